//! A person's name in its parts: given names, surname, particles, initials, suffix.

use super::super::candidates::Candidate;
use super::super::context::Use;
use super::super::words::{Shape, Words};
use super::kin::{given_gender, in_full, title_gender};
use super::symbols::{Symbol, Symbols};
use dateline_lexicon::{List, TitleKind};
use dateline_text::Gender;

/// Before a surname and written apart, beside those that the mention rules know.
const MORE_PARTICLES: &[&[u8]] = &[
    b"los", b"las", b"das", b"mac", b"te", b"ten", b"af", b"av", b"zur", b"zum", b"lo", b"des", b"o'", b"st",
];

/// The article before an Arabic name, as it is written before a hyphen.
const ARTICLES: &[&[u8]] = &[b"al", b"el", b"ul", b"ad", b"an", b"ar", b"as", b"ash", b"at", b"az"];

/// One part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) symbol: Symbol,
    /// Only its first letter is given.
    pub(super) initial: bool,
    /// What its hyphens divide; empty without hyphens.
    pub(super) halves: Vec<Symbol>,
    /// Whether a particle stands before it.
    pub(super) particle: Option<Symbol>,
}

/// A name, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PersonName {
    pub(super) parts: Vec<Part>,
    pub(super) suffix: Option<Symbol>,
    /// What the form of address says.
    pub(super) address: Option<Gender>,
    /// The word that the name begins with, titles aside.
    pub(super) first: usize,
    /// All parts run together: `Kim Jong-un`, `Kim Jong Un`.
    pub(super) whole: Symbol,
}

impl PersonName {
    pub(super) fn read(words: &Words<'_>, mention: &Candidate, symbols: &mut Symbols) -> Self {
        let first = behind_titles(words, mention);
        let mut name = Self { first, address: address(words, mention, first), ..Self::default() };
        let mut particle: Option<usize> = None;
        let mut at = first;
        while at < mention.last {
            let mut end = at + 1;
            while end < mention.last && !words.all[end].spaced && is_joined(words, end) {
                end += 1;
            }
            let word = &words.all[at];
            let last = end == mention.last;
            match word.shape {
                Shape::Mark | Shape::Possessive | Shape::Number => {}
                _ if word.is(Use::Suffix) && at > first => name.suffix = Some(symbols.of(words.key(at))),
                _ if end == at + 1 && !last && is_particle(words, at) => {
                    particle = particle.or(Some(at));
                    at = end;
                    continue;
                }
                _ => {
                    let before = particle.map(|from| symbols.of(words.phrase_key(from, at)));
                    name.add(words, at, end, before, symbols);
                }
            }
            particle = None;
            at = end;
        }
        let mut whole = Vec::new();
        (first..mention.last).filter(|&at| !words.is(at, Use::Suffix)).for_each(|at| {
            whole.extend(words.key(at).iter().filter(|byte| byte.is_ascii_alphabetic() || **byte > 127));
        });
        name.whole = symbols.of(&whole);
        name
    }

    fn add(
        &mut self,
        words: &Words<'_>,
        at: usize,
        end: usize,
        particle: Option<Symbol>,
        symbols: &mut Symbols,
    ) {
        // `J.K.`
        if end == at + 1 && words.all[at].shape == Shape::Upper && words.all[at].text.contains('.') {
            for letter in words.key(at) {
                let symbol = symbols.of(&[*letter]);
                self.parts.push(Part { symbol, initial: true, halves: Vec::new(), particle: None });
            }
            return;
        }
        let article = end > at + 2 && ARTICLES.contains(&words.key(at));
        let from = if article { at + 2 } else { at };
        let mut halves = Vec::new();
        if end > from + 2 {
            let half = |&index: &usize| words.all[index].is_name_like();
            halves = (from..end).filter(half).map(|index| symbols.of(words.key(index))).collect();
        }
        let symbol = symbols.of(words.phrase_key(from, end));
        let initial = end == at + 1 && words.all[at].shape == Shape::Initial;
        let particle = particle.or_else(|| article.then(|| symbols.of(words.key(at))));
        self.parts.push(Part { symbol, initial, halves, particle });
    }

    /// A particle that opens the name is a given name here: `Al Gore`.
    pub(super) fn open_with_given(&mut self) {
        if let [only] = &mut self.parts[..]
            && let Some(symbol) = only.particle.take()
        {
            self.parts.insert(0, Part { symbol, initial: false, halves: Vec::new(), particle: None });
        }
    }

    /// What the name says of the gender of who bears it: by its form of address, else by its given name.
    pub(super) fn gender(&self, words: &Words<'_>) -> Option<Gender> {
        let key = words.key(self.first);
        // A lone word is a surname, or else a short name that is nobody's surname.
        let given = || match in_full(key) {
            Some(full) => given_gender(full),
            None if self.parts.len() > 1 => given_gender(key),
            None => None,
        };
        self.address.or_else(given)
    }

    /// The surname with its particle.
    pub(super) fn surname(&self) -> Option<(Symbol, Option<Symbol>)> {
        self.parts.last().map(|part| (part.symbol, part.particle))
    }

    /// Whether one name can be the other with parts left out or shortened to initials.
    pub(super) fn fits(&self, other: &Self, symbols: &Symbols) -> bool {
        let suffixes = self.suffix.is_none() || other.suffix.is_none() || self.suffix == other.suffix;
        let (short, long) = if self.parts.len() <= other.parts.len() { (self, other) } else { (other, self) };
        suffixes
            && (self.whole == other.whole
                || within(&short.parts, &long.parts, symbols)
                || turned(&short.parts, &long.parts, symbols))
    }
}

/// Whether every part of the shorter name stands in the longer, in order, one of them in full.
fn within(short: &[Part], long: &[Part], symbols: &Symbols) -> bool {
    let mut rest = long.iter();
    let mut full = 0;
    for part in short {
        let Some(other) = rest.find(|other| alike(part, other, symbols)) else { return false };
        full += usize::from(!part.initial && !other.initial);
    }
    // A given name and an initial are not enough: `Anna K.`
    full > 0 && short.len() > 1 && short.last().is_some_and(|part| !part.initial)
}

/// `R. Hoshino` for `Hoshino Rikako`, `Orbán Viktor` for `Viktor Orbán`.
fn turned(short: &[Part], long: &[Part], symbols: &Symbols) -> bool {
    let ([first, last], [other, end]) = (short, long) else { return false };
    let full = !(first.initial || end.initial) || !(last.initial || other.initial);
    full && alike(first, end, symbols) && alike(last, other, symbols)
}

fn alike(one: &Part, other: &Part, symbols: &Symbols) -> bool {
    symbols.full(one.symbol) == symbols.full(other.symbol)
        || (one.initial || other.initial) && symbols.letter(one.symbol) == symbols.letter(other.symbol)
}

/// Whether the word goes on with the word before it: a hyphen, or what stands behind one.
fn is_joined(words: &Words<'_>, at: usize) -> bool {
    let hyphen = |index: usize| matches!(words.all[index].text, "-" | "\u{2010}" | "\u{2011}" | "–");
    hyphen(at) || at > 0 && hyphen(at - 1)
}

fn is_particle(words: &Words<'_>, at: usize) -> bool {
    words.is(at, Use::Particle) || MORE_PARTICLES.contains(&words.key(at))
}

/// The first word of the mention that is no title.
pub(super) fn behind_titles(words: &Words<'_>, mention: &Candidate) -> usize {
    let mut first = mention.first;
    while let Some(&(last, _)) = words.names_from(List::Titles, first).iter().rev().find(|&&(last, bits)| {
        let bare = last < mention.last && words.all[first].usage.given < 2;
        bare && words.all[last].is_name_like() && TitleKind::unpack(bits).is_some()
    }) {
        first = last;
    }
    first
}

/// What the form of address in or before the mention says of the person.
fn address(words: &Words<'_>, mention: &Candidate, first: usize) -> Option<Gender> {
    let own = (mention.first..first).rev().find_map(|at| title_gender(words.key(at)));
    own.or_else(|| words.before(mention.first).and_then(|_| title_gender(words.key(mention.first - 1))))
}
