//! The lists of organisations, groups of people, titles and head words.

use super::{Names, PackError, Sources};
use dateline_lexicon::{
    GroupKind, GroupUse, HeadKind, HeadPosition, HeadUse, OrganizationUse, TitleKind, fold,
};
use std::collections::BTreeMap;

/// Sources of organisations that the news names often; research registers name too many that it never does.
const WELL_KNOWN: &[&str] = &[
    "hand",
    "factbook",
    "dotgov",
    "s-and-p-500",
    "fundus",
    "dariusk-corpora",
    "openfootball-clubs",
    "congress-legislators",
];
/// Kinds whose names are left to the head words, or are more often something else.
const KINDS_LEFT_OUT: &[&str] = &["facility", "archive", "tribal_government"];

pub(super) fn organizations(sources: &Sources<'_>, words: &Names) -> Result<Names, PackError> {
    let mut names = Names::new();
    for row in sources.data("names/organizations.tsv")?.iter() {
        if !WELL_KNOWN.iter().any(|source| row.from(source)) {
            continue;
        }
        if row.parts("kind").any(|kind| KINDS_LEFT_OUT.contains(&kind)) {
            continue;
        }
        // One word that is a common one too: only where somebody has chosen it by hand.
        let sure = row.from("hand") || !is_weak(words, row.get("name"));
        if !sure {
            continue;
        }
        add_organization(&mut names, words, row.get("name"));
        // Other names of a registered body are in many languages and too short to be sure.
        if row.from("hand") && !row.from("ror") {
            for other in row.parts("aliases") {
                add_organization(&mut names, words, other);
            }
        }
    }
    for row in sources.list("organizations.tsv")?.iter() {
        add_organization(&mut names, words, row.get("name"));
    }
    Ok(names)
}

fn add_organization(names: &mut Names, words: &Names, name: &str) {
    let name = name.strip_prefix("The ").or_else(|| name.strip_prefix("the ")).unwrap_or(name);
    let key = fold(name);
    if key.len() < 2 || name.contains('(') || !name.chars().any(char::is_uppercase) {
        return;
    }
    let acronym = !name.chars().any(char::is_lowercase) && !name.contains(' ');
    let weak = !acronym && is_weak(words, name);
    // A name in small letters proves less than the same letters as an acronym: keep the laxer use.
    let known = names.get(&key).copied();
    let acronym = acronym && known.is_none_or(|bits| bits & 1 != 0);
    names.insert(key, OrganizationUse { acronym, weak }.pack());
}

/// Whether the name is one word that is a common one, or a person's name, too.
fn is_weak(words: &Names, name: &str) -> bool {
    !name.contains(' ') && words.contains_key(&fold(name))
}

pub(super) fn groups(sources: &Sources<'_>) -> Result<Names, PackError> {
    let mut groups: BTreeMap<Vec<u8>, GroupUse> = BTreeMap::new();
    let countries = country_codes(sources)?;
    for row in sources.data("names/demonyms.tsv")?.iter() {
        let country =
            countries.get(row.get("place")).or_else(|| countries.get(row.get("long_name"))).copied();
        for (column, noun) in [("adjective", false), ("noun", true), ("noun_plural", true)] {
            for name in row.get(column).split([',', '|']).map(str::trim) {
                let usual = name.chars().next().is_some_and(char::is_uppercase) && !name.contains(['(', ' ']);
                if usual && fold(name).len() > 3 {
                    groups.entry(fold(name)).or_insert(GroupUse {
                        kind: GroupKind::Nationality,
                        noun,
                        country,
                    });
                }
            }
        }
    }
    for row in sources.data("names/religions_ethnic_languages.tsv")?.iter() {
        let kind = match row.get("kind") {
            "religion" => GroupKind::Religion,
            _ => GroupKind::People,
        };
        let name = row.get("name");
        let sure = row.from("hand") || row.from("factbook") && row.number("n_countries") >= 2.0;
        if sure && name.chars().next().is_some_and(char::is_uppercase) && fold(name).len() > 3 {
            let noun = name.ends_with('s');
            groups.entry(fold(name)).or_insert(GroupUse { kind, noun, country: None });
        }
    }
    for row in sources.list("groups.tsv")?.iter() {
        let kind = GroupKind::named(row.get("kind"))
            .ok_or_else(|| format!("lists/groups.tsv: {} has no kind", row.get("name")))?;
        let noun = row.get("form") == "noun";
        let country = groups.get(&fold(row.get("name"))).and_then(|group| group.country);
        groups.insert(fold(row.get("name")), GroupUse { kind, noun, country });
    }
    Ok(groups.into_iter().map(|(key, group)| (key, group.pack())).collect())
}

fn country_codes(sources: &Sources<'_>) -> Result<BTreeMap<String, [u8; 2]>, PackError> {
    let mut codes = BTreeMap::new();
    for row in sources.data("gazetteer/places.tsv")?.iter() {
        let Ok(code) = <[u8; 2]>::try_from(row.get("country_iso2").as_bytes()) else { continue };
        if row.get("kind").starts_with("country") && code.iter().all(u8::is_ascii_uppercase) {
            codes.insert(row.get("name").to_owned(), code);
            codes.extend(row.parts("other_names").map(|name| (name.to_owned(), code)));
        }
    }
    for row in sources.list("places.tsv")?.iter().filter(|row| row.get("class") == "=") {
        if let Ok(code) = <[u8; 2]>::try_from(row.get("country").as_bytes()) {
            codes.insert(row.get("name").to_owned(), code);
        }
    }
    Ok(codes)
}

pub(super) fn titles(sources: &Sources<'_>) -> Result<Names, PackError> {
    let mut titles = Names::new();
    for row in sources.list("titles.tsv")?.iter() {
        let kind = TitleKind::named(row.get("kind"))
            .ok_or_else(|| format!("lists/titles.tsv: {} has no kind", row.get("title")))?;
        titles.entry(fold(row.get("title"))).or_insert(kind as u64);
    }
    Ok(titles)
}

pub(super) fn heads(sources: &Sources<'_>) -> Result<Names, PackError> {
    let mut heads = Names::new();
    for row in sources.list("heads.tsv")?.iter() {
        let head = HeadKind::named(row.get("kind"))
            .zip(HeadPosition::named(row.get("position")))
            .map(|(kind, position)| HeadUse { kind, position })
            .ok_or_else(|| format!("lists/heads.tsv: {} has no kind or position", row.get("head")))?;
        heads.entry(fold(row.get("head"))).or_insert(head.pack());
    }
    Ok(heads)
}
