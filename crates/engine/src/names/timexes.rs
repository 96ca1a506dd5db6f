//! Dates first: a proposal that shares words with a date is none, unless it holds the whole date as part of
//! a longer name or the date is only a month that a person is called by.

use super::candidates::Candidate;
use super::context::{Use, Uses};
use super::words::Words;
use dateline_text::{Document, Provenance, Timex, TimexKind};

pub(super) fn keep_clear(
    words: &Words<'_>,
    document: &Document,
    timexes: &[Timex],
    candidates: &mut Vec<Candidate>,
) {
    let dates: Vec<&Timex> = timexes.iter().filter(|timex| timex.kind == TimexKind::Date).collect();
    if dates.is_empty() {
        return;
    }
    candidates.retain(|candidate| {
        let span = words.span(candidate.first, candidate.last);
        let first = dates.partition_point(|date| date.span.end() <= span.start());
        dates[first..].iter().take_while(|date| date.span.start() < span.end()).all(|date| {
            let personal = candidate.provenance == Provenance::Coreference
                || candidate.provenance == Provenance::rule("title")
                || candidate.provenance == Provenance::rule("given_name");
            let month = Uses::of(document.slice(date.span).to_lowercase().as_bytes()).has(Use::MonthName);
            span.contains(date.span) && (span != date.span || personal && month)
        })
    });
}
