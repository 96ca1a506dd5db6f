//! From what an expression says to a place on the calendar, given when it was said.

mod extent;
mod nearest;

pub(super) use extent::Extent;

use super::class::Unit;
use super::holidays::HOLIDAYS;
use super::meaning::{Date as Fields, Division, Meaning, Piece, Shift};
use super::tense::Tense;
use crate::Published;
use dateline_text::{Span, TimexAnchor};
pub(super) use extent::moved;
use extent::{code, days_from, monday, months_from, part_of, weekday};
use jiff::civil::Date;
use nearest::nearest_year;

/// What relative times count from.
#[derive(Clone, Debug, Default)]
pub(super) struct Anchor {
    /// When the article was published.
    pub(super) published: Option<Published>,
    /// The time mentioned last, and its words.
    pub(super) recent: Option<(Extent, Span)>,
    /// The text tells history: what it leaves out follows the time mentioned last, not publication.
    pub(super) narrative: bool,
    /// In dates of digits the day stands first.
    pub(super) day_first: bool,
}

/// A day to count from, and what gave it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Base {
    pub(super) day: Date,
    pub(super) anchor: TimexAnchor,
}

impl Anchor {
    fn today(&self) -> Option<Base> {
        self.published.map(|published| Base { day: published.day(), anchor: TimexAnchor::Published })
    }

    /// The first day of the time mentioned last.
    fn told(&self) -> Option<Base> {
        let (extent, span) = self.recent.as_ref()?;
        Some(Base { day: extent.first()?, anchor: TimexAnchor::Timex(*span) })
    }

    /// What `meaning` counts from; `None` where its words say enough, or nothing is known.
    pub(super) fn base(&self, meaning: &Meaning) -> Option<Base> {
        match meaning {
            Meaning::Date(Fields { year: Some(_), .. })
            | Meaning::Division { year: Some(_), .. }
            | Meaning::Holiday { year: Some(_), .. }
            | Meaning::Numeric { year: Some(_), .. }
            | Meaning::Ancient { .. }
            | Meaning::Decade(_)
            | Meaning::Century(_)
            | Meaning::Hundreds(_)
            | Meaning::Duration(_)
            | Meaning::Set(_) => None,
            Meaning::Stretch(..)
            | Meaning::Within(..)
            | Meaning::Workdays(_)
            | Meaning::Soon(_)
            | Meaning::Reference(_) => self.today(),
            Meaning::Offset { from: inner, .. }
            | Meaning::Nth { within: inner, .. }
            | Meaning::Part { within: inner, .. }
            | Meaning::WeekendNear(inner)
            | Meaning::Around(_, inner) => self.base(inner),
            Meaning::Time { day, .. } => day.as_deref().and_then(|day| self.base(day)),
            Meaning::Shifted(Unit::Day, _) | Meaning::PartOfCurrent(Unit::Day, _) => self.today(),
            Meaning::Away(unit, _) | Meaning::AwayOrDuration(unit, _) if unit.is_clock() => self.today(),
            // `Two days later` needs a day to count from.
            Meaning::Carried(Unit::Day, _) | Meaning::CarriedAway(Unit::Day, _)
                if !matches!(self.recent, None | Some((Extent::Day(_), _))) =>
            {
                None
            }
            Meaning::Carried(..) | Meaning::CarriedAway(..) => self.told().or_else(|| self.today()),
            // Who tells history says `ago` of the day of writing, and names a weekday near a day that was told.
            Meaning::Away(..) | Meaning::AwayOrDuration(..) if self.narrative => {
                self.today().or_else(|| self.told())
            }
            Meaning::Weekday { .. } | Meaning::Weekend(_)
                if self.narrative && !matches!(self.recent, Some((Extent::Day(_), _))) =>
            {
                self.today()
            }
            _ if self.narrative => self.told(),
            _ => self.today(),
        }
    }

    /// Places `meaning` on the calendar; `None` for what is not a stretch of it.
    pub(super) fn extent(&self, meaning: &Meaning, tense: Option<Tense>) -> Option<Extent> {
        let now = self.base(meaning).map(|base| base.day);
        Some(match meaning {
            Meaning::Date(fields) => self.date(*fields, now, tense),
            Meaning::Numeric { first, second, year } => self.numeric(*first, *second, *year, (now, tense)),
            Meaning::Ancient { year, month, day } => Extent::Open(match (month, day) {
                (Some(month), Some(day)) => format!("BC{year:04}-{month:02}-{day:02}"),
                (Some(month), None) => format!("BC{year:04}-{month:02}"),
                _ => format!("BC{year:04}"),
            }),
            Meaning::Division { division, number, year, steps } => {
                self.division(*division, *number, *year, *steps, (now, tense))
            }
            Meaning::Decade(first) => Extent::Decade(*first),
            Meaning::Century(number) if *number < 0 => Extent::Open(format!("BC{:02}", -number - 1)),
            Meaning::Century(number) => Extent::Century((number - 1) * 100, true),
            Meaning::Hundreds(first) => Extent::Century(*first, false),
            Meaning::Holiday { place, year, steps, years } => {
                let year = match (year, years, now) {
                    (None, Some(years), Some(now)) => now
                        .year()
                        .checked_add(i16::try_from(*years).ok()?)
                        .filter(|year| (1..=9999).contains(year)),
                    _ => *year,
                };
                self.holiday(*place, year, *steps, (now, tense))
            }
            Meaning::Weekday { day, shift } => weekday_of(*day, *shift, now, tense),
            Meaning::Weekend(steps) => weekend_of(*steps, now, tense),
            Meaning::Shifted(unit, steps) => shifted(*unit, now, *steps),
            Meaning::PartOfCurrent(unit, _) => shifted(*unit, now, 0),
            Meaning::Away(unit, steps) | Meaning::AwayOrDuration(unit, steps) => {
                self.away(*unit, now, *steps)
            }
            Meaning::Carried(unit, steps) | Meaning::CarriedAway(unit, steps) => shifted(*unit, now, *steps),
            Meaning::Offset { unit, steps, from } => self.offset(*unit, *steps, from, tense)?,
            Meaning::Nth { nth, piece, within } => {
                let within = self.extent(within, tense)?;
                nth_of(*nth, *piece, &within).unwrap_or_else(|| Extent::unknown(Unit::Day))
            }
            Meaning::Workday(step) => now
                .and_then(|now| workday(now, *step))
                .map_or_else(|| Extent::unknown(Unit::Day), Extent::Day),
            Meaning::Around(unit, day) => {
                let day = self.extent(day, tense)?.first();
                day.and_then(|day| Extent::of(*unit, day, 0)).unwrap_or_else(|| Extent::unknown(*unit))
            }
            Meaning::WeekendNear(day) => {
                let day = self.extent(day, tense)?.first();
                // Three days back: a Monday's weekend lies before it, a Wednesday's behind.
                let near = day.and_then(|day| days_from(monday(days_from(day, -2)?)?, 5));
                near.map_or_else(|| Extent::unknown(Unit::Day), Extent::Weekend)
            }
            Meaning::Duration(_)
            | Meaning::Part { .. }
            | Meaning::Stretch(..)
            | Meaning::Within(..)
            | Meaning::Workdays(_)
            | Meaning::Soon(_)
            | Meaning::Set(_)
            | Meaning::Reference(_)
            | Meaning::Time { .. } => {
                return None;
            }
        })
    }

    /// The last time before `day` that it can be; of the two ends of a range, the first counts from the second.
    pub(super) fn extent_before(&self, meaning: &Meaning, day: Date) -> Option<Extent> {
        let open = match meaning {
            Meaning::Date(fields) => {
                fields.year.is_none() && fields.month.is_some() && fields.steps.is_none()
            }
            Meaning::Numeric { year, .. } => year.is_none(),
            _ => false,
        };
        let anchor = Self { published: Some(Published::on(day)), narrative: false, ..self.clone() };
        open.then(|| anchor.extent(meaning, Some(Tense::Past))).flatten()
    }

    /// The first day of the unit that stands there within the stretch.
    pub(super) fn nth(&self, nth: i32, unit: Unit, within: &Extent) -> Option<Date> {
        nth_of(nth, Piece::Unit(unit), within)?.first()
    }

    /// So many units from another time: to the day where that is one.
    fn offset(&self, unit: Unit, steps: i32, from: &Meaning, tense: Option<Tense>) -> Option<Extent> {
        let from = self.extent(from, tense)?;
        let Some(first) = from.first() else { return Some(Extent::unknown(unit)) };
        Some(match from {
            Extent::Day(day) => moved(day, unit, steps).map(Extent::Day),
            _ => Extent::of(unit, first, steps),
        })
        .map(|extent| extent.unwrap_or_else(|| Extent::unknown(unit)))
    }

    fn date(&self, fields: Fields, now: Option<Date>, tense: Option<Tense>) -> Extent {
        let open = |year: Option<i16>| {
            let year = year.map_or("XXXX".to_owned(), |year| format!("{year:04}"));
            let month = fields.month.map_or("XX".to_owned(), |month| format!("{month:02}"));
            Extent::Open(match fields.day {
                Some(day) => format!("{year}-{month}-{day:02}"),
                None => format!("{year}-{month}"),
            })
        };
        if let (None, Some(day)) = (fields.month, fields.day) {
            return day_of_month(day, fields.weekday, now, tense)
                .map_or_else(|| Extent::Open(format!("XXXX-XX-{day:02}")), Extent::Day);
        }
        let place = |year: i16| match (fields.month, fields.day) {
            (Some(month), Some(day)) => Date::new(year, month, day).ok().map(Extent::Day),
            (Some(month), None) => Date::new(year, month, 1).ok().map(Extent::Month),
            (None, _) => Some(Extent::Year(year)),
        };
        if let Some(year) = fields.year {
            return place(year).unwrap_or_else(|| open(Some(year)));
        }
        let Some(now) = now else { return open(None) };
        if let Some(steps) = fields.steps {
            return self.stepped_month(&place, now, steps).unwrap_or_else(|| open(None));
        }
        if let (true, Some((Extent::Year(year), _))) = (self.narrative, &self.recent) {
            return place(*year).unwrap_or_else(|| open(Some(*year)));
        }
        let tense = if self.narrative { None } else { tense };
        self.year_of_weekday(fields, now, place)
            .or_else(|| nearest_year(now, tense, self.narrative, place))
            .unwrap_or_else(|| open(None))
    }

    /// The date in the year, of those beside `now`, in which it falls on the weekday given with it. That is
    /// better evidence than the tense: the next such year lies five or six away.
    fn year_of_weekday(
        &self,
        fields: Fields,
        now: Date,
        place: impl Fn(i16) -> Option<Extent>,
    ) -> Option<Extent> {
        let weekday = fields.weekday.and_then(weekday)?;
        nearest_year(now, None, self.narrative, |year| {
            let beside = (year - now.year()).abs() <= 1;
            place(year)
                .filter(|extent| matches!(extent, Extent::Day(day) if beside && day.weekday() == weekday))
        })
    }

    /// `last March`, `this March`, `next March`.
    fn stepped_month(&self, place: &dyn Fn(i16) -> Option<Extent>, now: Date, steps: i32) -> Option<Extent> {
        let this = place(now.year())?;
        match steps {
            0 => Some(this),
            steps if steps < 0 => {
                let past = this.last().is_some_and(|last| last < now);
                if past { Some(this) } else { place(now.year() - 1) }
            }
            _ => {
                let ahead = this.first().is_some_and(|first| first > now);
                if ahead { Some(this) } else { place(now.year() + 1) }
            }
        }
    }

    fn numeric(
        &self,
        first: i8,
        second: i8,
        year: Option<i16>,
        (now, tense): (Option<Date>, Option<Tense>),
    ) -> Extent {
        let day_first = first > 12 || (second <= 12 && self.day_first);
        let (month, day) = if day_first { (second, first) } else { (first, second) };
        let on = |year: i16| Date::new(year, month, day).ok().map(Extent::Day);
        match (year, now) {
            (Some(year), _) => on(year).unwrap_or_else(|| Extent::Open(format!("{year:04}-XX-XX"))),
            (None, Some(now)) => {
                nearest_year(now, tense, self.narrative, on).unwrap_or_else(|| Extent::unknown(Unit::Day))
            }
            (None, None) => Extent::Open(format!("XXXX-{month:02}-{day:02}")),
        }
    }

    fn division(
        &self,
        division: Division,
        number: i8,
        year: Option<i16>,
        steps: Option<i32>,
        (now, tense): (Option<Date>, Option<Tense>),
    ) -> Extent {
        if let Some(year) = year {
            return Extent::Part(year, division, number);
        }
        let open = || Extent::Open(format!("XXXX-{}", code(division, number)));
        let Some(now) = now else { return open() };
        let place = |year: i16| (1..=9999).contains(&year).then_some(Extent::Part(year, division, number));
        if division != Division::Season
            && let Some(steps) = steps
        {
            // `the first quarter of last year`.
            return i16::try_from(steps)
                .ok()
                .and_then(|steps| place(now.year().saturating_add(steps)))
                .unwrap_or_else(open);
        }
        let (year, current) = part_of(now, division);
        let found = match steps {
            Some(0) => nearest_year(now, tense, self.narrative, place),
            Some(steps) if steps < 0 => place(if number < current { year } else { year - 1 }),
            Some(_) => place(if number > current { year } else { year + 1 }),
            None if self.narrative => place(now.year()),
            None => nearest_year(now, tense, false, place),
        };
        found.unwrap_or_else(open)
    }

    fn holiday(
        &self,
        place: usize,
        year: Option<i16>,
        steps: Option<i32>,
        (now, tense): (Option<Date>, Option<Tense>),
    ) -> Extent {
        let Some(&(_, feast)) = HOLIDAYS.get(place) else { return Extent::unknown(Unit::Day) };
        let on = |year: i16| feast.in_year(year).map(Extent::Day);
        let open = || match feast.fixed() {
            Some((month, day)) => Extent::Open(format!("XXXX-{month:02}-{day:02}")),
            None => on(1).unwrap_or(Extent::unknown(Unit::Day)),
        };
        if let super::holidays::Feast::Once(year, ..) = feast {
            return on(year).unwrap_or_else(open);
        }
        if let Some(year) = year {
            return on(year).unwrap_or_else(open);
        }
        let Some(now) = now else { return open() };
        let tense = match steps {
            Some(steps) if steps < 0 => Some(Tense::Past),
            Some(steps) if steps > 0 => Some(Tense::Future),
            _ => tense,
        };
        nearest_year(now, tense, self.narrative, on).unwrap_or_else(open)
    }

    fn away(&self, unit: Unit, now: Option<Date>, steps: i32) -> Extent {
        let moment = || {
            let seconds = i64::from(steps).checked_mul(match unit {
                Unit::Second => 1,
                Unit::Minute => 60,
                _ => 3600,
            })?;
            let whole_days = (seconds % 86_400 == 0).then_some(seconds / 86_400);
            match self.published?.moment() {
                Some(moment) => {
                    let moved = moment.checked_add(jiff::Span::new().try_seconds(seconds).ok()?).ok()?;
                    (1..=9999).contains(&moved.year()).then(|| Extent::Day(moved.date()))
                }
                None => days_from(now?, whole_days?).map(Extent::Day),
            }
        };
        if unit.is_clock() {
            return moment().unwrap_or_else(|| Extent::unknown(unit));
        }
        shifted(unit, now, steps)
    }

    /// The time of day that is so far from the moment of publication, as it stands after the `T`.
    pub(super) fn clock_away(&self, unit: Unit, steps: i32) -> Option<String> {
        let span = match unit {
            Unit::Second => jiff::Span::new().try_seconds(i64::from(steps)),
            Unit::Minute => jiff::Span::new().try_minutes(i64::from(steps)),
            _ => jiff::Span::new().try_hours(i64::from(steps)),
        };
        let moment = self.published?.moment()?.checked_add(span.ok()?).ok()?;
        Some(format!("{:02}:{:02}", moment.hour(), moment.minute()))
    }
}

fn weekday_of(day: i8, shift: Option<Shift>, now: Option<Date>, tense: Option<Tense>) -> Extent {
    let found = || {
        let (now, weekday) = (now?, weekday(day)?);
        let back = i64::from(now.weekday().since(weekday));
        let days = match shift {
            Some(Shift::Next) => 7 - back,
            Some(Shift::Latest) if back == 0 => -7,
            Some(Shift::Latest) => -back,
            // `This Monday` of a week that has begun is the one to come, unless the past is told.
            Some(Shift::OfWeek(0)) if back > 0 && tense == Some(Tense::Future) => 7 - back,
            Some(Shift::OfWeek(weeks)) => {
                return days_from(monday(now)?, i64::from(weeks) * 7 + i64::from(day) - 1);
            }
            // News names a weekday of the past week, today's included, unless it tells of what is to come.
            None if tense == Some(Tense::Future) && back > 0 => 7 - back,
            None => -back,
        };
        days_from(now, days)
    };
    found().map_or_else(|| Extent::Open(format!("XXXX-WXX-{day}")), Extent::Day)
}

fn weekend_of(steps: Option<i32>, now: Option<Date>, tense: Option<Tense>) -> Extent {
    let found = || {
        let now = now?;
        let saturday = days_from(monday(now)?, 5)?;
        let weeks = match steps {
            Some(steps) => i64::from(steps),
            // On a weekday the past tense means the weekend before.
            None if tense == Some(Tense::Future) || now >= saturday => 0,
            None => -1,
        };
        days_from(saturday, weeks * 7)
    };
    found().map_or_else(|| Extent::Open("XXXX-WXX-WE".to_owned()), Extent::Weekend)
}

fn shifted(unit: Unit, now: Option<Date>, steps: i32) -> Extent {
    now.and_then(|now| Extent::of(unit, now, steps)).unwrap_or_else(|| Extent::unknown(unit))
}

/// The day of this number in the nearest month that has it, on that weekday where one is given.
fn day_of_month(day: i8, on: Option<i8>, now: Option<Date>, tense: Option<Tense>) -> Option<Date> {
    let now = now?;
    let on = on.and_then(weekday);
    let at = |months: i64| {
        let first = months_from(now, months)?;
        let date = Date::new(first.year(), first.month(), day).ok()?;
        on.is_none_or(|weekday| date.weekday() == weekday).then_some(date)
    };
    // With a weekday, the month can lie more than a year away.
    let ahead = || (0..40).filter_map(at).find(|date| *date >= now);
    let back = || (0..40).filter_map(|months| at(-months)).find(|date| *date <= now);
    if tense == Some(Tense::Future) { ahead() } else { back() }
}

/// Which piece of the stretch it is.
fn nth_of(nth: i32, piece: Piece, within: &Extent) -> Option<Extent> {
    let (first, last) = (within.first()?, within.last()?);
    let back = i64::from(nth < 0);
    let edge = if nth < 0 { last } else { first };
    let steps = i64::from(nth) - 1 + 2 * back;
    let found = match piece {
        Piece::Unit(Unit::Day) => Extent::Day(days_from(edge, steps)?),
        // A week belongs to the month or year that holds its Thursday, as ISO 8601 has it.
        Piece::Unit(Unit::Week) => Extent::Week(days_from(weekday_from(edge, 4, nth < 0)?, steps * 7 - 3)?),
        Piece::Weekday(day) => Extent::Day(days_from(weekday_from(edge, day, nth < 0)?, steps * 7)?),
        Piece::Weekend => Extent::Weekend(days_from(weekday_from(edge, 6, nth < 0)?, steps * 7)?),
        Piece::Unit(unit) => Extent::of(unit, edge, i32::try_from(steps).ok()?)?,
    };
    (found.last()? >= first && found.first()? <= last).then_some(found)
}

/// The first such weekday from this day on, or the last one up to it.
fn weekday_from(date: Date, day: i8, back: bool) -> Option<Date> {
    let day = weekday(day)?;
    days_from(
        date,
        if back { -i64::from(date.weekday().since(day)) } else { i64::from(day.since(date.weekday())) },
    )
}

/// The day so many days from Monday to Friday away.
pub(super) fn workday(mut day: Date, steps: i32) -> Option<Date> {
    for _ in 0..steps.unsigned_abs() {
        day = days_from(day, i64::from(steps.signum()))?;
        while day.weekday().to_monday_one_offset() > 5 {
            day = days_from(day, i64::from(steps.signum()))?;
        }
    }
    Some(day)
}

/// Whether any of these dates of digits shows that the day stands first in all of them.
pub(super) fn day_first(
    dates: &(impl Iterator<Item = (i8, i8, Option<i16>)> + Clone),
    published: Option<Published>,
) -> bool {
    let mut decided = dates.clone().filter(|(first, second, _)| *first > 12 || *second > 12);
    if let Some((first, ..)) = decided.next() {
        return first > 12;
    }
    let Some(day) = published.map(Published::day) else { return false };
    dates
        .clone()
        .any(|(first, second, year)| (first, second, year) == (day.day(), day.month(), Some(day.year())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_past_the_calendar_stays_open() {
        let anchor = Anchor { published: "9999-12-31".parse().ok(), ..Anchor::default() };
        let open = anchor.extent(&Meaning::Away(Unit::Century, i32::MAX), None).map(|extent| extent.value());
        assert_eq!(open.as_deref(), Some("XX"));
        let open = anchor.extent(&Meaning::Shifted(Unit::Day, 1), None).map(|extent| extent.value());
        assert_eq!(open.as_deref(), Some("XXXX-XX-XX"));
    }

    #[test]
    fn one_date_of_digits_tells_the_order_of_all() {
        assert!(day_first(&[(3, 4, None), (16, 4, Some(2025))].into_iter(), None));
        assert!(!day_first(&[(3, 4, Some(2025)), (4, 16, Some(2025))].into_iter(), None));
    }
}
