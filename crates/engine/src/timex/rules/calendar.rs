//! Days, months and years by their names and numbers.

use crate::timex::captures::Captures;
use crate::timex::class::Class;
use crate::timex::meaning::{Meaning, Reading, Shift};
use crate::timex::rule::{Rule, rule};

/// What stands before a month or a year and makes it one.
const AT: &str =
    "in|since|until|till|during|through|throughout|from|by|of|to|before|after|between|for|and|or|this|-|–|(";

pub(super) const RULES: &[Rule] = &[
    rule(
        "iso_date",
        "YEAR DASH|/ MM DASH|/ DAY",
        date,
        "Updated [2025-04-16] = 2025-04-16",
        "Call 2025-99-16",
    ),
    rule(
        "iso_date_of_a_far_year",
        "FARYEAR DASH MM DASH DAY",
        date,
        "From [0079-08-24] on = 0079-08-24",
        "Call 0800-10-99",
    )
    .not_left("DASH|LABEL|+|/")
    .not_right("DASH"),
    rule("numeric_date", "DAY / DAY / YEAR|YY", numeric, "Filed [04/16/2025] = 2025-04-16", "a 4/5 majority"),
    rule(
        "month_day_year",
        "<weekday> MONTH|SMALLMONTH ,? the? DAY (,|of|in)? YEAR",
        date,
        "On [Wednesday, April 16, 2025], she = 2025-04-16",
        "Mary Poppins 16, 2025 seats",
    ),
    rule(
        "day_month_year",
        "<weekday> the? DAY|ORDAY of? MONTH|SMALLMONTH (,|of|in)? YEAR",
        date,
        "On [16 April 2025] she = 2025-04-16",
        "16 apples 2025",
    ),
    rule(
        "month_and_day",
        "MONTH|SMALLMONTH the? DAY|ORDAY|WORDDAY",
        date,
        "It was on [May twenty-nine] = 2024-05-29",
        "In May second graders",
    )
    .right("__|.|,|;|at|until|to|through|and|till|)|HOUR|CLOCK"),
    rule(
        "year_in_words_after_day",
        "<weekday> MONTH|SMALLMONTH the? DAY|ORDAY|WORDDAY ,? WORDYEAR",
        date,
        "on [January 25, nineteen eighty-six] = 1986-01-25",
        "on January 25 nineteen men",
    ),
    rule(
        "day_month_year_in_words",
        "<weekday> the? DAY|ORDAY|WORDDAY of? MONTH|SMALLMONTH WORDYEAR",
        date,
        "on [25 January nineteen eighty-six] = 1986-01-25",
        "25 Januaries",
    ),
    rule(
        "month_year_in_words",
        "<edge> MONTH|SMALLMONTH WORDYEAR",
        date,
        "in [October two thousand and five] = 2005-10",
        "in October two thousand men",
    )
    .not_right("PLURAL|CAPITAL"),
    rule(
        "day_month_short_year",
        "<weekday> the? DAY of? MONTH (,|of|')? YY",
        short_year,
        "born on [3 Feb. 82] = 1982-02-03",
        "on 3 February 82 people",
    )
    .not_left("MONEY|DASH")
    .right("__|.|;|)"),
    rule("month_short_year", "MONTH of YY", short_year, "in [April of 87] = 1987-04", "April of 87 people")
        .right("__|.|;|)|,"),
    rule(
        "shifted_day",
        "this|next DAY|ORDAY of MONTH",
        date_this,
        "by [next 6th of April] = 2026-04-06",
        "next 6th of the men",
    ),
    rule(
        "month_day",
        "<weekday> MONTH|SMALLMONTH the? DAY",
        date,
        "On [Feb. 11] he = 2025-02-11",
        "In April 16 people",
    )
    .not_right("people|percent|%|million|:|/"),
    rule(
        "day_month",
        "<weekday> the? DAY|ORDAY of? MONTH",
        date,
        "On [11 February] he = 2025-02-11",
        "He ate 11 apples",
    )
    .not_left("MONEY"),
    rule(
        "day_small_month",
        "<weekday> the? DAY|ORDAY of? SMALLMONTH",
        date,
        "due [11 may] = 2025-05-11",
        "children under 10 may march",
    )
    .not_left("MONEY|under|over|than|about|of|least|first|last|top"),
    rule(
        "year_month",
        "YEAR MONTH|SMALLMONTH",
        date,
        "since [2017 April], = 2017-04",
        "since 2017 May said so",
    )
    .left("in|since|from|__|until")
    .right("__|.|,|;|)|to"),
    rule("year_in_words", "WORDYEAR", date, "born in [nineteen eighty-six] = 1986", "in two thousand men")
        .left("in|since")
        .right("__|.|,|;|)"),
    rule("month_alone", "MONTH|SMALLMONTH", date, "[May] = 2025-05", "May said so").left("__").right("__"),
    rule(
        "month_year",
        "<edge> MONTH|SMALLMONTH (of|,|'s)? YEAR",
        date,
        "In [early April 2025], = 2025-04",
        "In May 20,250 people",
    ),
    rule(
        "month_of_that_year",
        "<edge> MONTH of? the? that|same year",
        date,
        "It was in [March the same year] = 2025-03",
        "May that be so",
    ),
    rule(
        "part_of_month",
        "<edged> MONTH",
        part_of_it,
        "It was by [the end of March] = 2025-03",
        "the end of the march",
    )
    .not_right("SAYING|'s|DAY|ORDAY"),
    rule("month", "SUREMONTH", date, "It was [February] = 2025-02", "It was Julys"),
    rule("month_after_preposition", "NAMEMONTH", date, "In [April], = 2025-04", "April said she knew")
        .left(AT)
        .not_right("CAPITAL|SAYING"),
    rule("month_after_in", "MONTH", date, "In [March], he came = 2025-03", "The March on Rome; May said so")
        .left("in|since|until|till|during|through|throughout|for|(")
        .not_right("CAPITAL|SAYING|on|to"),
    rule(
        "before_christ",
        "<edge> (MONTH ,?)? ANYYEAR ERA",
        era,
        "In Rome, [490 BC], he = BC0490",
        "In 490 boats",
    ),
    rule(
        "day_month_before_christ",
        "<weekday> the? DAY|ORDAY of? MONTH ,? ANYYEAR ERA",
        era,
        "On [15 March 44 BC] he = BC0044-03-15",
        "15 March 44 boats",
    ),
    rule(
        "month_day_before_christ",
        "<weekday> MONTH the? DAY|ORDAY ,? ANYYEAR ERA",
        era,
        "On [March 15, 44 BC], he = BC0044-03-15",
        "On March 15, 44 boats",
    ),
    rule(
        "day_month_anno_domini",
        "<weekday> the? DAY|ORDAY of? MONTH ,? ERA ANYYEAR",
        era,
        "On [24 August AD 79] it = 0079-08-24",
        "24 August ads 79",
    ),
    rule(
        "month_day_anno_domini",
        "<weekday> MONTH the? DAY|ORDAY ,? ERA ANYYEAR",
        era,
        "On [August 24, AD 79], it = 0079-08-24",
        "On August 24, ads 79",
    ),
    rule(
        "far_year_behind_day",
        "<weekday> the? DAY|ORDAY of? MONTH ANYYEAR",
        far,
        "He died on [28 January 814]. = 0814-01-28",
        "On 28 January 814 boats sank",
    )
    .right("__|.|,|;|)"),
    rule(
        "far_year_behind_month",
        "<weekday> MONTH DAY , ANYYEAR",
        far,
        "It ends on [March 3, 2350]. = 2350-03-03",
        "On March 3, 2350 boats sank",
    )
    .right("__|.|,|;|)"),
    rule("anno_domini", "ERA ANYYEAR", era, "Built in [AD 842] = 0842", "an ad 842 long"),
    rule("the_year", "the? year ANYYEAR", the_year, "by [the year 2030] = 2030", "a year 20 people")
        .not_right("PLURAL"),
    rule("part_of_year", "<edged> YEAR", part_of_it, "in [late 2019] = 2019", "the end of 2019 boats")
        .not_right("PLURAL"),
    rule("year_after_preposition", "YEAR", date, "in [1066] = 1066", "in 1066 boats")
        .left("in|since|until|till|during|circa|c.|©")
        .not_right("PLURAL|UNITS|CLOCKUNITS|UNIT|%|STREET|:"),
    rule(
        "year",
        "LIKELYYEAR",
        date,
        "the [2014] protests = 2014",
        "$2014; flight 1984; the 1998 votes; Gate 2015",
    )
    .not_left("MONEY|LABEL|than|about|nearly|over|some|least|almost|DASH|/|:|+")
    .not_right(
        "UNIT|UNITS|CLOCKUNITS|STREET|%|percent|people|million|m|km|miles|metres|meters|feet|votes|DASH|/|:",
    ),
    rule(
        "round_year",
        "ROUNDYEAR",
        date,
        "10% of [2000] = 2000",
        "the 2000 block; $2000; 2000 troops; Windows 2000",
    )
    .not_left("MONEY|LABEL|than|about|nearly|over|some|least|almost|DASH|/|:|+")
    .not_right(
        "UNIT|UNITS|CLOCKUNITS|STREET|PLURAL|%|percent|million|m|km|miles|metres|meters|feet|DASH|/|:|or",
    ),
    rule(
        "year_beside_dash",
        "LIKELYYEAR|ROUNDYEAR",
        date,
        "the city (from file, [2014] - Reuters) = 2014",
        "the F-2014 - a plane",
    )
    .not_left("MONEY|LABEL|than|about|nearly|over|DASH|/|:")
    .right("DASH"),
    rule(
        "weekday",
        "(the? EDGE DASH?)? WEEKDAY",
        weekday,
        "on [Tuesday], he = 2025-04-15",
        "the Sunday Times; Black Friday",
    )
    .not_left("black|bloody|super|cyber|good")
    .not_right("PAPER"),
    rule("short_weekday", "SHORTWEEKDAY", weekday_short, "He came on [Thu], = 2025-04-10", "a Thu")
        .left("on|this|last|next|until"),
    rule(
        "short_weekday_alone",
        "SHORTWEEKDAY|SMALLWEEKDAY",
        weekday_short,
        "[thu] = 2025-04-17",
        "the sat one",
    )
    .left("__")
    .right("__|at|from"),
    rule(
        "weekday_part",
        "(the? EDGE DASH?)? WEEKDAY PART",
        weekday_part,
        "He came on [Tuesday night] = 2025-04-15TNI",
        "Friday Night Lights",
    )
    .not_right("CAPITAL"),
    rule(
        "part_of_day",
        "(EDGE in?)? the? EDGE? PART of <weekday> MONTH DAY (,? YEAR)?",
        part_of,
        "on [the morning of April 16] = 2025-04-16TMO",
        "the morning of the battle",
    ),
    rule(
        "part_of_day_month",
        "(EDGE in?)? the? EDGE? PART of <weekday> DAY MONTH ,? YEAR?",
        part_of,
        "on [the morning of 16 April] = 2025-04-16TMO",
        "the morning of life",
    ),
    rule(
        "holiday",
        "HOLIDAY ,? YEAR|WORDYEAR?",
        holiday,
        "He came on [New Year's Day] = 2025-01-01",
        "the day of the year",
    ),
    rule("shifted_holiday", "SHIFT HOLIDAY", holiday, "[last Christmas] = 2024-12-25", "the last day"),
];

pub(super) fn date(captures: &Captures<'_, '_>) -> Option<Reading> {
    let mut date = captures.date();
    // In `November 20 to February 3, 2015` the first day lies in the year before.
    let own_year =
        [Class::Year, Class::LikelyYear, Class::RoundYear].into_iter().any(|class| captures.has_own(class));
    if captures.part == 1 && !own_year && captures.taken.iter().any(|taken| taken.part == 2) {
        let other = Captures { part: 2, ..*captures }.date();
        if date.month > other.month {
            date.year = date.year.map(|year| year - 1).filter(|&year| year > 0);
        }
    }
    if date.year.is_none() && date.month.is_none() {
        return None;
    }
    if let (Some(month), Some(day)) = (date.month, date.day) {
        // 2000 had a 29 February; which years do is the resolver's business.
        jiff::civil::Date::new(date.year.unwrap_or(2000), month, day).ok()?;
    }
    Some(Reading { meaning: Meaning::Date(date), modifier: captures.modifier() })
}

/// A year before 1000 or after 2199, which needs its day and month; of two digits it would be a short one.
fn far(captures: &Captures<'_, '_>) -> Option<Reading> {
    date(captures).filter(|_| captures.value(Class::AnyYear).is_some_and(|year| year >= 100))
}

/// `End in 2050` tells no part of it: nouns need their `of`.
fn part_of_it(captures: &Captures<'_, '_>) -> Option<Reading> {
    if captures.has_own(Class::EdgeNoun) && !captures.has_word("of") {
        return None;
    }
    date(captures)
}

fn short_year(captures: &Captures<'_, '_>) -> Option<Reading> {
    let short = i16::try_from(captures.value(Class::ShortYear)?).ok()?;
    let year = Some(if short < 50 { 2000 + short } else { 1900 + short });
    let date = crate::timex::meaning::Date { year, ..captures.date() };
    jiff::civil::Date::new(year?, date.month?, date.day.unwrap_or(1)).ok()?;
    Some(Meaning::Date(date).into())
}

fn date_this(captures: &Captures<'_, '_>) -> Option<Reading> {
    let mut date = captures.date();
    date.steps = Some(i32::from(captures.has_word("next")));
    Some(Meaning::Date(date).into())
}

fn numeric(captures: &Captures<'_, '_>) -> Option<Reading> {
    let mut fields = captures.values(Class::Day);
    let (first, second) = (fields.next()?, fields.next()?);
    let year = captures.year().or_else(|| {
        let short = i16::try_from(captures.value(Class::ShortYear)?).ok()?;
        Some(if short < 50 { 2000 + short } else { 1900 + short })
    })?;
    let (first, second) = (i8::try_from(first).ok()?, i8::try_from(second).ok()?);
    (first <= 12 || second <= 12).then_some(Meaning::Numeric { first, second, year: Some(year) }.into())
}

fn era(captures: &Captures<'_, '_>) -> Option<Reading> {
    if captures.value(Class::Era)? > 0 {
        return date(captures);
    }
    let fields = captures.date();
    let year = fields.year?;
    if let (Some(month), Some(day)) = (fields.month, fields.day) {
        // The year 1 BC is the year 0.
        jiff::civil::Date::new(1 - year, month, day).ok()?;
    }
    let meaning = Meaning::Ancient { year: year.into(), month: fields.month, day: fields.day };
    Some(Reading { meaning, modifier: captures.modifier() })
}

fn the_year(captures: &Captures<'_, '_>) -> Option<Reading> {
    let year = captures.value(Class::AnyYear).filter(|year| (20..=2999).contains(year))?;
    let date = crate::timex::meaning::Date { year: i16::try_from(year).ok(), ..Default::default() };
    Some(Meaning::Date(date).into())
}

fn weekday_of(captures: &Captures<'_, '_>) -> Option<Meaning> {
    Some(Meaning::Weekday { day: captures.small(Class::Weekday)?, shift: None::<Shift> })
}

pub(super) fn weekday(captures: &Captures<'_, '_>) -> Option<Reading> {
    Some(Reading { meaning: weekday_of(captures)?, modifier: captures.modifier() })
}

fn weekday_short(captures: &Captures<'_, '_>) -> Option<Reading> {
    let day = captures.small(Class::ShortWeekday).or_else(|| captures.small(Class::SmallWeekday))?;
    Some(Meaning::Weekday { day, shift: None }.into())
}

fn weekday_part(captures: &Captures<'_, '_>) -> Option<Reading> {
    let clock = captures.part_of_day()?.to_owned();
    let day = Some(Box::new(weekday_of(captures)?));
    Some(Reading { meaning: Meaning::Time { clock, day }, modifier: captures.modifier() })
}

fn part_of(captures: &Captures<'_, '_>) -> Option<Reading> {
    let day = Some(Box::new(date(captures)?.meaning));
    let clock = captures.part_of_day()?.to_owned();
    Some(Reading { meaning: Meaning::Time { clock, day }, modifier: captures.modifier() })
}

fn holiday(captures: &Captures<'_, '_>) -> Option<Reading> {
    let place = usize::try_from(captures.value(Class::Holiday)?).ok()?;
    let steps = captures.value(Class::Shift);
    Some(Meaning::Holiday { place, year: captures.year(), steps, years: None }.into())
}
