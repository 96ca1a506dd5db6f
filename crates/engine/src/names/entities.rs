//! From mentions to the things they name: one thing, one entity, numbered in order of first mention.

use super::candidates::{Candidate, Candidates};
use super::context;
use super::roles::Roles;
use super::words::{Shape, Words};
use dateline_lexicon::{GroupKind, Lexicon};
use dateline_text::{Document, Entity, EntityId, Mention, MentionKind, Place, PlaceReason, Provenance};
use std::collections::{HashMap, HashSet};

/// What makes two mentions the same thing: kind, and what identifies a thing of that kind.
type Key = (MentionKind, Vec<u8>);

pub(super) fn build(
    document: &Document,
    lexicon: &Lexicon,
    words: &Words<'_>,
    decided: &[Candidate],
    candidates: &Candidates,
) -> (Vec<Mention>, Vec<Entity>) {
    let names = FullNames::read(words, decided, candidates);
    let roles = Roles::new(document, lexicon, words, decided, candidates);
    let mut ids: HashMap<Key, EntityId> = HashMap::new();
    let mut seen: HashSet<(EntityId, String)> = HashSet::new();
    let mut entities: Vec<Entity> = Vec::new();
    let mut mentions = Vec::with_capacity(decided.len());
    for candidate in decided {
        let span = words.span(candidate.first, candidate.last);
        let text = document.slice(span);
        let key = names.key(words, lexicon, candidate, text);
        let id = *ids.entry(key).or_insert_with(|| {
            let id = EntityId(entities.len() as u32);
            let (aliases, role, described, place) = (Vec::new(), None, Vec::new(), None);
            let kind = candidate.kind;
            entities.push(Entity { id, kind, name: String::new(), aliases, role, described, place });
            id
        });
        if let Some(entity) = entities.get_mut(id.0 as usize) {
            let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
            if seen.insert((id, name.clone())) {
                add_name(entity, name);
            }
            if entity.kind == MentionKind::Person && entity.role.is_none() {
                entity.role = roles.of(candidate);
            }
            if entity.kind == MentionKind::Place && entity.place.is_none() {
                entity.place = place(lexicon, text);
            }
        }
        let (kind, provenance) = (candidate.kind, candidate.provenance.clone());
        let score = (provenance == Provenance::Tagger).then_some((candidate.score * 10).min(1000) as u16);
        mentions.push(Mention { span, kind, entity: Some(id), provenance, score });
    }
    (mentions, entities)
}

/// Takes in a form that the entity did not have: the fullest is its name, the others are aliases.
fn add_name(entity: &mut Entity, name: String) {
    if name.chars().count() > entity.name.chars().count() {
        let shorter = std::mem::replace(&mut entity.name, name);
        if !shorter.is_empty() {
            entity.aliases.push(shorter);
        }
    } else {
        entity.aliases.push(name);
    }
}

fn place(lexicon: &Lexicon, name: &str) -> Option<Place> {
    let point = lexicon.places(name).next()?;
    Some(Place {
        latitude_e4: point.latitude_e4,
        longitude_e4: point.longitude_e4,
        country: point.country_code().map(str::to_owned),
        name: None,
        reason: PlaceReason::Only,
    })
}

/// The full names that short forms stand for.
#[derive(Debug, Default)]
struct FullNames {
    /// Keys of full names of people by one of their parts, with the word where each stands, in order.
    people: HashMap<Vec<u8>, Vec<(usize, Vec<u8>)>>,
    /// Keys of bodies by their acronym.
    bodies: HashMap<Vec<u8>, Vec<u8>>,
}

impl FullNames {
    fn read(words: &Words<'_>, decided: &[Candidate], candidates: &Candidates) -> Self {
        let mut names = Self::default();
        let mut ending: HashMap<usize, &Candidate> = HashMap::new();
        for mention in decided {
            ending.insert(mention.last, mention);
            match mention.kind {
                MentionKind::Person => names.add_person(words, mention),
                MentionKind::Organization => names.add_initials(words, mention),
                _ => {}
            }
        }
        // What stands in parentheses after a name is the name's, whatever its letters.
        for &index in &candidates.acronyms {
            if let Some(body) = index.checked_sub(1).and_then(|at| ending.get(&at)) {
                names.bodies.insert(words.key(index).to_vec(), body_key(words, body));
            }
        }
        names
    }

    fn add_person(&mut self, words: &Words<'_>, mention: &Candidate) {
        let Some((first, last)) = person_parts(words, mention).filter(|(first, last)| first != last) else {
            return;
        };
        let key = full_key(words, first, last);
        for part in [last, first] {
            self.people.entry(words.key(part).to_vec()).or_default().push((mention.first, key.clone()));
        }
    }

    fn add_initials(&mut self, words: &Words<'_>, mention: &Candidate) {
        let initials: Vec<u8> = (mention.first..mention.last)
            .filter(|&index| words.all[index].is_capital())
            .filter_map(|index| words.key(index).first().copied())
            .collect();
        if initials.len() > 1 {
            self.bodies.entry(initials).or_insert_with(|| body_key(words, mention));
        }
    }

    fn key(&self, words: &Words<'_>, lexicon: &Lexicon, mention: &Candidate, text: &str) -> Key {
        let own = || words.phrase_key(mention.first, mention.last).to_vec();
        let key = match mention.kind {
            MentionKind::Person => self.person_key(words, mention).unwrap_or_else(own),
            MentionKind::Organization => {
                let upper =
                    mention.last - mention.first == 1 && words.all[mention.first].shape == Shape::Upper;
                let full = upper.then(|| self.bodies.get(words.key(mention.first))).flatten();
                full.cloned().unwrap_or_else(|| body_key(words, mention))
            }
            MentionKind::Place => lexicon
                .place_ids(text)
                .next()
                .map_or_else(own, |id| vec![0, id.to_le_bytes()[0], id.to_le_bytes()[1]]),
            MentionKind::Group => match lexicon.group(text) {
                Some(group) if group.kind == GroupKind::Nationality => {
                    group.country.map_or_else(own, |code| code.to_vec())
                }
                _ => own().strip_suffix(b"s").map_or_else(own, <[u8]>::to_vec),
            },
            MentionKind::Event | MentionKind::Work => own(),
        };
        (mention.kind, key)
    }

    /// The key of a full name; for a part of one, of the nearest full name before it, else of the first after.
    fn person_key(&self, words: &Words<'_>, mention: &Candidate) -> Option<Vec<u8>> {
        let (first, last) = person_parts(words, mention)?;
        if first != last {
            return Some(full_key(words, first, last));
        }
        let bearers = self.people.get(words.key(last))?;
        let before = bearers.partition_point(|&(at, _)| at < mention.first);
        bearers.get(before.saturating_sub(1)).map(|(_, key)| key.clone())
    }
}

/// The first and the last part of a person's name, suffixes aside.
fn person_parts(words: &Words<'_>, mention: &Candidate) -> Option<(usize, usize)> {
    let part = |&index: &usize| {
        matches!(words.all[index].shape, Shape::Capital | Shape::Upper | Shape::Initial)
            && !context::is_suffix(words.key(index))
    };
    let first = (mention.first..mention.last).find(part)?;
    let last = (mention.first..mention.last).rev().find(part)?;
    Some((first, last))
}

fn full_key(words: &Words<'_>, first: usize, last: usize) -> Vec<u8> {
    [words.key(first), words.key(last)].join(&b' ')
}

fn body_key(words: &Words<'_>, mention: &Candidate) -> Vec<u8> {
    let key = words.phrase_key(mention.first, mention.last);
    key.strip_prefix(b"the ").unwrap_or(key).to_vec()
}
