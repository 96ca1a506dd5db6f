//! How far a person's name goes: capitals, initials, particles (`van der`), hyphens (`Jean-Noel`), suffixes (`Jr.`).

use super::context;
use super::words::{Shape, Word, Words};
use dateline_lexicon::{Lexicon, TitleKind};

/// No person's name has more parts, particles aside.
const MOST_PARTS: usize = 5;

/// Whether a person's name may begin with the word.
pub(super) fn begins_name(words: &Words<'_>, lexicon: &Lexicon, index: usize) -> bool {
    let word = &words.all[index];
    let key = words.key(index);
    match word.shape {
        Shape::Capital => is_part(words, index) && !is_group(words, lexicon, index),
        Shape::Upper => {
            word.initial
                && word.usage.given > 0
                && !word.is_shouted_word()
                && !context::is_function(key)
                && !context::is_calendar(key)
        }
        Shape::Initial => {
            word.text.ends_with('.') && !word.initial
                || word.text.ends_with('.') && words.after(index).is_some_and(Word::is_capital)
        }
        // `al-Assad`, `bin Salman`, `de Blasio`
        Shape::Lower => {
            context::is_particle(key)
                && words.after(index).is_some_and(|next| next.shape == Shape::Capital || next.is_mark("-"))
                && matches!(key, b"al" | b"el" | b"bin" | b"de" | b"van" | b"von" | b"ibn")
                && lexicon.title(words.before(index).map_or("", |before| before.text)).is_some()
        }
        _ => false,
    }
}

/// Whether the capital word can be part of a person's name.
fn is_part(words: &Words<'_>, index: usize) -> bool {
    let word = &words.all[index];
    let key = words.key(index);
    let personal = word.usage.given + word.usage.family > 0;
    word.text.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '.'))
        && !context::is_function(key)
        && !context::is_calendar(key)
        && (word.usage.common < 2 || personal)
}

/// The index after the person's name that begins here.
pub(super) fn name_run(words: &Words<'_>, lexicon: &Lexicon, first: usize) -> usize {
    let mut last = first + 1;
    let mut parts = 1;
    while parts < MOST_PARTS {
        let Some(next) = words.after(last - 1) else { break };
        let Some(length) = part_length(words, lexicon, last, next) else { break };
        last += length;
        parts += 1;
    }
    last
}

/// Whether the word means people of some sort and is nobody's name.
fn is_group(words: &Words<'_>, lexicon: &Lexicon, index: usize) -> bool {
    let word = &words.all[index];
    word.usage.given.max(word.usage.family) < 2 && lexicon.group(word.text).is_some()
}

/// Whether a person's name goes on with the capital word.
fn goes_on(words: &Words<'_>, lexicon: &Lexicon, index: usize) -> bool {
    let word = &words.all[index];
    let key = words.key(index);
    // Within a sentence of small letters a capital is chosen: `Tom Cruise`.
    let chosen =
        !word.initial && !context::is_function(key) && !context::is_calendar(key) && word.usage.common > 1;
    let begun = words.all[index - 1].usage.given > 1;
    let head = if begun { word.usage.family == 0 } else { word.usage.family < 2 }
        && lexicon.head(word.text).is_some();
    let title =
        word.usage.family == 0 && lexicon.title(word.text).is_some_and(|kind| kind != TitleKind::Occupation);
    (is_part(words, index) || chosen && begun)
        && !is_group(words, lexicon, index)
        && !head
        && !title
        && !context::is_month_name(key)
}

/// How many words the next part of a name takes, where one follows.
fn part_length(words: &Words<'_>, lexicon: &Lexicon, index: usize, next: &Word<'_>) -> Option<usize> {
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
            let suffix = context::is_suffix(words.key(index));
            (suffix || goes_on(words, lexicon, index)).then_some(1)
        }
        Shape::Upper if context::is_suffix(words.key(index)) => Some(1),
        Shape::Upper
            if next.initial
                && !next.is_shouted_word()
                && words.all[index - 1].shape == Shape::Upper
                && next.usage.family > 0 =>
        {
            Some(1)
        }
        Shape::Lower if next.spaced && context::is_particle(words.key(index)) => {
            let mut at = index;
            // `van der`, `de la`
            while words
                .after(at)
                .is_some_and(|word| word.shape == Shape::Lower && context::is_particle(words.key(at + 1)))
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
