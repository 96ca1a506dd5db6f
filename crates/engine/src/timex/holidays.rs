//! Named days of the year and how each year finds them.

use jiff::civil::{Date, Weekday};

/// How a named day is found in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Feast {
    /// The same month and day every year.
    Fixed(i8, i8),
    /// The n-th such weekday of a month; -1 is the last.
    Nth(i8, Weekday, i8),
    /// So many days after Western Easter.
    Easter(i64),
    /// One day, in no other year.
    Once(i16, i8, i8),
}

/// The named days, in small letters, a blank between tokens.
pub(super) const HOLIDAYS: &[(&str, Feast)] = &[
    ("new year 's day", Feast::Fixed(1, 1)),
    ("new year 's eve", Feast::Fixed(12, 31)),
    ("epiphany", Feast::Fixed(1, 6)),
    ("orthodox christmas", Feast::Fixed(1, 7)),
    ("martin luther king jr. day", Feast::Nth(3, Weekday::Monday, 1)),
    ("martin luther king day", Feast::Nth(3, Weekday::Monday, 1)),
    ("mlk day", Feast::Nth(3, Weekday::Monday, 1)),
    ("australia day", Feast::Fixed(1, 26)),
    ("holocaust remembrance day", Feast::Fixed(1, 27)),
    ("groundhog day", Feast::Fixed(2, 2)),
    ("valentine 's day", Feast::Fixed(2, 14)),
    ("presidents day", Feast::Nth(3, Weekday::Monday, 2)),
    ("presidents ' day", Feast::Nth(3, Weekday::Monday, 2)),
    ("international women 's day", Feast::Fixed(3, 8)),
    ("st. patrick 's day", Feast::Fixed(3, 17)),
    ("april fools ' day", Feast::Fixed(4, 1)),
    ("ash wednesday", Feast::Easter(-46)),
    ("palm sunday", Feast::Easter(-7)),
    ("maundy thursday", Feast::Easter(-3)),
    ("good friday", Feast::Easter(-2)),
    ("easter", Feast::Easter(0)),
    ("easter sunday", Feast::Easter(0)),
    ("easter monday", Feast::Easter(1)),
    ("ascension day", Feast::Easter(39)),
    ("pentecost", Feast::Easter(49)),
    ("earth day", Feast::Fixed(4, 22)),
    ("anzac day", Feast::Fixed(4, 25)),
    ("may day", Feast::Fixed(5, 1)),
    ("cinco de mayo", Feast::Fixed(5, 5)),
    ("victory day", Feast::Fixed(5, 9)),
    ("mother 's day", Feast::Nth(2, Weekday::Sunday, 5)),
    ("memorial day", Feast::Nth(-1, Weekday::Monday, 5)),
    ("juneteenth", Feast::Fixed(6, 19)),
    ("father 's day", Feast::Nth(3, Weekday::Sunday, 6)),
    ("canada day", Feast::Fixed(7, 1)),
    ("fourth of july", Feast::Fixed(7, 4)),
    ("4th of july", Feast::Fixed(7, 4)),
    ("july fourth", Feast::Fixed(7, 4)),
    ("bastille day", Feast::Fixed(7, 14)),
    ("labor day", Feast::Nth(1, Weekday::Monday, 9)),
    ("columbus day", Feast::Nth(2, Weekday::Monday, 10)),
    ("halloween", Feast::Fixed(10, 31)),
    ("all saints ' day", Feast::Fixed(11, 1)),
    ("guy fawkes night", Feast::Fixed(11, 5)),
    ("armistice day", Feast::Fixed(11, 11)),
    ("remembrance day", Feast::Fixed(11, 11)),
    ("veterans day", Feast::Fixed(11, 11)),
    ("thanksgiving", Feast::Nth(4, Weekday::Thursday, 11)),
    ("thanksgiving day", Feast::Nth(4, Weekday::Thursday, 11)),
    ("christmas eve", Feast::Fixed(12, 24)),
    ("christmas", Feast::Fixed(12, 25)),
    ("christmas day", Feast::Fixed(12, 25)),
    ("boxing day", Feast::Fixed(12, 26)),
    ("9 / 11", Feast::Once(2001, 9, 11)),
];

impl Feast {
    /// The day in this year, where it has one.
    pub(super) fn in_year(self, year: i16) -> Option<Date> {
        match self {
            Self::Fixed(month, day) => Date::new(year, month, day).ok(),
            Self::Nth(nth, weekday, month) => {
                Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok()
            }
            Self::Easter(days) => easter(year)?.checked_add(jiff::Span::new().try_days(days).ok()?).ok(),
            Self::Once(only, month, day) => Date::new(only, month, day).ok(),
        }
    }

    /// The month and day where every year has the same, to write a value without a year.
    pub(super) const fn fixed(self) -> Option<(i8, i8)> {
        match self {
            Self::Fixed(month, day) => Some((month, day)),
            _ => None,
        }
    }
}

/// Easter Sunday of the Gregorian calendar (the anonymous method printed in Nature, 1876).
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let (month, day) = ((h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn finds_the_days_that_move() {
        assert_eq!(Feast::Easter(0).in_year(2025), Some(date(2025, 4, 20)));
        assert_eq!(Feast::Easter(0).in_year(2024), Some(date(2024, 3, 31)));
        assert_eq!(Feast::Nth(4, Weekday::Thursday, 11).in_year(2025), Some(date(2025, 11, 27)));
        assert_eq!(Feast::Nth(-1, Weekday::Monday, 5).in_year(2025), Some(date(2025, 5, 26)));
    }

    #[test]
    fn finds_no_day_in_a_year_the_calendar_has_not() {
        assert_eq!(Feast::Nth(1, Weekday::Monday, 13).in_year(2025), None);
    }
}
