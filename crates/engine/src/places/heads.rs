//! Words that make a province of a name: `Kherson oblast`, `the Donetsk and Luhansk oblasts`, `the states of Oregon and
//! Washington`.

use dateline_text::Mention;

/// What a province, state or county is called, for one and for many.
const HEADS: &[(&str, &str)] = &[
    ("county", "counties"),
    ("governorate", "governorates"),
    ("oblast", "oblasts"),
    ("prefecture", "prefectures"),
    ("province", "provinces"),
    ("region", "regions"),
    ("state", "states"),
];
/// No more names share one head word.
const MOST: usize = 6;

/// How many are said to be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Number {
    One,
    Many,
}

/// The name before the head word with which it ends. Counties of that form are mostly none of the map: Cook County is no
/// province, and Cook is an island.
pub(super) fn of_a_province(name: &str) -> Option<&str> {
    let (bare, word) = name.rsplit_once(' ')?;
    number(word).filter(|_| !matches!(word, "County" | "Counties" | "county" | "counties")).map(|_| bare)
}

/// For each mention whether a head word of provinces stands with it: right behind it, or before or behind the names that
/// it is joined to. Every mention is looked at once.
pub(super) fn read(text: &str, mentions: &[Mention]) -> Vec<bool> {
    let mut said = vec![false; mentions.len()];
    let mut first = 0;
    while first < mentions.len() {
        let mut last = first + 1;
        while last < mentions.len()
            && last - first < MOST
            && are_joined(text, &mentions[last - 1], &mentions[last])
        {
            last += 1;
        }
        let behind = behind(text, mentions[last - 1].span.end());
        let many =
            last > first + 1 && (behind == Some(Number::Many) || before(text, mentions[first].span.start()));
        said[first..last].fill(many);
        said[last - 1] |= behind.is_some();
        first = last;
    }
    said
}

fn number(word: &str) -> Option<Number> {
    HEADS.iter().find_map(|&(one, many)| match word {
        _ if word.eq_ignore_ascii_case(one) => Some(Number::One),
        _ if word.eq_ignore_ascii_case(many) => Some(Number::Many),
        _ => None,
    })
}

fn are_joined(text: &str, one: &Mention, next: &Mention) -> bool {
    let between = text.get(one.span.end() as usize..next.span.start() as usize);
    matches!(between, Some(", " | " and " | ", and " | " or "))
}

fn behind(text: &str, end: u32) -> Option<Number> {
    let rest = text.get(end as usize..)?.strip_prefix(' ')?;
    number(rest.split(|c: char| !c.is_alphabetic()).next()?)
}

/// `the provinces of` before the first name.
fn before(text: &str, start: u32) -> bool {
    let head = text.get(..start as usize).and_then(|head| head.strip_suffix(" of "));
    let word = head.and_then(|head| head.rsplit(|c: char| !c.is_alphabetic()).next());
    word.and_then(number) == Some(Number::Many)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_word_ends_a_name() {
        assert_eq!(of_a_province("Buenos Aires Province"), Some("Buenos Aires"));
        assert_eq!(of_a_province("Kent"), None);
        assert_eq!(behind("Kent and Essex counties.", 14), Some(Number::Many));
        assert!(before("the states of Oregon", 14) && !before("the state of Oregon", 13));
    }
}
