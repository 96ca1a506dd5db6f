//! Which towns lie in which province, so that `Paris, Texas` can be told from the Paris of the map.

use super::{Entry, Names, PackError, Sources, is_latin};
use dateline_lexicon::{PlaceClass, fold};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Countries that the list of towns calls otherwise than the map does.
const OTHERWISE: &[(&str, &str)] = &[
    ("Congo, The Democratic Republic of the", "CD"),
    ("Cote D'Ivoire", "CI"),
    ("Côte d'Ivoire", "CI"),
    ("Czech Republic", "CZ"),
    ("France", "FR"),
    ("Korea, Democratic People's Republic of", "KP"),
    ("Korea, Republic of", "KR"),
    ("Kosovo", "XK"),
    ("Lao People's Democratic Republic", "LA"),
    ("Norway", "NO"),
    ("Palestine, State of", "PS"),
    ("Russian Federation", "RU"),
    ("Syrian Arab Republic", "SY"),
    ("United States", "US"),
    ("Viet Nam", "VN"),
];

/// No name of a town is borne in more provinces: what six bits hold.
const MOST: usize = 63;

/// Towns by province, packed.
pub(in crate::pack) struct Within {
    /// Each town's name with where its areas begin and how many there are.
    pub(in crate::pack) names: Names,
    /// The areas' numbers, two bytes each.
    pub(in crate::pack) areas: Vec<u8>,
    /// The names of states, parts of the world and provinces, a line each; `=` before a state as a whole.
    pub(in crate::pack) labels: String,
}

pub(super) fn pack(sources: &Sources<'_>, entries: &[Entry]) -> Result<Within, PackError> {
    let states = states(entries);
    let by_name: BTreeMap<Vec<u8>, [u8; 2]> = states
        .iter()
        .flat_map(|(&code, &id)| entries[id].names.iter().map(move |name| (fold(name), code)))
        .collect();
    let mut provinces: BTreeMap<([u8; 2], Vec<u8>), usize> = BTreeMap::new();
    for (id, entry) in entries.iter().enumerate() {
        let Some(code) = entry.point.country else { continue };
        if matches!(entry.point.class, PlaceClass::Country | PlaceClass::Province) {
            for name in &entry.names {
                provinces.entry((code, fold(name))).or_insert(id);
            }
        }
    }
    let mut towns: BTreeMap<Vec<u8>, BTreeSet<u16>> = BTreeMap::new();
    for row in sources.data("gazetteer/city_names.tsv")?.iter() {
        let (name, country) = (row.get("name"), row.get("country"));
        let short = country.split(',').next().unwrap_or(country);
        let listed = OTHERWISE.iter().find(|(other, _)| *other == country);
        let code = match listed {
            Some((_, code)) => code.as_bytes().try_into().ok(),
            None => by_name.get(&fold(country)).or_else(|| by_name.get(&fold(short))).copied(),
        };
        let Some(code) = code.filter(|_| name.chars().all(is_latin) && name.len() > 2) else { continue };
        let area = provinces.get(&(code, fold(row.get("admin1")))).or_else(|| states.get(&code));
        if let Some(&area) = area {
            towns.entry(fold(name)).or_default().insert(u16::try_from(area)?);
        }
    }
    let (mut names, mut areas) = (Names::new(), Vec::new());
    for (name, ids) in towns {
        let first = (areas.len() / 2) as u64;
        areas.extend(ids.iter().take(MOST).flat_map(|id| id.to_le_bytes()));
        names.insert(name, first << 6 | ids.len().min(MOST) as u64);
    }
    Ok(Within { names, areas, labels: labels(entries, &states)? })
}

/// The state that a code means as a whole: the weightiest of those that carry it.
fn states(entries: &[Entry]) -> BTreeMap<[u8; 2], usize> {
    let mut states: BTreeMap<[u8; 2], usize> = BTreeMap::new();
    for (id, entry) in
        entries.iter().enumerate().filter(|(_, entry)| entry.point.class == PlaceClass::Country)
    {
        let Some(code) = entry.point.country else { continue };
        let best = states.entry(code).or_insert(id);
        if entry.weight > entries[*best].weight {
            *best = id;
        }
    }
    states
}

fn labels(entries: &[Entry], states: &BTreeMap<[u8; 2], usize>) -> Result<String, PackError> {
    let named = |entry: &&Entry| {
        matches!(entry.point.class, PlaceClass::Country | PlaceClass::Continent | PlaceClass::Province)
    };
    let mut labels = String::new();
    for (id, entry) in entries.iter().take_while(named).enumerate() {
        let whole = entry.point.country.is_some_and(|code| states.get(&code) == Some(&id));
        writeln!(
            labels,
            "{}{}",
            if whole { "=" } else { "" },
            entry.names.first().map_or("", String::as_str)
        )?;
    }
    Ok(labels)
}
