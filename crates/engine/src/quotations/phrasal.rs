//! Cues of several words: `declined to say whether`, `made clear that`, `by NAME's account`.

use super::cue::{Cue, Shape};
use super::frame::{Frame, Item};
use super::source::{self, Before, Subject};
use super::verbs::{Form, Takes, Verbs};
use super::words;

/// The longest `NAME's` of `by NAME's account`, in items.
const LONGEST_OWNER: usize = 8;

/// The cue of several words that begins at an item.
pub(super) fn find(frame: &Frame, at: usize, verbs: &Verbs) -> Option<Cue> {
    let item = frame.get(at).filter(|item| item.is_word())?;
    match item.lower.as_str() {
        "declined" | "declines" | "refused" | "refuses" => withheld(frame, at, verbs),
        "made" | "makes" => clear(frame, at),
        "by" | "in" => account(frame, at),
        _ => None,
    }
}

/// `declined to say whether CLAUSE`: what is not said is the question.
fn withheld(frame: &Frame, at: usize, verbs: &Verbs) -> Option<Cue> {
    let (form, takes) = verbs.get(&frame.get(at + 2)?.lower)?;
    let asks = frame.get(at + 3)?.is_one_of(words::QUESTION_WORDS);
    let says = frame.get(at + 1)?.is_one_of(&["to"]) && form == Form::Base && takes.has(Takes::WH);
    if asks && says { cue(frame, at, at + 3) } else { None }
}

/// `made clear that CLAUSE`, `made it clear that CLAUSE`
fn clear(frame: &Frame, at: usize) -> Option<Cue> {
    let it = usize::from(frame.get(at + 1)?.is_one_of(&["it"]));
    let to = at + 2 + it;
    let is_clear = frame.get(to - 1)?.is_one_of(&["clear", "plain"]);
    let goes_on = frame.get(to)?.is_one_of(&["that"]) || frame.get(to)?.is_one_of(words::QUESTION_WORDS);
    if is_clear && goes_on { cue(frame, at, to) } else { None }
}

fn cue(frame: &Frame, at: usize, to: usize) -> Option<Cue> {
    let Before::Subject(subject) = source::before(frame, at, true) else { return None };
    Some(Cue {
        from: at,
        to,
        takes: Takes::asked(),
        subject: Some(subject),
        starts: subject.edge,
        ends: to,
        shared: false,
        shape: Shape::SubjectFirst,
    })
}

/// `by NAME's account, CLAUSE`
fn account(frame: &Frame, at: usize) -> Option<Cue> {
    let owner = (at + 1..at + LONGEST_OWNER)
        .find(|&at| frame.get(at).is_some_and(|item| item.lower.ends_with("'s")))?;
    let noun = frame.get(owner + 1)?.is_one_of(&[
        "account",
        "telling",
        "estimate",
        "reckoning",
        "count",
        "view",
        "opinion",
        "words",
    ]);
    let words = (at + 1..owner).all(|at| frame.get(at).is_some_and(Item::is_word));
    let opens = at == 0 || frame.before(at).is_some_and(|item| item.is_mark(&[","]));
    let to = owner + 2;
    (noun && words && opens).then_some(Cue {
        from: at,
        to,
        takes: Takes::clauses(),
        subject: Some(Subject { from: at + 1, to: owner + 1, edge: at, rule: "according_to" }),
        starts: at,
        ends: to,
        shared: false,
        shape: Shape::According,
    })
}
