//! The last step: every expression found gets its TIMEX3 type and value, in the order of the text.

use super::class::Unit;
use super::holidays::HOLIDAYS;
use super::meaning::Meaning;
use super::resolve::{Anchor, Extent, day_first, moved, workday};
use super::scan::Found;
use super::tense::Tense;
use crate::Published;
use dateline_text::{Provenance, Timex, TimexAnchor, TimexKind, TimexModifier};
use jiff::civil::Date;

/// An article tells history where it names at least so many months or days with their year…
const DATED: usize = 4;
/// … or so many years and none of late…
const YEARS: usize = 10;
/// … and most of those years lie at least so far before its publication.
const HISTORY: i16 = 2;

/// What may stand between a day and its time of day, in bytes: ` at `.
const WIDEST_GAP: u32 = 4;

/// The timexes of a document, in order.
pub(super) fn give(found: &[Found], published: Option<Published>) -> Vec<Timex> {
    let numeric = found.iter().filter_map(|found| match found.reading.meaning {
        Meaning::Numeric { first, second, year } => Some((first, second, year)),
        _ => None,
    });
    let mut anchor = Anchor {
        published,
        recent: None,
        narrative: tells_history(found, published),
        day_first: day_first(&numeric, published),
    };
    let mut timexes = Vec::with_capacity(found.len());
    for (at, one) in found.iter().enumerate() {
        let timex = match &one.reading.meaning {
            Meaning::Time { clock, day } => {
                let own = day.as_deref().and_then(|day| anchor.extent(day, one.tense));
                let (day, counted) = match own {
                    Some(day) => (Some(day), from(&anchor, &one.reading.meaning)),
                    None => day_beside(&anchor, found, at).unzip(),
                };
                Timex {
                    anchor: counted,
                    ..time(one, day.map(|day| to_come(&anchor, one, day, clock)).as_ref(), clock)
                }
            }
            Meaning::Set(value) => plain(one, TimexKind::Set, value),
            Meaning::Duration(value) if one.bare && value.starts_with("PT") => soon(one, &anchor, value),
            Meaning::Soon(value) if one.tense != Some(Tense::Past) => soon(one, &anchor, value),
            Meaning::Duration(value) | Meaning::Soon(value) => plain(one, TimexKind::Duration, value),
            Meaning::Within(unit, steps) => {
                let timex = stretch(one, &anchor, *unit, *steps);
                let today = written(anchor.published.map(Published::day));
                if one.tense == Some(Tense::Past) {
                    Timex { earliest: None, latest: None, anchor: None, ..timex }
                } else {
                    Timex { earliest: today, ..timex }
                }
            }
            Meaning::Workdays(steps) => {
                let timex = stretch(one, &anchor, Unit::Day, *steps);
                let days = anchor
                    .published
                    .map(Published::day)
                    .and_then(|today| Some((workday(today, steps.signum())?, workday(today, *steps)?)));
                let (near, far) = days.unzip();
                let (first, last) = if *steps < 0 { (far, near) } else { (near, far) };
                Timex { earliest: written(first), latest: written(last), ..timex }
            }
            Meaning::Stretch(unit, steps) => stretch(one, &anchor, *unit, *steps),
            Meaning::Part { unit, amount, nth, within } => {
                let timex = plain(one, TimexKind::Duration, &format!("P{amount}{}", unit.letters()));
                let days = anchor.extent(within, one.tense).and_then(|within| {
                    let first = anchor.nth(*nth, *unit, &within)?;
                    let last = moved(moved(first, *unit, *amount)?, Unit::Day, -1)?;
                    Some((first, last))
                });
                let counted = from(&anchor, &one.reading.meaning);
                let (first, last) = days.unzip();
                Timex { earliest: written(first), latest: written(last), anchor: counted, ..timex }
            }
            Meaning::Reference("PRESENT_REF") => {
                let today = anchor.published.map(Published::day);
                let timex = plain(one, TimexKind::Date, "PRESENT_REF");
                let counted = from(&anchor, &one.reading.meaning);
                Timex { earliest: written(today), latest: written(today), anchor: counted, ..timex }
            }
            Meaning::Reference(value) => plain(one, TimexKind::Date, value),
            Meaning::AwayOrDuration(unit, amount) if one.tense == Some(Tense::Past) => {
                let clock = if unit.is_clock() { "T" } else { "" };
                plain(one, TimexKind::Duration, &format!("P{clock}{amount}{}", unit.letters()))
            }
            Meaning::Away(unit, steps) | Meaning::AwayOrDuration(unit, steps) if unit.is_clock() => {
                let day = anchor.extent(&one.reading.meaning, one.tense);
                match anchor.clock_away(*unit, *steps) {
                    Some(clock) => {
                        let counted = from(&anchor, &one.reading.meaning);
                        Timex { anchor: counted, ..time(one, day.as_ref(), &clock) }
                    }
                    None => plain(
                        one,
                        TimexKind::Duration,
                        &format!("PT{}{}", steps.unsigned_abs(), unit.letters()),
                    ),
                }
            }
            meaning => {
                let second = found.get(at + 1).filter(|next| {
                    one.part == 1 && next.part == 2 && next.rule == one.rule && next.block == one.block
                });
                let second =
                    second.and_then(|second| anchor.extent(&second.reading.meaning, second.tense)?.first());
                let extent = second
                    .filter(|_| !anchor.narrative)
                    .and_then(|second| anchor.extent_before(meaning, second))
                    .or_else(|| anchor.extent(meaning, one.tense));
                let Some(extent) = extent else { continue };
                let timex = date(one, &anchor, &extent);
                remember(&mut anchor, one, extent);
                timex
            }
        };
        timexes.push(timex);
    }
    timexes
}

/// Whether the dates that come with their year lie well before publication, or, where that is not known,
/// whether there are enough of them to carry the others.
fn tells_history(found: &[Found], published: Option<Published>) -> bool {
    let years = |with_month: bool| {
        found.iter().filter_map(move |found| match found.reading.meaning {
            Meaning::Date(date) if date.month.is_some() || !with_month => date.year,
            _ => None,
        })
    };
    let is_old = |year: &i16| published.is_none_or(|published| year + HISTORY <= published.day().year());
    let (dated, old) = (years(true).count(), years(true).filter(is_old).count());
    let (all, all_old) = (years(false).count(), years(false).filter(is_old).count());
    (dated >= DATED && old * 4 >= dated * 3) || (published.is_some() && all >= YEARS && all_old == all)
}

/// Keeps what a later `that year` or `two days later` can count from.
fn remember(anchor: &mut Anchor, found: &Found, extent: Extent) {
    let meaning = &found.reading.meaning;
    let far = matches!(extent, Extent::Decade(_) | Extent::Century(..) | Extent::Open(_));
    // `The previous year` is an aside: the story goes on where it was.
    let aside = matches!(meaning, Meaning::Carried(_, steps) if *steps < 0);
    // What counts from today says nothing of the times a history tells of.
    let of_today = anchor.narrative && matches!(meaning, Meaning::Shifted(..) | Meaning::Away(..));
    if !far && !of_today && !aside {
        anchor.recent = Some((extent, found.span));
    }
}

/// The next day, where a line that only announces a time has it after that time of the day of writing.
fn to_come(anchor: &Anchor, found: &Found, day: Extent, clock: &str) -> Extent {
    let moment = anchor.published.and_then(Published::moment);
    match (moment, &day) {
        (Some(moment), Extent::Day(date))
            if found.tense == Some(Tense::Future)
                && moment.date() == *date
                && clock.starts_with(|c: char| c.is_ascii_digit())
                && *clock < *format!("{:02}:{:02}", moment.hour(), moment.minute()) =>
        {
            moved(*date, Unit::Day, 1).map_or(day, Extent::Day)
        }
        _ => day,
    }
}

/// The day of a time of day that has none of its own: the nearest in its sentence, else the day told of.
fn day_beside(anchor: &Anchor, found: &[Found], at: usize) -> Option<(Extent, TimexAnchor)> {
    let here = found.get(at)?;
    let day_of = |other: &Found| {
        let extent = match &other.reading.meaning {
            Meaning::Time { day: Some(day), .. } => anchor.extent(day, other.tense),
            Meaning::Away(..) | Meaning::AwayOrDuration(..) => None,
            meaning => anchor.extent(meaning, other.tense),
        };
        let day = extent.filter(|extent| matches!(extent, Extent::Day(_)))?;
        Some((day, TimexAnchor::Timex(other.span)))
    };
    let same = |other: &&Found| other.sentence == here.sentence;
    let after = found.iter().skip(at + 1).take_while(same).take(4).find_map(day_of);
    let before = || found.get(..at)?.iter().rev().take_while(same).take(4).find_map(day_of);
    // `3 May 2024 at 6:05 p.m. | Updated: 4 May 2024`: the day right before it, with no more than ` at ` between.
    let gap = |first: &Found, second: &Found| second.span.start().saturating_sub(first.span.end());
    let right_before = at.checked_sub(1).and_then(|at| found.get(at)).filter(same).filter(|day| {
        let to_next = found.get(at + 1).filter(same).map_or(u32::MAX, |next| gap(here, next));
        gap(day, here) <= WIDEST_GAP && gap(day, here) < to_next
    });
    if let Some(day) = right_before.and_then(day_of) {
        return Some(day);
    }
    let told = anchor.recent.clone().filter(|(recent, _)| matches!(recent, Extent::Day(_)));
    let near =
        anchor.narrative || (at > 0 && found.get(at - 1).is_some_and(|before| before.block == here.block));
    after.or_else(before).or_else(|| match told.filter(|_| near) {
        Some((day, span)) => Some((day, TimexAnchor::Timex(span))),
        None if anchor.narrative => None,
        None => anchor.published.map(|published| (Extent::Day(published.day()), TimexAnchor::Published)),
    })
}

/// What the value of `meaning` is counted from.
fn from(anchor: &Anchor, meaning: &Meaning) -> Option<TimexAnchor> {
    anchor.base(meaning).map(|base| base.anchor)
}

fn written(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn plain(found: &Found, kind: TimexKind, value: &str) -> Timex {
    Timex {
        span: found.span,
        kind,
        value: value.to_owned(),
        modifier: found.reading.modifier,
        earliest: None,
        latest: None,
        anchor: None,
        provenance: Provenance::rule(found.rule),
    }
}

fn date(found: &Found, anchor: &Anchor, extent: &Extent) -> Timex {
    let (mut earliest, mut latest) = (extent.first(), extent.last());
    if let Some((first, last)) = narrowed(found.reading.modifier, extent) {
        (earliest, latest) = (Some(first), Some(last));
    }
    // `A week ago` names a week in TIMEX3, but counts to a day.
    let counted = anchor.base(&found.reading.meaning);
    let exact = match (&found.reading.meaning, counted) {
        (Meaning::Away(unit, steps) | Meaning::AwayOrDuration(unit, steps), Some(base)) => {
            moved(base.day, *unit, *steps)
        }
        (Meaning::CarriedAway(unit, steps), Some(base)) if base.anchor == TimexAnchor::Published => {
            moved(base.day, *unit, *steps)
        }
        _ => None,
    };
    if exact.is_some() {
        (earliest, latest) = (exact, exact);
    }
    if let Meaning::Holiday { place, .. } = &found.reading.meaning
        && HOLIDAYS.get(*place).is_some_and(|(_, feast)| feast.begins_at_dusk())
    {
        earliest = earliest.and_then(|day| moved(day, Unit::Day, -1));
    }
    // `Later this week` cannot lie before the day of writing, `earlier this week` not after it.
    if let (Meaning::PartOfCurrent(_, later), Some(published)) = (&found.reading.meaning, anchor.published) {
        let bound = if *later { &mut earliest } else { &mut latest };
        *bound = bound.map(|_| published.day());
    }
    Timex {
        earliest: written(earliest),
        latest: written(latest),
        anchor: from(anchor, &found.reading.meaning),
        ..plain(found, TimexKind::Date, &extent.value())
    }
}

/// A length of the clock that is over, or begun, on the day of writing.
fn soon(found: &Found, anchor: &Anchor, value: &str) -> Timex {
    let today = written(anchor.published.map(Published::day));
    let counted = anchor.published.map(|_| TimexAnchor::Published);
    let timex = plain(found, TimexKind::Duration, value);
    Timex { earliest: today.clone(), latest: today, anchor: counted, ..timex }
}

/// A length that ends or begins on the day of writing, with its days.
fn stretch(found: &Found, anchor: &Anchor, unit: Unit, steps: i32) -> Timex {
    let amount = steps.unsigned_abs();
    let clock = if unit.is_clock() { "T" } else { "" };
    let timex = plain(found, TimexKind::Duration, &format!("P{clock}{amount}{}", unit.letters()));
    let days = || {
        let today = anchor.published?.day();
        if unit.is_clock() {
            return Some((today, today));
        }
        Some(match (unit, steps < 0) {
            // Quarters are counted whole.
            (Unit::Quarter, back) => {
                let (first, last) = if back { (steps, -1) } else { (1, steps) };
                (Extent::of(unit, today, first)?.first()?, Extent::of(unit, today, last)?.last()?)
            }
            (_, true) => (moved(today, unit, steps)?, today),
            (_, false) => (moved(today, Unit::Day, 1)?, moved(today, unit, steps)?),
        })
    };
    let Some((first, last)) = days() else { return timex };
    let counted = Some(TimexAnchor::Published);
    Timex { earliest: written(Some(first)), latest: written(Some(last)), anchor: counted, ..timex }
}

/// The third of the stretch that `early`, `mid` or `late` means.
fn narrowed(modifier: Option<TimexModifier>, extent: &Extent) -> Option<(Date, Date)> {
    let third = match modifier? {
        TimexModifier::Start => 0,
        TimexModifier::Mid => 1,
        TimexModifier::End => 2,
        _ => return None,
    };
    let (first, last) = (extent.first()?, extent.last()?);
    let days = |from: i8, to: i8| {
        let end = if third == 2 { last } else { Date::new(first.year(), first.month(), to).ok()? };
        Some((Date::new(first.year(), first.month(), from).ok()?, end))
    };
    match extent {
        Extent::Month(_) => days(third * 10 + 1, third * 10 + 10),
        Extent::Week(_) => {
            let (from, to) = *[(0, 1), (2, 3), (4, 6)].get(usize::try_from(third).ok()?)?;
            Some((moved(first, Unit::Day, from)?, moved(first, Unit::Day, to)?))
        }
        Extent::Year(year) => {
            let start = Date::new(*year, third * 4 + 1, 1).ok()?;
            Some((start, moved(start, Unit::Month, 3)?.last_of_month()))
        }
        Extent::Decade(_) | Extent::Century(..) => {
            let years = if matches!(extent, Extent::Decade(_)) { 1 } else { 10 };
            let (from, to) = *[(0, 3), (4, 6), (7, 9)].get(usize::try_from(third).ok()?)?;
            let end = moved(first, Unit::Year, (to + 1) * years).and_then(|day| moved(day, Unit::Day, -1));
            Some((moved(first, Unit::Year, from * years)?, end?))
        }
        _ => None,
    }
}

fn time(found: &Found, day: Option<&Extent>, clock: &str) -> Timex {
    let value = match day {
        Some(day @ (Extent::Day(_) | Extent::Open(_))) => day.value(),
        _ => "XXXX-XX-XX".to_owned(),
    };
    let value = format!("{value}T{clock}");
    let day = day.and_then(Extent::first);
    Timex { earliest: written(day), latest: written(day), ..plain(found, TimexKind::Time, &value) }
}
