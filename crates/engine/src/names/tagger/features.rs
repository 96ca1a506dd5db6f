//! What the tagger is told of each word beside its letters: how it is written, here and elsewhere in the
//! article, what the lists know of it, and what the rules made of it. Each is a small number, one of a fixed
//! few, so that a model can hold a vector for every value.

use super::super::candidates::Candidate;
use super::super::words::{Shape, Word, Words};
use dateline_lexicon::{GroupKind, GroupUse, HeadUse, List, OrganizationUse, PlaceUse, TitleKind};

/// How many features a word has.
pub(crate) const FEATURES: usize = 10;

/// How many values each feature can take.
pub const SIZES: [usize; FEATURES] = [8, 6, 13, 16, 15, 19, 5, 25, 13, 6];

/// The features of one word, each less than its entry in [`SIZES`].
pub(crate) type Features = [u8; FEATURES];

/// The features of every word; `decided` is what lists and rules made of the article.
pub(in crate::names) fn read(words: &Words<'_>, decided: &[Candidate]) -> Vec<Features> {
    let cases = Cases::count(words);
    let mut all: Vec<Features> = words.all.iter().map(|word| written(word, &cases)).collect();
    listed(words, &mut all);
    for mention in decided {
        let kind = 1 + 2 * mention.kind as u8;
        let sure = 1 + [55, 70, 80, 90].iter().filter(|&&least| mention.score >= least).count() as u8;
        for (index, row) in all[mention.first..mention.last].iter_mut().enumerate() {
            row[RULE] = kind + u8::from(index > 0);
            row[SURE] = sure;
        }
    }
    all
}

pub(in crate::names) const SHAPE: usize = 0;
pub(in crate::names) const POSITION: usize = 1;
pub(in crate::names) const CASES: usize = 2;
pub(in crate::names) const NAMES: usize = 3;
pub(in crate::names) const COMMON: usize = 4;
pub(in crate::names) const PLACE: usize = 5;
pub(in crate::names) const BODY: usize = 6;
pub(in crate::names) const HEAD: usize = 7;
pub(in crate::names) const RULE: usize = 8;
pub(in crate::names) const SURE: usize = 9;

fn written(word: &Word<'_>, cases: &Cases) -> Features {
    let mut row = Features::default();
    row[SHAPE] = match word.shape {
        Shape::Lower => 0,
        Shape::Capital if word.text.chars().skip(1).any(char::is_uppercase) => 2,
        Shape::Capital => 1,
        Shape::Upper => 3,
        Shape::Initial => 4,
        Shape::Number => 5,
        Shape::Mark => 6,
        Shape::Possessive => 7,
    };
    row[POSITION] = 3 * u8::from(word.spaced) + if word.shouted { 2 } else { u8::from(word.initial) };
    row[CASES] = cases.feature(word);
    row[NAMES] = word.usage.given + 4 * word.usage.family;
    row[COMMON] = word.usage.common.min(2);
    row
}

/// How often each word stands in small letters, and how often with a capital that proves something.
#[derive(Debug)]
struct Cases(Vec<(u8, u8)>);

impl Cases {
    fn count(words: &Words<'_>) -> Self {
        let mut cases = vec![(0_u8, 0_u8); words.forms().len()];
        for word in &words.all {
            let capital = word.is_name_like();
            if word.shape == Shape::Lower || capital && !word.initial {
                let (lower, upper) = &mut cases[word.form as usize];
                let count = if capital { upper } else { lower };
                *count = count.saturating_add(1);
            }
        }
        Self(cases)
    }

    fn feature(&self, word: &Word<'_>) -> u8 {
        if !word.is_name_like() {
            return 0;
        }
        let (lower, upper) = self.0[word.form as usize];
        1 + lower.min(2) * 4 + (upper - u8::from(!word.initial && upper > 0)).min(3)
    }
}

/// What the lists know: of several names that begin at a word, the longest counts.
fn listed(words: &Words<'_>, all: &mut [Features]) {
    let mut free = [0; 4];
    for first in 0..words.len() {
        let word = &words.all[first];
        let longest = |list| words.names_from(list, first).last().copied();
        if first >= free[0]
            && let Some((last, bits)) = longest(List::Titles)
            && let Some(title) = TitleKind::unpack(bits)
        {
            all[first..last].iter_mut().for_each(|row| row[COMMON] += 3 * (1 + title as u8));
            free[0] = last;
        }
        if first >= free[1] {
            let head = longest(List::Heads)
                .and_then(|(last, bits)| Some((last, 1 + HeadUse::unpack(bits)?.kind as u8)));
            let group = longest(List::Groups)
                .and_then(|(last, bits)| Some((last, 5 * (1 + group(GroupUse::unpack(bits)?.kind)))));
            for (last, value) in head.into_iter().chain(group) {
                all[first..last].iter_mut().for_each(|row| row[HEAD] += value);
                free[1] = free[1].max(last);
            }
        }
        if !word.is_name_like() {
            continue;
        }
        if first >= free[2] {
            let place = longest(List::Places)
                .and_then(|(last, bits)| Some((last, 1 + 2 * PlaceUse::unpack(bits)?.class as u8)));
            let town = longest(List::Towns).map(|(last, _)| (last, 17));
            let longer = |place: &(usize, u8)| town.is_none_or(|(last, _)| place.0 >= last);
            if let Some((last, value)) = place.filter(longer).or(town) {
                set(&mut all[first..last], PLACE, value);
                free[2] = last;
            }
        }
        if first >= free[3]
            && let Some((last, bits)) = longest(List::Organizations)
        {
            set(&mut all[first..last], BODY, 1 + 2 * u8::from(OrganizationUse::unpack(bits).weak));
            free[3] = last;
        }
    }
}

fn group(kind: GroupKind) -> u8 {
    kind as u8
}

/// Gives the first row the value, the others the value for words within a name.
fn set(rows: &mut [Features], feature: usize, value: u8) {
    for (index, row) in rows.iter_mut().enumerate() {
        row[feature] = value + u8::from(index > 0);
    }
}
