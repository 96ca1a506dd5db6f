//! What a verb hands over that is no clause with a finite verb: what somebody is bid to do, is accused of, is called; a
//! figure; a claim that is denied.

use super::clause::is_finite;
use super::content::{Content, REACH, rest};
use super::cue::Cue;
use super::frame::{Frame, Item, ItemKind};
use super::verbs::Takes;
use super::words;

/// What the verb of a cue hands over, before the item `limit`, where no clause follows it.
pub(super) fn of(frame: &Frame, cue: &Cue, limit: usize) -> Option<Content> {
    bidden(frame, cue, limit)
        .or_else(|| accused(frame, cue, limit))
        .or_else(|| called(frame, cue, limit))
        .or_else(|| figure(frame, cue, limit))
        .or_else(|| gerund(frame, cue, limit))
        .or_else(|| noun_phrase(frame, cue, limit))
}

/// `urged NAME to CLAUSE`: the infinitive; with its subject behind a verb of wishing (`wants NAME to CLAUSE`), where that is
/// part of what is wished.
fn bidden(frame: &Frame, cue: &Cue, limit: usize) -> Option<Content> {
    let wishes = cue.takes.has(Takes::WISH);
    if !wishes && !cue.takes.has(Takes::BID) {
        return None;
    }
    let object = phrase_end(frame, cue.to, limit.min(cue.to + REACH));
    let to = (cue.to..object).find(|&at| frame.is(at, &["to"]))?;
    let verb = frame.get(to + 1).filter(|item| item.kind == ItemKind::Plain && to + 1 < limit)?;
    let not = frame.follows(to, &["not"]);
    // `asked not to be named`: nobody is bid.
    if to == cue.to + usize::from(not) || nominal(verb) {
        return None;
    }
    // `called on NAME to CLAUSE`, but not `called NAME to CLAUSE`
    let calls = cue.takes.has(Takes::AS);
    if calls && !frame.is(cue.to, &["on", "upon"]) {
        return None;
    }
    let from = if wishes { cue.to } else { to - usize::from(not) };
    Some(Content { from, to: limit, quoted: false })
}

/// `called for an inquiry`, `calling for the panel to meet again`, `warned of a shortage`
pub(super) fn governed(frame: &Frame, cue: &Cue, limit: usize) -> Option<Content> {
    phrase(frame, cue.to, limit, 1)
}

/// `accused NAME of misleading the public`, `blasted NAME for misleading it`, `likened NAME to a wall`: whom, and of what.
fn accused(frame: &Frame, cue: &Cue, limit: usize) -> Option<Content> {
    let takes = cue.takes;
    let (charges, judges, likens) =
        (takes.has(Takes::OF), takes.has(Takes::JUDGES), takes.has(Takes::LIKENS));
    // `three companies accused of fraud`: no more than what is said of them.
    if frame.is(cue.to, &["of"]) {
        return None;
    }
    let reach = limit.min(cue.to + REACH);
    let (link, end) = match (charges, likens) {
        (true, _) => ("of", reach),
        (_, true) => ("to", phrase_end(frame, cue.to, reach)),
        _ => ("for", phrase_end(frame, cue.to, reach)),
    };
    let mut near = cue.to + 1..end;
    // What is done is told by a gerund; an act may also be charged with a noun.
    let gerund = near.clone().find(|&at| frame.is(at, &[link]) && verbal(frame, at + 1));
    let of = gerund
        .filter(|_| charges || judges)
        .or_else(|| if charges || likens { near.find(|&at| frame.is(at, &[link])) } else { None })?;
    phrase(frame, of + 1, limit, 1).map(|charge| Content { from: cue.to, ..charge })
}

/// `described the idea as premature`
fn called(frame: &Frame, cue: &Cue, limit: usize) -> Option<Content> {
    if !cue.takes.has(Takes::AS) {
        return None;
    }
    let object = phrase_end(frame, cue.to, limit.min(cue.to + REACH));
    // `an idea that NAME described as premature`: what is called so stands before.
    let before = cue.subject.and_then(|subject| frame.before(subject.edge));
    let of_relative =
        before.is_some_and(|item| item.is_one_of(words::RELATIVES) || item.is_one_of(&["that"]));
    let first = cue.to + usize::from(!of_relative);
    let compares = |at: usize| frame.is(at + 2, &["as"]);
    let at = (first..object).find(|&at| frame.is(at, &["as"]) && !compares(at))?;
    phrase(frame, at + 1, limit, 1)
}

/// `put the number at 30`
fn figure(frame: &Frame, cue: &Cue, limit: usize) -> Option<Content> {
    if !cue.takes.has(Takes::AT) {
        return None;
    }
    let number = |at: usize| {
        frame.items.get(at + 1..(at + 5).min(limit)).unwrap_or_default().iter().any(|item| {
            item.lower.starts_with(|character: char| character.is_ascii_digit() || "$€£".contains(character))
                || item.is_one_of(words::NUMBERS)
        })
    };
    let end = limit.min(cue.to + REACH);
    let at = (cue.to + 1..end).find(|&at| frame.is(at, &["at"]))?;
    number(at).then_some(Content { from: cue.to, to: stop(frame, at + 1, limit), quoted: false })
}

/// `admitted misleading the public`
fn gerund(frame: &Frame, cue: &Cue, limit: usize) -> Option<Content> {
    let takes = cue.takes.has(Takes::GERUND) && verbal(frame, cue.to);
    takes.then(|| rest(frame, cue.to, limit)).flatten()
}

/// `demanded an inquiry`; of what is denied only a claim, since a bill can be rejected without a word.
fn noun_phrase(frame: &Frame, cue: &Cue, limit: usize) -> Option<Content> {
    // `expecting their first child`, `anticipating more`: no more than what somebody does.
    let participle = frame.get(cue.from).is_some_and(|item| item.lower.ends_with("ing"));
    let (any, claim) = (cue.takes.has(Takes::NOUN) && !participle, cue.takes.has(Takes::CLAIM));
    if !any && !claim {
        return None;
    }
    let content = phrase(frame, cue.to, limit, 2)?;
    let items = frame.items.get(content.from..content.to)?;
    let first = items.first()?;
    let says = |item: &Item| item.is_one_of(words::CLAIMS);
    let opens = first.kind == ItemKind::Capital
        || nominal(first)
        || first.lower.ends_with("'s")
        || any && !first.is_one_of(words::PREPOSITIONS) && !first.lower.ends_with("ly");
    let holds = any || items.iter().take(6).any(says) || verbal(frame, content.from);
    ((opens || claim)
        && holds
        && !first.is_one_of(words::PREPOSITIONS)
        && !first.is_one_of(words::CLAUSE_OPENERS))
    .then_some(content)
}

/// The words from an item to where their phrase ends, where they are enough.
pub(super) fn phrase(frame: &Frame, from: usize, limit: usize, least: usize) -> Option<Content> {
    let to = stop(frame, from, limit);
    (frame.words(from, to) >= least).then_some(Content { from, to, quoted: false })
}

/// Where a phrase from an item on ends: at a mark, before a clause about something else.
pub(super) fn stop(frame: &Frame, from: usize, limit: usize) -> usize {
    (from..limit).find(|&at| frame.get(at).is_none_or(|item| ends(frame, at, item))).unwrap_or(limit)
}

fn ends(frame: &Frame, at: usize, item: &Item) -> bool {
    let mark = item.kind == ItemKind::Mark && !item.is_mark(&["-", "'", "’", "&", "/", "$", "€", "£", "%"]);
    let day = item.is_one_of(&["on"]) && frame.is(at + 1, words::CALENDAR);
    mark || day || item.is_one_of(words::AFTER_A_PHRASE)
}

/// Where the words right behind a verb end that can be its object: at a mark or a finite verb.
fn phrase_end(frame: &Frame, from: usize, limit: usize) -> usize {
    let closes = |at: usize| {
        frame.get(at).is_none_or(|item| {
            item.kind == ItemKind::Mark && !item.is_mark(&["-", "'", "’", "&"])
                || item.quoted().is_some()
                || item.is_one_of(words::FINITE)
                // `dismissed that as nonsense`
                || item.is_one_of(&["that"]) && !frame.is(at + 1, &["as"])
        })
    };
    (from..limit).find(|&at| closes(at)).unwrap_or(limit)
}

fn nominal(item: &Item) -> bool {
    item.is_one_of(words::DETERMINERS) || item.kind == ItemKind::Capital
}

/// A gerund: `misleading the public`.
fn verbal(frame: &Frame, at: usize) -> bool {
    frame.get(at).is_some_and(|item| {
        item.kind == ItemKind::Plain && item.lower.len() > 4 && item.lower.ends_with("ing")
    }) && !is_finite(frame, at)
}
