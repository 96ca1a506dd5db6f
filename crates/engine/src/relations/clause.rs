//! A sentence as relations read it: its verbs, and the names that stand to them as subject, object and place.

use super::verbs::{self, Form, Verb};
use super::{MOST_NAMES, within, words};
use crate::tokens::folded;
use dateline_text::{Document, Mention, MentionKind, RelationKind, Span, Timex, TimexKind, Token, TokenKind};
use std::borrow::Cow;

/// How far a name may stand from its verb, titles between, in tokens.
const NEAR: usize = 9;

/// How long a phrase between commas behind a subject may be, in tokens.
const LONGEST_APPOSITION: usize = 16;

/// How far a place or time may stand behind its verb, in tokens.
const REACH: usize = 16;

/// A time that opens a sentence, or stands between subject and verb, is no longer, in tokens.
const OPENING: usize = 4;

pub(super) struct Clause<'a> {
    pub(super) document: &'a Document,
    pub(super) tokens: &'a [Token],
    pub(super) mentions: &'a [Mention],
    pub(super) timexes: &'a [Timex],
}

impl<'a> Clause<'a> {
    fn word(&self, at: usize) -> Cow<'a, str> {
        self.tokens.get(at).map(|token| folded(self.document.slice(token.span))).unwrap_or_default()
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        words.contains(&self.word(at).as_ref())
    }

    fn is_mark(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Punctuation)
    }

    fn is_capital(&self, at: usize) -> bool {
        let token = self.tokens.get(at);
        token.and_then(|token| self.document.slice(token.span).chars().next()).is_some_and(char::is_uppercase)
    }

    pub(super) fn span(&self, from: usize, to: usize) -> Option<Span> {
        Some(self.tokens.get(from)?.span.cover(self.tokens.get(to.checked_sub(1)?)?.span))
    }

    /// What the token may be a verb of: nothing where it is written as a name.
    pub(super) fn verbs(&self, at: usize) -> &'static [(Form, Verb)] {
        let token = self.tokens.get(at).filter(|token| token.kind == TokenKind::Word && !self.is_capital(at));
        token.map(|token| verbs::of(self.document.slice(token.span))).unwrap_or_default()
    }

    /// The token behind the verb and the words that belong to it.
    pub(super) fn goes_on(&self, at: usize, verb: Verb) -> Option<usize> {
        let all = verb.goes_on.iter().zip(at + 1..).all(|(word, at)| self.word(at) == *word);
        all.then_some(at + 1 + verb.goes_on.len())
    }

    /// Where the verb with its auxiliaries begins, and whether it is a passive; nothing where it is denied, only possible, or no
    /// verb.
    pub(super) fn group(&self, at: usize, form: Form) -> Option<(usize, bool)> {
        let mut start = at;
        let (mut will, mut have, mut be, mut settled) = (false, false, false, false);
        let mut to = false;
        while let Some(before) = start.checked_sub(1) {
            if self.is(before, words::UNDOES) {
                return None;
            }
            if self.is(before, words::BETWEEN) {
                // Kept outside unless an auxiliary stands before it.
            } else if self.is(before, &["to"]) && start == at {
                to = true;
            } else if to && self.is(before, words::SETTLED) {
                settled = true;
                be |= self.is(before, words::BE);
            } else if self.is(before, words::WILL) {
                will = true;
            } else if self.is(before, words::HAVE) {
                have = true;
            } else if self.is(before, words::BE) {
                be = true;
            } else {
                break;
            }
            start = before;
        }
        while start < at && self.is(start, words::BETWEEN) {
            start += 1;
        }
        let stands = match form {
            Form::Base => (will && !have && !be) || to && settled,
            Form::Finite => !to && !will,
            Form::Perfect => (have || be) && !to && !will,
        };
        (stands && (!to || settled)).then_some((start, be && !to && form != Form::Base))
    }

    /// The mention that ends with the token before `at`, or with a possessive not.
    fn ends_at(&self, at: usize) -> Option<&'a Mention> {
        let end = self.tokens.get(at.checked_sub(1)?)?.span.end();
        let index = self.mentions.partition_point(|mention| mention.span.end() < end);
        self.mentions.get(index).filter(|mention| mention.span.end() == end)
    }

    /// The first token of a mention, as an index.
    fn first_token(&self, mention: &Mention) -> usize {
        self.tokens.partition_point(|token| token.span.start() < mention.span.start())
    }

    fn token_after(&self, mention: &Mention) -> usize {
        self.tokens.partition_point(|token| token.span.start() < mention.span.end())
    }

    /// The subjects of a verb that begins at `start`: the name before it and those joined to it.
    pub(super) fn subjects(&self, start: usize) -> Option<Vec<Span>> {
        let mut end = start;
        while end > 0 && self.is(end - 1, words::BETWEEN) {
            end -= 1;
        }
        // `NAME, who met`, `NAME, the minister, met`
        if end > 0 && self.is(end - 1, &["who"]) {
            end -= 1;
            end -= usize::from(end > 0 && self.word(end - 1) == ",");
        } else if end > 0 && self.word(end - 1) == "," {
            end = self.before_apposition(end - 1)?;
        }
        let subject = self.ends_at(end).filter(|mention| can_act(mention))?;
        let first = self.first_token(subject);
        if self.is_conditional(first) {
            return None;
        }
        let mut subjects = vec![subject.span];
        let mut leftmost = first;
        while let Some(other) = self.joined_before(leftmost) {
            leftmost = self.first_token(other);
            subjects.push(other.span);
        }
        let alone = subjects.len() == 1 || self.opens_clause(leftmost);
        subjects.truncate(if alone { MOST_NAMES } else { 1 });
        subjects.reverse();
        Some(subjects)
    }

    /// Where the name ends that an apposition closing with the comma at `comma` describes.
    fn before_apposition(&self, comma: usize) -> Option<usize> {
        let earliest = comma.saturating_sub(LONGEST_APPOSITION);
        let opening = (earliest..comma).rev().find(|&at| self.word(at) == ",")?;
        let inside = opening + 1..comma;
        let ends =
            inside.clone().any(|at| self.is(at, words::FINITE) || self.is_mark(at) || self.is(at, &["and"]));
        (!ends && !inside.is_empty()).then_some(opening)
    }

    /// The name joined to what begins at `first` by *and* or a comma, titles between.
    fn joined_before(&self, first: usize) -> Option<&'a Mention> {
        let mut joint = first.checked_sub(1)?;
        for _ in 0..NEAR {
            if self.is(joint, &["and", ","]) {
                break;
            }
            if self.is_mark(joint) || self.is(joint, words::PREPOSITIONS) || self.is(joint, words::FINITE) {
                return None;
            }
            joint = joint.checked_sub(1)?;
        }
        // Before the last comma of a list stands an *and*: `A, B and C`.
        let is_list = self.is(joint, &["and"]) || self.is(joint, &[","]) && self.list_goes_on(first);
        let comma = usize::from(self.is(joint, &["and"]) && joint > 0 && self.word(joint - 1) == ",");
        is_list.then(|| self.ends_at(joint - comma)).flatten().filter(|mention| can_act(mention))
    }

    /// Whether *and* follows within a few words: the comma before is one of a list.
    fn list_goes_on(&self, first: usize) -> bool {
        (first..first + NEAR).take_while(|&at| !self.is(at, words::FINITE)).any(|at| self.is(at, &["and"]))
    }

    /// Whether a clause can begin at the token, titles before it: there is no verb whose object it would be.
    fn opens_clause(&self, first: usize) -> bool {
        let clause = (0..first).rev().take_while(|&at| {
            !self.is_mark(at) && !self.is(at, words::CLAUSE_OPENERS) && !self.is(at, words::CONDITIONS)
        });
        !clause.take(NEAR).any(|at| {
            let word = self.word(at);
            self.is(at, words::FINITE)
                || self.is(at, words::PREPOSITIONS)
                || word.ends_with("ed") && word.len() > 3
                || !self.verbs(at).is_empty()
        })
    }

    /// Whether *if* or the like opens the clause of a subject that begins at `first`.
    fn is_conditional(&self, first: usize) -> bool {
        (0..first)
            .rev()
            .take(NEAR)
            .take_while(|&at| !self.is_mark(at))
            .any(|at| self.is(at, words::CONDITIONS))
    }

    /// Whether the verb at `start` goes on with the subject of the verb at `before`: `flew to NAME and met`.
    pub(super) fn shares_subject(&self, before: usize, start: usize) -> bool {
        let mut at = start;
        while at > 0 && self.is(at - 1, words::BETWEEN) {
            at -= 1;
        }
        let joint = at > 0 && self.is(at - 1, &["and"]);
        joint && !(before + 1..at).any(|at| self.is(at, words::FINITE) || self.word(at) == ";")
    }

    /// The names that the verb whose words end before `end` has for its object.
    pub(super) fn objects(&self, end: usize, verb: Verb) -> Option<Vec<Span>> {
        let mut at = end;
        let mut open = verb.bare;
        let last = end + NEAR;
        while at < last {
            if let Some(mention) = self.begins_at(at) {
                let hears = can_act(mention)
                    || mention.kind == MentionKind::Place && verb.kind == RelationKind::Told && verb.bare;
                if open && hears {
                    return self.joined_after(mention, can_act);
                }
                // A nationality or a place before the name, or a place between: `met in NAME with NAME`.
                at = self.token_after(mention);
                continue;
            }
            let word = self.word(at);
            if verb.before.contains(&word.as_ref()) {
                open = true;
            } else if self.is(at, words::PREPOSITIONS) {
                // Something else comes between: the object needs its own word from here on.
                open = false;
            } else if self.is_mark(at) && word != "-"
                || self.is(at, words::FINITE)
                || self.is(at, words::CLAUSE_OPENERS)
                || !self.verbs(at).is_empty()
            {
                return None;
            }
            at += 1;
        }
        None
    }

    /// Whether nothing can be the object of the verb that ends before `end`: `met in NAME`, but not `met reporters`.
    pub(super) fn is_intransitive(&self, end: usize, verb: Verb) -> bool {
        let is_time = self
            .tokens
            .get(end)
            .is_none_or(|token| self.timexes.iter().any(|timex| timex.span.start() == token.span.start()));
        is_time
            || self.is_mark(end)
            || self.is(end, words::BETWEEN)
            || self.is(end, words::PREPOSITIONS) && !self.is(end, verb.before)
            || self.is(end, words::CLAUSE_OPENERS)
    }

    fn begins_at(&self, at: usize) -> Option<&'a Mention> {
        let start = self.tokens.get(at)?.span.start();
        let index = self.mentions.partition_point(|mention| mention.span.start() < start);
        self.mentions.get(index).filter(|mention| mention.span.start() == start)
    }

    /// The name and those that *and* or commas join to it; nothing where it only owns what is meant.
    fn joined_after(&self, first: &Mention, fits: impl Fn(&Mention) -> bool) -> Option<Vec<Span>> {
        let mut spans = vec![first.span];
        let mut end = self.token_after(first);
        if self.owns(end) {
            return None;
        }
        while spans.len() < MOST_NAMES {
            let comma = usize::from(self.word(end) == ",");
            let and = usize::from(self.is(end + comma, &["and"]));
            if comma + and == 0 {
                break;
            }
            let from = end + comma + and;
            // Titles may stand before the next name.
            let next = (from..from + NEAR)
                .take_while(|&at| {
                    !self.is_mark(at)
                        && !self.is(at, words::FINITE)
                        && !self.is(at, words::PREPOSITIONS)
                        && self.verbs(at).is_empty()
                })
                .find_map(|at| self.begins_at(at).filter(|mention| fits(mention)));
            let Some(next) = next else { break };
            let after = self.token_after(next);
            let begins_clause = self.is(after, words::FINITE)
                || !self.verbs(after).is_empty()
                || self.word(after).ends_with("ed")
                || self.is(after, words::UNDOES)
                || self.is(after, words::BETWEEN);
            if begins_clause || self.owns(after) || and == 0 && !self.list_goes_on(from) {
                break;
            }
            spans.push(next.span);
            end = after;
            if and == 1 {
                break;
            }
        }
        Some(spans)
    }

    fn owns(&self, at: usize) -> bool {
        self.is(at, &["'s", "'", "-"])
    }

    /// Where somebody went: the places behind the verb's own preposition.
    pub(super) fn destinations(&self, end: usize, verb: Verb) -> Option<Vec<Span>> {
        let from = if verb.bare {
            end
        } else {
            let to = (end..end + 4).find(|&at| self.is(at, verb.before))?;
            (end..to).all(|at| !self.is_mark(at) && !self.is(at, words::PREPOSITIONS)).then_some(to + 1)?
        };
        let from = from + usize::from(self.is(from, &["the"]));
        let place = self.begins_at(from).filter(|mention| mention.kind == MentionKind::Place)?;
        self.joined_after(place, |mention| mention.kind == MentionKind::Place)
    }

    /// Whether all of these names are places.
    pub(super) fn is_place(&self, names: &[Span]) -> bool {
        let is_place = |name: &Span| {
            self.mentions.iter().any(|mention| mention.span == *name && mention.kind == MentionKind::Place)
        };
        names.iter().all(is_place)
    }

    /// The names behind *by*, of a passive.
    pub(super) fn names_by(&self, end: usize) -> Option<Vec<Span>> {
        let by = (end..end + 4).find(|&at| self.is(at, &["by"]))?;
        let name = (by + 1..by + NEAR)
            .take_while(|&at| !self.is_mark(at) && !self.is(at, words::PREPOSITIONS))
            .find_map(|at| self.begins_at(at).filter(|mention| can_act(mention)))?;
        self.joined_after(name, can_act)
    }

    /// Where it happened: the first place behind the verb that a preposition puts it at.
    pub(super) fn place(&self, end: usize) -> Option<Span> {
        self.behind(end).find_map(|at| {
            let put = at > 0
                && (self.is(at - 1, &["in", "at", "near"])
                    || at > 1 && self.is(at - 1, &["the"]) && self.is(at - 2, &["in", "at", "near"]));
            let place = self.begins_at(at).filter(|mention| put && mention.kind == MentionKind::Place)?;
            Some(place.span)
        })
    }

    /// When: the first time behind the verb, else one that opens the sentence.
    pub(super) fn time(&self, end: usize, start: usize) -> Option<Span> {
        let dated = |timex: &&Timex| matches!(timex.kind, TimexKind::Date | TimexKind::Time);
        let first_in = |from: usize, to: usize| {
            let timexes = within(self.timexes, |timex| timex.span, self.span(from, to)?);
            timexes.iter().find(dated).map(|timex| timex.span)
        };
        let behind = self.behind(end).last().and_then(|last| first_in(end, last + 1));
        let between = || first_in(start.saturating_sub(OPENING), start);
        let opening = || first_in(0, OPENING.min(start));
        behind.or_else(between).or_else(opening)
    }

    /// The tokens behind the verb that still belong to its clause.
    fn behind(&self, end: usize) -> impl Iterator<Item = usize> + '_ {
        (end..self.tokens.len().min(end + REACH)).take_while(move |&at| {
            !matches!(
                self.word(at).as_ref(),
                ";" | ":" | "who" | "which" | "while" | "after" | "before" | "where" | "that" | "“" | "\""
            ) && (at == end || self.verbs(at).is_empty())
        })
    }
}

/// Whether it is somebody who can meet, speak and go.
fn can_act(mention: &Mention) -> bool {
    matches!(mention.kind, MentionKind::Person | MentionKind::Organization)
}
