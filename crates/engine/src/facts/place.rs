//! Where: the dateline's place, then places that something happens at.

use super::{MOST_ANSWERS, MOST_CANDIDATES, fact, lead::Head, within};
use crate::tokens::small;
use dateline_text::{Document, Fact, FactSlot, Mention, MentionKind, Span};

/// Prepositions that put something at a place.
const AT: &[&str] = &[
    "in", "at", "near", "to", "from", "into", "across", "outside", "inside", "off", "around", "toward",
    "towards",
];

/// What a place is called before its name: `in the eastern city of`.
const SORTS: &[&str] = &[
    "city", "town", "village", "port", "province", "region", "state", "capital", "district", "island",
    "suburb",
];

/// The place that lead and headline both name, then those of dateline, lead and headline, in that order; a place before a noun
/// only describes it. What names a place again is more evidence for it.
pub(super) fn places(document: &Document, head: &Head, mentions: &[Mention]) -> Vec<Fact> {
    let spans = head.lead.iter().copied().chain(head.headline);
    let at_a_place = spans.flat_map(|span| within(mentions, span)).filter(|mention| is_at(document, mention));
    let mut found: Vec<(&Mention, Vec<Span>)> = Vec::new();
    for mention in dateline(head, mentions).into_iter().chain(at_a_place) {
        let same = |other: &Mention| {
            other.span == mention.span || other.entity.is_some() && other.entity == mention.entity
        };
        let is_full = found.len() >= MOST_CANDIDATES;
        match found.iter_mut().find(|(other, _)| same(other)) {
            Some((_, evidence)) if evidence.first() != Some(&mention.span) => evidence.push(mention.span),
            Some(_) => {}
            None if is_full => {}
            None => found.push((mention, vec![mention.span])),
        }
    }
    // Where it was written is not always where it happened.
    let is_in_headline = |&span: &Span| head.headline.is_some_and(|headline| headline.contains(span));
    found.sort_by_key(|(_, evidence)| {
        !evidence.iter().any(is_in_headline) || evidence.iter().all(is_in_headline)
    });
    found.truncate(MOST_ANSWERS);
    found
        .into_iter()
        .map(|(_, evidence)| fact(FactSlot::Where, evidence, "first_place_of_the_lead"))
        .collect()
}

/// Whether a preposition, perhaps with an article, puts something at the place.
fn is_at(document: &Document, mention: &Mention) -> bool {
    let before = document.tokens().partition_point(|token| token.span.end() <= mention.span.start());
    let word = |back: usize| {
        let token = before.checked_sub(back).and_then(|at| document.tokens().get(at));
        token.map(|token| small(document.slice(token.span))).unwrap_or_default()
    };
    let is_at = |back: usize| AT.contains(&word(back).as_ref());
    let is_called = word(1) == "of" && SORTS.contains(&word(2).as_ref());
    // `in the city of`, `near the eastern port of`
    let at_its_sort = is_called && (3..=5).any(is_at);
    mention.kind == MentionKind::Place && (is_at(1) || word(1) == "the" && is_at(2) || at_its_sort)
}

fn dateline<'a>(head: &Head, mentions: &'a [Mention]) -> Option<&'a Mention> {
    let lead = head.sentence()?;
    let first = within(mentions, lead).first()?;
    let opens = first.kind == MentionKind::Place && lead.start() == first.span.start();
    (opens && first.span.end() <= head.story).then_some(first)
}
