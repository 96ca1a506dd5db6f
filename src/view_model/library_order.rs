//! In which order the saved articles stand, and which of them stand in the list of the archived ones.

use dateline_notes::{Library, LibraryEntry, is_same_tag, plain_words};
use dateline_text::{named, sort_by};
use std::cmp::Ordering;

named! {
    /// The order of the library.
    #[derive(Default)]
    LibraryOrder {
        /// What was saved last stands first.
        #[default]
        Saved = "saved",
        /// What was opened last stands first.
        Opened = "opened",
        /// What was published last stands first.
        Published = "published",
        /// By title, A to Z.
        Title = "title",
        /// By outlet, A to Z.
        Outlet = "outlet",
        /// What has most notes stands first.
        Notes = "notes",
    }
}

impl LibraryOrder {
    /// What it is called.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Saved => "Last saved",
            Self::Opened => "Last opened",
            Self::Published => "Last published",
            Self::Title => "Title",
            Self::Outlet => "Outlet",
            Self::Notes => "Most notes",
        }
    }
}

/// The library as it is listed: numbers of entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arranged {
    /// Those that are not archived.
    pub current: Vec<usize>,
    /// Those that are.
    pub archived: Vec<usize>,
}

impl Arranged {
    /// The library in this order; what is alike in it stands as the library has it, newest first.
    #[must_use]
    pub fn of(library: &Library, order: LibraryOrder) -> Self {
        let entries = library.entries();
        let keys: Vec<Key> = entries.iter().map(|entry| Key::of(entry, order)).collect();
        let mut all: Vec<usize> = (0..entries.len()).collect();
        sort_by(&mut all, |&one, &other| match (keys.get(one), keys.get(other)) {
            (Some(one), Some(other)) => one.compare(other),
            _ => Ordering::Equal,
        });
        let (archived, current) =
            all.into_iter().partition(|&number| entries.get(number).is_some_and(|entry| entry.archived));
        Self { current, archived }
    }

    /// Leaves only articles with a note of this tag.
    pub fn keep_tagged(&mut self, library: &Library, tag: &str) {
        let has = |number: &usize| {
            let entry = library.entries().get(*number);
            entry.is_some_and(|entry| entry.tags.iter().any(|own| is_same_tag(own, tag)))
        };
        self.current.retain(has);
        self.archived.retain(has);
    }

    /// All of them, the archived ones last.
    pub fn all(&self) -> impl Iterator<Item = usize> {
        self.current.iter().chain(&self.archived).copied()
    }
}

/// What an entry stands by.
enum Key {
    /// As it is in the library.
    Nothing,
    /// The greater first; what has none last.
    Greatest(String),
    Most(u32),
    /// The less first; what has none last.
    Least(String),
}

impl Key {
    fn of(entry: &LibraryEntry, order: LibraryOrder) -> Self {
        match order {
            LibraryOrder::Saved => Self::Nothing,
            LibraryOrder::Opened => Self::Greatest(entry.opened.clone()),
            LibraryOrder::Published => Self::Greatest(entry.published.clone().unwrap_or_default()),
            LibraryOrder::Notes => Self::Most(entry.notes),
            LibraryOrder::Title => Self::Least(plain_words(&entry.title)),
            LibraryOrder::Outlet => Self::Least(plain_words(entry.outlet.as_deref().unwrap_or_default())),
        }
    }

    fn compare(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Greatest(one), Self::Greatest(other)) => other.cmp(one),
            (Self::Most(one), Self::Most(other)) => other.cmp(one),
            (Self::Least(one), Self::Least(other)) => {
                one.is_empty().cmp(&other.is_empty()).then_with(|| one.cmp(other))
            }
            _ => Ordering::Equal,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_notes::StoredArticle;

    fn library() -> Library {
        let one =
            |id: &str, title: &str, saved: &str, opened: &str, outlet: Option<&str>, day: Option<&str>| {
                let mut article = StoredArticle::new(id, title, "text", saved);
                opened.clone_into(&mut article.opened);
                article.outlet = outlet.map(str::to_owned);
                article.dated = day.map(str::to_owned);
                article
            };
        let mut archived = one("d", "Ábaco", "4", "9", None, None);
        archived.archived = true;
        Library::of(&[
            one("a", "Zebra", "1", "8", Some("The Post"), None),
            one("b", "apple", "2", "7", None, Some("2026-01-02")),
            one("c", "Émile", "3", "6", Some("Le Monde"), Some("2026-01-01")),
            archived,
        ])
    }

    fn ids(order: LibraryOrder) -> Vec<String> {
        let library = library();
        Arranged::of(&library, order).all().map(|number| library.entries()[number].id.clone()).collect()
    }

    #[test]
    fn every_order_puts_the_archived_last() {
        assert_eq!(ids(LibraryOrder::Saved), ["c", "b", "a", "d"]);
        assert_eq!(ids(LibraryOrder::Opened), ["a", "b", "c", "d"]);
        assert_eq!(ids(LibraryOrder::Title), ["b", "c", "a", "d"]);
        assert_eq!(ids(LibraryOrder::Notes), ["c", "b", "a", "d"]);
    }

    #[test]
    fn what_has_no_day_or_outlet_stands_after_what_has() {
        assert_eq!(ids(LibraryOrder::Published), ["b", "c", "a", "d"]);
        assert_eq!(ids(LibraryOrder::Outlet), ["c", "a", "b", "d"]);
    }
}
