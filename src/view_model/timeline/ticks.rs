//! Where the scale has its lines, and what is written at them: the finest step whose labels have room.

use super::scale::{Piece, Scale};
use dateline_notes::month_name;
use dateline_text::Day;

/// Pixels that a letter of a label takes, about.
pub(super) const LETTER: f64 = 6.4;
/// Pixels between two labels.
const GAP: f64 = 8.0;
/// Pixels that a label may reach into a break.
const BEYOND: f64 = 6.0;

/// The unit of a step.
#[derive(Clone, Copy, PartialEq)]
enum Unit {
    Day,
    Week,
    Month,
    Year,
}

/// The steps, finest first.
const STEPS: [(Unit, i32); 16] = [
    (Unit::Day, 1),
    (Unit::Day, 2),
    (Unit::Week, 1),
    (Unit::Week, 2),
    (Unit::Month, 1),
    (Unit::Month, 3),
    (Unit::Month, 6),
    (Unit::Year, 1),
    (Unit::Year, 2),
    (Unit::Year, 5),
    (Unit::Year, 10),
    (Unit::Year, 20),
    (Unit::Year, 50),
    (Unit::Year, 100),
    (Unit::Year, 500),
    (Unit::Year, 1000),
];

/// Words on the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// What is written.
    pub words: String,
    /// Its middle, in pixels.
    pub at: f64,
}

impl Label {
    /// Pixels that it takes, about.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.words.chars().count() as f64 * LETTER
    }

    /// The label with its middle where all of it lies within.
    pub(super) fn within(words: String, at: f64, left: f64, right: f64) -> Self {
        let label = Self { words, at };
        let half = label.width() / 2.0;
        Self { at: at.min(right - half).max(left + half), ..label }
    }
}

/// A line of the scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where, in pixels.
    pub at: f64,
    /// The day, month or year.
    pub label: Label,
    /// The year below it, where it begins or the piece does.
    pub below: Option<Label>,
}

/// The ticks of a scale, from left to right.
pub(super) fn ticks(scale: &Scale) -> Vec<Tick> {
    scale.pieces.iter().flat_map(of_piece).collect()
}

fn of_piece(piece: &Piece) -> Vec<Tick> {
    let fits = |ticks: &Vec<Tick>| !ticks.is_empty() && have_room(ticks.iter().map(|tick| &tick.label));
    let finest = STEPS.iter().map(|&step| at_steps(piece, step)).find(fits);
    let mut ticks = finest.unwrap_or_else(|| {
        let first = Day::from_number(piece.from as i32);
        vec![tick(piece, Unit::Day, first, None)]
    });
    // A year that has no room goes without: the one before it says which it follows.
    let mut end = f64::NEG_INFINITY;
    for tick in &mut ticks {
        tick.below = tick.below.take().filter(|below| below.at - below.width() / 2.0 >= end + GAP);
        end = tick.below.as_ref().map_or(end, |below| below.at + below.width() / 2.0);
    }
    ticks
}

/// Whether no label touches the next.
fn have_room<'a>(labels: impl Iterator<Item = &'a Label>) -> bool {
    let mut end = f64::NEG_INFINITY;
    for label in labels {
        if label.at - label.width() / 2.0 < end + GAP {
            return false;
        }
        end = label.at + label.width() / 2.0;
    }
    true
}

/// The ticks of a piece at such steps; none where there would be more than it has room for.
fn at_steps(piece: &Piece, (unit, step): (Unit, i32)) -> Vec<Tick> {
    let days = f64::from(step)
        * match unit {
            Unit::Day => 1.0,
            Unit::Week => 7.0,
            Unit::Month => 28.0,
            Unit::Year => 365.0,
        };
    if days * piece.pixels_a_day() < LETTER {
        return Vec::new();
    }
    let mut ticks: Vec<Tick> = Vec::new();
    let mut next = first_at(unit, step, Day::from_number(piece.from as i32));
    let mut before: Option<Day> = None;
    while let Some(day) = next.filter(|day| f64::from(day.number()) < piece.to) {
        ticks.push(tick(piece, unit, day, before));
        before = Some(day);
        next = after(unit, step, day);
    }
    ticks
}

/// The first day of a step that is not before this one.
fn first_at(unit: Unit, step: i32, day: Day) -> Option<Day> {
    let (year, month, of_month) = day.civil();
    let starts = |number: i32| number + (step - number.rem_euclid(step)) % step;
    match unit {
        Unit::Day => Some(day),
        Unit::Week => Some(day.plus((7 - day.weekday() as i32) % 7)),
        Unit::Month => {
            let months = year * 12 + month as i32 - 1 + i32::from(of_month > 1);
            of_months(starts(months))
        }
        Unit::Year => Day::new(starts(year + i32::from(month > 1 || of_month > 1)), 1, 1),
    }
}

fn after(unit: Unit, step: i32, day: Day) -> Option<Day> {
    let (year, month, _) = day.civil();
    match unit {
        Unit::Day => Some(day.plus(step)),
        Unit::Week => Some(day.plus(7 * step)),
        Unit::Month => of_months(year * 12 + month as i32 - 1 + step),
        Unit::Year => Day::new(year + step, 1, 1),
    }
}

/// The first of the month that is so many months from the January of the year 0.
fn of_months(months: i32) -> Option<Day> {
    Day::new(months.div_euclid(12), months.rem_euclid(12) as u32 + 1, 1)
}

/// The tick of a day, after the one of `before` in its piece.
fn tick(piece: &Piece, unit: Unit, day: Day, before: Option<Day>) -> Tick {
    let (year, month, of_month) = day.civil();
    let same = |part: fn((i32, u32, u32)) -> (i32, u32)| {
        before.is_some_and(|before| part(before.civil()) == part(day.civil()))
    };
    let has_year = same(|(year, ..)| (year, 0));
    let short = || month_name(month).chars().take(3).collect::<String>();
    let words = match unit {
        Unit::Day | Unit::Week if same(|(year, month, _)| (year, month)) => of_month.to_string(),
        Unit::Day | Unit::Week => format!("{of_month} {}", short()),
        Unit::Month => short(),
        Unit::Year => year_in_words(year),
    };
    // A single day is a point: its line stands in its middle.
    let middle = if matches!(unit, Unit::Day | Unit::Week) { 0.5 } else { 0.0 };
    let at = piece.place(f64::from(day.number()) + middle);
    let write = |words: String| Label::within(words, at, piece.left - BEYOND, piece.right + BEYOND);
    let below = (unit != Unit::Year && !has_year).then(|| write(year_in_words(year)));
    Tick { at, label: write(words), below }
}

/// The year as people write it.
fn year_in_words(year: i32) -> String {
    if year > 0 { year.to_string() } else { format!("{} BC", 1 - year) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn scale(stretches: &[(&str, &str)], pixels: f64) -> Scale {
        let number = |day: &str| f64::from(Day::parse(day).unwrap().number());
        let stretches: Vec<_> =
            stretches.iter().map(|(first, last)| (number(first), number(last) + 1.0)).collect();
        Scale::new(&stretches, pixels)
    }

    fn written(scale: &Scale) -> Vec<String> {
        let all = ticks(scale).into_iter().map(|tick| match tick.below {
            Some(below) => format!("{}/{}", tick.label.words, below.words),
            None => tick.label.words,
        });
        all.collect()
    }

    #[test]
    fn a_week_has_its_days_a_century_its_decades() {
        let week = scale(&[("2025-03-29", "2025-03-29"), ("2025-04-02", "2025-04-02")], 340.0);
        assert_eq!(written(&week), ["29 Mar/2025", "30", "31", "1 Apr", "2"]);
        let months = scale(&[("2024-11-10", "2024-11-10"), ("2025-03-20", "2025-03-20")], 340.0);
        assert_eq!(written(&months), ["Dec/2024", "Jan/2025", "Feb", "Mar"]);
        let century = scale(&[("1901-01-01", "1910-12-31"), ("1999-01-01", "1999-12-31")], 340.0);
        assert_eq!(written(&century), ["1920", "1940", "1960", "1980"]);
        let ages = scale(&[("-0043-03-15", "-0043-03-15"), ("1945-05-08", "1945-05-08")], 340.0);
        assert_eq!(written(&ages), ["1 BC", "500", "1000", "1500"]);
    }

    #[test]
    fn a_day_alone_is_named() {
        let day = scale(&[("2025-04-16", "2025-04-16")], 340.0);
        assert_eq!(written(&day), ["16 Apr/2025"]);
    }

    proptest! {
        #[test]
        fn labels_touch_neither_one_another_nor_the_edge(
            mut stretches in prop::collection::vec((-700_000..3_640_000_i32, prop_oneof![1..3_i32, 1..4000_i32]), 1..30),
            pixels in 240.0..760.0_f64,
        ) {
            stretches.sort_unstable();
            let stretches: Vec<(f64, f64)> =
                stretches.iter().map(|&(from, long)| (f64::from(from), f64::from(from + long))).collect();
            let scale = Scale::new(&stretches, pixels);
            let ticks = ticks(&scale);
            prop_assert!(ticks.len() >= scale.pieces.len());
            for line in [
                ticks.iter().map(|tick| &tick.label).collect::<Vec<_>>(),
                ticks.iter().filter_map(|tick| tick.below.as_ref()).collect(),
            ] {
                let mut end = -BEYOND - 0.01;
                for label in line {
                    prop_assert!(label.at - label.width() / 2.0 >= end, "{:?}", label);
                    end = label.at + label.width() / 2.0;
                }
                prop_assert!(end <= pixels + BEYOND + 0.01);
            }
        }
    }
}
