//! The text as it was pasted beside the text as it is read: what a careful typist would put right before reading, as a
//! list of edits, so that every span can go either way and the pasted text is never touched.

use crate::{Provenance, Span};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// One accident of copying, put right in what is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mend {
    /// Where it stands in the pasted text; empty where something was missing.
    pub span: Span,
    /// What is read in its place; empty where something is passed over.
    pub reads: Cow<'static, str>,
    /// Which rule says so.
    pub provenance: Provenance,
}

/// Edits in order, none touching the inside of another, and where each stands in the text as read.
///
/// ```
/// use dateline_text::{Mend, Mends, Provenance, Span};
/// let mend = Mend { span: Span::new(6, 8), reads: "".into(), provenance: Provenance::rule("hyphen") };
/// let mends = Mends::new(vec![mend]);
/// assert_eq!(mends.apply("govern-\nment"), "government");
/// assert_eq!(mends.to_pasted(Span::new(0, 10)), Span::new(0, 12));
/// assert_eq!(mends.to_read(Span::new(8, 12)), Span::new(6, 10));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mends {
    list: Vec<Mend>,
    /// Where each edit begins in the text as read.
    read_at: Vec<u32>,
}

impl Mends {
    /// The edits, which must be in order and apart; one that overlaps the one before it is left out.
    #[must_use]
    pub fn new(list: Vec<Mend>) -> Self {
        let mut mends = Self::default();
        let (mut pasted, mut read) = (0, 0);
        for mend in list {
            if mend.span.start() < pasted {
                continue;
            }
            read += mend.span.start() - pasted;
            pasted = mend.span.end();
            mends.read_at.push(read);
            read += mend.reads.len() as u32;
            mends.list.push(mend);
        }
        mends
    }

    /// Whether nothing was put right: the text is read as it was pasted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The edits, in order.
    #[must_use]
    pub fn list(&self) -> &[Mend] {
        &self.list
    }

    /// The text as it is read.
    #[must_use]
    pub fn apply(&self, pasted: &str) -> String {
        read_in(pasted, Span::of(0..pasted.len()), &self.list)
    }

    /// Where words of the text as read stand in the pasted one.
    #[must_use]
    pub fn to_pasted(&self, read: Span) -> Span {
        Span::new(self.start_in_pasted(read.start()), self.end_in_pasted(read.end()))
    }

    /// Where words of the pasted text stand in the one that is read.
    #[must_use]
    pub fn to_read(&self, pasted: Span) -> Span {
        Span::new(self.at_read(pasted.start()), self.at_read(pasted.end()))
    }

    /// The place of a character that begins at `read`: behind what is passed over there.
    fn start_in_pasted(&self, read: u32) -> u32 {
        let after = self.read_at.partition_point(|&at| at <= read);
        let Some((mend, at)) = self.before(after) else { return read };
        let reads = mend.reads.len() as u32;
        if read < at + reads { mend.span.start() } else { mend.span.end() + (read - at - reads) }
    }

    /// The place of a character that ends at `read`: before what is passed over there.
    fn end_in_pasted(&self, read: u32) -> u32 {
        let after = self.read_at.partition_point(|&at| at < read);
        let Some((mend, at)) = self.before(after) else { return read };
        let reads = mend.reads.len() as u32;
        if read < at + reads { mend.span.end() } else { mend.span.end() + (read - at - reads) }
    }

    fn at_read(&self, pasted: u32) -> u32 {
        let after = self.list.partition_point(|mend| mend.span.start() < pasted);
        let Some((mend, at)) = self.before(after) else { return pasted };
        if pasted < mend.span.end() {
            return at;
        }
        at + mend.reads.len() as u32 + (pasted - mend.span.end())
    }

    fn before(&self, index: usize) -> Option<(&Mend, u32)> {
        let index = index.checked_sub(1)?;
        Some((self.list.get(index)?, *self.read_at.get(index)?))
    }
}

/// The words of `span` with the edits that lie in it made.
pub(crate) fn read_in(text: &str, span: Span, mends: &[Mend]) -> String {
    let mut words = String::with_capacity(span.len() as usize);
    let mut at = span.start();
    let first = mends.partition_point(|mend| mend.span.start() < span.start());
    for mend in mends.iter().skip(first).take_while(|mend| mend.span.end() <= span.end()) {
        words.push_str(Span::new(at, mend.span.start()).text(text));
        words.push_str(&mend.reads);
        at = mend.span.end();
    }
    words.push_str(Span::new(at, span.end()).text(text));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mend(start: u32, end: u32, reads: &'static str) -> Mend {
        Mend { span: Span::new(start, end), reads: reads.into(), provenance: Provenance::rule("test") }
    }

    #[test]
    fn words_beside_what_is_passed_over_do_not_take_it_in() {
        let mends = Mends::new(vec![mend(0, 2, ""), mend(5, 8, " ")]);
        let pasted = "> one\n> two";
        assert_eq!(mends.apply(pasted), "one two");
        assert_eq!(mends.to_pasted(Span::new(0, 3)).text(pasted), "one");
        assert_eq!(mends.to_pasted(Span::new(4, 7)).text(pasted), "two");
        assert_eq!(mends.to_pasted(Span::new(0, 7)).text(pasted), "one\n> two");
    }

    #[test]
    fn what_was_missing_lies_between_the_words() {
        let mends = Mends::new(vec![mend(3, 3, "\n")]);
        assert_eq!(mends.apply("onetwo"), "one\ntwo");
        assert_eq!(mends.to_pasted(Span::new(0, 3)), Span::new(0, 3));
        assert_eq!(mends.to_pasted(Span::new(4, 7)), Span::new(3, 6));
        assert_eq!(mends.to_read(Span::new(3, 6)), Span::new(3, 7));
    }

    #[test]
    fn part_of_a_replaced_character_stands_for_all_of_it() {
        // `\u{fb01}` is one character of three bytes.
        let mends = Mends::new(vec![mend(0, 3, "fi")]);
        assert_eq!(mends.to_pasted(Span::new(0, 1)), Span::new(0, 3));
        assert_eq!(mends.to_pasted(Span::new(1, 6)), Span::new(0, 7));
    }

    #[test]
    fn an_edit_that_overlaps_the_one_before_it_is_left_out() {
        assert_eq!(Mends::new(vec![mend(0, 3, ""), mend(2, 4, "")]).list().len(), 1);
    }
}
