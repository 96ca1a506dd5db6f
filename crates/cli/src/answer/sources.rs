//! The answer's `sources` and `relations`: who says so, and who did what to whom.

use super::{Points, points};
use dateline_text::{EntityId, Relation, Source, Units};
use serde::Serialize;

#[derive(Debug, Serialize)]
pub(super) struct SourceAnswer {
    sourcing: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    entity: Option<u32>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    own: bool,
    called: Vec<Points>,
    /// Indices into the answer's `quotations`.
    quotations: Vec<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    described: Option<Points>,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<Points>,
}

#[derive(Debug, Serialize)]
pub(super) struct RelationAnswer {
    kind: &'static str,
    subject: Points,
    verb: Points,
    #[serde(skip_serializing_if = "Option::is_none")]
    object: Option<Points>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<Points>,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<Points>,
}

pub(super) fn source(it: &Source, units: &Units<'_>) -> SourceAnswer {
    SourceAnswer {
        sourcing: it.sourcing.name(),
        entity: it.entity.map(|EntityId(id)| id),
        own: it.own,
        called: it.called.iter().map(|&span| points(span, units)).collect(),
        quotations: it.quotations.clone(),
        described: it.described.map(|span| points(span, units)),
        count: it.count,
        reason: it.reason.map(|span| points(span, units)),
    }
}

pub(super) fn relation(it: &Relation, units: &Units<'_>) -> RelationAnswer {
    RelationAnswer {
        kind: it.kind.name(),
        subject: points(it.subject, units),
        verb: points(it.verb, units),
        object: it.object.map(|span| points(span, units)),
        place: it.place.map(|span| points(span, units)),
        time: it.time.map(|span| points(span, units)),
    }
}
