//! Said of a name: `Ada Example is the new mayor of Exampleville`, `was named head of the union`.

use super::apposition::ENDING;
use super::{Roles, is_clause, is_in};
use crate::names::candidates::Candidate;
use crate::names::context::Use;
use crate::names::words::Shape;

/// What somebody is takes no more words.
const MOST_WORDS: usize = 10;
/// The office stands among as many words.
const REACH: usize = 4;

const BECOMES: &[&str] = &["is", "becomes", "became", "remains"];
const NAMED: &[&str] = &["named", "appointed", "elected"];

impl Roles<'_> {
    pub(super) fn predicate(&self, mention: &Candidate) -> Option<String> {
        self.words.after(mention.last - 1)?;
        let mut start = mention.last + 1;
        let key = self.words.key(mention.last);
        self.words.after(mention.last)?;
        let named = key == b"was" && is_in(NAMED, self.words.key(start));
        if !(named || is_in(BECOMES, key)) {
            return None;
        }
        start += usize::from(named);
        let article = self.words.get(start).is_some() && self.is_article(start);
        if !(article || named) {
            return None;
        }
        start += usize::from(article);
        let last = self.end_of_predicate(start)?;
        let office = last > start && self.names_an_office(start, last.min(start + REACH), true);
        (office && !self.names_a_person(start, last)).then(|| self.text(start, last))
    }

    fn end_of_predicate(&self, start: usize) -> Option<usize> {
        let mut last = start;
        while let Some(word) = self.words.after(last - 1) {
            let key = self.words.key(last);
            let dated = matches!(key, b"in" | b"on" | b"for")
                && self
                    .words
                    .after(last)
                    .is_some_and(|next| next.shape == Shape::Number || next.is(Use::Calendar));
            if word.shape == Shape::Mark && !word.is_mark("-") || last > start && is_in(ENDING, key) || dated
            {
                break;
            }
            let other = is_clause(key) || word.is(Use::Speech) || matches!(key, b"and" | b"to");
            if other || last - start >= MOST_WORDS {
                return None;
            }
            last += 1;
        }
        Some(last)
    }
}
