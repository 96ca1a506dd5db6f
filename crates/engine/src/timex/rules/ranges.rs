//! Two times in one run of words, each a time of its own that lends the other what it leaves out.

use super::calendar::date;
use super::clock::time;
use crate::timex::captures::Captures;
use crate::timex::class::Class;
use crate::timex::meaning::{Date, Meaning, Reading};
use crate::timex::rule::{Rule, rule};

pub(super) const RULES: &[Rule] = &[
    rule(
        "days_of_month",
        "{<weekday> MONTH DAY} DASH|to|through|until|till|and|or {DAY ,? YEAR?}",
        date,
        "It ran from [April 11] - 14 = 2025-04-11",
        "April 11 to 14 people",
    )
    .not_right("UNIT|UNITS|CLOCKUNITS|people|percent|%|MERIDIEM|MONTH|PLURAL"),
    rule(
        "days_before_month",
        "{<weekday> the? DAY|ORDAY} DASH|to|through|until|till|and|or {the? DAY|ORDAY of? MONTH|SMALLMONTH ,? YEAR?}",
        date,
        "It ran from [11] to 14 April = 2025-04-11",
        "11 to 14 apples",
    )
    .not_left("DASH|MONTH"),
    rule(
        "month_days",
        "{<weekday> MONTH DAY} DASH|to|through|until|till|and {<weekday> MONTH DAY ,? YEAR}",
        date,
        "from [December 30] to January 2, 2025 = 2024-12-30",
        "April 30 to the end",
    ),
    rule(
        "days_months",
        "{<weekday> DAY MONTH|SMALLMONTH} DASH|to|through|until|till|and {<weekday> DAY MONTH|SMALLMONTH (,|in|of)? YEAR}",
        date,
        "from [30 December] to 2 January 2025 = 2024-12-30",
        "30 December to us",
    ),
    rule(
        "months",
        "{<edge> MONTH|SMALLMONTH} DASH|to|through|until|till|and|or|, {<edge> MONTH|SMALLMONTH (,|in|of)? YEAR}",
        date,
        "from [November] to February 2025 = 2024-11",
        "May and the team",
    ),
    rule(
        "months_of_no_year",
        "{<edge> MONTH|SMALLMONTH} DASH|to|through|until|till|and {<edge> MONTH|SMALLMONTH}",
        date,
        "from [May] to June = 2025-05",
        "May to the rescue",
    )
    .left("from|between|__|(|of|in|was|is|,|happen")
    .not_right("YEAR|DAY|SAYING|CAPITAL"),
    rule("short_years", "{YEAR} DASH|/ {YY}", short, "the [1914]-18 war = 1914", "the year 1914-8")
        .not_right("DASH|/"),
    rule(
        "years",
        "{LIKELYYEAR|ROUNDYEAR} DASH|to|through|and|until|or {LIKELYYEAR|ROUNDYEAR}",
        date,
        "over [2000] - 2050 = 2000",
        "1800 to 1900 boats",
    )
    .not_left("MONEY|LABEL|than|about")
    .not_right("UNIT|UNITS|CLOCKUNITS|PLURAL|%|people|km|miles|MONEY"),
    rule(
        "years_before_christ",
        "{ANYYEAR} DASH|to|through|and|until|or {ANYYEAR ERA}",
        ancient,
        "from [499] to 493 BC = BC0499",
        "from 499 to 493 boats",
    ),
    rule(
        "clock_times",
        "{CLOCK MERIDIEM?} DASH|to|until|till|and|through {CLOCK MERIDIEM? ZONE?}",
        time,
        "from [10:30] to 11:45 a.m. = 2025-04-16T10:30",
        "he won 10:30 on points",
    ),
    rule(
        "hours",
        "{HOUR MERIDIEM?} DASH|to|until|till|and|through {HOUR MERIDIEM ZONE?}",
        time,
        "from [2] to 4 p.m. = 2025-04-16T14:00",
        "2 to 4 people",
    ),
];

fn short(captures: &Captures<'_, '_>) -> Option<Reading> {
    let year = captures.year()?;
    let short = i16::try_from(captures.value(Class::ShortYear)?).ok()?;
    let later = year - year % 100 + short;
    // `1998-02` may be a month; `1914-12` went backwards and is no range.
    (later > year).then_some(())?;
    let year = if captures.part == 2 { later } else { year };
    Some(Meaning::Date(Date { year: Some(year), ..Date::default() }).into())
}

fn ancient(captures: &Captures<'_, '_>) -> Option<Reading> {
    let year = captures.year()?;
    Some(
        match captures.value(Class::Era)? {
            -1 => Meaning::Ancient { year: year.into(), month: None, day: None },
            _ => Meaning::Date(Date { year: Some(year), ..Date::default() }),
        }
        .into(),
    )
}
