//! TIMEX3 values as a reader may write them: whether one is well formed, of which type it is, which days it covers.

use dateline_text::{Day, TimexKind, days_in_month};

/// Values that name no stretch of the calendar.
const REFERENCES: [&str; 3] = ["PRESENT_REF", "PAST_REF", "FUTURE_REF"];
/// Parts of a day, as they stand after the `T`.
const PARTS_OF_DAY: [&str; 6] = ["MO", "MI", "AF", "EV", "NI", "DT"];
/// Units of a length of time in days and more, the longer names first.
const LONG_UNITS: [&str; 8] = ["DE", "CE", "WE", "Y", "M", "W", "D", "Q"];
/// Those after the `T`.
const SHORT_UNITS: [&str; 3] = ["H", "M", "S"];
/// Parts of a year: as they are written, their first month, how many they have. Winter ends in the next year.
const PARTS_OF_YEAR: [(&str, u32, u32); 10] = [
    ("SP", 3, 3),
    ("SU", 6, 3),
    ("FA", 9, 3),
    ("WI", 12, 3),
    ("Q1", 1, 3),
    ("Q2", 4, 3),
    ("Q3", 7, 3),
    ("Q4", 10, 3),
    ("H1", 1, 6),
    ("H2", 7, 6),
];

/// The type of a TIMEX3 value; nothing where it is none. A repeated time has the value of its length.
///
/// ```
/// use dateline_notes::timex_kind;
/// use dateline_text::TimexKind;
/// assert_eq!(timex_kind("2025-04"), Some(TimexKind::Date));
/// assert_eq!(timex_kind("XXXX-04-16T10:35"), Some(TimexKind::Time));
/// assert_eq!(timex_kind("P2W"), Some(TimexKind::Duration));
/// assert_eq!(timex_kind("2025-04-31"), None);
/// ```
#[must_use]
pub fn timex_kind(value: &str) -> Option<TimexKind> {
    if REFERENCES.contains(&value) {
        return Some(TimexKind::Date);
    }
    if let Some(length) = value.strip_prefix('P') {
        return is_length(length).then_some(TimexKind::Duration);
    }
    match value.split_once('T') {
        Some((day, time)) => (is_date(day) && is_time(time)).then_some(TimexKind::Time),
        None => is_date(value).then_some(TimexKind::Date),
    }
}

/// The first and the last day that a well-formed value covers; nothing where it leaves anything open.
///
/// ```
/// use dateline_notes::timex_extent;
/// let days = |value| timex_extent(value).map(|(first, last)| format!("{first} {last}"));
/// assert_eq!(days("2024-02").as_deref(), Some("2024-02-01 2024-02-29"));
/// assert_eq!(days("194").as_deref(), Some("1940-01-01 1949-12-31"));
/// assert_eq!(days("XXXX-02-03"), None);
/// ```
#[must_use]
pub fn timex_extent(value: &str) -> Option<(Day, Day)> {
    let date = value.split_once('T').map_or(value, |(day, _)| day);
    let (date, is_before_christ) = date.strip_prefix("BC").map_or((date, false), |date| (date, true));
    let mut fields = date.split('-');
    let year = fields.next()?;
    let number: i32 = year.parse().ok().filter(|_| year.bytes().all(|byte| byte.is_ascii_digit()))?;
    if is_before_christ && year.len() != 4 {
        return None;
    }
    // The year 1 BC is the year 0.
    let number = if is_before_christ { 1 - number } else { number };
    let months = |year: i32, month: u32, many: u32| {
        let last = month + many - 1;
        let (end, last) = if last > 12 { (year + 1, last - 12) } else { (year, last) };
        Some((Day::new(year, month, 1)?, Day::new(end, last, days_in_month(end, last)?)?))
    };
    let Some(second) = fields.next() else {
        // A year, the ten years that begin so, the hundred.
        let many = match year.len() {
            4 => 1,
            3 => 10,
            2 => 100,
            _ => return None,
        };
        let first = number * many;
        let earliest = if is_before_christ { first } else { first.max(1) };
        return Some((Day::new(earliest, 1, 1)?, Day::new((first + many - 1).min(9999), 12, 31)?));
    };
    let third = fields.next();
    if let Some(&(_, first, many)) = PARTS_OF_YEAR.iter().find(|(name, ..)| *name == second) {
        return months(number, first, many);
    }
    if let Some(week) = second.strip_prefix('W') {
        let monday = Day::of_week(number, week.parse().ok()?)?;
        return Some(match third {
            None => (monday, monday.plus(6)),
            Some("WE") => (monday.plus(5), monday.plus(6)),
            Some(day) => {
                let day = monday.plus(day.parse::<i32>().ok().filter(|day| (1..=7).contains(day))? - 1);
                (day, day)
            }
        });
    }
    let month = second.parse().ok()?;
    match third {
        None => months(number, month, 1),
        Some(day) => Day::new(number, month, day.parse().ok()?).map(|day| (day, day)),
    }
}

/// The value of a day, a month or a year, of which any may be unknown; nothing where the calendar has no such day. A year below
/// zero is one before Christ: -44 is 44 BC.
///
/// ```
/// use dateline_notes::timex_of_parts;
/// assert_eq!(timex_of_parts(Some(1945), Some(5), None).as_deref(), Some("1945-05"));
/// assert_eq!(timex_of_parts(None, Some(5), Some(3)).as_deref(), Some("XXXX-05-03"));
/// assert_eq!(timex_of_parts(Some(-44), Some(3), Some(15)).as_deref(), Some("BC0044-03-15"));
/// assert_eq!(timex_of_parts(Some(2025), Some(2), Some(29)), None);
/// ```
#[must_use]
pub fn timex_of_parts(year: Option<i32>, month: Option<u32>, day: Option<u32>) -> Option<String> {
    let field = |number: Option<u32>, width: usize| {
        number.map_or_else(|| "X".repeat(width), |number| format!("{number:0width$}"))
    };
    let era = if year.is_some_and(|year| year < 0) { "BC" } else { "" };
    let years = format!("{era}{}", field(year.map(i32::unsigned_abs), 4));
    let (months, days) = (field(month, 2), field(day, 2));
    let value = match (year, month, day) {
        (None, None, None) => return None,
        (_, _, Some(_)) => format!("{years}-{months}-{days}"),
        (_, Some(_), None) => format!("{years}-{months}"),
        (Some(_), None, None) => years,
    };
    is_date(&value).then_some(value)
}

/// `2Y6M`, `T30M`, `XD`: numbers with their units.
fn is_length(length: &str) -> bool {
    let (long, short) = length.split_once('T').map_or((length, None), |(long, short)| (long, Some(short)));
    let all_read = |mut rest: &str, units: &[&str]| {
        while !rest.is_empty() {
            let number = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == 'X');
            let unit = units.iter().find(|unit| number.starts_with(**unit));
            match unit.filter(|_| number.len() < rest.len()) {
                Some(unit) => rest = number.get(unit.len()..).unwrap_or_default(),
                None => return false,
            }
        }
        true
    };
    !length.is_empty()
        && all_read(long, &LONG_UNITS)
        && short.is_none_or(|short| !short.is_empty() && all_read(short, &SHORT_UNITS))
}

/// A part of the day, or a time of the clock with or without its zone.
fn is_time(time: &str) -> bool {
    if PARTS_OF_DAY.contains(&time) {
        return true;
    }
    let (clock, zone) = match time.find(['Z', '+', '-']) {
        Some(at) => time.split_at(at),
        None => (time, ""),
    };
    let within = |field: Option<&str>, most: u32| {
        field.is_none_or(|field| {
            field == "XX" || (field.len() == 2 && field.parse::<u32>().is_ok_and(|number| number <= most))
        })
    };
    let is_clock = |clock: &str| {
        let mut fields = clock.split(':');
        within(fields.next(), 24)
            && within(fields.next(), 59)
            && within(fields.next(), 59)
            && fields.next().is_none()
    };
    let offset = zone.get(1..).unwrap_or_default();
    is_clock(clock) && (zone.is_empty() || zone == "Z" || (!zone.starts_with('Z') && is_clock(offset)))
}

/// A date whose fields are of the right width, each a number of the calendar or unknown.
fn is_date(date: &str) -> bool {
    if let Some(year) = date.strip_prefix("BC") {
        let (year, rest) = year.split_once('-').map_or((year, ""), |(year, rest)| (year, rest));
        let is_year = year.len() == 4 && year != "0000" && year.bytes().all(|byte| byte.is_ascii_digit());
        // Of a year before Christ, month and day are written as of any other.
        return is_year && (rest.is_empty() || is_date(&format!("XXXX-{rest}")) && is_there(date));
    }
    let fields: Vec<&str> = date.split('-').collect();
    let unknown = |field: &str| field.bytes().all(|byte| byte == b'X');
    let digits = |field: &str| field.bytes().all(|byte| byte.is_ascii_digit());
    let year = fields.first().copied().unwrap_or_default();
    let number = |field: &str, width: usize, range: std::ops::RangeInclusive<u32>| {
        field.len() == width
            && (unknown(field)
                || (digits(field) && field.parse().is_ok_and(|number| range.contains(&number))))
    };
    let is_year =
        (2..=4).contains(&year.len()) && year.bytes().all(|byte| byte.is_ascii_digit() || byte == b'X');
    is_year
        && year.parse::<u32>() != Ok(0)
        && match *fields.get(1..).unwrap_or_default() {
            [] => true,
            _ if year.len() != 4 => false,
            [part]
                if PARTS_OF_YEAR.iter().any(|(name, ..)| *name == part) || part == "QX" || part == "HX" =>
            {
                true
            }
            [week] if week.starts_with('W') => number(&week[1..], 2, 1..=53) && is_there(date),
            [week, "WE"] if week.starts_with('W') => number(&week[1..], 2, 1..=53) && is_there(date),
            [week, day] if week.starts_with('W') => {
                number(&week[1..], 2, 1..=53) && number(day, 1, 1..=7) && is_there(date)
            }
            [month] => number(month, 2, 1..=12),
            [month, day] => {
                let longest = month.parse().ok().and_then(|month| days_in_month(2000, month)).unwrap_or(31);
                number(month, 2, 1..=12) && number(day, 2, 1..=longest) && is_there(date)
            }
            _ => false,
        }
}

/// Whether the calendar has the days of a date; where a field is unknown it may.
fn is_there(date: &str) -> bool {
    date.contains('X') || timex_extent(date).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_value_is_told() {
        for value in [
            "",
            "X",
            "2025-",
            "2025-13",
            "2025-02-29",
            "2025-W54",
            "2025-W53",
            "2025-W16-8",
            "20250416",
            "0000",
            "2025-04-16T",
            "2025-04-16T25:00",
            "2025-04-16T10:35Y",
            "P",
            "PT",
            "P3",
            "P3H",
            "PY",
            "next week",
            "194-05",
            "2025-04-16-01",
            "W16",
            "2025-Q5",
            "2025-XX-32",
            "BC0000",
            "BC0044-02-30",
            "BC0044-13",
            "éé",
            "2025-Wé",
        ] {
            assert_eq!(timex_kind(value), None, "{value}");
        }
    }

    #[test]
    fn what_is_one_has_its_type() {
        let values = [
            ("2025", TimexKind::Date),
            ("194", TimexKind::Date),
            ("20", TimexKind::Date),
            ("2020-W53", TimexKind::Date),
            ("2025-W16-WE", TimexKind::Date),
            ("XXXX-WXX-3", TimexKind::Date),
            ("XXXX-XX-XX", TimexKind::Date),
            ("XXXX-02-29", TimexKind::Date),
            ("2025-Q2", TimexKind::Date),
            ("BC0044-03-15", TimexKind::Date),
            ("PRESENT_REF", TimexKind::Date),
            ("2025-04-16TNI", TimexKind::Time),
            ("2025-04-16T10:35Z", TimexKind::Time),
            ("XXXX-XX-XXT09:00-05:00", TimexKind::Time),
            ("P1Y6M", TimexKind::Duration),
            ("P1DE", TimexKind::Duration),
            ("PT1.5H", TimexKind::Duration),
            ("PXD", TimexKind::Duration),
        ];
        for (value, kind) in values {
            assert_eq!(timex_kind(value), Some(kind), "{value}");
        }
    }

    #[test]
    fn stretches_have_their_first_and_last_day() {
        for (value, first, last) in [
            ("2025-W16", "2025-04-14", "2025-04-20"),
            ("2025-W16-3", "2025-04-16", "2025-04-16"),
            ("2025-W16-WE", "2025-04-19", "2025-04-20"),
            ("2023-WI", "2023-12-01", "2024-02-29"),
            ("2025-Q3", "2025-07-01", "2025-09-30"),
            ("2025-H2", "2025-07-01", "2025-12-31"),
            ("19", "1900-01-01", "1999-12-31"),
            ("2025-04-16T10:35", "2025-04-16", "2025-04-16"),
            ("BC0044", "-0043-01-01", "-0043-12-31"),
            ("BC0044-03", "-0043-03-01", "-0043-03-31"),
            ("BC0044-03-15", "-0043-03-15", "-0043-03-15"),
            ("BC0001-02", "0000-02-01", "0000-02-29"),
        ] {
            let days = timex_extent(value).map(|(first, last)| (first.to_string(), last.to_string()));
            assert_eq!(days, Some((first.to_owned(), last.to_owned())), "{value}");
        }
        for open in ["P3Y", "PRESENT_REF", "XXXX-W03", "20XX"] {
            assert_eq!(timex_extent(open), None, "{open}");
        }
    }

    proptest! {
        #[test]
        fn no_value_is_read_in_vain(value in "[-0-9TXWPQZ:E]{0,16}|(?s).{0,12}") {
            let _ = timex_extent(&value);
            let kind = timex_kind(&value);
            let is_open = value.contains('X') || value.starts_with('P') || value.contains("_REF");
            if kind.is_some() && !is_open {
                let (first, last) = timex_extent(&value).unwrap();
                prop_assert!(first <= last);
            }
        }

        #[test]
        fn parts_of_a_day_make_the_value_of_it(year in 1..9999_i32, month in 1..=12_u32, day in 1..=31_u32) {
            let value = timex_of_parts(Some(year), Some(month), Some(day));
            let is_there = Day::new(year, month, day);
            prop_assert_eq!(value.clone(), is_there.map(|day| day.to_string()));
            if let Some(value) = value {
                prop_assert_eq!(timex_extent(&value), is_there.map(|day| (day, day)));
            }
        }
    }
}
