//! Reporting on reporting: whose word reaches the article through whose.
//!
//! `Politico reported, citing two officials, that CLAUSE` holds two quotations of one clause; the officials' comes through
//! Politico's. So does what is said within what somebody is quoted as saying: `Smith said that officials had told her that
//! CLAUSE`.

use super::Reader;
use super::cue::{Cue, Shape};
use super::frame::Frame;
use dateline_text::{Provenance, Quotation, Span};

/// How many quotations before a cue are looked at for the one that it stands in.
const NEARBY: usize = 8;

impl Reader<'_> {
    /// `…, citing two officials`: what the verb of reporting hands over stands on their word too. `The Sample quoted NAME as
    /// saying`: what NAME says stands on the word of the Sample too. Those of the sentence begin at `first`.
    pub(super) fn hand_on(&mut self, frame: &Frame, cue: &Cue, first: usize) {
        let Some(subject) = cue.subject else { return };
        let (Some(source), Some(words)) =
            (frame.span(subject.from, subject.to), frame.span(cue.from, cue.to))
        else {
            return;
        };
        let distance = |it: &Quotation| it.cue.map(|cue| cue.start().abs_diff(words.start()));
        let nearest = self
            .found
            .iter()
            .enumerate()
            .skip(first)
            .filter(|(_, it)| it.source.is_some_and(|other| !other.overlaps(source)))
            .filter_map(|(at, it)| distance(it).map(|distance| (distance, at)))
            .min();
        let Some((_, other)) = nearest else { return };
        let handed_on = self.found.len() as u32;
        let Some(known) = self.found.get_mut(other) else { return };
        let (through, rule) = if cue.shape == Shape::Quoting {
            (known.through.replace(handed_on), "quoted_by")
        } else {
            (Some(other as u32), "cited_source")
        };
        let known = known.clone();
        let speaker = self.names.speaker(source, None);
        self.found.push(Quotation {
            cue: Some(words),
            source: Some(source),
            entity: speaker.entity,
            sourcing: speaker.sourcing,
            through,
            provenance: Provenance::rule(rule),
            ..known
        });
    }
}

/// The quotations in order, each once, with the levels between them.
pub(super) fn in_order(found: Vec<Quotation>) -> Vec<Quotation> {
    let key = |it: &Quotation| (it.content, it.source);
    let keys: Vec<_> = found.iter().map(key).collect();
    let mut sorted = found;
    sorted.sort_by_key(key);
    sorted.dedup_by_key(|it| key(it));
    let levels: Vec<Option<u32>> = (0..sorted.len()).map(|at| level(&sorted, &keys, at)).collect();
    for (it, through) in sorted.iter_mut().zip(levels) {
        it.through = through;
    }
    sorted
}

/// The quotation that the one at `at` comes through; `keys` are those of the list that its own word of that points into.
fn level(sorted: &[Quotation], keys: &[(Span, Option<Span>)], at: usize) -> Option<u32> {
    let own = sorted.get(at)?;
    let known = own.through.and_then(|through| keys.get(through as usize));
    if let Some(known) = known {
        let place = sorted.binary_search_by_key(known, |it| (it.content, it.source)).ok()?;
        return (place != at).then_some(place as u32);
    }
    let (cue, source) = (own.cue?, own.source?);
    let before = sorted.partition_point(|it| it.content.start() <= cue.start());
    let nearby = before.saturating_sub(NEARBY)..before;
    let hands_on = |other: &Quotation| {
        // Strictly within, so that no two hand on each other.
        other.content.contains(own.content.cover(cue).cover(source))
            && other.content != own.content
            && other.source.is_some()
            && (other.entity.is_none() || other.entity != own.entity)
    };
    let around = nearby.filter(|&other| other != at && sorted.get(other).is_some_and(hands_on));
    let innermost = around.min_by_key(|&other| sorted.get(other).map_or(u32::MAX, |it| it.content.len()))?;
    Some(innermost as u32)
}
