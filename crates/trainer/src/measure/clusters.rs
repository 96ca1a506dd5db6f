//! How well mentions are tied to things: B-cubed (Bagga and Baldwin 1998), which asks of every mention how much of
//! its cluster belongs there, and CEAF-e (Luo 2005), which pairs clusters one to one with φ4 as their likeness.
//!
//! Where mentions are missing or too many, B-cubed counts those that the other side does not have as wrong.

use super::alignment::best_sum;
use std::collections::HashMap;

/// What a mention is known by on both sides: where it stands.
pub(super) type Place = (u32, u32);

/// Mentions with the number of the thing that each names.
pub(super) type Labels = HashMap<Place, usize>;

/// Sums that add up over articles and kinds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Score {
    cubed: [f64; 2],
    mentions: [f64; 2],
    aligned: f64,
    clusters: [f64; 2],
}

/// Precision, recall and F1 in percent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Figure {
    pub(super) precision: f64,
    pub(super) recall: f64,
    pub(super) f1: f64,
}

impl Score {
    pub(super) fn of(given: &Labels, wanted: &Labels) -> Self {
        let (given_groups, wanted_groups) = (groups(given), groups(wanted));
        let size =
            |groups: &HashMap<usize, Vec<Place>>, label: &usize| groups.get(label).map_or(0, Vec::len) as f64;
        let mut shared: HashMap<(usize, usize), f64> = HashMap::new();
        for (place, label) in given {
            if let Some(other) = wanted.get(place) {
                *shared.entry((*label, *other)).or_default() += 1.0;
            }
        }
        let mut cubed = [0.0; 2];
        for ((label, other), count) in &shared {
            cubed[0] += count * count / size(&given_groups, label);
            cubed[1] += count * count / size(&wanted_groups, other);
        }
        let likeness: Vec<Vec<f64>> = given_groups
            .keys()
            .map(|label| {
                let like = |other: &usize| {
                    let count = shared.get(&(*label, *other)).copied().unwrap_or_default();
                    2.0 * count / (size(&given_groups, label) + size(&wanted_groups, other))
                };
                wanted_groups.keys().map(like).collect()
            })
            .collect();
        Self {
            cubed,
            mentions: [given.len() as f64, wanted.len() as f64],
            aligned: best_sum(&likeness),
            clusters: [given_groups.len() as f64, wanted_groups.len() as f64],
        }
    }

    pub(super) fn add(&mut self, other: Self) {
        for side in 0..2 {
            self.cubed[side] += other.cubed[side];
            self.mentions[side] += other.mentions[side];
            self.clusters[side] += other.clusters[side];
        }
        self.aligned += other.aligned;
    }

    pub(super) fn b_cubed(self) -> Figure {
        Figure::new(self.cubed, self.mentions)
    }

    pub(super) fn ceaf(self) -> Figure {
        Figure::new([self.aligned; 2], self.clusters)
    }

    /// Mentions and things on our side.
    pub(super) fn counts(self) -> (f64, f64) {
        (self.mentions[0], self.clusters[0])
    }
}

impl Figure {
    fn new(right: [f64; 2], of: [f64; 2]) -> Self {
        let share = |side: usize| if of[side] > 0.0 { 100.0 * right[side] / of[side] } else { 100.0 };
        let (precision, recall) = (share(0), share(1));
        let f1 = if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 };
        Self { precision, recall, f1 }
    }
}

fn groups(labels: &Labels) -> HashMap<usize, Vec<Place>> {
    let mut groups: HashMap<usize, Vec<Place>> = HashMap::new();
    for (place, label) in labels {
        groups.entry(*label).or_default().push(*place);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::{Labels, Score};

    /// A letter a mention, a word a cluster.
    fn labels(clusters: &str) -> Labels {
        let cluster = |(label, word): (usize, &str)| -> Vec<((u32, u32), usize)> {
            word.chars().map(|letter| ((letter as u32, letter as u32 + 1), label)).collect()
        };
        clusters.split(' ').enumerate().flat_map(cluster).collect()
    }

    fn figures(given: &str, wanted: &str) -> [i64; 4] {
        let score = Score::of(&labels(given), &labels(wanted));
        let (cubed, ceaf) = (score.b_cubed(), score.ceaf());
        [cubed.precision, cubed.recall, ceaf.precision, ceaf.recall]
            .map(|figure| (figure * 10.0).round() as i64)
    }

    #[test]
    fn what_agrees_is_a_hundred() {
        assert_eq!(figures("abc d", "d cba"), [1000; 4]);
    }

    /// The example of Luo's paper (figure 1 and table 1): the true entities, and answers (a) to (c).
    #[test]
    fn gives_the_figures_of_the_papers() {
        let truth = "12345 67 89ABC";
        assert_eq!(figures("12345 6789ABC", truth)[..2], [762, 1000]);
        assert_eq!(figures("1234589ABC 67", truth)[..2], [583, 1000]);
        assert_eq!(figures("12345 6789ABC", truth)[2..], [917, 611]);
        assert_eq!(figures("1234589ABC 67", truth)[2..], [833, 556]);
    }

    #[test]
    fn a_mention_that_the_other_side_does_not_have_is_wrong() {
        assert_eq!(figures("ab x", "ab")[..2], [667, 1000]);
        assert_eq!(figures("ab", "ab x")[..2], [1000, 667]);
    }
}
