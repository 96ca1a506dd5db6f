//! Who does what a verb says: the names before it.

use super::clause::{Clause, NEAR, can_act};
use super::{MOST_NAMES, words};
use dateline_text::{Mention, MentionKind, Span};

/// How long a phrase between commas behind a subject may be, in tokens.
const LONGEST_APPOSITION: usize = 16;

impl<'a> Clause<'a> {
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
        let subject = self.head(end, start)?;
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

    /// The name that heads the noun phrase before `end`: `Ada` in `Ada of NAME`, or within the commas of `the head of NAME, Ada,`.
    fn head(&self, end: usize, start: usize) -> Option<&'a Mention> {
        let mention = self.ends_at(end).filter(|mention| can_act(mention))?;
        let mut before = self.first_token(mention);
        while before > 0 && (self.is(before - 1, &["the"]) || self.is_capital(before - 1)) {
            before -= 1;
        }
        let preposition = before
            .checked_sub(1)
            .filter(|&at| self.is(at, &["of", "in", "from", "for", "at", "with", "by", "to", "on"]));
        let Some(preposition) = preposition else { return Some(mention) };
        let is_person = |mention: &&Mention| mention.kind == MentionKind::Person;
        let described = (end + 1 < start).then(|| self.ends_at(start - 1)).flatten().filter(is_person);
        described.or_else(|| self.ends_at(preposition).filter(is_person))
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
    pub(super) fn list_goes_on(&self, first: usize) -> bool {
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
}
