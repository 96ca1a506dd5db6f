//! From scores to names: the best run of tags that makes sense (Viterbi 1967), and how far it is ahead.

use dateline_lexicon::QUICK_TAGS as TAGS;

/// The scores of the tags of one word.
pub(super) type Scores = [i32; 16];
/// The weight of each tag after each.
pub(super) type Steps = [[i16; TAGS]; TAGS];

/// What a score of one natural logarithm is.
pub const UNIT: i32 = 16;

/// A name, by its words, with the kind's number and how sure it is, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) kind: usize,
    pub(super) sure: u32,
}

/// The tags after which a name goes on, with those that may follow; after all others no name is open.
const OPEN: [usize; 6] = [1, 2, 5, 6, 9, 10];
/// The tags that end a name, and none.
const CLOSED: [usize; 7] = [0, 3, 4, 7, 8, 11, 12];
/// The tags that may stand where no name is open.
const FRESH: [usize; 7] = [0, 1, 4, 5, 8, 9, 12];

/// The names in a run of words.
pub(super) fn names(scores: &[Scores], steps: &Steps) -> Vec<Found> {
    let tags = best(scores, steps);
    let mut found = Vec::new();
    let mut first = 0;
    for (word, &tag) in tags.iter().enumerate().filter(|&(_, &tag)| tag != 0) {
        let (kind, place) = ((tag - 1) / 4, (tag - 1) % 4);
        if matches!(place, 0 | 3) {
            first = word;
        }
        if matches!(place, 2 | 3) {
            let last = word + 1;
            found.push(Found { first, last, kind, sure: sure(&scores[first..last], kind) });
        }
    }
    found
}

fn best(scores: &[Scores], steps: &Steps) -> Vec<usize> {
    const NEVER: i32 = i32::MIN / 2;
    let mut paths = [NEVER; TAGS];
    paths[0] = 0;
    let mut back: Vec<[u8; TAGS]> = Vec::with_capacity(scores.len());
    for row in scores {
        let mut next = [NEVER; TAGS];
        let mut from = [0; TAGS];
        for before in CLOSED {
            for tag in FRESH {
                let path = paths[before] + i32::from(steps[before][tag]);
                if path > next[tag] {
                    (next[tag], from[tag]) = (path, before as u8);
                }
            }
        }
        for before in OPEN {
            let kind = (before - 1) / 4 * 4;
            for tag in [kind + 2, kind + 3] {
                let path = paths[before] + i32::from(steps[before][tag]);
                if path > next[tag] {
                    (next[tag], from[tag]) = (path, before as u8);
                }
            }
        }
        next.iter_mut().zip(row).for_each(|(path, score)| *path = (*path + score).max(NEVER));
        paths = next;
        back.push(from);
    }
    let mut tag = CLOSED.into_iter().fold(0, |best, tag| if paths[tag] > paths[best] { tag } else { best });
    let mut tags = vec![0; scores.len()];
    for (word, from) in back.iter().enumerate().rev() {
        tags[word] = tag;
        tag = usize::from(from[tag]);
    }
    tags
}

/// How sure the kind is where it is least so: from how far its best tag is ahead of all others'.
fn sure(scores: &[Scores], kind: usize) -> u32 {
    /// The logistic function at whole numbers, in hundredths.
    const LOGISTIC: [i32; 6] = [50, 73, 88, 95, 98, 99];
    let of_kind = |tag: usize| tag > 0 && (tag - 1) / 4 == kind;
    let ahead = |row: &Scores| {
        let most = |own: bool| (0..TAGS).filter(|&tag| of_kind(tag) == own).map(|tag| row[tag]).max();
        most(true).unwrap_or(0) - most(false).unwrap_or(0)
    };
    let least = scores.iter().map(ahead).min().unwrap_or(0).clamp(0, 5 * UNIT - 1);
    let (whole, part) = ((least / UNIT) as usize, least % UNIT);
    (LOGISTIC[whole] + (LOGISTIC[whole + 1] - LOGISTIC[whole]) * part / UNIT) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVEN: Steps = [[0; TAGS]; TAGS];

    fn row(tags: &[(usize, i32)]) -> Scores {
        let mut row = [0; 16];
        tags.iter().for_each(|&(tag, score)| row[tag] = score);
        row
    }

    #[test]
    fn a_name_is_whole_though_one_of_its_words_would_rather_be_one_by_itself() {
        let found = names(&[row(&[(1, 40)]), row(&[(4, 25), (3, 20)]), row(&[(0, 30)])], &EVEN);
        assert_eq!(
            found.iter().map(|name| (name.first, name.last, name.kind)).collect::<Vec<_>>(),
            [(0, 2, 0)]
        );
    }

    #[test]
    fn a_name_cannot_begin_and_never_end() {
        assert!(names(&[row(&[(0, 10), (5, 30)])], &EVEN).is_empty());
        assert!(names(&[], &EVEN).is_empty());
    }

    #[test]
    fn two_names_side_by_side_stay_two() {
        let found = names(&[row(&[(4, 30)]), row(&[(12, 30)])], &EVEN);
        assert_eq!(found.iter().map(|name| (name.first, name.kind)).collect::<Vec<_>>(), [(0, 0), (1, 2)]);
    }

    #[test]
    fn a_name_far_ahead_is_sure() {
        assert!(sure(&[row(&[(4, 4 * UNIT)])], 0) > 95);
        assert!(sure(&[row(&[(4, 2)])], 0) < 60);
    }
}
