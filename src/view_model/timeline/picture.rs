//! All that is drawn of a timeline, with its places in pixels.

use super::marks::{TimeMark, marks};
use super::scale::Scale;
use super::ticks::{Label, Tick, ticks};
use super::{Moment, Timeline};
use dateline_notes::month_name;
use dateline_text::sort_by_key;

/// Height of a lane, in pixels.
pub const LANE: f64 = 26.0;

/// Pixels by which a label in bold is wider at each end than one that is not.
const BOLDER: f64 = 8.0;

/// The picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The lines of the scale.
    pub ticks: Vec<Tick>,
    /// Where the scale is broken.
    pub breaks: Vec<f64>,
    /// The marks, from left to right.
    pub marks: Vec<TimeMark>,
    /// How many lanes they take.
    pub lanes: usize,
    /// Where the day of publication is, and what is written there.
    pub published: Option<(f64, Label)>,
}

impl Picture {
    /// The picture of a timeline on so many pixels; nothing where no time is on the calendar.
    #[must_use]
    pub fn new(timeline: &Timeline, pixels: f64) -> Option<Self> {
        timeline.moments.first()?;
        let of_moments = timeline.moments.iter().map(|moment| (moment.first.number(), moment.last.number()));
        let published = timeline.published.map(|day| (day.number(), day.number()));
        let mut stretches: Vec<(i32, i32)> = of_moments.chain(published).collect();
        sort_by_key(&mut stretches, |stretch| *stretch);
        stretches.dedup();
        let stretches: Vec<(f64, f64)> =
            stretches.into_iter().map(|(first, last)| (f64::from(first), f64::from(last) + 1.0)).collect();
        let scale = Scale::new(&stretches, pixels);
        let marks = marks(&timeline.moments, &scale);
        let published = timeline.published.map(|day| {
            let at = scale.place(f64::from(day.number()) + 0.5);
            let (year, month, of_month) = day.civil();
            let is_of_that_year =
                |moment: &Moment| moment.first.civil().0 == year && moment.last.civil().0 == year;
            let year =
                if timeline.moments.iter().all(is_of_that_year) { String::new() } else { format!(" {year}") };
            let words = format!("Published {of_month} {}{year}", month_name(month));
            (at, Label::within(words, at, BOLDER, pixels - BOLDER))
        });
        Some(Self {
            ticks: ticks(&scale),
            breaks: scale.breaks(),
            lanes: marks.iter().map(|mark| mark.lane + 1).max().unwrap_or(1),
            marks,
            published,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view_model::timeline::tests::timex;
    use dateline_text::{Analysis, Article};

    #[test]
    fn the_day_of_publication_is_on_the_picture_though_nothing_names_it() {
        let analysis = Analysis {
            article: Article { published: Some("2025-04-16".to_owned()), ..Article::default() },
            timexes: vec![timex(0, "2025-04-11"), timex(4, "2025-04-14")],
            ..Analysis::default()
        };
        let picture = Picture::new(&Timeline::new("Fri Mon", &analysis), 340.0).unwrap();
        let (at, label) = picture.published.unwrap();
        assert_eq!(label.words, "Published 16 April");
        assert!(at > picture.marks[1].middle() && label.at + label.width() / 2.0 <= 340.0);
    }

    #[test]
    fn the_day_of_publication_has_its_year_where_other_years_are_told() {
        let analysis = Analysis {
            article: Article { published: Some("2025-04-16".to_owned()), ..Article::default() },
            timexes: vec![timex(0, "1946-04-11")],
            ..Analysis::default()
        };
        let (_, label) = Picture::new(&Timeline::new("1946", &analysis), 340.0).unwrap().published.unwrap();
        assert_eq!(label.words, "Published 16 April 2025");
    }

    #[test]
    fn without_a_dated_time_there_is_no_picture() {
        let analysis = Analysis { timexes: vec![timex(0, "P3D")], ..Analysis::default() };
        assert_eq!(Picture::new(&Timeline::new("3-d", &analysis), 340.0), None);
    }
}
