//! How far a person's name goes: capitals, initials, particles (`van der`), hyphens (`Jean-Noel`), suffixes (`Jr.`).

use super::context::Use;
use super::words::{Shape, Word, Words};
use dateline_lexicon::{List, TitleKind};

/// No person's name has more parts, particles aside.
const MOST_PARTS: usize = 5;

/// Whether a person's name may begin with the word.
pub(super) fn begins_name(words: &Words<'_>, index: usize) -> bool {
    let word = &words.all[index];
    let key = words.key(index);
    match word.shape {
        Shape::Capital => is_part(words, index) && !is_group(words, index),
        Shape::Upper => {
            word.initial
                && word.usage.given > 0
                && !word.is_shouted_word()
                && !word.is(Use::Function)
                && !word.is(Use::Calendar)
        }
        Shape::Initial => {
            word.text.ends_with('.') && !word.initial
                || word.text.ends_with('.') && words.after(index).is_some_and(Word::is_capital)
        }
        // `al-Assad`, `bin Salman`, `de Blasio`
        Shape::Lower => {
            word.is(Use::Particle)
                && words.after(index).is_some_and(|next| next.shape == Shape::Capital || next.is_mark("-"))
                && matches!(key, b"al" | b"el" | b"bin" | b"de" | b"van" | b"von" | b"ibn")
                && words.before(index).is_some()
                && title(words, index - 1).is_some()
        }
        _ => false,
    }
}

/// Whether the capital word can be part of a person's name.
fn is_part(words: &Words<'_>, index: usize) -> bool {
    let word = &words.all[index];
    let personal = word.usage.given + word.usage.family > 0;
    word.text.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '.'))
        && !word.is(Use::Function)
        && !word.is(Use::Calendar)
        && (word.usage.common < 2 || personal)
}

/// The index after the person's name that begins here.
pub(super) fn name_run(words: &Words<'_>, first: usize) -> usize {
    let mut last = first + 1;
    let mut parts = 1;
    while parts < MOST_PARTS {
        let Some(next) = words.after(last - 1) else { break };
        let Some(length) = part_length(words, last, next) else { break };
        last += length;
        parts += 1;
    }
    last
}

/// Whether the word means people of some sort and is nobody's name.
fn is_group(words: &Words<'_>, index: usize) -> bool {
    let word = &words.all[index];
    word.usage.given.max(word.usage.family) < 2 && words.name_at(List::Groups, index, index + 1).is_some()
}

/// What sort of title the word is.
pub(super) fn title(words: &Words<'_>, index: usize) -> Option<TitleKind> {
    words.name_at(List::Titles, index, index + 1).and_then(TitleKind::unpack)
}

/// Whether a person's name goes on with the capital word.
fn goes_on(words: &Words<'_>, index: usize) -> bool {
    let word = &words.all[index];
    // Within a sentence of small letters a capital is chosen: `Tom Cruise`.
    let chosen = !word.initial && !word.is(Use::Function) && !word.is(Use::Calendar) && word.usage.common > 1;
    let begun = words.all[index - 1].usage.given > 1;
    let head = if begun { word.usage.family == 0 } else { word.usage.family < 2 }
        && words.name_at(List::Heads, index, index + 1).is_some();
    let title =
        word.usage.family == 0 && title(words, index).is_some_and(|kind| kind != TitleKind::Occupation);
    (is_part(words, index) || chosen && begun)
        && !is_group(words, index)
        && !head
        && !title
        && !word.is(Use::MonthName)
}

/// How many words the next part of a name takes, where one follows.
fn part_length(words: &Words<'_>, index: usize, next: &Word<'_>) -> Option<usize> {
    let follows = |index: usize| words.after(index).filter(|word| word.shape == Shape::Capital);
    match next.shape {
        Shape::Mark if next.is_mark("-") && !next.spaced => {
            let joined = words
                .after(index)
                .filter(|word| !word.spaced && words.all[index - 1].shape == Shape::Capital)?;
            // `Jean-Noel`, and `Che-cheung` where the name has begun before.
            let second =
                index >= 2 && words.all[index - 1].spaced && words.all[index - 2].shape == Shape::Capital;
            let small = joined.shape == Shape::Lower && joined.text.len() <= 6 && second;
            (small || joined.shape == Shape::Capital && is_part(words, index + 1)).then_some(2)
        }
        Shape::Initial => (next.spaced && next.text != "I").then_some(1),
        Shape::Capital if next.spaced => {
            let suffix = words.is(index, Use::Suffix);
            (suffix || goes_on(words, index)).then_some(1)
        }
        Shape::Upper if words.is(index, Use::Suffix) => Some(1),
        Shape::Upper
            if next.initial
                && !next.is_shouted_word()
                && words.all[index - 1].shape == Shape::Upper
                && next.usage.family > 0 =>
        {
            Some(1)
        }
        Shape::Lower if next.spaced && words.is(index, Use::Particle) => {
            let mut at = index;
            // `van der`, `de la`
            while words
                .after(at)
                .is_some_and(|word| word.shape == Shape::Lower && words.is(at + 1, Use::Particle))
                && at < index + 2
            {
                at += 1;
            }
            if words.after(at).is_some_and(|word| word.is_mark("-")) {
                at += 1;
            }
            follows(at).filter(|_| is_part(words, at + 1)).map(|_| at + 2 - index)
        }
        _ => None,
    }
}
