//! Every place that bears a name: those of the map, and towns of which only the province is known.

use super::abbreviations;
use super::distance::square_km;
use super::heads;
use dateline_lexicon::{Lexicon, PlaceClass, PlacePoint};

/// A town this near to the middle of a province can be the one that lies in it; the largest provinces reach so far:
/// Windsor lies 920 km from the middle of Ontario.
const REACH_KM: i64 = 1300;
/// Two settlements of one name and country this near to each other are one, listed twice.
const SAME_KM: i64 = 20;

/// What the words around a name say that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// They do not say.
    Any,
    Province,
    Settlement,
}

/// Words around a name that are no part of it on the map, and what they say that it is.
const AROUND: &[(&str, &str, Sort)] = &[
    ("the ", "", Sort::Any),
    ("The ", "", Sort::Any),
    ("city of ", "", Sort::Settlement),
    ("City of ", "", Sort::Settlement),
    ("state of ", "", Sort::Province),
    ("", " City", Sort::Settlement),
];
/// What a name says of itself when it is one of nature's.
const NATURAL: &[&str] =
    &["Desert", "Gulf", "Lake", "Mountains", "Ocean", "Peninsula", "River", "Sea", "Strait", "Straits"];
/// Names by which the news means, before all else, a state that the map calls otherwise: agencies write `Congo` of
/// the one whose capital is Kinshasa.
const ALSO: &[(&str, [u8; 2])] = &[("Congo", *b"CD"), ("Korea", *b"KR"), ("America", *b"US")];

/// Names whose foremost bearer is another than the list's numbers say, with its state: the list gives Pasadena in Texas
/// the people of the suburbs around it, George Town in Malaysia those of its whole island, and Newcastle upon Tyne fewer
/// than live there.
const MISLED: &[(&str, &str)] =
    &[("George Town", "Cayman Islands"), ("Newcastle", "England"), ("Pasadena", "California")];

/// A place that a name can mean.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) point: PlacePoint,
    /// Its number; none where only its province is on the map.
    pub(super) id: Option<u16>,
    /// The province or state that it is known to lie in, by number.
    pub(super) area: Option<u16>,
    /// Its place among those of the name, the foremost first.
    pub(super) rank: u16,
}

impl Candidate {
    /// Whether the point is its province's.
    pub(super) const fn is_coarse(&self) -> bool {
        self.id.is_none()
    }

    /// Whether it is what the words around its name say.
    pub(super) const fn is_a(&self, sort: Sort) -> bool {
        match sort {
            Sort::Any => true,
            Sort::Province => matches!(self.point.class, PlaceClass::Province),
            Sort::Settlement => self.is_settlement(),
        }
    }

    pub(super) const fn is_settlement(&self) -> bool {
        matches!(self.point.class, PlaceClass::Metropolis | PlaceClass::City | PlaceClass::Town)
    }

    /// Whether it lies in this state or province.
    pub(super) fn lies_in(&self, area: u16, outer: &PlacePoint) -> bool {
        if self.id == Some(area) || outer.country.is_none() || outer.country != self.point.country {
            return false;
        }
        match outer.class {
            PlaceClass::Country => self.point.class != PlaceClass::Country,
            PlaceClass::Province => match self.area {
                Some(own) => own == area,
                None => self.is_settlement() && square_km(&self.point, outer) < 300 * 300,
            },
            _ => false,
        }
    }
}

/// The places that the name can mean, the foremost first; none for a name that no list has.
pub(super) fn of(lexicon: &Lexicon, name: &str) -> Vec<Candidate> {
    if let Some(full) = abbreviations::full(name) {
        return exactly(lexicon, full);
    }
    let found = exactly(lexicon, name);
    if !found.is_empty() {
        return without_provinces_of_waters(found, name);
    }
    if let Some(rest) = name.strip_prefix("St. ").or_else(|| name.strip_prefix("St ")) {
        return exactly(lexicon, &format!("Saint {rest}"));
    }
    let bare = AROUND.iter().filter_map(|&(before, after, sort)| {
        Some((name.strip_prefix(before)?.strip_suffix(after)?, sort))
            .filter(|(bare, _)| bare.len() < name.len())
    });
    let headed = heads::of_a_province(name).map(|bare| (bare, Sort::Province));
    bare.chain(headed)
        .map(|(bare, sort)| those(exactly(lexicon, bare), sort))
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

/// The Red Sea is a sea, though Sudan has a state of the name: where a sea, river or range bears its name with the word
/// for what it is, a province of the same words is called after it.
fn without_provinces_of_waters(mut found: Vec<Candidate>, name: &str) -> Vec<Candidate> {
    let says_so = name.split(' ').any(|word| NATURAL.contains(&word));
    if says_so && found.iter().any(|one| one.point.class == PlaceClass::Natural) {
        found.retain(|one| one.point.class != PlaceClass::Province);
    }
    found
}

/// Those of the sort; all of them where none is.
fn those(mut found: Vec<Candidate>, sort: Sort) -> Vec<Candidate> {
    if found.iter().any(|one| one.is_a(sort)) {
        found.retain(|one| one.is_a(sort));
    }
    found
}

fn exactly(lexicon: &Lexicon, name: &str) -> Vec<Candidate> {
    let ids = lexicon.place_ids(name).map(|id| (id, None));
    let also = ALSO.iter().filter(|(form, _)| *form == name);
    let also = also.filter_map(|&(_, code)| Some((lexicon.country_id(code)?, None)));
    let mut found: Vec<Candidate> = Vec::new();
    for (id, area) in also.chain(ids) {
        let Some(point) = lexicon.place_by_id(id) else { continue };
        let one = Candidate { point, id: Some(id), area, rank: found.len() as u16 };
        if !found.iter().any(|other| other.id == one.id || is_twice(other, &one)) {
            found.push(one);
        }
    }
    // Réunion bears France's name too on the map: what is so called itself goes before its parts.
    let is_itself = |one: &Candidate| {
        let name_of = one.id.and_then(|id| lexicon.area_name(id));
        one.point.class == PlaceClass::Country && name_of.is_some_and(|own| own.eq_ignore_ascii_case(name))
    };
    if found.iter().any(is_itself) {
        found.retain(|one| one.point.class != PlaceClass::Country || is_itself(one));
        (0..).zip(&mut found).for_each(|(rank, one)| one.rank = rank);
    }
    // The best known goes first where the list's numbers mislead.
    if let Some(&(_, state)) = MISLED.iter().find(|(form, _)| *form == name)
        && let Some(state) = lexicon.place_ids(state).filter_map(|id| lexicon.place_by_id(id)).next()
        && let Some(nearest) = (0..found.len()).min_by_key(|&at| square_km(&found[at].point, &state))
    {
        found[..=nearest].rotate_right(1);
        // It is no less known than the one that it goes before.
        if let Some(class) = found.get(1).map(|second| second.point.class)
            && nearest > 0
        {
            found[0].point.class = class;
        }
        (0..).zip(&mut found).for_each(|(rank, one)| one.rank = rank);
    }
    let areas: Vec<(u16, PlacePoint)> =
        lexicon.areas_of_town(name).filter_map(|id| Some((id, lexicon.place_by_id(id)?))).collect();
    let free = settle_in(&mut found, &areas);
    for (area, point) in free {
        // Of a town in a whole state nothing is known but the state.
        let point = PlacePoint { class: PlaceClass::Town, ..point };
        let rank = found.len() as u16;
        found.push(Candidate { point, id: None, area: Some(area), rank });
    }
    found
}

/// Whether two rows of the list are one place: one from the map's makers and one of our own.
fn is_twice(one: &Candidate, other: &Candidate) -> bool {
    let same = one.point.country == other.point.country && one.is_settlement() && other.is_settlement();
    same && square_km(&one.point, &other.point) < SAME_KM * SAME_KM
}

/// Gives each town of the map its province, the nearest pairs first, and says which provinces have a town of their own.
fn settle_in(found: &mut [Candidate], areas: &[(u16, PlacePoint)]) -> Vec<(u16, PlacePoint)> {
    let mut pairs = Vec::new();
    for (town, candidate) in found.iter().enumerate().filter(|(_, candidate)| candidate.is_settlement()) {
        for (index, (id, area)) in areas.iter().enumerate() {
            let square = square_km(&candidate.point, area);
            let whole = area.class == PlaceClass::Country;
            if area.country == candidate.point.country && (whole || square < REACH_KM * REACH_KM) {
                pairs.push((square, town, index, *id));
            }
        }
    }
    pairs.sort_unstable();
    let mut taken = vec![false; areas.len()];
    for (_, town, index, id) in pairs {
        if found[town].area.is_none() && !taken[index] {
            (found[town].area, taken[index]) = (Some(id), true);
        }
    }
    // A city that is its own province, or a province's namesake, is no second town.
    let own = |id: u16| found.iter().any(|candidate| candidate.id == Some(id));
    areas.iter().zip(taken).filter(|&(&(id, _), taken)| !taken && !own(id)).map(|(&area, _)| area).collect()
}
