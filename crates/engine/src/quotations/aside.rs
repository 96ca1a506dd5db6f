//! Cues set between commas in the clause that they hand over: `The secret, NAME said, was a tin`.

use super::clause::{is_finite, without_adverbials};
use super::content::{Content, rest};
use super::cue::{Cue, Shape};
use super::frame::{Frame, Item};
use super::verbs::Takes;
use super::words;

/// What is said behind a cue that is set between two commas: `The secret, NAME said, was a tin`.
pub(super) fn behind_aside(frame: &Frame, cue: &Cue, limit: usize) -> Option<Content> {
    let comma = end_of_aside(frame, cue).filter(|_| is_aside(frame, cue))?;
    let opens = |at: &usize| {
        frame
            .get(*at)
            .is_some_and(|item| item.is_one_of(words::RELATIVES) || item.is_one_of(words::ASIDE_OPENERS))
    };
    let clause = (0..cue.starts).rev().find(opens).unwrap_or(0);
    let complete = (clause..cue.starts).any(|at| is_finite(frame, at));
    let predicate = (comma + 1..limit).any(|at| is_finite(frame, at));
    if complete && !joined(frame, cue) || !predicate {
        return None;
    }
    // `the roof, which, NAME said, was new, fell`
    let relative = frame.is(clause, words::RELATIVES) && frame.follows_mark(clause, &[","]);
    let resumes = (comma + 1..limit).find(|&at| relative && frame.is_mark(at, &[","]));
    rest(frame, comma + 1, resumes.unwrap_or(limit))
}

/// `He listened and, NAME said, took notes`: the clause that the aside stands in begins with a conjunction before it.
fn joined(frame: &Frame, cue: &Cue) -> bool {
    last_word(frame, cue).is_some_and(|item| item.is_one_of(&["and", "but"]))
}

/// The last word before the cue.
fn last_word<'a>(frame: &'a Frame, cue: &Cue) -> Option<&'a Item> {
    frame.items.get(..cue.starts)?.iter().rev().find(|item| item.is_word())
}

/// `which, NAME said, had ruled so`: the clause that is handed over only begins before the aside.
pub(super) fn opens_its_clause(frame: &Frame, cue: &Cue) -> bool {
    last_word(frame, cue)
        .is_some_and(|item| item.is_one_of(words::RELATIVES) || item.is_one_of(words::ASIDE_OPENERS))
}

/// Whether the cue is an aside in the clause that it hands over.
pub(super) fn is_aside(frame: &Frame, cue: &Cue) -> bool {
    let Some(comma) = end_of_aside(frame, cue) else { return false };
    let goes_on = frame.get(comma + 1).is_some_and(|item| {
        item.is_word() && !item.is_one_of(words::AFTER_THE_VERB) && !item.lower.ends_with("ing")
    });
    let opens = frame.before(cue.starts).is_some_and(|item| item.is_mark(&[","]) || item.is_one_of(&["and", "but"]))
            // `As NAME pointed out, CLAUSE`
            || cue.starts == 0 && frame.is(0, &["as"]);
    goes_on && opens && !cue.shared
}

/// The comma behind the verb and its adverbials, or behind the source.
fn end_of_aside(frame: &Frame, cue: &Cue) -> Option<usize> {
    let end = match cue.shape {
        Shape::SubjectFirst if cue.takes.has(Takes::THAT | Takes::QUOTE) => {
            without_adverbials(frame, cue.to, frame.len())
        }
        Shape::According => cue.ends,
        _ => return None,
    };
    frame.get(end).filter(|item| item.is_mark(&[","])).map(|_| end)
}
