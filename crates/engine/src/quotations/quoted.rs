//! `quoted NAME as saying`: the one who says it, and the one who quotes.

use super::cue::{Cue, LONGEST_ADJUNCT, Shape};
use super::frame::Frame;
use super::source::{self, Before};
use super::verbs::{Form, Takes, Verbs};
use super::words;

/// `quoted NAME as saying`, `NAME was quoted by the Sample as saying`: the one who says it.
pub(super) fn saying(frame: &Frame, at: usize, verbs: &Verbs) -> Option<Cue> {
    // Few words are `as`: the cheap question first.
    let bare = frame.follows(at, &["quoted"]);
    if !bare && !frame.is(at, &["as"]) {
        return None;
    }
    let to = at + 2 - usize::from(bare);
    let saying = frame.get(to - 1)?;
    let says = verbs.get(&saying.lower).is_some_and(|(form, takes)| {
        form == Form::Participle && takes.has(Takes::QUOTE) && takes.has(Takes::THAT)
    });
    if !says {
        return None;
    }
    let quoted = quoted_before(frame, at)?;
    let subject = if passive(frame, quoted) {
        let Before::Subject(subject) = source::before(frame, quoted, false) else { return None };
        subject
    } else {
        source::after(frame, quoted + 1, "quoted_as_saying")?
    };
    Some(Cue {
        from: at,
        to,
        takes: Takes::clauses(),
        subject: Some(subject),
        starts: subject.from.min(quoted),
        ends: to,
        shared: false,
        shape: Shape::SubjectFirst,
    })
}

/// The one who quotes, in the same: its cue is the verb.
pub(super) fn by(frame: &Frame, at: usize) -> Option<Cue> {
    frame.get(at).filter(|item| item.is_one_of(&["as"]))?;
    let quoted = quoted_before(frame, at)?;
    let subject = if passive(frame, quoted) {
        frame.get(quoted + 1).filter(|item| item.is_one_of(&["by"]))?;
        source::after(frame, quoted + 2, "quoted_by")?
    } else {
        let Before::Subject(subject) = source::before(frame, quoted, true) else { return None };
        subject
    };
    Some(Cue {
        from: quoted,
        to: quoted + 1,
        takes: Takes::clauses(),
        subject: Some(subject),
        starts: at,
        ends: at,
        shared: true,
        shape: Shape::Quoting,
    })
}

/// Where `quoted` stands before the item `at`.
fn quoted_before(frame: &Frame, at: usize) -> Option<usize> {
    (at.saturating_sub(LONGEST_ADJUNCT)..at)
        .rev()
        .find(|&at| frame.is(at, &["quoted", "quotes", "cited", "cites"]))
}

fn passive(frame: &Frame, verb: usize) -> bool {
    frame.follows(verb, words::BE)
}
