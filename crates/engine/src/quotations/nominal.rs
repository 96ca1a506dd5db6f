//! Cues that hang on a noun: `issued a statement saying CLAUSE`, `his claim that CLAUSE`, `warnings from doctors that CLAUSE`.

use super::cue::{Cue, Shape, first_subject};
use super::frame::{Frame, Item, ItemKind};
use super::source::{self, Before, Subject};
use super::verbs::{Takes, Verbs};
use super::words;

/// The longest phrase from a noun's first word to what hangs on it, in items.
const LONGEST: usize = 8;

/// `issued a statement saying CLAUSE`: who issued it says so; else the statement does (`received a letter saying CLAUSE`).
pub(super) fn writing(frame: &Frame, at: usize) -> Option<Subject> {
    let noun = at.checked_sub(1)?;
    let lists = [words::DOCUMENTS, words::OCCASIONS, words::WRITINGS];
    // What evidence suggests is nobody's word.
    (lists.iter().any(|list| frame.is(noun, *list)) && !frame.is(noun, &["evidence"])).then_some(())?;
    let first = first_of(frame, noun);
    if let Some(verb) = first.checked_sub(1).filter(|&at| frame.is(at, words::ISSUING))
        && let Before::Subject(subject) =
            source::before(frame, verb - usize::from(frame.is(verb, &["out"])), true)
    {
        return Some(subject);
    }
    Some(Subject { from: first, to: at, edge: first, rule: "writing_says" })
}

/// `his claim that CLAUSE`, `raised concerns that CLAUSE`, `warnings from doctors that CLAUSE`
pub(super) fn claim(frame: &Frame, at: usize, verbs: &Verbs) -> Option<Cue> {
    if frame.is(at, &["to"]) {
        return pledge(frame, at);
    }
    frame.get(at).filter(|item| item.is_one_of(&["that"]))?;
    // `claims that were false`, `the promise that he made`
    let next = frame.get(at + 1).filter(|next| next.is_word() && !next.is_one_of(words::FINITE))?;
    if next.kind == ItemKind::Plain && verbs.get(&next.lower).is_some() {
        return None;
    }
    let noun =
        (at.saturating_sub(LONGEST)..at).rev().take_while(|&at| frame.get(at).is_some_and(Item::is_word));
    let noun = noun.clone().find(|&at| frame.is(at, words::SAYINGS))?;
    let source = if noun + 1 < at {
        frame.get(noun + 1).filter(|item| item.is_one_of(&["from", "by", "among"]))?;
        Subject { from: noun + 2, to: at, edge: noun, rule: "claim_of" }
    } else {
        owner(frame, noun).or_else(|| voicing(frame, noun))?
    };
    (source.from < source.to).then(|| of_noun(noun, noun + 1, source, Takes::asked()))
}

/// `her pledge to CLAUSE`
fn pledge(frame: &Frame, to: usize) -> Option<Cue> {
    let noun = to.checked_sub(1).filter(|&at| {
        frame.is(at, &["pledge", "promise", "vow", "threat", "promises", "pledges", "threats"])
    })?;
    let source = owner(frame, noun).filter(|source| source.from < source.to)?;
    Some(of_noun(noun, to, source, Takes::undertakings()))
}

/// `her reply: "…"`, `NAME's answer was "…"`: the noun before a quoted passage.
pub(super) fn reply(frame: &Frame, at: usize) -> Option<Cue> {
    frame.get(at).filter(|item| item.quoted().is_some())?;
    let link = at.checked_sub(1)?;
    let noun = link.checked_sub(1).filter(|&noun| frame.is(noun, words::REPLIES))?;
    if !frame.is_mark(link, &[":", "—", "–"]) && !frame.is(link, &["was", "is"]) {
        return None;
    }
    let source = owner(frame, noun).filter(|source| source.from < source.to)?;
    Some(of_noun(noun, at, source, Takes::quotes()))
}

fn of_noun(noun: usize, to: usize, source: Subject, takes: Takes) -> Cue {
    Cue {
        from: noun,
        to,
        takes,
        subject: Some(source),
        starts: noun,
        ends: to,
        shared: false,
        shape: Shape::SubjectFirst,
    }
}

/// `the minister's claim`, `her claim`
fn owner(frame: &Frame, noun: usize) -> Option<Subject> {
    // `her claim`
    let own = first_of(frame, noun);
    if own < noun && frame.is(own, words::OWNERS) {
        return Some(Subject { from: own, to: own + 1, edge: own, rule: "claim_of" });
    }
    let first = noun.saturating_sub(LONGEST);
    let mut between = (first..noun).rev().take_while(|&at| {
        frame.get(at).is_some_and(|item| {
            item.is_possessive()
                || item.is_word()
                    && !item.is_one_of(words::DETERMINERS)
                    && !item.is_one_of(words::PREPOSITIONS)
        })
    });
    let ending = between.find(|&at| frame.get(at).is_some_and(Item::is_possessive))?;
    source::phrase(frame, ending, "claim_of").map(|subject| Subject {
        from: first_of(frame, ending.saturating_sub(1)).max(subject.from),
        to: ending,
        ..subject
    })
}

/// `raised concerns`, `stood by his claim`
fn voicing(frame: &Frame, noun: usize) -> Option<Subject> {
    let first = first_of(frame, noun);
    let stood_by =
        frame.follows(first, &["by"]) && frame.follows(first.saturating_sub(1), &["stood", "stands"]);
    let verb = first.checked_sub(1 + usize::from(stood_by)).filter(|&at| frame.is(at, words::VOICING))?;
    let subject = match source::before(frame, verb, true) {
        Before::Subject(subject) => subject,
        Before::Shared(_) => first_subject(frame)?,
        _ => return None,
    };
    // `not everyone shares the view that`
    (!frame.follows(subject.edge, &["not"])).then_some(subject)
}

/// The first word of the phrase whose noun is at `noun`: its determiner and what stands between.
fn first_of(frame: &Frame, noun: usize) -> usize {
    let mut first = noun;
    while let Some(item) = frame.before(first).filter(|_| noun - first < LONGEST) {
        let stops = item.kind == ItemKind::Mark && !item.is_mark(&["-"])
            || item.quoted().is_some()
            || Verbs::all().get(&item.lower).is_some()
            || [words::PREPOSITIONS, words::ISSUING, words::VOICING, words::CLAUSE_OPENERS]
                .iter()
                .any(|list| item.is_one_of(*list));
        if stops {
            break;
        }
        first -= 1;
        if item.is_one_of(words::DETERMINERS) {
            break;
        }
    }
    first
}
