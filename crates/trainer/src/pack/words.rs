//! The list of single words: how often each is a given name, a family name, a common word.

use super::{Names, PackError, Sources};
use dateline_lexicon::{WordUse, fold};
use std::collections::BTreeMap;

/// Counts from which a name is seldom, often, very often one.
const NAME_STEPS: [f64; 3] = [2.0, 8.0, 60.0];
/// A common word is one that running text has at least so often in lower case.
const COMMON_AT_LEAST: f64 = 20.0;

/// Share of small letters from which a word is often a common one: `mark`, `bill`.
const OFTEN: f64 = 0.3;
/// Share of small letters from which it is hardly anything else: `police`.
const NEARLY_ALWAYS: f64 = 0.85;

pub(super) fn pack(sources: &Sources<'_>) -> Result<Names, PackError> {
    let mut words: BTreeMap<Vec<u8>, WordUse> = BTreeMap::new();
    for (file, family) in [("names/given_names.tsv", false), ("names/family_names.tsv", true)] {
        for row in sources.data(file)?.iter() {
            let (name, class) = (row.get("name"), class(row.number("count")));
            let letters = name.chars().filter(|c| c.is_alphabetic()).count();
            // Two letters are too few to tell a name of one country from a word of another.
            if class == 0 || letters < 2 || name.contains([' ', '.', '"', '(']) {
                continue;
            }
            let word = words.entry(fold(name)).or_default();
            let field = if family { &mut word.family } else { &mut word.given };
            *field = class.max(*field);
        }
    }
    for (key, common) in common_words(sources)? {
        words.entry(key).or_default().common = common;
    }
    Ok(words.into_iter().map(|(key, word)| (key, word.pack())).collect())
}

fn class(count: f64) -> u8 {
    NAME_STEPS.iter().filter(|&&step| count >= step).count() as u8
}

/// Words that often stand in lower case, folded.
fn common_words(sources: &Sources<'_>) -> Result<BTreeMap<Vec<u8>, u8>, PackError> {
    let mut counts: BTreeMap<Vec<u8>, (f64, f64)> = BTreeMap::new();
    for row in sources.data("names/word_clusters.tsv")?.iter() {
        let word = row.get("word");
        let (lower, upper) = counts.entry(fold(word)).or_default();
        let count = row.number("count");
        if word.chars().any(char::is_uppercase) { *upper += count } else { *lower += count }
    }
    let common = counts.into_iter().filter(|(key, (lower, _))| *lower >= COMMON_AT_LEAST && key.len() > 1);
    Ok(common
        .filter_map(|(key, (lower, upper))| {
            let share = lower / (lower + upper);
            (share >= OFTEN).then_some((key, if share >= NEARLY_ALWAYS { 2 } else { 1 }))
        })
        .collect())
}
