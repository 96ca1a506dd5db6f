//! Who published the article, where the page says so plainly.

use dateline_text::{BlockKind, Document, Span};

/// Agencies, as datelines and bylines give them, and their names.
const AGENCIES: &[(&str, &str)] = &[
    ("Reuters", "Reuters"),
    ("AP", "Associated Press"),
    ("Associated Press", "Associated Press"),
    ("The Associated Press", "Associated Press"),
    ("AFP", "Agence France-Presse"),
    ("Agence France-Presse", "Agence France-Presse"),
    ("dpa", "dpa"),
    ("UPI", "United Press International"),
    ("Xinhua", "Xinhua"),
    ("Bloomberg", "Bloomberg"),
    ("ANI", "ANI"),
    ("PTI", "Press Trust of India"),
    ("EFE", "EFE"),
    ("Kyodo", "Kyodo News"),
    ("PA", "PA Media"),
    ("CNN", "CNN"),
    ("IANS", "IANS"),
];

/// A dateline is no longer than this, in bytes.
const LONGEST_DATELINE: usize = 80;

/// The outlet: an agency in the dateline or the byline, or the paper's name set right before the writer's.
pub(super) fn find(document: &Document, writers: &[Span]) -> Option<String> {
    let first =
        |kind| document.blocks().iter().find(move |block| block.kind == kind).map(|b| document.slice(b.span));
    let in_dateline = first(BlockKind::Paragraph).and_then(|line| {
        let (before, after) = line.split_once('(')?;
        let (name, after) = after.split_once(')')?;
        let has_dash = after.trim_start().starts_with(['-', '–', '—']);
        (has_dash && before.len() <= LONGEST_DATELINE).then(|| agency(name)).flatten()
    });
    let in_byline = || {
        let line = first(BlockKind::Byline)?;
        let line = line.strip_prefix("By ").or_else(|| line.strip_prefix("by ")).unwrap_or(line);
        let name = line.split(|c: char| c.is_ascii_digit() || matches!(c, ',' | '|')).next()?;
        let name = name.split_once(" and ").map_or(name, |(name, _)| name);
        agency(name).or_else(|| agency(name.split_whitespace().next()?))
    };
    in_dateline.or_else(in_byline).map(str::to_owned).or_else(|| before_writer(document, writers))
}

fn agency(name: &str) -> Option<&'static str> {
    AGENCIES.iter().find(|(short, _)| *short == name.trim()).map(|&(_, name)| name)
}

/// The `The Paper` of a line `The PaperAda Wren`, as a page's author card is copied.
fn before_writer(document: &Document, writers: &[Span]) -> Option<String> {
    let writer = document.slice(*writers.first()?);
    document.blocks().iter().find_map(|block| {
        let paper = document.slice(block.span).strip_suffix(writer)?.trim_end();
        let words = paper.split_whitespace().count();
        let is_name =
            paper.starts_with("The ") && paper.split_whitespace().all(|w| w.starts_with(char::is_uppercase));
        (is_name && (2..=5).contains(&words)).then(|| paper.to_owned())
    })
}
