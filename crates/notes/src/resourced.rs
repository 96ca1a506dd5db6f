//! The ledger of sources after corrections: a source is who its quotations say it is.

use dateline_text::{Analysis, EntityId, Quotation, Source, Sourcing, Span, one_line, sort_by_key};

/// Gives each source with a name the entity of its quotations, and the sort that this is. Quotations that by now are somebody
/// else's leave it; sources that by now are the same are one.
pub(crate) fn regroup(analysis: &mut Analysis) {
    let quotations = &analysis.quotations;
    let mut regrouped: Vec<Source> = Vec::with_capacity(analysis.sources.len());
    for mut source in std::mem::take(&mut analysis.sources) {
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
    for source in &mut regrouped {
        source.sourcing = sourcing_of(analysis, source.entity).unwrap_or(source.sourcing);
    }
    sort_by_key(&mut regrouped, |source| source.quotations.first().copied());
    analysis.sources = regrouped;
}

/// Follows quotations that have moved, gone or got another speaker: `after` gives the index of one by the index it had before,
/// `respoken` are those, by their index now, whose speaker the reader gave.
pub(crate) fn reassign(
    text: &str,
    analysis: &mut Analysis,
    after: impl Fn(u32) -> Option<u32>,
    respoken: &[u32],
) {
    let mut sources = std::mem::take(&mut analysis.sources);
    for source in &mut sources {
        let all = source.quotations.len();
        let stay = source.quotations.iter().filter_map(|&was| after(was));
        source.quotations = stay.filter(|at| !respoken.contains(at)).collect();
        source.quotations.sort_unstable();
        if source.quotations.len() < all {
            let calls = |words: &Span, at: &u32| called(analysis, *at) == Some(*words);
            source.called.retain(|words| source.quotations.iter().any(|at| calls(words, at)));
        }
    }
    sources.retain(|source| !source.quotations.is_empty());
    for &at in respoken {
        let Some(quotation) = analysis.quotations.get(at as usize) else { continue };
        let home = sources.iter().position(|source| answers_for(text, source, quotation));
        let home = home.unwrap_or_else(|| {
            sources.push(of_quotation(analysis, quotation));
            sources.len() - 1
        });
        if let Some(source) = sources.get_mut(home) {
            source.quotations.push(at);
            source.quotations.sort_unstable();
            source.called.extend(quotation.source);
            sort_by_key(&mut source.called, |&words| words);
            source.called.dedup();
        }
    }
    sort_by_key(&mut sources, |source| source.quotations.first().copied());
    analysis.sources = sources;
}

/// The words for the source of a quotation.
fn called(analysis: &Analysis, at: u32) -> Option<Span> {
    analysis.quotations.get(at as usize)?.source
}

/// What sort of source an entity is.
fn sourcing_of(analysis: &Analysis, entity: Option<EntityId>) -> Option<Sourcing> {
    entity.and_then(|id| analysis.entity(id)).and_then(|entity| Sourcing::of(entity.kind))
}

/// Whether the quotation belongs to the source: by its entity, else by the same words for one of the same sort.
fn answers_for(text: &str, source: &Source, quotation: &Quotation) -> bool {
    if source.entity.is_some() || quotation.entity.is_some() {
        return source.entity == quotation.entity;
    }
    let same =
        |words: Span| source.called.iter().any(|&called| words_of(text, called) == words_of(text, words));
    source.sourcing == quotation.sourcing
        && match quotation.source {
            _ if source.sourcing == Sourcing::Unattributed => true,
            Some(words) => same(words),
            None => source.called.is_empty(),
        }
}

fn words_of(text: &str, span: Span) -> String {
    one_line(span.text(text)).to_lowercase()
}

/// A source that nothing rests on yet, for a quotation that has none.
fn of_quotation(analysis: &Analysis, quotation: &Quotation) -> Source {
    let entity = quotation.entity.and_then(|id| analysis.entity(id));
    Source {
        sourcing: quotation.sourcing,
        entity: quotation.entity,
        own: entity.is_some_and(|entity| analysis.is_outlet(entity)),
        called: Vec::new(),
        quotations: Vec::new(),
        described: None,
        count: None,
        reason: None,
    }
}

/// Adds a source, to the one of the same entity where there is one.
fn join(sources: &mut Vec<Source>, source: Source) {
    let same = sources.iter_mut().find(|other| source.entity.is_some() && other.entity == source.entity);
    let Some(other) = same else { return sources.push(source) };
    other.quotations.extend(source.quotations);
    other.quotations.sort_unstable();
    other.called.extend(source.called);
    sort_by_key(&mut other.called, |&words| words);
    other.called.dedup();
    other.own |= source.own;
    other.described = other.described.or(source.described);
    other.count = other.count.or(source.count);
    other.reason = other.reason.or(source.reason);
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_text::{Entity, MentionKind, Provenance, QuotationKind};

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

    fn regrouped(sources: Vec<Source>, quotations: Vec<Quotation>) -> Vec<Source> {
        let mut analysis = Analysis { sources, quotations, ..Analysis::default() };
        regroup(&mut analysis);
        analysis.sources
    }

    #[test]
    fn a_source_follows_the_number_of_its_entity() {
        let quotations = vec![quotation(0, Some(3)), quotation(1, Some(3)), quotation(2, None)];
        let sources = regrouped(vec![source(Some(4), &[0, 1]), source(None, &[2])], quotations);
        assert_eq!(sources, [source(Some(3), &[0, 1]), source(None, &[2])]);
    }

    #[test]
    fn two_that_are_one_by_now_are_one_source() {
        let quotations = vec![quotation(0, Some(0)), quotation(1, Some(0)), quotation(2, Some(0))];
        let sources = regrouped(vec![source(Some(0), &[0, 2]), source(Some(1), &[1])], quotations);
        assert_eq!(sources, [source(Some(0), &[0, 1, 2])]);
    }

    #[test]
    fn what_is_somebody_elses_by_now_leaves_it() {
        let quotations = vec![quotation(0, Some(0)), quotation(1, Some(1))];
        let sources = regrouped(vec![source(Some(0), &[0, 1])], quotations);
        assert_eq!(sources, [source(Some(0), &[0]), source(Some(1), &[1])]);
    }

    #[test]
    fn a_name_that_is_a_body_by_now_is_one_among_the_sources_too() {
        let body = Entity {
            id: EntityId(0),
            kind: MentionKind::Organization,
            name: "The Example".to_owned(),
            aliases: Vec::new(),
            role: None,
            gender: None,
            described: Vec::new(),
            place: None,
        };
        let mut analysis = Analysis {
            sources: vec![source(Some(0), &[0])],
            quotations: vec![quotation(0, Some(0))],
            entities: vec![body],
            ..Analysis::default()
        };
        regroup(&mut analysis);
        assert_eq!(analysis.sources[0].sourcing, Sourcing::Organization);
    }
}
