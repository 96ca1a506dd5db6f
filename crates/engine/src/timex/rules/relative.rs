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
    rule(
        "within",
        "within {LIMIT? AMOUNT|DECIMAL UNIT|UNITS|CLOCKUNIT|CLOCKUNITS}",
        within,
        "It will open within [two weeks]. = P2W",
        "within two miles",
    )
    .not_right("of|after|DASH|old|'s"),
    rule(
        "within_half",
        "within|in {LIMIT? half a|an CLOCKUNIT}",
        soon_half,
        "It will open in [half an hour]. = PT30M",
        "within half a mile",
    )
    .not_right("of|after|DASH|old|'s"),
    rule(
        "edge_of_other",
        "the? EDGENOUN of the? current|coming|past|previous|following|around next? UNIT",
        edge_of_other,
        "by [the end of the coming week] = 2025-W17",
        "the end of the coming king",
    ),
    rule("past_one", "past UNIT", past_one, "[past week] = 2025-W15", "in past week").left("__|for"),
    rule(
        "coming_one",
        "coming|upcoming|following UNIT",
        past_one,
        "[coming week] = 2025-W17",
        "coming weekly",
    )
    .left("__"),
    rule("the_unit", "the UNIT", the_unit, "He is away for [the month]. = 2025-04", "for the month of May")
        .left("for|in|during")
        .right("__|.|,|;"),
    rule(
        "named_year",
        "SHIFT calendar|fiscal|financial|working UNIT",
        shifted,
        "in [this fiscal year] = 2025",
        "this fiscal cliff",
    ),
    rule(
        "fiscal_year",
        "the? fiscal|financial year? YEAR",
        fiscal,
        "in [fiscal 2024] = 2024",
        "fiscal 2,024 rules",
    ),
    rule("to_date", "year to date", to_date, "in the [year to date] = 2025", "a year to the date"),
    rule(
        "shifted_clock",
        "SHIFT CLOCKUNIT",
        shifted_clock,
        "I will go [next hour]. = PT1H",
        "a last minute goal",
    )
    .right("__|.|,")
    .not_left("the|of|at|a"),
    rule("shifted_workday", "last|next weekday", workday, "[next weekday] = 2025-04-17", "next weekdays"),
    rule(
        "current_unit",
        "the? current UNIT",
        shifted_current,
        "in [the current year] = 2025",
        "the current year's man of the day",
    )
    .not_right("'s"),
    rule(
        "rest_of_unit",
        "the? rest|remainder of the|this UNIT",
        shifted_current,
        "for [the rest of the year] = 2025",
        "the rest of the day's men",
    )
    .not_right("'s"),
    rule(
        "part_in_unit",
        "earlier|later in the UNIT",
        part_of_current,
        "[later in the year] = 2025",
        "later in the day's play",
    )
    .not_right("'s|of"),
    rule(
        "end_of_unit",
        "the? EDGENOUN of UNIT",
        current,
        "by [the end of year] = 2025",
        "the end of day care",
    )
    .right("__|.|,|;")
    .not_left("of"),
    rule("end_code", "the? eod|eom|eoy|bom|boy", code, "by [EOY] = 2025", "the boy").right("__|.|,"),
    rule("fortnight", "a|the|this|last|next fortnight", fortnight, "in [a fortnight] = P2W", "a fort"),
    rule(
        "fortnight_ago",
        "a fortnight ago|later|hence|earlier",
        fortnight_away,
        "met [a fortnight ago] = 2025-W14",
        "a fort ago",
    ),
    rule(
        "from_now",
        "LIMIT? AMOUNT CLOCKUNIT|CLOCKUNITS from now|today",
        ahead,
        "It will open [two hours from now]. = PT2H",
        "two hours from home",
    ),
    rule("hence", "LIMIT? AMOUNT UNIT|UNITS hence", ahead, "[two years hence] = 2027", "two men hence"),
    rule(
        "half_ago",
        "half a|an UNIT|CLOCKUNIT ago|later|earlier|hence",
        half_away,
        "left [half an hour ago] = PT30M",
        "half an ague",
    ),
    rule(
        "half_from_now",
        "half a|an UNIT|CLOCKUNIT from now",
        half_away,
        "left [half an hour from now] = PT30M",
        "half an ague",
    ),
    rule(
        "clock_amount_later",
        "LIMIT? AMOUNT CLOCKUNIT|CLOCKUNITS later|earlier|afterwards",
        clock_later,
        "left [30 minutes later] = PT30M",
        "30 minutes late",
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
        "week_then_weekday",
        "SHIFT week DASH? WEEKDAY",
        weekday_of_week,
        "on [next week Wednesday] = 2025-04-23",
        "next week Wednesdays",
    ),
    rule(
        "weekday_part_of_week",
        "WEEKDAY PART SHIFT week",
        shifted_weekday_part,
        "on [Wednesday evening next week] = 2025-04-23TEV",
        "Wednesday evening next weekend",
    ),
    rule("that_weekend", "that WEEKEND", weekend, "He came [that weekend]. = 2025-W15-WE", "that weekender"),
    rule(
        "the_minute",
        "the CLOCKUNIT before|after",
        clock_later,
        "He fell [the minute before] = PT1M",
        "the minute before it",
    )
    .right("__|.|,"),
    rule(
        "clock_amount_before",
        "LIMIT? AMOUNT CLOCKUNIT|CLOCKUNITS before|out",
        clock_later,
        "left [30 minutes before] = PT30M",
        "30 minutes before the interval",
    )
    .right("__|.|,"),
    rule(
        "plus_amount",
        "+ NUMBER UNIT|UNITS (NUMBER CLOCKUNIT|CLOCKUNITS)?",
        plus,
        "[+1 day] = 2025-04-17",
        "C++ 1 day",
    )
    .left("__"),
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
    rule("now", "now", now, "He must go [now] = PRESENT_REF", "He now lives in Rome")
        .right("__|,")
        .not_left(",|and|."),
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

fn within(captures: &Captures<'_, '_>) -> Option<Reading> {
    let amount = captures.value(Class::Amount).filter(|&amount| amount > 0);
    let meaning = match (amount, captures.value(Class::Decimal)) {
        (Some(amount), None) => Meaning::Within(captures.unit()?, amount),
        _ => super::durations::length(captures)?,
    };
    modified(captures, meaning)
}

fn soon_half(captures: &Captures<'_, '_>) -> Option<Reading> {
    let Reading { meaning: Meaning::Duration(value), .. } = super::durations::half(captures)? else {
        return None;
    };
    modified(captures, Meaning::Soon(value))
}

fn edge_of_other(captures: &Captures<'_, '_>) -> Option<Reading> {
    let unit = captures.unit().filter(|unit| *unit > Unit::Day)?;
    let steps =
        [("current", 0), ("coming", 1), ("past", -1), ("previous", -1), ("following", 1), ("next", 1)];
    let (_, steps) = steps.into_iter().find(|(word, _)| captures.has_word(word))?;
    let carried = captures.has_word("previous") || captures.has_word("following");
    modified(captures, if carried { Meaning::Carried(unit, steps) } else { Meaning::Shifted(unit, steps) })
}

fn past_one(captures: &Captures<'_, '_>) -> Option<Reading> {
    let unit = captures.unit().filter(|unit| *unit > Unit::Day)?;
    Some(Meaning::Shifted(unit, if captures.has_word("past") { -1 } else { 1 }).into())
}

fn the_unit(captures: &Captures<'_, '_>) -> Option<Reading> {
    let unit = captures.unit().filter(|unit| *unit < Unit::Decade)?;
    Some(Meaning::Shifted(unit, 0).into())
}

fn fiscal(captures: &Captures<'_, '_>) -> Option<Reading> {
    Some(Meaning::Date(captures.date()).into())
}

fn to_date(_: &Captures<'_, '_>) -> Option<Reading> {
    Some(Meaning::Shifted(Unit::Year, 0).into())
}

fn shifted_clock(captures: &Captures<'_, '_>) -> Option<Reading> {
    let steps = captures.value(Class::Shift).filter(|&steps| steps != 0)?;
    Some(Meaning::Stretch(captures.unit()?, steps).into())
}

fn workday(captures: &Captures<'_, '_>) -> Option<Reading> {
    Some(Meaning::Workday(if captures.has_word("next") { 1 } else { -1 }).into())
}

fn shifted_current(captures: &Captures<'_, '_>) -> Option<Reading> {
    let unit = captures.unit().filter(|unit| *unit > Unit::Day)?;
    Some(Meaning::Shifted(unit, 0).into())
}

/// `EOM` and its like: unit and part by their letters. `BOY` is one only in capitals.
fn code(captures: &Captures<'_, '_>) -> Option<Reading> {
    use dateline_text::TimexModifier::{End, Start};
    let (_, unit, modifier) = [
        ("eod", Unit::Day, End),
        ("eom", Unit::Month, End),
        ("eoy", Unit::Year, End),
        ("bom", Unit::Month, Start),
        ("boy", Unit::Year, Start),
    ]
    .into_iter()
    .find(|(word, ..)| captures.has_word(word))?;
    let capitals = captures.is_any(Class::AllCaps);
    (capitals || unit != Unit::Year || modifier == End)
        .then_some(Reading { meaning: Meaning::Shifted(unit, 0), modifier: Some(modifier) })
}

fn plus(captures: &Captures<'_, '_>) -> Option<Reading> {
    Some(Meaning::Away(captures.unit()?, captures.value(Class::Number)?).into())
}

fn shifted_weekday_part(captures: &Captures<'_, '_>) -> Option<Reading> {
    let day = weekday_of_week(captures)?.meaning;
    Some(Meaning::Time { clock: captures.part_of_day()?.to_owned(), day: Some(Box::new(day)) }.into())
}

fn fortnight(captures: &Captures<'_, '_>) -> Option<Reading> {
    let sign = if captures.has_word("last") { -2 } else { 2 };
    Some(
        if captures.has_word("a") {
            Meaning::Duration("P2W".to_owned())
        } else {
            Meaning::Stretch(Unit::Week, sign)
        }
        .into(),
    )
}

fn fortnight_away(captures: &Captures<'_, '_>) -> Option<Reading> {
    let back = captures.has_word("ago") || captures.has_word("earlier");
    let steps = if back { -2 } else { 2 };
    let told = captures.has_word("later") || captures.has_word("earlier");
    Some(if told { Meaning::CarriedAway(Unit::Week, steps) } else { Meaning::Away(Unit::Week, steps) }.into())
}

fn half_away(captures: &Captures<'_, '_>) -> Option<Reading> {
    match captures.unit()? {
        Unit::Hour => {
            let back = captures.has_word("ago") || captures.has_word("earlier");
            Some(Meaning::Stretch(Unit::Minute, if back { -30 } else { 30 }).into())
        }
        _ => super::durations::half(captures),
    }
}

fn clock_later(captures: &Captures<'_, '_>) -> Option<Reading> {
    let unit = captures.unit()?;
    let amount = captures.value(Class::Amount).unwrap_or(1);
    let back = captures.has_word("earlier") || captures.has_word("before");
    modified(
        captures,
        match amount {
            0 => super::durations::length(captures)?,
            amount => Meaning::Stretch(unit, if back { -amount } else { amount }),
        },
    )
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
        None => match super::durations::length(captures)? {
            Meaning::Duration(value) if unit.is_clock() => Meaning::Soon(value),
            meaning => meaning,
        },
    };
    modified(captures, meaning)
}

fn now(_: &Captures<'_, '_>) -> Option<Reading> {
    Some(Meaning::Reference("PRESENT_REF").into())
}

fn reference(captures: &Captures<'_, '_>) -> Option<Reading> {
    let place = usize::try_from(captures.value(Class::Reference)?).ok()?;
    Some(Meaning::Reference(REFERENCES.get(place).copied()?).into())
}
