//! Kinds that the words of a name, or those right before it, say more surely than any list or tagger: `River Alder`, `the chief
//! executive of Alderwat`, `University of California, Berkeley`.

use super::candidates::Candidate;
use super::words::Words;
use dateline_lexicon::{List, PlaceClass, PlaceUse};
use dateline_text::{MentionKind, Provenance};
use std::collections::BTreeSet;

/// What nature's places are called before their own name.
const NATURAL: &[&[u8]] = &[b"lake", b"loch", b"mount", b"river"];

/// Who stands at the head of a body, never of a person.
const HEADS: &[&[u8]] = &[b"chairman", b"chairwoman", b"executive"];

/// Gives the names the kinds that they are told to have.
pub(super) fn mend(words: &Words<'_>, mut names: Vec<Candidate>) -> Vec<Candidate> {
    for name in names.iter_mut().filter(|name| name.kind == MentionKind::Organization) {
        if is_natural(words, name) {
            name.kind = MentionKind::Place;
            name.provenance = Provenance::rule("place_head");
        }
    }
    let headed: BTreeSet<Vec<u8>> = names
        .iter()
        .filter(|name| is_headed(words, name))
        .map(|name| words.key(name.first).to_vec())
        .collect();
    for name in names.iter_mut().filter(|name| is_single_person(name)) {
        if headed.contains(words.key(name.first)) {
            name.kind = MentionKind::Organization;
            name.provenance = Provenance::rule("headed");
        }
    }
    with_their_campus(words, names)
}

/// `River Alder`, not `River Action`: what follows is no common word.
fn is_natural(words: &Words<'_>, name: &Candidate) -> bool {
    name.last == name.first + 2
        && NATURAL.contains(&words.key(name.first))
        && words.get(name.first + 1).is_some_and(|own| own.is_capital() && own.usage.common == 0)
}

fn is_single_person(name: &Candidate) -> bool {
    name.kind == MentionKind::Person && name.last == name.first + 1
}

/// `the chief executive of Alderwat`
fn is_headed(words: &Words<'_>, name: &Candidate) -> bool {
    let before = |back: usize| name.first.checked_sub(back).map(|at| words.key(at)).unwrap_or_default();
    is_single_person(name) && before(1) == b"of" && HEADS.contains(&before(2))
}

/// One university where a state and the town of its campus follow: `University of California, Berkeley`.
fn with_their_campus(words: &Words<'_>, names: Vec<Candidate>) -> Vec<Candidate> {
    let class = |first: usize, last: usize| {
        words.name_at(List::Places, first, last).and_then(PlaceUse::unpack).map(|place| place.class)
    };
    let mut joined: Vec<Candidate> = Vec::with_capacity(names.len());
    for name in names {
        let campus = joined.last_mut().filter(|body| {
            let state = body.first + 2;
            body.kind == MentionKind::Organization
                && name.kind == MentionKind::Place
                && body.last > state
                && words.phrase_key(body.first, state) == b"university of"
                && name.first == body.last + 1
                && words.after(body.last - 1).is_some_and(|comma| comma.is_mark(","))
                && class(state, body.last) == Some(PlaceClass::Province)
                && class(name.first, name.last)
                    .is_some_and(|town| !matches!(town, PlaceClass::Country | PlaceClass::Province))
        });
        match campus {
            Some(body) => body.last = name.last,
            None => joined.push(name),
        }
    }
    joined
}
