//! Which place is meant, of all that bear the name, and where it lies.
//!
//! What stands beside the name decides first, then what else the article names, then what is best known. Whole numbers
//! only: every target must choose alike.

mod abbreviations;
mod apart;
mod beside;
mod candidates;
mod context;
mod distance;
mod heads;

pub(crate) use apart::part;

use candidates::{Candidate, Sort};
use context::Context;
use dateline_lexicon::{Lexicon, PlaceClass};
use dateline_text::{BlockKind, Document, Entity, Mention, MentionKind, Place, PlaceReason};
use rustc_hash::FxHashMap;

/// Of how many mentions of one place the words beside are read: what the first say the others rarely change.
const READ_BESIDE: u32 = 12;
/// No name counts more often for its country than this.
const COUNTS: u32 = 8;
/// What a place in the dateline counts: the story plays there.
const DATELINE: u32 = 4;
/// States whose towns the news tells apart by their province.
const BY_PROVINCE: [[u8; 2]; 3] = [*b"US", *b"CA", *b"AU"];

/// One place entity while it is looked for.
#[derive(Debug)]
struct Case {
    entity: usize,
    candidates: Vec<Candidate>,
    /// The candidate that the words beside a mention say.
    beside: Option<usize>,
    /// The state that the words beside a mention name, where none of the candidates lies in its country.
    abroad: bool,
    /// The candidate that the first look chose.
    settled: Option<usize>,
    /// How much it counts for its country.
    weight: u32,
    /// What it brought into the context.
    brought: Option<([u8; 2], u32)>,
}

/// Gives every place entity the place that it means, where one is known.
pub(crate) fn locate(document: &Document, lexicon: &Lexicon, mentions: &[Mention], entities: &mut [Entity]) {
    let weights = weights(document, mentions, entities.len());
    let mut cases: Vec<Case> = Vec::new();
    let mut case_of = vec![None; entities.len()];
    let mut asked: FxHashMap<&str, Vec<Candidate>> = FxHashMap::default();
    for (index, entity) in entities.iter().enumerate().filter(|(_, entity)| entity.kind == MentionKind::Place)
    {
        let forms = std::iter::once(&entity.name).chain(&entity.aliases).take(8);
        let found =
            forms.map(|form| asked.entry(form).or_insert_with(|| candidates::of(lexicon, form)).clone());
        let mut found = found.filter(|found| !found.is_empty());
        let mut case = Case {
            entity: index,
            candidates: found.next().unwrap_or_default(),
            beside: None,
            abroad: false,
            settled: None,
            weight: weights[index],
            brought: None,
        };
        if case.candidates.is_empty() {
            compound(lexicon, &entity.name, &mut case);
        }
        if !case.candidates.is_empty() {
            case_of[index] = Some(cases.len());
            cases.push(case);
        }
    }
    read_beside(document, lexicon, mentions, &case_of, &mut cases);
    let first = context(lexicon, &mut cases, entities, &weights);
    // What the first look settles speaks for the others in the second: in a story from Jamaica Kingston is no doubt.
    for case in &mut cases {
        case.settled = Some(weigh(case, &first).0);
    }
    let context = context(lexicon, &mut cases, entities, &weights);
    for case in &cases {
        // `Ludlow, Shropshire`: where no place of the name lies there, none is better than a wrong one.
        if case.abroad && case.beside.is_none() {
            continue;
        }
        let (chosen, reason) = choose(case, &context);
        if let (Some(candidate), Some(entity)) = (case.candidates.get(chosen), entities.get_mut(case.entity))
        {
            entity.place = place(lexicon, case, candidate, reason, &entity.name);
        }
    }
}

/// How often each entity is named, more where the story is datelined.
fn weights(document: &Document, mentions: &[Mention], count: usize) -> Vec<u32> {
    let mut weights = vec![0_u32; count];
    let mut lines = document.blocks().iter().filter(|block| block.kind == BlockKind::Dateline).peekable();
    for mention in mentions {
        while lines.next_if(|block| block.span.end() <= mention.span.start()).is_some() {}
        let dated = lines.peek().is_some_and(|block| block.span.contains(mention.span));
        if let Some(weight) = mention.entity.and_then(|id| weights.get_mut(id.0 as usize)) {
            *weight += if dated { DATELINE } else { 1 };
        }
    }
    weights.into_iter().map(|weight| weight.min(COUNTS)).collect()
}

/// A name with its state in it: `Paris, Texas` as one mention.
fn compound(lexicon: &Lexicon, name: &str, case: &mut Case) {
    let Some((inner, outer)) = name.split_once(", ") else { return };
    case.candidates = candidates::of(lexicon, inner);
    let outers = beside::areas(lexicon, outer);
    case.beside = case
        .candidates
        .iter()
        .position(|candidate| outers.iter().any(|(id, point)| candidate.lies_in(*id, point)));
}

/// Reads the words beside the mentions; a state named there is settled with the town.
fn read_beside(
    document: &Document,
    lexicon: &Lexicon,
    mentions: &[Mention],
    case_of: &[Option<usize>],
    cases: &mut [Case],
) {
    let case_at = |mention: &Mention| mention.entity.and_then(|id| *case_of.get(id.0 as usize)?);
    let mut read = vec![0_u32; cases.len()];
    let mut said = vec![0_u32; cases.len()];
    let provinces = heads::read(document.text(), mentions);
    for (index, mention) in mentions.iter().enumerate() {
        let Some(at) = case_at(mention) else { continue };
        if provinces[index] {
            said[at] += 1;
            // Later mentions of a city may well go on to speak of its province.
            if read[at] == 0 || is_state(document.text(), mention) {
                let province = province(&cases[at].candidates);
                cases[at].beside = cases[at].beside.or(province);
            }
            read[at] += 1;
            continue;
        }
        read[at] += 1;
        if read[at] > READ_BESIDE || cases[at].beside.is_some() {
            continue;
        }
        let outers = beside::outers(lexicon, document.text(), mention.span);
        let inner = cases[at].candidates.iter().enumerate();
        let pair = inner
            .flat_map(|(inner, one)| outers.iter().map(move |outer| (inner, one, outer)))
            .find(|(_, one, outer)| one.lies_in(outer.id, &outer.point));
        let Some((inner, _, outer)) = pair else {
            let lies = |one: &Candidate| outers.iter().any(|outer| one.point.country == outer.point.country);
            cases[at].abroad |= beside::is_within(document.text(), mention.span, &outers)
                && cases[at].candidates.iter().all(|one| one.is_settlement() && !lies(one));
            continue;
        };
        cases[at].beside = Some(inner);
        let named = mentions.get(index + 1).filter(|next| Some(next.span.start()) == outer.start);
        if let Some(state) = named.and_then(case_at) {
            let same = cases[state].candidates.iter().position(|one| one.id == Some(outer.id));
            cases[state].beside = cases[state].beside.or(same);
        }
    }
    // What is called a province more often than not is one, though its first mention leaves the word out.
    for ((case, read), said) in
        cases.iter_mut().zip(read).zip(said).filter(|((_, read), said)| said * 2 > *read)
    {
        debug_assert!(said <= read);
        case.beside = case.beside.or(province(&case.candidates));
    }
}

fn province(candidates: &[Candidate]) -> Option<usize> {
    candidates.iter().position(|one| one.is_a(Sort::Province))
}

/// `Washington state`: nobody says so of a city.
fn is_state(text: &str, mention: &Mention) -> bool {
    let after = text.get(mention.span.end() as usize..).unwrap_or_default();
    after.starts_with(" state") || after.starts_with(" State")
}

/// What the sure places and the nationalities of the article speak for.
fn context(lexicon: &Lexicon, cases: &mut [Case], entities: &[Entity], weights: &[u32]) -> Context {
    let mut context = Context::default();
    for case in &mut *cases {
        let sure = case.beside.or(case.settled).or_else(|| foremost(&case.candidates));
        let Some(candidate) = sure.and_then(|sure| case.candidates.get(sure)) else { continue };
        if let Some(country) = candidate.point.country {
            context.speak_for(country, case.weight);
            case.brought = Some((country, case.weight));
        }
        if candidate.is_settlement() || candidate.point.class == PlaceClass::Province {
            context.anchor(case.entity, case.weight, candidate.point);
        }
    }
    for (entity, &weight) in entities.iter().zip(weights) {
        let group = (entity.kind == MentionKind::Group).then(|| lexicon.group(&entity.name)).flatten();
        if let Some(country) = group.and_then(|group| group.country) {
            context.speak_for(country, weight);
        }
    }
    context.close();
    context
}

/// The candidate that needs no context: all lie in one country, or it is so much better known than the others.
fn foremost(candidates: &[Candidate]) -> Option<usize> {
    let first = candidates.first()?;
    let alike = candidates.iter().all(|other| other.point.country == first.point.country);
    let rival = |other: &&Candidate| prior(candidates, other) + 300 > prior(candidates, first);
    (alike || !candidates.iter().skip(1).any(|other| rival(&other))).then_some(0)
}

/// How well known a place is, by class and its place under the name.
fn prior(candidates: &[Candidate], one: &Candidate) -> i64 {
    let after_state = candidates.first().is_some_and(|first| first.point.class == PlaceClass::Country);
    let class = match one.point.class {
        PlaceClass::Country | PlaceClass::Continent => 1100,
        PlaceClass::Metropolis => 800,
        // Georgia: the state of the union is no less known at home than the state.
        PlaceClass::Province if after_state && one.point.country == Some(*b"US") => 900,
        // Valparaíso: the news means the city of a province of its name.
        PlaceClass::Province if candidates.iter().any(|other| is_seat(other, one)) => 250,
        PlaceClass::Province => 400,
        PlaceClass::City => 450,
        PlaceClass::Site => 450,
        PlaceClass::Natural => 300,
        PlaceClass::Town if one.is_coarse() => 120,
        PlaceClass::Town => 250,
    };
    class - 60 * i64::from(one.rank.min(4))
}

/// Whether this is a city on the map in the same country as its namesake, a province.
fn is_seat(other: &Candidate, province: &Candidate) -> bool {
    let city = matches!(other.point.class, PlaceClass::Metropolis | PlaceClass::City);
    city && !other.is_coarse() && other.point.country == province.point.country
}

/// The candidate that is meant, and why. A state that shares its name with no other needs no reason.
fn choose(case: &Case, context: &Context) -> (usize, PlaceReason) {
    let (chosen, reason) = weigh(case, context);
    let alone = case.candidates.get(chosen).is_some_and(|one| is_only_country(&case.candidates, one));
    (chosen, if alone { PlaceReason::Only } else { reason })
}

/// Whether this is a country, and no other country has its name, nor a state of the union: Georgia.
fn is_only_country(candidates: &[Candidate], one: &Candidate) -> bool {
    let rival = |other: &Candidate| match other.point.class {
        // A country is on the list twice where the map draws its parts, once without a code.
        PlaceClass::Country => other.point.country.is_some() && other.point.country != one.point.country,
        PlaceClass::Province => other.point.country == Some(*b"US"),
        _ => false,
    };
    one.point.class == PlaceClass::Country && !candidates.iter().any(rival)
}

fn weigh(case: &Case, context: &Context) -> (usize, PlaceReason) {
    if let Some(beside) = case.beside {
        return (beside, PlaceReason::Beside);
    }
    if case.candidates.len() == 1 {
        return (0, PlaceReason::Only);
    }
    let mut best = (i64::MIN, 0, 0);
    for (index, candidate) in case.candidates.iter().enumerate() {
        let support = context.support(case.entity, case.brought, candidate);
        let score = prior(&case.candidates, candidate) + support;
        if score > best.0 {
            best = (score, index, support);
        }
    }
    let (_, chosen, support) = best;
    (chosen, if support > 0 { PlaceReason::Article } else { PlaceReason::BestKnown })
}

fn place(lexicon: &Lexicon, case: &Case, one: &Candidate, reason: PlaceReason, name: &str) -> Option<Place> {
    let area = one.area.or_else(|| one.point.country.and_then(|code| lexicon.country_id(code)));
    // Of a town in no province that is known there is no point.
    let whole = one.area == one.point.country.and_then(|code| lexicon.country_id(code));
    if one.is_coarse() && whole {
        return None;
    }
    let by_province = one.is_coarse() || one.point.country.is_some_and(|code| BY_PROVINCE.contains(&code));
    let within = if by_province { area } else { one.point.country.and_then(|code| lexicon.country_id(code)) };
    let inner = name.split(", ").next().unwrap_or(name);
    let tells =
        (one.is_coarse() || one.rank > 0 || (reason == PlaceReason::Beside && case.candidates.len() > 1))
            && one.point.class != PlaceClass::Country;
    let label = within.filter(|_| tells && within != one.id).and_then(|id| lexicon.area_name(id));
    Some(Place {
        latitude_e4: one.point.latitude_e4,
        longitude_e4: one.point.longitude_e4,
        country: one.point.country_code().map(str::to_owned),
        name: label.filter(|label| *label != inner).map(|label| format!("{inner}, {label}")),
        reason,
    })
}
