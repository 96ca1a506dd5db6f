//! Several articles in one paste. One begins where a title stands right above a line that says who wrote it, or when, and
//! prose of its own follows. Teasers have no prose to speak of, sections no writer, and the entries of a live blog the
//! same writers all along: none of them is an article. A paste in doubt holds one.

use super::line::Line;
use super::parts::{caption_or_credit, is_byline};
use super::phrases::Cue;
use crate::listed::Phrases;
use std::collections::BTreeSet;
use std::ops::Range;

/// How far above the line with writer or day its title may stand, in lines.
const FARTHEST: usize = 3;
/// A title has so many words.
const TITLE: std::ops::RangeInclusive<usize> = 4..=30;
/// A line with a day is no sentence that speaks of one: it has no more words.
const DAY_LINE: usize = 14;
/// A line of prose has so many words,
const PROSE: usize = 12;
/// and an article so many such lines,
const LINES: usize = 3;
/// with so many words together.
const WORDS: usize = 100;
/// Entries of a live blog are at least so many.
const ENTRIES: usize = 3;
/// Where a live blog says that it is one, in lines.
const TOP: usize = 40;

/// What a live blog says of itself, in lower case.
static LIVE: Phrases =
    Phrases::new(&["live updates", "live blog", "liveblog", "live coverage", "as it happened"]);

/// Where an article seems to begin.
struct Start {
    /// Its title.
    title: usize,
    /// The line that says who wrote it, or when.
    signed: usize,
    /// Whether it says who.
    has_writer: bool,
}

/// The lines of each article, in order and without gaps: what stands above the first goes with it, what stands between two with
/// the one before. Empty where there are not several.
pub(super) fn find(lines: &[Line<'_>]) -> Vec<Range<usize>> {
    if is_live(lines) {
        return Vec::new();
    }
    let mut starts: Vec<Start> = Vec::new();
    let mut commented = false;
    for (at, line) in lines.iter().enumerate() {
        commented |= line.cue == Some(Cue::Comments);
        // Readers sign their comments with a name and a day.
        let has_writer = names_writer(line);
        if !has_writer && (commented || !is_day_line(line)) {
            continue;
        }
        match (starts.last_mut(), title_above(lines, at)) {
            // Another line that signs the same title.
            (Some(last), title)
                if last.signed + FARTHEST >= at && title.is_none_or(|at| at < last.signed) =>
            {
                last.signed = at;
                last.has_writer |= has_writer;
            }
            (_, Some(title)) => starts.push(Start { title, signed: at, has_writer }),
            _ => {}
        }
    }
    let ends: Vec<usize> = starts.iter().skip(1).map(|next| next.title).chain([lines.len()]).collect();
    let mut titles = BTreeSet::new();
    let own: Vec<Start> = starts
        .into_iter()
        .zip(ends)
        .filter(|(start, end)| has_prose(lines.get(start.signed..*end).unwrap_or_default()))
        .map(|(start, _)| start)
        .filter(|start| lines.get(start.title).is_some_and(|line| titles.insert(line.text.to_lowercase())))
        .collect();
    // Of a chronology the whole is signed, its days are not.
    let alike = own.windows(2).all(|pair| pair[0].has_writer == pair[1].has_writer);
    if own.len() < 2 || !alike || are_entries(lines, &own) {
        return Vec::new();
    }
    let begins = own.iter().enumerate().map(|(at, start)| if at == 0 { 0 } else { start.title });
    let ends = own.iter().skip(1).map(|next| next.title).chain([lines.len()]);
    begins.zip(ends).map(|(begin, end)| begin..end).collect()
}

/// The title to a line with writer or day: of the lines right above it the farthest that can be one, since a deck may stand
/// between.
fn title_above(lines: &[Line<'_>], signed: usize) -> Option<usize> {
    let above = lines.get(..signed)?.iter().enumerate().rev().take(FARTHEST);
    let near = above.take_while(|(_, line)| line.cue.is_none() && !(line.is_prose() && line.words > 35));
    near.filter(|(_, line)| may_be_title(line)).last().map(|(at, _)| at)
}

fn may_be_title(line: &Line<'_>) -> bool {
    TITLE.contains(&line.words)
        && line.cue.is_none()
        && line.is_titular()
        && line.gap_before
        && !is_day_line(line)
        && !is_byline(line)
        && caption_or_credit(line).is_none()
}

/// A line that begins as a byline does, and goes on with a name: `By Monday` and `By April 16` do not.
fn names_writer(line: &Line<'_>) -> bool {
    if !is_byline(line) || line.is_prose() {
        return false;
    }
    let mut words =
        line.text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let is_name = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let lead =
        words.by_ref().find(|word| ["by", "author"].iter().any(|lead| lead.eq_ignore_ascii_case(word)));
    lead.is_some() && words.take(2).filter(|word| is_name(word)).count() == 2
}

fn is_day_line(line: &Line<'_>) -> bool {
    line.has_day && line.words <= DAY_LINE && !line.is_prose() && line.cue.is_none()
}

/// Whether enough prose follows, up to where comments or other articles are announced.
fn has_prose(lines: &[Line<'_>]) -> bool {
    let goes_on = |line: &&Line<'_>| !line.cue.is_some_and(Cue::ends_the_article);
    let is_own =
        |line: &&Line<'_>| line.words >= PROSE && line.is_prose() && line.cue.is_none() && !line.repeats;
    let prose: Vec<usize> = lines.iter().take_while(goes_on).filter(is_own).map(|line| line.words).collect();
    prose.len() >= LINES && prose.iter().sum::<usize>() >= WORDS
}

fn is_live(lines: &[Line<'_>]) -> bool {
    let mut short = lines.iter().take(TOP).filter(|line| line.words <= TITLE.end() + 10);
    short.any(|line| LIVE.stand_in(&line.text.to_lowercase()))
}

/// Whether they are the entries of a live blog: each with its time of day, and the same writers again and again.
fn are_entries(lines: &[Line<'_>], starts: &[Start]) -> bool {
    let signed = || starts.iter().filter_map(|start| lines.get(start.signed));
    let writers: BTreeSet<String> = signed().map(|line| letters(line.text)).collect();
    // The time stands above the title, or below the line that says who wrote it.
    let around = |start: &Start| {
        let end = (start.signed + 2).min(lines.len());
        lines.get(start.title.saturating_sub(1)..end).unwrap_or_default()
    };
    let timed = starts.iter().all(|start| around(start).iter().any(|line| has_time(line.text)));
    starts.len() >= ENTRIES && timed && writers.len() < starts.len()
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
}

/// Whether the words hold a time of day: digits on both sides of a colon.
fn has_time(text: &str) -> bool {
    text.as_bytes()
        .windows(4)
        .any(|four| four[1] == b':' && [four[0], four[2], four[3]].iter().all(u8::is_ascii_digit))
}
