//! From mentions to the things they name: one thing, one entity, numbered in order of first mention.

mod bodies;
mod described;
mod kin;
mod naming;
mod people;
mod person;
mod phrase;
mod symbols;
mod things;

use super::candidates::{Candidate, Candidates};
use super::roles::Roles;
use super::words::Words;
use dateline_lexicon::Lexicon;
use dateline_text::{Document, Entity, EntityId, Gender, Mention, MentionKind, Provenance};
use naming::Naming;
use rustc_hash::FxHashMap;
use symbols::Symbols;

pub(super) use kin::is_relative;

/// Nobody is asked for a role more often: what the article does not say at first it rarely says later.
const ROLES_ASKED: u32 = 12;

pub(super) fn build(
    document: &Document,
    lexicon: &Lexicon,
    words: &Words<'_>,
    decided: &[Candidate],
    candidates: &Candidates,
) -> (Vec<Mention>, Vec<Entity>) {
    let (things, genders) = tie(words, lexicon, decided);
    let mut ids: FxHashMap<(MentionKind, u32), EntityId> = FxHashMap::default();
    let mut naming = Naming::default();
    let mut entities: Vec<Entity> = Vec::new();
    let mut mentions = Vec::with_capacity(decided.len());
    for (candidate, &thing) in decided.iter().zip(&things) {
        let kind = candidate.kind;
        let id = *ids.entry((kind, thing)).or_insert_with(|| {
            let id = EntityId(entities.len() as u32);
            let gender =
                genders.get(thing as usize).copied().flatten().filter(|_| kind == MentionKind::Person);
            let (name, aliases, role, described, place) = (String::new(), Vec::new(), None, Vec::new(), None);
            entities.push(Entity { id, kind, name, aliases, role, gender, described, place });
            id
        });
        let span = words.span(candidate.first, candidate.last);
        let first = match kind {
            MentionKind::Person => person::behind_titles(words, candidate),
            _ => candidate.first,
        };
        naming.add(id, document.slice(words.span(first, candidate.last)));
        let provenance = candidate.provenance.clone();
        let score = (provenance == Provenance::Tagger).then_some((candidate.score * 10).min(1000) as u16);
        mentions.push(Mention { span, kind, entity: Some(id), provenance, score });
    }
    for entity in &mut entities {
        (entity.name, entity.aliases) = naming.choose(entity.id, entity.kind);
    }
    give_roles(document, words, decided, candidates, &mentions, &mut entities);
    described::add(words, lexicon, decided, &mentions, &mut entities);
    (mentions, entities)
}

/// Which thing of its kind each mention names, and the gender of each person.
fn tie(words: &Words<'_>, lexicon: &Lexicon, decided: &[Candidate]) -> (Vec<u32>, Vec<Option<Gender>>) {
    let mut symbols = Symbols::default();
    let mut numbers = vec![0; decided.len()];
    let genders = people::tie(words, decided, &mut symbols, &mut numbers);
    for kind in [MentionKind::Organization, MentionKind::Event, MentionKind::Work] {
        bodies::tie(words, lexicon, decided, kind, &mut symbols, &mut numbers);
    }
    for kind in [MentionKind::Place, MentionKind::Group] {
        things::tie(words, lexicon, decided, kind, &mut numbers);
    }
    (numbers, genders)
}

/// Each person's role: the first that the article gives, or a later one that says it more fully.
fn give_roles(
    document: &Document,
    words: &Words<'_>,
    decided: &[Candidate],
    candidates: &Candidates,
    mentions: &[Mention],
    entities: &mut [Entity],
) {
    let roles = Roles::new(document, words, decided, candidates);
    let mut asked = vec![0; entities.len()];
    for (candidate, mention) in
        decided.iter().zip(mentions).filter(|(one, _)| one.kind == MentionKind::Person)
    {
        let Some(index) = mention.entity.map(|id| id.0 as usize) else { continue };
        let (Some(entity), Some(asked)) = (entities.get_mut(index), asked.get_mut(index)) else { continue };
        *asked += 1;
        if *asked > ROLES_ASKED {
            continue;
        }
        if let Some(role) = roles.of(candidate) {
            let fuller = entity.role.as_ref().is_none_or(|old| says_more(&role, old));
            if fuller {
                entity.role = Some(role);
            }
        }
    }
}

/// Whether the role says all that a role of one word says, and more: `mayor of Exampleville` after `Mayor`.
fn says_more(role: &str, old: &str) -> bool {
    let short = !old.contains(' ');
    short && role.len() > old.len() && role.to_lowercase().split(' ').any(|word| word == old.to_lowercase())
}
