//! Whether a word of the lists means there what the lists say: by the words beside it.

use super::Word;
use super::lists::Stands;
use super::table::Form;
use dateline_text::TokenKind;

/// Words that a modal verb does not stand before: `may of`, `might is`.
#[rustfmt::skip]
const NO_VERB: &[&str] = &[
    "of", "and", "or", "is", "was", "are", "were", "has", "had", "in", "on", "at", "to", "for", "the", "a",
    "an", "said", "says", "that", "by", "from", "with", "as", "will", "would", "told",
];

/// Words before the month: `in may`, where a text has no capitals.
const BEFORE_MONTH: &[&str] =
    &["in", "last", "this", "next", "since", "until", "by", "early", "late", "mid", "-", "of"];

/// Words that make a noun of `might`, and of forms like `claims` or `reports`.
#[rustfmt::skip]
const BEFORE_NOUN: &[&str] = &[
    "the", "a", "an", "of", "his", "her", "its", "their", "our", "my", "your", "these", "those", "any", "no",
    "such", "by", "for", "with", "on", "about", "between", "-", "'s",
];

/// Words that make a noun of a form in `-s`, and are subjects themselves before another: `many claims`, `many claimed`.
const BEFORE_PLURAL: &[&str] = &["some", "other", "many", "several", "all", "both"];

/// Words that take an absolute back.
#[rustfmt::skip]
const LIMITS: &[&str] = &[
    "almost", "nearly", "virtually", "practically", "not", "n't", "hardly", "barely", "isn't", "aren't",
    "wasn't", "weren't", "don't", "doesn't", "didn't", "won't", "wouldn't", "can't", "couldn't", "shouldn't",
    "near", "one", "perhaps", "maybe", "among", "probably",
];

/// Determiners.
const DETERMINERS: &[&str] = &[
    "the", "a", "an", "his", "her", "its", "their", "our", "this", "that", "these", "those", "another", "'s",
];

/// Words before an imperative that do not belong to its clause.
const BEFORE_IMPERATIVE: &[&str] = &["please", "now", "so", ":", ";", "!", "—", "–", "(", "•", "\"", "“"];

/// Forms of *be*.
const BE: &[&str] = &["is", "are", "was", "were", "be", "been", "being"];

/// Whether a phrase of `length` words at `at` stands as its list asks.
pub(super) fn holds(stands: Stands, words: &[Word<'_>], at: usize, length: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    let after = words.get(at + length);
    match stands {
        Stands::Anywhere => true,
        Stands::Modal => {
            let verb = after.is_some_and(|after| {
                after.token.kind == TokenKind::Word && !after.is_one_of(NO_VERB) && !after.capital
            });
            let other = before.is_none_or(|before| {
                before.is_one_of(BEFORE_MONTH) || length == 1 && before.is_one_of(BEFORE_NOUN)
            });
            verb && !other
        }
        Stands::Unlimited => before.is_none_or(|before| !before.is_one_of(LIMITS)),
        Stands::Imperative => before.is_none_or(|before| {
            before.is_one_of(BEFORE_IMPERATIVE)
                || before.lower == "," && words.first().is_some_and(opens_adjunct)
        }),
        Stands::Attributive => {
            before.is_some_and(|before| before.is_one_of(DETERMINERS)) && is_plain_word(after)
        }
        Stands::Described => {
            let noun = is_plain_word(after) && after.is_some_and(|after| !after.is_one_of(NO_VERB));
            noun && before.is_none_or(|before| {
                before.is_mark() || before.is_one_of(DETERMINERS) || before.is_one_of(PREPOSITIONS)
            })
        }
    }
}

/// Prepositions and conjunctions that a noun phrase follows.
const PREPOSITIONS: &[&str] = &[
    "of", "over", "for", "in", "about", "with", "from", "by", "and", "or", "against", "after", "to", "two",
    "three", "four", "five",
];

fn is_plain_word(word: Option<&Word<'_>>) -> bool {
    word.is_some_and(|word| word.token.kind == TokenKind::Word)
}

/// `To help, donate to …`, `If you can, join us.`
fn opens_adjunct(first: &Word<'_>) -> bool {
    first.is_one_of(&["to", "if", "for", "before", "when"])
}

/// Whether a form is a verb of saying there, with a subject before it.
pub(super) fn is_verb(form: Form, words: &[Word<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    let after = words.get(at + 1);
    form != Form::Other
        && before.is_some_and(|before| {
            !(before.is_one_of(BEFORE_NOUN)
                || before.is_one_of(&["never", "not", "to"])
                || form == Form::Present && before.is_one_of(BEFORE_PLURAL)
                // A passive: nobody speaks.
                || form == Form::Past && before.is_one_of(BE))
        })
        // `pledged 35 million`
        && after.is_none_or(|after| after.token.kind != TokenKind::Number)
        && !ends_free_relative(words, at)
}

/// `What the audit says`: a free relative names what is said and says nothing of it.
fn ends_free_relative(words: &[Word<'_>], at: usize) -> bool {
    let opens = words
        .first()
        .is_some_and(|first| first.is_one_of(&["what", "who", "how", "why", "where", "when", "which"]));
    // A mark before the verb ends the relative: `What comes next is open, she said.`
    let clause = words.get(..at).unwrap_or_default();
    let rest = words.get(at + 1..).unwrap_or_default();
    opens && !clause.iter().any(Word::is_mark) && rest.iter().all(Word::is_mark)
}
