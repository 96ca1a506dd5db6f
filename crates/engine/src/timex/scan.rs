//! One pass over the lexemes of a block: at each, the rule that takes the longest run.

use super::captures::Captures;
use super::lexeme::Lexeme;
use super::meaning::Reading;
use super::pattern::{Atom, Taken};
use super::rule::Compiled;
use super::rules;
use super::tense::{self, Tense};
use dateline_text::Span;
use std::collections::HashMap;

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
    /// What is told around it.
    pub(super) tense: Option<Tense>,
    /// The name of its rule.
    pub(super) rule: &'static str,
}

/// The rules, ready to be matched, by what they can begin with.
pub(super) struct Grammar {
    rules: Vec<Compiled>,
    /// By the class's place.
    by_class: Vec<Vec<usize>>,
    by_word: HashMap<&'static str, Vec<usize>>,
}

impl Grammar {
    /// Compiles every rule.
    pub(super) fn new() -> Self {
        let compiled: Vec<Compiled> =
            rules::ALL.iter().copied().flatten().copied().filter_map(Compiled::new).collect();
        let mut grammar = Self { rules: compiled, by_class: Vec::new(), by_word: HashMap::new() };
        for (place, compiled) in grammar.rules.iter().enumerate() {
            for atom in compiled.pattern.beginnings() {
                match atom {
                    Atom::Class(class) => {
                        let least = class as usize + 1;
                        if grammar.by_class.len() < least {
                            grammar.by_class.resize(least, Vec::new());
                        }
                        grammar.by_class[class as usize].push(place);
                    }
                    Atom::Word(word) => grammar.by_word.entry(word).or_default().push(place),
                }
            }
        }
        grammar
    }

    /// Appends what the lexemes of one block hold.
    pub(super) fn scan(&self, lexemes: &[Lexeme<'_>], block: usize, found: &mut Vec<Found>) {
        let mut taken = Vec::new();
        let mut at = 0;
        while at < lexemes.len() {
            at = match self.longest(lexemes, at, &mut taken) {
                Some((end, mut times)) => {
                    times.iter_mut().for_each(|time| time.block = block);
                    found.append(&mut times);
                    end
                }
                None => at + 1,
            };
        }
    }

    /// The rules that can begin with this lexeme, each once, in order.
    fn candidates(&self, lexeme: &Lexeme<'_>) -> Vec<usize> {
        let by_class =
            lexeme.senses.iter().filter_map(|&(class, _)| self.by_class.get(class as usize)).flatten();
        let by_word = self.by_word.get(lexeme.word.as_ref()).into_iter().flatten();
        let mut places: Vec<usize> = by_class.chain(by_word).copied().collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    fn longest(
        &self,
        lexemes: &[Lexeme<'_>],
        at: usize,
        taken: &mut Vec<Taken>,
    ) -> Option<(usize, Vec<Found>)> {
        let mut best: Option<(usize, Vec<Found>)> = None;
        for place in self.candidates(lexemes.get(at)?) {
            let Some(compiled) = self.rules.get(place) else { continue };
            let Some(end) = compiled.pattern.matches(lexemes, at, taken) else { continue };
            if best.as_ref().is_some_and(|(longest, _)| end <= *longest) || !compiled.fits(lexemes, at, end) {
                continue;
            }
            if let Some(readings) = read(compiled, lexemes, taken) {
                best = Some((end, readings));
            }
        }
        best
    }
}

/// What each time of the match says; `None` where one of them says nothing.
fn read(compiled: &Compiled, lexemes: &[Lexeme<'_>], taken: &[Taken]) -> Option<Vec<Found>> {
    (1..=compiled.pattern.parts)
        .map(|part| {
            let mut own = taken.iter().filter(|taken| taken.part == part);
            let first = own.next()?.at;
            let last = own.next_back().map_or(first, |taken| taken.at);
            let (start, end) = (lexemes.get(first)?, lexemes.get(last)?);
            Some(Found {
                span: start.span.cover(end.span),
                block: 0,
                sentence: start.sentence,
                reading: (compiled.rule.read)(&Captures { lexemes, taken, part })?,
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
    }

    #[test]
    fn every_rule_has_its_own_name() {
        let mut names: Vec<_> = rules::ALL.iter().copied().flatten().map(|rule| rule.name).collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
    }
}
