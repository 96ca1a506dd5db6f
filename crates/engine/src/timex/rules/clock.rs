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
        "CLOCK ZONE (WEEKDAY|DEICTIC)?",
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
    let mut minutes = [Class::Clock, Class::DottedClock, Class::NamedHour]
        .into_iter()
        .find_map(|class| captures.value(class))
        .or_else(|| captures.value(Class::Hour).map(|hour| hour * 60))?;
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
