//! Dates in digits, or with digits and a month glued together, as tables, file names and stamps have them.

use crate::timex::captures::Captures;
use crate::timex::class::Class;
use crate::timex::meaning::{Date, Division, Meaning, Reading};
use crate::timex::rule::{Rule, rule};

/// What stands before a date of digits that has no year.
const AT: &str =
    "on|until|till|from|between|before|after|this|next|__|WEEKDAY|SHORTWEEKDAY|due|since|to|DASH";

pub(super) const RULES: &[Rule] = &[
    rule(
        "day_year_month",
        "DAY DASH|/ YEAR DASH|/ MONTH",
        named,
        "[23-2020-September] = 2020-09-23",
        "23-2020-Sepsis",
    ),
    rule(
        "month_year_day",
        "MONTH DASH|/ YEAR DASH|/ DAY",
        named,
        "[September-2020-23] = 2020-09-23",
        "September-2020-99",
    ),
    rule(
        "year_day_month",
        "YEAR DASH|/ DAY DASH|/ MONTH",
        named,
        "[2020/23/Sep] = 2020-09-23",
        "2020/99/Sep",
    ),
    rule("spaced_date", "YEAR MM DAY", named, "On [2016 10 16], he = 2016-10-16", "In 2016 10 16-year-olds")
        .left("on|__")
        .right("__|,|.|;"),
    rule(
        "shifted_weekday_day",
        "SHIFT WEEKDAY DASH|, MONTH DASH? DAY",
        named,
        "[this Friday-Jun-15] = 2025-06-15",
        "this Friday, June says",
    ),
    rule(
        "shifted_weekday_digits",
        "SHIFT WEEKDAY DAY / DAY",
        numeric,
        "from [this friday 5/12] on = 2025-05-12",
        "this Friday 5/12 of it",
    )
    .not_right("of|/"),
    rule("year_half_code", "YEAR DASH? h1|h2", half_code, "in [2019-H2] = 2019-H2", "2019-H3"),
    rule(
        "quarter_code_small",
        "q1|q2|q3|q4 DASH|of? YEAR",
        small_quarter,
        "in [q3 2019] = 2019-Q3",
        "q5 2019",
    ),
    rule(
        "quarter_code_small_last",
        "YEAR DASH? q1|q2|q3|q4",
        small_quarter,
        "in [2019 q3] = 2019-Q3",
        "2019 q5",
    )
    .not_left("of|DASH"),
    rule("dotted_date", "DOTTEDDATE", dotted, "Filed [23.04.2022] = 2022-04-23", "version 23.44.2022"),
    rule("compact_date", "COMPACTDATE", compact, "report-[20170302].html = 2017-03-02", "call 20171399"),
    rule(
        "dashed_date",
        "DAY DASH DAY DASH YEAR",
        numeric,
        "on [10-31-1974] = 1974-10-31",
        "scores of 10-31-74-12",
    ),
    rule(
        "dashed_date_short",
        "DAY DASH DAY DASH YY",
        numeric,
        "on [10-31-74] = 1974-10-31",
        "a record of 10-12-14",
    )
    .left("on|__|dated|until|:")
    .not_right("DASH|/"),
    rule(
        "day_in_digits",
        "(WEEKDAY|SHORTWEEKDAY ,?)? DAY / DAY",
        numeric,
        "He came on [3/22] = 2025-03-22",
        "a 4/5 majority; open 24/7",
    )
    .left(AT)
    .not_right("/|of|DASH|majority|MONEY|%|percent|PLURAL"),
    rule(
        "days_in_digits",
        "{DAY / DAY} DASH|to|through|until|till|and {DAY / DAY (/|, YEAR)?}",
        numeric,
        "from [3/1] to 3/12, 2025 = 2025-03-01",
        "from 3/41 to 7/52",
    )
    .left("from|between|__|on|until|is")
    .not_right("DASH|PLURAL"),
    rule("year_month_digits", "YEAR DASH|/ MM", month, "in [2014-10] = 2014-10", "2014-10-99")
        .not_left("DASH|/")
        .not_right("DASH|/|:|PLURAL|%"),
    rule("month_year_digits", "MM DASH|/ YEAR", month, "Published: [06/2004] = 2004-06", "1/2/3/2004")
        .not_left("DASH|/|YEAR|NUMBER|MONEY|LABEL")
        .not_right("DASH|/|:"),
    rule("month_slash_day", "MONTH / DAY", named, "He came [Oct/2] = 2024-10-02", "May / June"),
    rule(
        "day_month_year_signs",
        "DAY DASH|/ MONTH DASH|/ YEAR|YY",
        named,
        "[31/Oct/1974] = 1974-10-31",
        "31 Octopuses",
    ),
    rule(
        "month_day_year_signs",
        "MONTH DASH|/ DAY DASH|/ YEAR",
        named,
        "[Sep-23-2020] = 2020-09-23",
        "Sep-99-2020",
    ),
    rule(
        "year_month_day_signs",
        "YEAR DASH|/ MONTH DASH|/ DAY",
        named,
        "[2020/Sep/23] = 2020-09-23",
        "2020/Sepsis/23",
    ),
    rule(
        "glued_day",
        "(WEEKDAY|SHORTWEEKDAY ,?)? MONTHDAY (,? YEAR)?",
        glued,
        "sold on [Dec31, 1994] = 1994-12-31",
        "model mar44",
    ),
    rule("year_quarter", "YEARQUARTER", year_quarter, "in [2018Q4] = 2018-Q4", "2018q9"),
];

fn numeric(captures: &Captures<'_, '_>) -> Option<Reading> {
    let all: Vec<i8> = captures.values(Class::Day).filter_map(|day| i8::try_from(day).ok()).collect();
    let from = (captures.part.saturating_sub(1)) * 2;
    let [first, second] = *all.get(from..from + 2)? else { return None };
    let short = || {
        let short = i16::try_from(captures.value(Class::ShortYear)?).ok()?;
        Some(if short < 50 { 2000 + short } else { 1900 + short })
    };
    let year = captures.year().or_else(short);
    (first <= 12 || second <= 12).then_some(Meaning::Numeric { first, second, year }.into())
}

/// A date, where the calendar has it.
fn checked(date: Date) -> Option<Reading> {
    if let (Some(month), Some(day)) = (date.month, date.day) {
        jiff::civil::Date::new(date.year.unwrap_or(2000), month, day).ok()?;
    }
    date.month.is_some().then_some(Meaning::Date(date).into())
}

fn month(captures: &Captures<'_, '_>) -> Option<Reading> {
    checked(Date { day: None, ..captures.date() })
}

fn named(captures: &Captures<'_, '_>) -> Option<Reading> {
    let date = captures.date();
    let short = || i16::try_from(captures.value(Class::ShortYear)?).ok();
    let year = date.year.or_else(|| short().map(|year| if year < 50 { 2000 + year } else { 1900 + year }));
    checked(Date { year, ..date })
}

fn dotted(captures: &Captures<'_, '_>) -> Option<Reading> {
    let date = captures.value(Class::DottedDate)?;
    let (first, second) = (i8::try_from(date / 1_000_000).ok()?, i8::try_from(date / 10_000 % 100).ok()?);
    let fits = (1..=31).contains(&first) && (1..=31).contains(&second) && (first <= 12 || second <= 12);
    let year = i16::try_from(date % 10_000).ok();
    // With dots the day stands first, unless the second number can be no month.
    if fits && second <= 12 {
        return checked(Date { year, month: Some(second), day: Some(first), ..Date::default() });
    }
    fits.then_some(Meaning::Numeric { first, second, year }.into())
}

fn compact(captures: &Captures<'_, '_>) -> Option<Reading> {
    let date = captures.value(Class::CompactDate)?;
    let year = i16::try_from(date / 10_000).ok().filter(|year| (1800..2200).contains(year))?;
    let (month, day) = (i8::try_from(date / 100 % 100).ok()?, i8::try_from(date % 100).ok()?);
    checked(Date { year: Some(year), month: Some(month), day: Some(day), ..Date::default() })
}

fn glued(captures: &Captures<'_, '_>) -> Option<Reading> {
    let date = captures.value(Class::MonthDay)?;
    let (month, day) = (i8::try_from(date / 100).ok()?, i8::try_from(date % 100).ok()?);
    checked(Date { month: Some(month), day: Some(day), ..captures.date() })
}

fn half_code(captures: &Captures<'_, '_>) -> Option<Reading> {
    let number = if captures.has_word("h1") { 1 } else { 2 };
    Some(Meaning::Division { division: Division::Half, number, year: captures.year(), steps: None }.into())
}

fn small_quarter(captures: &Captures<'_, '_>) -> Option<Reading> {
    let (_, number) =
        [("q1", 1), ("q2", 2), ("q3", 3), ("q4", 4)].into_iter().find(|(word, _)| captures.has_word(word))?;
    Some(Meaning::Division { division: Division::Quarter, number, year: captures.year(), steps: None }.into())
}

fn year_quarter(captures: &Captures<'_, '_>) -> Option<Reading> {
    let (year, number) = match captures.value(Class::YearQuarter) {
        Some(both) => (i16::try_from(both / 10).ok(), i8::try_from(both % 10).ok()?),
        None => (captures.year(), captures.small(Class::QuarterCode)?),
    };
    Some(Meaning::Division { division: Division::Quarter, number, year, steps: None }.into())
}
