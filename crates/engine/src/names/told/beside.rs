//! Bodies that nothing but the words beside them tells of, taken for people by their looks: `the regulator Alderwat`,
//! `fined by Alderwat`, `Alderwat fined the firm`, `shares in Alderwat`.

use super::{Keys, before, behind, key, turn};
use crate::listed::is_in;
use crate::names::candidates::Candidate;
use crate::names::nouns;
use crate::names::words::{Shape, Words};
use dateline_lexicon::{List, TitleKind};
use dateline_text::MentionKind;

/// Who stands at the head of a body, never of a person.
const HEADS: &[&str] = &["chairman", "chairwoman", "executive", "shareholders"];

/// What a body does to others; a person to whom it is done stands behind it with a number or `for`.
const DOES: &[&str] = &["fined", "licenses", "licences", "regulates"];

/// What is done by a body.
const DONE: &[&str] =
    &["audited", "fined", "insured", "licensed", "manufactured", "operated", "regulated", "supplied"];

/// What a body has.
const OWNED: &[&str] = &[
    "chairman",
    "chairwoman",
    "customers",
    "headquarters",
    "inspection",
    "inspections",
    "inspectors",
    "regulations",
    "shareholders",
    "shares",
    "subscribers",
    "subsidiary",
];

/// A body of one word that the tagger has for a person becomes one, all over the article; not where somebody bears it as a
/// part of a longer name, or a form of address stands before it.
pub(super) fn tell(words: &Words<'_>, names: &mut [Candidate]) {
    let is_one = |name: &&Candidate| name.last == name.first + 1;
    let told: Keys = names
        .iter()
        .filter(is_one)
        .filter(|name| is_body(words, name))
        .map(|name| key(words, name))
        .collect();
    if told.is_empty() {
        return;
    }
    let people = names.iter().filter(|name| name.kind == MentionKind::Person);
    let borne: Keys = people
        .filter(|name| name.last > name.first + 1 || is_addressed(words, name.first))
        .flat_map(|name| (name.first..name.last).map(|at| words.key(at).to_vec()))
        .collect();
    for name in names.iter_mut().filter(|name| name.kind == MentionKind::Person) {
        let key = words.phrase_key(name.first, name.last);
        if name.last == name.first + 1 && told.contains(key) && !borne.contains(key) {
            turn(name, MentionKind::Organization, "body_beside");
        }
    }
}

/// Whether the words beside the name say that it is a body's.
fn is_body(words: &Words<'_>, name: &Candidate) -> bool {
    let back = |count: usize| before(words, name.first, count);
    let ahead = |count: usize| behind(words, name.last, count);
    let is_small = |at: usize| words.get(at).is_some_and(|word| word.shape == Shape::Lower);
    let of_head = back(1) == b"of" && is_in(HEADS, back(2));
    let noun = name.first > 0 && is_small(name.first - 1) && nouns::is_body(back(1));
    let done = back(1) == b"by" && is_in(DONE, back(2)) || back(1) == b"in" && back(2) == b"shares";
    let owns = is_in(OWNED, ahead(1)) || ahead(1) == b"chief" && ahead(2) == b"executive";
    let does = is_in(DOES, ahead(1)) && acts_on(words, name.last + 1);
    of_head || noun || done || owns || does
}

/// Whether somebody or something follows the verb, and not what somebody was fined.
fn acts_on(words: &Words<'_>, at: usize) -> bool {
    let is_article = |key: &[u8]| is_in(&["a", "an", "the", "it", "them", "its", "one", "two", "three"], key);
    words.get(at - 1).zip(words.get(at)).is_some_and(|(verb, word)| {
        verb.sentence == word.sentence && (word.is_capital() || is_article(words.key(at)))
    })
}

fn is_addressed(words: &Words<'_>, first: usize) -> bool {
    (1..=3).filter_map(|back| first.checked_sub(back)).any(|from| {
        words.names_from(List::Titles, from).iter().any(|&(last, bits)| {
            last == first && TitleKind::unpack(bits).is_some_and(|kind| kind != TitleKind::Occupation)
        })
    })
}
