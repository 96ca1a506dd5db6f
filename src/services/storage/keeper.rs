//! How articles are kept: each in a record of its own, written so that a failure at any step leaves the old one or the new one, and what two
//! windows write at once is all found again.
//!
//! A record is first written beside the one that is there, then over it, read back, and only then is the first copy taken away. Where a
//! page ends in between, the next one finishes ([`Keeper::load`]). Before it is written, what is there is compared with what this window
//! saw last; what another window wrote meanwhile is merged in ([`take_over`]).

use super::records::{Records, Refusal};
use dateline_notes::{
    ANCESTORS, ARTICLE_PREFIX, ASIDE_PREFIX, LIBRARY_KEY, Library, NEVER_KEY, NEW_PREFIX, Never, NotName,
    StoredArticle, StoredError, TextHash, article_id, article_key, aside_key, decode, encode, new_key,
    take_over,
};
use dateline_text::sort_by;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// What a reader is told where the browser keeps nothing for this page.
const NO_STORAGE: &str = "This browser keeps nothing for this page (its storage is switched off), so notes last only \
                          until the page is closed. Export a backup before you leave.";
/// What a reader is told of an article that is not there.
const GONE: &str = "This article is no longer in the browser’s storage.";
/// What a reader is told of an article that was set aside before.
const WAS_UNREADABLE: &str = "This article could not be read. Its record is kept aside, unchanged.";
/// What a reader is told of an article that a newer Dateline wrote.
const NEWER: &str =
    "A newer Dateline saved this article. Reload the page to get it; until then the article stays as it is.";
/// The same, where this page was about to write over it.
const NEWER_THERE: &str = "a newer Dateline has saved this article: reload the page";
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
    pub broken: Option<String>,
}

/// An article that another window stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Met {
    /// As it was when this window and the other agreed on it; nothing where that is not known.
    pub before: Option<Box<StoredArticle>>,
    /// As the other window has it.
    pub after: Box<StoredArticle>,
    /// Whether the storage is behind what both have: ours is to be stored again.
    pub behind: bool,
}

/// What another window has done.
#[derive(Debug)]
pub enum Elsewhere {
    /// It wrote the index.
    Library(Library),
    /// It wrote an article.
    Article(Met),
}

/// All that is to be stored at once.
#[derive(Debug)]
pub struct Changes<'a> {
    /// Articles to store, or none where the record of that id is to go.
    pub articles: Vec<(&'a str, Option<&'a StoredArticle>)>,
    /// Articles that are archived, or no longer (false), and else stay as the storage has them.
    pub archived: Vec<(&'a str, bool)>,
    /// Names that are never to be marked (true) or may be again (false), among those that the storage has by now.
    pub names: Vec<(&'a NotName, bool)>,
    /// The index.
    pub library: &'a Library,
}

/// Keeps articles among the records.
#[derive(Debug)]
pub(super) struct Keeper<R> {
    records: R,
    /// The records of articles as this window saw them last, by id.
    seen: RefCell<BTreeMap<String, String>>,
    /// What this window wrote last, by id, even where it was told that this failed.
    tried: RefCell<BTreeMap<String, String>>,
    /// What could not be stored, by id: a backup is to have it.
    waiting: RefCell<BTreeMap<String, StoredArticle>>,
}

impl<R: Records> Keeper<R> {
    /// A keeper that has seen nothing yet.
    pub(super) const fn new(records: R) -> Self {
        Self {
            records,
            seen: RefCell::new(BTreeMap::new()),
            tried: RefCell::new(BTreeMap::new()),
            waiting: RefCell::new(BTreeMap::new()),
        }
    }

    /// Finishes what was begun, and reads the index; where it does not agree with the articles, it is made again from them.
    pub(super) fn load(&self) -> Loaded {
        let keys = match self.records.keys() {
            Ok(keys) => keys,
            Err(why) => return Loaded { broken: Some(in_words(&why)), ..Loaded::default() },
        };
        for id in keys.iter().filter_map(|key| key.strip_prefix(NEW_PREFIX)) {
            // What cannot be finished now is tried again before the article is written, and by the next page.
            let _ = self.finish(id);
        }
        let mut keys: Vec<String> = self.records.keys().unwrap_or(keys);
        let before = count_aside(&keys);
        keys.retain(|key| key.starts_with(ARTICLE_PREFIX));
        sort_by(&mut keys, Ord::cmp);
        let index = self.read(LIBRARY_KEY).map(|stored| Library::decode(&stored));
        let indexed = index.and_then(Result::ok).filter(|library| {
            let mut known: Vec<String> =
                library.entries().iter().map(|entry| article_key(&entry.id)).collect();
            sort_by(&mut known, Ord::cmp);
            // What an older Dateline wrote does not say by what a text is known again.
            known == keys && library.entries().iter().all(|entry| entry.ink.is_some())
        });
        let mut library = indexed.unwrap_or_else(|| {
            let articles: Vec<StoredArticle> =
                keys.iter().filter_map(|key| Some(self.open(key).ok()?.1)).collect();
            Library::of(&articles)
        });
        library.never = self.never();
        let after = self.records.keys().map_or(before, |keys| count_aside(&keys));
        Loaded { library, aside: before.max(after), broken: None }
    }

    /// Reads one article, and remembers what was read.
    ///
    /// # Errors
    ///
    /// Why it cannot be read, for the reader; its record is then kept aside, unchanged.
    pub(super) fn article(&self, id: &str) -> Result<StoredArticle, String> {
        let (record, article) = self.open(&article_key(id))?;
        self.seen.borrow_mut().insert(id.to_owned(), record);
        Ok(article)
    }

    /// Reads one article and leaves its record alone, even where it cannot be read.
    pub(super) fn peek(&self, id: &str) -> Option<StoredArticle> {
        decode(&self.read(&article_key(id))?).ok()
    }

    /// Every article that can be read, for a backup; what could not be stored as it is here.
    pub(super) fn all_articles(&self) -> Vec<StoredArticle> {
        let mut keys = self.records.keys().unwrap_or_default();
        keys.retain(|key| article_id(key).is_some());
        sort_by(&mut keys, Ord::cmp);
        let waiting = self.waiting.borrow();
        let stored = keys.iter().filter_map(|key| Some(self.open(key).ok()?.1));
        stored.filter(|article| !waiting.contains_key(&article.id)).chain(waiting.values().cloned()).collect()
    }

    /// The names that are never to be marked; a record that cannot be read is moved aside.
    pub(super) fn never(&self) -> Never {
        let Some(stored) = self.read(NEVER_KEY) else { return Never::default() };
        Never::decode(&stored).unwrap_or_else(|_| {
            self.set_aside(NEVER_KEY, &stored);
            Never::default()
        })
    }

    /// What another window has done, told by the record at `key` as it was and as it is.
    pub(super) fn elsewhere(&self, key: &str, old: Option<String>, new: Option<String>) -> Option<Elsewhere> {
        if key == LIBRARY_KEY || key == NEVER_KEY {
            // The one comes with the other, each as it stands by now.
            let mut library = Library::decode(&self.read(LIBRARY_KEY)?).ok()?;
            library.never = self.never();
            return Some(Elsewhere::Library(library));
        }
        let id = article_id(key)?;
        let new = new?;
        let after = decode(&new).ok()?;
        // A window that wrote over a record without having read it does not know what was in it: that it is not in the new one does
        // not mean that it was taken away.
        let had_read = old.as_deref().map(TextHash::of).is_none_or(|old| after.after.first() == Some(&old));
        // What this window saw last goes on from one record to the next without a gap.
        let goes_on = self.seen.borrow().get(id) == old.as_ref();
        // News from before what this window has seen already is none.
        let seen = self.seen.borrow().get(id).filter(|_| !goes_on).and_then(|seen| decode(seen).ok());
        if seen.is_some_and(|seen| seen.after.contains(&TextHash::of(&new))) {
            return None;
        }
        let before = had_read.then(|| {
            let old = old.and_then(|old| decode(&old).ok());
            // Where there was nothing before, everything in it is new.
            Box::new(old.unwrap_or_else(|| blank(&after)))
        });
        if goes_on {
            self.seen.borrow_mut().insert(id.to_owned(), new);
        }
        Some(Elsewhere::Article(Met { before, after: Box::new(after), behind: !had_read || !goes_on }))
    }

    /// Stores all of it, the index last. What other windows had stored meanwhile is merged into what is written, and given, whatever
    /// comes of the writing.
    ///
    /// # Errors
    ///
    /// Why not everything could be stored, for the reader; what was there before stays.
    pub(super) fn store(&self, changes: &Changes<'_>) -> (Vec<Met>, Result<(), String>) {
        let mut met = Vec::new();
        let stored = self.try_to_store(changes, &mut met);
        let not_stored = changes.articles.iter().filter(|_| stored.is_err());
        let not_stored = not_stored.filter_map(|(id, article)| Some(((*id).to_owned(), (*article)?.clone())));
        *self.waiting.borrow_mut() = not_stored.collect();
        (met, stored.map_err(|why| in_words(&why)))
    }

    fn try_to_store(&self, changes: &Changes<'_>, met: &mut Vec<Met>) -> Result<(), Refusal> {
        // What goes makes room. One article that cannot be stored keeps no other back.
        let mut stored = Ok(());
        for &(id, _) in changes.articles.iter().filter(|(_, article)| article.is_none()) {
            stored = stored.and(self.remove(id));
        }
        for &(id, article) in &changes.articles {
            if let Some(article) = article {
                stored = stored.and(self.put(id, article, met));
            }
        }
        for &(id, archived) in &changes.archived {
            // What cannot be read stays as it is.
            let Ok(mut article) = self.article(id) else { continue };
            article.archived = archived;
            stored = stored.and(self.put(id, &article, met));
        }
        let index = changes.library.encode();
        if self.records.get(LIBRARY_KEY)?.as_ref() != Some(&index) {
            self.records.set(LIBRARY_KEY, &index)?;
        }
        if !changes.names.is_empty() {
            let mut never = self.never();
            for &(name, there) in &changes.names {
                never.set(name, there);
            }
            self.records.set(NEVER_KEY, &never.encode())?;
        }
        stored
    }

    fn remove(&self, id: &str) -> Result<(), Refusal> {
        self.records.remove(&new_key(id))?;
        self.records.remove(&article_key(id))?;
        self.seen.borrow_mut().remove(id);
        Ok(())
    }

    /// Writes one article over its record, with what another window wrote there since this one saw it; that is put to `met`.
    fn put(&self, id: &str, article: &StoredArticle, met: &mut Vec<Met>) -> Result<(), Refusal> {
        let mut article = article.clone();
        // What a window left half written is not to be written over.
        self.finish(id)?;
        let there = self.sure(&article_key(id))?;
        let theirs = match there.as_deref().map(decode) {
            None => None,
            Some(Ok(theirs)) => Some(theirs),
            Some(Err(StoredError::NewerForm { .. })) => return Err(Refusal::Other(NEWER_THERE.to_owned())),
            Some(Err(_)) => {
                self.set_aside(&article_key(id), there.as_deref().unwrap_or_default());
                None
            }
        };
        let tried = self.tried.borrow().get(id).cloned();
        let seen = there.clone().filter(|there| Some(there) == tried.as_ref());
        let seen = seen.or_else(|| self.seen.borrow().get(id).cloned());
        if let (Some(there), Some(seen), Some(theirs)) = (&there, &seen, &theirs)
            && there != seen
        {
            // Only what came after what this window saw tells by what is missing that it was taken away.
            let had_read = theirs.after.contains(&TextHash::of(seen));
            let before = had_read.then(|| decode(seen).ok()).flatten();
            let _taken = take_over(&mut article, before.as_ref(), theirs);
            met.push(Met { before: before.map(Box::new), after: Box::new(theirs.clone()), behind: false });
            // Whatever comes of the writing, this window has it now.
            self.seen.borrow_mut().insert(id.to_owned(), there.clone());
        }
        let ancestors = theirs.iter().flat_map(|theirs| &theirs.after);
        article.after =
            there.as_deref().map(TextHash::of).iter().chain(ancestors).take(ANCESTORS).copied().collect();
        // What is there already is not written again: that would only be news to other windows.
        let mut same = theirs.filter(|theirs| theirs.id == article.id);
        if let Some(same) = &mut same {
            same.after.clone_from(&article.after);
        }
        if same.as_ref() == Some(&article) {
            if let Some(there) = there {
                self.seen.borrow_mut().insert(id.to_owned(), there);
            }
            return Ok(());
        }
        let record = encode(&article);
        self.tried.borrow_mut().insert(id.to_owned(), record.clone());
        self.write(id, &record)?;
        self.seen.borrow_mut().insert(id.to_owned(), record);
        Ok(())
    }

    /// Puts a record in the place of another by way of a copy beside it.
    fn write(&self, id: &str, record: &str) -> Result<(), Refusal> {
        let (key, copy) = (article_key(id), new_key(id));
        match self.records.set(&copy, record) {
            // No room for two: the browser alone then stands for it that the old or the new one is there.
            Err(Refusal::Full) => self.records.remove(&copy)?,
            written => written?,
        }
        let written = match self.set_and_check(&key, record) {
            Err(Refusal::Full) => {
                self.records.remove(&copy)?;
                self.set_and_check(&key, record)
            }
            written => written,
        };
        // Where it is not written, the copy stays: the next page finishes it.
        written?;
        // A copy that stays is found to be the same at the next opening.
        let _ = self.records.remove(&copy);
        Ok(())
    }

    fn set_and_check(&self, key: &str, record: &str) -> Result<(), Refusal> {
        self.records.set(key, record)?;
        match self.records.get(key)? {
            Some(there) if there == record => Ok(()),
            _ => Err(Refusal::Other("it was not there when read again".to_owned())),
        }
    }

    /// Finishes writing an article, where a page ended in between.
    fn finish(&self, id: &str) -> Result<(), Refusal> {
        let (key, copy) = (article_key(id), new_key(id));
        if self.records.get(&copy)?.is_none() {
            return Ok(());
        }
        let Some(new) = self.sure(&copy)? else { return Ok(()) };
        let there = self.sure(&key)?;
        let is_next = match (decode(&new), &there) {
            // It was not all written; then nothing was written over the old one.
            (Err(_), _) => false,
            (Ok(_), None) => true,
            (Ok(_), Some(there)) if *there == new => false,
            (Ok(article), Some(there)) => match decode(there) {
                Ok(_) => article.after.first() == Some(&TextHash::of(there)),
                Err(StoredError::NewerForm { .. }) => false,
                Err(_) => {
                    self.set_aside(&key, there);
                    true
                }
            },
        };
        if is_next {
            self.set_and_check(&key, &new)?;
        }
        self.records.remove(&copy)
    }

    /// The record at `key`, read twice: what is taken away or written over must be what is there.
    fn sure(&self, key: &str) -> Result<Option<String>, Refusal> {
        let record = self.records.get(key)?;
        if self.records.get(key)? == record {
            Ok(record)
        } else {
            Err(Refusal::Other("it changes while it is read".to_owned()))
        }
    }

    fn read(&self, key: &str) -> Option<String> {
        self.records.get(key).ok().flatten()
    }

    /// The record at `key` and the article in it; one that cannot be read is moved aside.
    fn open(&self, key: &str) -> Result<(String, StoredArticle), String> {
        let words = |why: Refusal| in_words(&why);
        let mut stored = self.records.get(key).map_err(words)?;
        if stored.as_deref().is_none_or(|stored| decode(stored).is_err()) {
            // Before it is said to be broken, or gone.
            stored = self.sure(key).map_err(words)?;
        }
        let Some(stored) = stored else {
            let is_aside = self.read(&aside_key(key, |_| false)).is_some();
            return Err(if is_aside { WAS_UNREADABLE } else { GONE }.to_owned());
        };
        match decode(&stored) {
            Ok(article) => Ok((stored, article)),
            Err(StoredError::NewerForm { .. }) => Err(NEWER.to_owned()),
            Err(error) => {
                self.set_aside(key, &stored);
                Err(format!(
                    "A saved article could not be read ({error}). Its record is kept aside, unchanged."
                ))
            }
        }
    }

    /// Copies a record aside; only when the copy is there is the first removed.
    fn set_aside(&self, key: &str, stored: &str) {
        let aside = aside_key(key, |taken| self.read(taken).is_some());
        if self.records.set(&aside, stored).is_ok() && self.read(&aside).as_deref() == Some(stored) {
            // Should it stay after all, it is merely set aside again at the next reading.
            let _ = self.records.remove(key);
        }
    }
}

/// The article with nothing attached to it.
fn blank(article: &StoredArticle) -> StoredArticle {
    StoredArticle::new(&article.id, &article.title, &article.source, &article.saved)
}

fn count_aside(keys: &[String]) -> usize {
    keys.iter().filter(|key| key.starts_with(ASIDE_PREFIX)).count()
}

fn in_words(why: &Refusal) -> String {
    match why {
        Refusal::Off => NO_STORAGE.to_owned(),
        Refusal::Full => FULL.to_owned(),
        Refusal::Other(name) => format!(
            "The browser did not save the last change ({name}). It is still on the screen; export a backup."
        ),
    }
}
