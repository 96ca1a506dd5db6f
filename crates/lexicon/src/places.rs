//! The map: where the places of the list lie, in columns, since neighbours in a column pack well.

use crate::kinds::PlaceClass;
use crate::table::Table;
use crate::{Lexicon, fold};
use std::sync::{LazyLock, OnceLock};

/// Bytes of one place over all columns: latitude 3, longitude 3, country 2, class 1.
pub const PLACE_BYTES: usize = 9;

/// A place on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlacePoint {
    /// North of the equator, in ten-thousandths of a degree.
    pub latitude_e4: i32,
    /// East of Greenwich, in ten-thousandths of a degree.
    pub longitude_e4: i32,
    /// ISO 3166-1 alpha-2, where one applies.
    pub country: Option<[u8; 2]>,
    /// What sort of place.
    pub class: PlaceClass,
}

impl PlacePoint {
    /// The country's code as text.
    #[must_use]
    pub fn country_code(&self) -> Option<&str> {
        self.country.as_ref().and_then(|code| std::str::from_utf8(code).ok())
    }
}

/// Writes places as columns.
#[must_use]
pub fn pack_places(places: &[PlacePoint]) -> Vec<u8> {
    let three = |value: i32| value.to_le_bytes().into_iter().take(3);
    let mut bytes: Vec<u8> = Vec::with_capacity(places.len() * PLACE_BYTES);
    bytes.extend(places.iter().flat_map(|place| three(place.latitude_e4)));
    bytes.extend(places.iter().flat_map(|place| three(place.longitude_e4)));
    bytes.extend(places.iter().flat_map(|place| place.country.unwrap_or_default()));
    bytes.extend(places.iter().map(|place| place.class as u8));
    bytes
}

/// The columns, read where they lie.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Places(pub(crate) &'static [u8]);

impl Places {
    pub(crate) fn get(self, index: usize) -> Option<PlacePoint> {
        let count = self.0.len() / PLACE_BYTES;
        if index >= count {
            return None;
        }
        let three = |column: usize| {
            let at = column * count + index * 3;
            let &[a, b, c] = self.0.get(at..at + 3)? else { return None };
            // The highest byte carries the sign.
            Some(i32::from_le_bytes([0, a, b, c]) >> 8)
        };
        let country = match self.0.get(6 * count + index * 2..)? {
            [0, ..] => None,
            &[a, b, ..] => Some([a, b]),
            _ => return None,
        };
        Some(PlacePoint {
            latitude_e4: three(0)?,
            longitude_e4: three(3)?,
            country,
            class: PlaceClass::ALL.get(usize::from(*self.0.get(8 * count + index)?)).copied()?,
        })
    }
}

/// The names of states, parts of the world and provinces by number, a line each; a state as a whole begins with `=`.
const AREAS: &str = include_str!("../data/areas.txt");
/// For each name of a town, where its areas begin in the column, and how many there are (the low six bits).
const WITHIN: &[u8] = include_bytes!("../data/within.fst");
/// The column of areas that towns lie in.
const WITHIN_AREAS: &[u8] = include_bytes!("../data/within.bin");

impl Lexicon {
    /// The place of this number, as [`Lexicon::place_ids`] gives it.
    #[must_use]
    pub fn place_by_id(&self, id: u16) -> Option<PlacePoint> {
        self.points.get(usize::from(id))
    }

    /// The provinces (or else states) that have a town of this name, by number. A town may be listed here that has no
    /// point of its own.
    ///
    /// ```
    /// use dateline_lexicon::Lexicon;
    /// let lexicon = Lexicon::new();
    /// let names: Vec<_> = lexicon.areas_of_town("Paris").filter_map(|id| lexicon.area_name(id)).collect();
    /// assert!(names.contains(&"Texas"));
    /// ```
    pub fn areas_of_town(&self, name: &str) -> impl Iterator<Item = u16> + use<> {
        static TOWNS: LazyLock<Table> = LazyLock::new(|| Table::new(WITHIN));
        let bits = TOWNS.get(&fold(name)).unwrap_or_default() as usize;
        let (first, count) = (bits >> 6, bits & 63);
        WITHIN_AREAS
            .chunks_exact(2)
            .skip(first)
            .take(count)
            .filter_map(|pair| Some(u16::from_le_bytes(pair.try_into().ok()?)))
    }

    /// The name of a state, part of the world or province; none for smaller places.
    #[must_use]
    pub fn area_name(&self, id: u16) -> Option<&'static str> {
        let name = areas().get(usize::from(id))?;
        Some(name.strip_prefix('=').unwrap_or(name))
    }

    /// The number of the state with this code (ISO 3166-1 alpha-2).
    #[must_use]
    pub fn country_id(&self, code: [u8; 2]) -> Option<u16> {
        let states = self.states.get_or_init(|| self.by_code());
        let at = states.binary_search_by_key(&code, |&(code, _)| code).ok()?;
        states.get(at).map(|&(_, id)| id)
    }

    /// The states by their codes, in order, the foremost of each.
    fn by_code(&self) -> Vec<([u8; 2], u16)> {
        let mut states: Vec<([u8; 2], u16)> = (0..=u16::MAX)
            .zip(areas())
            .map_while(|(id, name)| {
                let place = self.place_by_id(id).filter(|place| place.class == PlaceClass::Country)?;
                Some(place.country.filter(|_| name.starts_with('=')).map(|code| (code, id)))
            })
            .flatten()
            .collect();
        states.sort_unstable();
        states.dedup_by_key(|&mut (code, _)| code);
        states
    }
}

fn areas() -> &'static [&'static str] {
    static LINES: OnceLock<Vec<&'static str>> = OnceLock::new();
    LINES.get_or_init(|| AREAS.lines().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_comes_back_from_its_columns() {
        let places = [
            PlacePoint {
                latitude_e4: -901_234,
                longitude_e4: 1_799_999,
                country: None,
                class: PlaceClass::Natural,
            },
            PlacePoint {
                latitude_e4: 485_698,
                longitude_e4: -1,
                country: Some(*b"UA"),
                class: PlaceClass::City,
            },
        ];
        let packed: &'static [u8] = pack_places(&places).leak();
        assert_eq!(packed.len(), places.len() * PLACE_BYTES);
        assert_eq!(Places(packed).get(0), Some(places[0]));
        assert_eq!(Places(packed).get(1), Some(places[1]));
        assert_eq!(Places(packed).get(2), None);
    }
}
