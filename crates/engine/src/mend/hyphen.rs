//! Words cut at a line's end: whether the hyphen was put in by whoever broke the line, or is the word's own.

use super::line::Line;
use dateline_lexicon::Lexicon;
use rustc_hash::FxHashMap;

/// What stands behind a hyphen that another word shares: `two- and three-year`.
const SHARING: &[&str] = &["and", "or", "nor", "to", "but"];

/// Letters of the shortest word that can stand by itself behind a hyphen.
const SHORTEST: usize = 3;

/// What a hyphen at a line's end is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// The line's, and no part of the word. Certain where the word is known, or stands whole elsewhere in the text.
    Cut { certain: bool },
    /// The word's own.
    Compound,
}

/// The words cut at line ends, and which of their spellings the text has elsewhere.
#[derive(Debug)]
pub(super) struct Hyphens {
    lexicon: Lexicon,
    /// Joined and hyphenated spellings in small letters, and whether they stand in the text.
    elsewhere: FxHashMap<String, bool>,
}

impl Hyphens {
    /// Looks for the spellings of all words cut at line ends, in one pass over the text.
    pub(super) fn find(text: &str, lines: &[Line<'_>]) -> Self {
        let mut elsewhere = FxHashMap::default();
        for (line, next) in lines.iter().zip(lines.iter().skip(1)).filter(|(line, _)| line.hyphen() > 0) {
            if let Some((head, tail)) = parts(line, next) {
                elsewhere.insert(joined(head, tail), false);
                elsewhere.insert(hyphenated(head, tail), false);
            }
        }
        if !elsewhere.is_empty() {
            for word in text.split(|c: char| !c.is_alphanumeric() && c != '-') {
                if let Some(found) = elsewhere.get_mut(&word.to_lowercase()) {
                    *found = true;
                }
            }
        }
        Self { lexicon: Lexicon::new(), elsewhere }
    }

    /// What the hyphen at the end of a line is; none where there is none, or another word shares it.
    pub(super) fn at(&self, line: &Line<'_>, next: &Line<'_>) -> Option<Ending> {
        if line.text.ends_with('\u{AD}') && line.hyphen() > 0 {
            return Some(Ending::Cut { certain: true });
        }
        let (head, tail) = parts(line, next)?;
        if SHARING.contains(&tail) {
            return None;
        }
        let is_small = |word: &str| word.chars().all(char::is_lowercase);
        if !is_small(tail) {
            return Some(Ending::Compound);
        }
        let has = |spelling: &str| self.elsewhere.get(spelling).copied().unwrap_or_default();
        let is_word = |word: &str| self.lexicon.word(word).common > 0;
        let whole = joined(head, tail);
        if has(&whole) {
            return Some(Ending::Cut { certain: true });
        }
        if has(&hyphenated(head, tail)) {
            return Some(Ending::Compound);
        }
        if is_word(&whole) {
            return Some(Ending::Cut { certain: true });
        }
        let stands = tail.chars().count() >= SHORTEST && is_word(tail);
        Some(if stands { Ending::Compound } else { Ending::Cut { certain: false } })
    }
}

/// The two parts of a word that is cut at a line's end.
fn parts<'a>(line: &Line<'a>, next: &Line<'a>) -> Option<(&'a str, &'a str)> {
    let head = line.text.get(..line.text.len() - line.hyphen()).filter(|_| line.hyphen() > 0)?;
    let head = head.rsplit(|c: char| !c.is_alphanumeric()).next()?;
    let tail = next.text.split(|c: char| !c.is_alphanumeric()).next()?;
    (!head.is_empty() && !tail.is_empty()).then_some((head, tail))
}

fn joined(head: &str, tail: &str) -> String {
    format!("{head}{tail}").to_lowercase()
}

fn hyphenated(head: &str, tail: &str) -> String {
    format!("{head}-{tail}").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::super::find;

    fn read(text: &str) -> String {
        find(text).apply(text)
    }

    /// Lines at whose ends words are cut, in a text that was broken at a margin.
    fn wrapped(head: &str, tail: &str) -> String {
        let text = format!(
            "the harbour wall at the old quay closes for a year and\nits footings are replaced by the builders \
             who were so\nlate the last time that nobody would have them, {head}-\n{tail} of the harbour said, and then \
             nobody said anything\nmore about it until the boats came in and were counted\nagain by the harbour clerk."
        );
        read(&text)
    }

    #[test]
    fn the_hyphen_of_a_line_goes_and_that_of_a_word_stays() {
        for (head, tail, whole) in [
            ("govern", "ment", "government"),
            ("Khar", "kiv", "Kharkiv"),
            ("harbour", "wall", "harbour-wall"),
            ("anti", "corruption", "anti-corruption"),
            ("Anglo", "Danish", "Anglo-Danish"),
            ("COVID", "19", "COVID-19"),
            ("two", "and", "two- and"),
        ] {
            assert!(wrapped(head, tail).contains(&format!("{whole} of")), "{whole}: {}", wrapped(head, tail));
        }
    }

    #[test]
    fn what_the_text_says_elsewhere_decides() {
        let text =
            "A quaymaster, they say, is a master of quays, and the quay-\nmaster of Alder is Ida Marsh.";
        assert!(read(text).contains("the quaymaster of Alder"));
    }

    #[test]
    fn a_known_word_is_joined_though_nothing_else_is_wrapped() {
        assert_eq!(
            read("The mayor of the town said that the govern-\nment pays."),
            "The mayor of the town said that the government pays."
        );
        assert_eq!(read("One line ends with a quay-\nwise word."), "One line ends with a quay-\nwise word.");
    }
}
