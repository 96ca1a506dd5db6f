//! One line of the table: a set under one way of reading.

use super::compare::{Outcome, Pair};
use super::set::{Kind, SCORED, Set, Text};
use crate::corpus::Tally;
use std::fmt;
use std::time::{Duration, Instant};

/// The two lines above the rows.
pub(super) const HEAD: &str = "\
| set | words | names | reading | F1 (precision, recall) | person | organization | place | s | words/s |
| --- | ---: | ---: | --- | --- | --- | --- | --- | ---: | ---: |";

/// Figures that add up over the texts of a set.
#[derive(Clone, Debug)]
pub(super) struct Row {
    set: String,
    reading: &'static str,
    kinds: [Tally; SCORED.len()],
    words: usize,
    time: Duration,
}

impl Row {
    pub(super) fn new(set: &Set, reading: &'static str) -> Self {
        Self {
            set: set.name.clone(),
            reading,
            kinds: [Tally::default(); SCORED.len()],
            words: 0,
            time: Duration::ZERO,
        }
    }

    /// Does it, and adds the time that it took.
    pub(super) fn timed<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let begun = Instant::now();
        let done = work();
        self.time += begun.elapsed();
        done
    }

    pub(super) fn add(&mut self, text: &Text, pairs: &[Pair]) {
        self.words += text.text.split_whitespace().count();
        for (tally, kind) in self.kinds.iter_mut().zip(SCORED) {
            for pair in pairs {
                let is =
                    |name: Option<super::set::Name>| u32::from(name.is_some_and(|name| name.kind == kind));
                let right = pair.outcome() == Outcome::Right;
                *tally = tally.plus(Tally {
                    right: if right { is(pair.given) } else { 0 },
                    given: is(pair.given),
                    wanted: is(pair.wanted),
                });
            }
        }
    }

    fn kind(&self, kind: Kind) -> Tally {
        self.kinds.get(kind as usize).copied().unwrap_or_default()
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.kinds.iter().fold(Tally::default(), |sum, tally| sum.plus(*tally));
        let seconds = self.time.as_secs_f64();
        write!(f, "| {} | {} | {} | {} |", self.set, self.words, all.wanted, self.reading)?;
        for tally in [all, self.kind(Kind::Person), self.kind(Kind::Organization), self.kind(Kind::Place)] {
            write!(f, " {:.1} ({:.1}, {:.1}) |", tally.f1(), tally.precision(), tally.recall())?;
        }
        write!(f, " {seconds:.2} | {:.0} |", self.words as f64 / seconds.max(1e-9))
    }
}
