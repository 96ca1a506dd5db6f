//! Words glued together where two elements of a page met: `AdvertisementContinue reading`, `The Kyiv IndependentTim`.
//! Many names are written with a capital within, so only a label of the page or a given name parts a word.

use super::{Edits, byline};
use dateline_lexicon::Lexicon;
use std::sync::LazyLock;

/// Labels at the start of a line that nothing is glued to on purpose.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "Advertisement", "ADVERTISEMENT", "Continue reading", "Read more", "Sign up", "Skip to content", "Share this article",
    "Image source", "Image caption", "Media caption", "Getty Images",
];

/// Labels at the end of a name.
const STAMPS: &[&str] = &["Published", "Updated", "Posted", "Advertisement"];

/// Letters of the shortest word that a given name is parted from.
const SHORTEST: usize = 4;

/// Bytes of the shortest run of letters that is no word.
const LONGEST: usize = 32;

/// How common a given name must be.
const COMMON: u8 = 2;

/// The lists as they lie in the module, with what was worked out to find a way through them faster.
static LISTS: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);

/// Parts what is glued in a line, which begins at `start`.
pub(super) fn mend(start: usize, line: &str, edits: &mut Edits) {
    if let Some(lead) = byline::lead(line) {
        edits.push(start + lead..start + lead, " ", "glued");
    }
    let mut before = None;
    for (at, c) in line.char_indices() {
        let begins = c.is_ascii_uppercase() || c.is_ascii_digit();
        let meets = begins && before.is_some_and(|before: char| before.is_alphabetic());
        if meets {
            let (head, tail) = line.split_at(at);
            let is_label = LABELS.contains(&head) && tail.contains(char::is_lowercase);
            let is_word = before.is_some_and(char::is_lowercase);
            let is_met = || is_stamp(tail) || is_glued(head, tail, &LISTS);
            if is_label || (is_word && is_met()) || byline::is_met(head, tail) {
                edits.push(start + at..start + at, "\n", "glued");
            }
        }
        before = Some(c);
    }
}

fn is_stamp(tail: &str) -> bool {
    STAMPS
        .iter()
        .any(|stamp| tail.strip_prefix(stamp).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

/// Whether a word of the language ends where a given name with another name behind it begins.
fn is_glued(head: &str, tail: &str, lexicon: &Lexicon) -> bool {
    let head = head.get(head.len() - letters(head.chars().rev())..).unwrap_or_default();
    let (given, rest) = tail.split_at_checked(letters(tail.chars())).unwrap_or_default();
    (SHORTEST..LONGEST).contains(&head.len())
        && given.len() < LONGEST
        && head.chars().skip(1).all(char::is_lowercase)
        && given.chars().skip(1).all(char::is_lowercase)
        && rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase))
        && lexicon.word(given).given >= COMMON
        && lexicon.word(given).common == 0
        && lexicon.word(head).common > 0
        && lexicon.organization(&format!("{head}{given}")).is_none()
}

/// Bytes of the letters at the front, counted no further than [`LONGEST`].
fn letters(characters: impl Iterator<Item = char>) -> usize {
    let mut length = 0;
    for letter in characters.take_while(|c| c.is_alphabetic()) {
        length += letter.len_utf8();
        if length >= LONGEST {
            break;
        }
    }
    length
}

#[cfg(test)]
mod tests {
    use super::super::find;

    #[test]
    fn labels_and_given_names_are_parted_from_what_they_touch() {
        for (pasted, expected) in [
            (
                "AdvertisementContinue reading the main story",
                "Advertisement\nContinue reading the main story",
            ),
            ("by The Alder IndependentTimothy Wren", "by The Alder Independent\nTimothy Wren"),
            ("By Ada WrenPublished 3 May 2025", "By Ada Wren\nPublished 3 May 2025"),
        ] {
            assert_eq!(find(pasted).apply(pasted), expected);
        }
    }

    #[test]
    fn names_with_a_capital_within_stay_whole() {
        for name in [
            "YouTube",
            "WhatsApp Messenger",
            "McDonald",
            "LeBron James",
            "PlayStation Network",
            "iPhone Air",
            "FitzGerald Smith",
            "LaMarcus Aldridge",
            "TikTok Shop",
            "MasterCard Inc",
            "AdvertisementS",
        ] {
            assert!(find(name).is_empty(), "{name}");
        }
    }
}
