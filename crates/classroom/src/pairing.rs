//! Which mark of an answer stands for which of the key: the pairing, in the order of the text, that earns most.
//!
//! Alignment by dynamic programming (Needleman and Wunsch 1970) over both lists in order of place. A pairing mark by mark would
//! depend on who is asked first; this one gives the same count whichever side is the key.

use dateline_text::Span;

/// A mark as it is paired: its article, its words without what is at their edges, its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Placed<'a> {
    pub(crate) article: u32,
    pub(crate) span: Span,
    pub(crate) kind: &'a str,
}

impl Placed<'_> {
    /// Whether the two share words.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.article == other.article && self.span.overlaps(other.span)
    }

    /// What pairing the two is worth: half points first, then that both agree, then how much they share.
    fn worth(&self, other: &Self) -> u64 {
        if !self.meets(other) {
            return 0;
        }
        let (ends, kind) = (self.span == other.span, self.kind == other.kind);
        let halves = u64::from(ends) + u64::from(kind);
        let shared = self.span.end().min(other.span.end()) - self.span.start().max(other.span.start());
        (halves << 48) + (u64::from(ends && kind) << 36) + u64::from(shared.min(1 << 20))
    }
}

/// Pairs of indices into the two lists, each of which is in order of place; each index stands once at most.
pub(crate) fn pair(ones: &[Placed<'_>], others: &[Placed<'_>]) -> Vec<(usize, usize)> {
    debug_assert!(ones.is_sorted() && others.is_sorted());
    let width = others.len() + 1;
    // The most that the first so many of each are worth together.
    let mut most = vec![0u64; (ones.len() + 1) * width];
    for (i, one) in ones.iter().enumerate() {
        for (j, other) in others.iter().enumerate() {
            let worth = one.worth(other);
            let apart = most[i * width + j + 1].max(most[(i + 1) * width + j]);
            let together = if worth > 0 { most[i * width + j] + worth } else { 0 };
            most[(i + 1) * width + j + 1] = apart.max(together);
        }
    }
    let (mut i, mut j) = (ones.len(), others.len());
    let mut pairs = Vec::new();
    while i > 0 && j > 0 {
        let here = most[i * width + j];
        if here == most[(i - 1) * width + j] {
            i -= 1;
        } else if here == most[i * width + j - 1] {
            j -= 1;
        } else {
            (i, j) = (i - 1, j - 1);
            pairs.push((i, j));
        }
    }
    pairs.reverse();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(start: u32, end: u32, kind: &str) -> Placed<'_> {
        Placed { article: 0, span: Span::new(start, end), kind }
    }

    #[test]
    fn the_mark_with_the_right_kind_is_preferred_to_one_that_covers_more() {
        let key = [at(0, 10, "person")];
        let answered = [at(0, 9, "place"), at(5, 10, "person")];
        assert_eq!(pair(&key, &answered), [(0, 1)]);
    }

    #[test]
    fn a_mark_is_paired_once() {
        let key = [at(0, 4, "person"), at(5, 9, "person")];
        let answered = [at(0, 9, "person")];
        assert_eq!(pair(&key, &answered).len(), 1);
    }

    #[test]
    fn marks_of_two_articles_never_meet() {
        let other = Placed { article: 1, ..at(0, 4, "person") };
        assert!(pair(&[at(0, 4, "person")], &[other]).is_empty());
    }
}
