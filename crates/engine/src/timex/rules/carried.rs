//! Times that count from a time mentioned before.

use crate::timex::captures::Captures;
use crate::timex::class::{Class, Unit};
use crate::timex::meaning::{Meaning, Reading};
use crate::timex::rule::{Rule, rule};
use crate::timex::words::REFERENCES;

pub(super) const RULES: &[Rule] = &[
    rule("same_unit", "the? that|same UNIT", same, "In 2012 he left. [That year] he = 2012", "that yearning"),
    rule(
        "that_same_unit",
        "that same UNIT",
        same,
        "In 2012 he left. [That same year] he = 2012",
        "that same man",
    ),
    rule(
        "later_that_unit",
        "later|earlier that same? UNIT",
        same,
        "In 2012 he left. [Later that year] he = 2012",
        "later that man",
    ),
    rule(
        "next_unit",
        "the? next|following UNIT",
        next,
        "On April 3 he left. [The next day] she = 2025-04-04",
        "the following men",
    ),
    rule(
        "previous_unit",
        "the? previous|preceding|prior UNIT",
        previous,
        "In 2012 he left. [The previous year] he = 2011",
        "the previous man",
    ),
    rule(
        "unit_before",
        "the UNIT before|earlier",
        previous,
        "In 2012 he left. [The year before], he = 2011",
        "the day before the vote",
    )
    .right(".|,|;|when|and|)|?|__"),
    rule(
        "unit_after",
        "the UNIT after|later",
        next,
        "In 2012 he left. [The year after], he = 2013",
        "the day after the vote",
    )
    .right(".|,|;|when|and|)|?|__"),
    rule(
        "amount_later",
        "LIMIT? AMOUNT UNIT|UNITS later|afterwards",
        later,
        "On April 3 he left. [Two days later] she = 2025-04-05",
        "two days of rain",
    ),
    rule(
        "amount_earlier",
        "LIMIT? AMOUNT UNIT|UNITS earlier|previously",
        earlier,
        "On April 3 he left. [Two days earlier] she = 2025-04-01",
        "two days early",
    ),
    rule(
        "amount_before",
        "LIMIT? AMOUNT UNIT|UNITS before",
        earlier,
        "On April 3 he left. [Two days before], she = 2025-04-01",
        "two days before the vote",
    )
    .right(".|,|;|)"),
];

fn carried(captures: &Captures<'_, '_>, steps: i32) -> Option<Reading> {
    Some(Meaning::Carried(captures.unit()?, steps).into())
}

fn same(captures: &Captures<'_, '_>) -> Option<Reading> {
    carried(captures, 0)
}

fn next(captures: &Captures<'_, '_>) -> Option<Reading> {
    // `next week` counts from today unless the text says `the`; `next day` never does.
    let from_text =
        captures.has_word("the") || captures.has_word("following") || captures.unit()? == Unit::Day;
    from_text.then(|| carried(captures, 1)).flatten()
}

fn previous(captures: &Captures<'_, '_>) -> Option<Reading> {
    carried(captures, -1)
}

fn amount(captures: &Captures<'_, '_>, sign: i32) -> Option<Reading> {
    let unit = captures.unit()?;
    let meaning = match captures.value(Class::Amount)? {
        0 => Meaning::Reference(REFERENCES.get(if sign < 0 { 1 } else { 2 }).copied()?),
        amount => Meaning::CarriedAway(unit, amount.saturating_mul(sign)),
    };
    Some(Reading { meaning, modifier: captures.modifier() })
}

fn later(captures: &Captures<'_, '_>) -> Option<Reading> {
    amount(captures, 1)
}

fn earlier(captures: &Captures<'_, '_>) -> Option<Reading> {
    amount(captures, -1)
}
