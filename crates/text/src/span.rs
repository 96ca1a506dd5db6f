//! A half-open range of a text, the one way anything here points at words.

use crate::sort_by_key;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A half-open range `[start, end)` of bytes of a text; `start <= end` always holds.
///
/// ```
/// use dateline_text::Span;
/// let span = Span::new(2, 5);
/// assert_eq!(&"a cat"[span.range()], "cat");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span from `start` to `end`, in bytes; an `end` before `start` gives an empty span at `start`.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// The span of a range of `usize` bytes; positions past 4 GiB are cut to it.
    #[must_use]
    pub fn of(range: Range<usize>) -> Self {
        let cut = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self::new(cut(range.start), cut(range.end))
    }

    /// The first byte.
    #[must_use]
    pub const fn start(self) -> u32 {
        self.start
    }

    /// The byte after the last.
    #[must_use]
    pub const fn end(self) -> u32 {
        self.end
    }

    /// Length in bytes.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether the span covers nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The span as a range, to index a `str` with.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The words of `text` that the span covers; empty where it does not fit the text.
    #[must_use]
    pub fn text(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// Whether the two share at least one byte.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether all of `other` lies within.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the byte at `at` lies within.
    #[must_use]
    pub const fn contains_byte(self, at: u32) -> bool {
        self.start <= at && at < self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// What the spans cover, in order and without overlaps; neighbours stay apart.
    #[must_use]
    pub fn merged(mut spans: Vec<Self>) -> Vec<Self> {
        sort_by_key(&mut spans, |span| *span);
        let mut merged: Vec<Self> = Vec::new();
        for span in spans {
            match merged.last_mut().filter(|last| last.overlaps(span)) {
                Some(last) => *last = last.cover(span),
                None => merged.push(span),
            }
        }
        merged
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_ends_in_order() {
        assert_eq!(Span::new(5, 2), Span::new(5, 5));
    }

    #[test]
    fn neighbours_do_not_overlap() {
        assert!(!Span::new(0, 3).overlaps(Span::new(3, 5)));
        assert!(Span::new(0, 4).overlaps(Span::new(3, 5)));
    }

    #[test]
    fn merged_spans_cover_the_same_once() {
        let spans = vec![Span::new(6, 9), Span::new(0, 4), Span::new(2, 6), Span::new(7, 8)];
        assert_eq!(Span::merged(spans), [Span::new(0, 6), Span::new(6, 9)]);
    }

    #[test]
    fn a_span_off_the_text_covers_nothing() {
        assert_eq!(Span::new(1, 2).text("é"), "");
        assert_eq!(Span::new(9, 12).text("short"), "");
    }
}
