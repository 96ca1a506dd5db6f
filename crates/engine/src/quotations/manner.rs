//! Verbs that hand over speech by where they stand alone: `"They can take your swing set," he thundered`.

use super::cue::LONGEST_ADJUNCT;
use super::frame::{Frame, Item, ItemKind};
use super::verbs::{Form, Takes};
use super::words;

/// `"…," he thundered`, `"…," thundered NAME`: behind speech any verb hands it over.
pub(super) fn verb(frame: &Frame, at: usize) -> Option<(Form, Takes)> {
    let word = frame.get(at).filter(|item| item.kind == ItemKind::Plain)?;
    let past = word.lower.len() > 4 && word.lower.ends_with("ed") && !word.is_one_of(words::NOT_PAST);
    let first = at.saturating_sub(LONGEST_ADJUNCT);
    (past && (first..=at).rev().any(|from| follows_speech(frame, from)))
        .then_some((Form::Past, Takes::quotes()))
}

/// Whether what begins here stands right behind words in quotation marks that wait for their speaker.
pub(super) fn follows_speech(frame: &Frame, from: usize) -> bool {
    let outside = frame.follows_mark(from, &[","]);
    let Some(passage) = from.checked_sub(1 + usize::from(outside)) else { return false };
    let waits =
        |item: &Item| item.quoted().is_some() && (outside || matches!(item.lower.as_str(), "," | "?" | "!"));
    let whole = passage == 0 || frame.follows_mark(passage, &[",", ":", ".", "—", "–"]);
    frame.get(passage).is_some_and(waits) && whole
}
