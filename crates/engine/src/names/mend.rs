//! What the tagger takes for names and nobody would: each table and rule here stands for a kind of error
//! that was counted on the sets to tune by (docs/names.md).

use super::tagger::decode::Tagged;
use super::words::{Shape, Word, Words};
use crate::listed::is_in;
use dateline_lexicon::{HeadKind, HeadUse, List};

const ORGANIZATION: usize = 1;
const PLACE: usize = 2;
/// What has a name and is none of ours.
const OTHER: usize = 3;

/// Greetings, what a transcript notes, things known by their capitals.
#[rustfmt::skip]
const NO_NAMES: &[&str] = &[
    "adhd", "applause", "cheers", "congrats", "dvd", "ipo", "kudos", "laughter", "lol", "phd", "thx", "vip",
];

/// Feasts and pilgrimages, which are taken for where they are held.
const FEASTS: &[&str] = &[
    "christmas",
    "diwali",
    "easter",
    "eid",
    "hajj",
    "halloween",
    "hanukkah",
    "lent",
    "passover",
    "ramadan",
    "thanksgiving",
    "umrah",
];

/// How a file's name ends.
const FILES: &[&str] = &[".doc", ".docx", ".jpg", ".pdf", ".ppt", ".xls", ".xlsx", ".zip"];

/// Where every word begins with a capital, capitals prove nothing: names less sure than this go, in
/// thousandths.
const SURE: u32 = 600;

/// Mends the names that the tagger found.
pub(super) fn mend(words: &Words<'_>, names: &mut [Tagged]) {
    let title_case = is_title_case(words);
    let written = written_as_names(words);
    for name in names {
        let unsure = title_case && name.sure < SURE;
        if unsure || is_money(words, name) || is_no_name(words, name) || is_opening(words, name, &written) {
            name.kind = OTHER;
        } else if name.kind == PLACE && is_municipality(words, name) {
            name.kind = ORGANIZATION;
        }
    }
}

/// Whether most words of the article are written with a capital, as in a headline.
fn is_title_case(words: &Words<'_>) -> bool {
    let count = |is: &dyn Fn(&Word<'_>) -> bool| words.all.iter().filter(|word| is(word)).count();
    let capital = count(&|word| word.shape == Shape::Capital && !word.shouted);
    capital > 2 * count(&|word| word.shape == Shape::Lower)
}

/// The letters of a currency: `US$20,000`.
fn is_money(words: &Words<'_>, name: &Tagged) -> bool {
    let short = words.get(name.first).is_some_and(|word| word.text.len() < 3);
    short
        && name.last == name.first + 1
        && words.after(name.first).is_some_and(|word| word.text.starts_with('$'))
}

/// An address, a file, or one of the words that are never a name.
fn is_no_name(words: &Words<'_>, name: &Tagged) -> bool {
    let key = words.phrase_key(name.first, name.last);
    let machine = |word: &Word<'_>| {
        word.text.contains('_')
            || word.text.contains('@') && word.text.contains('.')
            || FILES.iter().any(|end| word.text.ends_with(end))
    };
    is_in(NO_NAMES, key) || is_in(FEASTS, key) || words.all[name.first..name.last].iter().any(machine)
}

/// For each word of the article whether it stands with a capital somewhere within a sentence.
fn written_as_names(words: &Words<'_>) -> Vec<bool> {
    let mut written = vec![false; words.forms().len()];
    for word in words.all.iter().filter(|word| word.is_capital() && !word.initial) {
        if let Some(written) = written.get_mut(word.form as usize) {
            *written = true;
        }
    }
    written
}

/// `Harbor crews fought it`: a common word before another, with a capital only because it begins the sentence.
fn is_opening(words: &Words<'_>, name: &Tagged, written: &[bool]) -> bool {
    let Some(word) = words.get(name.first) else { return false };
    let next = words.after(name.first);
    let listed = |list| words.name_at(list, name.first, name.last).is_some();
    let head = words
        .name_at(List::Heads, name.first, name.last)
        .and_then(HeadUse::unpack)
        .map(|head| head.kind == HeadKind::Place);
    name.kind == ORGANIZATION
        && name.last == name.first + 1
        && word.shape == Shape::Capital
        && word.initial
        && head.unwrap_or(word.usage.common > 0)
        && next.is_some_and(|next| next.shape == Shape::Lower && next.spaced)
        && !written.get(word.form as usize).is_some_and(|&written| written)
        && !listed(List::Organizations)
        && !listed(List::Places)
}

/// `Municipality of Livorno`: whoever governs it, not the ground it stands on.
fn is_municipality(words: &Words<'_>, name: &Tagged) -> bool {
    name.last - name.first > 2
        && words.key(name.first) == b"municipality"
        && words.key(name.first + 1) == b"of"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Lexicon, Reading, read};

    fn mended(text: &str, first: usize, last: usize, sure: u32) -> usize {
        let document = read(text.to_owned(), &Reading { whole: true, ..Reading::default() });
        let lexicon = Lexicon::new();
        let words = Words::read(&document, &lexicon);
        let mut names = [Tagged { first, last, kind: PLACE, sure }];
        mend(&words, &mut names);
        names[0].kind
    }

    #[test]
    fn a_feast_is_no_place_and_a_municipality_is_a_body() {
        assert_eq!(mended("They went to the Hajj last year.", 4, 5, 900), OTHER);
        assert_eq!(mended("The Municipality of Livorno asked them to pay.", 1, 4, 900), ORGANIZATION);
        assert_eq!(mended("They went to the Netherlands last year.", 4, 5, 900), PLACE);
    }

    #[test]
    fn a_common_word_that_begins_a_sentence_is_no_body() {
        let body = |text: &str, first: usize| {
            let document = read(text.to_owned(), &Reading { whole: true, ..Reading::default() });
            let lexicon = Lexicon::new();
            let words = Words::read(&document, &lexicon);
            let mut names = [Tagged { first, last: first + 1, kind: ORGANIZATION, sure: 900 }];
            mend(&words, &mut names);
            names[0].kind
        };
        assert_eq!(body("Harbor crews fought the fire.", 0), OTHER);
        assert_eq!(body("Parliament passed the law.", 0), ORGANIZATION);
        assert_eq!(body("Harbor crews went. They work for Harbor now.", 0), ORGANIZATION);
    }

    #[test]
    fn a_currency_is_no_place() {
        assert_eq!(mended("He paid US$ 20,000 for it.", 2, 3, 900), OTHER);
        assert_eq!(mended("He left the US in May.", 3, 4, 900), PLACE);
    }

    #[test]
    fn where_every_word_has_a_capital_only_sure_names_stay() {
        let text = "The Bell Was Found In The Bar Of A Fish Restaurant In Poland";
        assert_eq!(mended(text, 7, 11, 500), OTHER);
        assert_eq!(mended(text, 12, 13, 950), PLACE);
    }
}
