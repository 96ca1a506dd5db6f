//! What a verb hands over that is no clause with a finite verb: what somebody is bid to do, is accused of, is called; a
//! figure; a claim that is denied.

use super::clause::is_finite;
use super::content::{Content, REACH, end, opens_relative, rest};
use super::cue::Cue;
use super::frame::{Frame, Item, ItemKind};
use super::verbs::Takes;
use super::words;

/// The longest finding of a poll that is no clause, in items.
const LONGEST_FINDING: usize = 24;

/// What the verb of a cue hands over, before the item `limit`, where no clause follows it.
pub(super) fn of(frame: &Frame, cue: &Cue, limit: usize) -> Option<Content> {
    bidden(frame, cue, limit)
        .or_else(|| accused(frame, cue, limit))
        .or_else(|| called(frame, cue, limit))
        .or_else(|| complement(frame, cue, limit))
        .or_else(|| finding(frame, cue, limit))
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
    let word = |item: &&Item| item.kind == ItemKind::Plain && item.lower.starts_with(char::is_alphabetic);
    let verb = frame.get(to + 1).filter(|item| word(item) && to + 1 < limit)?;
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
    let first = to - usize::from(not);
    let infinitive = rest(frame, first, limit)?;
    Some(Content { from: if wishes { cue.to } else { first }, ..infinitive })
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
    let of_relative = cue.subject.is_some_and(|subject| opens_relative(frame, subject.edge));
    let first = cue.to + usize::from(!of_relative);
    let compares = |at: usize| frame.is(at + 2, &["as"]);
    let at = (first..object).find(|&at| frame.is(at, &["as"]) && !compares(at))?;
    phrase(frame, at + 1, limit, 1)
}

/// `called the plan a farce`, `branded it premature`, `a rule that NAME deems unfair`: what somebody calls a thing.
fn complement(frame: &Frame, cue: &Cue, limit: usize) -> Option<Content> {
    if !cue.takes.has(Takes::NAMES) {
        return None;
    }
    let to = stop(frame, cue.to, limit);
    let hangs = |at: usize| {
        [words::PREPOSITIONS, words::CLAUSE_OPENERS, words::DETERMINERS]
            .iter()
            .any(|list| frame.follows(at, *list))
    };
    let second = (cue.to + 1..to).find(|&at| frame.is(at, &["a", "an", "the"]) && !hangs(at));
    let pronoun = frame.is(
        cue.to,
        &[
            "it",
            "him",
            "her",
            "them",
            "this",
            "these",
            "me",
            "us",
            "itself",
            "himself",
            "herself",
            "themselves",
        ],
    );
    let of_relative = cue.subject.is_some_and(|subject| opens_relative(frame, subject.edge));
    // `called off the vote`
    if frame.is(cue.to, &["off", "out", "up", "back", "in", "down", "on", "for"]) {
        return None;
    }
    // `called her plan unfair`, but not `called her unfair`
    let owner = frame.is(cue.to, &["her"]) && frame.words(cue.to + 1, to) > 2;
    let named =
        frame.is(cue.to, &["the"]) || frame.get(cue.to).is_some_and(|item| item.kind == ItemKind::Capital);
    let from = match second {
        // `what everybody calls the Last Mile`: no more than a name.
        _ if of_relative && named => return None,
        _ if of_relative => cue.to,
        Some(second) => second,
        None if pronoun && !owner => cue.to + 1,
        None => return None,
    };
    let moves = frame
        .is(from, &["and", "or", "back", "up", "out", "off", "down", "again", "to", "when", "as", "if"])
        || [words::PREPOSITIONS, words::CALENDAR, words::OPENERS].iter().any(|list| frame.is(from, *list));
    let time = frame.follows(to, words::CALENDAR) || frame.follows(to, words::TIMES);
    (!moves && !time).then(|| phrase(frame, from, to, 1)).flatten()
}

/// `a poll showed NAME at 41 percent`, `the survey found the two within the margin of error`: how matters stand by a poll.
fn finding(frame: &Frame, cue: &Cue, limit: usize) -> Option<Content> {
    let subject = cue.subject.filter(|_| cue.takes.has(Takes::FINDS))?;
    let polls = (subject.from..subject.to).any(|at| frame.is(at, words::POLLS));
    let to = end(frame, cue.to, limit.min(cue.to + LONGEST_FINDING));
    let joined = |&at: &usize| frame.is_mark(at, &[","]) && frame.is(at + 1, &["and", "but", "while"]);
    let to = (cue.to..to).find(joined).unwrap_or(to);
    let stands = |at: usize| {
        frame.get(at).is_some_and(|item| {
            item.lower.starts_with(|character: char| character.is_ascii_digit())
                || item.is_one_of(words::NUMBERS)
                || item.is_one_of(words::STANDINGS)
        })
    };
    (polls && (cue.to..to).any(stands) && frame.words(cue.to, to) >= 2).then_some(Content {
        from: cue.to,
        to,
        quoted: false,
    })
}

/// `put the number at 30`, `put the delay down to the rain`
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
    let down_to = |at: usize| frame.is(at, &["down"]) && frame.is(at + 1, &["to"]);
    let at = (cue.to + 1..end).find(|&at| frame.is(at, &["at"]) && number(at) || down_to(at))?;
    Some(Content { from: cue.to, to: stop(frame, at + 1, limit), quoted: false })
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
    // `denied it`
    let pronoun = frame.is(cue.to, &["it", "that", "this"]);
    let says = cue.takes.has(Takes::THAT) && !cue.takes.has(Takes::BELIEF);
    if claim && pronoun && says && frame.get(cue.to + 1).is_none_or(|it| it.kind == ItemKind::Mark) {
        return Some(Content { from: cue.to, to: cue.to + 1, quoted: false });
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
    let clause = item.is_one_of(&["and"]) && frame.is(at + 1, &["that"]);
    let day = item.is_one_of(&["on"]) && frame.is(at + 1, words::CALENDAR);
    mark || day || clause || item.is_one_of(words::AFTER_A_PHRASE)
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
