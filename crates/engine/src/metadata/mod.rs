//! What the page says of the article as a whole: headline, writers, day, outlet, address.

pub(crate) mod day;
mod declared;
mod outlet;
mod writers;

use dateline_text::{Article, BlockKind, Document, PublishedFrom, Span};

/// Only so much of a block is read for the day.
const LONGEST: usize = 300;

/// What the blocks tell of the article.
pub(crate) fn find(document: &Document) -> Article {
    let of_kind = |kind| document.blocks().iter().filter(move |block| block.kind == kind);
    let bylines: Vec<Span> =
        of_kind(BlockKind::Byline).flat_map(|block| writers::find(document, block.span)).collect();
    let url = url(document);
    let published = published(document, url.as_deref());
    let mut article = Article {
        headline: of_kind(BlockKind::Headline).next().map(|block| block.span),
        published_from: published.as_ref().map(|(from, _)| *from),
        published: published.map(|(_, day)| day),
        outlet: outlet::find(document, &bylines),
        bylines,
        url,
    };
    declared::complete(&mut article, document);
    article
}

/// How a line of its own says that it tells the day of publication; the first is believed first.
const ANNOUNCED: &[&[&str]] = &[
    &["published", "posted", "first published", "date"],
    &["updated", "last updated", "last modified", "modified"],
];

/// The day of publication: from the byline, a line that announces it, the address, the dateline.
fn published(document: &Document, url: Option<&str>) -> Option<(PublishedFrom, String)> {
    let head = |span: Span| start_of(document.slice(span));
    let of_kinds = |kinds: &'static [BlockKind]| {
        document
            .blocks()
            .iter()
            .filter(move |block| kinds.contains(&block.kind))
            .map(move |block| head(block.span))
    };
    let announced = |words: &&[&str]| {
        let lines = document.blocks().iter().map(|block| head(block.span));
        lines.filter(|line| begins_with(line, words)).find_map(day::find)
    };
    let addressed = || {
        let lines = document.blocks().iter().map(|block| document.slice(block.span));
        lines.filter(|line| line.starts_with("http") && line.len() <= LONGEST).find_map(day::find)
    };
    let from = |from: PublishedFrom| move |day: String| (from, day);
    of_kinds(&[BlockKind::Byline])
        .find_map(day::find)
        .map(from(PublishedFrom::Byline))
        .or_else(|| ANNOUNCED.iter().find_map(announced).map(from(PublishedFrom::Announced)))
        .or_else(|| of_kinds(&[BlockKind::Dateline]).find_map(day::find).map(from(PublishedFrom::Dateline)))
        .or_else(|| url.and_then(day::find).map(from(PublishedFrom::Address)))
        .or_else(|| dateline(document).and_then(day::find).map(from(PublishedFrom::Dateline)))
        .or_else(|| addressed().map(from(PublishedFrom::Address)))
}

/// What stands before the dash at the start of the first paragraph.
fn dateline(document: &Document) -> Option<&str> {
    let first = document.blocks().iter().find(|block| block.kind == BlockKind::Paragraph)?;
    let (place, _) = start_of(document.slice(first.span)).split_once(['—', '–'])?;
    (place.len() <= 60).then_some(place)
}

/// The address, where a line is nothing else.
fn url(document: &Document) -> Option<String> {
    let lines = document.blocks().iter().filter(|block| block.span.len() <= 2000);
    lines
        .map(|block| document.slice(block.span))
        .map(|line| {
            line.strip_prefix("URL: ").or_else(|| line.strip_prefix("Source: ")).unwrap_or(line).trim()
        })
        .find(|line| {
            let host = line.strip_prefix("https://").or_else(|| line.strip_prefix("http://"));
            host.is_some_and(|host| host.contains('.') && !host.contains(char::is_whitespace))
        })
        .map(str::to_owned)
}

fn begins_with(line: &str, words: &[&str]) -> bool {
    let head = line.get(..24).or_else(|| line.get(..line.len().min(8))).unwrap_or_default().to_lowercase();
    words
        .iter()
        .any(|word| head.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphabetic)))
}

/// The start of a line, cut at a character's end.
fn start_of(line: &str) -> &str {
    let end = (0..=line.len().min(LONGEST)).rev().find(|&at| line.is_char_boundary(at)).unwrap_or(0);
    line.get(..end).unwrap_or_default()
}
