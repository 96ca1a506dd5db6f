//! Which line above the body heads the article: one that looks like a title, stands by the byline, and
//! above all speaks of what the body speaks of.

use super::head::is_name_line;
use super::line::Line;
use super::parts::{STAMPS, behind_hour, caption_or_credit, is_byline, near_byline, tells_hour};
use super::tail;
use dateline_text::BlockKind;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// How far above the body a headline is looked for, in lines.
const FARTHEST: usize = 40;

/// How many words of the body are compared with.
const COMPARED: usize = 2000;

/// A word shorter than this, in bytes, says nothing of what a line is about.
const SHORTEST: usize = 4;

/// A title of more words than this is a long one.
const LONG: usize = 14;

/// By how much a deck's score may be above its title's.
const DECK: i64 = 12;

/// A kicker has no more words than this, and what it counts against it.
const LONGEST_KICKER: usize = 4;
const KICKER: i64 = 30;

/// What a credit right below counts against a title.
const CREDITED: i64 = 14;

/// With so many hours on lines of their own the page is a live blog, and what it counts against a title that one stands right above.
const HOURS: usize = 3;
const POST: i64 = 40;

/// The line that heads the body.
pub(super) fn find(lines: &[Line<'_>], body: &RangeInclusive<usize>) -> Option<usize> {
    find_with(lines, body, &|_| 0)
}

/// The line that heads the body, where `known` says what else is known for or against each.
pub(super) fn find_with(
    lines: &[Line<'_>],
    body: &RangeInclusive<usize>,
    known: &dyn Fn(usize) -> i64,
) -> Option<usize> {
    let subject = subject(lines.get(body.clone()).unwrap_or_default());
    let first = *body.start();
    let is_live = lines.iter().filter(|line| tells_hour(line.text)).count() >= HOURS;
    let mut best: Option<(i64, usize)> = None;
    for (at, line) in lines.iter().enumerate().take(first).skip(first.saturating_sub(FARTHEST)) {
        // A name above a day is the writer's; `Ada Wren (now) and Bo Dale (earlier)`.
        let is_writer = is_name_line(line)
            && (line.words <= 4 || line.text.contains('('))
            && lines.get(at + 1).is_some_and(|next| next.has_day);
        if !may_head(line) || is_writer {
            continue;
        }
        let score = score(line, first - at, near_byline(lines, at), &subject) + again(lines, at) + known(at)
            - above_credit(lines, at)
            - kicker(lines, at)
            - if is_live && is_post(lines, at) { POST } else { 0 };
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, at));
        }
    }
    let (mut most, mut at) = best?;
    most -= known(at);
    // Two decks at most, of which the upper may be a poor title itself.
    for up in [1, 1, 2] {
        if let Some(above) = above_its_deck(lines, first, (at, up), most, &subject) {
            (most, at) = above;
        }
    }
    // Of two right below one another that say the same the lower: the upper is the window's title.
    let same = |other: &usize| lines.get(*other).map(|line| line.text) == lines.get(at).map(|line| line.text);
    (at..first.min(at + 3)).rev().find(same)
}

/// The line so many lines above the best one, where that is only the deck below it: a title nearly as good. A deck often
/// takes up more of the body's words than the title does.
fn above_its_deck(
    lines: &[Line<'_>],
    first: usize,
    (best, up): (usize, usize),
    most: i64,
    subject: &BTreeSet<String>,
) -> Option<(i64, usize)> {
    let above = best.checked_sub(up)?;
    let is_title = |line: &&Line<'_>| may_head(line) && kicker(lines, above) == 0 && near_byline(lines, best);
    let line = lines.get(above).filter(is_title)?;
    // A line that stands again elsewhere is no deck: headlines are repeated, decks are not.
    if again(lines, best) > 0 && again(lines, above) == 0 {
        return None;
    }
    let score = score(line, first - above, true, subject) + again(lines, above);
    (score + DECK >= most).then_some((most, above))
}

/// What it counts that the line's words stand elsewhere on the page too, alone or within a longer line: as the window's
/// title, in a breadcrumb, in a share bar.
fn again(lines: &[Line<'_>], at: usize) -> i64 {
    let Some(line) = lines.get(at).filter(|line| line.words >= 5) else { return 0 };
    let holds = |other: &Line<'_>| other.words <= 60 && other.text.contains(line.text);
    let others = lines.iter().enumerate().filter(|&(other, _)| other != at);
    if others.take(at + FARTHEST).any(|(_, other)| holds(other)) { 20 } else { 0 }
}

/// What it counts against the line that a picture's credit stands right below: it may as well describe the picture.
fn above_credit(lines: &[Line<'_>], at: usize) -> i64 {
    let below = lines.get(at + 1).filter(|below| !below.gap_before).and_then(caption_or_credit);
    if below.is_some_and(|(kind, _)| kind == BlockKind::Credit) { CREDITED } else { 0 }
}

/// Whether it may head a post of a live blog: the hour stands right above it.
fn is_post(lines: &[Line<'_>], at: usize) -> bool {
    at.checked_sub(1).and_then(|above| lines.get(above)).is_some_and(|above| tells_hour(above.text))
}

/// What it counts against a few words in capitals that a title stands below: `OUT OF THE BLUE`.
fn kicker(lines: &[Line<'_>], at: usize) -> i64 {
    let is_capital = |line: &Line<'_>| !line.text.contains(char::is_lowercase);
    let Some((line, below)) = lines.get(at).zip(lines.get(at + 1)) else { return 0 };
    let is_kicker = line.words <= LONGEST_KICKER && is_capital(line);
    let titled = below.words >= 2 * LONGEST_KICKER && may_head(below) && !is_capital(below);
    if is_kicker && titled { KICKER } else { 0 }
}

/// `Our library is no luxury. Leave it alone.`: a title that a full stop ends, as those of essays may.
fn is_stopped(line: &Line<'_>) -> bool {
    let inner = line.text.trim_end_matches('.');
    line.text.len() == inner.len() + 1
        && line.words <= LONG
        && inner.contains(['.', '?', '!'])
        && line.text.starts_with(char::is_uppercase)
        && !line.has_marker()
}

/// `Alder Rovers 2-1 Exampleville Town`: the result alone, a title says more.
fn is_result(line: &Line<'_>) -> bool {
    let is_told = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    line.words <= 10 && tail::is_row(line) && line.text.split_whitespace().all(is_told)
}

fn may_head(line: &Line<'_>) -> bool {
    let starts =
        |head: &&str| line.text.get(..head.len()).is_some_and(|text| text.eq_ignore_ascii_case(head));
    line.cue.is_none()
        && (line.is_titular() || is_stopped(line))
        && (3..=30).contains(&line.words)
        && !(line.has_day && line.words < 8)
        && !STAMPS.iter().any(starts)
        && !line.text.contains('@')
        // `13.58 GMT Ferry adrift`, the entry of a live blog.
        && !behind_hour(line.text).is_some_and(|rest| rest.starts_with(' '))
        && !is_breadcrumb(line)
        && line.text.split_whitespace().filter(|word| word.starts_with(char::is_alphabetic)).count() >= 2
        && !(is_name_line(line) && line.text.contains(" in "))
        && !is_byline(line)
        && caption_or_credit(line).is_none()
}

/// `Home › News › Harbour`.
fn is_breadcrumb(line: &Line<'_>) -> bool {
    line.words <= 10
        && (line.text.ends_with(" >")
            || ["›", "»", " > ", " / ", " | "].iter().any(|mark| line.text.contains(mark)))
}

fn score(line: &Line<'_>, distance: usize, is_near_byline: bool, subject: &BTreeSet<String>) -> i64 {
    let (mut said, mut told) = (0, 0);
    for word in words(line.text) {
        said += 1;
        told += i64::from(subject.contains(&word));
    }
    let share = if said == 0 { 0 } else { 40 * told / said };
    let length = i64::try_from(line.words.min(7)).unwrap_or(7) * 3;
    let menu = if line.text.matches(',').count() >= 3 { 12 } else { 0 };
    let near = if is_near_byline { 16 } else { 0 };
    let alone = if line.stands_alone() { 6 } else { 0 };
    let capitals = if line.words >= 4 && !line.text.contains(char::is_lowercase) { 8 } else { 0 };
    // Decks run on, titles seldom.
    let long = i64::try_from(line.words.saturating_sub(LONG)).unwrap_or(0) * 2;
    let figures = line.text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty()).count();
    let score = if figures > 3 || is_result(line) { 30 } else { 0 };
    share + length + near + alone + capitals
        - long
        - menu
        - score
        - i64::try_from(distance / 2).unwrap_or(i64::MAX / 2)
}

/// The words that the body is about.
fn subject(body: &[Line<'_>]) -> BTreeSet<String> {
    body.iter().filter(|line| line.is_prose()).flat_map(|line| words(line.text)).take(COMPARED).collect()
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() >= SHORTEST).map(str::to_lowercase)
}
