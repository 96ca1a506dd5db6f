//! Times of the day.

use crate::timex::captures::Captures;
use crate::timex::class::{Class, Unit};
use crate::timex::meaning::{Meaning, Reading};
use crate::timex::rule::{Rule, rule};

pub(super) const RULES: &[Rule] = &[
    rule(
        "clock_time",
        "CLOCK|DOTTEDCLOCK MERIDIEM ZONE? (,? WEEKDAY|DEICTIC)?",
        time,
        "at [10:35 a.m.] = 2025-04-16T10:35",
        "a 10:35 split",
    ),
    rule(
        "zoned_time",
        "CLOCK|DOTTEDCLOCK ZONE (WEEKDAY|DEICTIC)?",
        time,
        "by [15:11 GMT] = 2025-04-16T15:11Z",
        "by 15:11 points",
    ),
    rule(
        "time_after_preposition",
        "CLOCK (hours|hrs|local time)? (WEEKDAY|DEICTIC)?",
        time,
        "at [22:30] = 2025-04-16T22:30",
        "won 22:30",
    )
    .left("at|by|until|till|from|around|since|before|after")
    .not_right("PLURAL|seconds|minutes"),
    rule(
        "hour",
        "HOUR MERIDIEM ZONE? (,? WEEKDAY|DEICTIC)?",
        time,
        "at [2 p.m. EST] = 2025-04-16T14:00",
        "2 amps",
    ),
    rule(
        "o_clock",
        "HOUR o'clock (in the PART)? (WEEKDAY|DEICTIC)?",
        time,
        "at [two o'clock] = 2025-04-16T02:00",
        "two clocks",
    ),
    rule(
        "named_hour",
        "NAMEDHOUR ZONE? (WEEKDAY|DEICTIC)?",
        time,
        "by [noon] = 2025-04-16T12:00",
        "a noonday sun",
    )
    .not_right("CAPITAL"),
    rule(
        "deictic_part",
        "DEICTIC PART",
        deictic_part,
        "[yesterday afternoon] = 2025-04-15TAF",
        "yesterday's news",
    ),
    rule("glued_clock", "GLUEDCLOCK ZONE?", time, "at [15h30] = 2025-04-16T15:30", "15hz")
        .not_right("PLURAL|NUMBER"),
    rule(
        "half_past",
        "half past? HOUR",
        past_hour,
        "at [half past ten] = 2025-04-16T10:30",
        "half past caring",
    )
    .left("at|by|until|till|since|around|about|before|after|from|__"),
    rule(
        "quarter_past",
        "a? quarter past|to HOUR",
        past_hour,
        "at [quarter to five] = 2025-04-16T04:45",
        "a quarter to each",
    )
    .left("at|by|until|till|since|around|about|before|after|from|__"),
    rule(
        "minutes_past",
        "NUMBER minutes past|to HOUR|GLUEDCLOCK",
        past_hour,
        "at [ten minutes to five] = 2025-04-16T04:50",
        "ten minutes to spare",
    ),
    rule(
        "hour_in_part",
        "HOUR|CLOCK in the? PART|MERIDIEM",
        time,
        "at [8 in the evening] = 2025-04-16T20:00",
        "two in the house",
    ),
    rule(
        "hour_in_words",
        "HOUR DASH? MINUTE MERIDIEM",
        time,
        "at [ten thirty p.m.] = 2025-04-16T22:30",
        "ten thirty men",
    ),
    rule(
        "hour_in_words_at",
        "HOUR DASH? MINUTE",
        time,
        "at [ten thirty]. = 2025-04-16T10:30",
        "ten thirty men",
    )
    .left("at|__|until|by")
    .right("__|.|,|;|on|WEEKDAY|DEICTIC"),
    rule("military", "MILITARY hours|hrs|ZONE", time, "at [0930 hours] = 2025-04-16T09:30", "1930 boats"),
    rule("clock_alone", "CLOCK", time, "[15:30] = 2025-04-16T15:30", "won 15:30").left("__").right("__"),
    rule(
        "weekday_at_clock",
        "SHORTWEEKDAY|WEEKDAY at HOUR",
        weekday_at,
        "He came on [Saturday at 5] = 2025-04-12T05:00",
        "Saturday at 5 places",
    )
    .right("__|.|,|;|ZONE"),
    rule("in_the_part", "the PART", in_part, "in [the morning], = 2025-04-16TMO", "in the morning of life")
        .left("in|during")
        .right("__|.|,|;|and|at|when"),
    rule("part_alone", "PART", in_part, "[morning] = 2025-04-16TMO", "a morning").left("__").right("__"),
    rule("shifted_part", "SHIFT PART", shifted_part, "[last night] = 2025-04-15TNI", "the last of night")
        .not_left("the"),
    rule("tonight", "TONIGHT", shifted_part, "[tonight] = 2025-04-16TNI", "The Knight"),
    rule(
        "that_night",
        "the? that|same PART",
        same_part,
        "On April 3 he left. [That night] she = 2025-04-03TNI",
        "that knight",
    ),
    rule(
        "next_morning",
        "the next|following PART",
        next_part,
        "[the next morning] = 2025-04-17TMO",
        "the next man",
    ),
];

/// The clock's hour and minute, as they stand after the `T`, and the day named beside them.
pub(super) fn time(captures: &Captures<'_, '_>) -> Option<Reading> {
    let mut minutes =
        [Class::Clock, Class::DottedClock, Class::NamedHour, Class::GluedClock, Class::Military]
            .into_iter()
            .find_map(|class| captures.value(class))
            .or_else(|| {
                captures.value(Class::Hour).map(|hour| hour * 60 + captures.value(Class::Minute).unwrap_or(0))
            })?;
    let afternoon = captures
        .value(Class::Meridiem)
        .or_else(|| captures.part_of_day().map(|part| if matches!(part, "AF" | "EV") { 12 } else { 0 }));
    match afternoon {
        Some(12) if minutes < 12 * 60 => minutes += 12 * 60,
        Some(0) if (12 * 60..13 * 60).contains(&minutes) => minutes -= 12 * 60,
        _ => {}
    }
    let zone = if captures.value(Class::Zone) == Some(1) { "Z" } else { "" };
    let clock = format!("{:02}:{:02}{zone}", minutes / 60, minutes % 60);
    let weekday = captures.small(Class::Weekday).map(|day| Meaning::Weekday { day, shift: None });
    let day = captures.value(Class::Deictic).map(|steps| Meaning::Shifted(Unit::Day, steps)).or(weekday);
    Some(Meaning::Time { clock, day: day.map(Box::new) }.into())
}

/// `Half past ten`, `a quarter to five`, `ten minutes to five`.
fn past_hour(captures: &Captures<'_, '_>) -> Option<Reading> {
    let hour = captures
        .value(Class::GluedClock)
        .or_else(|| captures.values(Class::Hour).last().map(|hour| hour * 60))?;
    let minutes = if captures.has_word("half") {
        30
    } else if captures.has_word("quarter") {
        15
    } else {
        captures.value(Class::Number).filter(|minutes| (1..60).contains(minutes))?
    };
    let minutes = if captures.has_word("to") { hour - minutes } else { hour + minutes };
    let minutes = minutes.rem_euclid(24 * 60);
    Some(Meaning::Time { clock: format!("{:02}:{:02}", minutes / 60, minutes % 60), day: None }.into())
}

fn weekday_at(captures: &Captures<'_, '_>) -> Option<Reading> {
    let day = captures.date().weekday?;
    let clock = format!("{:02}:00", captures.value(Class::Hour)?);
    Some(Meaning::Time { clock, day: Some(Box::new(Meaning::Weekday { day, shift: None })) }.into())
}

/// A part of the day that no word places: of the day told of.
fn in_part(captures: &Captures<'_, '_>) -> Option<Reading> {
    Some(Meaning::Time { clock: captures.part_of_day()?.to_owned(), day: None }.into())
}

fn on(captures: &Captures<'_, '_>, day: Meaning) -> Option<Reading> {
    Some(Meaning::Time { clock: captures.part_of_day()?.to_owned(), day: Some(Box::new(day)) }.into())
}

fn deictic_part(captures: &Captures<'_, '_>) -> Option<Reading> {
    on(captures, Meaning::Shifted(Unit::Day, captures.value(Class::Deictic)?))
}

fn shifted_part(captures: &Captures<'_, '_>) -> Option<Reading> {
    on(captures, Meaning::Shifted(Unit::Day, captures.value(Class::Shift).unwrap_or(0)))
}

fn same_part(captures: &Captures<'_, '_>) -> Option<Reading> {
    on(captures, Meaning::Carried(Unit::Day, 0))
}

fn next_part(captures: &Captures<'_, '_>) -> Option<Reading> {
    on(captures, Meaning::Carried(Unit::Day, 1))
}
