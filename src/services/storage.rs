//! The browser's local storage: every record is read with care and none is overwritten unread.

use crate::services::timing;
use dateline_notes::{
    ARTICLE_PREFIX, LIBRARY_KEY, Library, NEVER_KEY, Never, NotName, StoredArticle, article_id, article_key,
    aside_key, decode, encode,
};
use dateline_text::sort_by;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

/// Where the text that is being typed stands until it is opened as an article.
const DRAFT_KEY: &str = "dateline.draft";
/// Where the name of the lists' order stands.
const ORDER_KEY: &str = "dateline.order";
/// Where the name of the library's order stands.
const LIBRARY_ORDER_KEY: &str = "dateline.library-order";
/// What a reader is told where the browser keeps nothing for this page.
const NO_STORAGE: &str = "This browser keeps nothing for this page (its storage is switched off), so notes last only \
                          until the page is closed. Export a backup before you leave.";
/// What a reader is told of an article that is not there.
const GONE: &str = "This article is no longer in the browser’s storage.";
/// What a reader is told of an article that was set aside before.
const WAS_UNREADABLE: &str = "This article could not be read. Its record is kept aside, unchanged.";
/// What a reader is told when a write does not fit.
const FULL: &str = "The browser’s storage for this page is full: the last change is on the screen but not saved. \
                    Delete articles that you no longer need, or export a backup.";

/// What the storage held when the page was opened.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The index of the articles.
    pub library: Library,
    /// How many records could not be read and are kept aside.
    pub aside: usize,
    /// Why nothing can be stored, where that is known already.
    pub broken: Option<&'static str>,
}

/// What another tab stored.
#[derive(Debug)]
pub enum Elsewhere {
    /// The index.
    Library(Library),
    /// An article.
    Article {
        /// As it was.
        before: Box<StoredArticle>,
        /// As it is.
        after: Box<StoredArticle>,
    },
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// Reads the index; where it does not agree with the articles, it is made again from them.
#[must_use]
pub fn load() -> Loaded {
    let Some(storage) = storage() else {
        return Loaded { broken: Some(NO_STORAGE), ..Loaded::default() };
    };
    let mut keys: Vec<String> = keys(&storage).filter(|key| key.starts_with(ARTICLE_PREFIX)).collect();
    sort_by(&mut keys, Ord::cmp);
    let before = count_aside(&storage);
    let index = read(&storage, LIBRARY_KEY).map(|stored| Library::decode(&stored));
    let indexed = index.and_then(Result::ok).filter(|library| {
        let mut known: Vec<String> = library.entries().iter().map(|entry| article_key(&entry.id)).collect();
        sort_by(&mut known, Ord::cmp);
        // What an older Dateline wrote does not say by what a text is known again.
        known == keys && library.entries().iter().all(|entry| entry.ink.is_some())
    });
    let mut library = indexed.unwrap_or_else(|| {
        let articles: Vec<StoredArticle> = keys.iter().filter_map(|key| open(&storage, key).ok()).collect();
        Library::of(&articles)
    });
    library.never = never_in(&storage);
    Loaded { library, aside: before.max(count_aside(&storage)), broken: None }
}

/// Reads one article.
///
/// # Errors
///
/// Why it cannot be read, for the reader; its record is then kept aside, unchanged.
pub fn article(id: &str) -> Result<StoredArticle, String> {
    let storage = storage().ok_or(NO_STORAGE)?;
    open(&storage, &article_key(id))
}

/// Reads one article and leaves its record alone, even where it cannot be read.
#[must_use]
pub fn peek(id: &str) -> Option<StoredArticle> {
    decode(&read(&storage()?, &article_key(id))?).ok()
}

/// What another tab has done, told by the record at `key` as it was and as it is.
#[must_use]
pub fn elsewhere(key: &str, old: Option<String>, new: Option<String>) -> Option<Elsewhere> {
    if key == LIBRARY_KEY || key == NEVER_KEY {
        // The one comes with the other, each as it stands by now.
        let storage = storage()?;
        let mut library = Library::decode(&read(&storage, LIBRARY_KEY)?).ok()?;
        library.never = never_in(&storage);
        return Some(Elsewhere::Library(library));
    }
    article_id(key)?;
    let new = decode(&new?).ok()?;
    // Where there was nothing before, everything in it is new.
    let old = old.and_then(|old| decode(&old).ok());
    let old = old.unwrap_or_else(|| StoredArticle::new(&new.id, &new.title, &new.source, &new.saved));
    Some(Elsewhere::Article { before: Box::new(old), after: Box::new(new) })
}

/// The text that was being typed into the field for an article.
#[must_use]
pub fn draft() -> String {
    storage().and_then(|storage| read(&storage, DRAFT_KEY)).unwrap_or_default()
}

/// Keeps the text that is being typed; an empty one is forgotten.
pub fn keep_draft(text: &str) {
    let Some(storage) = storage() else { return };
    // It is still in its field: a full storage costs nothing here.
    let _ = if text.is_empty() { storage.remove_item(DRAFT_KEY) } else { storage.set_item(DRAFT_KEY, text) };
}

/// The name of the order that the lists were put in last, if any was chosen.
#[must_use]
pub fn order() -> Option<String> {
    storage().and_then(|storage| read(&storage, ORDER_KEY))
}

/// Keeps the name of the lists' order.
pub fn keep_order(name: &str) {
    // Where the storage takes nothing, the order holds until the page is closed.
    let _ = storage().map(|storage| storage.set_item(ORDER_KEY, name));
}

/// The name of the order that the library was put in last, if any was chosen.
#[must_use]
pub fn library_order() -> Option<String> {
    storage().and_then(|storage| read(&storage, LIBRARY_ORDER_KEY))
}

/// Keeps the name of the library's order.
pub fn keep_library_order(name: &str) {
    let _ = storage().map(|storage| storage.set_item(LIBRARY_ORDER_KEY, name));
}

/// The names that are never to be marked.
#[must_use]
pub fn never() -> Never {
    storage().map(|storage| never_in(&storage)).unwrap_or_default()
}

/// Every article that can be read, for a backup.
#[must_use]
pub fn all_articles() -> Vec<StoredArticle> {
    let Some(storage) = storage() else { return Vec::new() };
    let keys: Vec<String> = keys(&storage).filter(|key| article_id(key).is_some()).collect();
    keys.iter().filter_map(|key| open(&storage, key).ok()).collect()
}

/// Stores each article, or removes what stands under its id where there is none; archives others, or no longer (false), and
/// leaves them else as the storage has them; then writes the index. Names that are
/// never to be marked (true), or may be again (false), are put among those that the storage has by now.
///
/// # Errors
///
/// Why not everything could be stored, for the reader; what was there before stays.
pub fn store<'a>(
    changes: impl Iterator<Item = (&'a str, Option<&'a StoredArticle>)>,
    archived: impl Iterator<Item = (&'a str, bool)>,
    names: impl Iterator<Item = (&'a NotName, bool)>,
    library: &Library,
) -> Result<(), String> {
    timing::begin(timing::SAVE, 0);
    let storage = storage().ok_or(NO_STORAGE)?;
    for (id, article) in changes {
        let key = article_key(id);
        let done = match article {
            Some(article) => storage.set_item(&key, &encode(article)),
            None => storage.remove_item(&key),
        };
        done.map_err(|error| why_not(&error))?;
    }
    for (id, archived) in archived {
        // What cannot be read stays as it is.
        let Ok(mut article) = open(&storage, &article_key(id)) else { continue };
        article.archived = archived;
        storage.set_item(&article_key(id), &encode(&article)).map_err(|error| why_not(&error))?;
    }
    let index = library.encode();
    if read(&storage, LIBRARY_KEY).as_ref() != Some(&index) {
        storage.set_item(LIBRARY_KEY, &index).map_err(|error| why_not(&error))?;
    }
    let mut names = names.peekable();
    if names.peek().is_some() {
        let mut never = never_in(&storage);
        for (name, there) in names {
            never.set(name, there);
        }
        storage.set_item(NEVER_KEY, &never.encode()).map_err(|error| why_not(&error))?;
    }
    timing::end(timing::SAVE, 0);
    Ok(())
}

fn why_not(error: &JsValue) -> String {
    let name = error.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name).unwrap_or_default();
    if matches!(name.as_str(), "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") {
        FULL.to_owned()
    } else {
        format!(
            "The browser did not save the last change ({name}). It is still on the screen; export a backup."
        )
    }
}

fn read(storage: &Storage, key: &str) -> Option<String> {
    storage.get_item(key).ok().flatten()
}

fn keys(storage: &Storage) -> impl Iterator<Item = String> {
    let count = storage.length().unwrap_or_default();
    (0..count).filter_map(|index| storage.key(index).ok().flatten())
}

fn count_aside(storage: &Storage) -> usize {
    keys(storage).filter(|key| key.starts_with(dateline_notes::ASIDE_PREFIX)).count()
}

/// Reads the record at `key`; one that cannot be read is moved aside.
fn open(storage: &Storage, key: &str) -> Result<StoredArticle, String> {
    let Some(stored) = read(storage, key) else {
        let is_aside = read(storage, &aside_key(key, |_| false)).is_some();
        return Err(if is_aside { WAS_UNREADABLE } else { GONE }.to_owned());
    };
    decode(&stored).map_err(|error| {
        set_aside(storage, key, &stored);
        format!("A saved article could not be read ({error}). Its record is kept aside, unchanged.")
    })
}

/// The names that are never to be marked; a record that cannot be read is moved aside.
fn never_in(storage: &Storage) -> Never {
    let Some(stored) = read(storage, NEVER_KEY) else { return Never::default() };
    Never::decode(&stored).unwrap_or_else(|_| {
        set_aside(storage, NEVER_KEY, &stored);
        Never::default()
    })
}

/// Copies a record aside; only when the copy is there is the first removed.
fn set_aside(storage: &Storage, key: &str, stored: &str) {
    let aside = aside_key(key, |taken| read(storage, taken).is_some());
    if storage.set_item(&aside, stored).is_ok() && read(storage, &aside).as_deref() == Some(stored) {
        // Should it stay after all, it is merely set aside again at the next reading.
        let _ = storage.remove_item(key);
    }
}
