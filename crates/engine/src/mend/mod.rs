//! What a careful typist would put right in a copied text before reading it: lines broken at a margin, hyphens at their
//! ends, quoting of mail, characters of no width. Edits are found in linear time and made in a view: what was pasted
//! stays as it is, and every span leads back to it.
//!
//! A wrong join puts two things together that never were; a missed one leaves a line as it was pasted. So every
//! rule here wants evidence from the whole text before it touches a line.

mod byline;
mod characters;
mod glued;
mod hyphen;
mod line;
mod wrap;

use dateline_text::{Mend, Mends, Provenance, Span};
use hyphen::{Ending, Hyphens};
use line::{Line, Lines};
use std::ops::Range;
use wrap::Wrap;

/// What is to be put right in a text; empty where nothing is, or where nothing would be left.
pub(crate) fn find(text: &str) -> Mends {
    let Lines { all, quoting } = Lines::split(text);
    let wrap = Wrap::find(&all);
    let hyphens = Hyphens::find(text, &all);
    let mut edits = Edits::default();
    let mut quoting = quoting.into_iter().peekable();
    let mut at = 0;
    while let Some(line) = all.get(at) {
        while let Some(prefix) = quoting.next_if(|prefix| prefix.end <= line.start) {
            edits.push(prefix, "", "quoted_mail");
        }
        let join = join_after(&all, at, wrap.as_ref(), &hyphens);
        characters::mend(line, join.map_or(0, |join| join.drops), &mut edits);
        at += 1;
        if let Some(join) = join
            && let Some(next) = all.get(join.next)
        {
            edits.push(line.end() - join.drops..next.start, join.reads, join.rule);
            while quoting.next_if(|prefix| prefix.end <= next.start).is_some() {}
            at = join.next;
        }
    }
    quoting.for_each(|prefix| edits.push(prefix, "", "quoted_mail"));
    let mends = Mends::new(edits.0);
    let leaves_nothing = !mends.is_empty() && mends.apply(text).trim().is_empty();
    if leaves_nothing { Mends::default() } else { mends }
}

/// How a line goes on in a later one.
#[derive(Clone, Copy, Debug)]
struct Join {
    /// The line in which it goes on.
    next: usize,
    /// Bytes at its end that are passed over: a hyphen.
    drops: usize,
    reads: &'static str,
    rule: &'static str,
}

/// The join at the end of a line, if it goes on: in the next one, or below the number of a page.
fn join_after(all: &[Line<'_>], at: usize, wrap: Option<&Wrap>, hyphens: &Hyphens) -> Option<Join> {
    let line = all.get(at)?;
    let goes_on = |next: usize| wrap.is_some_and(|wrap| wrap.joins(all, at, next));
    let (next, rule) = if goes_on(at + 1) {
        (at + 1, "hard_wrap")
    } else if wrap.is_some_and(|wrap| wrap.goes_on_overleaf(all, at)) {
        (at + 2, "page_number")
    } else {
        // A word cut in two is joined wherever the whole word is known.
        let next = all.get(at + 1)?;
        let cut = line.is_beside(next) && hyphens.at(line, next) == Some(Ending::Cut { certain: true });
        return cut.then_some(Join { next: at + 1, drops: line.hyphen(), reads: "", rule: "hyphen" });
    };
    Some(match hyphens.at(line, all.get(next)?) {
        Some(Ending::Cut { .. }) => Join { next, drops: line.hyphen(), reads: "", rule: "hyphen" },
        Some(Ending::Compound) => Join { next, drops: 0, reads: "", rule },
        None => Join { next, drops: 0, reads: " ", rule },
    })
}

/// The edits so far, in order.
#[derive(Debug, Default)]
struct Edits(Vec<Mend>);

impl Edits {
    fn push(&mut self, place: Range<usize>, reads: &'static str, rule: &'static str) {
        self.0.push(Mend { span: Span::of(place), reads: reads.into(), provenance: Provenance::rule(rule) });
    }
}
