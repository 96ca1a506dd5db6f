//! What expressions of time come to, held against a calendar library over all years and against the grammar of TIMEX3 over
//! any text.

use dateline_engine::{Published, Reading, learning, read};
use dateline_text::{MONTHS, Timex, WEEKDAYS};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use proptest::prelude::*;

/// The timexes of a text that is all article, read on a day.
fn timexes(text: &str, published: Option<Date>) -> Vec<Timex> {
    let document = read(text.to_owned(), &Reading { whole: true, ..Reading::default() });
    learning::timexes(&document, published.map(Published::on))
}

fn values(text: &str, published: Option<Date>) -> Vec<String> {
    timexes(text, published).into_iter().map(|timex| timex.value).collect()
}

/// Any day on which, and around which, every year is of four digits.
fn day() -> impl Strategy<Value = Date> {
    (1000_i16..=2199, 1_i8..=12, 1_i8..=31)
        .prop_filter_map("the calendar has it", |(year, month, day)| Date::new(year, month, day).ok())
}

fn month(date: Date) -> &'static str {
    MONTHS[date.month().unsigned_abs() as usize - 1]
}

/// Whether the value is written as TIMEX3 has it.
fn is_well_formed(value: &str) -> bool {
    let of = |text: &str, shapes: &[&str]| {
        shapes.iter().any(|shape| {
            shape.len() == text.len()
                && shape.bytes().zip(text.bytes()).all(|(shape, byte)| match shape {
                    b'9' => byte.is_ascii_digit() || byte == b'X',
                    _ => shape == byte,
                })
        })
    };
    if matches!(value, "PRESENT_REF" | "PAST_REF" | "FUTURE_REF") {
        return true;
    }
    if let Some(length) = value.strip_prefix('P') {
        return !length.is_empty()
            && length.bytes().all(|byte| byte.is_ascii_digit() || b"TXYMWDHSQCE.".contains(&byte));
    }
    let (day, clock) = value.split_once('T').map_or((value, None), |(day, clock)| (day, Some(clock)));
    let day = of(
        day,
        &[
            "9999-99-99",
            "9999-99",
            "9999",
            "999",
            "99",
            "9999-W99",
            "9999-W99-WE",
            "9999-W99-9",
            "9999-Q9",
            "9999-H9",
            "9999-SP",
            "9999-SU",
            "9999-FA",
            "9999-WI",
            "BC9999",
            "BC9999-99-99",
            "BC9999-99",
            "BC99",
        ],
    );
    day && clock.is_none_or(|clock| {
        matches!(clock, "MO" | "MI" | "AF" | "EV" | "NI" | "DT")
            || of(clock.trim_end_matches('Z'), &["99:99"])
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_full_date_is_read_as_it_was_written(date in day()) {
        let (day, year, month) = (date.day(), date.year(), month(date));
        for text in [format!("It was on {month} {day}, {year}."), format!("It was on {day} {month} {year}."), format!("It was on {date}.")] {
            prop_assert_eq!(values(&text, None), [date.to_string()], "{}", text);
        }
    }

    #[test]
    fn a_full_date_of_any_year_is_read_as_it_was_written(year in 1_i16..=9999, month_number in 1_i8..=12, day in 1_i8..=31) {
        let date = Date::new(year, month_number, day);
        prop_assume!(date.is_ok());
        let (date, month) = (date.unwrap(), MONTHS[month_number.unsigned_abs() as usize - 1]);
        // Of two digits a year is one of our own, so that news writes the era of those before 100.
        let bare = [format!("{month} {day}, {year}"), format!("{day} {month} {year}")];
        let with_era = [
            format!("{month} {day}, AD {year}"),
            format!("{day} {month} AD {year}"),
            format!("{month} {day}, {year} AD"),
            format!("{day} {month} {year} CE"),
            date.to_string(),
        ];
        for words in with_era.iter().chain(bare.iter().filter(|_| year >= 100)) {
            let text = format!("It was on {words}.");
            prop_assert_eq!(values(&text, None), [date.to_string()], "{}", text);
        }
        prop_assert_eq!(values(&format!("It was in AD {year}."), None), [format!("{year:04}")]);
        prop_assert_eq!(values(&format!("It was in {year} BC."), None), [format!("BC{year:04}")]);
    }

    #[test]
    fn a_full_date_before_christ_is_read_as_it_was_written(year in 1_i16..=9999, month_number in 1_i8..=12, day in 1_i8..=31) {
        // The year 1 BC is the calendar's year 0.
        let is_there = Date::new(1 - year, month_number, day).is_ok();
        let month = MONTHS[month_number.unsigned_abs() as usize - 1];
        let value = format!("BC{year:04}-{month_number:02}-{day:02}");
        for text in [format!("It was on {month} {day}, {year} BC."), format!("It was on {day} {month} {year} BC.")] {
            prop_assert_eq!(values(&text, None) == [value.clone()], is_there, "{}", text);
        }
    }

    #[test]
    fn counted_days_weeks_months_and_years_are_the_calendars(date in day(), amount in 1_i32..40) {
        for (unit, moved, value) in [
            ("days", date.checked_sub(amount.days()), "%Y-%m-%d"),
            ("weeks", date.checked_sub(amount.weeks()), "%G-W%V"),
            ("months", date.checked_sub(amount.months()), "%Y-%m"),
            ("years", date.checked_sub(amount.years()), "%Y"),
        ] {
            let moved = moved.unwrap();
            let unit = if amount == 1 { unit.trim_end_matches('s') } else { unit };
            let found = timexes(&format!("It fell {amount} {unit} ago."), Some(date));
            prop_assert_eq!(found.len(), 1);
            prop_assert_eq!(&found[0].value, &moved.strftime(value).to_string());
            prop_assert_eq!(found[0].earliest.clone(), Some(moved.to_string()));
        }
    }

    #[test]
    fn the_nth_weekday_of_a_month_is_the_calendars(date in day(), nth in 1_usize..=4, weekday in 0_usize..7) {
        let ordinal = ["first", "second", "third", "fourth"][nth - 1];
        let wanted = date
            .nth_weekday_of_month(i8::try_from(nth).unwrap(), Weekday::from_monday_zero_offset(i8::try_from(weekday).unwrap()).unwrap())
            .unwrap();
        let text = format!("It was the {ordinal} {} of {} {}.", WEEKDAYS[weekday], month(date), date.year());
        prop_assert_eq!(values(&text, None), [wanted.to_string()]);
    }

    #[test]
    fn the_last_day_of_a_month_and_29_february_are_the_calendars(date in day()) {
        let text = format!("It was the last day of {} {}.", month(date), date.year());
        prop_assert_eq!(values(&text, None), [date.last_of_month().to_string()]);
        let leap = values(&format!("It was on 29 February {}.", date.year()), None);
        prop_assert_eq!(leap == [format!("{:04}-02-29", date.year())], date.in_leap_year());
    }

    #[test]
    fn a_bare_weekday_of_the_past_is_within_a_week(date in day(), weekday in 0_usize..7) {
        let found = values(&format!("He came on {}.", WEEKDAYS[weekday]), Some(date));
        let found: Date = found[0].parse().unwrap();
        prop_assert!(found <= date && date.checked_sub(6.days()).unwrap() <= found);
        prop_assert_eq!(found.weekday().to_monday_zero_offset(), i8::try_from(weekday).unwrap());
    }

    #[test]
    fn every_value_is_well_formed_and_every_span_in_order(
        text in "(?s)(\\PC{0,6}|[0-9]{1,4}|[-/:., ]|April|May|last|next|first|Tuesday|weeks?|years|ago|after|before|of|in|at|the|from|to|morning|Easter|10:30|p\\.m\\.|half|past| ){0,40}",
        date in day(),
        dated in any::<bool>(),
    ) {
        let found = timexes(&text, dated.then_some(date));
        let mut end = 0;
        for timex in &found {
            prop_assert!(timex.span.start() >= end && timex.span.end() as usize <= text.len());
            end = timex.span.end();
            prop_assert!(is_well_formed(&timex.value), "{} in {}", timex.value, text);
            prop_assert!(timex.earliest <= timex.latest, "{:?}", timex);
            prop_assert!(dated || timex.anchor != Some(dateline_text::TimexAnchor::Published));
        }
    }
}
