//! The scores of words, what the article repeats weighed once.

use super::decode::Scores;
use super::features::{COUNT, Rests, Told};
use dateline_lexicon::QuickWeights;

type Sum = [i16; 16];

/// How many features rest on each of [`Rests`] but the last, words and what is said of them apart.
const ON_FORMS: [usize; 3] = [9, 2, 2];
const ON_FEATURES: [usize; 3] = [18, 3, 3];
const ON_MORE: usize =
    COUNT - ON_FORMS[0] - ON_FORMS[1] - ON_FORMS[2] - ON_FEATURES[0] - ON_FEATURES[1] - ON_FEATURES[2];

/// The weights of what has been met.
pub(super) struct Sums<'a> {
    told: &'a Told<'a>,
    weights: &'a QuickWeights,
    /// By the place of a folded word: as the word itself, as the one before, as the one behind.
    forms: Vec<[Option<Sum>; 3]>,
    /// The same of what lists and rules say of a word.
    features: Vec<[Option<Sum>; 3]>,
}

impl<'a> Sums<'a> {
    pub(super) fn new(told: &'a Told<'a>, weights: &'a QuickWeights) -> Self {
        let [forms, features] = told.place_counts().map(|count| vec![[None; 3]; count]);
        Self { told, weights, forms, features }
    }

    /// The score of each tag for a word. So many weights of eight bits cannot overflow.
    pub(super) fn scores(&mut self, index: usize) -> Scores {
        let (told, weights) = (self.told, self.weights);
        let mut scores = weights.sum(&told.keys_of::<ON_MORE>(index, Rests::More));
        let [forms, features] = told.places(index);
        let mut add = |met: &mut Option<Sum>, sum: &dyn Fn() -> Sum| {
            let sum = met.get_or_insert_with(sum);
            scores.iter_mut().zip(sum).for_each(|(score, sum)| *score += *sum);
        };
        add(&mut self.forms[forms[0]][0], &|| {
            weights.sum(&told.keys_of::<{ ON_FORMS[0] }>(index, Rests::Form))
        });
        add(&mut self.forms[forms[1]][1], &|| {
            weights.sum(&told.keys_of::<{ ON_FORMS[1] }>(index, Rests::FormBefore))
        });
        add(&mut self.forms[forms[2]][2], &|| {
            weights.sum(&told.keys_of::<{ ON_FORMS[2] }>(index, Rests::FormBehind))
        });
        add(&mut self.features[features[0]][0], &|| {
            weights.sum(&told.keys_of::<{ ON_FEATURES[0] }>(index, Rests::Features))
        });
        add(&mut self.features[features[1]][1], &|| {
            weights.sum(&told.keys_of::<{ ON_FEATURES[1] }>(index, Rests::FeaturesBefore))
        });
        add(&mut self.features[features[2]][2], &|| {
            weights.sum(&told.keys_of::<{ ON_FEATURES[2] }>(index, Rests::FeaturesBehind))
        });
        scores.map(i32::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::quick::features::Told;
    use crate::names::words::Words;
    use crate::names::{by_rules, tagger};
    use crate::{Lexicon, Reading, read};

    #[test]
    fn what_was_weighed_before_weighs_the_same_again() {
        let text = "Mayor Anna Kowalska flew from Warsaw to Oslo on Monday. Kowalska, of the United Nations in Oslo, flew \
                    home to Warsaw on Tuesday, Anna Berg of the United Nations said.\n\nOslo said no.";
        let document = read(text.to_owned(), &Reading { whole: true, ..Reading::default() });
        let lexicon = Lexicon::new();
        let weights = lexicon.quick().unwrap();
        let words = Words::read(&document, &lexicon);
        let (decided, _) = by_rules(&words, &document, &lexicon, &[]);
        let features = tagger::features::read(&words, &decided);
        let told = Told::read(&words, &features, &decided);
        let mut sums = Sums::new(&told, weights);
        let all: Vec<usize> = told.parts().into_iter().flatten().collect();
        assert!(all.len() > 20);
        for &word in all.iter().chain(&all) {
            assert_eq!(sums.scores(word), weights.sum(&told.keys(word)).map(i32::from), "{word}");
        }
    }
}
