//! The article's times in the order of the calendar, and the picture of them: a scale that may be broken, ticks with their
//! labels, marks in lanes.

mod marks;
mod picture;
mod scale;
mod ticks;

pub use marks::TimeMark;
pub use picture::{LANE, Picture};
pub use ticks::{Label as TimeLabel, Tick as TimeTick};

use crate::view_model::{MarkId, Place, meaning};
use dateline_notes::timex_extent;
use dateline_text::{Analysis, Day, Timex, TimexModifier, sort_by};
use yew::AttrValue;

/// An expression of time where the article has it.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeWords {
    /// As the article has it.
    pub words: AttrValue,
    /// Where.
    pub place: Place,
}

/// A day or a longer stretch of the calendar that the article names, once or more.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
    /// What it is, in words.
    pub meaning: AttrValue,
    /// Whether only about when is said: "about 1945", a whole year, a decade.
    pub unsure: bool,
    /// Where it is named, in order.
    pub named: Vec<TimeWords>,
}

/// A time on no calendar, such as a length of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Undated {
    /// What it is, in words.
    pub meaning: AttrValue,
    /// Where it is named.
    pub named: TimeWords,
}

/// All times of an article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// Those on the calendar, earliest first, of those that begin together the shortest first.
    pub moments: Vec<Moment>,
    /// The others, in order of appearance.
    pub undated: Vec<Undated>,
    /// The day of publication.
    pub published: Option<Day>,
}

impl Timeline {
    /// The times of an analysis of `text`.
    #[must_use]
    pub fn new(text: &str, analysis: &Analysis) -> Self {
        let published = analysis.article.published.as_deref().and_then(day_of);
        let mut timeline = Self { published, ..Self::default() };
        for (timex, index) in analysis.timexes.iter().zip(0..) {
            let words = analysis.line(text, timex.span);
            let place = Place { span: timex.span, mark: Some(MarkId::Timex(index)) };
            let named = TimeWords { words: words.into(), place };
            let meaning = AttrValue::from(meaning(timex));
            match days(timex) {
                Some((first, last)) => timeline.moments.push(Moment {
                    first,
                    last,
                    meaning,
                    unsure: is_unsure(timex),
                    named: vec![named],
                }),
                None => timeline.undated.push(Undated { meaning, named }),
            }
        }
        // Those that are the same then stand together, in the order of the text.
        let order = |one: &Moment, other: &Moment| {
            let days = (one.first, one.last).cmp(&(other.first, other.last));
            days.then_with(|| one.meaning.cmp(&other.meaning)).then(one.unsure.cmp(&other.unsure))
        };
        sort_by(&mut timeline.moments, order);
        timeline.moments.dedup_by(|next, kept| {
            let is_same = order(kept, next).is_eq();
            if is_same {
                kept.named.append(&mut next.named);
            }
            is_same
        });
        timeline
    }

    /// How many expressions of time there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.moments.iter().map(|moment| moment.named.len()).sum::<usize>() + self.undated.len()
    }
}

/// The day of a date or a moment of ISO 8601.
pub(super) fn day_of(text: &str) -> Option<Day> {
    Day::parse(text.split_once('T').map_or(text, |(day, _)| day))
}

/// The first and the last day of a time on the calendar; the engine gives none before the year 1, its value does. `now`
/// and `in the past` stand on none, though the engine may say from which day on they hold.
pub(super) fn days(timex: &Timex) -> Option<(Day, Day)> {
    if timex.value.ends_with("_REF") {
        return None;
    }
    let day = |day: &Option<String>| day.as_deref().and_then(day_of);
    let first = day(&timex.earliest);
    let days = first.zip(day(&timex.latest).or(first));
    let before = || timex_extent(&timex.value).filter(|_| timex.value.starts_with("BC"));
    days.or_else(before).filter(|(first, last)| first <= last)
}

/// Whether a time says only about when: it is blurred, or a whole year or more by itself.
fn is_unsure(timex: &Timex) -> bool {
    let is_blurred = matches!(
        timex.modifier,
        Some(
            TimexModifier::Approx
                | TimexModifier::Before
                | TimexModifier::After
                | TimexModifier::OnOrBefore
                | TimexModifier::OnOrAfter
        )
    );
    let value = timex.value.trim_start_matches("BC");
    let is_years = value.len() <= 4 && value.bytes().all(|byte| byte.is_ascii_digit());
    is_blurred || is_years
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_text::{Article, Provenance, Span, TimexKind};

    pub(super) fn timex(start: u32, value: &str) -> Timex {
        let days = dateline_notes::timex_extent(value);
        Timex {
            span: Span::new(start, start + 3),
            kind: TimexKind::Date,
            value: value.to_owned(),
            modifier: None,
            earliest: days.map(|(first, _)| first.to_string()),
            latest: days.map(|(_, last)| last.to_string()),
            anchor: None,
            provenance: Provenance::rule("test"),
        }
    }

    #[test]
    fn times_stand_in_the_order_of_the_calendar_each_once() {
        let analysis = Analysis {
            article: Article { published: Some("2025-04-16T10:35".to_owned()), ..Article::default() },
            timexes: vec![
                timex(0, "2025-04-16"),
                timex(4, "2025-04"),
                timex(8, "P3D"),
                timex(12, "2025-04-01"),
                timex(16, "2025-04-16"),
            ],
            ..Analysis::default()
        };
        let timeline = Timeline::new("Wed Apr 3-d 1st day", &analysis);
        let told: Vec<_> =
            timeline.moments.iter().map(|moment| (moment.meaning.as_str(), moment.named.len())).collect();
        assert_eq!(told, [("1 April 2025", 1), ("April 2025", 1), ("16 April 2025", 2)]);
        assert_eq!((timeline.undated.len(), timeline.count()), (1, 5));
        assert_eq!(timeline.published, Day::new(2025, 4, 16));
    }

    #[test]
    fn what_is_blurred_or_a_whole_year_is_unsure() {
        for (value, modifier, unsure) in [
            ("2025-04-16", None, false),
            ("2025-04-16", Some(TimexModifier::Approx), true),
            ("2025-04", Some(TimexModifier::Start), false),
            ("1945", None, true),
            ("194", None, true),
            ("19", None, true),
            ("BC0044", None, true),
        ] {
            let timex = Timex { modifier, ..timex(0, value) };
            assert_eq!(is_unsure(&timex), unsure, "{value} {modifier:?}");
        }
    }

    #[test]
    fn now_stands_on_no_calendar() {
        let now = Timex { earliest: Some("2025-04-16".to_owned()), ..timex(0, "PRESENT_REF") };
        assert!(days(&now).is_none());
    }
}
