//! What a cue hands over: the words after it, or the words before it.

use super::aside;
use super::clause::{LONGEST_SUBJECT, is_clause, is_finite, without_adverbials};
use super::cue::{Cue, Shape, clause_of_passive};
use super::frame::{Frame, Item, ItemKind};
use super::object;
use super::verbs::{Form, Takes, Verbs};
use super::words;
use super::{closes, tells_somebody_last};

/// How far after a verb its clause may begin, in items.
pub(super) const REACH: usize = 16;

/// How far into an apposition a conjunction makes a list of it, in items.
const LONGEST_APPOSED: usize = 5;

/// The longest clause that is looked through for its end, in items.
const LONGEST_CLAUSE: usize = 60;

/// The items that are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Content {
    pub(super) from: usize,
    pub(super) to: usize,
    /// Whether it is only words in quotation marks, so that its span is theirs.
    pub(super) quoted: bool,
}

impl Content {
    const fn passage(at: usize) -> Self {
        Self { from: at, to: at + 1, quoted: true }
    }
}

/// What is said after a cue, before the item `limit`.
pub(super) fn after(frame: &Frame, cue: &Cue, limit: usize) -> Option<Content> {
    let limit = resumed(frame, cue, limit);
    match cue.shape {
        Shape::According => according(frame, cue, limit),
        Shape::Citing | Shape::Quoting => None,
        Shape::VerbFirst => broken(frame, cue.ends, limit),
        Shape::SubjectFirst if tells_somebody_last(frame, cue) => None,
        Shape::SubjectFirst if is_told(cue) => {
            let from = clause_of_passive(frame, cue.subject?.to)?;
            rest(frame, from, limit)
        }
        Shape::SubjectFirst if cue.takes.governs(frame, cue.to - 1) => object::governed(frame, cue, limit),
        Shape::SubjectFirst if cue.takes.has(Takes::FRAGMENT) => {
            called(frame, cue, limit).or_else(|| object::of(frame, cue, limit))
        }
        Shape::SubjectFirst => clause(frame, cue, limit),
    }
}

/// `was told by NAME that CLAUSE`
fn is_told(cue: &Cue) -> bool {
    cue.subject.is_some_and(|subject| subject.rule == "agent_of_passive") && !cue.takes.has(Takes::AS)
}

/// `NAME, who told them that CLAUSE, was summoned`: the comma at which the clause around a relative one goes on.
fn resumed(frame: &Frame, cue: &Cue, limit: usize) -> usize {
    let Some(subject) = cue.subject.filter(|subject| subject.rule == "relative_clause") else { return limit };
    if !frame.follows_mark(subject.edge, &[","]) {
        return limit;
    }
    let goes_on = |&comma: &usize| {
        frame.is_mark(comma, &[","])
            && (frame.is(comma + 1, words::FINITE) || frame.is(comma + 1, words::PAST))
            && (cue.to..comma).any(|at| is_finite(frame, at))
    };
    (cue.to..limit).find(goes_on).unwrap_or(limit)
}

/// `according to NAME, CLAUSE`
fn according(frame: &Frame, cue: &Cue, limit: usize) -> Option<Content> {
    if let Some(passage) = set_off_passage(frame, cue.ends, limit) {
        return Some(passage);
    }
    // `according to the Sample, which cited NAME, CLAUSE`
    let relative = frame.is(cue.ends + 1, words::RELATIVES);
    let closing = || (cue.ends + 2..limit.min(cue.ends + REACH)).find(|&at| frame.is_mark(at, &[","]));
    let ends = if relative { closing().unwrap_or(cue.ends) } else { cue.ends };
    let comma = frame.is_mark(ends, &[","]);
    let opens =
        frame.items.get(..cue.from)?.iter().all(|item| !item.is_word() || item.is_one_of(words::OPENERS));
    let content = rest(frame, ends + 1, limit)?;
    (comma && opens).then_some(content)
}

/// `in the words of NAME, QC, "…"`: quoted words behind the name and what stands in apposition to it.
fn set_off_passage(frame: &Frame, from: usize, limit: usize) -> Option<Content> {
    let at = (from..limit.min(from + REACH))
        .find(|&at| frame.get(at).is_some_and(|item| item.quoted().is_some()))?;
    let set_off = frame.before(at)?.is_mark(&[",", ":"]);
    let between = frame.items.get(from..at)?;
    (set_off
        && frame.get(from)?.is_mark(&[",", ":"])
        && !between.iter().any(|item| item.is_one_of(words::FINITE)))
    .then_some(Content::passage(at))
}

/// `"…," said NAME, "…"`: the second part of a quotation that its cue breaks.
fn broken(frame: &Frame, from: usize, limit: usize) -> Option<Content> {
    let at = (from..limit.min(from + REACH))
        .find(|&at| frame.get(at).is_some_and(|item| item.quoted().is_some()))?;
    frame.before(at).filter(|item| item.kind == ItemKind::Mark).map(|_| Content::passage(at))
}

/// `describing the talks as "…"`, `called it "…"`
fn called(frame: &Frame, cue: &Cue, limit: usize) -> Option<Content> {
    for at in cue.to..limit.min(cue.to + REACH) {
        let item = frame.get(at)?;
        if item.quoted().is_some() {
            // `saw it as "a farce"`, but not `saw a film, "Old Mill"`
            let seen = cue.takes.has(Takes::BELIEF) && !frame.follows(at, &["as"]);
            return (!seen).then_some(Content::passage(at));
        }
        if item.is_one_of(words::FINITE) || item.is_mark(&[",", ";", ":", "."]) {
            return None;
        }
    }
    None
}

/// `said that CLAUSE`, `said CLAUSE`, `said: "…"`, `told NAME on Monday that CLAUSE`
fn clause(frame: &Frame, cue: &Cue, limit: usize) -> Option<Content> {
    let takes = cue.takes;
    let mut told_to = cue.to;
    if let Some(content) = predicate(frame, cue, limit).filter(|_| frame.is(cue.to, words::FINITE)) {
        return Some(content);
    }
    if takes.has(Takes::TO) && frame.is(cue.to, &["to"]) {
        return rest(frame, cue.to, limit);
    }
    for at in cue.to..limit.min(cue.to + REACH) {
        let item = frame.get(at)?;
        if item.quoted().is_some() {
            let set_off = at == cue.to || frame.before(at).is_some_and(|item| item.kind == ItemKind::Mark);
            let whole = frame.words(at + 1, limit) == 0 || frame.is_mark(at + 1, &[",", "—", "–"]);
            if takes.has(Takes::QUOTE) && set_off {
                return Some(if whole {
                    Content::passage(at)
                } else {
                    Content { from: at, to: limit, quoted: false }
                });
            }
            break;
        }
        if item.is_one_of(&["that"]) && takes.has(Takes::THAT) {
            return rest(frame, at, limit);
        }
        // `asked the board of the school whether`
        let asked =
            || at == told_to || takes.has(Takes::TOLD) && item.is_one_of(&["whether", "if", "why", "how"]);
        if takes.has(Takes::WH) && item.is_one_of(words::QUESTION_WORDS) && asked() {
            // `said when asked about it`: the occasion.
            let occasion = item.is_one_of(&["when"])
                && frame
                    .get(at + 1)
                    .is_some_and(|next| next.lower.ends_with("ed") || next.is_one_of(&["reached"]));
            return if occasion { None } else { rest(frame, at, limit) };
        }
        if item.is_mark(&[":"]) && takes.has(Takes::QUOTE) {
            let next = frame.get(at + 1)?;
            return if next.quoted().is_some() {
                Some(Content::passage(at + 1))
            } else {
                rest(frame, at + 1, limit)
            };
        }
        let breaks = item.kind == ItemKind::Mark && !item.is_mark(&[",", "(", ")", "-", "'"]);
        if breaks || item.is_one_of(words::FINITE) {
            break;
        }
        if item.is_mark(&[","]) {
            match goes_on_after_comma(frame, at, limit) {
                Some(that) if takes.has(Takes::THAT) && frame.is(that, &["that"]) => {
                    return rest(frame, that, limit);
                }
                Some(_) => {}
                None => break,
            }
        }
        // `wondered aloud why`
        let adverb =
            item.kind == ItemKind::Plain && item.lower.ends_with("ly") && !item.is_one_of(words::DEGREE);
        if at == told_to && (adverb || item.is_one_of(&["aloud"])) {
            told_to = at + 1;
        }
        if at == told_to && takes.has(Takes::TOLD) && addressed(frame, cue.to, at) {
            told_to = at + 1;
        }
    }
    let from = without_adverbials(frame, told_to, limit);
    (takes.has(Takes::BARE) && is_clause(frame, from, limit, takes))
        .then(|| rest(frame, from, limit))
        .flatten()
        .or_else(|| object::of(frame, cue, limit))
        .or_else(|| predicate(frame, cue, limit))
}

/// `a scandal that NAME said cost the city money`, `something NAME called "a farce"`, `what aides believe to be a farce`: the clause
/// whose subject stands before that of the cue.
fn predicate(frame: &Frame, cue: &Cue, limit: usize) -> Option<Content> {
    let edge = cue.subject?.edge;
    let noun = frame.before(edge)?;
    let verb = frame.get(cue.to).filter(|item| item.kind == ItemKind::Plain)?;
    // `what he said was wrong`: the verb of the sentence.
    let cleft = frame.follows(edge, &["what"]) && frame.is(cue.to, words::BE);
    let sure = verb.is_one_of(words::FINITE)
        || verb.is_one_of(&["to"]) && frame.is(cue.to + 1, &["be", "have"]) && cue.takes.has(Takes::BELIEF);
    let finite = is_finite(frame, cue.to) || verb.lower.ends_with('s') || verb.is_one_of(&["cost"]);
    let holds = if opens_relative(frame, edge) {
        // `the sound that NAME remembers is a drip`
        let ends = cue.takes.has(Takes::BELIEF) && frame.is(cue.to, words::BE);
        sure && cue.takes.has(Takes::THAT) && !ends || finite && cue.takes.has(Takes::CLAUSE)
    } else {
        // `a posture they hope will help`
        let lists = [words::CLAUSE_OPENERS, words::PREPOSITIONS, words::OPENERS, words::CALENDAR];
        let plain = noun.kind == ItemKind::Plain && !lists.iter().any(|list| noun.is_one_of(*list));
        plain && sure && cue.takes.has(Takes::CLAUSE)
    };
    if !holds || cleft {
        return None;
    }
    let set_off = |&at: &usize| frame.is_mark(at, &[",", ";", "—", "–"]);
    let to = (cue.to..limit.min(cue.to + LONGEST_CLAUSE)).find(set_off).unwrap_or(limit);
    (frame.words(cue.to, to) >= 2).then_some(Content { from: cue.to, to, quoted: false })
}

/// Whether a word before the subject of a cue makes a relative clause of it: `that NAME said`, `what NAME called`.
pub(super) fn opens_relative(frame: &Frame, edge: usize) -> bool {
    let lists = [words::RELATIVES, words::SOMETHING];
    // `a plan that NAME called`, but not `warned that NAME called`
    let noun = |that: usize| {
        frame.before(that).is_some_and(|item| {
            item.kind == ItemKind::Plain
                && !item.is_one_of(words::PRONOUNS)
                && !item.is_one_of(&["him", "her", "them", "us", "me"])
                && Verbs::all().get(&item.lower).is_none()
        })
    };
    let that = edge.checked_sub(1).filter(|&at| frame.is(at, &["that"]));
    lists.iter().any(|list| frame.follows(edge, *list)) || that.is_some_and(noun)
}

pub(super) fn rest(frame: &Frame, from: usize, limit: usize) -> Option<Content> {
    let to = end(frame, from, limit);
    (frame.words(from, to) >= 2).then_some(Content { from, to, quoted: false })
}

/// Where what is said ends: where the article speaks again, or sets something beside what is complete by then.
pub(super) fn end(frame: &Frame, from: usize, limit: usize) -> usize {
    let infinitive = frame.is(from, &["to", "not"]);
    let mut complete = infinitive;
    let (mut commas, mut brackets) = (0_usize, 0_usize);
    for at in from..limit.min(from + LONGEST_CLAUSE) {
        // `said that A; that "B"`
        let goes_on = frame.is(at + 1, &["that"]) || frame.quotes(at, limit);
        brackets += usize::from(frame.is_mark(at, &["("]));
        if leaves(frame, at) || frame.is_mark(at, &[";"]) && !goes_on && brackets == 0 {
            return at;
        }
        brackets = brackets.saturating_sub(usize::from(frame.is_mark(at, &[")"])));
        if complete {
            let separates = frame.is_mark(at, &[",", "—", "–"]);
            let stops = frame.get(at).is_some_and(Item::waits_for_a_speaker);
            if (separates || stops) && is_beside(frame, at + 1, limit, infinitive) {
                return at + usize::from(stops);
            }
            let dash = frame.is_mark(at, &["—", "–"]) && !goes_on_behind(frame, at + 1, limit);
            // `on which the party thought it was safe, will hand it to others`: the verb of the clause around it.
            // (`it was routine, had stood there before and gave nobody a say` is a list.)
            let around = commas == 0
                && frame.is_mark(at, &[","])
                && frame.is(at + 1, words::FINITE)
                && !is_list(frame, at + 1);
            if dash || around {
                return at;
            }
        }
        commas += usize::from(frame.is_mark(at, &[","]));
        // `they run`
        let present =
            frame.get(at).is_some_and(|item| item.kind == ItemKind::Plain && !item.is_one_of(words::BETWEEN))
                && (frame.follows(at, words::CARRIED) || frame.follows(at, &["i", "we", "you"]));
        complete |= present || is_finite(frame, at);
    }
    limit
}

/// Whether what begins here goes on with `and` and another verb.
fn is_list(frame: &Frame, from: usize) -> bool {
    let verb = |at: usize| frame.is(at, words::FINITE) || is_finite(frame, at);
    (from..frame.len().min(from + LONGEST_CLAUSE)).any(|at| frame.is(at, &["and", "or"]) && verb(at + 1))
}

/// `, a posture they hope will help`: what says more about a word or the whole, up to the end. (A relative clause stays: annotators
/// of clauses count it in, others do not.)
fn is_beside(frame: &Frame, from: usize, limit: usize, infinitive: bool) -> bool {
    let apposed = frame.is(from, &["a", "an", "something"])
        && !(from..limit.min(from + LONGEST_APPOSED)).any(|at| frame.is(at, &["and", "or"]));
    let last = || !(from..limit.min(from + LONGEST_CLAUSE)).any(|at| frame.is_mark(at, &[","]));
    let relative = frame.is(from, words::RELATIVES) || frame.is(from, &["where"]);
    let adjunct = infinitive
        && (relative || frame.is(from, words::PREPOSITIONS) && last() || frame.is(from, &["that"]));
    (apposed || adjunct) && !goes_on_behind(frame, from, limit)
}

/// Whether the clause goes on behind what begins here: at a comma or a dash with a verb or a conjunction behind it.
fn goes_on_behind(frame: &Frame, from: usize, limit: usize) -> bool {
    let resumes = |at: usize| {
        frame.is_mark(at, &[",", "—", "–"])
            && (frame.is(at + 1, words::FINITE)
                || frame.is(at + 1, words::PAST)
                || frame.is(at + 1, &["that", "to", "and", "or", "but"])
                || frame
                    .get(at + 1)
                    .is_some_and(|item| item.kind == ItemKind::Plain && item.lower.ends_with("ed")))
    };
    (from..limit.min(from + LONGEST_CLAUSE)).any(resumes)
}

/// Whether the article itself speaks again: `but declined to elaborate`, `, a claim that NAME rejects`.
fn leaves(frame: &Frame, at: usize) -> bool {
    let silent = || {
        frame.is(at + 1, &["declined", "declines", "refused", "stopped"])
            || frame.is(at + 1, &["would", "did"])
                && frame.is(at + 2, &["not"])
                && frame.is(at + 3, words::WITHHELD)
                && (!frame.is(at + 3, &["be"]) || frame.is(at + 4, &["drawn"]))
    };
    let resumes = || frame.is(at + 1, &["a", "an"]) && frame.is(at + 2, words::CLAIMS);
    frame.is(at, &["but", "and"]) && silent() || frame.is_mark(at, &[","]) && resumes()
}

/// After a comma the clause can still come: `said, however, that`, `said on Monday, "…"`.
fn goes_on_after_comma(frame: &Frame, comma: usize, limit: usize) -> Option<usize> {
    // `claimed, with the air of somebody who knows, that`
    let far = frame.is(comma + 1, &["citing", "quoting"]) || frame.is(comma + 1, words::PREPOSITIONS);
    (comma + 1..limit.min(comma + if far { REACH } else { 5 })).find(|&at| {
        frame.get(at).is_some_and(|item| {
            item.quoted().is_some() && at == comma + 1
                || item.is_one_of(&["that"]) && frame.follows_mark(at, &[","])
        })
    })
}

/// Whether the item can belong to the one who is told.
fn addressed(frame: &Frame, verb_end: usize, at: usize) -> bool {
    let Some(item) = frame.get(at) else { return false };
    // A second phrase is the subject of what they are told: `told her the clock was wrong`.
    if at > verb_end && (item.is_one_of(words::DETERMINERS) || item.is_one_of(words::PRONOUNS)) {
        return false;
    }
    let first = frame.before(at).is_some_and(|before| before.kind != ItemKind::Capital);
    // `told donors he was tired`
    let bare = at == verb_end
        && item.kind == ItemKind::Plain
        && item.lower.ends_with('s')
        && frame.get(at + 1).is_some_and(|next| {
            next.is_one_of(words::PRONOUNS)
                || next.is_one_of(words::DETERMINERS)
                || next.kind == ItemKind::Capital
        });
    if bare {
        return true;
    }
    match item.kind {
        ItemKind::Capital => !item.is_one_of(words::PRONOUNS),
        ItemKind::Plain => {
            item.is_one_of(&[
                "him",
                "her",
                "them",
                "us",
                "me",
                "you",
                "reporters",
                "journalists",
                "lawmakers",
                "parliament",
            ]) || item.is_possessive()
                || !first && in_name_of_outlet(frame, at)
                || first && item.is_one_of(&["the", "a", "an", "his", "their", "its"])
                || frame.follows(at, &["the", "a", "an", "his", "her", "their", "its"])
        }
        _ => false,
    }
}

/// `BBC Radio 4's Today programme`, `Focus on Africa`: what belongs to the capital before it.
fn in_name_of_outlet(frame: &Frame, at: usize) -> bool {
    let Some(item) = frame.get(at) else { return false };
    let number = item.lower.starts_with(|letter: char| letter.is_ascii_digit());
    let links = item.is_one_of(&["of", "on", "for"])
        && frame.get(at + 1).is_some_and(|next| next.kind == ItemKind::Capital);
    let noun = item.is_one_of(words::BODIES)
        || item.is_one_of(&["programme", "program", "show", "podcast", "website"]);
    number || links || noun
}

/// What is said before a cue, after the item `limit`.
pub(super) fn before(frame: &Frame, cue: &Cue, limit: usize) -> Option<Content> {
    let mut end = cue.starts;
    if matches!(cue.shape, Shape::Citing | Shape::Quoting) {
        return None;
    }
    if cue.shape == Shape::SubjectFirst && (cue.shared || !cue.takes.has(Takes::QUOTE | Takes::BARE)) {
        return None;
    }
    let set_off = frame.before(end).is_some_and(|item| item.kind == ItemKind::Mark);
    while end > limit && frame.follows_mark(end, &[",", "—", "–", "-"]) {
        end -= 1;
    }
    let last = frame.before(end).filter(|_| end > limit)?;
    if last.quoted().is_some() {
        let continues_a_clause =
            frame.words(limit, end - 1) >= 2 && !frame.follows_mark(end - 1, &[",", ":", "—", "–"]);
        return Some(if continues_a_clause {
            Content { from: limit, to: end, quoted: false }
        } else {
            Content::passage(end - 1)
        });
    }
    let set_off = set_off || cue.shape == Shape::According;
    let of_relative = cue.subject.is_some_and(|subject| subject.rule == "relative_clause");
    let parenthetic = cue.shape == Shape::According || !of_relative && follows_its_clause(frame, cue);
    if !set_off || !parenthetic || !stands_alone(frame, cue) {
        return None;
    }
    if frame.follows(end, &["and", "but"]) {
        return None;
    }
    if aside::is_aside(frame, cue) && !(limit..end).any(|at| is_finite(frame, at)) {
        return (frame.words(limit, end) > 0).then_some(Content { from: limit, to: end, quoted: false });
    }
    let first = frame.items.get(limit..end)?.iter().find(|item| item.kind != ItemKind::Mark)?;
    // `Asked whether he was ill, NAME said on Monday`
    if first.is_one_of(&["asked", "pressed", "questioned"]) {
        return None;
    }
    // `Asked whether he was ill, NAME said on Monday`
    if first.is_one_of(&["asked", "pressed", "questioned"]) {
        return None;
    }
    let participle = matches!(Verbs::all().get(&first.lower), Some((Form::Past | Form::Perfect, _)));
    let adjunct = first.is_one_of(words::PREPOSITIONS)
        || first.is_one_of(&["as", "when", "while", "if", "although", "though", "asked", "because"])
        || first.lower.ends_with("ing")
        || (participle || first.lower.ends_with("ed")) && frame.is(limit + 1, words::PREPOSITIONS);
    let finite = (limit..end).take(LONGEST_SUBJECT).any(|at| is_finite(frame, at));
    let long_enough = frame.words(limit, end) >= if finite { 3 } else { 4 };
    (long_enough && (!adjunct || finite && closes(frame, cue))).then_some(Content {
        from: limit,
        to: end,
        quoted: false,
    })
}

/// Whether the verb can follow the clause that it hands over: `CLAUSE, the court ruled.`
fn follows_its_clause(frame: &Frame, cue: &Cue) -> bool {
    let takes = cue.takes;
    let participle = frame.get(cue.from).is_some_and(|item| item.lower.ends_with("ing"));
    let ends = frame.get(cue.to).is_none_or(|item| item.kind == ItemKind::Mark);
    let infinitive = frame.is(cue.to, &["to"]);
    !participle
        && !infinitive
        && (takes.has(Takes::BARE) || ends && takes.has(Takes::QUOTE) && takes.has(Takes::THAT))
}

/// Whether nothing that could be said follows the verb: `CLAUSE, NAME said on Monday.`
fn stands_alone(frame: &Frame, cue: &Cue) -> bool {
    if cue.shape != Shape::SubjectFirst {
        return true;
    }
    frame.get(cue.to).is_none_or(|item| {
        item.kind == ItemKind::Mark
            || item.is_one_of(words::PREPOSITIONS)
            || item.is_one_of(words::CALENDAR)
            || item.is_one_of(&["last", "this", "earlier", "late", "while", "as", "and", "when"])
            || cue.takes.has(Takes::TOLD) && !opens_infinitive(frame, cue)
            || item.kind == ItemKind::Plain && item.lower.ends_with("ly")
    })
}

/// `told passengers to ask for their money back`
fn opens_infinitive(frame: &Frame, cue: &Cue) -> bool {
    (cue.to..cue.to + REACH)
        .map_while(|at| frame.get(at).filter(|item| item.is_word()))
        .any(|item| item.is_one_of(&["to"]))
}
