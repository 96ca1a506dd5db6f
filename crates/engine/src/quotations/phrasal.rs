//! Cues of several words: `declined to say whether`, `made clear that`, `is convinced that`, `by NAME's account`.

use super::cue::{Cue, Shape, first_subject, nearer};
use super::frame::{Frame, Item};
use super::source::{self, Before, Subject};
use super::verbs::{Form, Takes, Verbs};
use super::words;

/// The longest `NAME's` of `by NAME's account`, and the most between `made clear` and its clause, in items.
const LONGEST_OWNER: usize = 8;

/// The most words between `refused to` and the question.
const LONGEST_REFUSAL: usize = 6;

/// How far before its verb a poll is looked for, in items.
const LONGEST_POLL: usize = 8;

/// The cue of several words that begins at an item.
pub(super) fn find(frame: &Frame, at: usize, verbs: &Verbs, previous: Option<Subject>) -> Option<Cue> {
    let item = frame.get(at).filter(|item| item.is_word())?;
    let cue = match item.lower.as_str() {
        "declined" | "declines" | "refused" | "refuses" | "would" | "did" | "could" | "has" | "have"
        | "had" | "stopped" | "wouldn't" | "won't" | "didn't" | "couldn't" | "doesn't" | "don't"
        | "ruled" | "rules" | "ruling" => withheld(frame, at, verbs).or_else(|| polled(frame, at)),
        "gave" | "gives" | "placed" | "places" | "saw" => polled(frame, at),
        "demanded" | "demands" | "demanding" | "wanted" | "wants" | "wanting" | "asked" | "asks"
        | "asking" => to_know(frame, at),
        "made" | "makes" => clear(frame, at),
        "put" | "puts" | "summed" | "described" => put_it(frame, at),
        "by" | "in" => account(frame, at),
        "is" | "are" | "was" | "were" | "remains" | "remained" | "seemed" | "sounded" => minded(frame, at),
        _ => None,
    }?;
    // `but declined to say whether`: who spoke before.
    let participle = item.lower.ends_with("ing") && cue.subject.is_none();
    if let Some((subject, _)) = nearer(frame, previous, at).filter(|_| participle) {
        return Some(Cue { subject: Some(subject), starts: at, shared: false, ..cue });
    }
    let subject = cue.subject.or(previous).or_else(|| first_subject(frame));
    Some(Cue { subject, ..cue })
}

/// `declined to say whether CLAUSE`, `would not say whether CLAUSE`, `has not said when CLAUSE`: what is not said is the question.
/// `would not rule out an appeal`: what is left open.
fn withheld(frame: &Frame, at: usize, verbs: &Verbs) -> Option<Cue> {
    let word = frame.get(at)?.lower.as_str();
    let refused = matches!(word, "declined" | "declines" | "refused" | "refuses");
    let (links, wanted): (&[&str], _) = match word {
        "stopped" => (&["short", "of"], Form::Participle),
        "has" | "have" | "had" => (&["not"], Form::Past),
        "would" | "did" | "could" => (&["not"], Form::Base),
        _ if refused => (&["to"], Form::Base),
        _ => (&[], Form::Base),
    };
    if !links.iter().enumerate().all(|(index, &link)| frame.is(at + 1 + index, &[link])) {
        return None;
    }
    let rules = matches!(word, "ruled" | "rules" | "ruling");
    let verb = if rules { at } else { at + 1 + links.len() };
    let item = frame.get(verb)?;
    if item.is_one_of(&["rule", "ruled", "rules", "ruling"]) && frame.is(verb + 1, &["out"]) {
        return cue(frame, at, verb + 2, Takes::things());
    }
    let says = || {
        let (form, takes) = verbs.get(&item.lower)?;
        (form == wanted && takes.has(Takes::WH) && takes.has(Takes::QUOTE)).then_some(verb + 1)
    };
    // `refused to be drawn on whether`
    let drawn = || {
        (verb + 1..verb + LONGEST_REFUSAL)
            .take_while(|&at| frame.get(at).is_some_and(Item::is_word))
            .find(|&at| frame.is(at, &["whether", "why", "how"]))
    };
    let to = if rules { None } else { says().filter(|&at| frame.is(at, words::QUESTION_WORDS)) };
    let to = to.or_else(|| if refused { drawn() } else { None })?;
    cue(frame, at, to, Takes::asked())
}

/// `demanded to know why CLAUSE`
fn to_know(frame: &Frame, at: usize) -> Option<Cue> {
    let knows =
        frame.is(at + 1, &["to"]) && frame.is(at + 2, &["know"]) && frame.is(at + 3, words::QUESTION_WORDS);
    if knows { cue(frame, at, at + 3, Takes::asked()) } else { None }
}

/// `the poll had support at 47 percent`, `a survey gave her a lead of three points`
fn polled(frame: &Frame, at: usize) -> Option<Cue> {
    let polls = (at.saturating_sub(LONGEST_POLL)..at).any(|at| frame.is(at, words::POLLS));
    // `had found`: the perfect of another verb.
    let next = frame.get(at + 1).filter(|item| item.is_word() && !item.lower.ends_with("ed"))?;
    let perfect = next.is_one_of(words::PAST)
        || next.is_one_of(words::FINITE)
        || Verbs::all().get(&next.lower).is_some();
    if !polls || perfect || next.is_one_of(words::PREPOSITIONS) {
        return None;
    }
    cue(frame, at, at + 1, Takes::finds())
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
        // `shouted at the cook, demanding to know`: what stands before the comma is no apposition.
        Before::Subject(_) if frame.follows_mark(at, &[","]) && frame.get(at)?.lower.ends_with("ing") => {
            (None, at - 1)
        }
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
