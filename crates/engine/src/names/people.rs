//! What the rules propose for people: a title before a name, a listed given name, an age after it, a verb of
//! speech beside it.

use super::candidates::{Candidates, Title};
use super::context;
use super::words::{Shape, Word, Words};
use dateline_lexicon::{Lexicon, List, TitleKind};
use dateline_text::{MentionKind, Provenance};

/// No person's name has more parts, particles aside.
const MOST_PARTS: usize = 5;

pub(super) fn propose(words: &Words<'_>, lexicon: &Lexicon, candidates: &mut Candidates) {
    let mut found = Vec::new();
    let mut after_title = 0;
    for first in 0..words.len() {
        if first >= after_title && words.all[first].shape != Shape::Mark {
            words.names_from(lexicon, List::Titles, first, &mut found);
            if let Some((last, kind)) = found.last().and_then(|&(last, bits)| Some((last, TitleKind::unpack(bits)?))) {
                propose_titled(words, lexicon, Title { first, last, kind }, candidates);
                after_title = last;
            }
        }
        // `Dean` is a title and a given name, `President` is none.
        let titled = first < after_title && words.all[first].usage.given < 2;
        if titled || !begins_name(words, lexicon, first) {
            continue;
        }
        propose_run(words, lexicon, first, name_run(words, lexicon, first), candidates);
    }
}

fn propose_titled(words: &Words<'_>, lexicon: &Lexicon, title: Title, candidates: &mut Candidates) {
    let (before, after) = (words.get(title.last - 1), words.get(title.last));
    let Some((_, next)) = before.zip(after).filter(|(before, after)| before.sentence == after.sentence) else {
        return;
    };
    if !next.spaced || !begins_name(words, lexicon, title.last) {
        return;
    }
    let last = name_run(words, lexicon, title.last);
    let one = last == title.last + 1;
    let usage = next.usage;
    let personal = usage.given + usage.family > 0;
    let small = words.all[title.first].shape == Shape::Lower;
    let listed = || one && (lexicon.place(next.text).is_some() || lexicon.organization(next.text).is_some());
    let score = match title.kind {
        _ if one && usage.common == 2 && !personal => return,
        _ if one && next.shape == Shape::Upper && !next.initial => return,
        TitleKind::Honorific if small => 0,
        TitleKind::Honorific | TitleKind::Rank => 95,
        TitleKind::Office if small && listed() => 0,
        TitleKind::Office => 94,
        TitleKind::Occupation if listed() || one && !personal => 48,
        TitleKind::Occupation => 76,
    };
    candidates.titles.push(title);
    candidates.add((title.last, last), MentionKind::Person, Provenance::rule("title"), score);
}

/// Whether a person's name may begin with the word.
fn begins_name(words: &Words<'_>, lexicon: &Lexicon, index: usize) -> bool {
    let word = &words.all[index];
    let key = words.key(index);
    match word.shape {
        Shape::Capital => is_part(words, index) && !is_group(words, lexicon, index),
        Shape::Upper => word.initial && word.usage.given > 0 && !context::is_function(key) && !context::is_calendar(key),
        Shape::Initial => word.text.ends_with('.') && !word.initial || word.text.ends_with('.') && words.after(index).is_some_and(Word::is_capital),
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
fn name_run(words: &Words<'_>, lexicon: &Lexicon, first: usize) -> usize {
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
    let chosen = !word.initial && !context::is_function(key) && !context::is_calendar(key) && word.usage.common > 1;
    let begun = words.all[index - 1].usage.given > 1;
    let head = if begun { word.usage.family == 0 } else { word.usage.family < 2 } && lexicon.head(word.text).is_some();
    let title = word.usage.family == 0 && lexicon.title(word.text).is_some_and(|kind| kind != TitleKind::Occupation);
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
            let joined = words.after(index).filter(|word| !word.spaced && words.all[index - 1].shape == Shape::Capital)?;
            // `Jean-Noel`, and `Che-cheung` where the name has begun before.
            let second = index >= 2 && words.all[index - 1].spaced && words.all[index - 2].shape == Shape::Capital;
            let small = joined.shape == Shape::Lower && joined.text.len() <= 6 && second;
            (small || joined.shape == Shape::Capital && is_part(words, index + 1)).then_some(2)
        }
        Shape::Initial => (next.spaced && next.text != "I").then_some(1),
        Shape::Capital if next.spaced => {
            let suffix = context::is_suffix(words.key(index));
            (suffix || goes_on(words, lexicon, index)).then_some(1)
        }
        Shape::Upper if context::is_suffix(words.key(index)) => Some(1),
        Shape::Upper if next.initial && words.all[index - 1].shape == Shape::Upper && next.usage.family > 0 => Some(1),
        Shape::Lower if next.spaced && context::is_particle(words.key(index)) => {
            let mut at = index;
            // `van der`, `de la`
            while words.after(at).is_some_and(|word| word.shape == Shape::Lower && context::is_particle(words.key(at + 1))) && at < index + 2 {
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

fn propose_run(words: &Words<'_>, lexicon: &Lexicon, first: usize, last: usize, candidates: &mut Candidates) {
    let run = &words.all[first..last];
    let (Some(head), Some(tail)) = (run.first(), run.last()) else { return };
    let capitals = run.iter().filter(|word| word.is_capital() || word.shape == Shape::Initial).count();
    let given = head.usage.given;
    let family = tail.usage.family;
    let aged = followed_by_age(words, last);
    if capitals > 1 {
        let score = if given > 0 { given_name_score(words, lexicon, first, last) } else { 0 };
        candidates.add((first, last), MentionKind::Person, Provenance::rule("given_name"), score);
        let unsure = head.initial && (head.usage.common > 0 || given == 0 && family == 0);
        let common = run.iter().any(|word| word.usage.common > 0);
        if head.shape == Shape::Initial {
            candidates.add((first, last), MentionKind::Person, Provenance::rule("initials"), 84);
        } else if given == 0 && family > 0 && !unsure && !common {
            candidates.add((first, last), MentionKind::Person, Provenance::rule("family_name"), 52 + u32::from(family) * 6);
        } else if !unsure && !common && acts(words, lexicon, first, last) && !known(words, lexicon, first, last) {
            candidates.add((first, last), MentionKind::Person, Provenance::rule("apposition"), 62);
        }
        if aged {
            candidates.add((first, last), MentionKind::Person, Provenance::rule("age"), 93);
        }
        return;
    }
    let month = context::is_month_name(words.key(first));
    if head.shape != Shape::Capital || month || head.usage.common > 0 && head.initial {
        return;
    }
    let listed = known(words, lexicon, first, last);
    if aged && !listed {
        candidates.add((first, last), MentionKind::Person, Provenance::rule("age"), 70);
    }
    let class = given.max(family);
    if class > 1 && !listed && head.usage.common == 0 {
        candidates.add((first, last), MentionKind::Person, Provenance::Gazetteer, 44 + 4 * u32::from(class));
    }
    if speaks(words, first, last) && !listed && !(head.initial && class == 0 && head.usage.common > 0) {
        candidates.add((first, last), MentionKind::Person, Provenance::rule("speech"), 55 + 5 * u32::from(class));
    }
}

/// Whether something near shows that the run of capitals is a person: a verb of speech, a small letter after a
/// hyphen (`Che-cheung`), or `, a doctor`.
fn acts(words: &Words<'_>, lexicon: &Lexicon, first: usize, last: usize) -> bool {
    let romanized = words.all[last - 1].shape == Shape::Lower;
    romanized || speaks(words, first, last) || followed_by_title(words, lexicon, last)
}

/// Whether a verb of speech stands beside the run.
fn speaks(words: &Words<'_>, first: usize, last: usize) -> bool {
    let after = words.after(last - 1).is_some_and(|next| next.spaced && context::is_speech(words.key(last)));
    let before = words.before(first).is_some() && matches!(words.key(first - 1), b"said" | b"says" | b"told" | b"added");
    after || before
}

/// `, the mayor`, `, an Australian woman`
fn followed_by_title(words: &Words<'_>, lexicon: &Lexicon, last: usize) -> bool {
    let comma = words.after(last - 1).is_some_and(|word| word.is_mark(","));
    let article = comma && words.after(last).is_some_and(|word| matches!(word.text, "a" | "an" | "the" | "who"));
    article
        && (last + 1..words.len().min(last + 5)).any(|at| {
            let word = &words.all[at];
            word.shape == Shape::Lower && word.sentence == words.all[last].sentence && lexicon.title(word.text).is_some()
                || matches!(word.text, "woman" | "man" | "boy" | "girl" | "who")
        })
}

fn given_name_score(words: &Words<'_>, lexicon: &Lexicon, first: usize, last: usize) -> u32 {
    let (head, tail) = (&words.all[first], &words.all[last - 1]);
    let mut score: u32 = match head.usage.given {
        3 => 86,
        2 => 78,
        _ => 64,
    };
    score += if tail.usage.family > 0 { 8 } else { 0 };
    if head.initial && head.usage.common > 0 && tail.usage.family == 0 {
        score = score.saturating_sub(40);
    }
    if tail.usage.common > 0 && tail.usage.family == 0 {
        score = score.saturating_sub(25);
    }
    // `Paris Hilton`, but `Paris Match`; `Georgia` alone is more often the place.
    if lexicon.place(head.text).is_some_and(|place| place.class < dateline_lexicon::PlaceClass::Natural) && tail.usage.family == 0 {
        score = score.saturating_sub(22);
    }
    score
}

/// Whether a list of places, bodies or groups has the whole run.
fn known(words: &Words<'_>, lexicon: &Lexicon, first: usize, last: usize) -> bool {
    let (Some(from), Some(to)) = (words.get(first), words.get(last - 1)) else { return false };
    let mut name = String::from(from.text);
    if last - first > 1 {
        name = words.all[first..last].iter().map(|word| word.text).collect::<Vec<_>>().join(" ");
    }
    let one = from.span == to.span;
    lexicon.place(&name).is_some()
        || lexicon.organization(&name).is_some()
        || lexicon.group(&name).is_some()
        || one && from.usage.given + from.usage.family == 0 && lexicon.is_town(&name)
}

/// `, 54,` or ` (54)` after the name.
fn followed_by_age(words: &Words<'_>, last: usize) -> bool {
    let Some(opening) = words.after(last - 1).filter(|word| word.is_mark(",") || word.is_mark("(")) else { return false };
    let Some(age) = words.after(last).filter(|word| word.shape == Shape::Number) else { return false };
    let Some(closing) = words.after(last + 1) else { return false };
    let closed = if opening.is_mark("(") { closing.is_mark(")") } else { matches!(closing.text, "," | "." | ";") };
    closed && age.text.len() <= 3 && age.text.parse::<u32>().is_ok_and(|age| (1..120).contains(&age))
}
