//! Behind a name: `Ada Example, 54, the mayor of Exampleville, said`, `Ada Example, who heads the union,`.

use super::{Roles, is_clause, is_in};
use crate::names::candidates::Candidate;
use crate::names::context::Use;
use crate::names::words::Shape;
use dateline_text::MentionKind;

/// An apposition longer than this says more than an office.
const MOST_WORDS: usize = 14;
/// What somebody heads takes no more words.
const MOST_HEADED: usize = 10;

/// Words with which an apposition ends and something else about it begins.
pub(super) const ENDING: &[&str] = &[
    "who", "whose", "whom", "which", "where", "when", "after", "before", "since", "until", "while", "during",
    "as", "speaking", "by",
];

/// Words with which no apposition begins.
const NO_BEGINNING: &[&str] = &[
    "after",
    "among",
    "and",
    "at",
    "before",
    "but",
    "by",
    "during",
    "for",
    "from",
    "in",
    "including",
    "like",
    "not",
    "of",
    "on",
    "or",
    "plus",
    "since",
    "to",
    "until",
    "when",
    "where",
    "while",
    "with",
];

/// `, who heads the union`
const HEADS: &[&str] = &[
    "captains",
    "chairs",
    "coaches",
    "commands",
    "directs",
    "edits",
    "founded",
    "heads",
    "leads",
    "manages",
    "oversees",
    "owns",
    "represents",
    "runs",
    "teaches",
];

/// Between a comma and the article of an apposition.
const BEFORE_ARTICLE: &[&str] = &["then", "now", "currently", "formerly", "once"];

impl Roles<'_> {
    /// `Ada Example, 54, the mayor of Exampleville, said`; `Ada Example (mayor)`
    pub(super) fn behind(&self, mention: &Candidate) -> Option<String> {
        let opening = self.words.after(mention.last - 1)?;
        if !matches!(opening.text, "," | "(" | "–" | "—") {
            return None;
        }
        let mut start = mention.last + 1;
        self.words.after(start - 1)?;
        if self.words.all[start].shape == Shape::Number && self.words.after(start)?.is_mark(",") {
            start += 2;
            self.words.after(start - 1)?;
        }
        // `, D-Exampleville, who …`
        if let Some(end) = self
            .words
            .end_of_party(start)
            .filter(|&end| self.words.get(end).is_some_and(|word| word.is_mark(",")))
        {
            start = end + 1;
            self.words.after(end)?;
        }
        if self.words.key(start) == b"who" && self.words.after(start)?.shape == Shape::Lower {
            return self.heads(start + 1);
        }
        if is_in(BEFORE_ARTICLE, self.words.key(start)) && self.words.after(start).is_some() {
            start += 1;
        }
        let article = self.is_article(start);
        start += usize::from(article);
        // `(COL)`: letters say where from.
        let letters = opening.is_mark("(") && self.words.get(start)?.shape == Shape::Upper;
        if letters || is_in(NO_BEGINNING, self.words.key(start)) {
            return None;
        }
        let last = self.end_of_apposition(start)?;
        let office = last > start && self.names_an_office(start, last, article);
        (office && !self.names_a_person(start, last)).then(|| self.with_body(start, last))
    }

    fn end_of_apposition(&self, start: usize) -> Option<usize> {
        let mut last = start;
        while let Some(word) = self.words.after(last - 1) {
            let key = self.words.key(last);
            if matches!(
                word.text,
                "," | ";" | "." | ")" | "(" | "—" | "–" | "\"" | "”" | "“" | ":" | "?" | "!" | "|" | "/"
            ) || last > start && is_in(ENDING, key)
            {
                break;
            }
            if is_clause(key) || word.is(Use::Speech) || last - start >= MOST_WORDS {
                return None;
            }
            // `, mayor of Leeds and Ada Example`
            let next =
                || self.beginning.get(&(last + 1)).is_some_and(|next| next.kind == MentionKind::Person);
            if key == b"and" && (next() || self.words.after(last).is_none_or(|after| after.is_mark(","))) {
                break;
            }
            last += 1;
        }
        Some(last)
    }

    /// `heads the union`
    fn heads(&self, verb: usize) -> Option<String> {
        if !is_in(HEADS, self.words.key(verb)) {
            return None;
        }
        let last = self.end_of_apposition(verb + 1)?;
        let last = last - usize::from(self.words.key(last - 1) == b"and");
        (last > verb + 1 && last - verb < MOST_HEADED).then(|| self.text(verb, last))
    }
}
