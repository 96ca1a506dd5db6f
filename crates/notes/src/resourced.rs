//! The ledger of sources after names were corrected: a source is who its quotations say it is.

use dateline_text::{Quotation, Source, sort_by_key};

/// Gives each source with a name the entity of its quotations. Quotations that by now are somebody else's leave it; sources
/// that by now are the same are one.
pub(crate) fn regroup(sources: &mut Vec<Source>, quotations: &[Quotation]) {
    let mut regrouped: Vec<Source> = Vec::with_capacity(sources.len());
    for mut source in std::mem::take(sources) {
        if source.entity.is_none() {
            regrouped.push(source);
            continue;
        }
        let entity_of = |at: u32| quotations.get(at as usize).and_then(|quotation| quotation.entity);
        let first = source.quotations.iter().find_map(|&at| entity_of(at));
        let stays = |at: u32| entity_of(at).is_none_or(|entity| Some(entity) == first);
        let (own, left): (Vec<u32>, Vec<u32>) = source.quotations.iter().partition(|&&at| stays(at));
        for at in left {
            let called = quotations.get(at as usize).and_then(|quotation| quotation.source);
            source.called.retain(|&words| Some(words) != called);
            join(
                &mut regrouped,
                Source {
                    entity: entity_of(at),
                    called: called.into_iter().collect(),
                    quotations: vec![at],
                    own: false,
                    described: None,
                    count: None,
                    reason: None,
                    ..source.clone()
                },
            );
        }
        join(&mut regrouped, Source { entity: first, quotations: own, ..source });
    }
    sort_by_key(&mut regrouped, |source| source.quotations.first().copied());
    *sources = regrouped;
}

/// Adds a source, to the one of the same entity where there is one.
fn join(sources: &mut Vec<Source>, source: Source) {
    let same = sources.iter_mut().find(|other| source.entity.is_some() && other.entity == source.entity);
    let Some(other) = same else { return sources.push(source) };
    other.quotations.extend(source.quotations);
    other.quotations.sort_unstable();
    other.called.extend(source.called);
    other.called.sort_unstable();
    other.called.dedup();
    other.own |= source.own;
    other.described = other.described.or(source.described);
    other.count = other.count.or(source.count);
    other.reason = other.reason.or(source.reason);
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_text::{EntityId, Provenance, QuotationKind, Sourcing, Span};

    fn quotation(at: u32, entity: Option<u32>) -> Quotation {
        Quotation {
            content: Span::new(at * 10, at * 10 + 5),
            cue: None,
            source: Some(Span::new(at * 10 + 6, at * 10 + 9)),
            entity: entity.map(EntityId),
            kind: QuotationKind::Direct,
            sourcing: Sourcing::Named,
            through: None,
            provenance: Provenance::rule("test"),
        }
    }

    fn source(entity: Option<u32>, quotations: &[u32]) -> Source {
        Source {
            sourcing: Sourcing::Named,
            entity: entity.map(EntityId),
            own: false,
            called: quotations.iter().map(|at| Span::new(at * 10 + 6, at * 10 + 9)).collect(),
            quotations: quotations.to_vec(),
            described: None,
            count: None,
            reason: None,
        }
    }

    #[test]
    fn a_source_follows_the_number_of_its_entity() {
        let mut sources = vec![source(Some(4), &[0, 1]), source(None, &[2])];
        regroup(&mut sources, &[quotation(0, Some(3)), quotation(1, Some(3)), quotation(2, None)]);
        assert_eq!(sources, [source(Some(3), &[0, 1]), source(None, &[2])]);
    }

    #[test]
    fn two_that_are_one_by_now_are_one_source() {
        let mut sources = vec![source(Some(0), &[0, 2]), source(Some(1), &[1])];
        regroup(&mut sources, &[quotation(0, Some(0)), quotation(1, Some(0)), quotation(2, Some(0))]);
        assert_eq!(sources, [source(Some(0), &[0, 1, 2])]);
    }

    #[test]
    fn what_is_somebody_elses_by_now_leaves_it() {
        let mut sources = vec![source(Some(0), &[0, 1])];
        regroup(&mut sources, &[quotation(0, Some(0)), quotation(1, Some(1))]);
        assert_eq!(sources, [source(Some(0), &[0]), source(Some(1), &[1])]);
    }
}
