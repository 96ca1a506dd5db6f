//! Times that count from the day of writing.

use crate::timex::captures::Captures;
use crate::timex::class::{Class, Unit};
use crate::timex::meaning::{Meaning, Reading, Shift};
use crate::timex::rule::{Rule, rule};
use crate::timex::words::REFERENCES;

pub(super) const RULES: &[Rule] = &[
    rule("deictic", "DEICTIC", deictic, "He came [yesterday]. = 2025-04-15", "yesteryear"),
    rule("later_today", "later|earlier DEICTIC", deictic, "[later today] = 2025-04-16", "later days"),
    rule(
        "part_of_current",
        "later|earlier this UNIT",
        part_of_current,
        "[later this week] = 2025-W16",
        "later this man",
    ),
    rule(
        "shifted_unit",
        "(the? EDGE DASH?)? SHIFT UNIT",
        shifted,
        "[last month] = 2025-03",
        "the last month of 2012; the next day",
    )
    .not_left("the"),
    rule(
        "end_of_current",
        "the? EDGENOUN of the|this UNIT",
        current,
        "by [the end of the year] = 2025",
        "the end of the road",
    ),
    rule(
        "end_of_shifted",
        "the? EDGENOUN of SHIFT UNIT|MONTH",
        shifted,
        "by [the end of next year] = 2026",
        "the end of next door",
    ),
    rule("year_end", "UNIT DASH|'s end", current, "by [year-end] = 2025", "the rear-end"),
    rule("year_end_open", "UNIT end", current, "by [year end] = 2025", "the year ended").left("by|at"),
    rule(
        "shifted_month",
        "(the? EDGE DASH?)? SHIFT MONTH",
        shifted_month,
        "[last October] = 2024-10",
        "the last of May",
    ),
    rule(
        "shifted_weekday",
        "SHIFT WEEKDAY",
        shifted_weekday,
        "[next Friday] = 2025-04-25",
        "the last Sunday of May",
    )
    .not_left("the")
    .not_right("PAPER"),
    rule(
        "shifted_weekday_part",
        "SHIFT WEEKDAY PART",
        shifted_weekday,
        "[last Friday night] = 2025-04-11TNI",
        "the last Friday night",
    )
    .not_left("the")
    .not_right("CAPITAL"),
    rule(
        "weekday_of_week",
        "WEEKDAY ,? of? SHIFT week",
        weekday_of_week,
        "on [Tuesday of next week] = 2025-04-22",
        "Tuesday of all weeks",
    ),
    rule("shifted_weekend", "SHIFT WEEKEND", weekend, "[last weekend] = 2025-W15-WE", "the lastweekend"),
    rule("the_weekend", "the WEEKEND", weekend, "over [the weekend] = 2025-W15-WE", "weekend wear")
        .not_right("of|after|before"),
    rule(
        "coming_unit",
        "the coming|upcoming UNIT|WEEKEND",
        coming,
        "in [the coming week] = 2025-W17",
        "the coming king",
    ),
    rule(
        "ago",
        "LIMIT? AMOUNT (and a half)? UNIT|UNITS|CLOCKUNIT|CLOCKUNITS (and a half)? ago",
        ago,
        "[three days ago] = 2025-04-13",
        "three days of rain",
    ),
    rule(
        "from_now",
        "LIMIT? AMOUNT UNIT|UNITS|CLOCKUNIT|CLOCKUNITS from now|today",
        ahead,
        "[two weeks from now] = 2025-W18",
        "two weeks from home",
    ),
    rule(
        "in_amount",
        "in {LIMIT? AMOUNT UNIT|UNITS}",
        in_amount,
        "It will open in [two weeks]. = 2025-W18",
        "in two minds",
    )
    .not_right("of|since|after|before|to|DASH|old|'|'s|and"),
    rule(
        "in_clock_amount",
        "in {LIMIT? AMOUNT|DECIMAL CLOCKUNIT|CLOCKUNITS}",
        in_amount,
        "It will open in [two hours]. = PT2H",
        "in two houses",
    )
    .not_right("of|since|after|before|to|DASH|old|'|'s|and"),
    rule("reference", "REFERENCE", reference, "[these days] = PRESENT_REF", "these dayrooms"),
];

fn modified(captures: &Captures<'_, '_>, meaning: Meaning) -> Option<Reading> {
    Some(Reading { meaning, modifier: captures.modifier() })
}

fn deictic(captures: &Captures<'_, '_>) -> Option<Reading> {
    Some(Meaning::Shifted(Unit::Day, captures.value(Class::Deictic)?).into())
}

fn shifted(captures: &Captures<'_, '_>) -> Option<Reading> {
    if captures.value(Class::Month).is_some() {
        return shifted_month(captures);
    }
    let (unit, steps) = (captures.unit()?, captures.value(Class::Shift)?);
    // `last day`, `next day` count from what the text tells, `this day` from today.
    (unit != Unit::Day || steps == 0).then_some(())?;
    modified(captures, Meaning::Shifted(unit, steps))
}

fn part_of_current(captures: &Captures<'_, '_>) -> Option<Reading> {
    let unit = captures.unit().filter(|unit| *unit > Unit::Day)?;
    let later = captures.has_word("later");
    let modifier =
        if later { dateline_text::TimexModifier::End } else { dateline_text::TimexModifier::Start };
    Some(Reading { meaning: Meaning::PartOfCurrent(unit, later), modifier: Some(modifier) })
}

fn current(captures: &Captures<'_, '_>) -> Option<Reading> {
    let unit = captures.unit()?;
    let meaning = if unit == Unit::Day { Meaning::Carried(unit, 0) } else { Meaning::Shifted(unit, 0) };
    let modifier = captures.modifier().or(Some(dateline_text::TimexModifier::End));
    Some(Reading { meaning, modifier })
}

fn shifted_month(captures: &Captures<'_, '_>) -> Option<Reading> {
    let mut date = captures.date();
    date.steps = captures.value(Class::Shift);
    modified(captures, Meaning::Date(date))
}

fn shift(steps: i32) -> Shift {
    if steps < 0 { Shift::Latest } else { Shift::OfWeek(steps) }
}

fn shifted_weekday(captures: &Captures<'_, '_>) -> Option<Reading> {
    let shift = Some(shift(captures.value(Class::Shift)?));
    let day = Meaning::Weekday { day: captures.small(Class::Weekday)?, shift };
    Some(
        match captures.part_of_day() {
            Some(part) => Meaning::Time { clock: part.to_owned(), day: Some(Box::new(day)) },
            None => day,
        }
        .into(),
    )
}

fn weekday_of_week(captures: &Captures<'_, '_>) -> Option<Reading> {
    let shift = Some(Shift::OfWeek(captures.value(Class::Shift)?));
    Some(Meaning::Weekday { day: captures.small(Class::Weekday)?, shift }.into())
}

fn weekend(captures: &Captures<'_, '_>) -> Option<Reading> {
    Some(Meaning::Weekend(captures.value(Class::Shift).filter(|&steps| steps != 0)).into())
}

fn coming(captures: &Captures<'_, '_>) -> Option<Reading> {
    Some(
        match captures.unit() {
            Some(Unit::Day) => return None,
            Some(unit) => Meaning::Shifted(unit, 1),
            None => Meaning::Weekend(Some(1)),
        }
        .into(),
    )
}

/// So many units; an uncertain number has no place on the calendar.
fn away(captures: &Captures<'_, '_>, sign: i32) -> Option<Meaning> {
    let unit = captures.unit()?;
    Some(match captures.value(Class::Amount)? {
        0 => Meaning::Reference(REFERENCES.get(if sign < 0 { 1 } else { 2 }).copied()?),
        amount => Meaning::Away(unit, amount.saturating_mul(sign)),
    })
}

fn ago(captures: &Captures<'_, '_>) -> Option<Reading> {
    modified(captures, away(captures, -1)?)
}

fn ahead(captures: &Captures<'_, '_>) -> Option<Reading> {
    modified(captures, away(captures, 1)?)
}

fn in_amount(captures: &Captures<'_, '_>) -> Option<Reading> {
    let unit = captures.unit()?;
    let amount = captures.value(Class::Amount).filter(|&amount| amount > 0);
    let meaning = match amount {
        Some(amount) => Meaning::AwayOrDuration(unit, amount),
        None => super::durations::length(captures)?,
    };
    modified(captures, meaning)
}

fn reference(captures: &Captures<'_, '_>) -> Option<Reading> {
    let place = usize::try_from(captures.value(Class::Reference)?).ok()?;
    Some(Meaning::Reference(REFERENCES.get(place).copied()?).into())
}
