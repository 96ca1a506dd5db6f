//! What is still to be stored. Nothing leaves it before the storage has taken it.

use dateline_notes::{NEVER_KEY, NotName, StoredArticle};
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::AttrValue;

/// A change to one record of the storage.
#[derive(Clone, Debug, PartialEq)]
pub enum Write {
    /// The article is to be stored.
    Put(Rc<StoredArticle>),
    /// The article is to be removed.
    Remove,
    /// The article, as the storage has it, is to be archived or no longer.
    Archived(bool),
    /// A name is to be put among those that are never to be marked, or taken out of them: one by one, so that what
    /// another tab puts there stays.
    Never(NotName, bool),
}

/// Changes by article id or name, the latest for each; and why the last try failed, if it did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outbox {
    writes: Rc<BTreeMap<String, Write>>,
    serial: u32,
    /// Why the last try failed.
    pub failure: Option<AttrValue>,
    /// What to say once all is stored, and whether that stays to be read.
    pub(crate) then_say: Option<(AttrValue, bool)>,
}

impl Outbox {
    /// An empty outbox, of a storage that may be known to be broken.
    #[must_use]
    pub fn new(failure: Option<AttrValue>) -> Self {
        Self { failure, ..Self::default() }
    }

    /// The changes.
    #[must_use]
    pub fn writes(&self) -> &BTreeMap<String, Write> {
        &self.writes
    }

    /// The changes as the storage takes them: an article to store, or none where its record is to go.
    pub fn changes(&self) -> impl Iterator<Item = (&str, Option<&StoredArticle>)> {
        self.writes.iter().filter_map(|(id, write)| match write {
            Write::Put(article) => Some((id.as_str(), Some(&**article))),
            Write::Remove => Some((id.as_str(), None)),
            Write::Archived(_) | Write::Never(..) => None,
        })
    }

    /// The articles, by their ids, that are to be archived (true) or no longer (false) and else stay as they are.
    pub fn archived(&self) -> impl Iterator<Item = (&str, bool)> {
        self.writes.iter().filter_map(|(id, write)| match write {
            Write::Archived(archived) => Some((id.as_str(), *archived)),
            Write::Put(_) | Write::Remove | Write::Never(..) => None,
        })
    }

    /// The names that are never to be marked (true) or may be again (false).
    pub fn names(&self) -> impl Iterator<Item = (&NotName, bool)> {
        self.writes.values().filter_map(|write| match write {
            Write::Never(name, there) => Some((name, *there)),
            Write::Put(_) | Write::Remove | Write::Archived(_) => None,
        })
    }

    /// What will be said once all is stored.
    #[cfg(test)]
    pub(crate) fn to_say(&self) -> Option<&str> {
        self.then_say.as_ref().map(|(message, _)| &**message)
    }

    /// Grows with every change and every new try.
    #[must_use]
    pub const fn serial(&self) -> u32 {
        self.serial
    }

    pub(crate) fn queue(&mut self, id: &str, write: Write) {
        Rc::make_mut(&mut self.writes).insert(id.to_owned(), write);
        self.again();
    }

    pub(crate) fn queue_never(&mut self, name: &NotName, there: bool) {
        // No article has this id: ids of articles have no full stop.
        let id = format!("{NEVER_KEY} {} {}", name.kind.name(), name.words);
        self.queue(&id, Write::Never(name.clone(), there));
    }

    pub(crate) fn again(&mut self) {
        self.serial = self.serial.wrapping_add(1);
    }

    /// All changes up to `serial` are stored. Whether nothing is left; what came since stays.
    pub(crate) fn stored(&mut self, serial: u32) -> bool {
        if serial != self.serial {
            return false;
        }
        self.writes = Rc::default();
        self.failure = None;
        true
    }
}
