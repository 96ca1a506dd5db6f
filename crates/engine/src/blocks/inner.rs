//! Second look at the lines of the body, each beside its neighbours: which short lines are items of a list, verse, a
//! caption, a pulled quotation or a writer's card.

use super::Part;
use super::line::Line;
use dateline_text::BlockKind;
use std::ops::{Range, RangeInclusive};

/// A list without signs has so many items at least, of so many words at most.
const FEWEST_ITEMS: usize = 2;
const LONGEST_ITEM: usize = 30;

/// A line of verse is no longer than this, in words; a stanza has no fewer lines.
const LONGEST_VERSE: usize = 9;
const FEWEST_VERSES: usize = 3;

/// A pulled quotation stands no farther from the words it repeats than this, in lines.
const FARTHEST: usize = 60;

/// A writer's card stands among so many lines at the end.
const CARDS: usize = 4;

/// Gives the lines of the body the kinds that only their neighbours show.
pub(super) fn look_again(lines: &[Line<'_>], body: &RangeInclusive<usize>, parts: &mut [Part]) {
    for group in groups(lines, body) {
        let is_picture = |at: usize| {
            parts.get(at).is_some_and(|part| matches!(part.0, BlockKind::Caption | BlockKind::Credit))
        };
        if let Some(part) = of_group(lines, &group).filter(|_| !group.clone().any(is_picture)) {
            for at in group {
                set(parts, at, part);
            }
        }
    }
    for at in body.clone() {
        let Some(line) = lines.get(at) else { break };
        let kind = parts.get(at).map(|part| part.0);
        if kind == Some(BlockKind::Paragraph) && is_pulled(lines, body, at, line) {
            set(parts, at, (BlockKind::BlockQuote, "quotation_set_off"));
        }
    }
    cards(lines, body, parts);
}

fn set(parts: &mut [Part], at: usize, part: Part) {
    if let Some(place) = parts.get_mut(at) {
        *place = part;
    }
}

/// Runs of lines right below one another, where the paragraphs of the page stand apart.
fn groups(lines: &[Line<'_>], body: &RangeInclusive<usize>) -> Vec<Range<usize>> {
    let of_body = lines.get(body.clone()).unwrap_or_default();
    let prose = of_body.iter().filter(|line| line.is_prose() && line.words >= 15);
    let (alone, all) =
        prose.fold((0, 0), |(alone, all), line| (alone + usize::from(line.stands_alone()), all + 1));
    if alone * 2 <= all {
        return Vec::new();
    }
    let mut groups = Vec::new();
    let mut first = *body.start();
    for at in body.clone() {
        let goes_on = at < *body.end() && lines.get(at + 1).is_some_and(|next| !next.gap_before);
        if !goes_on {
            if at > first {
                groups.push(first..at + 1);
            }
            first = at + 1;
        }
    }
    groups
}

/// What the lines of a group are together.
fn of_group(lines: &[Line<'_>], group: &Range<usize>) -> Option<Part> {
    let own = lines.get(group.clone())?;
    let is_plain = |line: &Line<'_>| {
        line.cue.is_none() && !line.has_marker() && !line.text.contains('\t') && !line.is_quotation()
    };
    if own.len() < FEWEST_ITEMS || !own.iter().all(is_plain) {
        return None;
    }
    let runs_on = |line: &Line<'_>| {
        line.words <= LONGEST_VERSE && (line.text.ends_with(',') || line.text.starts_with(char::is_lowercase))
    };
    let is_short = own
        .iter()
        .all(|line| line.words <= LONGEST_VERSE && !line.text.contains(|c: char| c.is_ascii_digit()));
    if own.len() >= FEWEST_VERSES
        && is_short
        && own.iter().filter(|line| runs_on(line)).count() * 2 >= own.len()
    {
        return Some((BlockKind::BlockQuote, "verse"));
    }
    let above = group.start.checked_sub(1).and_then(|at| lines.get(at));
    let announced = above.is_some_and(|above| {
        above.text.ends_with(':') || !above.ends && above.words <= 8 && above.is_titular()
    });
    (announced && own.iter().all(|line| line.words <= LONGEST_ITEM))
        .then_some((BlockKind::ListItem, "list_below_heading"))
}

/// Whether the line only repeats words of a paragraph between quotation marks, or a colon announces it.
fn is_pulled(lines: &[Line<'_>], body: &RangeInclusive<usize>, at: usize, line: &Line<'_>) -> bool {
    let is_mark = |c: char| matches!(c, '"' | '“' | '”' | '«' | '»');
    let ends = line.text.trim_end_matches(['.', ',']).ends_with(is_mark);
    if !line.is_quotation() || !ends || !line.stands_alone() {
        return false;
    }
    let words = line.text.trim_matches(|c: char| is_mark(c) || c == '.' || c == ',');
    let first = words.split(". ").next().unwrap_or(words);
    let repeats =
        |other: usize| other != at && lines.get(other).is_some_and(|line| line.text.contains(first));
    let announced =
        at.checked_sub(1).and_then(|above| lines.get(above)).is_some_and(|above| above.text.ends_with(':'));
    let mut near = at.saturating_sub(FARTHEST).max(*body.start())..=(at + FARTHEST).min(*body.end());
    announced || first.len() >= 12 && near.any(repeats)
}

/// The cards of the writers at the end: `Ada Wren covers the harbour.` Their names stand in the byline.
fn cards(lines: &[Line<'_>], body: &RangeInclusive<usize>, parts: &mut [Part]) {
    let bylines: Vec<String> = lines
        .iter()
        .zip(parts.iter())
        .filter(|(_, part)| part.0 == BlockKind::Byline)
        .map(|(line, _)| line.text.to_lowercase())
        .collect();
    let last = *body.end();
    for at in (last + 1).saturating_sub(CARDS)..(last + 1 + CARDS).min(lines.len()) {
        let Some(line) = lines.get(at).filter(|line| line.words <= 60 && line.cue.is_none()) else {
            continue;
        };
        if parts.get(at).is_none_or(|part| {
            !matches!(part.0, BlockKind::Paragraph | BlockKind::Subhead | BlockKind::Furniture)
        }) {
            continue;
        }
        let mut words = line.text.split_whitespace();
        let (Some(given), Some(family)) = (words.next(), words.next()) else { continue };
        let tells = words.next().is_none_or(|word| word.starts_with(|c: char| c.is_lowercase() || c == '('));
        let is_name = given.starts_with(char::is_uppercase) && family.starts_with(char::is_uppercase);
        let name = format!("{given} {family}").to_lowercase();
        let is_author = line.text.to_lowercase().starts_with("the author is ");
        if is_author || is_name && tells && bylines.iter().any(|byline| byline.contains(&name)) {
            set(parts, at, (BlockKind::Credit, "writers_card"));
        }
    }
}
