//! Places and groups: what the lists know by one number is one thing.

use super::super::candidates::Candidate;
use super::super::words::Words;
use dateline_lexicon::{GroupKind, Lexicon};
use dateline_text::MentionKind;
use rustc_hash::FxHashMap;

/// Before or after a place's name, and no part of it where no list has the whole.
const DESIGNATIONS: [(&[u8], &[u8]); 2] = [(b"city of ", b" city"), (b"town of ", b" camp")];

/// Numbers the thing of every mention of a place or group; the others have none.
pub(super) fn tie(
    words: &Words<'_>,
    lexicon: &Lexicon,
    decided: &[Candidate],
    kind: MentionKind,
    things: &mut [u32],
) {
    let mut ids: FxHashMap<Vec<u8>, u32> = FxHashMap::default();
    // What the lists say of a name does not change: asked once a name.
    let mut keys: FxHashMap<&[u8], Vec<u8>> = FxHashMap::default();
    for (index, mention) in decided.iter().enumerate().filter(|(_, mention)| mention.kind == kind) {
        let phrase = words.phrase_key(mention.first, mention.last);
        let key = keys.entry(phrase).or_insert_with(|| match kind {
            MentionKind::Place => place(lexicon, phrase),
            _ => group(lexicon, phrase),
        });
        let next = ids.len() as u32;
        let id = match ids.get(key.as_slice()) {
            Some(&id) => id,
            None => *ids.entry(key.clone()).or_insert(next),
        };
        things[index] = id;
    }
}

/// A listed place by its number, any other by its words.
fn place(lexicon: &Lexicon, phrase: &[u8]) -> Vec<u8> {
    let phrase = phrase.strip_prefix(b"the ").unwrap_or(phrase);
    if let Some(key) = listed(lexicon, phrase) {
        return key;
    }
    // `St. Helens`, `Saint Helens`
    if let Some(rest) = phrase.strip_prefix(b"st ") {
        return place(lexicon, &[b"saint ", rest].concat());
    }
    for (before, after) in DESIGNATIONS {
        let bare = phrase.strip_prefix(before).or_else(|| phrase.strip_suffix(after));
        // `Mexico City` is listed, and not Mexico.
        if let Some(bare) = bare
            && listed(lexicon, bare).is_none()
        {
            return bare.to_vec();
        }
    }
    phrase.to_vec()
}

/// No words begin with a zero, so that no number is taken for words.
fn listed(lexicon: &Lexicon, phrase: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(phrase).ok()?;
    // Everyday words for one country.
    let text = if matches!(text, "america" | "united states of america" | "usa" | "us") {
        "united states"
    } else {
        text
    };
    let [low, high] = lexicon.place_ids(text).next()?.to_le_bytes();
    Some(vec![0, low, high])
}

/// People of a country by its code, other groups by their word in the singular.
fn group(lexicon: &Lexicon, phrase: &[u8]) -> Vec<u8> {
    let text = std::str::from_utf8(phrase).unwrap_or_default();
    match lexicon.group(text) {
        Some(group) if group.kind == GroupKind::Nationality && group.country.is_some() => {
            [&[0][..], group.country.as_ref().map_or(&[][..], |code| &code[..])].concat()
        }
        _ => singular(phrase),
    }
}

fn singular(phrase: &[u8]) -> Vec<u8> {
    let stem =
        |ending: &[u8], instead: &[u8]| phrase.strip_suffix(ending).map(|stem| [stem, instead].concat());
    stem(b"ies", b"y")
        .or_else(|| stem(b"men", b"man"))
        .or_else(|| stem(b"s", b""))
        .unwrap_or_else(|| phrase.to_vec())
}

#[cfg(test)]
mod tests {
    use super::{group, place};
    use dateline_lexicon::Lexicon;

    #[test]
    fn names_of_one_place_are_one() {
        let lexicon = Lexicon::new();
        for (one, other) in
            [("us", "united states"), ("america", "the united states"), ("st tropica", "saint tropica")]
        {
            assert_eq!(place(&lexicon, one.as_bytes()), place(&lexicon, other.as_bytes()), "{one} {other}");
        }
        assert_ne!(place(&lexicon, b"dnipro river"), place(&lexicon, b"dnipro"));
        assert_ne!(place(&lexicon, b"mexico city"), place(&lexicon, b"mexico"));
    }

    #[test]
    fn one_and_many_of_a_group_are_one() {
        let lexicon = Lexicon::new();
        for (one, other) in [("ukrainian", "ukrainians"), ("tory", "tories"), ("buddhist", "buddhists")] {
            assert_eq!(group(&lexicon, one.as_bytes()), group(&lexicon, other.as_bytes()), "{one} {other}");
        }
    }
}
