//! Moments as machines write them: ISO 8601 and RFC 3339, the heads of mails (RFC 5322), the Unix command `date`.

use super::calendar::date;
use crate::timex::captures::Captures;
use crate::timex::class::Class;
use crate::timex::meaning::{Meaning, Reading};
use crate::timex::rule::{Rule, rule};

pub(super) const RULES: &[Rule] = &[
    rule(
        "iso_moment",
        "YEAR DASH MM DASH DAY t? CLOCK ZONE|z?",
        moment,
        "logged at [2025-04-11T10:35:02Z] = 2025-04-11T10:35Z",
        "2025-04-11 brought 10 more",
    ),
    rule(
        "mail_moment",
        "<weekday> DAY MONTH YEAR CLOCK ZONE?",
        moment,
        "Date: [Fri, 11 Apr 2025 10:35:02 GMT] = 2025-04-11T10:35Z",
        "11 April 2025, then 10:35 more",
    ),
    rule(
        "unix_moment",
        "<weekday> MONTH DAY CLOCK ZONE? YEAR",
        moment,
        "[Fri Apr 11 10:35:02 UTC 2025] = 2025-04-11T10:35Z",
        "April 11 brought 10:35 more",
    ),
];

/// The day and, to the minute, the time; a zone is told only where it is Greenwich's.
fn moment(captures: &Captures<'_, '_>) -> Option<Reading> {
    let Reading { meaning, modifier } = date(captures)?;
    let minutes = captures.value(Class::Clock)?;
    let is_utc = captures.value(Class::Zone) == Some(1) || captures.has_word("z");
    let zone = if is_utc { "Z" } else { "" };
    let clock = format!("{:02}:{:02}{zone}", minutes / 60, minutes % 60);
    Some(Reading { meaning: Meaning::Time { clock, day: Some(Box::new(meaning)) }, modifier })
}
