//! Whether two phrases mean one source that has no name: the same words, or a definite phrase that takes up an earlier one
//! (`two officials …, the officials`).

use crate::quotations::words;

/// Words by which a phrase says that it means somebody else.
const OTHERS: &[&str] = &["another", "other", "others", "second", "third"];

/// Words by which a phrase takes up what was named before.
const DEFINITE: &[&str] = &["the", "both", "these", "those", "this", "that", "all"];

/// Words that bring somebody in, and how many can stand between them and the noun.
const INDEFINITE: &[&str] = &["a", "an", "another"];
const WORDS_BEFORE_A_NOUN: usize = 4;

/// Number words before a noun.
const NUMBERS: &[&str] =
    &["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen", "couple"];

/// Words beside prepositions and relatives that open what follows a noun: `officials familiar with the talks`.
pub(super) const AFTER_NOUN: &[&str] =
    &["familiar", "briefed", "involved", "close", "present", "aware", "speaking", "working", "based"];

/// The words for a source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Phrase {
    /// In lower case, without article and number.
    words: Vec<String>,
    /// How many of them there are up to its noun.
    head: usize,
    definite: bool,
    other: bool,
    pronoun: bool,
}

impl Phrase {
    pub(super) fn of(text: &str) -> Self {
        let lower = text.to_lowercase().replace('’', "'");
        let all: Vec<&str> = lower
            .split(|character: char| character.is_whitespace() || character == ',')
            .filter(|word| !word.is_empty())
            .collect();
        let opens = |word: &&&str| {
            words::DETERMINERS.contains(word)
                || NUMBERS.contains(*word)
                || word.chars().all(|character| character.is_ascii_digit())
        };
        let article = all.iter().take_while(opens).count();
        // `Some`, `several`, `one` can be all there is.
        let article = article.min(all.len().saturating_sub(1));
        let (before, rest) = all.split_at(article);
        let lists = [words::PREPOSITIONS, words::RELATIVES];
        let stops = |word: &&str| AFTER_NOUN.contains(word) || lists.iter().any(|list| list.contains(word));
        let head = rest.iter().skip(1).position(stops).map_or(rest.len(), |at| at + 1);
        Self {
            words: rest.iter().map(|&word| word.to_owned()).collect(),
            head,
            definite: before.iter().any(|word| DEFINITE.contains(word)),
            other: all.iter().take(article + 1).any(|word| OTHERS.contains(word)),
            pronoun: article == 0 && rest.len() == 1 && words::CARRIED.contains(&rest[0]),
        }
    }

    /// Whether the phrase means the source that `earlier` named, the sort of source being the same.
    pub(super) fn means(&self, earlier: &Self) -> bool {
        if self.pronoun {
            return true;
        }
        if self.other {
            return false;
        }
        if self.words == earlier.words {
            return true;
        }
        let noun = |phrase: &Self| phrase.words.get(phrase.head.checked_sub(1)?).cloned();
        let takes_up = self.definite && self.words.iter().all(|word| earlier.words.contains(word));
        takes_up && noun(self).is_some() && noun(self) == noun(earlier)
    }

    /// Whether the text brings in somebody whom this definite phrase takes up: `a government official` before `the official`.
    pub(super) fn is_introduced_in(&self, text: &str) -> bool {
        let Some(noun) = self.head.checked_sub(1).and_then(|at| self.words.get(at)).filter(|_| self.definite)
        else {
            return false;
        };
        let lower = text.to_lowercase();
        let clauses = lower.split([',', '.', ';', ':', '"', '“', '”', '(', ')']);
        clauses.into_iter().any(|clause| {
            let mut words = clause.split_whitespace();
            words.any(|word| INDEFINITE.contains(&word))
                && words.take(WORDS_BEFORE_A_NOUN).any(|word| word == noun)
        })
    }

    /// Whether the phrase is a name that `earlier` ends with: `Smith` after `Ada Smith`.
    pub(super) fn ends(&self, earlier: &Self) -> bool {
        !self.pronoun && !self.words.is_empty() && earlier.words.ends_with(&self.words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn means(phrase: &str, earlier: &str) -> bool {
        Phrase::of(phrase).means(&Phrase::of(earlier))
    }

    #[test]
    fn the_same_words_mean_the_same_source() {
        assert!(means("officials", "Officials"));
        assert!(means("a spokesman for the ministry", "the spokesman for the ministry"));
        assert!(!means("a spokesman for the ministry", "a spokesman for the port"));
    }

    #[test]
    fn a_definite_phrase_takes_up_an_earlier_one() {
        assert!(means("the officials", "two undisclosed official officials"));
        assert!(means("both officials", "two senior officials familiar with the talks"));
        assert!(means("The report", "a report by the council"));
        assert!(!means("the officials", "an official"));
        assert!(!means("the diplomats", "two officials"));
        assert!(!means("a report", "a report by the council"));
    }

    #[test]
    fn a_definite_phrase_takes_up_whom_the_text_has_brought_in_last() {
        let brings = |text: &str, phrase: &str| Phrase::of(phrase).is_introduced_in(text);
        assert!(brings("A senior government official disputed that. ", "the official"));
        assert!(!brings("A ship left, and the senior official disputed that. ", "the official"));
        assert!(!brings("An official disputed that. ", "another official"));
    }

    #[test]
    fn another_is_somebody_else() {
        assert!(!means("another official", "an official"));
        assert!(!means("a second official", "an official"));
    }

    #[test]
    fn a_pronoun_means_whoever_spoke_last() {
        assert!(means("they", "two officials"));
        assert!(!means("they too", "two officials"));
    }
}
