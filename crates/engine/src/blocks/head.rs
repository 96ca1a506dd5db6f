//! The head of an article: what stands between its headline and its body.

use super::Part;
use super::line::Line;
use super::parts::{beside, is_byline, is_drop_cap, is_stamp, tells_time};
use dateline_text::BlockKind;
use std::ops::{Range, RangeInclusive};

/// So many lines of a body are searched for the byline that closes the head.
const DEEPEST: usize = 10;

/// A head holds no more paragraphs than this: a standfirst and a caption.
const MOST_PROSE: usize = 2;

/// Headings over the points of a summary, in lower case.
const SUMMARIES: &[&str] = &[
    "at a glance",
    "highlights",
    "in brief",
    "in short",
    "key points",
    "key takeaways",
    "summary",
    "the key points",
    "what we know so far",
    "what you need to know",
];

/// Words of a writer's office.
const OFFICES: &[&str] = &[
    "columnist",
    "contributor",
    "correspondent",
    "critic",
    "desk",
    "editor",
    "freelance",
    "reporter",
    "reporters",
    "staff",
    "writer",
    "writers",
];

/// Small words within names.
const LINKS: &[&str] = &[
    "al", "bin", "da", "de", "del", "dela", "della", "der", "di", "do", "dos", "el", "ibn", "la", "le", "ní",
    "van", "von", "y",
];

/// Where the body begins once the head, up to its byline, is left out of it: a standfirst or a caption is prose, and so
/// the run begins above the byline where there is one.
pub(super) fn below_byline(lines: &[Line<'_>], run: &RangeInclusive<usize>) -> usize {
    let first = *run.start();
    let (mut prose, mut below) = (0, first);
    for (at, line) in lines.iter().enumerate().take(*run.end()).skip(first).take(DEEPEST) {
        if is_byline(line) || is_stamp(line) || tells_time(line) {
            below = at + 1;
        } else if line.is_prose() && line.words >= 10 && line.cue.is_none() {
            prose += 1;
            if prose > MOST_PROSE {
                break;
            }
        }
    }
    let words = |range: Range<usize>| -> usize {
        let lines = lines.get(range).unwrap_or_default().iter();
        lines.filter(|line| line.is_prose() && line.cue.is_none()).map(|line| line.words).sum()
    };
    // A byline may close a brief as well.
    let first = if words(below..*run.end() + 1) > 2 * words(first..below) { below } else { first };
    // A drop cap is a line of its own: `T`, then `he harbour`.
    let goes_on = lines.get(first).is_some_and(|line| line.text.starts_with(char::is_lowercase));
    let capital = first.checked_sub(1).filter(|&at| goes_on && lines.get(at).is_some_and(is_drop_cap));
    capital.unwrap_or(first)
}

/// What the lines between the headline and the body are.
pub(super) fn parts(lines: &[Line<'_>], headline: usize, first: usize) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut in_summary = false;
    for at in headline + 1..first {
        let Some(line) = lines.get(at) else { break };
        let above = parts.last().copied().unwrap_or((BlockKind::Headline, "headline"));
        let begins = line.words <= 6 && SUMMARIES.contains(&bare(line).as_str());
        let is_point = in_summary && line.cue.is_none() && line.words <= 30;
        in_summary = begins || is_point;
        let part = if begins {
            (BlockKind::Subhead, "summary")
        } else if is_point {
            (BlockKind::ListItem, "summary")
        } else {
            part(lines, at, line, above, lines.get(headline).map_or("", |line| line.text))
        };
        parts.push(part);
    }
    parts
}

fn part(lines: &[Line<'_>], at: usize, line: &Line<'_>, above: Part, headline: &str) -> Part {
    let next = lines.get(at + 1);
    if let Some(part) = beside(lines, at) {
        part
    } else if let Some(cue) = line.cue {
        (cue.kind(), cue.rule())
    } else if line.text.eq_ignore_ascii_case(headline) {
        (BlockKind::Furniture, "repeats")
    } else if is_byline(line) {
        (BlockKind::Byline, "byline")
    } else if is_stamp(line) || line.has_day && line.words <= 14 {
        day_line(line)
    } else if tells_time(line) {
        (BlockKind::Byline, "day_line")
    } else if is_name_line(line)
        && (matches!(above.0, BlockKind::Headline | BlockKind::Subhead | BlockKind::Byline)
            || next.is_some_and(|next| is_stamp(next) || has_office(next)))
    {
        (BlockKind::Byline, "name_line")
    } else if above.0 == BlockKind::Byline && has_office(line) {
        (BlockKind::Byline, "writers_office")
    } else if matches!(above, (BlockKind::Headline, _) | (_, "standfirst"))
        && line.words >= 6
        && (line.function_words >= 1 || line.words >= 8 && line.text.matches(',').count() < 3)
    {
        (BlockKind::Subhead, "standfirst")
    } else if line.words >= 10 && (line.is_prose() || line.function_words >= 2) {
        (BlockKind::Caption, "prose_above_body")
    } else {
        (BlockKind::Furniture, "short_line_above_body")
    }
}

/// A line with a day: `SUVA, 19 January 2026` is a dateline, all others go with the byline.
fn day_line(line: &Line<'_>) -> Part {
    let place = line.text.split(',').next().unwrap_or_default();
    let is_place = place.chars().any(char::is_alphabetic)
        && place.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | '.' | '-'));
    if is_place && line.words <= 8 && line.text.contains(',') {
        (BlockKind::Dateline, "place_and_day")
    } else {
        (BlockKind::Byline, "day_line")
    }
}

/// Whether the line holds nothing but names, each perhaps with a place, the last perhaps with an office:
/// `Ada Wren in Accra and Bo Dale`, `Ada Wren, Health Editor`.
pub(super) fn is_name_line(line: &Line<'_>) -> bool {
    let is_other = |c: char| c.is_ascii_digit() || "?!:|".contains(c);
    if !(2..=24).contains(&line.words) || line.text.contains(is_other) || line.text.contains("  ") {
        return false;
    }
    let parts = line.text.split(',').flat_map(|part| part.split(" and "));
    let mut names = parts.flat_map(|part| part.split(" with ")).map(str::trim);
    names.next().is_some_and(is_person) && (names.all(is_person) || has_office(line) && line.words <= 12)
}

/// Two to five words with capitals, small words between them aside, perhaps with a place or a remark in parentheses.
fn is_person(name: &str) -> bool {
    let name = [" in ", " at ", " ("]
        .iter()
        .fold(name, |name, end| name.split_once(end).map_or(name, |(name, _)| name));
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_capital = |word: &&&str| word.starts_with(char::is_uppercase);
    let ends = |word: Option<&&str>| word.is_some_and(|word| word.starts_with(char::is_uppercase));
    (2..=6).contains(&words.len())
        && words.iter().filter(is_capital).count() <= 5
        && ends(words.first())
        && ends(words.last())
        && words.iter().all(|word| is_capital(&word) || LINKS.contains(word))
}

fn has_office(line: &Line<'_>) -> bool {
    let words = line.text.split(|c: char| !c.is_alphanumeric());
    line.words <= 10 && words.map(str::to_lowercase).any(|word| OFFICES.contains(&word.as_str()))
}

fn bare(line: &Line<'_>) -> String {
    line.text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().replace('’', "'")
}
