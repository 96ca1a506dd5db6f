//! The library as it is searched: each article is read from the storage once, a few at a time, so that nobody waits for it.

use crate::services::storage::{self, Peek};
use crate::services::timing;
use dateline_notes::{Excerpt, Index, Library, LibraryEntry, Match, Query, StoredArticle};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// So many articles are fetched at a time.
const AT_A_TIME: usize = 32;
/// So many milliseconds are read at a time.
const SLICE: f64 = 12.0;

/// The index of what is saved, and what it has still to take in.
#[derive(Debug, Default)]
pub struct Finding {
    index: Index,
    /// What has changed since, by id: as it is, or nothing where the storage is to be asked again.
    changed: BTreeMap<String, Option<Rc<StoredArticle>>>,
    unreadable: BTreeSet<String>,
    /// What the storage has to fetch first.
    to_fetch: BTreeSet<String>,
}

impl Finding {
    /// An article has changed; without one it is in the storage.
    pub fn changed(&mut self, id: &str, article: Option<Rc<StoredArticle>>) {
        self.unreadable.remove(id);
        self.changed.insert(id.to_owned(), article);
    }

    /// An article is gone.
    pub fn removed(&mut self, id: &str) {
        self.changed.remove(id);
        self.to_fetch.remove(id);
        self.index.remove(id);
    }

    /// Takes in the titles of what is new: those are there at once.
    pub fn announce(&mut self, library: &Library) {
        library.entries().iter().for_each(|entry| self.index.announce(entry));
    }

    /// Reads on for a moment.
    pub fn read_on(&mut self, library: &Library) {
        let end = timing::now() + SLICE;
        while let Some((id, article)) = self.changed.pop_first() {
            if library.entry(&id).is_some() {
                self.read(&id, article);
            }
            if timing::now() >= end {
                return;
            }
        }
        for entry in library.entries() {
            if self.lacks(entry) && !self.to_fetch.contains(&entry.id) {
                self.read(&entry.id, None);
                if timing::now() >= end {
                    return;
                }
            }
        }
    }

    /// Some of the articles that the storage has to fetch before more can be read; none while there is something else to read.
    #[must_use]
    pub fn to_fetch(&self, library: &Library) -> Vec<String> {
        if self.to_fetch.len() < self.unread(library) {
            return Vec::new();
        }
        self.to_fetch.iter().take(AT_A_TIME).cloned().collect()
    }

    /// These were fetched, as far as they can be: they are read, or are found to be unreadable.
    pub fn fetched(&mut self, ids: &[String]) {
        for id in ids {
            self.to_fetch.remove(id);
            if self.changed.get(id).is_some_and(Option::is_some) {
                // It is here as it is by now.
                continue;
            }
            self.changed.remove(id);
            match storage::peek(id) {
                Peek::Article(article) => self.index.enter(&article),
                Peek::Later | Peek::Nothing => drop(self.unreadable.insert(id.clone())),
            }
        }
    }

    /// How many articles are not read yet, as they are by now.
    #[must_use]
    pub fn unread(&self, library: &Library) -> usize {
        let is_unread = |entry: &&LibraryEntry| {
            self.lacks(entry) || self.changed.contains_key(&entry.id) || self.to_fetch.contains(&entry.id)
        };
        library.entries().iter().filter(is_unread).count()
    }

    /// What is found, of the articles of these ids.
    pub fn search<'a>(&self, query: &Query, ids: impl IntoIterator<Item = &'a str>) -> Vec<Match> {
        self.index.search(query, ids)
    }

    /// What there is to show of these articles.
    #[must_use]
    pub fn excerpts<'a>(&self, query: &Query, ids: impl IntoIterator<Item = &'a str>) -> Vec<Excerpt> {
        self.index.excerpts(query, ids)
    }

    fn lacks(&self, entry: &LibraryEntry) -> bool {
        !self.index.has(&entry.id) && !self.unreadable.contains(&entry.id)
    }

    fn read(&mut self, id: &str, article: Option<Rc<StoredArticle>>) {
        if let Some(article) = article {
            self.to_fetch.remove(id);
            return self.index.enter(&article);
        }
        match storage::peek(id) {
            Peek::Article(article) => self.index.enter(&article),
            Peek::Later => drop(self.to_fetch.insert(id.to_owned())),
            Peek::Nothing => drop(self.unreadable.insert(id.to_owned())),
        }
    }
}
