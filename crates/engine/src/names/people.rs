//! What the rules propose for people: a title before a name, a listed given name, an age after it, a verb of
//! speech beside it.

use super::candidates::{Candidates, Title};
use super::context::Use;
use super::runs::{begins_name, name_run, title};
use super::words::{Shape, Words};
use dateline_lexicon::{Lexicon, List, TitleKind};
use dateline_text::{MentionKind, Provenance};

pub(super) fn propose(words: &Words<'_>, lexicon: &Lexicon, candidates: &mut Candidates) {
    let mut after_title = 0;
    for first in 0..words.len() {
        if first >= after_title && words.all[first].shape != Shape::Mark {
            let longest = words.names_from(List::Titles, first).last();
            if let Some((last, kind)) =
                longest.and_then(|&(last, bits)| Some((last, TitleKind::unpack(bits)?)))
            {
                propose_titled(words, lexicon, Title { first, last, kind }, candidates);
                after_title = last;
            }
        }
        // `Dean` is a title and a given name, `President` is none.
        let titled = first < after_title && words.all[first].usage.given < 2;
        if titled || !begins_name(words, first) {
            continue;
        }
        propose_run(words, lexicon, first, name_run(words, first), candidates);
    }
}

fn propose_titled(words: &Words<'_>, lexicon: &Lexicon, title: Title, candidates: &mut Candidates) {
    let (before, after) = (words.get(title.last - 1), words.get(title.last));
    let Some((_, next)) = before.zip(after).filter(|(before, after)| before.sentence == after.sentence)
    else {
        return;
    };
    if !next.spaced || !begins_name(words, title.last) {
        return;
    }
    let last = name_run(words, title.last);
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
            candidates.add(
                (first, last),
                MentionKind::Person,
                Provenance::rule("family_name"),
                52 + u32::from(family) * 6,
            );
        } else if !unsure && !common && acts(words, first, last) && !known(words, lexicon, first, last) {
            candidates.add((first, last), MentionKind::Person, Provenance::rule("apposition"), 62);
        }
        if aged {
            candidates.add((first, last), MentionKind::Person, Provenance::rule("age"), 93);
        }
        return;
    }
    let month = words.is(first, Use::MonthName);
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
        candidates.add(
            (first, last),
            MentionKind::Person,
            Provenance::rule("speech"),
            55 + 5 * u32::from(class),
        );
    }
}

/// Whether something near shows that the run of capitals is a person: a verb of speech, a small letter after a
/// hyphen (`Che-cheung`), or `, a doctor`.
fn acts(words: &Words<'_>, first: usize, last: usize) -> bool {
    let romanized = words.all[last - 1].shape == Shape::Lower;
    romanized || speaks(words, first, last) || followed_by_title(words, last)
}

/// Whether a verb of speech stands beside the run.
fn speaks(words: &Words<'_>, first: usize, last: usize) -> bool {
    let after = words.after(last - 1).is_some_and(|next| next.spaced && words.is(last, Use::Speech));
    let before = words.before(first).is_some()
        && matches!(words.key(first - 1), b"said" | b"says" | b"told" | b"added");
    after || before
}

/// `, the mayor`, `, an Australian woman`
fn followed_by_title(words: &Words<'_>, last: usize) -> bool {
    let comma = words.after(last - 1).is_some_and(|word| word.is_mark(","));
    let article =
        comma && words.after(last).is_some_and(|word| matches!(word.text, "a" | "an" | "the" | "who"));
    article
        && (last + 1..words.len().min(last + 5)).any(|at| {
            let word = &words.all[at];
            word.shape == Shape::Lower
                && word.sentence == words.all[last].sentence
                && title(words, at).is_some()
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
    if lexicon.place(head.text).is_some_and(|place| place.class < dateline_lexicon::PlaceClass::Natural)
        && tail.usage.family == 0
    {
        score = score.saturating_sub(22);
    }
    score
}

/// Whether a list of places, bodies or groups has the whole run.
fn known(words: &Words<'_>, lexicon: &Lexicon, first: usize, last: usize) -> bool {
    let run = &words.all[first..last];
    if let [word] = run {
        let listed = |list| words.name_at(list, first, last).is_some();
        return listed(List::Places)
            || listed(List::Organizations)
            || listed(List::Groups)
            || word.usage.given + word.usage.family == 0 && listed(List::Towns);
    }
    let name = run.iter().map(|word| word.text).collect::<Vec<_>>().join(" ");
    lexicon.place(&name).is_some() || lexicon.organization(&name).is_some() || lexicon.group(&name).is_some()
}

/// `, 54,` or ` (54)` after the name.
fn followed_by_age(words: &Words<'_>, last: usize) -> bool {
    let Some(opening) = words.after(last - 1).filter(|word| word.is_mark(",") || word.is_mark("(")) else {
        return false;
    };
    let Some(age) = words.after(last).filter(|word| word.shape == Shape::Number) else { return false };
    let Some(closing) = words.after(last + 1) else { return false };
    let closed =
        if opening.is_mark("(") { closing.is_mark(")") } else { matches!(closing.text, "," | "." | ";") };
    closed && age.text.len() <= 3 && age.text.parse::<u32>().is_ok_and(|age| (1..120).contains(&age))
}
