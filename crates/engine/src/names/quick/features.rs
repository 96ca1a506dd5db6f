//! What the quick tagger is told of a word: numbers, each made of what stands there (the word, its neighbours,
//! how they are written, what lists and rules say of them) and of which question that answers.

use crate::names::candidates::Candidate;
use crate::names::tagger::features::{
    BODY, CASES, COMMON, Features, HEAD, NAMES, PLACE, POSITION, RULE, SHAPE, SURE,
};
use crate::names::words::{Word, Words};
use dateline_lexicon::KEY_BITS;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// How many features of words themselves come first, then of lists, then of rules.
pub const KINDS: [usize; 3] = [35, 24, 21];
/// How many features a word has.
pub(crate) const COUNT: usize = KINDS[0] + KINDS[1] + KINDS[2];

/// A name has no more words in a row than these that do not look like one.
const REACH: usize = 2;

/// What the answer to a question rests on: where that is a word by itself, or what lists and rules say of a word, it is the same
/// wherever the article has that again, and is weighed once.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Rests {
    /// The folded word.
    Form,
    /// The folded word before.
    FormBefore,
    /// The folded word behind.
    FormBehind,
    /// What lists and rules say of the word.
    Features,
    /// What they say of the word before.
    FeaturesBefore,
    /// What they say of the word behind.
    FeaturesBehind,
    /// More than one of these.
    More,
}

/// Everything that features are made of.
pub(super) struct Told<'a> {
    /// By form.
    letters: Vec<Letters>,
    rows: Vec<Row>,
    features: &'a [Features],
    /// Which of the different [`Features`] of the article each word has, and how many there are.
    sorts: Vec<u32>,
    sort_count: usize,
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
        let mut known: FxHashMap<Features, u32> = FxHashMap::default();
        let mut sort = |index: usize| {
            let next = known.len() as u32;
            if seen[index] { *known.entry(features[index]).or_insert(next) } else { 0 }
        };
        let sorts = (0..words.len()).map(&mut sort).collect();
        Self { letters, rows, features, sorts, sort_count: known.len(), active, sentences }
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
        self.ask(index, |_, value| {
            keys[question] = key(question as u64 + 1, value);
            question += 1;
        });
        keys
    }

    /// Those of them that rest on this, of which there are so many.
    #[inline(always)]
    pub(super) fn keys_of<const MANY: usize>(&self, index: usize, wanted: Rests) -> [u32; MANY] {
        let mut keys = [0; MANY];
        let (mut question, mut at) = (0, 0);
        self.ask(index, |rests, value| {
            question += 1;
            if rests == wanted {
                keys[at] = key(question, value);
                at += 1;
            }
        });
        debug_assert_eq!(at, MANY);
        keys
    }

    /// The places of the word, of the one before and of the one behind among the folded words, and of what lists and rules say of
    /// each among all that they say; where there is no word, the last place.
    pub(super) fn places(&self, index: usize) -> [[usize; 3]; 2] {
        let around = [Some(index), self.at(index, -1), self.at(index, 1)];
        [
            around.map(|at| at.map_or(self.letters.len(), |at| self.rows[at].form as usize)),
            around.map(|at| at.map_or(self.sort_count, |at| self.sorts[at] as usize)),
        ]
    }

    /// How many of each [`Told::places`] there are.
    pub(super) fn place_counts(&self) -> [usize; 2] {
        [self.letters.len() + 1, self.sort_count + 1]
    }

    /// Hands over the answer to every question about a word, always in the same order.
    #[inline(always)]
    fn ask(&self, index: usize, mut put: impl FnMut(Rests, u64)) {
        use Rests::{Features, FeaturesBefore, FeaturesBehind, Form, FormBefore, FormBehind, More};
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
        put(Form, w);
        put(More, row.exact);
        put(FormBefore, wb1);
        put(FormBehind, wn1);
        put(More, wb2);
        put(More, wn2);
        put(More, two(wb1, w));
        put(More, two(w, wn1));
        put(More, two(wb1, wn1));
        put(More, two(wb2, wb1));
        put(More, two(wn1, wn2));
        prefixes.iter().for_each(|&prefix| put(Form, prefix));
        suffixes.iter().for_each(|&suffix| put(Form, suffix));
        put(More, row.shape);
        put(More, two(shape(b1), row.shape));
        put(More, two(row.shape, shape(n1)));
        put(More, two(two(shape(b1), row.shape), shape(n1)));
        put(More, two(opens, from));
        put(More, two(closes, to));
        put(More, before);
        put(More, behind);
        put(More, length << 8 | from << 4 | to);
        put(More, two(before, behind));
        put(More, two(closes, length));
        put(More, two(before, closes));
        put(FormBefore, suffix(b1));
        put(FormBehind, suffix(n1));
        put(More, two(f(SHAPE), two(wb1, f(POSITION))));
        put(More, two(f(SHAPE), wn1));

        // Lists.
        (0..8).for_each(|which| put(Features, f(which)));
        put(Features, f(SHAPE) << 12 | f(POSITION) << 6 | f(CASES));
        let pair = |at: Option<usize>, which: usize| self.feature(at, which);
        put(More, pair(b1, NAMES) << 6 | f(NAMES));
        put(More, f(NAMES) << 6 | pair(n1, NAMES));
        put(FeaturesBefore, pair(b1, PLACE));
        put(FeaturesBehind, pair(n1, PLACE));
        put(FeaturesBefore, pair(b1, HEAD));
        put(FeaturesBehind, pair(n1, HEAD));
        put(FeaturesBefore, pair(b1, COMMON));
        put(FeaturesBehind, pair(n1, COMMON));
        put(Features, f(PLACE) << 12 | f(BODY) << 6 | f(HEAD));
        put(More, two(wb1, f(PLACE)));
        put(More, two(wn1, f(PLACE)));
        put(Features, f(PLACE) << 12 | f(NAMES) << 6 | f(SHAPE));
        put(More, self.feature(Some(last - 1), HEAD) << 6 | to);
        put(More, self.feature(Some(first), PLACE) << 6 | from);
        put(More, f(SHAPE) << 12 | pair(b1, SHAPE) << 6 | pair(n1, SHAPE));

        // Rules.
        let rule = f(RULE);
        put(Features, rule);
        put(Features, rule << 6 | f(SURE));
        put(More, pair(b1, RULE) << 6 | rule);
        put(More, rule << 6 | pair(n1, RULE));
        put(More, pair(b1, RULE) << 12 | rule << 6 | pair(n1, RULE));
        put(More, two(w, rule));
        put(More, two(wb1, rule));
        put(More, two(wn1, rule));
        put(Features, rule << 12 | f(SHAPE) << 6 | f(POSITION));
        put(Features, rule << 6 | f(CASES));
        put(Features, rule << 6 | f(NAMES));
        put(Features, rule << 12 | f(PLACE) << 6 | f(BODY));
        put(Features, rule << 6 | f(HEAD));
        put(More, two(suffixes[2], rule));
        let elsewhere = u64::from(row.elsewhere);
        put(More, elsewhere);
        put(More, elsewhere << 6 | rule);
        put(More, two(closes, rule));
        put(More, two(behind, rule));
        put(More, two(before, rule));
        put(More, pair(b2, RULE));
        put(More, pair(n2, RULE));
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
