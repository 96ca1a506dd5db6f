//! When the article was published and when it was changed: from the byline, a line that announces it, the dateline, the
//! address. Only a full day is taken, never one that has to be guessed.

use super::{dateline, day};
use dateline_text::{BlockKind, Document, PublishedFrom, Span};

/// Only so much of a block is read, in bytes.
const LONGEST: usize = 300;

/// How a line of its own says that it tells the day of publication, or of the last change.
const PUBLISHED: &[&str] = &["published", "posted", "first published", "date", "release date"];
const UPDATED: &[&str] = &["updated", "last updated", "last update", "last modified", "modified"];

/// Words right before a day that say when the article was changed.
const CHANGED: &[&str] = &["updated", "modified", "last update", "corrected"];

/// A day with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) value: String,
    pub(super) span: Span,
    changed: bool,
}

/// What the page says of the article's times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Stamps {
    pub(super) published: Option<(PublishedFrom, Stamp)>,
    pub(super) updated: Option<Stamp>,
}

/// The times, the first place that tells one believed.
pub(super) fn find(document: &Document, url: Option<Span>) -> Stamps {
    let of_kind =
        |kind| document.blocks().iter().filter(move |block| block.kind == kind).map(|block| block.span);
    let announced = |words: &'static [&'static str]| {
        let spans = document.blocks().iter().map(|block| block.span);
        spans.filter(move |&span| begins_with(start_of(document.slice(span)), words))
    };
    let first = |changed: bool, mut spans: Box<dyn Iterator<Item = Span> + '_>| {
        spans.find_map(|span| in_line(document, span).into_iter().find(|stamp| stamp.changed == changed))
    };
    let in_byline = |changed| first(changed, Box::new(of_kind(BlockKind::Byline)));
    let updated = in_byline(true).or_else(|| first(true, Box::new(announced(UPDATED))));
    let addresses = document.blocks().iter().map(|block| block.span);
    let is_address = |span: &Span| document.slice(*span).starts_with("http") && span.range().len() <= LONGEST;
    let from = |from: PublishedFrom| move |stamp: Stamp| (from, stamp);
    let published = in_byline(false)
        .map(from(PublishedFrom::Byline))
        .or_else(|| first(false, Box::new(announced(PUBLISHED))).map(from(PublishedFrom::Announced)))
        .or_else(|| first(false, Box::new(of_kind(BlockKind::Dateline))).map(from(PublishedFrom::Dateline)))
        .or_else(|| first(false, Box::new(url.into_iter())).map(from(PublishedFrom::Address)))
        .or_else(|| {
            let place = dateline::find(document)?;
            first(false, Box::new(std::iter::once(place))).map(from(PublishedFrom::Dateline))
        })
        .or_else(|| first(false, Box::new(addresses.filter(is_address))).map(from(PublishedFrom::Address)))
        // A page that tells only of its last change was there on that day.
        .or_else(|| updated.clone().map(from(PublishedFrom::Announced)));
    Stamps { published, updated }
}

/// The days of one line.
fn in_line(document: &Document, span: Span) -> Vec<Stamp> {
    let line = start_of(document.slice(span));
    let start = span.range().start;
    let mut from = 0;
    let stamps = day::find_all(line).into_iter().map(|dated| {
        let label = line.get(from..dated.range.start).unwrap_or_default().to_lowercase();
        from = dated.range.end;
        Stamp {
            changed: CHANGED.iter().any(|word| label.contains(word)),
            span: Span::of(start + dated.range.start..start + dated.range.end),
            value: dated.value,
        }
    });
    stamps.collect()
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
