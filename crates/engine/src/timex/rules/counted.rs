//! Times that count from, or within, another time that the same words give.

use crate::timex::captures::Captures;
use crate::timex::class::{Class, Unit};
use crate::timex::meaning::{Date, Division, Meaning, Piece, Reading, Shift};
use crate::timex::rule::{Rule, rule};

pub(super) const RULES: &[Rule] = &[
    rule(
        "amount_after",
        "LIMIT? AMOUNT UNIT|UNITS after|from ~",
        after,
        "[two weeks after Christmas 2024] = 2025-01-08",
        "two weeks after the vote; two years from 2011 people",
    )
    .not_left("NUMBER|DECIMAL|%|million|billion")
    .not_right("'s"),
    rule(
        "amount_before_time",
        "LIMIT? AMOUNT UNIT|UNITS before ~",
        before,
        "[two days before Easter] = 2025-04-18",
        "two days before the vote",
    )
    .not_right("'s"),
    rule(
        "nth_of",
        "the? ORDINAL|last WEEKDAY|UNIT|WEEKEND of|in ~",
        nth,
        "[the first Monday of May 2025] = 2025-05-05",
        "the first day of school; the second Monday in a row",
    ),
    rule(
        "nth_of_month",
        "the? ORDINAL last? WEEKDAY|UNIT|WEEKEND of|in MONTH|SMALLMONTH ,? YEAR?",
        nth_of_month,
        "on [the first Monday of May] = 2025-05-05",
        "the first Monday of the march",
    ),
    rule(
        "last_of_month",
        "the? last WEEKDAY|UNIT|WEEKEND of|in MONTH|SMALLMONTH ,? YEAR?",
        nth_of_month,
        "He came on [the last Monday of March] = 2025-03-31",
        "the last Monday of the march",
    ),
    rule(
        "nth_last_of",
        "the? ORDINAL last WEEKDAY|UNIT|WEEKEND of|in ~",
        nth_last,
        "[the third last week of 2018] = 2018-W50",
        "the third last man",
    ),
    rule(
        "nth_of_unit",
        "the? ORDINAL|last WEEKDAY|UNIT|WEEKEND of|in the UNIT",
        nth,
        "[the last week of the year] = 2025-W52",
        "the last day of the Union",
    )
    .not_right("CAPITAL"),
    rule(
        "nth_units_of",
        "the? last|first AMOUNT UNITS of|in ~",
        nth_units,
        "[the last four months of 2021] = P4M",
        "the last four months of life",
    ),
    rule(
        "day_of_month",
        "the? DAY|ORDAY day? of ~",
        day_of,
        "on [the 21st of next month] = 2025-05-21",
        "the 21st of the runners",
    ),
    rule(
        "the_day",
        "(WEEKDAY|SHORTWEEKDAY ,?)? the DAY|ORDAY (this SHIFT? month)?",
        day,
        "He came on [the 18th] = 2025-03-18",
        "the 18th century; the 7 of us",
    )
    .left("on|until|till|by|from|since|for|around|of|__|and")
    .right("__|.|,|;|)|at|around|from|between|and|HOUR|CLOCK"),
    rule(
        "the_day_in_digits",
        "the DAY",
        day_of_no_name,
        "He came on [the 17] from Rome = 2025-03-17",
        "on the 17 apples",
    )
    .left("on")
    .right("from|between"),
    rule(
        "weekday_and_day",
        "WEEKDAY|SHORTWEEKDAY ,? the? DAY|ORDAY",
        day_with_weekday,
        "He came on [Tuesday 15th] = 2025-04-15",
        "on Tuesday 15 people",
    )
    .right("__|.|,|;|)|at|around|from|between|and|HOUR|CLOCK|!|?"),
    rule(
        "week_of",
        "the? week of|beginning|starting|commencing on? ~",
        week_of,
        "[the week of October 6, 2024] = 2024-W40",
        "the week of the storm",
    ),
    rule(
        "week_number",
        "the? week NUMBER (of YEAR|SHIFT year?)?",
        week_number,
        "in [week 31 of 2025] = 2025-W31",
        "week 99",
    )
    .left("in|the|of|until|since|__|during|from")
    .not_right("of|PLURAL|PAPER|DASH"),
    rule(
        "weekdays_from_now",
        "NUMBER WEEKDAYS from|ago|back now?",
        weekdays_away,
        "[three Fridays ago] = 2025-03-28",
        "three Fridays in a row",
    ),
    rule(
        "after_next",
        "the? WEEKDAY after next",
        after_next,
        "on [the Friday after next] = 2025-04-25",
        "the Friday after the vote",
    ),
    rule(
        "unit_after_next",
        "the? week|month|year after next",
        unit_after_next,
        "in [the week after next] = 2025-W18",
        "the week after the vote",
    ),
    rule(
        "unit_before_last",
        "the? week|month|year before last",
        unit_before_last,
        "in [the week before last] = 2025-W14",
        "the week before the vote",
    ),
    rule(
        "coming_weekday",
        "the? coming|upcoming|following WEEKDAY",
        coming_weekday,
        "the vote [the following Monday] = 2025-04-21",
        "the following Mondays",
    )
    .not_right("PAPER"),
    rule(
        "holiday_of_year",
        "HOLIDAY of|in YEAR|WORDYEAR",
        holiday_of,
        "on [Christmas of 2024] = 2024-12-25",
        "Christmas of old",
    ),
    rule(
        "holiday_of_shifted_year",
        "HOLIDAY of SHIFT year",
        holiday_of_shifted,
        "on [Christmas of last year] = 2024-12-25",
        "Christmas of yore",
    ),
    rule(
        "holiday_away",
        "HOLIDAY in AMOUNT UNIT|UNITS",
        holiday_away,
        "[Easter in 3 years] = 2028-04-16",
        "Easter in 3 churches",
    ),
    rule(
        "quarter_of_the_year",
        "the? ORDINAL DASH? quarter|half of the|this|SHIFT year",
        part_of_year,
        "in [the first half of the year] = 2025-H1",
        "the first half of the match",
    ),
    rule(
        "weekend_of",
        "the? WEEKEND of ~",
        weekend_of,
        "[the weekend of October 31, 2025] = 2025-W44-WE",
        "the weekend of the storm",
    ),
    rule(
        "holiday_weekend",
        "the? HOLIDAY YEAR? WEEKEND",
        holiday_weekend,
        "over [the Easter weekend] = 2025-W16-WE",
        "the Easter weekender",
    ),
];

fn modified(captures: &Captures<'_, '_>, meaning: Meaning) -> Option<Reading> {
    Some(Reading { meaning, modifier: captures.modifier() })
}

/// Whether the time is on the calendar, so that another can count from it.
fn on_calendar(meaning: &Meaning) -> bool {
    !matches!(
        meaning,
        Meaning::Duration(_)
            | Meaning::Stretch(..)
            | Meaning::Set(_)
            | Meaning::Time { .. }
            | Meaning::AwayOrDuration(..)
            | Meaning::Reference("PAST_REF" | "FUTURE_REF")
    )
}

fn offset(captures: &Captures<'_, '_>, sign: i32) -> Option<Reading> {
    let (unit, from) = (captures.unit()?, captures.tail()?);
    let steps = captures.value(Class::Amount).filter(|&amount| amount > 0)?.saturating_mul(sign);
    modified(
        captures,
        match *from {
            Meaning::Reference("PRESENT_REF") => Meaning::Away(unit, steps),
            from if on_calendar(&from) => Meaning::Offset { unit, steps, from: Box::new(from) },
            _ => return None,
        },
    )
}

fn after(captures: &Captures<'_, '_>) -> Option<Reading> {
    // `20 dollars a month from May` is a price.
    let priced = captures.has_word("from") && (captures.has_word("a") || captures.has_word("an"));
    let from_today = |time: &Meaning| matches!(time, Meaning::Shifted(Unit::Day, _) | Meaning::Reference(_));
    if priced && !captures.tail().is_some_and(|time| from_today(&time)) {
        return None;
    }
    offset(captures, 1)
}

fn before(captures: &Captures<'_, '_>) -> Option<Reading> {
    offset(captures, -1)
}

fn piece(captures: &Captures<'_, '_>) -> Option<Piece> {
    if let Some(day) = captures.small(Class::Weekday) {
        return Some(Piece::Weekday(day));
    }
    Some(if captures.value(Class::Weekend).is_some() {
        Piece::Weekend
    } else {
        let mut units = captures.values(Class::Unit);
        Piece::Unit(units.next().and_then(Unit::at).filter(|unit| !unit.is_clock())?)
    })
}

/// What the pieces are counted in: the time at the end, else the current one of the last unit named.
fn within(captures: &Captures<'_, '_>) -> Option<Meaning> {
    match captures.tail() {
        Some(time) => on_calendar(&time).then_some(*time),
        None => {
            let unit = captures.values(Class::Unit).last().and_then(Unit::at)?;
            (unit > Unit::Week).then_some(Meaning::Shifted(unit, 0))
        }
    }
}

fn nth(captures: &Captures<'_, '_>) -> Option<Reading> {
    let nth = captures.value(Class::Ordinal).unwrap_or(-1);
    let (piece, within) = (piece(captures)?, within(captures)?);
    // `The first quarter of 2025` has rules of its own, and a day holds no pieces of the calendar.
    if matches!(piece, Piece::Unit(Unit::Quarter | Unit::Year)) || is_day(&within) {
        return None;
    }
    modified(captures, Meaning::Nth { nth, piece, within: Box::new(within) })
}

fn nth_of_month(captures: &Captures<'_, '_>) -> Option<Reading> {
    let piece = piece(captures)?;
    (!matches!(piece, Piece::Unit(Unit::Quarter | Unit::Year | Unit::Month))).then_some(())?;
    let nth = captures.value(Class::Ordinal).unwrap_or(-1);
    let nth = if captures.has_word("last") { -nth.abs() } else { nth };
    let within = Meaning::Date(Date { weekday: None, day: None, ..captures.date() });
    Some(Meaning::Nth { nth, piece, within: Box::new(within) }.into())
}

fn is_day(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::Date(date) => date.day.is_some(),
        Meaning::Weekday { .. } | Meaning::Holiday { .. } | Meaning::Numeric { .. } => true,
        Meaning::Shifted(unit, _) | Meaning::Carried(unit, _) | Meaning::Away(unit, _) => *unit <= Unit::Day,
        Meaning::Reference(_) | Meaning::Offset { .. } => true,
        _ => false,
    }
}

fn nth_last(captures: &Captures<'_, '_>) -> Option<Reading> {
    let Reading { meaning: Meaning::Nth { nth, piece, within }, modifier } = nth(captures)? else {
        return None;
    };
    Some(Reading { meaning: Meaning::Nth { nth: -nth, piece, within }, modifier })
}

fn nth_units(captures: &Captures<'_, '_>) -> Option<Reading> {
    let within = captures.tail().filter(|time| on_calendar(time) && !is_day(time))?;
    let amount = captures.value(Class::Amount).filter(|&amount| amount > 0)?;
    let nth = if captures.has_word("last") { -amount } else { 1 };
    Some(Meaning::Part { unit: captures.unit()?, amount, nth, within }.into())
}

fn day_of(captures: &Captures<'_, '_>) -> Option<Reading> {
    let within = *captures.tail()?;
    let day = captures.small(Class::Day).or_else(|| captures.small(Class::OrdinalDay))?;
    let named =
        matches!(within, Meaning::Date(Date { month: Some(_), day: None, .. })) && captures.has_word("day");
    let month = matches!(within, Meaning::Shifted(Unit::Month, _) | Meaning::Carried(Unit::Month, _));
    (month || named).then(|| {
        Meaning::Nth { nth: day.into(), piece: Piece::Unit(Unit::Day), within: Box::new(within) }.into()
    })
}

fn day(captures: &Captures<'_, '_>) -> Option<Reading> {
    let date = captures.date();
    if captures.has_word("month") {
        let within = Box::new(Meaning::Shifted(Unit::Month, 0));
        return Some(Meaning::Nth { nth: date.day?.into(), piece: Piece::Unit(Unit::Day), within }.into());
    }
    // `The 7` and `the second` are days only beside a weekday.
    let ordinal = captures.value(Class::Day).is_some() && captures.is_any(Class::Ordinal);
    (ordinal || date.weekday.is_some()).then_some(Meaning::Date(date).into())
}

fn day_of_no_name(captures: &Captures<'_, '_>) -> Option<Reading> {
    Some(Meaning::Date(captures.date()).into())
}

fn day_with_weekday(captures: &Captures<'_, '_>) -> Option<Reading> {
    let date = captures.date();
    date.day?;
    Some(Meaning::Date(date).into())
}

fn week_of(captures: &Captures<'_, '_>) -> Option<Reading> {
    let day = captures.tail().filter(|time| is_day(time) && on_calendar(time))?;
    Some(Meaning::Around(Unit::Week, day).into())
}

fn week_number(captures: &Captures<'_, '_>) -> Option<Reading> {
    let number = captures.value(Class::Number).filter(|number| (1..=53).contains(number))?;
    let year = captures.year().map(|year| Meaning::Date(Date { year: Some(year), ..Date::default() }));
    let year =
        year.unwrap_or_else(|| Meaning::Shifted(Unit::Year, captures.value(Class::Shift).unwrap_or(0)));
    Some(Meaning::Nth { nth: number, piece: Piece::Unit(Unit::Week), within: Box::new(year) }.into())
}

fn weekdays_away(captures: &Captures<'_, '_>) -> Option<Reading> {
    let ahead = captures.has_word("from");
    (ahead == captures.has_word("now")).then_some(())?;
    let weeks = captures.value(Class::Number)?.checked_sub(1).filter(|weeks| (0..500).contains(weeks))?;
    let shift = Some(if ahead { Shift::Next } else { Shift::Latest });
    let from = Box::new(Meaning::Weekday { day: captures.small(Class::Weekdays)?, shift });
    Some(Meaning::Offset { unit: Unit::Week, steps: if ahead { weeks } else { -weeks }, from }.into())
}

fn after_next(captures: &Captures<'_, '_>) -> Option<Reading> {
    let from = Meaning::Weekday { day: captures.small(Class::Weekday)?, shift: Some(Shift::Next) };
    Some(Meaning::Offset { unit: Unit::Week, steps: 1, from: Box::new(from) }.into())
}

fn unit_after_next(captures: &Captures<'_, '_>) -> Option<Reading> {
    Some(Meaning::Shifted(named_unit(captures)?, 2).into())
}

fn unit_before_last(captures: &Captures<'_, '_>) -> Option<Reading> {
    Some(Meaning::Shifted(named_unit(captures)?, -2).into())
}

fn named_unit(captures: &Captures<'_, '_>) -> Option<Unit> {
    [("week", Unit::Week), ("month", Unit::Month), ("year", Unit::Year)]
        .into_iter()
        .find(|(word, _)| captures.has_word(word))
        .map(|(_, unit)| unit)
}

fn coming_weekday(captures: &Captures<'_, '_>) -> Option<Reading> {
    Some(Meaning::Weekday { day: captures.small(Class::Weekday)?, shift: Some(Shift::Next) }.into())
}

fn feast(captures: &Captures<'_, '_>) -> Option<usize> {
    usize::try_from(captures.value(Class::Holiday)?).ok()
}

fn holiday_of(captures: &Captures<'_, '_>) -> Option<Reading> {
    Some(Meaning::Holiday { place: feast(captures)?, year: captures.year(), steps: None, years: None }.into())
}

fn holiday_of_shifted(captures: &Captures<'_, '_>) -> Option<Reading> {
    let years = captures.value(Class::Shift);
    Some(Meaning::Holiday { place: feast(captures)?, year: None, steps: None, years }.into())
}

fn holiday_away(captures: &Captures<'_, '_>) -> Option<Reading> {
    let years = captures.value(Class::Amount).filter(|_| captures.unit() == Some(Unit::Year));
    years?;
    Some(Meaning::Holiday { place: feast(captures)?, year: None, steps: None, years }.into())
}

fn part_of_year(captures: &Captures<'_, '_>) -> Option<Reading> {
    let number = captures.small(Class::Ordinal)?;
    let division = if captures.has_word("half") { Division::Half } else { Division::Quarter };
    let fits = (1..=if division == Division::Half { 2 } else { 4 }).contains(&number);
    let steps = captures.value(Class::Shift).or(Some(0));
    fits.then_some(Meaning::Division { division, number, year: None, steps }.into())
}

fn weekend_of(captures: &Captures<'_, '_>) -> Option<Reading> {
    let day = captures.tail().filter(|time| is_day(time) && on_calendar(time))?;
    Some(Meaning::WeekendNear(day).into())
}

fn holiday_weekend(captures: &Captures<'_, '_>) -> Option<Reading> {
    let day = Meaning::Holiday { place: feast(captures)?, year: captures.year(), steps: None, years: None };
    Some(Meaning::WeekendNear(Box::new(day)).into())
}
