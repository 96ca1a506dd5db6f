//! One pass over the lexemes of a block: at each, the rule that takes the longest run.

use super::captures::Captures;
use super::hash::ByWord;
use super::lexeme::Lexeme;
use super::meaning::Reading;
use super::pattern::{Atom, Taken};
use super::rule::Compiled;
use super::rules;
use super::ruleset::RuleSet;
use super::tense::{self, Tense};
use dateline_text::Span;

/// An expression of time that has not been placed on the calendar yet.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Its words.
    pub(super) span: Span,
    /// Which block it stands in, counted over the article's.
    pub(super) block: usize,
    /// Where its sentence starts.
    pub(super) sentence: u32,
    /// What it says.
    pub(super) reading: Reading,
    /// Which of the times of its match it is, from 1.
    pub(super) part: usize,
    /// It stands in a line that holds nothing else.
    pub(super) bare: bool,
    /// What is told around it.
    pub(super) tense: Option<Tense>,
    /// The name of its rule.
    pub(super) rule: &'static str,
}

/// How deep times can lie within times: `two days after [the first Monday of [May]]`.
const DEEPEST: usize = 3;

/// The rules, ready to be matched, by what they can begin with and what can stand second in them.
pub(super) struct Grammar {
    rules: Vec<Compiled>,
    first: Index,
    second: Index,
    /// Those of which no second lexeme is asked.
    may_end: RuleSet,
}

/// Rules by what a lexeme can be.
#[derive(Default)]
struct Index {
    /// By the class's place.
    by_class: Vec<RuleSet>,
    by_word: ByWord<RuleSet>,
}

impl Index {
    fn add(&mut self, atoms: &[Atom], place: usize) {
        for &atom in atoms {
            match atom {
                Atom::Class(class) => {
                    let least = class as usize + 1;
                    if self.by_class.len() < least {
                        self.by_class.resize(least, RuleSet::default());
                    }
                    self.by_class[class as usize].add(place);
                }
                Atom::Word(word) => self.by_word.entry(word).or_default().add(place),
            }
        }
    }

    fn of(&self, lexeme: &Lexeme<'_>) -> RuleSet {
        let mut set = RuleSet::default();
        for (class, _) in &lexeme.senses {
            if let Some(rules) = self.by_class.get(*class as usize) {
                set.join(rules);
            }
        }
        if let Some(rules) = self.by_word.get(lexeme.word.as_ref()) {
            set.join(rules);
        }
        set
    }
}

impl Grammar {
    /// Compiles every rule.
    pub(super) fn new() -> Self {
        let compiled: Vec<Compiled> =
            rules::ALL.iter().copied().flatten().copied().filter_map(Compiled::new).collect();
        let (mut first, mut second, mut may_end) = (Index::default(), Index::default(), RuleSet::default());
        for (place, compiled) in compiled.iter().enumerate() {
            let (begins, then) = compiled.pattern.beginnings();
            first.add(&begins.atoms, place);
            second.add(&then.atoms, place);
            if then.may_end {
                may_end.add(place);
            }
        }
        Self { rules: compiled, first, second, may_end }
    }

    /// Appends what the lexemes of one block hold.
    pub(super) fn scan(&self, lexemes: &[Lexeme<'_>], block: usize, found: &mut Vec<Found>) {
        let first = found.len();
        let mut taken = Vec::new();
        let mut at = 0;
        while at < lexemes.len() {
            at = match self.longest(lexemes, at, &mut taken, 0) {
                Some((end, mut times)) => {
                    times.iter_mut().for_each(|time| time.block = block);
                    found.append(&mut times);
                    end
                }
                None => at + 1,
            };
        }
        let own = found.get_mut(first..).unwrap_or_default();
        if !own.is_empty() && is_bare(lexemes, own) {
            // Nothing is told: `Thursday, 9 am` alone announces.
            for time in own.iter_mut() {
                time.tense = time.tense.or(Some(Tense::Future));
                time.bare = true;
            }
        }
    }

    /// The rules that can begin at this lexeme, by it and the next: most words begin none.
    fn candidates(&self, lexemes: &[Lexeme<'_>], at: usize) -> RuleSet {
        let first = lexemes.get(at).map(|lexeme| self.first.of(lexeme)).unwrap_or_default();
        if first.is_empty() {
            return first;
        }
        let mut second = self.may_end;
        if let Some(lexeme) = lexemes.get(at + 1) {
            second.join(&self.second.of(lexeme));
        }
        first.and(&second)
    }

    fn longest(
        &self,
        lexemes: &[Lexeme<'_>],
        at: usize,
        taken: &mut Vec<Taken>,
        depth: usize,
    ) -> Option<(usize, Vec<Found>)> {
        let mut best: Option<(usize, Vec<Found>)> = None;
        for place in self.candidates(lexemes, at).places() {
            let Some(compiled) = self.rules.get(place) else { continue };
            let Some(mut end) = compiled.pattern.matches(lexemes, at, taken) else { continue };
            let mut tail = None;
            if compiled.pattern.tail {
                let inner = (depth < DEEPEST)
                    .then(|| self.longest(lexemes, end, &mut Vec::new(), depth + 1))
                    .flatten();
                let Some((inner_end, times)) = inner else { continue };
                let [time] = times.as_slice() else { continue };
                (end, tail) = (inner_end, Some(time.clone()));
            }
            if best.as_ref().is_some_and(|(longest, _)| end <= *longest) || !compiled.fits(lexemes, at, end) {
                continue;
            }
            if let Some(readings) = read(compiled, lexemes, taken, tail.as_ref()) {
                best = Some((end, readings));
            }
        }
        best
    }
}

/// Words that can stand beside the times of a line that holds nothing else.
const BESIDE: &[&str] = &[
    "on", "at", "in", "by", "from", "to", "until", "till", "the", "of", "and", "for", "between", "after",
    "before", "since", "around", "about", "through", "set", "a", "timer", "wait",
];

/// Whether a block holds nothing but times.
fn is_bare(lexemes: &[Lexeme<'_>], found: &[Found]) -> bool {
    lexemes.iter().all(|lexeme| {
        found.iter().any(|time| time.span.contains(lexeme.span))
            || BESIDE.contains(&lexeme.word.as_ref())
            || !lexeme.word.contains(char::is_alphanumeric)
    })
}

/// What each time of the match says; `None` where one of them says nothing.
fn read(
    compiled: &Compiled,
    lexemes: &[Lexeme<'_>],
    taken: &[Taken],
    tail: Option<&Found>,
) -> Option<Vec<Found>> {
    let reading = tail.map(|tail| &tail.reading);
    (1..=compiled.pattern.parts)
        .map(|part| {
            let mut own = taken.iter().filter(|taken| taken.part == part);
            let first = own.next()?.at;
            let last = own.next_back().map_or(first, |taken| taken.at);
            let (start, end) = (lexemes.get(first)?, lexemes.get(last)?);
            Some(Found {
                span: tail.map_or(start.span.cover(end.span), |tail| start.span.cover(tail.span)),
                block: 0,
                part,
                bare: false,
                sentence: start.sentence,
                reading: (compiled.rule.read)(&Captures { lexemes, taken, part, tail: reading })?,
                tense: tense::around(lexemes, first, last + 1),
                rule: compiled.rule.name,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_written_in_the_notation() {
        let written = rules::ALL.iter().map(|rules| rules.len()).sum::<usize>();
        for rule in rules::ALL.iter().copied().flatten() {
            assert!(Compiled::new(*rule).is_some(), "{}: {}", rule.name, rule.pattern);
        }
        assert_eq!(Grammar::new().rules.len(), written);
        assert!(written <= RuleSet::SIZE, "{written} rules");
    }

    #[test]
    fn every_rule_has_its_own_name() {
        let mut names: Vec<_> = rules::ALL.iter().copied().flatten().map(|rule| rule.name).collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
    }
}
