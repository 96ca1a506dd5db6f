//! The keys of a single letter or sign: what each does, changed by the reader, or all switched off (WCAG 2.1.4, Character Key Shortcuts).

use dateline_text::named;

named! {
    /// What a single key does.
    Shortcut {
        /// The next mark.
        Next = "next",
        /// The mark before.
        Previous = "previous",
        /// The next sentence.
        NextSentence = "next-sentence",
        /// The sentence before.
        PreviousSentence = "previous-sentence",
        /// Selects on to the next sentence.
        SentenceOn = "sentence-on",
        /// Selects back to the sentence before.
        SentenceBack = "sentence-back",
        /// A note.
        Note = "note",
        /// A note on the block.
        BlockNote = "block-note",
        /// A note on all that names the same thing.
        ThingNote = "thing-note",
        /// A highlight.
        Highlight = "highlight",
        /// From a note's words to the note, and back.
        Across = "across",
        /// A person.
        Person = "person",
        /// An organization.
        Organization = "organization",
        /// A place.
        Place = "place",
        /// A group.
        Group = "group",
        /// An event.
        Event = "event",
        /// A work.
        Work = "work",
        /// A date.
        Date = "date",
        /// A quotation.
        Quotation = "quotation",
        /// The next block.
        NextBlock = "next-block",
        /// The block before.
        PreviousBlock = "previous-block",
        /// A block left out, or put back.
        Sort = "sort",
        /// What a block is.
        BlockKind = "block-kind",
        /// A search in the library.
        Find = "find",
        /// The library.
        Library = "library",
        /// The article.
        Article = "article",
        /// The facts.
        Facts = "facts",
        /// The list of keys.
        List = "list",
    }
}

impl Shortcut {
    /// The key that does it unless the reader says otherwise.
    #[must_use]
    pub const fn usual(self) -> char {
        match self {
            Self::Next => 'j',
            Self::Previous => 'k',
            Self::NextSentence => '.',
            Self::PreviousSentence => ',',
            Self::SentenceOn => '>',
            Self::SentenceBack => '<',
            Self::Note => 'n',
            Self::BlockNote => 'N',
            Self::ThingNote => 'a',
            Self::Highlight => 'm',
            Self::Across => 'v',
            Self::Person => 'p',
            Self::Organization => 'o',
            Self::Place => 'l',
            Self::Group => 'g',
            Self::Event => 'e',
            Self::Work => 'w',
            Self::Date => 'd',
            Self::Quotation => 'q',
            Self::NextBlock => 'b',
            Self::PreviousBlock => 'B',
            Self::Sort => 'x',
            Self::BlockKind => 't',
            Self::Find => '/',
            Self::Library => '1',
            Self::Article => '2',
            Self::Facts => '3',
            Self::List => '?',
        }
    }

    /// What it does, in words.
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Next => "Next mark in the article",
            Self::Previous => "Mark before",
            Self::NextSentence => "Next sentence",
            Self::PreviousSentence => "Sentence before",
            Self::SentenceOn => "Select on to the next sentence",
            Self::SentenceBack => "Select back to the sentence before",
            Self::Note => "Add a note to the selection, the mark or the article",
            Self::BlockNote => "Add a note to the paragraph",
            Self::ThingNote => "Add a note to all mentions of the name at the caret",
            Self::Highlight => "Highlight the selection or the mark; again takes it away",
            Self::Across => "From the words of a note to the note in the list, and back",
            Self::Person => "The selection, or the mark at the caret, is a person",
            Self::Organization => "… an organization",
            Self::Place => "… a place",
            Self::Group => "… a group",
            Self::Event => "… an event",
            Self::Work => "… a work",
            Self::Date => "… a date",
            Self::Quotation => "… a quotation",
            Self::NextBlock => "Next paragraph of the article",
            Self::PreviousBlock => "Paragraph before",
            Self::Sort => "Leave the paragraph out, or all that is selected; put back what was set aside",
            Self::BlockKind => "Say what the paragraph is: headline, caption …",
            Self::Find => "Search the library",
            Self::Library => "To the library",
            Self::Article => "To the article",
            Self::Facts => "To the facts",
            Self::List => "This list",
        }
    }
}

/// The key of each shortcut.
///
/// ```
/// use dateline_app::view_model::{Keymap, Shortcut};
/// let keys = Keymap::default().with(Shortcut::Note, 'u');
/// assert_eq!((keys.shortcut("u"), keys.shortcut("n")), (Some(Shortcut::Note), None));
/// assert_eq!(Keymap::read(&keys.written()), keys);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keymap {
    /// Whether they do anything.
    on: bool,
    keys: Vec<char>,
}

impl Default for Keymap {
    fn default() -> Self {
        Self { on: true, keys: Shortcut::ALL.iter().map(|shortcut| shortcut.usual()).collect() }
    }
}

impl Keymap {
    /// Whether single keys do anything.
    #[must_use]
    pub const fn is_on(&self) -> bool {
        self.on
    }

    /// The key of a shortcut.
    #[must_use]
    pub fn key(&self, shortcut: Shortcut) -> char {
        self.keys.get(shortcut as usize).copied().unwrap_or_else(|| shortcut.usual())
    }

    /// What a key does, by its name in the browser.
    #[must_use]
    pub fn shortcut(&self, key: &str) -> Option<Shortcut> {
        let mut characters = key.chars();
        let (Some(key), None) = (characters.next(), characters.next()) else { return None };
        Shortcut::ALL.iter().copied().find(|&shortcut| self.on && self.key(shortcut) == key)
    }

    /// The same, all of them on or off.
    #[must_use]
    pub fn switched(&self, on: bool) -> Self {
        Self { on, ..self.clone() }
    }

    /// The same with another key for a shortcut; what had that key gets the one that is free now. White space is no key.
    #[must_use]
    pub fn with(&self, shortcut: Shortcut, key: char) -> Self {
        let mut other = self.clone();
        if key.is_whitespace() || key.is_control() {
            return other;
        }
        let before = self.key(shortcut);
        for one in &mut other.keys {
            if *one == key {
                *one = before;
            }
        }
        if let Some(one) = other.keys.get_mut(shortcut as usize) {
            *one = key;
        }
        other
    }

    /// As it is kept: what differs from the usual; empty where nothing does.
    #[must_use]
    pub fn written(&self) -> String {
        let off = (!self.on).then(|| OFF.to_owned());
        let changed = Shortcut::ALL.iter().filter(|shortcut| self.key(**shortcut) != shortcut.usual());
        let changed = changed.map(|&shortcut| format!("{}={}", shortcut.name(), self.key(shortcut)));
        off.into_iter().chain(changed).collect::<Vec<_>>().join(" ")
    }

    /// Reads what was kept; what cannot be read is as usual. Where a shortcut that is new since then has a key that was chosen for
    /// another, it gets the one that is free.
    #[must_use]
    pub fn read(written: &str) -> Self {
        let mut keymap = Self::default();
        let mut chosen = Vec::new();
        for part in written.split(' ') {
            let mut read = |part: &str| {
                let (name, key) = part.split_once('=')?;
                let shortcut = Shortcut::from_name(name)?;
                let key = key.chars().next()?;
                *keymap.keys.get_mut(shortcut as usize)? = key;
                chosen.push(shortcut);
                Some(())
            };
            if part == OFF {
                keymap.on = false;
            } else if read(part).is_none() {
                continue;
            }
        }
        for &taker in &chosen {
            let key = keymap.key(taker);
            let other =
                Shortcut::ALL.iter().find(|other| !chosen.contains(other) && keymap.key(**other) == key);
            let is_free = keymap.keys.iter().all(|key| *key != taker.usual());
            if let Some(one) =
                other.filter(|_| is_free).and_then(|&other| keymap.keys.get_mut(other as usize))
            {
                *one = taker.usual();
            }
        }
        keymap
    }
}

/// What is kept where the keys are off.
const OFF: &str = "off";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_is_taken_changes_places() {
        let keys = Keymap::default().with(Shortcut::Note, 'j');
        assert_eq!((keys.shortcut("j"), keys.shortcut("n")), (Some(Shortcut::Note), Some(Shortcut::Next)));
        assert_eq!(Keymap::read(&keys.written()), keys);
        assert_eq!(keys.with(Shortcut::Note, ' '), keys);
    }

    #[test]
    fn what_is_off_does_nothing_and_stays_off() {
        let off = Keymap::default().switched(false);
        assert_eq!((off.shortcut("n"), off.shortcut("Enter")), (None, None));
        assert_eq!(Keymap::read(&off.written()), off);
        assert_eq!(Keymap::read("nonsense = note x=y"), Keymap::default());
        assert_eq!(Keymap::default().written(), "");
    }

    #[test]
    fn a_key_that_was_chosen_before_there_was_another_use_of_it_stays_chosen() {
        let keys = Keymap::read("next=m");
        assert_eq!(
            (keys.shortcut("m"), keys.shortcut("j")),
            (Some(Shortcut::Next), Some(Shortcut::Highlight))
        );
        assert_eq!(Keymap::read(&keys.written()), keys);
    }

    #[test]
    fn every_shortcut_has_a_key_of_its_own() {
        for &shortcut in Shortcut::ALL {
            assert_eq!(Keymap::default().shortcut(&shortcut.usual().to_string()), Some(shortcut));
        }
    }
}
