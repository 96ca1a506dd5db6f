//! What the quick tagger is told of a word: numbers, each made of what stands there (the word, its neighbours,
//! how they are written, what lists and rules say of them) and of which question that answers.

use super::decode::Scores;
use crate::names::candidates::Candidate;
use crate::names::tagger::features::{
    BODY, CASES, COMMON, Features, HEAD, NAMES, PLACE, POSITION, RULE, SHAPE, SURE,
};
use crate::names::words::{Word, Words};
use dateline_lexicon::{KEY_BITS, QuickWeights};
use std::ops::Range;

/// How many features of words themselves come first, then of lists, then of rules.
pub const KINDS: [usize; 3] = [35, 24, 21];
/// How many features a word has.
pub(crate) const COUNT: usize = KINDS[0] + KINDS[1] + KINDS[2];

/// A name has no more words in a row than these that do not look like one.
const REACH: usize = 2;

/// Everything that features are made of.
pub(super) struct Told<'a> {
    /// By form.
    letters: Vec<Letters>,
    rows: Vec<Row>,
    features: &'a [Features],
    active: Vec<bool>,
    sentences: Vec<u32>,
}

/// A folded word as numbers.
#[derive(Clone, Copy)]
struct Letters {
    word: u64,
    prefixes: [u64; 4],
    suffixes: [u64; 4],
}

/// One word as numbers.
#[derive(Clone, Copy, Default)]
struct Row {
    form: u32,
    exact: u64,
    shape: u64,
    /// The words of the run of capital words it stands in.
    run: (u32, u32),
    /// What rules made of the word anywhere in the article, a bit each.
    elsewhere: u8,
}

const BEFORE: u64 = 0x517c_c1b7_2722_0a95;
const BEHIND: u64 = 0x2545_f491_4f6c_dd1d;

impl<'a> Told<'a> {
    pub(super) fn read(words: &Words<'_>, features: &'a [Features], decided: &[Candidate]) -> Self {
        let name_like = |index: usize| words.all[index].is_name_like() || features[index][RULE] > 0;
        let mut active = vec![false; words.len()];
        let mut seen = vec![false; words.len()];
        for index in (0..words.len()).filter(|&index| name_like(index)) {
            let around = |reach: usize| index.saturating_sub(reach)..words.len().min(index + reach + 1);
            active[around(REACH)].fill(true);
            seen[around(2 * REACH)].fill(true);
        }
        let elsewhere = elsewhere(words, decided);
        let row = |index: usize| row(&words.all[index], &elsewhere, seen[index]);
        let mut rows: Vec<Row> = (0..words.len()).map(row).collect();
        let mut first = 0;
        while first < rows.len() {
            let last = run_end(words, first);
            rows[first..last].iter_mut().for_each(|row| row.run = (first as u32, last as u32));
            first = last;
        }
        let letters = words.forms().map(letters).collect();
        let sentences = words.all.iter().map(|word| word.sentence).collect();
        Self { letters, rows, features, active, sentences }
    }

    /// The runs of words within a sentence where names can stand.
    pub(super) fn parts(&self) -> Vec<Range<usize>> {
        let mut parts: Vec<Range<usize>> = Vec::new();
        for index in (0..self.rows.len()).filter(|&index| self.active[index]) {
            match parts.last_mut() {
                Some(part) if part.end == index && self.sentences[part.start] == self.sentences[index] => {
                    part.end += 1;
                }
                _ => parts.push(index..index + 1),
            }
        }
        parts
    }

    /// The score of each tag for a word.
    pub(super) fn scores(&self, index: usize, weights: &QuickWeights) -> Scores {
        // So many weights of eight bits cannot overflow.
        let mut scores = [0_i16; 16];
        // First all are found, then added up: so that the processor waits for many rows at once.
        for row in self.keys(index).map(|key| weights.row(key)) {
            scores.iter_mut().zip(&row.0).for_each(|(score, &weight)| *score += weight);
        }
        scores.map(i32::from)
    }

    /// The word so many places away in the same sentence.
    fn at(&self, index: usize, away: isize) -> Option<usize> {
        let other = index.checked_add_signed(away)?;
        (self.sentences.get(other)? == &self.sentences[index]).then_some(other)
    }

    fn letters(&self, index: usize) -> &Letters {
        &self.letters[self.rows[index].form as usize]
    }

    fn word(&self, at: Option<usize>, none: u64) -> u64 {
        at.map_or(none, |index| self.letters(index).word)
    }

    fn feature(&self, at: Option<usize>, which: usize) -> u64 {
        at.map_or(63, |index| u64::from(self.features[index][which]))
    }

    /// The numbers of a word's features, always in the same order.
    pub(super) fn keys(&self, index: usize) -> [u32; COUNT] {
        let mut keys = [0; COUNT];
        let mut question = 0;
        let mut put = |value: u64| {
            keys[question] = key(question as u64 + 1, value);
            question += 1;
        };
        let row = &self.rows[index];
        let Letters { word: w, prefixes, suffixes } = *self.letters(index);
        let f = |which: usize| u64::from(self.features[index][which]);
        let [b2, b1, n1, n2] = [-2, -1, 1, 2].map(|away| self.at(index, away));
        let (wb2, wb1) = (self.word(b2, BEFORE), self.word(b1, BEFORE));
        let (wn1, wn2) = (self.word(n1, BEHIND), self.word(n2, BEHIND));
        let (first, last) = (row.run.0 as usize, row.run.1 as usize);
        let opens = self.letters(first).word;
        let closes = self.letters(last - 1).word;
        let before = self.word(self.at(first, -1), BEFORE);
        let behind = self.word(self.at(last - 1, 1), BEHIND);
        let shape = |at: Option<usize>| at.map_or(BEFORE, |index| self.rows[index].shape);
        let length = (last - first).min(6) as u64;
        let from = (index - first).min(3) as u64;
        let to = (last - 1 - index).min(3) as u64;
        let suffix = |at: Option<usize>| at.map_or(BEFORE, |index| self.letters(index).suffixes[2]);

        // Words.
        put(w);
        put(row.exact);
        put(wb1);
        put(wn1);
        put(wb2);
        put(wn2);
        put(two(wb1, w));
        put(two(w, wn1));
        put(two(wb1, wn1));
        put(two(wb2, wb1));
        put(two(wn1, wn2));
        prefixes.iter().for_each(|&prefix| put(prefix));
        suffixes.iter().for_each(|&suffix| put(suffix));
        put(row.shape);
        put(two(shape(b1), row.shape));
        put(two(row.shape, shape(n1)));
        put(two(two(shape(b1), row.shape), shape(n1)));
        put(two(opens, from));
        put(two(closes, to));
        put(before);
        put(behind);
        put(length << 8 | from << 4 | to);
        put(two(before, behind));
        put(two(closes, length));
        put(two(before, closes));
        put(suffix(b1));
        put(suffix(n1));
        put(two(f(SHAPE), two(wb1, f(POSITION))));
        put(two(f(SHAPE), wn1));

        // Lists.
        (0..8).for_each(|which| put(f(which)));
        put(f(SHAPE) << 12 | f(POSITION) << 6 | f(CASES));
        let pair = |at: Option<usize>, which: usize| self.feature(at, which);
        put(pair(b1, NAMES) << 6 | f(NAMES));
        put(f(NAMES) << 6 | pair(n1, NAMES));
        put(pair(b1, PLACE));
        put(pair(n1, PLACE));
        put(pair(b1, HEAD));
        put(pair(n1, HEAD));
        put(pair(b1, COMMON));
        put(pair(n1, COMMON));
        put(f(PLACE) << 12 | f(BODY) << 6 | f(HEAD));
        put(two(wb1, f(PLACE)));
        put(two(wn1, f(PLACE)));
        put(f(PLACE) << 12 | f(NAMES) << 6 | f(SHAPE));
        put(self.feature(Some(last - 1), HEAD) << 6 | to);
        put(self.feature(Some(first), PLACE) << 6 | from);
        put(f(SHAPE) << 12 | pair(b1, SHAPE) << 6 | pair(n1, SHAPE));

        // Rules.
        let rule = f(RULE);
        put(rule);
        put(rule << 6 | f(SURE));
        put(pair(b1, RULE) << 6 | rule);
        put(rule << 6 | pair(n1, RULE));
        put(pair(b1, RULE) << 12 | rule << 6 | pair(n1, RULE));
        put(two(w, rule));
        put(two(wb1, rule));
        put(two(wn1, rule));
        put(rule << 12 | f(SHAPE) << 6 | f(POSITION));
        put(rule << 6 | f(CASES));
        put(rule << 6 | f(NAMES));
        put(rule << 12 | f(PLACE) << 6 | f(BODY));
        put(rule << 6 | f(HEAD));
        put(two(suffixes[2], rule));
        let elsewhere = u64::from(row.elsewhere);
        put(elsewhere);
        put(elsewhere << 6 | rule);
        put(two(closes, rule));
        put(two(behind, rule));
        put(two(before, rule));
        put(pair(b2, RULE));
        put(pair(n2, RULE));
        keys
    }
}

/// The number of a feature.
#[inline(always)]
fn key(question: u64, value: u64) -> u32 {
    let mixed = (value ^ question.wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    let mixed = (mixed ^ mixed >> 32).wrapping_mul(0xd6e8_feb8_6659_fd93);
    (mixed >> (64 - KEY_BITS)) as u32
}

/// One number for two, in this order.
#[inline(always)]
fn two(a: u64, b: u64) -> u64 {
    (a.rotate_left(23) ^ b).wrapping_mul(0x9fb2_1c65_1e98_df25)
}

/// Fowler, Noll and Vo's hash, in 64 bits.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

fn letters(form: &[u8]) -> Letters {
    let part = |length: usize, end: bool| {
        let length = length.min(form.len());
        hash(if end { &form[form.len() - length..] } else { &form[..length] })
    };
    Letters {
        word: hash(form),
        prefixes: [1, 2, 3, 4].map(|length| part(length, false)),
        suffixes: [1, 2, 3, 4].map(|length| part(length, true)),
    }
}

/// The word's row; of a word that no name reaches only which it is.
fn row(word: &Word<'_>, elsewhere: &[u8], seen: bool) -> Row {
    if !seen {
        return Row { form: word.form, ..Row::default() };
    }
    Row {
        form: word.form,
        exact: hash(word.text.as_bytes()),
        shape: outline(word.text),
        run: (0, 0),
        elsewhere: if word.is_name_like() { elsewhere[word.form as usize] } else { 64 },
    }
}

/// How a word is written, what is alike side by side taken together: `McCain` as `XxXx`.
fn outline(text: &str) -> u64 {
    let mut outline = 0;
    let mut last = 0;
    for c in text.chars() {
        let class = match c {
            _ if c.is_uppercase() => 1,
            _ if c.is_alphabetic() => 2,
            _ if c.is_numeric() => 3,
            _ => u64::from(c),
        };
        if class != last {
            outline = two(outline, class);
            last = class;
        }
    }
    outline
}

/// Small words between the capital words of one name.
const WITHIN: [&str; 14] =
    ["of", "for", "de", "del", "la", "al", "el", "van", "von", "bin", "der", "&", "-", "du"];

/// The word after the run of capital words that begins here, or the next word.
fn run_end(words: &Words<'_>, first: usize) -> usize {
    let sentence = words.all[first].sentence;
    let name_like =
        |index: usize| words.get(index).is_some_and(|word| word.sentence == sentence && word.is_name_like());
    let mut last = first + 1;
    if !name_like(first) {
        return last;
    }
    loop {
        if name_like(last) {
            last += 1;
        } else if words.get(last).is_some_and(|word| WITHIN.contains(&word.text)) && name_like(last + 1) {
            last += 2;
        } else {
            return last;
        }
    }
}

/// What rules made of each form anywhere in the article.
fn elsewhere(words: &Words<'_>, decided: &[Candidate]) -> Vec<u8> {
    let mut all = vec![0; words.forms().len()];
    for mention in decided {
        let kind = (mention.kind as u8).min(3);
        let bit = match (kind, mention.last - mention.first) {
            (3, _) => 0,
            (kind, 1) => 1 << kind,
            (kind, _) => 8 << kind,
        };
        for word in &words.all[mention.first..mention.last] {
            all[word.form as usize] |= bit;
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::tagger;
    use dateline_lexicon::Lexicon;

    #[test]
    fn every_word_has_as_many_features_and_words_far_from_names_have_none() {
        let text = "And so it went on and on until Ada Lovelace came.".to_owned();
        let document = crate::read(text, &crate::Reading { whole: true, ..crate::Reading::default() });
        let lexicon = Lexicon::with_quick(Vec::new());
        let words = Words::read(&document, &lexicon);
        let features = tagger::features::read(&words, &[]);
        let told = Told::read(&words, &features, &[]);
        assert_eq!(told.parts(), [0..3, 6..12]);
        for word in told.parts().into_iter().flatten() {
            assert!(told.keys(word).iter().all(|&key| key > 0 && key < 1 << KEY_BITS));
        }
    }
}
