//! How articles are kept: each in a record of its own, written so that a failure at any step leaves the old one or the new one, and what two
//! windows write at once is all found again.
//!
//! A record is first written beside the one that is there, then over it, read back, and only then is the first copy taken away. Where a
//! page ends in between, the next one finishes ([`Keeper::load`]). Before it is written, what is there is compared with what this window
//! saw last; what another window wrote meanwhile is merged in ([`Met::take_over`]).

mod words;
mod writing;

use super::records::{Records, Refusal};
use dateline_notes::{
    ARTICLE_PREFIX, ASIDE_PREFIX, Held, LIBRARY_KEY, Library, Met, NEVER_KEY, NEW_PREFIX, Never, NotName,
    StoredArticle, StoredError, TextHash, article_id, article_key, aside_key, decode, encode, new_key,
};
use dateline_text::sort_by;
use std::cell::RefCell;
use std::collections::BTreeMap;
use words::{GONE, NEWER, NOT_ASIDE, WAS_UNREADABLE, in_words, not_read};

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

/// What another window has done.
#[derive(Debug)]
pub enum Elsewhere {
    /// It wrote the index.
    Library(Library),
    /// It wrote an article.
    Article(Met),
}

/// What came of a look at an article.
#[derive(Debug)]
pub enum Peek {
    /// Here it is.
    Article(Box<StoredArticle>),
    /// It has to be fetched first.
    Later,
    /// It is not there, or cannot be read.
    Nothing,
}

/// What came of storing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stored {
    /// All of it is stored.
    All,
    /// Not yet: something has to be put into the browser's database first, or fetched from there. Then it is to be stored again.
    Later,
    /// Not all of it; why, for the reader.
    Failed(String),
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
    /// How often this window has heard of what another one wrote, by id.
    heard: RefCell<BTreeMap<String, u32>>,
    /// What could not be stored, by id: a backup is to have it.
    waiting: RefCell<BTreeMap<String, StoredArticle>>,
    /// The record that was written last and what is in it: a long one is written again and again, and takes a moment to be read.
    last: RefCell<Option<(String, StoredArticle)>>,
}

impl<R: Records> Keeper<R> {
    /// A keeper that has seen nothing yet.
    pub(super) const fn new(records: R) -> Self {
        Self {
            records,
            seen: RefCell::new(BTreeMap::new()),
            tried: RefCell::new(BTreeMap::new()),
            heard: RefCell::new(BTreeMap::new()),
            waiting: RefCell::new(BTreeMap::new()),
            last: RefCell::new(None),
        }
    }

    /// What is in a record; the one that was written last is known.
    fn decoded(&self, record: &str) -> Result<StoredArticle, StoredError> {
        let last = self.last.borrow();
        match last.as_ref().filter(|(written, _)| written == record) {
            Some((_, article)) => Ok(article.clone()),
            None => decode(record),
        }
    }

    /// The record of an article, as it was written last where nothing has changed since.
    fn encoded(&self, article: &StoredArticle) -> String {
        let mut last = self.last.borrow_mut();
        if let Some((written, _)) = last.as_ref().filter(|(_, known)| known == article) {
            return written.clone();
        }
        let record = encode(article);
        *last = Some((record.clone(), article.clone()));
        record
    }

    /// Where the records are.
    pub(super) const fn records(&self) -> &R {
        &self.records
    }

    /// How often this window has heard of what another one wrote to this article: what was to be stored before is not to be stored
    /// after, as it is without that.
    pub(super) fn heard(&self, id: &str) -> u32 {
        self.heard.borrow().get(id).copied().unwrap_or_default()
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
            let mut library = Library::default();
            for key in &keys {
                if let Some(entry) = self.records.entry(key) {
                    library.enter(entry);
                } else if let Ok((_, article)) = self.open(key) {
                    library.update(&article);
                }
            }
            library
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
        // What cannot be finished now is tried again before the article is written.
        let _ = self.finish(id);
        let opened = self.open(&article_key(id)).or_else(|why| {
            // Where only the copy is left, it waits for room to be put in its place.
            let copy = self.read(&new_key(id)).ok_or_else(|| why.clone())?;
            decode(&copy).map(|article| (copy, article)).map_err(|_| why)
        });
        let (record, article) = opened?;
        self.seen.borrow_mut().insert(id.to_owned(), record);
        Ok(article)
    }

    /// Whether an article can be read at once; what has to be fetched or put elsewhere first is wanted from here on.
    pub(super) fn is_at_hand(&self, id: &str) -> bool {
        self.finish(id) != Err(Refusal::Later) && self.records.get(&article_key(id)) != Err(Refusal::Later)
    }

    /// Reads one article and leaves its record alone, even where it cannot be read.
    pub(super) fn peek(&self, id: &str) -> Peek {
        match self.records.get(&article_key(id)) {
            Err(Refusal::Later) => Peek::Later,
            Ok(Some(record)) => {
                decode(&record).map_or(Peek::Nothing, |article| Peek::Article(Box::new(article)))
            }
            _ => Peek::Nothing,
        }
    }

    /// Every article that can be read, for a backup, and how many cannot; what could not be stored as it is here.
    pub(super) fn all_articles(&self) -> (Vec<StoredArticle>, usize) {
        let mut keys = self.records.keys().unwrap_or_default();
        keys.retain(|key| article_id(key).is_some());
        sort_by(&mut keys, Ord::cmp);
        let waiting = self.waiting.borrow();
        keys.retain(|key| article_id(key).is_none_or(|id| !waiting.contains_key(id)));
        let count = keys.len();
        let mut articles: Vec<StoredArticle> =
            keys.iter().filter_map(|key| Some(self.open(key).ok()?.1)).collect();
        let unread = count.saturating_sub(articles.len());
        articles.extend(waiting.values().cloned());
        (articles, unread)
    }

    /// The names that are never to be marked; a record that cannot be read is moved aside.
    pub(super) fn never(&self) -> Never {
        self.never_to_change().unwrap_or_default()
    }

    /// The same, where they are to be written again.
    fn never_to_change(&self) -> Result<Never, Refusal> {
        let Some(stored) = self.records.get(NEVER_KEY)? else { return Ok(Never::default()) };
        match Never::decode(&stored) {
            Ok(never) => Ok(never),
            Err(_) => self.set_aside(NEVER_KEY, &stored).map(|()| Never::default()),
        }
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
        // It only stands elsewhere.
        if old.as_ref() == Some(&new) {
            return None;
        }
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
        *self.heard.borrow_mut().entry(id.to_owned()).or_default() += 1;
        Some(Elsewhere::Article(Met { before, after: Box::new(after), behind: !had_read || !goes_on }))
    }

    /// The same as [`sure`](Self::sure); that it is missing is believed the second time.
    fn sure_twice(&self, key: &str) -> Result<Option<String>, Refusal> {
        match self.sure(key) {
            Err(Refusal::Missing) => self.sure(key),
            record => record,
        }
    }

    /// The record at `key`, read twice: what is taken away or written over must be what is there.
    fn sure(&self, key: &str) -> Result<Option<String>, Refusal> {
        let record = self.records.get(key)?;
        if self.records.get(key)? == record { Ok(record) } else { Err(changing()) }
    }

    fn read(&self, key: &str) -> Option<String> {
        self.records.get(key).ok().flatten()
    }

    /// The record at `key` and the article in it; one that cannot be read is moved aside.
    fn open(&self, key: &str) -> Result<(String, StoredArticle), String> {
        let words = |why: Refusal| not_read(&why);
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
                // Where it has no room beside it, it stays where it is.
                let _ = self.set_aside(key, &stored);
                Err(format!(
                    "A saved article could not be read ({error}). Its record is kept aside, unchanged."
                ))
            }
        }
    }

    /// Copies a record aside; only when the copy is there is the first removed.
    ///
    /// # Errors
    ///
    /// That there is no copy: then nothing may be written over it.
    fn set_aside(&self, key: &str, stored: &str) -> Result<(), Refusal> {
        let aside = aside_key(key, |taken| self.read(taken).is_some());
        // What only says where the record is goes aside as it stands.
        let raw = self.records.raw(key)?.filter(|raw| stands_for(raw, stored)).ok_or_else(changing)?;
        if self.records.set(&aside, &raw).is_err() || self.read(&aside).as_ref() != Some(&raw) {
            return Err(Refusal::Other(NOT_ASIDE.to_owned()));
        }
        // Should it stay after all, it is merely set aside again at the next reading.
        let _ = self.records.remove(key);
        Ok(())
    }
}

/// Whether what stands in the storage is this record, or says where it is.
fn stands_for(raw: &str, record: &str) -> bool {
    raw == record || Held::decode(raw).is_some_and(|held| held.hash == TextHash::of(record))
}

fn changing() -> Refusal {
    Refusal::Other("it changes while it is read".to_owned())
}

/// The article with nothing attached to it.
fn blank(article: &StoredArticle) -> StoredArticle {
    StoredArticle::new(&article.id, &article.title, &article.source, &article.saved)
}

fn count_aside(keys: &[String]) -> usize {
    keys.iter().filter(|key| key.starts_with(ASIDE_PREFIX)).count()
}
