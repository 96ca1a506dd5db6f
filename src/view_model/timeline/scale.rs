//! From days to pixels: even within a piece, and where a long empty stretch would press days together that could be told
//! apart, broken into pieces that each have a scale of their own.

/// Pixels that a piece needs at least.
const NARROWEST: f64 = 84.0;
/// Pieces at most.
const PIECES: usize = 4;
/// Pixels of a break.
const BREAK: f64 = 24.0;
/// Pixels that stay free at both ends of a piece.
const PAD: f64 = 14.0;
/// Pixels between two stretches below which they are hard to tell apart.
const APART: f64 = 12.0;
/// An empty stretch is broken where it is so many times as long as what it hides.
const LONGER: f64 = 3.0;

/// A part of the calendar, and where it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Piece {
    /// Its first day, as a number.
    pub(super) from: f64,
    /// The day after its last.
    pub(super) to: f64,
    /// Its left end, in pixels.
    pub(super) left: f64,
    /// Its right end.
    pub(super) right: f64,
}

impl Piece {
    /// Where the beginning of a day is drawn; days beyond its ends are drawn at them.
    pub(super) fn place(&self, day: f64) -> f64 {
        let share = (day.clamp(self.from, self.to) - self.from) / (self.to - self.from);
        self.left + PAD + share * (self.right - self.left - 2.0 * PAD)
    }

    /// Pixels that a day takes.
    pub(super) fn pixels_a_day(&self) -> f64 {
        (self.right - self.left - 2.0 * PAD) / (self.to - self.from)
    }
}

/// The scale of a picture.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scale {
    /// From left to right, in the order of the calendar; at least one.
    pub(super) pieces: Vec<Piece>,
}

/// Stretches that overlap one another, from the first day to the day after the last, and how many they are.
#[derive(Clone, Copy)]
struct Cluster {
    from: f64,
    to: f64,
    stretches: usize,
}

impl Scale {
    /// The scale for different stretches of days (the first day and the day after the last, in order) on so many pixels.
    pub(super) fn new(stretches: &[(f64, f64)], pixels: f64) -> Self {
        let clusters = clusters(stretches);
        let most = ((pixels / (NARROWEST + BREAK)) as usize).clamp(1, PIECES);
        let mut pieces: Vec<&[Cluster]> = vec![&clusters];
        while pieces.len() < most {
            let Some((piece, gap)) = best_break(&pieces, pixels / pieces.len() as f64) else { break };
            let (left, right) = pieces[piece].split_at(gap);
            pieces.splice(piece..=piece, [left, right]);
        }
        let room = pixels - BREAK * (pieces.len() as f64 - 1.0);
        let spare = room - NARROWEST * pieces.len() as f64;
        let count = |piece: &[Cluster]| piece.iter().map(|cluster| cluster.stretches).sum::<usize>() as f64;
        let all: f64 = pieces.iter().map(|piece| count(piece)).sum();
        let mut left = 0.0;
        let place = |piece: &&[Cluster]| {
            let width = if pieces.len() == 1 { room } else { NARROWEST + spare * count(piece) / all };
            let (from, to) = ends(piece);
            let placed = Piece { from, to, left, right: left + width };
            left += width + BREAK;
            placed
        };
        Self { pieces: pieces.iter().map(place).collect() }
    }

    /// Where the beginning of a day is drawn.
    pub(super) fn place(&self, day: f64) -> f64 {
        let piece = self.pieces.iter().find(|piece| day <= piece.to).or(self.pieces.last());
        piece.map_or(0.0, |piece| piece.place(day))
    }

    /// The middles of the breaks.
    pub(super) fn breaks(&self) -> Vec<f64> {
        self.pieces.iter().skip(1).map(|piece| piece.left - BREAK / 2.0).collect()
    }
}

fn ends(clusters: &[Cluster]) -> (f64, f64) {
    match (clusters.first(), clusters.last()) {
        (Some(first), Some(last)) => (first.from, last.to),
        _ => (0.0, 1.0),
    }
}

fn clusters(stretches: &[(f64, f64)]) -> Vec<Cluster> {
    let mut clusters: Vec<Cluster> = Vec::new();
    for &(from, to) in stretches {
        match clusters.last_mut().filter(|last| from <= last.to) {
            Some(last) => {
                last.to = last.to.max(to);
                last.stretches += 1;
            }
            None => clusters.push(Cluster { from, to, stretches: 1 }),
        }
    }
    clusters
}

/// Where a break helps most: the piece, and which of its clusters the new piece begins with. It helps where what lies on
/// one side of it would be pressed together on so many pixels.
fn best_break(pieces: &[&[Cluster]], pixels: f64) -> Option<(usize, usize)> {
    let mut best: Option<(f64, (usize, usize))> = None;
    for (index, piece) in pieces.iter().enumerate() {
        let (from, to) = ends(piece);
        let pixels_a_day = pixels / (to - from);
        for (at, pair) in piece.windows(2).enumerate() {
            let gap = pair[1].from - pair[0].to;
            let (left, right) = piece.split_at(at + 1);
            let hidden = [left, right].into_iter().filter_map(|part| {
                let (from, to) = ends(part);
                let more = part.iter().map(|cluster| cluster.stretches).sum::<usize>() - 1;
                let is_pressed = (to - from) * pixels_a_day < APART * more as f64;
                (is_pressed && (to - from) * LONGER <= gap).then(|| gap / (to - from))
            });
            let gain = hidden.fold(0.0, f64::max);
            if gain > best.map_or(0.0, |(gain, _)| gain) {
                best = Some((gain, (index, at + 1)));
            }
        }
    }
    best.map(|(_, place)| place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn days(days: &[i32]) -> Vec<(f64, f64)> {
        days.iter().map(|&day| (f64::from(day), f64::from(day) + 1.0)).collect()
    }

    #[test]
    fn a_long_empty_stretch_is_broken_where_it_hides_something() {
        // A week of news, and a day of eighty years before.
        let scale = Scale::new(&days(&[0, 29_200, 29_202, 29_205]), 340.0);
        assert_eq!((scale.pieces.len(), scale.breaks().len()), (2, 1));
        assert!(scale.place(29_202.0) - scale.place(29_200.0) > 40.0);
        // Two days alone, however far apart, are on one scale.
        assert_eq!(Scale::new(&days(&[0, 29_200]), 340.0).pieces.len(), 1);
        // So are days that stand evenly.
        assert_eq!(Scale::new(&days(&[0, 10, 20, 30]), 340.0).pieces.len(), 1);
    }

    #[test]
    fn a_narrow_picture_has_fewer_pieces() {
        let stretches = days(&[0, 2, 90_000, 90_002, 180_000, 180_001, 270_000, 270_003]);
        assert_eq!(Scale::new(&stretches, 700.0).pieces.len(), 4);
        assert_eq!(Scale::new(&stretches, 340.0).pieces.len(), 3);
        assert_eq!(Scale::new(&stretches, 200.0).pieces.len(), 1);
    }

    proptest! {
        #[test]
        fn later_days_stand_further_right_and_all_within(
            mut stretches in prop::collection::vec((-700_000..3_600_000_i32, 1..4000_i32), 1..40),
            pixels in 240.0..760.0_f64,
        ) {
            stretches.sort_unstable();
            let stretches: Vec<(f64, f64)> =
                stretches.iter().map(|&(from, long)| (f64::from(from), f64::from(from + long))).collect();
            let scale = Scale::new(&stretches, pixels);
            let mut last = 0.0;
            for piece in &scale.pieces {
                prop_assert!(piece.to > piece.from && piece.right - piece.left >= NARROWEST - 0.01);
                prop_assert!(piece.left >= last - 0.01);
                last = piece.right;
            }
            prop_assert!(last <= pixels + 0.01);
            let mut days: Vec<f64> = stretches.iter().flat_map(|&(from, to)| [from, to]).collect();
            days.sort_by(f64::total_cmp);
            let places: Vec<f64> = days.iter().map(|&day| scale.place(day)).collect();
            prop_assert!(places.is_sorted() && places[0] >= 0.0 && *places.last().unwrap() <= pixels + 0.01);
        }
    }
}
