//! The Hebrew calendar, as far as feasts need it: the day of its new year (the arithmetic of Hillel II, as Reingold and Dershowitz
//! give it), from which every feast of a year is counted.

use jiff::civil::Date;

/// What a feast is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::timex) enum From {
    /// The new year, in autumn.
    RoshHashanah,
    /// The first day of Passover, in spring.
    Passover,
    /// 25 Kislev, in winter.
    Hanukkah,
    /// 15 Shevat, at the end of winter.
    TuBishvat,
}

/// The day so many days after it in this Gregorian year.
pub(super) fn day_in(year: i16, from: From, days: i64) -> Option<Date> {
    // The new year that falls into autumn of `year`.
    let next = new_year(i64::from(year) + 3761);
    let passover = next - 163;
    let long = |first: i64, last: i64| last - first > 380;
    let start = match from {
        From::RoshHashanah => next,
        From::Passover => passover,
        // Heshvan has a thirtieth day in the longest years only.
        From::Hanukkah => next + 83 + i64::from((new_year(i64::from(year) + 3762) - next) % 10 == 5),
        From::TuBishvat => passover - if long(new_year(i64::from(year) + 3760), next) { 89 } else { 59 },
    };
    // Day 1 of the count is Monday, 7 September 3761 BC, that is -1 373 427 counted from 1 January of the year 1.
    let date = Date::new(1, 1, 1).ok()?;
    date.checked_add(jiff::Span::new().try_days(start + days - 1_373_428).ok()?).ok()
}

/// The day of the count on which the Hebrew year begins, put off where a year would get an impossible length.
fn new_year(year: i64) -> i64 {
    let (before, here, after) = (molad(year - 1), molad(year), molad(year + 1));
    here + if after - here == 356 { 2 } else { i64::from(here - before == 382) }
}

/// The day of the mean new moon, put off where it would be a Sunday, Wednesday or Friday or falls after noon.
fn molad(year: i64) -> i64 {
    let months = (235 * year - 234).div_euclid(19);
    let parts = 12_084 + 13_753 * months;
    let day = 29 * months + parts.div_euclid(25_920);
    if (3 * (day + 1)).rem_euclid(7) < 3 { day + 1 } else { day }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn finds_the_new_year() {
        assert_eq!(day_in(2018, From::RoshHashanah, 0), Some(date(2018, 9, 10)));
        assert_eq!(day_in(2025, From::RoshHashanah, 0), Some(date(2025, 9, 23)));
        assert_eq!(day_in(2024, From::RoshHashanah, 0), Some(date(2024, 10, 3)));
        assert_eq!(day_in(2025, From::Passover, 0), Some(date(2025, 4, 13)));
        assert_eq!(day_in(2018, From::Hanukkah, 0), Some(date(2018, 12, 3)));
        assert_eq!(day_in(2018, From::TuBishvat, 0), Some(date(2018, 1, 31)));
    }
}
