//! A linear-chain conditional random field over one run of words: from scores to how probable each tag is at each
//! word, and each tag after each (forward and backward, Rabiner 1989).

use dateline_lexicon::QUICK_TAGS as TAGS;

/// The scores or probabilities of the tags of a word, filled up.
pub(super) type Row = [f32; 16];
/// One of these for each tag, the tag before it first.
pub(super) type Steps = [Row; TAGS];

/// Whether a name goes on after this tag.
fn opens(tag: usize) -> bool {
    tag != 0 && (tag - 1) % 4 < 2
}

/// Whether a tag may come after another.
pub(super) fn may_follow(before: usize, tag: usize) -> bool {
    if opens(before) {
        tag != 0 && (tag - 1) / 4 == (before - 1) / 4 && matches!((tag - 1) % 4, 1 | 2)
    } else {
        tag == 0 || matches!((tag - 1) % 4, 0 | 3)
    }
}

/// What is expected of one run.
#[derive(Debug, Default)]
pub(super) struct Expected {
    /// How probable each tag is at each word.
    pub(super) tags: Vec<Row>,
    /// How often each tag comes after each, the tag before the first word being none.
    pub(super) steps: Steps,
    forward: Vec<Row>,
    backward: Vec<Row>,
}

/// The steps as factors; what must not be is 0.
pub(super) fn factors(steps: &Steps) -> Steps {
    let mut factors = Steps::default();
    for before in 0..TAGS {
        for tag in (0..TAGS).filter(|&tag| may_follow(before, tag)) {
            factors[before][tag] = steps[before][tag].exp();
        }
    }
    factors
}

/// The factors for any steps that may be, all alike.
pub(super) fn even() -> Steps {
    factors(&Steps::default())
}

fn scale(row: &mut Row) {
    let sum: f32 = row.iter().sum::<f32>().max(1e-30);
    row.iter_mut().for_each(|x| *x /= sum);
}

impl Expected {
    /// Reads one run; `words` are factors (scores to the power of e), none of them all zero.
    pub(super) fn read(&mut self, words: &[Row], steps: &Steps) {
        let count = words.len();
        self.forward.clear();
        self.backward.clear();
        self.backward.resize(count, Row::default());
        let mut before = Row::default();
        before[0] = 1.0;
        let start = before;
        for word in words {
            let mut row = Row::default();
            for (from, steps) in before[..TAGS].iter().zip(steps) {
                row.iter_mut().zip(steps).for_each(|(x, step)| *x += from * step);
            }
            row.iter_mut().zip(word).for_each(|(x, factor)| *x *= factor);
            scale(&mut row);
            self.forward.push(row);
            before = row;
        }
        let mut behind = Row::default();
        (0..TAGS).filter(|&tag| !opens(tag)).for_each(|tag| behind[tag] = 1.0);
        for index in (0..count).rev() {
            self.backward[index] = behind;
            let mut ahead = behind;
            ahead.iter_mut().zip(&words[index]).for_each(|(x, factor)| *x *= factor);
            behind = Row::default();
            for (x, steps) in behind.iter_mut().zip(steps) {
                *x = steps.iter().zip(&ahead).map(|(step, ahead)| step * ahead).sum();
            }
            scale(&mut behind);
        }
        self.tags.clear();
        self.steps = Steps::default();
        for (index, word) in words.iter().enumerate() {
            let mut row = self.forward[index];
            row.iter_mut().zip(&self.backward[index]).for_each(|(x, y)| *x *= y);
            scale(&mut row);
            self.tags.push(row);
            let from = if index == 0 { &start } else { &self.forward[index - 1] };
            let mut ahead = *word;
            ahead.iter_mut().zip(&self.backward[index]).for_each(|(x, y)| *x *= y);
            let mut pairs = Steps::default();
            let mut sum = 0.0;
            for ((pairs, from), steps) in pairs.iter_mut().zip(from).zip(steps) {
                for ((pair, step), ahead) in pairs.iter_mut().zip(steps).zip(&ahead) {
                    *pair = from * step * ahead;
                    sum += *pair;
                }
            }
            let part = 1.0 / sum.max(1e-30);
            self.steps
                .iter_mut()
                .flatten()
                .zip(pairs.iter().flatten())
                .for_each(|(x, pair)| *x += pair * part);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_that_cannot_be_ended_is_not_probable() {
        let mut expected = Expected::default();
        let mut word = [1.0; 16];
        word[TAGS..].fill(0.0);
        expected.read(&[word], &even());
        assert!(expected.tags[0][1] == 0.0 && expected.tags[0][4] > 0.2);
        expected.read(&[word, word], &even());
        assert!(expected.tags[0][1] > 0.0 && expected.tags[1][3] > 0.0);
        assert!((expected.steps[1][3] - expected.tags[1][3]).abs() < 1e-5);
    }
}
