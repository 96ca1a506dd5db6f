//! The marks of the picture: points and bars, in lanes one above the other where they would cover one another.

use super::Moment;
use super::scale::Scale;
use dateline_text::sort_by;

/// Lanes at most; what finds no room in them joins the nearest mark.
const LANES: usize = 5;
/// Pixels that a mark takes at least: so much a finger needs.
const REACH: f64 = 24.0;
/// A stretch that takes fewer pixels is a point.
const SHORTEST_BAR: f64 = 12.0;

/// One mark: a stretch of days, or several too near to be told apart.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeMark {
    /// What it stands for: indices in the timeline's moments.
    pub moments: Vec<usize>,
    /// How often the article names it.
    pub mentions: usize,
    /// Its left end, in pixels.
    pub left: f64,
    /// Its right end.
    pub right: f64,
    /// Its lane, from 0 for the lowest.
    pub lane: usize,
    /// Whether only about when is said.
    pub unsure: bool,
}

impl TimeMark {
    /// Its middle, in pixels.
    #[must_use]
    pub fn middle(&self) -> f64 {
        (self.left + self.right) / 2.0
    }

    /// Whether it is a point; else it is a bar.
    #[must_use]
    pub fn is_point(&self) -> bool {
        self.right - self.left < SHORTEST_BAR
    }

    /// What it takes up, from left to right: room for a finger at least.
    #[must_use]
    pub fn reach(&self) -> (f64, f64) {
        let half = ((self.right - self.left) / 2.0).max(REACH / 2.0);
        (self.middle() - half, self.middle() + half)
    }
}

/// The marks of moments in order, in order of their left ends, longest first.
pub(super) fn marks(moments: &[Moment], scale: &Scale) -> Vec<TimeMark> {
    let mut marks: Vec<TimeMark> = Vec::new();
    for (index, moment) in moments.iter().enumerate() {
        let same = |mark: &&mut TimeMark| {
            let first = mark.moments.first().and_then(|&index| moments.get(index));
            first.is_some_and(|first| (first.first, first.last) == (moment.first, moment.last))
        };
        match marks.last_mut().filter(same) {
            Some(mark) => {
                mark.moments.push(index);
                mark.mentions += moment.named.len();
                mark.unsure &= moment.unsure;
            }
            None => {
                let (first, last) = (f64::from(moment.first.number()), f64::from(moment.last.number()));
                // A day is a point, however much room it has.
                let (first, last) =
                    if first < last { (first, last + 1.0) } else { (first + 0.5, last + 0.5) };
                marks.push(TimeMark {
                    moments: vec![index],
                    mentions: moment.named.len(),
                    left: scale.place(first),
                    right: scale.place(last),
                    lane: 0,
                    unsure: moment.unsure,
                });
            }
        }
    }
    sort_by(&mut marks, |one, other| {
        let (a, b) = (one.reach(), other.reach());
        a.0.total_cmp(&b.0).then(b.1.total_cmp(&a.1))
    });
    in_lanes(marks)
}

/// Gives each mark the lowest lane where nothing is in its way.
fn in_lanes(marks: Vec<TimeMark>) -> Vec<TimeMark> {
    let mut placed: Vec<TimeMark> = Vec::new();
    // The last mark of each lane.
    let mut lasts: Vec<usize> = Vec::new();
    for mut mark in marks {
        let (left, _) = mark.reach();
        let lane = lasts.iter().position(|&last| placed[last].reach().1 <= left);
        match lane {
            Some(lane) => {
                mark.lane = lane;
                lasts[lane] = placed.len();
                placed.push(mark);
            }
            None if lasts.len() < LANES => {
                mark.lane = lasts.len();
                lasts.push(placed.len());
                placed.push(mark);
            }
            None => {
                let distance = |last: usize| (placed[last].middle() - mark.middle()).abs();
                let nearest = lasts.iter().copied().min_by(|&a, &b| distance(a).total_cmp(&distance(b)));
                if let Some(near) = nearest.and_then(|nearest| placed.get_mut(nearest)) {
                    near.moments.append(&mut mark.moments);
                    near.mentions += mark.mentions;
                    near.right = near.right.max(mark.right);
                    near.unsure &= mark.unsure;
                }
            }
        }
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view_model::Place;
    use crate::view_model::timeline::TimeWords;
    use dateline_text::{Day, Span};
    use proptest::prelude::*;

    fn moment(first: i32, long: i32, mentions: usize) -> Moment {
        let named = TimeWords { words: "x".into(), place: Place { span: Span::new(0, 1), mark: None } };
        Moment {
            first: Day::from_number(first),
            last: Day::from_number(first + long - 1),
            meaning: "x".into(),
            unsure: false,
            named: vec![named; mentions],
        }
    }

    fn drawn(moments: &[Moment], pixels: f64) -> Vec<TimeMark> {
        let mut stretches: Vec<(f64, f64)> = moments
            .iter()
            .map(|moment| (f64::from(moment.first.number()), f64::from(moment.last.number()) + 1.0))
            .collect();
        stretches.dedup();
        marks(moments, &Scale::new(&stretches, pixels))
    }

    #[test]
    fn days_are_points_and_stretches_are_bars() {
        let marks = drawn(&[moment(0, 1, 2), moment(0, 1, 1), moment(40, 20, 1), moment(100, 1, 1)], 340.0);
        let told: Vec<_> = marks
            .iter()
            .map(|mark| (mark.moments.clone(), mark.mentions, mark.is_point(), mark.lane))
            .collect();
        assert_eq!(told, [(vec![0, 1], 3, true, 0), (vec![2], 1, false, 0), (vec![3], 1, true, 0)]);
    }

    #[test]
    fn what_would_cover_another_stands_above_it() {
        let marks = drawn(&[moment(0, 100, 1), moment(50, 1, 1), moment(51, 1, 1)], 340.0);
        assert_eq!(marks.iter().map(|mark| mark.lane).collect::<Vec<_>>(), [0, 1, 2]);
    }

    proptest! {
        #[test]
        fn no_mark_covers_another_and_none_is_lost(
            mut days in prop::collection::vec((0..60_000_i32, prop_oneof![Just(1), 1..4000_i32]), 1..80),
            pixels in 240.0..760.0_f64,
        ) {
            days.sort_unstable();
            let moments: Vec<Moment> = days.iter().map(|&(first, long)| moment(first, long, 1)).collect();
            let marks = drawn(&moments, pixels);
            prop_assert_eq!(marks.iter().map(|mark| mark.mentions).sum::<usize>(), moments.len());
            for lane in 0..LANES {
                let mut end = f64::NEG_INFINITY;
                for mark in marks.iter().filter(|mark| mark.lane == lane) {
                    prop_assert!(mark.reach().0 >= end);
                    end = mark.reach().1;
                }
            }
            prop_assert!(marks.iter().all(|mark| mark.lane < LANES && mark.right <= pixels + 0.01));
        }
    }
}
