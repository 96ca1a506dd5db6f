//! A stretch of the calendar: its TIMEX3 value, its first and its last day.

use crate::timex::class::Unit;
use crate::timex::meaning::Division;
use jiff::civil::{Date, ISOWeekDate, Weekday};

/// A stretch of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::timex) enum Extent {
    /// One day.
    Day(Date),
    /// The week that begins on this Monday.
    Week(Date),
    /// The weekend that begins on this Saturday.
    Weekend(Date),
    /// The month that begins on this day.
    Month(Date),
    /// A part of a year, by its number from 1.
    Part(i16, Division, i8),
    /// A year.
    Year(i16),
    /// The ten years from this one.
    Decade(i16),
    /// The hundred years from this one; the flag says that they begin a year later, as centuries by number do.
    Century(i16, bool),
    /// What no calendar day bounds: a TIMEX3 value with unknown fields.
    Open(String),
}

/// The day so many days away.
pub(super) fn days_from(date: Date, days: i64) -> Option<Date> {
    let moved = date.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    (1..=9999).contains(&moved.year()).then_some(moved)
}

/// The day so many units of the calendar away: the same day of another month, its last where that has none.
pub(in crate::timex) fn moved(date: Date, unit: Unit, steps: i32) -> Option<Date> {
    let steps = i64::from(steps);
    let months = match unit {
        Unit::Second | Unit::Minute | Unit::Hour => return None,
        Unit::Day => return days_from(date, steps),
        Unit::Week => return days_from(date, steps.checked_mul(7)?),
        Unit::Month => steps,
        Unit::Quarter => steps.checked_mul(3)?,
        Unit::Year => steps.checked_mul(12)?,
        Unit::Decade => steps.checked_mul(120)?,
        Unit::Century => steps.checked_mul(1200)?,
    };
    let moved = date.checked_add(jiff::Span::new().try_months(months).ok()?).ok()?;
    (1..=9999).contains(&moved.year()).then_some(moved)
}

/// The first day of the month so many months away.
pub(super) fn months_from(date: Date, months: i64) -> Option<Date> {
    let moved = date.first_of_month().checked_add(jiff::Span::new().try_months(months).ok()?).ok()?;
    (1..=9999).contains(&moved.year()).then_some(moved)
}

/// The Monday of the day's week.
pub(super) fn monday(date: Date) -> Option<Date> {
    days_from(date, -i64::from(date.weekday().to_monday_zero_offset()))
}

impl Extent {
    /// The stretch of this unit, so many of them away from the one that holds `date`.
    pub(in crate::timex) fn of(unit: Unit, date: Date, steps: i32) -> Option<Self> {
        let steps = i64::from(steps);
        let year = |years: i64| {
            i16::try_from(i64::from(date.year()) + years).ok().filter(|year| (1..=9999).contains(year))
        };
        Some(match unit {
            Unit::Second | Unit::Minute | Unit::Hour => return None,
            Unit::Day => Self::Day(days_from(date, steps)?),
            Unit::Week => Self::Week(monday(days_from(date, steps.checked_mul(7)?)?)?),
            Unit::Month => Self::Month(months_from(date, steps)?),
            Unit::Quarter => {
                let first = months_from(date, steps.checked_mul(3)?)?;
                Self::Part(first.year(), Division::Quarter, (first.month() + 2) / 3)
            }
            Unit::Year => Self::Year(year(steps)?),
            Unit::Decade => {
                let year = year(steps.checked_mul(10)?)?;
                Self::Decade(year - year % 10)
            }
            Unit::Century => {
                let year = year(steps.checked_mul(100)?)?;
                Self::Century(year - year % 100, false)
            }
        })
    }

    /// The TIMEX3 value of a stretch of this unit that nothing ties to the calendar.
    pub(super) fn unknown(unit: Unit) -> Self {
        Self::Open(
            match unit {
                Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => "XXXX-XX-XX",
                Unit::Week => "XXXX-WXX",
                Unit::Month => "XXXX-XX",
                Unit::Quarter => "XXXX-QX",
                Unit::Year => "XXXX",
                Unit::Decade => "XXX",
                Unit::Century => "XX",
            }
            .to_owned(),
        )
    }

    /// The TIMEX3 value.
    pub(in crate::timex) fn value(&self) -> String {
        let week = |date: &Date| {
            let week: ISOWeekDate = date.iso_week_date();
            format!("{:04}-W{:02}", week.year(), week.week())
        };
        match self {
            Self::Day(date) => date.to_string(),
            Self::Week(date) => week(date),
            Self::Weekend(date) => format!("{}-WE", week(date)),
            Self::Month(date) => format!("{:04}-{:02}", date.year(), date.month()),
            Self::Part(year, division, number) => format!("{year:04}-{}", code(*division, *number)),
            Self::Year(year) => format!("{year:04}"),
            Self::Decade(year) => format!("{:03}", year / 10),
            Self::Century(year, _) => format!("{:02}", year / 100),
            Self::Open(value) => value.clone(),
        }
    }

    /// The first day.
    pub(in crate::timex) fn first(&self) -> Option<Date> {
        match self {
            Self::Day(date) | Self::Week(date) | Self::Weekend(date) | Self::Month(date) => Some(*date),
            Self::Part(year, division, number) => Date::new(*year, first_month(*division, *number)?, 1).ok(),
            Self::Year(year) | Self::Decade(year) => Date::new(*year, 1, 1).ok(),
            Self::Century(year, late) => Date::new(*year + i16::from(*late), 1, 1).ok(),
            Self::Open(_) => None,
        }
    }

    /// The last day.
    pub(in crate::timex) fn last(&self) -> Option<Date> {
        let new_year_eve = |year: i16| Date::new(year.min(9999), 12, 31).ok();
        match self {
            Self::Day(date) => Some(*date),
            Self::Week(date) => days_from(*date, 6),
            Self::Weekend(date) => days_from(*date, 1),
            Self::Month(date) => Some(date.last_of_month()),
            Self::Part(_, division, _) => {
                let months = if *division == Division::Half { 5 } else { 2 };
                Some(months_from(self.first()?, months)?.last_of_month())
            }
            Self::Year(year) => new_year_eve(*year),
            Self::Decade(year) => new_year_eve(year.saturating_add(9)),
            Self::Century(year, late) => new_year_eve(year.saturating_add(99 + i16::from(*late))),
            Self::Open(_) => None,
        }
    }
}

/// The code of TIMEX3 for a part of a year.
pub(super) fn code(division: Division, number: i8) -> String {
    match (division, number) {
        (Division::Season, 1) => "SP".to_owned(),
        (Division::Season, 2) => "SU".to_owned(),
        (Division::Season, 3) => "FA".to_owned(),
        (Division::Season, _) => "WI".to_owned(),
        (Division::Quarter, number) => format!("Q{number}"),
        (Division::Half, number) => format!("H{number}"),
    }
}

fn first_month(division: Division, number: i8) -> Option<i8> {
    match division {
        Division::Season | Division::Quarter if !(1..=4).contains(&number) => None,
        Division::Season => Some(number * 3),
        Division::Quarter => Some(number * 3 - 2),
        Division::Half => (1..=2).contains(&number).then(|| number * 6 - 5),
    }
}

/// The part of this division that holds the day, and the year it counts to.
pub(super) fn part_of(date: Date, division: Division) -> (i16, i8) {
    let month = date.month();
    match division {
        Division::Season if month < 3 => (date.year() - 1, 4),
        Division::Season => (date.year(), month / 3),
        Division::Quarter => (date.year(), (month + 2) / 3),
        Division::Half => (date.year(), (month + 5) / 6),
    }
}

/// The weekday with this number; 1 is Monday.
pub(super) fn weekday(number: i8) -> Option<Weekday> {
    Weekday::from_monday_one_offset(number).ok()
}
