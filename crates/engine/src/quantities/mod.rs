//! Numbers with what they count: digits and words, money, percentages, measures, counted things, ages.
//!
//! The span covers the number, its sign of money and its unit; the words that limit it stay outside. What is
//! an expression of time already is no quantity, nor is a number that only labels something.

mod counted;
mod limits;
pub(crate) mod numerals;
mod reader;
mod units;

use dateline_text::{Document, Quantity, Span, Timex};
use reader::Reader;

pub(crate) fn find(document: &Document, timexes: &[Timex]) -> Vec<Quantity> {
    let mut found = Vec::new();
    let mut times = timexes.iter().map(|timex| timex.span).peekable();
    for block in document.article_blocks() {
        let tokens = document.tokens_in(block.span);
        let reader = Reader::new(document.text(), tokens);
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            while times.next_if(|time| time.end() <= token.span.start()).is_some() {}
            let time: Option<Span> = times.peek().copied();
            if time.is_some_and(|time| time.overlaps(token.span)) {
                at += 1;
                continue;
            }
            let limit = time.map_or(u32::MAX, Span::start);
            let (quantities, next) = reader.read(at, limit);
            found.extend(quantities);
            at = next.max(at + 1);
        }
    }
    found
}
