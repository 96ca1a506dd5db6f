//! Lengths of time.

use crate::timex::captures::Captures;
use crate::timex::class::{Class, Unit};
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
        "first_amount",
        "the? first|final AMOUNT UNIT|UNITS|CLOCKUNITS",
        duration,
        "over [the first three years] = P3Y",
        "the first three men",
    ),
    rule(
        "last_amount",
        "the? past|last|previous|preceding AMOUNT UNIT|UNITS|CLOCKUNIT|CLOCKUNITS",
        past,
        "over [the last two years] = P2Y",
        "the last two men",
    ),
    rule(
        "next_amount",
        "the? next|coming|following|upcoming AMOUNT UNIT|UNITS|CLOCKUNIT|CLOCKUNITS",
        coming,
        "over [the next two years] = P2Y",
        "the next two men",
    ),
    rule(
        "amount_past",
        "the? NUMBER past|last|previous UNITS|CLOCKUNITS",
        past,
        "over [the 5 past years] = P5Y",
        "the 5 past men",
    ),
    rule(
        "amount_next",
        "the? NUMBER next|coming|upcoming UNITS|CLOCKUNITS",
        coming,
        "over [the 5 upcoming years] = P5Y",
        "the 5 upcoming men",
    ),
    rule(
        "next_unit_length",
        "the next couple UNITS",
        coming,
        "over [the next couple weeks] = P2W",
        "the next couple met",
    ),
    rule(
        "past_unit",
        "the past|last UNIT",
        past_one,
        "over [the past decade] = P1DE",
        "the past decades ago",
    )
    .not_right("of|that|i|we"),
    rule(
        "workdays",
        "the? next|last|past|previous NUMBER business|working UNITS",
        workdays,
        "over [the next 4 business days] = P4D",
        "the next 4 business men",
    ),
    rule(
        "compound",
        "LIMIT? NUMBER UNIT|UNITS|CLOCKUNIT|CLOCKUNITS ,? and? NUMBER UNIT|UNITS|CLOCKUNIT|CLOCKUNITS",
        compound,
        "after [two years and three months] = P2Y3M",
        "two years, three men",
    )
    .not_right("old|DASH|ago|later"),
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

/// What grows, shrinks or is paid `over three years`: how long that takes, not more than that.
#[rustfmt::skip]
const SPREAD: &[&str] = &[
    "raise", "raises", "rise", "rises", "increase", "increases", "growth", "fall", "drop", "cut", "cuts", "decline",
    "reduction", "deal", "contract", "plan", "loan", "investment", "spending", "spread", "phased", "paid",
    "invested", "invest", "spend", "spent", "grew", "grown", "rose", "risen", "fell", "fallen", "increased",
    "doubled", "%", "percent", "million", "billion", "trillion", "jobs",
];

/// Whether the match begins with an `over` that says how long something took.
fn is_spread(captures: &Captures<'_, '_>) -> bool {
    let Some(first) = captures.taken.first().map(|taken| taken.at) else { return false };
    let word = |at: usize| captures.lexemes.get(at).map(|lexeme| lexeme.word.as_ref()).unwrap_or_default();
    word(first) == "over" && first.checked_sub(1).is_some_and(|before| SPREAD.contains(&word(before)))
}

fn duration(captures: &Captures<'_, '_>) -> Option<Reading> {
    if is_spread(captures) {
        return None;
    }
    // `World Cup 2018 day five`: a year, unless the unit says that it is counted.
    let plural = captures.value(Class::Units).or_else(|| captures.value(Class::ClockUnits)).is_some();
    let years = captures.value(Class::Number).is_some_and(|number| (1700..2100).contains(&number));
    if years && !plural {
        return None;
    }
    Some(Reading { meaning: length(captures)?, modifier: captures.modifier() })
}

/// So many units up to today, or from it; an uncertain number is a length that nothing bounds.
fn stretch(captures: &Captures<'_, '_>, sign: i32) -> Option<Reading> {
    let couple = captures.has_word("couple").then_some(2);
    let amount = couple
        .or_else(|| captures.value(Class::Number))
        .or_else(|| captures.value(Class::Amount))
        .unwrap_or(0);
    Some(match amount {
        0 => of(captures, "X")?.into(),
        amount => Meaning::Stretch(captures.unit()?, amount.saturating_mul(sign)).into(),
    })
}

fn past(captures: &Captures<'_, '_>) -> Option<Reading> {
    stretch(captures, -1)
}

fn coming(captures: &Captures<'_, '_>) -> Option<Reading> {
    stretch(captures, 1)
}

fn and_half(captures: &Captures<'_, '_>) -> Option<Reading> {
    let amount = format!("{}.5", captures.value(Class::Number).unwrap_or(1));
    Some(Reading { meaning: of(captures, &amount)?, modifier: captures.modifier() })
}

fn workdays(captures: &Captures<'_, '_>) -> Option<Reading> {
    let amount = captures.value(Class::Number).filter(|amount| (1..=60).contains(amount))?;
    (captures.unit()? == Unit::Day).then_some(())?;
    Some(Meaning::Workdays(if captures.has_word("next") { amount } else { -amount }).into())
}

/// Two lengths in one, the longer unit first.
fn compound(captures: &Captures<'_, '_>) -> Option<Reading> {
    let [long, short] = *captures.units_in_order() else { return None };
    let mut amounts = captures.values(Class::Number);
    let (first, second) = (amounts.next()?, amounts.next()?);
    // Said the other way round it is two lengths.
    (long > short).then_some(())?;
    let clock = |unit: Unit, before: bool| if unit.is_clock() && !before { "T" } else { "" };
    Some(Reading {
        meaning: Meaning::Duration(format!(
            "P{}{first}{}{}{second}{}",
            clock(long, false),
            long.letters(),
            clock(short, long.is_clock()),
            short.letters()
        )),
        modifier: captures.modifier(),
    })
}

/// `The past year`: a length up to today; `the last quarter` is one of the calendar's.
fn past_one(captures: &Captures<'_, '_>) -> Option<Reading> {
    Some(
        match captures.unit()? {
            Unit::Quarter => Meaning::Shifted(Unit::Quarter, -1),
            unit => Meaning::Stretch(unit, -1),
        }
        .into(),
    )
}

fn one(captures: &Captures<'_, '_>) -> Option<Reading> {
    let amount = if captures.value(Class::Units).is_some() { "X" } else { "1" };
    Some(Reading { meaning: of(captures, amount)?, modifier: captures.modifier() })
}

fn vague(captures: &Captures<'_, '_>) -> Option<Reading> {
    Some(of(captures, "X")?.into())
}

pub(super) fn half(captures: &Captures<'_, '_>) -> Option<Reading> {
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
