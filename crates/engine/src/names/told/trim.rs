//! What looks like a part of a person's name and is none: the office that a sentence begins with (`Neuroscientist Ada Wren`),
//! the party and district behind it (`Ada Wren, D-Exampleville`).

use crate::names::candidates::Candidate;
use crate::names::roles;
use crate::names::words::Words;
use dateline_lexicon::{List, TitleKind};
use dateline_text::MentionKind;

/// Takes the office off the names of people that begin a sentence.
pub(super) fn offices(words: &Words<'_>, names: &mut [Candidate]) {
    for name in names.iter_mut().filter(|name| name.kind == MentionKind::Person) {
        let long = name.last - name.first > 2;
        let Some(word) = words.get(name.first).filter(|word| long && word.initial && word.usage.given == 0)
        else {
            continue;
        };
        let office = |bits| TitleKind::unpack(bits).is_some_and(|kind| kind != TitleKind::Honorific);
        let listed = words.name_at(List::Titles, name.first, name.first + 1).is_some_and(office);
        if listed || word.usage.family == 0 && roles::is_made_as_occupation(words.key(name.first)) {
            name.first += 1;
        }
    }
}

/// Takes the party and district off the names of people (`Ada Wren, D-Exampleville`), and what is nothing else from among them.
pub(super) fn parties(words: &Words<'_>, names: &mut Vec<Candidate>) {
    for name in names.iter_mut().filter(|name| name.kind == MentionKind::Person) {
        let is_party = |&at: &usize| {
            words.get(at).is_some_and(|word| word.is_mark(",")) && words.end_of_party(at + 1).is_some()
        };
        if let Some(comma) = (name.first + 1..name.last).find(is_party) {
            name.last = comma;
        }
    }
    names.retain(|name| {
        let behind = words.before(name.first).is_some_and(|word| word.is_mark(",") || word.is_mark("("));
        !(behind && words.end_of_party(name.first).is_some_and(|end| end >= name.last))
    });
}
