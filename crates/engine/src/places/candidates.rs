//! Every place that bears a name: those of the map, and towns of which only the province is known.

use super::abbreviations;
use super::distance::square_km;
use dateline_lexicon::{Lexicon, PlaceClass, PlacePoint};

/// A town this near to the middle of a province can be the one that lies in it; the largest provinces reach so far:
/// Windsor lies 920 km from the middle of Ontario.
const REACH_KM: i64 = 1300;
/// Words around a name that are no part of it on the map.
const AROUND: &[(&str, &str)] = &[
    ("the ", ""),
    ("The ", ""),
    ("city of ", ""),
    ("City of ", ""),
    ("state of ", ""),
    ("", " province"),
    ("", " Province"),
    ("", " region"),
    ("", " Region"),
    ("", " oblast"),
    ("", " Oblast"),
    ("", " state"),
    ("", " State"),
    ("", " City"),
];
/// Names by which the news also means a state that the map calls otherwise.
const ALSO: &[(&str, [u8; 2])] = &[("Congo", *b"CD"), ("Korea", *b"KR"), ("America", *b"US")];

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
        return found;
    }
    if let Some(rest) = name.strip_prefix("St. ").or_else(|| name.strip_prefix("St ")) {
        return exactly(lexicon, &format!("Saint {rest}"));
    }
    let bare = AROUND.iter().filter_map(|(before, after)| name.strip_prefix(before)?.strip_suffix(after));
    bare.filter(|bare| bare.len() < name.len())
        .map(|bare| exactly(lexicon, bare))
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

fn exactly(lexicon: &Lexicon, name: &str) -> Vec<Candidate> {
    let ids = lexicon.place_ids(name).map(|id| (id, None));
    let also = ALSO.iter().filter(|(form, _)| *form == name);
    let also = also.filter_map(|&(_, code)| Some((lexicon.country_id(code)?, None)));
    let mut found: Vec<Candidate> = Vec::new();
    for (id, area) in ids.chain(also) {
        if let Some(point) = lexicon.place_by_id(id)
            && found.iter().all(|other| other.id != Some(id))
        {
            found.push(Candidate { point, id: Some(id), area, rank: found.len() as u16 });
        }
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
