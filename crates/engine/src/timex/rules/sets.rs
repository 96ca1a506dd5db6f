//! Times that come again and again.

use crate::timex::captures::Captures;
use crate::timex::class::{Class, Unit};
use crate::timex::meaning::{Meaning, Reading};
use crate::timex::rule::{Rule, rule};

pub(super) const RULES: &[Rule] = &[
    rule("every_weekday", "every|each WEEKDAY", weekday, "[every Monday] = XXXX-WXX-1", "everyone on Monday"),
    rule(
        "every_weekday_part",
        "every|each WEEKDAY PART",
        weekday_part,
        "[every Friday night] = XXXX-WXX-5TNI",
        "every night",
    ),
    rule("weekdays", "WEEKDAYS", weekday, "open on [Mondays] = XXXX-WXX-1", "Monday's child"),
    rule("every_month", "every|each MONTH", month, "[every June] = XXXX-06", "every march"),
    rule("every_part", "every|each PART", part, "[every morning] = XXXX-XX-XXTMO", "every mourner"),
    rule("every_unit", "every|each UNIT|CLOCKUNIT", every, "[every year] = P1Y", "every man"),
    rule(
        "every_amount",
        "every|each NUMBER UNITS|CLOCKUNITS",
        every,
        "[every two years] = P2Y",
        "every two men",
    ),
    rule(
        "every_other",
        "every other UNIT|WEEKDAY",
        every_other,
        "[every other week] = P2W",
        "every other man",
    ),
    rule("frequency", "FREQUENCY", every, "It is done [daily]. = P1D", "the Daily News"),
    rule(
        "times_a_unit",
        "once|twice a|an|per|each|every UNIT",
        every,
        "[twice a month] = P1M",
        "twice a fool",
    ),
    rule(
        "number_times_a_unit",
        "AMOUNT times a|an|per|each|every UNIT|CLOCKUNIT",
        per,
        "[three times a week] = P1W",
        "three times a fool",
    ),
    rule("a_unit", "a|per UNIT", per, "$1 billion [a year] = P1Y", "He met a year ago")
        .left("NUMBER|DECIMAL|million|billion|trillion|percent|%|PLURAL|hours")
        .not_right("ago|later|earlier|after|before|and|old"),
];

fn set(value: String) -> Option<Reading> {
    Some(Meaning::Set(value).into())
}

fn weekday_value(captures: &Captures<'_, '_>) -> Option<String> {
    let day = captures.value(Class::Weekday).or_else(|| captures.value(Class::Weekdays))?;
    Some(format!("XXXX-WXX-{day}"))
}

fn weekday(captures: &Captures<'_, '_>) -> Option<Reading> {
    set(weekday_value(captures)?)
}

fn weekday_part(captures: &Captures<'_, '_>) -> Option<Reading> {
    set(format!("{}T{}", weekday_value(captures)?, captures.part_of_day()?))
}

fn month(captures: &Captures<'_, '_>) -> Option<Reading> {
    set(format!("XXXX-{:02}", captures.value(Class::Month)?))
}

fn part(captures: &Captures<'_, '_>) -> Option<Reading> {
    set(format!("XXXX-XX-XXT{}", captures.part_of_day()?))
}

fn period(unit: Unit, amount: i32) -> Option<Reading> {
    let clock = if unit.is_clock() { "T" } else { "" };
    set(format!("P{clock}{amount}{}", unit.letters()))
}

fn every(captures: &Captures<'_, '_>) -> Option<Reading> {
    period(captures.unit()?, captures.value(Class::Number).unwrap_or(1))
}

fn per(captures: &Captures<'_, '_>) -> Option<Reading> {
    period(captures.unit()?, 1)
}

fn every_other(captures: &Captures<'_, '_>) -> Option<Reading> {
    match captures.unit() {
        Some(unit) => period(unit, 2),
        None => weekday(captures),
    }
}
