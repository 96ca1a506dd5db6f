//! Cues of several words: `declined to say whether`, `made clear that`, `is convinced that`, `by NAME's account`.

use super::cue::{Cue, Shape, first_subject};
use super::frame::{Frame, Item};
use super::source::{self, Before, Subject};
use super::verbs::{Form, Takes, Verbs};
use super::words;

/// The longest `NAME's` of `by NAME's account`, and the most between `made clear` and its clause, in items.
const LONGEST_OWNER: usize = 8;

/// The cue of several words that begins at an item.
pub(super) fn find(frame: &Frame, at: usize, verbs: &Verbs, previous: Option<Subject>) -> Option<Cue> {
    let item = frame.get(at).filter(|item| item.is_word())?;
    let cue = match item.lower.as_str() {
        "declined" | "declines" | "refused" | "refuses" | "would" | "did" | "could" => {
            withheld(frame, at, verbs)
        }
        "made" | "makes" => clear(frame, at),
        "put" | "puts" | "summed" | "described" => put_it(frame, at),
        "by" | "in" => account(frame, at),
        "is" | "are" | "was" | "were" | "remains" | "remained" | "seemed" | "sounded" => minded(frame, at),
        _ => None,
    }?;
    // `but declined to say whether`: who spoke before.
    let subject = cue.subject.or(previous).or_else(|| first_subject(frame));
    Some(Cue { subject, ..cue })
}

/// `declined to say whether CLAUSE`, `would not say whether CLAUSE`: what is not said is the question.
fn withheld(frame: &Frame, at: usize, verbs: &Verbs) -> Option<Cue> {
    let (form, takes) = verbs.get(&frame.get(at + 2)?.lower)?;
    let asks = frame.is(at + 3, words::QUESTION_WORDS);
    let link = if frame.is(at, &["would", "did", "could"]) { "not" } else { "to" };
    let says =
        frame.is(at + 1, &[link]) && form == Form::Base && takes.has(Takes::WH) && takes.has(Takes::QUOTE);
    if asks && says { cue(frame, at, at + 3, Takes::asked()) } else { None }
}

/// `made clear that CLAUSE`, `made it clear that CLAUSE`
fn clear(frame: &Frame, at: usize) -> Option<Cue> {
    let to = at + 2 + usize::from(frame.is(at + 1, &["it"]));
    let is_clear = frame.is(to - 1, &["clear", "plain"]);
    // `made clear in an email that`
    let mut between = (to..to + LONGEST_OWNER).take_while(|&at| frame.get(at).is_some_and(Item::is_word));
    let goes_on = frame.is(to, words::QUESTION_WORDS) || between.any(|at| frame.is(at, &["that"]));
    if is_clear && goes_on { cue(frame, at, to, Takes::asked()) } else { None }
}

/// `As NAME put it: "…"`, `"…," is how NAME put it`
fn put_it(frame: &Frame, at: usize) -> Option<Cue> {
    let it = at + 1 + usize::from(frame.is(at + 1, &["up"]));
    if !frame.is(it, &["it"]) {
        return None;
    }
    let cue = cue(frame, at, it + 1, Takes::quotes())?;
    let opens = |at: &usize| frame.is(*at, &["as", "how", "is", "was"]);
    let starts = (cue.starts.saturating_sub(2)..cue.starts).rev().take_while(opens).last();
    Some(Cue { starts: starts.unwrap_or(cue.starts), ..cue })
}

/// `is convinced that CLAUSE`, but not `it is clear that`.
fn minded(frame: &Frame, at: usize) -> Option<Cue> {
    let adverb =
        frame.get(at + 1)?.lower.ends_with("ly") || frame.is(at + 1, &["also", "still", "not", "so"]);
    let to = at + 2 + usize::from(adverb);
    if !frame.is(to - 1, words::MINDED) || !frame.is(to, &["that"]) || frame.is(at + 1, &["not"]) {
        return None;
    }
    cue(frame, at, to, Takes::asked())
        .filter(|cue| !frame.is(cue.subject.map_or(0, |it| it.from), &["it", "this", "what"]))
}

fn cue(frame: &Frame, at: usize, to: usize, takes: Takes) -> Option<Cue> {
    let (subject, starts) = match source::before(frame, at, true) {
        Before::Subject(subject) => (Some(subject), subject.edge),
        Before::Shared(starts) => (None, starts),
        _ => return None,
    };
    Some(Cue {
        from: at,
        to,
        takes,
        subject,
        starts,
        ends: to,
        shared: subject.is_none(),
        shape: Shape::SubjectFirst,
    })
}

/// `by NAME's account, CLAUSE`, `in her view, CLAUSE`
fn account(frame: &Frame, at: usize) -> Option<Cue> {
    let owns = |at: usize| frame.get(at).is_some_and(Item::is_possessive);
    let pronoun = frame.is(at + 1, words::OWNERS);
    let owner = if pronoun { at + 1 } else { (at + 1..at + LONGEST_OWNER).find(|&at| owns(at))? };
    let words = (at + 1..owner).all(|at| frame.get(at).is_some_and(Item::is_word));
    let opens = at == 0 || frame.follows_mark(at, &[","]);
    let noun = owner + 1 + usize::from(frame.is(owner + 1, &["own"]));
    let to = noun + 1;
    // `in his own words` hands over what stands in quotation marks.
    let worded = pronoun && frame.is(noun, &["words"]);
    (frame.is(noun, words::ACCOUNTS) && words && opens && !worded).then_some(Cue {
        from: at,
        to,
        takes: Takes::clauses(),
        subject: Some(Subject { from: at + 1, to: owner + 1, edge: at, rule: "by_account" }),
        starts: at,
        ends: to,
        shared: false,
        shape: Shape::According,
    })
}
