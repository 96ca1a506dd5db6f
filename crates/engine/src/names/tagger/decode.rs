//! From the scores of words to names: the best run of tags that makes sense, and how sure it is.
//!
//! Method: Viterbi (1967), over the tags begin, inside, last and unit of each kind.

use super::model::TAGS;

/// Persons, organizations, places, and everything else that has a name.
pub(crate) const KINDS: usize = 4;

/// A name, by its words, with the kind's number (person, organization, place, other) and how sure it is, in
/// thousandths.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Tagged {
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) kind: usize,
    pub(crate) sure: u32,
}

/// Whether a name of more words goes on after this tag.
fn opens(tag: usize) -> bool {
    tag != 0 && (tag - 1) % 4 < 2
}

fn may_follow(tag: usize, next: usize) -> bool {
    if opens(tag) {
        next != 0 && (next - 1) / 4 == (tag - 1) / 4 && matches!((next - 1) % 4, 1 | 2)
    } else {
        next == 0 || matches!((next - 1) % 4, 0 | 3)
    }
}

/// The names in the words `0..scores.len()`, given their tags' probabilities.
pub(crate) fn names(probabilities: &[[f32; TAGS]]) -> Vec<Tagged> {
    let tags = best_tags(probabilities);
    let mut found = Vec::new();
    let mut first = 0;
    for (word, &tag) in tags.iter().enumerate() {
        let place = tag.wrapping_sub(1) % 4;
        if tag == 0 {
            continue;
        }
        if matches!(place, 0 | 3) {
            first = word;
        }
        if matches!(place, 2 | 3) {
            let (last, kind) = (word + 1, (tag - 1) / 4);
            found.push(Tagged { first, last, kind, sure: sure(&probabilities[first..last], kind) });
        }
    }
    found
}

/// How sure the kind is, at the word where it is least so.
fn sure(words: &[[f32; TAGS]], kind: usize) -> u32 {
    let of_kind = |row: &[f32; TAGS]| row[1 + 4 * kind..5 + 4 * kind].iter().sum::<f32>();
    let least = words.iter().map(of_kind).fold(1.0, |least, p| if p < least { p } else { least });
    (least * 1000.0) as u32
}

/// What a probability costs on a path: its logarithm, roughly, in whole numbers, so that sums are exact.
fn gain(probability: f32) -> i64 {
    // The bits of a number with a point are, but for a bend of 0.09, its logarithm to the base of 2.
    i64::from(probability.max(1e-12).to_bits())
}

fn best_tags(probabilities: &[[f32; TAGS]]) -> Vec<usize> {
    const NEVER: i64 = i64::MIN / 4;
    let mut best = [NEVER; TAGS];
    let mut back: Vec<[u8; TAGS]> = Vec::with_capacity(probabilities.len());
    for (word, row) in probabilities.iter().enumerate() {
        let mut next = [NEVER; TAGS];
        let mut from = [0; TAGS];
        for (tag, (next, from)) in next.iter_mut().zip(&mut from).enumerate() {
            for (before, &total) in best.iter().enumerate() {
                // A window begins as after a word that is no name.
                let total = if word == 0 { 0 } else { total };
                if (word > 0 || before == 0) && may_follow(before, tag) && total > *next {
                    (*next, *from) = (total, before as u8);
                }
            }
            if *next > NEVER {
                *next += gain(row[tag]);
            }
        }
        best = next;
        back.push(from);
    }
    let mut tag =
        (0..TAGS).filter(|&tag| !opens(tag)).max_by_key(|&tag| (best[tag], TAGS - tag)).unwrap_or(0);
    let mut tags = vec![0; probabilities.len()];
    for (word, from) in back.iter().enumerate().rev() {
        tags[word] = tag;
        tag = usize::from(from[tag]);
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(tags: &[(usize, f32)]) -> [f32; TAGS] {
        let mut row = [0.001; TAGS];
        tags.iter().for_each(|&(tag, p)| row[tag] = p);
        row
    }

    #[test]
    fn a_name_is_whole_though_one_of_its_words_would_rather_end() {
        // Begin person, (unit person or last person), none.
        let words = [row(&[(1, 0.9)]), row(&[(4, 0.5), (3, 0.4)]), row(&[(0, 0.9)])];
        let found = names(&words);
        assert_eq!((found[0].first, found[0].last, found[0].kind), (0, 2, 0));
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn a_name_cannot_begin_and_never_end() {
        assert!(names(&[row(&[(0, 0.6), (5, 0.4)])]).is_empty());
        assert!(names(&[]).is_empty());
    }

    #[test]
    fn two_names_side_by_side_stay_two() {
        let found = names(&[row(&[(4, 0.8)]), row(&[(12, 0.8)])]);
        assert_eq!(found.iter().map(|name| (name.first, name.kind)).collect::<Vec<_>>(), [(0, 0), (1, 2)]);
    }
}
