//! `Mercy Lake` beside `Mercy Lake Hospital`: the body, unless the article says that something is in it or near it.

use super::{before, key, turn};
use crate::listed::is_in;
use crate::names::candidates::Candidate;
use crate::names::words::Words;
use dateline_lexicon::{HeadKind, HeadUse, List};
use dateline_text::MentionKind;
use std::collections::BTreeMap;

/// Behind these a name is a place's; one is at a hospital and from it as well as at and from a town.
const WITHIN: &[&str] =
    &["across", "around", "in", "inside", "near", "outside", "over", "throughout", "visiting"];

/// Whether any of the article's names that begin a body's name stands where only a place can.
type Beginnings = BTreeMap<Vec<u8>, bool>;

/// Short forms that the tagger has for places become bodies where nothing says otherwise, and places where something does.
pub(super) fn tell(words: &Words<'_>, names: &mut [Candidate]) {
    let mut known = Beginnings::new();
    for name in names.iter().filter(|name| name.kind == MentionKind::Organization) {
        if ends_with_head(words, name) {
            for last in name.first + 2..name.last {
                known.insert(words.phrase_key(name.first, last).to_vec(), false);
            }
        }
    }
    if known.is_empty() {
        return;
    }
    for name in names.iter().filter(|name| is_within(words, name)) {
        if let Some(within) = known.get_mut(&key(words, name)) {
            *within = true;
        }
    }
    for name in names.iter_mut() {
        let Some(&within) = known.get(words.phrase_key(name.first, name.last)) else { continue };
        let listed = |list| words.name_at(list, name.first, name.last).is_some();
        let named = listed(List::Places) || listed(List::Towns) || listed(List::Organizations);
        if named {
            continue;
        }
        if name.kind == MentionKind::Place && !within {
            turn(name, MentionKind::Organization, "short_form");
        } else if name.kind == MentionKind::Organization && is_within(words, name) {
            turn(name, MentionKind::Place, "within");
        }
    }
}

fn is_within(words: &Words<'_>, name: &Candidate) -> bool {
    is_in(WITHIN, before(words, name.first, 1))
}

/// Whether the body's name ends with a word for bodies: `Hospital`.
fn ends_with_head(words: &Words<'_>, name: &Candidate) -> bool {
    let is_head = |bits| {
        HeadUse::unpack(bits)
            .is_some_and(|head| matches!(head.kind, HeadKind::Organization | HeadKind::Place))
    };
    (name.first + 2..name.last).any(|at| {
        words.names_from(List::Heads, at).iter().any(|&(last, bits)| last == name.last && is_head(bits))
    })
}
