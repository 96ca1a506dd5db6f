//! To whom and where: the names behind a verb.

use super::clause::{Clause, NEAR, can_act};
use super::verbs::Verb;
use super::{MOST_NAMES, words};
use dateline_text::{Mention, MentionKind, RelationKind, Span};

impl<'a> Clause<'a> {
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
}
