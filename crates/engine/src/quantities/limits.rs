//! The words beside a number that limit it: `at least 35`, `35 or more`.

use dateline_text::QuantityModifier::{self, About, AtLeast, AtMost, LessThan, MoreThan};
use std::borrow::Cow;

/// The limits that stand before a number, longest first, a blank between words.
const BEFORE: &[(&str, QuantityModifier)] = &[
    ("no fewer than", AtLeast),
    ("no less than", AtLeast),
    ("not less than", AtLeast),
    ("a minimum of", AtLeast),
    ("at the least", AtLeast),
    ("no more than", AtMost),
    ("not more than", AtMost),
    ("a maximum of", AtMost),
    ("as many as", AtMost),
    ("as much as", AtMost),
    ("in excess of", MoreThan),
    ("an estimated", About),
    ("at least", AtLeast),
    ("at most", AtMost),
    ("up to", AtMost),
    ("more than", MoreThan),
    ("greater than", MoreThan),
    ("higher than", MoreThan),
    ("well over", MoreThan),
    ("just over", MoreThan),
    ("upwards of", MoreThan),
    ("fewer than", LessThan),
    ("less than", LessThan),
    ("lower than", LessThan),
    ("just under", LessThan),
    ("close to", About),
    ("over", MoreThan),
    ("above", MoreThan),
    ("exceeding", MoreThan),
    ("under", LessThan),
    ("below", LessThan),
    ("about", About),
    ("around", About),
    ("roughly", About),
    ("approximately", About),
    ("nearly", About),
    ("almost", About),
    ("some", About),
    ("estimated", About),
    ("circa", About),
    ("~", About),
];

/// The limits that stand after a number or its unit.
const AFTER: &[(&str, QuantityModifier)] =
    &[("or more", AtLeast), ("or less", AtMost), ("or fewer", AtMost), ("or so", About), ("+", AtLeast)];

/// The words of those that stand before a number, each alone.
#[rustfmt::skip]
pub(super) const WORDS: &[&str] = &[
    "at", "least", "most", "about", "around", "some", "more", "than", "over", "nearly", "almost", "up", "to",
    "as", "many", "roughly", "approximately", "fewer", "less", "under", "no", "the", "an", "estimated",
];

/// The limit that ends with the last of these words, which stand before a number.
pub(super) fn before(words: &[Cow<'_, str>]) -> Option<QuantityModifier> {
    BEFORE
        .iter()
        .find(|(phrase, _)| {
            let length = phrase.split(' ').count();
            let tail = words.len().checked_sub(length).and_then(|start| words.get(start..));
            tail.is_some_and(|tail| phrase.split(' ').eq(tail.iter().map(Cow::as_ref)))
        })
        .map(|&(_, modifier)| modifier)
}

/// The limit that begins with the first of these words, which stand after a number.
pub(super) fn after(words: &[Cow<'_, str>]) -> Option<QuantityModifier> {
    AFTER
        .iter()
        .find(|(phrase, _)| {
            let head = words.get(..phrase.split(' ').count());
            head.is_some_and(|head| phrase.split(' ').eq(head.iter().map(Cow::as_ref)))
        })
        .map(|&(_, modifier)| modifier)
}
