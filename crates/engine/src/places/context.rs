//! What the rest of the article speaks for: the states that it names, and the places that lie near. A name keeps one
//! meaning through an article (Gale, Church and Yarowsky 1992), and places of one article lie close together
//! (Leidner 2007).

use super::candidates::Candidate;
use super::distance::square_km;
use dateline_lexicon::{PlaceClass, PlacePoint};
use std::collections::BTreeMap;

/// No more places than this are looked at for nearness: those that the article names most.
const MOST: usize = 64;

/// States with how much speaks for them, and places that are sure.
#[derive(Debug, Default)]
pub(super) struct Context {
    countries: BTreeMap<[u8; 2], u32>,
    total: u32,
    /// Which entity, how often it is named, where it lies.
    anchors: Vec<(u32, usize, PlacePoint)>,
}

impl Context {
    pub(super) fn speak_for(&mut self, country: [u8; 2], weight: u32) {
        *self.countries.entry(country).or_default() += weight;
        self.total += weight;
    }

    pub(super) fn anchor(&mut self, entity: usize, weight: u32, point: PlacePoint) {
        self.anchors.push((weight, entity, point));
    }

    /// Keeps the foremost anchors.
    pub(super) fn close(&mut self) {
        self.anchors.sort_by_key(|&(weight, entity, _)| (std::cmp::Reverse(weight), entity));
        self.anchors.truncate(MOST);
    }

    /// How much the article speaks for the place, leaving out what the entity itself brought in: 0 to 850.
    pub(super) fn support(&self, entity: usize, own: Option<([u8; 2], u32)>, place: &Candidate) -> i64 {
        let Some(country) = place.point.country else { return self.nearness(entity, place) };
        let all = self.countries.get(&country).copied().unwrap_or_default();
        let brought = |code| own.filter(|&(own, _)| own == code).map_or(0, |(_, weight)| weight);
        let others = all.saturating_sub(brought(country));
        let total = self.total.saturating_sub(own.map_or(0, |(_, weight)| weight));
        let share = i64::from(others) * 600 / i64::from(total + 2);
        share + self.nearness(entity, place)
    }

    fn nearness(&self, entity: usize, place: &Candidate) -> i64 {
        if matches!(place.point.class, PlaceClass::Country | PlaceClass::Continent) {
            return 0;
        }
        let others = self.anchors.iter().filter(|&&(_, other, _)| other != entity);
        match others.map(|(_, _, point)| square_km(point, &place.point)).min() {
            Some(square) if square < 100 * 100 => 250,
            Some(square) if square < 250 * 250 => 180,
            Some(square) if square < 600 * 600 => 80,
            _ => 0,
        }
    }
}
