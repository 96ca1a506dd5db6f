//! Where and when a relation came about.

use super::clause::Clause;
use super::within;
use dateline_text::{MentionKind, Span, Timex, TimexKind};

/// How far a place or time may stand behind its verb, in tokens.
const REACH: usize = 16;

/// A time that opens a sentence, or stands between subject and verb, is no longer, in tokens.
const OPENING: usize = 4;

impl Clause<'_> {
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
