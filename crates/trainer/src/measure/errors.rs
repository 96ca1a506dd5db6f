//! What goes wrong, counted by kind, as Markdown for whoever analyses it.
//!
//! Of sets that are only for measuring nothing but the counts is written.

use super::compare::{Outcome, Pair};
use super::set::{Kind, Name, SCORED, Set, Text};
use std::collections::BTreeMap;
use std::fmt;

/// Of one kind of error at most as many different words are shown.
const SHOWN: usize = 25;
/// As many characters of the text are shown either side.
const CONTEXT: usize = 40;

/// What went wrong, by set and reading in the order in which they were measured.
#[derive(Debug, Default)]
pub(super) struct Errors(Vec<Part>);

/// One set under one way of reading.
#[derive(Debug)]
struct Part {
    title: String,
    counts: BTreeMap<(Outcome, Kind), u32>,
    /// What was taken for what; `None` is nothing.
    confusion: BTreeMap<(Option<Kind>, Option<Kind>), u32>,
    /// By the error and both kinds.
    examples: BTreeMap<(Outcome, Option<Kind>, Option<Kind>), Examples>,
}

/// How often words went wrong, and one place where they stand.
type Examples = BTreeMap<String, (u32, String)>;

impl Errors {
    /// Counts what became of one text.
    pub(super) fn add(&mut self, set: &Set, reading: &str, text: &Text, pairs: &[Pair]) {
        let title = format!("{}, {reading} reading", set.name);
        if self.0.last().is_none_or(|part| part.title != title) {
            self.0.push(Part {
                title,
                counts: BTreeMap::new(),
                confusion: BTreeMap::new(),
                examples: BTreeMap::new(),
            });
        }
        let Some(part) = self.0.last_mut() else { return };
        let letters: Vec<char> = if set.open { text.text.chars().collect() } else { Vec::new() };
        for pair in pairs {
            let kind = |name: Option<Name>| name.map(|name| name.kind);
            let (outcome, wanted, given) = (pair.outcome(), kind(pair.wanted), kind(pair.given));
            // An error counts with the kind that should stand there, an invention with the kind that does.
            let counted = if outcome == Outcome::Invented { given } else { wanted };
            let Some(counted) = counted else { continue };
            *part.counts.entry((outcome, counted)).or_default() += 1;
            *part.confusion.entry((wanted, given)).or_default() += 1;
            if set.open && outcome != Outcome::Right {
                let (words, place) = shown(&letters, *pair);
                let example = part.examples.entry((outcome, wanted, given)).or_default();
                example.entry(words).or_insert((0, place)).0 += 1;
            }
        }
    }
}

/// The words of both names, and where they stand.
fn shown(letters: &[char], pair: Pair) -> (String, String) {
    let cut = |start: usize, end: usize| -> String {
        let run = letters.get(start.min(letters.len())..end.min(letters.len())).unwrap_or_default();
        run.iter().map(|&letter| if letter.is_whitespace() { ' ' } else { letter }).collect()
    };
    let words = |name: Name| cut(name.start as usize, name.end as usize);
    let Some(at) = pair.wanted.or(pair.given) else { return Default::default() };
    let said = match (pair.wanted, pair.given) {
        (Some(wanted), Some(given)) if (wanted.start, wanted.end) != (given.start, given.end) => {
            format!("{} → {}", words(wanted), words(given))
        }
        _ => words(at),
    };
    let (start, end) = (at.start as usize, at.end as usize);
    (said, cut(start.saturating_sub(CONTEXT), end + CONTEXT))
}

fn name(kind: Option<Kind>) -> &'static str {
    kind.map_or("nothing", Kind::name)
}

impl fmt::Display for Errors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "# Kinds of error\n")?;
        self.0.iter().try_for_each(|part| write!(f, "{part}"))
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "## {}\n", self.title)?;
        writeln!(f, "| | person | organization | place | all |\n| --- | ---: | ---: | ---: | ---: |")?;
        for outcome in [Outcome::Right].into_iter().chain(Outcome::ERRORS) {
            let counts = SCORED.map(|kind| self.counts.get(&(outcome, kind)).copied().unwrap_or(0));
            let [person, organization, place] = counts;
            let all: u32 = counts.iter().sum();
            writeln!(f, "| {} | {person} | {organization} | {place} | {all} |", outcome.name())?;
        }
        let columns = SCORED.map(Some).into_iter().chain([None]);
        let head: String = columns.clone().map(|kind| format!(" {} |", name(kind))).collect();
        writeln!(f, "\n| wanted, given → |{head}\n| --- | ---: | ---: | ---: | ---: |")?;
        for wanted in SCORED.map(Some).into_iter().chain([Some(Kind::Other), None]) {
            let count = |given| self.confusion.get(&(wanted, given)).copied().unwrap_or(0);
            let cells: String = columns.clone().map(|given| format!(" {} |", count(given))).collect();
            writeln!(f, "| {} |{cells}", name(wanted))?;
        }
        writeln!(f)?;
        for ((outcome, wanted, given), words) in &self.examples {
            let total: u32 = words.values().map(|(count, _)| count).sum();
            writeln!(f, "### {}: {} → {} ({total})\n", outcome.name(), name(*wanted), name(*given))?;
            let mut rows: Vec<_> = words.iter().collect();
            rows.sort_by(|one, other| other.1.0.cmp(&one.1.0).then(one.0.cmp(other.0)));
            for (said, (count, place)) in rows.iter().take(SHOWN) {
                writeln!(f, "- {count} × **{said}**: …{place}…")?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}
