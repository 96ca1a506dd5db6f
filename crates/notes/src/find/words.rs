//! Cutting a text into words as they are compared: small letters, no accents.

use dateline_text::plain_letters;
use std::ops::Range;

/// Calls `give` with every word of the text: its bytes, and how it is compared.
///
/// A word is a run of letters and digits, whatever stands between two is none. Where a script writes no blanks, every letter
/// is a word, and what a reader looks for is a phrase.
pub(super) fn each_word(text: &str, mut give: impl FnMut(Range<usize>, &str)) {
    let mut word = String::new();
    let mut start = 0;
    let mut end = 0;
    for (at, letter) in text.char_indices() {
        let after = at + letter.len_utf8();
        if letter.is_ascii() {
            if letter.is_ascii_alphanumeric() {
                if word.is_empty() {
                    start = at;
                }
                word.push(letter.to_ascii_lowercase());
                end = after;
                continue;
            }
        } else if is_mark(letter) {
            // It belongs to the letter before it, and where there is none it is nothing.
            if !word.is_empty() {
                end = after;
            }
            continue;
        } else if letter.is_alphanumeric() {
            let alone = stands_alone(letter);
            if alone && !word.is_empty() {
                give(start..end, &word);
                word.clear();
            }
            if word.is_empty() {
                start = at;
            }
            fold(letter, &mut word);
            end = after;
            if !alone {
                continue;
            }
        }
        if !word.is_empty() {
            give(start..end, &word);
            word.clear();
        }
    }
    if !word.is_empty() {
        give(start..end, &word);
    }
}

/// The words of a text as they are compared, with single blanks between them: for sorting titles.
///
/// ```
/// assert_eq!(dateline_notes::plain_words("“Él niño”, 3.5"), "el nino 3 5");
/// ```
#[must_use]
pub fn plain_words(text: &str) -> String {
    let mut words = String::new();
    each_word(text, |_, word| {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    });
    words
}

/// What is written over, under or within a letter, or is not seen at all.
fn is_mark(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
        | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}'
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Letters of scripts that put no blanks between words: Thai, Lao, Burmese, Khmer, Chinese, Japanese.
fn stands_alone(letter: char) -> bool {
    matches!(letter,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3005}'..='\u{3007}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

/// Appends a letter as it is compared.
fn fold(letter: char, word: &mut String) {
    for small in letter.to_lowercase().filter(|small| !is_mark(*small)) {
        match (plain_letters(small), GREEK.iter().find(|(_, letters)| letters.contains(small))) {
            (Some(plain), _) => word.push_str(plain),
            (None, Some((plain, _))) if !small.is_ascii() => word.push(*plain),
            _ => word.push(small),
        }
    }
}

/// Greek and Russian letters that are as often written without what is over them.
const GREEK: &[(char, &str)] = &[
    ('α', "ά"),
    ('ε', "έ"),
    ('η', "ή"),
    ('ι', "ίϊΐ"),
    ('ο', "ό"),
    ('υ', "ύϋΰ"),
    ('ω', "ώ"),
    ('σ', "ς"),
    ('е', "ё"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<String> {
        let mut words = Vec::new();
        each_word(text, |_, word| words.push(word.to_owned()));
        words
    }

    #[test]
    fn a_word_is_compared_however_it_is_written() {
        assert_eq!(words("NOËL, Noe\u{308}l\u{2019}s noel"), ["noel", "noel", "s", "noel"]);
        assert_eq!(words("Łódź Straße İzmir"), ["lodz", "strasse", "izmir"]);
        assert_eq!(words("Αθήνα ΑΘΗΝΑΣ Фёдор КИЇВ"), ["αθηνα", "αθηνασ", "федор", "київ"]);
        assert_eq!(words("كِتَاب"), words("كتاب"));
        assert_eq!(words("co\u{ad}operate 3.5"), ["cooperate", "3", "5"]);
    }

    #[test]
    fn a_script_without_blanks_has_a_word_a_letter() {
        assert_eq!(words("在東京 Tower展"), ["在", "東", "京", "tower", "展"]);
    }

    proptest! {
        #[test]
        fn words_stand_in_the_text_one_after_the_other(text in "(?s).{0,60}") {
            let mut last = 0;
            each_word(&text, |at, word| {
                assert!(last <= at.start && at.start < at.end && !word.is_empty());
                assert!(text.get(at.clone()).is_some());
                last = at.end;
            });
        }

        #[test]
        fn a_word_by_itself_is_compared_as_it_is_in_the_text(text in "(?s).{0,60}") {
            each_word(&text, |at, word| assert_eq!(words(&text[at]), [word]));
        }
    }
}
