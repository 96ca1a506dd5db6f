//! The dateline: `KYIV, Ukraine, April 16 (The Lamp) — `, at the start of the first paragraph or on a line of its own.

use super::day;
use dateline_text::{BlockKind, Document, Span};

/// A dateline is no longer than this, in bytes.
const LONGEST: usize = 80;

/// What ends a dateline within a paragraph; a hyphen only with blanks around it.
const DASHES: &[&str] = &["—", "–", " - ", " -- "];

/// The words before the dash, where the first paragraph begins with a place in capitals.
pub(super) fn find(document: &Document) -> Option<Span> {
    let first = document.blocks().iter().find(|block| block.kind == BlockKind::Paragraph)?;
    let text = document.slice(first.span);
    let end = DASHES.iter().filter_map(|dash| text.find(dash)).min()?;
    let start = first.span.range().start;
    let trimmed = text.get(..end)?.trim_end().len();
    (trimmed <= LONGEST && trimmed > 0).then(|| Span::of(start..start + trimmed))
}

/// The place of the dateline.
pub(super) fn place(document: &Document) -> Option<Span> {
    let own =
        || document.blocks().iter().find(|block| block.kind == BlockKind::Dateline).map(|block| block.span);
    let span = find(document).or_else(own)?;
    let text = document.slice(span);
    // What the place ends at: the agency, the day.
    let end = text.find('(').unwrap_or(text.len());
    let end = day::without_day(text.get(..end)?).trim_end_matches([' ', ',', '\u{a0}']).len();
    let place = text.get(..end)?;
    let first = place.split([' ', ',']).next()?;
    let is_place = first.chars().filter(|c| c.is_alphabetic()).count() >= 2
        && first.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let start = span.range().start;
    is_place.then(|| Span::of(start..start + end))
}

/// What stands in parentheses in the dateline: the agency.
pub(super) fn agency(document: &Document) -> Option<Span> {
    let span = find(document)?;
    let text = document.slice(span);
    let open = text.find('(')? + 1;
    let close = open + text.get(open..)?.find(')')?;
    let is_last = text.get(close + 1..)?.trim().is_empty();
    let start = span.range().start;
    is_last.then(|| Span::of(start + open..start + close))
}
