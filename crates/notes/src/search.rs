//! Every occurrence of some words in a text, overlapping ones too, in linear time (Knuth, Morris and
//! Pratt 1977): `str::find` restarted after each hit would be quadratic on text that repeats itself.

/// The bytes at which `words` begin in `text`, in order; none for empty `words`.
pub(crate) fn occurrences(text: &str, words: &str) -> Vec<usize> {
    let (text, words) = (text.as_bytes(), words.as_bytes());
    let mut found = Vec::new();
    if words.is_empty() || words.len() > text.len() {
        return found;
    }
    let borders = borders(words);
    let mut matched = 0;
    for (at, &byte) in text.iter().enumerate() {
        matched = extend(words, &borders, matched, byte);
        if matched == words.len() {
            found.push(at + 1 - matched);
            matched = borders[matched - 1];
        }
    }
    found
}

/// For each prefix of `words`, by its last byte: how long its longest border is (a proper prefix of it
/// that is also its suffix).
fn borders(words: &[u8]) -> Vec<usize> {
    let mut borders = vec![0; words.len()];
    let mut matched = 0;
    for at in 1..words.len() {
        matched = extend(words, &borders, matched, words[at]);
        borders[at] = matched;
    }
    borders
}

/// How many bytes of `words` match once `byte` follows the `matched` ones.
fn extend(words: &[u8], borders: &[usize], mut matched: usize, byte: u8) -> usize {
    while matched > 0 && words[matched] != byte {
        matched = borders[matched - 1];
    }
    matched + usize::from(words[matched] == byte)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn finds_places_that_overlap() {
        assert_eq!(occurrences("ababa", "aba"), [0, 2]);
        assert_eq!(occurrences("éé", "é"), [0, 2]);
    }

    #[test]
    fn finds_nothing_for_no_words() {
        assert!(occurrences("abc", "").is_empty());
        assert!(occurrences("", "abc").is_empty());
    }

    proptest! {
        #[test]
        fn finds_what_looking_everywhere_finds(text in "[ab]{0,40}", words in "[ab]{1,5}") {
            let plain: Vec<_> = (0..text.len()).filter(|&at| text[at..].starts_with(&words)).collect();
            prop_assert_eq!(occurrences(&text, &words), plain);
        }
    }
}
