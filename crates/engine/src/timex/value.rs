//! The last step: every expression found gets its TIMEX3 type and value, in the order of the text.

use super::meaning::Meaning;
use super::resolve::{Anchor, Extent, day_first};
use super::scan::Found;
use super::tense::Tense;
use crate::Published;
use dateline_text::{Provenance, Timex, TimexAnchor, TimexKind};
use jiff::civil::Date;

/// An article tells history where it names at least so many months or days with their year…
const DATED: usize = 4;
/// … or so many years and none of late…
const YEARS: usize = 10;
/// … and most of those years lie at least so far before its publication.
const HISTORY: i16 = 2;

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
                Timex { anchor: counted, ..time(one, day.as_ref(), clock) }
            }
            Meaning::Duration(value) => plain(one, TimexKind::Duration, value),
            Meaning::Set(value) => plain(one, TimexKind::Set, value),
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
                let Some(extent) = anchor.extent(meaning, one.tense) else { continue };
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

fn time(found: &Found, day: Option<&Extent>, clock: &str) -> Timex {
    let value = match day {
        Some(day @ (Extent::Day(_) | Extent::Open(_))) => day.value(),
        _ => "XXXX-XX-XX".to_owned(),
    };
    let value = format!("{value}T{clock}");
    let day = day.and_then(Extent::first);
    Timex { earliest: written(day), latest: written(day), ..plain(found, TimexKind::Time, &value) }
}
