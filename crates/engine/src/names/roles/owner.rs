//! Before a name and a comma: `the union's head, Ada Example,`, `the head of the union, Ada Example,`.

use super::{Roles, is_clause, is_owner};
use crate::names::candidates::Candidate;
use crate::names::context::Use;
use crate::names::words::Shape;

/// An office before a name and a comma is no longer than this.
const MOST_BEFORE: usize = 10;

impl Roles<'_> {
    /// `the union's head, Ada Example,`
    pub(super) fn before(&self, mention: &Candidate) -> Option<String> {
        if let Some(role) = self.office_of_owner(mention) {
            return Some(role);
        }
        let first = self.name_start(mention);
        let comma = first.checked_sub(1)?;
        self.words.before(first).filter(|word| word.is_mark(","))?;
        let closed =
            self.words.after(mention.last - 1).is_none_or(|word| matches!(word.text, "," | "." | ")" | ";"));
        let mut start = comma;
        while closed && comma - start < MOST_BEFORE {
            let Some(word) = self.words.before(start) else { break };
            // `the union, whose president, Ada Example,`
            if self.words.key(start - 1) == b"whose" {
                return self.office_up_to(start, comma).then(|| self.with_body(start, comma));
            }
            if word.shape == Shape::Mark && word.text != "-"
                || word.is(Use::Speech)
                || is_clause(self.words.key(start - 1))
            {
                break;
            }
            start -= 1;
            // `Ghana's finance minister`
            if word.shape == Shape::Possessive
                && let Some(owner) = self.ending.get(&start).filter(|owner| is_owner(owner.kind))
            {
                return self.office_up_to(start + 1, comma).then(|| self.text(owner.first, comma));
            }
            // `the head of the union`: the first article is the one that counts.
            let inner =
                self.words.before(start).is_some_and(|word| matches!(word.text, "of" | "for" | "at" | "in"));
            if self.is_article(start) && !inner {
                return self.office_up_to(start + 1, comma).then(|| self.with_body(start + 1, comma));
            }
        }
        None
    }

    fn office_up_to(&self, start: usize, comma: usize) -> bool {
        self.names_an_office(start, comma, true) && !self.names_a_person(start, comma)
    }
}
