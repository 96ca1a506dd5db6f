//! Lists that are asked of every word or every line of a text. Most of what is asked for stands in none, and a table worked out
//! by the compiler says so of most at one look.

/// Words, in any order.
#[derive(Debug)]
pub(crate) struct WordList {
    words: &'static [&'static str],
    /// By the low bits of a word's first byte, a bit for each length.
    firsts: [u32; ROWS],
    /// The same by its last byte.
    lasts: [u32; ROWS],
}

const ROWS: usize = 32;

impl WordList {
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let (mut firsts, mut lasts) = ([0; ROWS], [0; ROWS]);
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            let length = 1 << (word.len() % 32);
            firsts[row(word[0])] |= length;
            lasts[row(word[word.len() - 1])] |= length;
            at += 1;
        }
        Self { words, firsts, lasts }
    }

    /// Whether the word is one of them, asked as a slice is.
    pub(crate) fn contains(&self, word: &&str) -> bool {
        self.has(word)
    }

    /// Whether the word in UTF-8 is one of them.
    #[inline]
    pub(crate) fn has_bytes(&self, word: &[u8]) -> bool {
        let (Some(&first), Some(&last)) = (word.first(), word.last()) else { return false };
        let lengths = self.firsts[row(first)] & self.lasts[row(last)];
        lengths >> (word.len() % 32) & 1 != 0 && self.words.iter().any(|own| own.as_bytes() == word)
    }

    /// All of them.
    #[cfg(test)]
    pub(crate) fn all(&self) -> &'static [&'static str] {
        self.words
    }
}

/// What a word can be one of.
pub(crate) trait Listing {
    /// Whether it is.
    fn has(&self, word: &str) -> bool;
}

impl Listing for WordList {
    #[inline]
    fn has(&self, word: &str) -> bool {
        self.has_bytes(word.as_bytes())
    }
}

impl<const COUNT: usize> Listing for [&str; COUNT] {
    fn has(&self, word: &str) -> bool {
        self.contains(&word)
    }
}

impl Listing for [&str] {
    fn has(&self, word: &str) -> bool {
        self.contains(&word)
    }
}

impl<T: Listing + ?Sized> Listing for &T {
    fn has(&self, word: &str) -> bool {
        (**self).has(word)
    }
}

/// Whether the word in UTF-8 is one of a few.
pub(crate) fn is_in(table: &[&str], word: &[u8]) -> bool {
    table.iter().any(|own| own.as_bytes() == word)
}

const fn row(byte: u8) -> usize {
    byte as usize % ROWS
}

/// Phrases of two bytes or more that are looked for within longer texts.
#[derive(Debug)]
pub(crate) struct Phrases {
    phrases: &'static [&'static str],
    /// A bit for each two bytes that one of them begins with.
    beginnings: [u64; 4],
}

impl Phrases {
    pub(crate) const fn new(phrases: &'static [&'static str]) -> Self {
        let mut beginnings = [0; 4];
        let mut at = 0;
        while at < phrases.len() {
            let phrase = phrases[at].as_bytes();
            let place = place(phrase[0], phrase[1]);
            beginnings[place / 64] |= 1 << (place % 64);
            at += 1;
        }
        Self { phrases, beginnings }
    }

    /// Whether one of them stands anywhere in the text.
    pub(crate) fn stand_in(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let begins = |two: &[u8]| {
            let place = place(two[0], two[1]);
            self.beginnings[place / 64] >> (place % 64) & 1 != 0
        };
        let stands = |at: usize| {
            let rest = bytes.get(at..).unwrap_or_default();
            self.phrases.iter().any(|phrase| rest.starts_with(phrase.as_bytes()))
        };
        bytes.windows(2).enumerate().any(|(at, two)| begins(two) && stands(at))
    }
}

const fn place(first: u8, second: u8) -> usize {
    (first as usize * 7 + second as usize) % 256
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: WordList = WordList::new(&["the", "of", "\u{e8}", "internationalisation-and-even-longer"]);
    const PHRASES: Phrases = Phrases::new(&["photo by", "(ap)", "/afp"]);

    #[test]
    fn a_list_has_its_words_and_no_others() {
        assert!(WORDS.all().iter().all(|word| WORDS.has(word)));
        assert!(
            ["", "th", "tie", "theatre", "The", "if", "\u{e9}", "-", "o"].iter().all(|word| !WORDS.has(word))
        );
    }

    #[test]
    fn a_phrase_is_found_wherever_it_stands() {
        for text in ["photo by", "a photo by Ada", "Ada (ap)", "Ada/afp", "pphoto by", "\u{e9}(ap)"] {
            assert!(PHRASES.stand_in(text), "{text}");
        }
        for text in ["", "p", "photo", "photo b", "(ap", "\u{e9}", "photoby/ap"] {
            assert!(!PHRASES.stand_in(text), "{text}");
        }
    }
}
