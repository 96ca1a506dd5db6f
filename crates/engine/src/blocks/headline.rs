//! Which line above the body heads the article: one that looks like a title, stands by the byline, and
//! above all speaks of what the body speaks of.

use super::line::Line;
use super::parts::{caption_or_credit, is_byline, near_byline};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// How far above the body a headline is looked for, in lines.
const FARTHEST: usize = 40;

/// How many words of the body are compared with.
const COMPARED: usize = 2000;

/// A word shorter than this, in bytes, says nothing of what a line is about.
const SHORTEST: usize = 4;

/// By how much a deck's score may be above its title's.
const DECK: i64 = 12;

/// How a line begins that tells when the page was put up.
const STAMPS: &[&str] =
    &["updated", "posted", "published", "last ", "first published", "modified", "created"];

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
    let mut best: Option<(i64, usize)> = None;
    for (at, line) in lines.iter().enumerate().take(first).skip(first.saturating_sub(FARTHEST)) {
        if !may_head(line) {
            continue;
        }
        let score = score(line, first - at, near_byline(lines, at), &subject) + known(at);
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, at));
        }
    }
    best.map(|(most, at)| above_its_deck(lines, first, at, most - known(at), &subject).unwrap_or(at))
}

/// The line right above the best one, where that is only the deck below it: a title nearly as good. A deck often
/// takes up more of the body's words than the title does.
fn above_its_deck(
    lines: &[Line<'_>],
    first: usize,
    best: usize,
    most: i64,
    subject: &BTreeSet<String>,
) -> Option<usize> {
    let above = best.checked_sub(1)?;
    let line = lines.get(above).filter(|line| may_head(line) && near_byline(lines, best))?;
    (score(line, first - above, true, subject) + DECK >= most).then_some(above)
}

fn may_head(line: &Line<'_>) -> bool {
    let starts =
        |head: &&str| line.text.get(..head.len()).is_some_and(|text| text.eq_ignore_ascii_case(head));
    line.cue.is_none()
        && line.is_titular()
        && (3..=30).contains(&line.words)
        && !(line.has_day && line.words < 8)
        && !STAMPS.iter().any(starts)
        && !line.text.contains('@')
        && !is_byline(line)
        && caption_or_credit(line).is_none()
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
    share + length + near + alone - menu - i64::try_from(distance / 2).unwrap_or(i64::MAX / 2)
}

/// The words that the body is about.
fn subject(body: &[Line<'_>]) -> BTreeSet<String> {
    body.iter().filter(|line| line.is_prose()).flat_map(|line| words(line.text)).take(COMPARED).collect()
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() >= SHORTEST).map(str::to_lowercase)
}
