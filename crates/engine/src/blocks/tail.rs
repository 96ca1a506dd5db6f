//! What stands below the body's prose: tables and results that belong to it, and titles of other articles.

use super::Part;
use super::line::Line;
use super::phrases::Cue;
use dateline_text::BlockKind;

/// So many rows make a table.
const FEWEST_ROWS: usize = 2;

/// An item of a list has no more words than this.
const LONGEST_ITEM: usize = 30;

/// The title of another article has at least so many words.
const SHORTEST_TITLE: usize = 4;

/// How rows of a table look like that have no tabulators.
const SCORES: &[char] = &['-', '–', ':', '/'];

/// The last line of the article, once the tables and results that follow its last prose are taken in, each perhaps with
/// its heading.
pub(super) fn with_its_tables(lines: &[Line<'_>], mut last: usize) -> usize {
    while let Some(end) = table(lines, last + 1) {
        last = end;
    }
    last
}

/// The last row of the table that begins at `at`, with or without a heading.
fn table(lines: &[Line<'_>], at: usize) -> Option<usize> {
    let is_plain = |at: usize| lines.get(at).filter(|line| line.cue.is_none() && !line.repeats);
    let heading = is_plain(at)?;
    let has_heading = !is_row(heading)
        && heading.gap_before
        && heading.is_titular()
        && heading.words <= 12
        && !heading.text.contains('@');
    let first = at + usize::from(has_heading);
    let rows = (first..).map_while(is_plain).take_while(|line| is_row(line)).count();
    if rows < FEWEST_ROWS {
        return None;
    }
    // What is told below the last row and belongs to it: `To bat: …`.
    let notes = (first + rows..).map_while(is_plain).take_while(|line| is_note(line)).count();
    Some(first + rows + notes - 1)
}

/// Whether the line is the row of a table or a result.
pub(super) fn is_row(line: &Line<'_>) -> bool {
    line.text.contains('\t') || line.words <= 14 && has_score(line.text)
}

/// Whether a score stands in the line: `2-0`, `143/7`, `11:42`.
fn has_score(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        let word = word.trim_matches(|c: char| !c.is_ascii_digit());
        let is_number =
            |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        word.split_once(SCORES).is_some_and(|(one, other)| is_number(one) && is_number(other))
    })
}

/// `Umpires: A. Wren (Ghana)`.
fn is_note(line: &Line<'_>) -> bool {
    let label = line.text.split_once(':').map(|(label, _)| label.split_whitespace().count());
    label.is_some_and(|words| words <= 3) && line.words >= 4 && !line.text.contains('@')
}

/// For each line whether it is an item below a line that ends with a colon, or a line of verse: short lines that menus do
/// not have.
pub(super) fn announced(lines: &[Line<'_>]) -> Vec<bool> {
    let mut in_list = false;
    let mut above_colon = false;
    lines
        .iter()
        .map(|line| {
            let is_plain = line.cue.is_none() && !line.repeats && line.words <= LONGEST_ITEM;
            in_list = is_plain && (above_colon || in_list && !line.gap_before);
            above_colon = line.text.ends_with(':') && line.function_words > 0;
            let runs_on = line.text.ends_with(',') || line.text.starts_with(char::is_lowercase);
            in_list || is_plain && (2..=9).contains(&line.words) && runs_on
        })
        .collect()
}

/// For each line below the body, whether it is the title of another article or its first words: below a heading over other
/// articles, or a title that nothing explains.
pub(super) fn teasers(lines: &[Line<'_>], last: usize) -> Vec<Option<Part>> {
    let mut heading: Option<Cue> = None;
    lines
        .iter()
        .skip(last + 1)
        .map(|line| {
            if let Some(cue) = line.cue {
                heading = Some(cue);
                return None;
            }
            match heading {
                Some(Cue::RelatedHeading | Cue::Teaser) if is_teaser(line, SHORTEST_TITLE) => {
                    Some((BlockKind::Related, "below_related_heading"))
                }
                _ if is_teaser(line, SHORTEST_TITLE + 1) && line.is_titular() && !line.is_prose() => {
                    Some((BlockKind::Related, "title_below_article"))
                }
                _ => None,
            }
        })
        .collect()
}

fn is_teaser(line: &Line<'_>, fewest: usize) -> bool {
    let is_stamp = line.has_day && line.words <= 8;
    line.words >= fewest
        && line.words <= 40
        && !is_stamp
        && !line.text.contains(['@', '|', '©'])
        && (line.is_titular() || line.is_prose())
        && line.text.matches(',').count() < 2 + 2 * line.function_words.min(2)
}
