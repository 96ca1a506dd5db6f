//! Which year is meant when none is given.

use super::Extent;
use crate::timex::tense::Tense;
use jiff::civil::Date;

/// Years on either side that are looked at: enough for a 29 February across a century without one, and for
/// a weekday to fall on the same date again.
const REACH: i16 = 8;

/// The stretch that `place` gives for the year that fits best: the last one begun by `now` for the past, the
/// first one not over for the future, the nearest where nothing tells. `forward` leans to what comes after
/// `now`, as a narrative does.
pub(super) fn nearest_year(
    now: Date,
    tense: Option<Tense>,
    forward: bool,
    place: impl Fn(i16) -> Option<Extent>,
) -> Option<Extent> {
    let (mut best, mut least) = (None, i64::MAX);
    for year in now.year().saturating_sub(REACH).max(1)..=now.year().saturating_add(REACH).min(9999) {
        let Some(extent) = place(year) else { continue };
        let (Some(first), Some(last)) = (extent.first(), extent.last()) else { continue };
        let allowed = match tense {
            Some(Tense::Past) => first <= now,
            Some(Tense::Future) => last >= now,
            None => true,
        };
        let away = if last < now {
            // A tenth more for what lies back, where the text goes forward.
            days(last, now) * if forward { 11 } else { 10 }
        } else {
            days(now, first).max(0) * 10
        };
        if allowed && away < least {
            (best, least) = (Some(extent), away);
        }
    }
    best
}

fn days(from: Date, to: Date) -> i64 {
    from.until(to).map_or(i64::MAX / 32, |span| i64::from(span.get_days()))
}
