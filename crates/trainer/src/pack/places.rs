//! The places: which names they bear, which place comes first under a name, where each lies.

mod within;

use super::rows::Row;
use super::{Names, PackError, Sources};
use dateline_lexicon::{PlaceClass, PlacePoint, PlaceUse, fold, pack_places};
use std::collections::{BTreeMap, BTreeSet};

/// Countries whose first-level units are so many and small that their names prove little.
const UNITS_LEFT_OUT: &[&str] =
    &["SI", "LV", "MT", "MK", "AZ", "AQ", "-1", "MV", "GL", "BS", "PF", "MH", "SB", "LI", "AD", "SM"];
/// A province's weight where its population is not known: more than a town, less than a large city.
const PROVINCE_WEIGHT: u64 = 300_000;
/// A state of the United States, which English news names without its country.
const STATE_WEIGHT: u64 = 4_000_000;
/// A name of a river or range alone.
const NATURAL_WEIGHT: u64 = 60_000;
/// A kind that makes a row a country wins any name.
const COUNTRY_WEIGHT: u64 = 10_000_000_000;

/// Countries whose small towns English news names often; the towns of the others are in `places.tsv` when large.
const TOWN_COUNTRIES: &[&str] = &[
    "Australia",
    "Canada",
    "India",
    "Ireland",
    "Israel",
    "Kenya",
    "New Zealand",
    "Nigeria",
    "Pakistan",
    "Palestine, State of",
    "South Africa",
    "Ukraine",
    "United Kingdom",
    "United States",
];

pub(super) struct PackedPlaces {
    pub(super) names: Names,
    pub(super) points: Vec<u8>,
    pub(super) senses: Vec<u8>,
    /// Names of states and provinces, and which towns lie in which.
    pub(super) within: within::Within,
}

/// One place before packing.
struct Entry {
    point: PlacePoint,
    weight: u64,
    /// Names as listed; the first is the main one.
    names: Vec<String>,
    /// How many other names the row has, map makers' abbreviations too: only the whole of an area has any.
    listed: usize,
}

pub(super) fn pack(sources: &Sources<'_>, words: &Names) -> Result<PackedPlaces, PackError> {
    let mut entries = natural_earth(sources, words)?;
    by_hand(sources, &mut entries)?;
    // Neighbours in the columns then share their country, which packs well.
    entries.sort_by(|a, b| {
        let key = |entry: &Entry| (entry.point.class, entry.point.country, entry.point.latitude_e4);
        key(a).cmp(&key(b)).then_with(|| a.names.cmp(&b.names))
    });
    let mut meanings: BTreeMap<Vec<u8>, Vec<usize>> = BTreeMap::new();
    let mut lower: BTreeSet<Vec<u8>> = BTreeSet::new();
    for (id, entry) in entries.iter().enumerate() {
        for name in &entry.names {
            let ids = meanings.entry(fold(name)).or_default();
            if !ids.contains(&id) {
                ids.push(id);
            }
            if name.chars().any(char::is_lowercase) {
                lower.insert(fold(name));
            }
        }
    }
    let (mut names, mut senses) = (Names::new(), Vec::new());
    for (key, mut ids) in meanings {
        ids.sort_by_key(|&id| (std::cmp::Reverse(entries[id].weight), id));
        ids.truncate(15);
        let place = PlaceUse {
            class: entries[ids[0]].point.class,
            acronym: !lower.contains(&key),
            senses: ids.len() as u8,
            first: (senses.len() / 2) as u32,
        };
        names.insert(key, place.pack());
        for id in ids {
            senses.extend(u16::try_from(id)?.to_le_bytes());
        }
    }
    let points: Vec<PlacePoint> = entries.iter().map(|entry| entry.point).collect();
    let within = within::pack(sources, &entries)?;
    Ok(PackedPlaces { names, points: pack_places(&points), senses, within })
}

/// Names of towns without a point: those of one or more words that are no common word.
pub(super) fn towns(sources: &Sources<'_>, places: &Names, words: &Names) -> Result<Names, PackError> {
    let mut towns = Names::new();
    for row in sources.data("gazetteer/city_names.tsv")?.iter() {
        let key = fold(row.get("name"));
        let common = words.get(&key).is_some_and(|&bits| (bits >> 4) & 3 > 0);
        let near = TOWN_COUNTRIES.contains(&row.get("country"));
        if near
            && key.len() > 3
            && !common
            && !places.contains_key(&key)
            && row.get("name").chars().all(is_latin)
        {
            towns.insert(key, 0);
        }
    }
    Ok(towns)
}

fn natural_earth(sources: &Sources<'_>, words: &Names) -> Result<Vec<Entry>, PackError> {
    let mut entries: BTreeMap<(PlaceClass, String, String), Vec<Entry>> = BTreeMap::new();
    for row in sources.data("gazetteer/places.tsv")?.iter() {
        let (kind, name, country) = (row.get("kind"), row.get("name"), row.get("country_iso2"));
        let left_out = kind == "admin1" && UNITS_LEFT_OUT.contains(&country) || kind == "dragons-be-here";
        let Some(class) = class(&row).filter(|_| !left_out && name.chars().all(is_latin)) else { continue };
        let mut names = vec![name.to_owned()];
        let others = row.parts("other_names").filter(|other| other.chars().all(is_latin));
        names.extend(others.filter(|other| country == "US" || !is_abbreviation(other)).map(str::to_owned));
        if let Some(saint) = name.strip_prefix("Saint ") {
            names.push(format!("St. {saint}"));
        }
        // Transliterated soft signs, which English news leaves out: `Donets'k`.
        let plain: Vec<String> = names
            .iter()
            .filter(|_| country == "UA" || country == "RU")
            .map(|name| name.replace('\'', ""))
            .collect();
        names.extend(plain);
        // A river called New, a lake called Big: no name without its head word.
        let common = |key: &[u8]| words.get(key).is_some_and(|&bits| bits >> 4 & 3 > 0);
        names.retain(|name| fold(name).len() > 1 && !(class == PlaceClass::Natural && common(&fold(name))));
        if names.is_empty() {
            continue;
        }
        let listed = row.parts("other_names").count();
        let entry = Entry { point: point(&row, class), weight: weight(&row, class), names, listed };
        let key = (class, country.to_owned(), name.to_owned());
        // A part of a state that is the whole state: more names of it, no second place.
        if row.get("kind") == "country_unit"
            && let Some(state) = entries.values_mut().flatten().find(|state| state.point == entry.point)
        {
            state.names.extend(entry.names);
            continue;
        }
        let same = entries.entry(key).or_default();
        // Cities of one name and country stay apart; rows of one province are its islands.
        if matches!(class, PlaceClass::City | PlaceClass::Town | PlaceClass::Metropolis) || same.is_empty() {
            same.push(entry);
        } else {
            same.push(entry);
            let main = mainland(same);
            *same = vec![main];
        }
    }
    Ok(entries.into_values().flatten().collect())
}

/// Of two rows of one area, the one with more other names (the whole), else the first.
fn mainland(rows: &mut Vec<Entry>) -> Entry {
    let best = (0..rows.len()).max_by_key(|&i| (rows[i].listed, std::cmp::Reverse(i))).unwrap_or(0);
    rows.swap_remove(best)
}

/// The rows of `lists/places.tsv`: a place of its own, or more names for one that is there (`=`).
fn by_hand(sources: &Sources<'_>, entries: &mut Vec<Entry>) -> Result<(), PackError> {
    for row in sources.list("places.tsv")?.iter() {
        let name = row.get("name");
        let others = row.parts("other_names").map(str::to_owned);
        if row.get("class") == "=" {
            let target = entries
                .iter_mut()
                .filter(|entry| entry.names.iter().any(|known| known == name))
                .max_by_key(|entry| entry.weight)
                .ok_or_else(|| format!("lists/places.tsv: no place is called {name}"))?;
            target.names.extend(others);
            // Natural Earth leaves the code of some states and of parts of states open.
            target.point.country = target.point.country.or(row.get("country").as_bytes().try_into().ok());
            continue;
        }
        let class = PlaceClass::named(row.get("class"))
            .ok_or_else(|| format!("lists/places.tsv: {name} has no class"))?;
        let mut names = vec![name.to_owned()];
        names.extend(others);
        // What was written by hand is what the news means by the name, unless that is a whole country.
        let weight = (row.number("population") as u64).max(5_000_000);
        let weight = if class == PlaceClass::Country { weight + COUNTRY_WEIGHT } else { weight };
        let country = row.get("country").as_bytes().try_into().ok();
        let point = PlacePoint { country, ..point(&row, class) };
        entries.push(Entry { point, weight, names, listed: 0 });
    }
    Ok(())
}

fn class(row: &Row<'_>) -> Option<PlaceClass> {
    let population = row.number("population");
    Some(match row.get("kind") {
        "country" | "country_unit" => PlaceClass::Country,
        "continent" => PlaceClass::Continent,
        "admin1" => PlaceClass::Province,
        "city" if population >= 1_000_000.0 => PlaceClass::Metropolis,
        "city" if population >= 100_000.0 => PlaceClass::City,
        "city" => PlaceClass::Town,
        "" => return None,
        _ => PlaceClass::Natural,
    })
}

fn weight(row: &Row<'_>, class: PlaceClass) -> u64 {
    let population = row.number("population").max(0.0) as u64;
    match class {
        PlaceClass::Country | PlaceClass::Continent => COUNTRY_WEIGHT + population,
        PlaceClass::Province if row.get("country_iso2") == "US" => STATE_WEIGHT,
        PlaceClass::Province => PROVINCE_WEIGHT,
        PlaceClass::Natural | PlaceClass::Site => NATURAL_WEIGHT,
        PlaceClass::Metropolis | PlaceClass::City | PlaceClass::Town => population,
    }
}

fn point(row: &Row<'_>, class: PlaceClass) -> PlacePoint {
    let e4 = |column| (row.number(column) * 10_000.0).round() as i32;
    let code = row.get("country_iso2");
    let country =
        code.bytes().all(|b| b.is_ascii_uppercase()).then(|| code.as_bytes().try_into().ok()).flatten();
    PlacePoint { latitude_e4: e4("latitude"), longitude_e4: e4("longitude"), country, class }
}

/// `Mex.`, but not `U.K.`: map makers' abbreviations that no newspaper prints.
fn is_abbreviation(name: &str) -> bool {
    name.strip_suffix('.').is_some_and(|stem| !stem.contains('.'))
}

fn is_latin(c: char) -> bool {
    c <= '\u{24f}' || ('\u{1e00}'..='\u{1eff}').contains(&c) || c == '\u{2019}'
}
