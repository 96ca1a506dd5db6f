//! Days of the calendar by their number: what the page works out of dates without carrying a library for it.

use std::fmt;

/// The months in English, from January.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The days of the week in English, from Monday.
pub const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// What the press shortens them to, beside three letters.
const SHORT: [(&str, &str); 5] = [
    ("Sept", "September"),
    ("Tues", "Tuesday"),
    ("Weds", "Wednesday"),
    ("Thur", "Thursday"),
    ("Thurs", "Thursday"),
];

/// Days in 400 years, after which the Gregorian calendar begins again.
const CYCLE: i64 = 146_097;
/// Years that can be reckoned with, before and after.
const FAR: i32 = 9999;

/// A day of the proleptic Gregorian calendar, as ISO 8601 counts it: the year before 1 is 0, the one before that -1.
///
/// ```
/// use dateline_text::Day;
/// let day = Day::parse("2025-04-16").unwrap();
/// assert_eq!((day.civil(), day.weekday()), ((2025, 4, 16), 2));
/// assert_eq!(day.plus(-16).to_string(), "2025-03-31");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// The day of this year, month (from 1) and day of the month; nothing where the calendar has none.
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let is_there = (1..=days_in_month(year, month)?).contains(&day);
        let before: u32 = (1..month).filter_map(|month| days_in_month(year, month)).sum();
        is_there.then(|| Self(days_before(year) + (before + day - 1) as i32))
    }

    /// Reads `YYYY-MM-DD`, with a minus sign before years below 0.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
        let mut parts = digits.split('-').map(|part| part.parse::<u32>().ok());
        let is_iso = digits.len() == 10 && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        if is_iso { Self::new(sign * year as i32, month, day) } else { None }
    }

    /// The day of this number.
    #[must_use]
    pub const fn from_number(number: i32) -> Self {
        Self(number)
    }

    /// Days since 0001-01-01, which has the number 0.
    #[must_use]
    pub const fn number(self) -> i32 {
        self.0
    }

    /// So many days later, or earlier where they are below 0.
    #[must_use]
    pub const fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// Year, month from 1, day of the month.
    #[must_use]
    pub fn civil(self) -> (i32, u32, u32) {
        let mut year = (i64::from(self.0) * 400).div_euclid(CYCLE) as i32 + 1;
        while days_before(year) > self.0 {
            year -= 1;
        }
        while days_before(year + 1) <= self.0 {
            year += 1;
        }
        let mut day = (self.0 - days_before(year)) as u32;
        for month in 1..=12 {
            let length = month_length(year, month);
            if day < length {
                return (year, month, day + 1);
            }
            day -= length;
        }
        (year, 12, 31)
    }

    /// The day of the week, from 0 for Monday to 6 for Sunday.
    #[must_use]
    pub const fn weekday(self) -> u32 {
        self.0.rem_euclid(7) as u32
    }

    /// The Monday of a week of ISO 8601; nothing where the year has no such week.
    #[must_use]
    pub fn of_week(year: i32, week: u32) -> Option<Self> {
        let first = |year| Self::new(year, 1, 4).map(|day| day.plus(-(day.weekday() as i32)));
        let monday = first(year)?.plus((i32::try_from(week).ok()? - 1) * 7);
        (week > 0 && monday < first(year + 1)?).then_some(monday)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        let sign = if year < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}-{month:02}-{day:02}", year.abs())
    }
}

/// Days of a month, from 1 for January; nothing where there is no such month.
#[must_use]
pub fn days_in_month(year: i32, month: u32) -> Option<u32> {
    ((1..=12).contains(&month) && (-FAR..=FAR).contains(&year)).then(|| month_length(year, month))
}

/// The month, from 1, that a word names, in full or shortened without its full stop (`Sept`), in any case.
#[must_use]
pub fn month_named(word: &str) -> Option<usize> {
    named(&MONTHS, word).map(|at| at + 1)
}

/// The day of the week, from 0 for Monday, that a word names, in full or shortened, in any case.
#[must_use]
pub fn weekday_named(word: &str) -> Option<usize> {
    named(&WEEKDAYS, word)
}

fn named(names: &[&str], word: &str) -> Option<usize> {
    let short = SHORT.iter().find(|(short, _)| short.eq_ignore_ascii_case(word));
    let word = short.map_or(word, |&(_, full)| full);
    names.iter().position(|name| {
        name.eq_ignore_ascii_case(word) || name.get(..3).is_some_and(|three| three.eq_ignore_ascii_case(word))
    })
}

fn month_length(year: i32, month: u32) -> u32 {
    let is_leap = year.rem_euclid(4) == 0 && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0);
    match month {
        2 => 28 + u32::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 0001-01-01 to the first of a year.
const fn days_before(year: i32) -> i32 {
    let years = year - 1;
    365 * years + years.div_euclid(4) - years.div_euclid(100) + years.div_euclid(400)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{Date, ISOWeekDate, Weekday};
    use proptest::prelude::*;

    #[test]
    fn what_is_no_day_is_none() {
        for text in [
            "2025-02-29",
            "2025-13-01",
            "2025-00-10",
            "2025-4-16",
            "+025-04-16",
            "2025-04-31",
            "20250416",
            "",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
        assert!(Day::parse("2024-02-29").is_some() && Day::parse("1900-02-29").is_none());
    }

    #[test]
    fn months_and_weekdays_are_known_in_full_and_as_the_press_shortens_them() {
        for (word, month) in [("March", 3), ("MAY", 5), ("sep", 9), ("Sept", 9)] {
            assert_eq!(month_named(word), Some(month), "{word}");
        }
        for (word, day) in [("Monday", 0), ("thurs", 3), ("Weds", 2), ("SUN", 6)] {
            assert_eq!(weekday_named(word), Some(day), "{word}");
        }
        for word in ["", "Ma", "Marc", "Sunda", "Märzen", "Septe"] {
            assert_eq!((month_named(word), weekday_named(word)), (None, None), "{word}");
        }
    }

    #[test]
    fn years_before_the_first_are_reckoned_too() {
        let ides = Day::parse("-0043-03-15").unwrap();
        assert_eq!((ides.civil(), ides.to_string().as_str()), ((-43, 3, 15), "-0043-03-15"));
        assert_eq!(Day::new(1, 1, 1).unwrap().plus(-1).civil(), (0, 12, 31));
    }

    proptest! {
        #[test]
        fn days_are_those_of_the_calendar_library(number in -3_652_059..3_652_059_i32) {
            let day = Day::from_number(number);
            let (year, month, of_month) = day.civil();
            let theirs = Date::new(year as i16, month as i8, of_month as i8).unwrap();
            let first = Date::new(1, 1, 1).unwrap();
            prop_assert_eq!(first.until(theirs).unwrap().get_days(), number);
            prop_assert_eq!(theirs.weekday().to_monday_zero_offset() as u32, day.weekday());
            prop_assert_eq!(Day::new(year, month, of_month), Some(day));
            prop_assert_eq!(Day::parse(&day.to_string()), Some(day));
        }

        #[test]
        fn weeks_are_those_of_the_calendar_library(year in 1..9999_i32, week in 0..55_u32) {
            let theirs = ISOWeekDate::new(year as i16, week as i8, Weekday::Monday).ok();
            let theirs = theirs.map(|week| week.date().to_string());
            prop_assert_eq!(Day::of_week(year, week).map(|day| day.to_string()), theirs);
        }
    }
}
