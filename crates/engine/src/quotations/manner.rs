//! Verbs that hand over words by where they stand alone, in no list: `"They can take your swing set," he thundered`, `the
//! mayor quibbled that CLAUSE`.

use super::cue::LONGEST_ADJUNCT;
use super::frame::{Frame, Item, ItemKind};
use super::verbs::{Form, Takes};
use super::words;

/// `"…," he thundered`, `"…," thundered NAME`: behind speech any verb hands it over; before `that` and a clause nearly any.
pub(super) fn verb(frame: &Frame, at: usize) -> Option<(Form, Takes)> {
    let word = frame.get(at).filter(|item| item.kind == ItemKind::Plain)?;
    if tells(frame, at) {
        return Some((Form::Past, Takes::asked()));
    }
    let first = at.saturating_sub(LONGEST_ADJUNCT);
    (past(word) && (first..=at).rev().any(|from| follows_speech(frame, from)))
        .then_some((Form::Past, Takes::quotes()))
}

fn past(word: &Item) -> bool {
    word.lower.len() > 4 && word.lower.ends_with("ed") && !word.is_one_of(words::NOT_PAST)
}

/// `she quibbled that the clock was slow`, `he quibbles that it is slow`: a finite verb with a clause for its object.
pub(super) fn tells(frame: &Frame, at: usize) -> bool {
    let Some(word) = frame.get(at).filter(|_| frame.is(at + 1, &["that"])) else { return false };
    let (Some(before), Some(next)) = (frame.before(at), frame.get(at + 2)) else { return false };
    let subject = before.personal
        || before.kind == ItemKind::Capital
        || [words::PRONOUNS, words::ANONYMOUS, words::BODIES].iter().any(|list| before.is_one_of(*list));
    // `it seemed that`
    if before.is_one_of(&["it", "this", "that", "there", "which"]) {
        return false;
    }
    let adverb = before.kind == ItemKind::Plain && before.lower.ends_with("ly");
    let singular = before.personal || before.is_one_of(&["he", "she"]);
    // `the minute, which runs to a page, records that`
    let set_off = before.is_mark(&[","]) && !frame.is(at + 2, &["is", "was", "had", "has"]);
    let present = (singular || set_off)
        && word.lower.len() > 4
        && word.lower.ends_with('s')
        && !word.lower.ends_with("ss");
    // `the plan ensured that`: what a thing does is no word of anybody's.
    let says = past(word) && (subject || adverb) || present;
    let clause = next.kind == ItemKind::Capital
        || next.is_one_of(words::DETERMINERS)
        || next.is_one_of(words::PRONOUNS)
        || next.kind == ItemKind::Plain && next.lower.ends_with('s')
        || frame.get(at + 3).is_some_and(|verb| verb.is_one_of(words::FINITE));
    says && clause && !word.is_one_of(words::CAUSING)
}

/// Whether what begins here stands right behind words in quotation marks that wait for their speaker.
pub(super) fn follows_speech(frame: &Frame, from: usize) -> bool {
    let outside = frame.follows_mark(from, &[","]);
    let Some(passage) = from.checked_sub(1 + usize::from(outside)) else { return false };
    let waits = |item: &Item| item.quoted().is_some() && outside || item.waits_for_a_speaker();
    let whole = passage == 0 || frame.follows_mark(passage, &[",", ":", ".", "—", "–"]);
    frame.get(passage).is_some_and(waits) && whole
}
