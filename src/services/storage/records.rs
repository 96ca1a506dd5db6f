//! Where records are kept, as far as the rest needs to know: names and words, and that any of it may fail, or have to wait.

use dateline_notes::{LibraryEntry, StoredArticle, TextHash};
use std::fmt::Debug;

/// Why a record was not read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Nothing is kept for this page.
    Off,
    /// There is no room.
    Full,
    /// Something has to be fetched or put elsewhere first; then it is to be tried again.
    Later,
    /// It was put elsewhere, and is not there.
    Missing,
    /// Anything else, as the browser calls it.
    Other(String),
}

/// A store of records by name. What it says of itself beyond that is of a store with a second floor ([`Overflow`](super::overflow)).
pub(super) trait Records: Debug {
    /// The record of this name, where there is one.
    fn get(&self, key: &str) -> Result<Option<String>, Refusal>;
    /// Puts a record in the place of what is there.
    fn set(&self, key: &str, record: &str) -> Result<(), Refusal>;
    /// Takes the record away, if there is one.
    fn remove(&self, key: &str) -> Result<(), Refusal>;
    /// The names of all records, in any order.
    fn keys(&self) -> Result<Vec<String>, Refusal>;

    /// Puts the record of an article in the place of what is there, or elsewhere.
    fn set_article(&self, key: &str, record: &str, _article: &StoredArticle) -> Result<(), Refusal> {
        self.set(key, record)
    }

    /// What itself stands under this name, which is put aside when the record cannot be read.
    fn raw(&self, key: &str) -> Result<Option<String>, Refusal> {
        self.get(key)
    }

    /// What the list shows of the article under this name, where that is known without reading it.
    fn entry(&self, _key: &str) -> Option<LibraryEntry> {
        None
    }

    /// These records of the article came before the one that is there, and nobody asks for them any more.
    fn superseded(&self, _id: &str, _before: &[TextHash]) {}

    /// The article is gone, and nothing of it is to be left.
    fn forget(&self, _id: &str) {}

    /// Begins to make room; whether there is any to be made.
    fn make_room(&self) -> bool {
        false
    }
}
