//! What the lists propose: places, organisations, groups of people. How sure a list is depends on what
//! else the words could be, and on the words around.

use super::candidates::Candidates;
use super::context::Use;
use super::words::{Shape, Words};
use dateline_lexicon::{GroupUse, Lexicon, List, OrganizationUse, PlaceClass, PlaceUse};
use dateline_text::{MentionKind, Provenance};

pub(super) fn propose(words: &Words<'_>, lexicon: &Lexicon, candidates: &mut Candidates) {
    for first in 0..words.len() {
        if !may_begin(words, first) {
            continue;
        }
        for &(last, bits) in words.names_from(List::Places, first) {
            let score =
                PlaceUse::unpack(bits).map_or(0, |place| place_score(words, lexicon, first, last, place));
            candidates.add((first, last), MentionKind::Place, Provenance::Gazetteer, score);
        }
        for &(last, _) in words.names_from(List::Towns, first) {
            let score = town_score(words, lexicon, first, last);
            candidates.add((first, last), MentionKind::Place, Provenance::Gazetteer, score);
        }
        for &(last, bits) in words.names_from(List::Organizations, first) {
            let score = organization_score(words, first, last, OrganizationUse::unpack(bits));
            candidates.add((first, last), MentionKind::Organization, Provenance::Gazetteer, score);
        }
        for &(last, bits) in words.names_from(List::Groups, first) {
            if capitals(words, first, last) && GroupUse::unpack(bits).is_some() {
                candidates.add((first, last), MentionKind::Group, Provenance::Gazetteer, 90);
            }
        }
    }
}

/// Whether a listed name may begin here.
fn may_begin(words: &Words<'_>, first: usize) -> bool {
    let word = &words.all[first];
    let letter = word.shape == Shape::Initial && word.text.len() == 1;
    let month = words.is(first, Use::MonthName) || words.is(first, Use::Calendar);
    word.may_begin_name() && !letter && !month && !inside_hyphens(words, first)
}

/// Whether the word goes on from a hyphen that joins it to a name: the `Noel` of `Jean-Noel`.
fn inside_hyphens(words: &Words<'_>, index: usize) -> bool {
    let joined = words.before(index).is_some_and(|mark| mark.is_mark("-")) && !words.all[index].spaced;
    joined && words.before(index - 1).is_some_and(|word| word.shape == Shape::Capital && word.usage.given > 0)
}

/// Whether the long words of the run are all written as names are.
fn capitals(words: &Words<'_>, first: usize, last: usize) -> bool {
    words.all[first..last].iter().all(|word| word.shape != Shape::Lower || word.text.len() <= 4)
        && words.all[first..last].iter().any(super::words::Word::is_capital)
}

/// Whether the run is written as its kind of key demands: acronyms in capitals, other short names not.
fn written_so(words: &Words<'_>, first: usize, last: usize, acronym: bool) -> bool {
    let one = last - first == 1;
    let word = &words.all[first];
    // `WHO SAID IT`: in a line of capitals a common word is one.
    if one && word.is_shouted_word() {
        return false;
    }
    if !one {
        return capitals(words, first, last);
    }
    match word.shape {
        Shape::Upper => acronym || word.text.len() > 4,
        Shape::Capital => !acronym || word.text.len() > 4,
        Shape::Initial => acronym,
        _ => false,
    }
}

fn follows_locative(words: &Words<'_>, first: usize) -> bool {
    let before = words.before(first);
    let article = before.is_some_and(|word| word.text.eq_ignore_ascii_case("the"));
    let at = if article { first.checked_sub(2) } else { first.checked_sub(1) };
    before.is_some()
        && at.is_some_and(|at| {
            words.all[at].sentence == words.all[first].sentence && words.is(at, Use::Locative)
        })
}

/// Whether `, Country` or `, State` follows.
fn comma_place_follows(words: &Words<'_>, lexicon: &Lexicon, last: usize) -> bool {
    let Some(comma) = words.get(last).filter(|word| word.is_mark(",")) else { return false };
    let Some(next) = words.after(last).filter(|next| next.sentence == comma.sentence && next.is_capital())
    else {
        return false;
    };
    let wide = |name: &str| {
        lexicon
            .place(name)
            .is_some_and(|place| matches!(place.class, PlaceClass::Country | PlaceClass::Province))
    };
    let two = words.after(last + 1).filter(|word| word.is_capital()).map(|word| next.span.cover(word.span));
    wide(next.text) || two.is_some_and(|_| wide(&format!("{} {}", next.text, words.all[last + 2].text)))
}

fn place_score(words: &Words<'_>, lexicon: &Lexicon, first: usize, last: usize, place: PlaceUse) -> u32 {
    if !written_so(words, first, last, place.acronym) {
        return 0;
    }
    let word = &words.all[first];
    // `US$ 5`
    if words.get(last).is_some_and(|next| !next.spaced && matches!(next.text, "$" | "£" | "€")) {
        return 0;
    }
    let locative = follows_locative(words, first) || comma_place_follows(words, lexicon, last);
    let base: u32 = match place.class {
        PlaceClass::Country | PlaceClass::Continent => 92,
        PlaceClass::Metropolis => 90,
        PlaceClass::Site => 86,
        PlaceClass::City => 82,
        PlaceClass::Province => 80,
        PlaceClass::Natural | PlaceClass::Town if last - first > 1 => 84,
        PlaceClass::Natural => 66,
        PlaceClass::Town => 62,
    };
    let large = base >= 86;
    // `Pan-democrat`
    let joined = words.get(last).is_some_and(|next| next.is_mark("-") && !next.spaced)
        && words.get(last + 1).is_some_and(|next| next.shape == Shape::Lower && !next.spaced);
    if joined && !large {
        return 0;
    }
    let mut doubt = 0;
    if last - first == 1 {
        if word.usage.common > 0 && word.shape != Shape::Upper {
            doubt += if word.initial {
                60
            } else if locative {
                15
            } else {
                40
            };
        }
        if word.usage.given + word.usage.family > 1 && !locative {
            doubt += if large { 8 } else { 34 };
        }
    }
    // A capital before it that is no place: the end of a longer name that no list has.
    if !large
        && words.before(first).is_some_and(|before| before.shape == Shape::Capital && !before.initial)
        && !locative
    {
        doubt += 25;
    }
    (base + if locative { 8 } else { 0 }).saturating_sub(doubt)
}

fn town_score(words: &Words<'_>, lexicon: &Lexicon, first: usize, last: usize) -> u32 {
    let word = &words.all[first];
    if !written_so(words, first, last, false) || word.shape != Shape::Capital {
        return 0;
    }
    let personal = last - first == 1 && word.usage.given + word.usage.family > 0;
    match (comma_place_follows(words, lexicon, last), follows_locative(words, first)) {
        (true, _) => 78,
        (false, true) if !personal => 66,
        (false, true) => 45,
        (false, false) if last - first > 1 => 45,
        (false, false) => 0,
    }
}

fn organization_score(words: &Words<'_>, first: usize, last: usize, body: OrganizationUse) -> u32 {
    if !written_so(words, first, last, body.acronym) {
        return 0;
    }
    if last - first > 1 {
        return 92;
    }
    let word = &words.all[first];
    if word.initial && word.usage.common > 0 && word.shape != Shape::Upper {
        return 0;
    }
    // The start of a longer name that no list has.
    if body.weak && words.after(last - 1).is_some_and(|next| next.spaced && next.shape == Shape::Capital) {
        return 0;
    }
    let listed = |list| words.name_at(list, first, last).is_some();
    let place = listed(List::Places) || follows_locative(words, first) && listed(List::Towns);
    match (word.shape, body.weak) {
        _ if place => 42,
        (Shape::Upper, _) => 88,
        (_, true) if word.usage.given + word.usage.family > 1 => 44,
        (_, true) => 55,
        _ => 82,
    }
}
