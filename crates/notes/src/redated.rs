//! What the reader says of times, made in an analysis: another value for some words, or none.

use crate::timex_extent;
use dateline_text::{Analysis, FactSlot, Provenance, Span, Timex, TimexKind};

/// Makes the words a time of this value, and no others that overlap them.
pub(crate) fn redate(analysis: &mut Analysis, span: Span, kind: TimexKind, value: &str) {
    analysis.timexes.retain(|timex| !timex.span.overlaps(span) && timex.span != span);
    let days = timex_extent(value);
    let at = analysis.timexes.partition_point(|timex| timex.span < span);
    let timex = Timex {
        span,
        kind,
        value: value.to_owned(),
        modifier: None,
        earliest: days.map(|(first, _)| first.to_string()),
        latest: days.map(|(_, last)| last.to_string()),
        anchor: None,
        provenance: Provenance::Reader,
    };
    analysis.timexes.insert(at, timex);
}

/// Makes the words no time, and no answer to the question when.
pub(crate) fn no_time(analysis: &mut Analysis, span: Span) {
    analysis.timexes.retain(|timex| timex.span != span);
    for fact in analysis.facts.iter_mut().filter(|fact| fact.slot == FactSlot::When) {
        fact.evidence.retain(|evidence| *evidence != span);
    }
    analysis.facts.retain(|fact| fact.slot != FactSlot::When || !fact.evidence.is_empty());
}
