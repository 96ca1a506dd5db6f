//! Who appears together: people and organizations that share a sentence, or that one speaks of in a quotation.

use crate::view_model::occurrences::{extent, ticks};
use crate::view_model::{MarkId, Place, Tick};
use dateline_text::{Analysis, Entity, EntityId, Mention, MentionKind, Span, sort_by_key};
use std::cmp::Reverse;
use yew::AttrValue;

/// Names of one sentence that are paired; a list of a hundred guests says of no two that they belong together.
const NAMES: usize = 12;
/// Pairs that are listed at most.
const PAIRS: usize = 200;
/// Who is drawn at most.
const DRAWN: usize = 10;

/// Two who appear together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Both, the weightier first: indices in [`Together::names`].
    pub of: [usize; 2],
    /// How many sentences they share.
    pub times: usize,
    /// The first of them: the later of the two mentions, or the one in the quotation.
    pub first: Place,
    /// Where along the article.
    pub ticks: Vec<Tick>,
}

/// Everybody who appears with somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Together {
    /// Their names and kinds, most often in company first.
    pub names: Vec<(AttrValue, MentionKind)>,
    /// The pairs, most often together first.
    pub pairs: Vec<Pair>,
}

/// An arc of the picture, between two of the names drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arc {
    /// The upper and the lower name.
    pub ends: [usize; 2],
    /// How often they appear together.
    pub times: usize,
}

/// A sentence that two share: the later of their mentions in it.
struct Shared {
    of: (EntityId, EntityId),
    sentence: usize,
    at: Span,
}

impl Together {
    /// Pairs the people and organizations of an analysis.
    #[must_use]
    pub fn new(text: &str, analysis: &Analysis) -> Self {
        let mentions: Vec<(EntityId, &Mention)> = analysis
            .mentions
            .iter()
            .filter(|mention| matches!(mention.kind, MentionKind::Person | MentionKind::Organization))
            .filter_map(|mention| Some((mention.entity?, mention)))
            .collect();
        let sentence = |at: u32| analysis.sentences.partition_point(|sentence| sentence.start() <= at);
        let mut shared: Vec<Shared> = Vec::new();
        let mut add = |one: EntityId, other: EntityId, at: Span| {
            if one != other {
                shared.push(Shared {
                    of: (one.min(other), one.max(other)),
                    sentence: sentence(at.start()),
                    at,
                });
            }
        };
        for of_one in
            mentions.chunk_by(|(_, one), (_, next)| sentence(one.span.start()) == sentence(next.span.start()))
        {
            for (index, (entity, mention)) in of_one.iter().take(NAMES).enumerate() {
                for (before, _) in &of_one[..index] {
                    add(*before, *entity, mention.span);
                }
            }
        }
        for quotation in &analysis.quotations {
            let Some(speaker) = quotation.entity.filter(|&id| is_drawn(analysis, id)) else { continue };
            let first =
                mentions.partition_point(|(_, mention)| mention.span.start() < quotation.content.start());
            let within = mentions[first..]
                .iter()
                .take_while(|(_, mention)| mention.span.end() <= quotation.content.end());
            for (entity, mention) in within.take(NAMES) {
                add(speaker, *entity, mention.span);
            }
        }
        // Of what one sentence says of two the first counts.
        sort_by_key(&mut shared, |shared| (shared.of, shared.sentence));
        shared.dedup_by_key(|shared| (shared.of, shared.sentence));
        Self::of(text, analysis, &shared)
    }

    fn of(text: &str, analysis: &Analysis, shared: &[Shared]) -> Self {
        let mut times: Vec<usize> = vec![0; analysis.entities.len()];
        for id in shared.iter().flat_map(|shared| [shared.of.0, shared.of.1]) {
            if let Some(times) = times.get_mut(id.0 as usize) {
                *times += 1;
            }
        }
        let mut company: Vec<&Entity> = analysis
            .entities
            .iter()
            .zip(&times)
            .filter(|(_, times)| **times > 0)
            .map(|(one, _)| one)
            .collect();
        sort_by_key(&mut company, |entity| Reverse(times.get(entity.id.0 as usize).copied()));
        let mut rank: Vec<usize> = vec![0; analysis.entities.len()];
        for (entity, at) in company.iter().zip(0..) {
            if let Some(rank) = rank.get_mut(entity.id.0 as usize) {
                *rank = at;
            }
        }
        let names =
            company.iter().map(|entity| (AttrValue::from(entity.name.clone()), entity.kind)).collect();
        let mut ranked: Vec<([usize; 2], &[Shared])> = shared
            .chunk_by(|one, other| one.of == other.of)
            .filter_map(|of_two| {
                let (one, other) = of_two.first()?.of;
                let (one, other) = (*rank.get(one.0 as usize)?, *rank.get(other.0 as usize)?);
                Some(([one.min(other), one.max(other)], of_two))
            })
            .collect();
        sort_by_key(&mut ranked, |(of, shared)| (Reverse(shared.len()), *of));
        ranked.truncate(PAIRS);
        let extent = extent(text, analysis);
        let pairs = ranked.into_iter().filter_map(|(of, shared)| {
            let place = |span: Span| Place { span, mark: Some(MarkId::Mention(span.start())) };
            let shared: Vec<Place> = shared.iter().map(|shared| place(shared.at)).collect();
            Some(Pair {
                of,
                times: shared.len(),
                first: *shared.first()?,
                ticks: ticks(text, extent, &shared),
            })
        });
        Self { names, pairs: pairs.collect() }
    }

    /// How many names the picture has: the first so many.
    #[must_use]
    pub fn drawn(&self) -> usize {
        self.names.len().min(DRAWN)
    }

    /// The arcs of the picture.
    #[must_use]
    pub fn arcs(&self) -> Vec<Arc> {
        let drawn = self.drawn();
        let pairs = self.pairs.iter().filter(|pair| pair.of[1] < drawn);
        pairs.map(|pair| Arc { ends: pair.of, times: pair.times }).collect()
    }
}

fn is_drawn(analysis: &Analysis, id: EntityId) -> bool {
    let kind = analysis.entity(id).map(|entity| entity.kind);
    matches!(kind, Some(MentionKind::Person | MentionKind::Organization))
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_text::{Provenance, Quotation, QuotationKind, Sourcing};

    fn analysis(text: &str, names: &[&str]) -> Analysis {
        let mut mentions: Vec<Mention> = names
            .iter()
            .zip(0..)
            .flat_map(|(name, id)| {
                text.match_indices(name).map(move |(at, _)| Mention {
                    span: Span::of(at..at + name.len()),
                    kind: MentionKind::Person,
                    entity: Some(EntityId(id)),
                    provenance: Provenance::Tagger,
                    score: None,
                })
            })
            .collect();
        mentions.sort_by_key(|mention| mention.span.start());
        let entities = names
            .iter()
            .zip(0..)
            .map(|(name, id)| Entity {
                id: EntityId(id),
                kind: MentionKind::Person,
                name: (*name).to_owned(),
                aliases: Vec::new(),
                role: None,
                gender: None,
                described: Vec::new(),
                place: None,
            })
            .collect();
        let mut at = 0;
        let sentences = text.split_inclusive(". ").map(|sentence| {
            let start = at;
            at += sentence.len();
            Span::of(start..at)
        });
        Analysis { mentions, entities, sentences: sentences.collect(), ..Analysis::default() }
    }

    fn told(together: &Together) -> Vec<String> {
        let name = |index: usize| together.names[index].0.as_str();
        together
            .pairs
            .iter()
            .map(|pair| format!("{} {} {}", name(pair.of[0]), name(pair.of[1]), pair.times))
            .collect()
    }

    #[test]
    fn those_who_share_a_sentence_appear_together() {
        let text = "Ada met Bob. Bob left with Cy. Ada and Bob wrote. Cy";
        let together = Together::new(text, &analysis(text, &["Ada", "Bob", "Cy"]));
        assert_eq!(told(&together), ["Bob Ada 2", "Bob Cy 1"]);
        assert_eq!(together.pairs[0].ticks[0].words, text);
        assert_eq!(together.arcs()[0], Arc { ends: [0, 1], times: 2 });
    }

    #[test]
    fn a_speaker_appears_with_those_spoken_of() {
        let text = "“I like Bob,” she said.";
        let mut analysis = analysis(text, &["Ada", "Bob"]);
        analysis.quotations.push(Quotation {
            content: Span::of(3..13),
            cue: None,
            source: None,
            entity: Some(EntityId(0)),
            kind: QuotationKind::Direct,
            sourcing: Sourcing::Named,
            through: None,
            provenance: Provenance::Tagger,
        });
        assert_eq!(told(&Together::new(text, &analysis)), ["Ada Bob 1"]);
    }

    #[test]
    fn a_long_list_of_names_is_not_paired_through() {
        let names: Vec<String> = (100..400).map(|at| format!("N{at}x")).collect();
        let text = names.join(" ");
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let together = Together::new(&text, &analysis(&text, &names));
        assert_eq!(together.pairs.len(), NAMES * (NAMES - 1) / 2);
        assert_eq!(together.drawn(), DRAWN);
    }
}
