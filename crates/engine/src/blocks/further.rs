//! Where the article goes on below a box of other articles or an offer, and too little is left of it to outweigh the box:
//! paragraphs that go on naming whom the body has named.

use super::line::Line;
use super::parts::{caption_or_credit, is_byline, is_stamp, tells_hour};
use super::phrases::Cue;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// A box has no more lines than this.
const LONGEST_BOX: usize = 12;

/// So many paragraphs must follow, of so many words each and together.
const FEWEST: usize = 3;
const SHORTEST: usize = 8;
const WORDS: usize = 40;

/// So many paragraphs stand between a byline and a box, and the byline no more lines above them.
const FEWEST_FIRST: usize = 2;
const NEAR_BYLINE: usize = 4;

/// So many of the body's names must stand in them.
const NAMES: usize = 2;

/// A name is no shorter than this, in bytes.
const SHORTEST_NAME: usize = 4;

/// A line of so many words above a paragraph is the title of a teaser.
const TITLE: usize = 4;

/// The last line of the body, with what goes on below boxes.
pub(super) fn with_its_rest(lines: &[Line<'_>], run: &RangeInclusive<usize>) -> usize {
    let mut last = *run.end();
    let mut named: Option<BTreeSet<&str>> = None;
    while let Some(rest) = beyond_a_box(lines, last) {
        let own = named.get_or_insert_with(|| {
            lines
                .get(run.clone())
                .unwrap_or_default()
                .iter()
                .filter(|line| line.is_prose())
                .flat_map(names)
                .collect()
        });
        let again: BTreeSet<&str> = lines
            .get(rest.clone())
            .unwrap_or_default()
            .iter()
            .flat_map(names)
            .filter(|name| own.contains(name))
            .collect();
        if again.len() < NAMES {
            break;
        }
        last = *rest.end();
    }
    last
}

/// The first line of the body, with the paragraphs between the byline and a box that outweighs them.
pub(super) fn with_its_beginning(lines: &[Line<'_>], run: &RangeInclusive<usize>) -> usize {
    let first = *run.start();
    let above = lines.get(..first).unwrap_or_default();
    let length = above.iter().rev().take_while(|line| line.cue.is_some()).count();
    let end = first - length;
    let own = || above.get(..end).unwrap_or_default().iter().rev();
    let count = own().take_while(|line| is_paragraph(line)).count();
    let words: usize = own().take(count).map(|line| line.words).sum();
    let start = end - count;
    let signed = own().skip(count).take(NEAR_BYLINE).any(|line| is_byline(line) || is_stamp(line));
    let boxed = (1..=LONGEST_BOX).contains(&length);
    if boxed && count >= FEWEST_FIRST && words >= WORDS && signed { start } else { first }
}

fn is_paragraph(line: &Line<'_>) -> bool {
    line.is_prose()
        && line.words >= SHORTEST
        && line.cue.is_none()
        && !line.repeats
        && caption_or_credit(line).is_none()
}

/// The paragraphs below the box that follows the line: a heading over others or an offer is in it, and no comment.
fn beyond_a_box(lines: &[Line<'_>], last: usize) -> Option<RangeInclusive<usize>> {
    let below = lines.get(last + 1..)?;
    let length = below.iter().take(LONGEST_BOX + 1).position(|line| is_paragraph(line))?;
    let inner = below.get(..length)?;
    // A feed has times of day, and below the article stand its writers and rights.
    let ends = |line: &Line<'_>| {
        matches!(line.cue, Some(Cue::Comments | Cue::Legal)) || is_byline(line) || tells_hour(line.text)
    };
    let opens = |line: &Line<'_>| {
        matches!(line.cue, Some(Cue::RelatedHeading | Cue::Teaser | Cue::SignUp | Cue::Advertisement))
    };
    let is_box = inner.iter().any(opens) && !inner.iter().any(ends);
    let is_title = |line: &Line<'_>| line.cue.is_none() && line.words >= TITLE && line.is_titular();
    let above = inner.last()?;
    // Below a title that stands right above it the paragraph may be a teaser, but not with the next one below.
    let teased = is_title(above) && !below.get(length)?.gap_before;
    let rest = below.get(length..)?.iter().take_while(|line| is_paragraph(line)).count();
    let words: usize = below.get(length..length + rest)?.iter().map(|line| line.words).sum();
    let first = last + 1 + length;
    (is_box && !teased && rest >= FEWEST && words >= WORDS).then(|| first..=first + rest - 1)
}

/// Words with a capital that do not begin a sentence.
fn names<'a>(line: &Line<'a>) -> impl Iterator<Item = &'a str> + use<'a> {
    let mut begins = true;
    line.text.split_whitespace().filter_map(move |word| {
        let opens = begins;
        begins = word.ends_with(['.', '!', '?', ':', '"', '”']);
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let bare = bare.strip_suffix("'s").or_else(|| bare.strip_suffix("’s")).unwrap_or(bare);
        (!opens && bare.len() >= SHORTEST_NAME && bare.starts_with(char::is_uppercase)).then_some(bare)
    })
}
