//! Lengths of time.

use crate::timex::captures::Captures;
use crate::timex::class::Class;
use crate::timex::meaning::{Meaning, Reading};
use crate::timex::rule::{Rule, rule};

pub(super) const RULES: &[Rule] = &[
    rule(
        "duration",
        "LIMIT? NUMBER|DECIMAL UNIT|UNITS|CLOCKUNIT|CLOCKUNITS",
        duration,
        "for [three years] = P3Y",
        "54 years old; 2 min read",
    )
    .not_left("MONEY|DASH")
    .not_right("old|read"),
    rule(
        "duration_and_half",
        "LIMIT? NUMBER|a|an UNIT|UNITS|CLOCKUNIT|CLOCKUNITS and a half",
        and_half,
        "for [a year and a half] = P1.5Y",
        "a year and a day",
    ),
    rule(
        "half_more",
        "LIMIT? NUMBER and a half UNITS|CLOCKUNITS",
        and_half,
        "for [two and a half years] = P2.5Y",
        "two and a half men",
    ),
    rule(
        "vague_duration",
        "LIMIT? AMOUNT UNITS|CLOCKUNITS",
        duration,
        "for [several weeks] = PXW",
        "several weekends",
    )
    .not_right("old"),
    rule("a_duration", "LIMIT? a|an UNIT|CLOCKUNIT", one, "for [a week] = P1W", "He had a day off")
        .left(
            "for|in|within|after|than|nearly|almost|about|over|under|lasted|spent|took|last|take|takes|least",
        )
        .not_right("old|DASH|when|in|that"),
    rule(
        "limited_duration",
        "LIMIT a|an UNIT|CLOCKUNIT",
        one,
        "[more than a decade] = P1DE",
        "more than a deck",
    )
    .not_right("old|DASH"),
    rule(
        "hyphenated_duration",
        "NUMBER DASH UNIT|CLOCKUNIT",
        duration,
        "a [three-day] battle = P3D",
        "a three-year-old",
    )
    .not_right("DASH|old"),
    rule("unit_long", "UNIT|UNITS DASH long", one, "a [decade-long] feud = P1DE", "a year-round"),
    rule(
        "number_unit_long",
        "NUMBER DASH UNIT|CLOCKUNIT DASH long",
        duration,
        "a [three-year-long] war = P3Y",
        "a three-mile-long",
    ),
    rule(
        "past_amount",
        "the? past|last|next|coming|previous|preceding|following|first|final AMOUNT UNIT|UNITS|CLOCKUNITS",
        duration,
        "over [the past three years] = P3Y",
        "the past three men",
    ),
    rule("past_unit", "the past|last UNIT", one, "over [the past decade] = P1DE", "the past decades ago")
        .not_right("of|that|i|we"),
    rule("bare_units", "UNITS", vague, "for [years] = PXY", "the years he spent")
        .left("for|within|after|over|in|of")
        .not_right("of|that|'"),
    rule("decades_of", "{UNITS} of", vague, "after [decades] of war = PXDE", "the days of yore")
        .left("for|after|by|with|of"),
    rule("half_unit", "half a|an|DASH UNIT|CLOCKUNIT", half, "for [half an hour] = PT30M", "half a loaf"),
];

/// The TIMEX3 value of the number and the unit that the match took; `PX` where the number is uncertain.
pub(super) fn length(captures: &Captures<'_, '_>) -> Option<Meaning> {
    let amount = captures.value(Class::Number).or_else(|| captures.value(Class::Amount));
    let amount = match (amount, captures.value(Class::Decimal)) {
        (None, Some(tenths)) => format!("{}.{}", tenths / 10, tenths % 10),
        (Some(0) | None, None) => "X".to_owned(),
        (Some(amount), _) => amount.to_string(),
    };
    of(captures, &amount)
}

fn of(captures: &Captures<'_, '_>, amount: &str) -> Option<Meaning> {
    let unit = captures.unit()?;
    let clock = if unit.is_clock() { "T" } else { "" };
    Some(Meaning::Duration(format!("P{clock}{amount}{}", unit.letters())))
}

fn duration(captures: &Captures<'_, '_>) -> Option<Reading> {
    // `World Cup 2018 day five`: a year, unless the unit says that it is counted.
    let plural = captures.value(Class::Units).or_else(|| captures.value(Class::ClockUnits)).is_some();
    let years = captures.value(Class::Number).is_some_and(|number| (1700..2100).contains(&number));
    if years && !plural {
        return None;
    }
    Some(Reading { meaning: length(captures)?, modifier: captures.modifier() })
}

fn and_half(captures: &Captures<'_, '_>) -> Option<Reading> {
    let amount = format!("{}.5", captures.value(Class::Number).unwrap_or(1));
    Some(Reading { meaning: of(captures, &amount)?, modifier: captures.modifier() })
}

fn one(captures: &Captures<'_, '_>) -> Option<Reading> {
    let amount = if captures.value(Class::Units).is_some() { "X" } else { "1" };
    Some(Reading { meaning: of(captures, amount)?, modifier: captures.modifier() })
}

fn vague(captures: &Captures<'_, '_>) -> Option<Reading> {
    Some(of(captures, "X")?.into())
}

fn half(captures: &Captures<'_, '_>) -> Option<Reading> {
    use crate::timex::class::Unit;
    let value = match captures.unit()? {
        Unit::Minute => "PT30S",
        Unit::Hour => "PT30M",
        Unit::Day => "PT12H",
        Unit::Year => "P6M",
        Unit::Decade => "P5Y",
        Unit::Century => "P50Y",
        _ => return None,
    };
    Some(Meaning::Duration(value.to_owned()).into())
}
