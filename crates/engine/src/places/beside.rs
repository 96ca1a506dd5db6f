//! What the text says right beside a name: `Paris, Texas`, `Tripoli in northern Lebanon`, `the Lebanese city of Tripoli`.

use super::abbreviations;
use dateline_lexicon::{Lexicon, PlaceClass, PlacePoint};
use dateline_text::Span;

/// How far behind a name its state is looked for, in bytes; a sentence that goes on longer says something else.
const BEHIND: usize = 72;
/// How far before it.
const BEFORE: usize = 64;
/// Words between `in` and the name of a state.
const SIDES: &[&str] = &[
    "the",
    "north",
    "south",
    "east",
    "west",
    "northern",
    "southern",
    "eastern",
    "western",
    "central",
    "north-east",
    "north-west",
    "south-east",
    "south-west",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "northeastern",
    "northwestern",
    "southeastern",
    "southwestern",
    "of",
    "centre",
    "center",
    "province",
    "state",
    "upstate",
    "rural",
];
/// What is `of` a name: `the Lebanese port of Tripoli`.
const SORTS: &[&str] = &[
    "city", "town", "port", "capital", "village", "resort", "suburb", "province", "region", "state",
    "enclave",
];

/// A state or province that stands beside a name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Outer {
    pub(super) id: u16,
    pub(super) point: PlacePoint,
    /// Where it stands, for a name of its own.
    pub(super) start: Option<u32>,
}

/// Every state or province that the words beside the name may mean.
pub(super) fn outers(lexicon: &Lexicon, text: &str, span: Span) -> Vec<Outer> {
    let mut outers = behind(lexicon, text, span.end());
    if outers.is_empty() {
        outers.extend(before(lexicon, text, span.start()));
    }
    outers
}

/// Whether the words right behind a name say, between commas, in which province it lies: `In Ludlow, Shropshire, a fair`. A list
/// of places goes on with `and`.
pub(super) fn is_within(text: &str, span: Span, outers: &[Outer]) -> bool {
    let Some(outer) = outers.first().filter(|outer| outer.point.class == PlaceClass::Province) else {
        return false;
    };
    let Some(start) =
        outer.start.filter(|_| outers.iter().all(|outer| outer.point.class == PlaceClass::Province))
    else {
        return false;
    };
    let rest = text.get(start as usize..).unwrap_or_default();
    let name = rest.split([',', '.', ';', ')', '\n']).next().unwrap_or_default();
    let capitals = name.split(' ').all(|word| word.starts_with(char::is_uppercase));
    let after = rest.get(name.len()..).unwrap_or_default();
    // `Leeds, Kent, and Dover`, `Leeds, Kent, Surrey`
    let next = after.strip_prefix(", ").unwrap_or_default();
    let is_list = next.starts_with("and ") || next.starts_with("or ") || next.starts_with(char::is_uppercase);
    text.get(span.end() as usize..start as usize) == Some(", ") && capitals && !is_list
}

/// States and provinces of this name.
pub(super) fn areas(lexicon: &Lexicon, name: &str) -> Vec<(u16, PlacePoint)> {
    let short = abbreviations::full(name);
    let ids = lexicon.place_ids(short.unwrap_or(name));
    let areas = ids.filter_map(|id| Some((id, lexicon.place_by_id(id)?)));
    let wide = |point: &PlacePoint| match short {
        Some(_) => {
            point.class == PlaceClass::Province && matches!(point.country, Some([b'U', b'S'] | [b'C', b'A']))
        }
        None => matches!(point.class, PlaceClass::Country | PlaceClass::Province),
    };
    areas.filter(|(_, point)| wide(point)).collect()
}

fn behind(lexicon: &Lexicon, text: &str, end: u32) -> Vec<Outer> {
    let rest = text.get(end as usize..).unwrap_or_default();
    let rest = &rest[..boundary(rest, BEHIND)];
    let rest = rest.split('\n').next().unwrap_or_default();
    let shorter = |mark| rest.strip_prefix(mark);
    let plain =
        shorter(", ").or_else(|| shorter(" (")).or_else(|| shorter(" in ")).or_else(|| shorter(", in "));
    let Some(mut name) = plain else { return Vec::new() };
    if let Some(inner) = name.strip_prefix("in ") {
        name = inner;
    }
    while let Some((word, after)) = name.split_once(' ')
        && SIDES.contains(&word)
    {
        name = after;
    }
    let start = end + (rest.len() - name.len()) as u32;
    // The longest run of words that is a name, of three at most.
    for ending in ends(name).into_iter().rev() {
        let form = &name[..ending];
        let found = areas(lexicon, form);
        let found = if found.is_empty() { areas(lexicon, form.trim_end_matches('.')) } else { found };
        if !found.is_empty() {
            return found.into_iter().map(|(id, point)| Outer { id, point, start: Some(start) }).collect();
        }
    }
    Vec::new()
}

/// The last boundary of characters up to here.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or_default()
}

/// Where the first, second and third word of a run of capitals end, and where their marks end before.
fn ends(name: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut at = 0;
    for word in name.split(' ').take(4) {
        let capital = word.starts_with(char::is_uppercase) || matches!(word, "of" | "the" | "and");
        if !capital {
            break;
        }
        let bare = word.trim_end_matches([',', ';', ':', ')', '"', '”', '?', '!']);
        let bare = bare.strip_suffix("'s").or_else(|| bare.strip_suffix("’s")).unwrap_or(bare);
        // With its stop for `Ore.`, without it at the end of a sentence.
        let stopless = bare.trim_end_matches('.');
        if stopless.len() < bare.len() {
            ends.push(at + stopless.len());
        }
        ends.push(at + bare.len());
        if bare.len() < word.len() {
            break;
        }
        at += word.len() + 1;
    }
    ends
}

/// `the Lebanese city of` and `Lebanon's port of`.
fn before(lexicon: &Lexicon, text: &str, start: u32) -> Vec<Outer> {
    let head = text.get(..start as usize).unwrap_or_default();
    let head = &head[boundary(head, head.len().saturating_sub(BEFORE))..];
    let head = head.rsplit(['\n', '.', ',', ';', '"', '”']).next().unwrap_or_default();
    let mut words = head.split_whitespace().rev();
    let of = words.next();
    let sort = if of == Some("of") { words.next() } else { of };
    if !sort.is_some_and(|word| SORTS.contains(&word)) {
        return Vec::new();
    }
    for word in words.take(4).filter(|word| word.starts_with(char::is_uppercase)) {
        let bare = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
        let country =
            lexicon.group(bare).and_then(|group| group.country).and_then(|code| lexicon.country_id(code));
        if let Some(id) = country
            && let Some(point) = lexicon.place_by_id(id)
        {
            return vec![Outer { id, point, start: None }];
        }
        let found = areas(lexicon, bare);
        if !found.is_empty() {
            return found.into_iter().map(|(id, point)| Outer { id, point, start: None }).collect();
        }
    }
    Vec::new()
}
