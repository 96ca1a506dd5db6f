//! What an HTML page declares of its article, where what it shows leaves that open: what is shown is believed first.

use super::day;
use crate::layout::Markup;
use dateline_text::{Article, Block, BlockKind, Document, PublishedFrom, Span};

/// Below so many bytes a declared name says too little to be looked for.
const SHORTEST_NAME: usize = 5;

/// Fills what the blocks did not tell.
pub(super) fn complete(article: &mut Article, document: &Document) {
    let Some(Markup { declared, .. }) = document.layout().and_then(Markup::of) else { return };
    if article.published.is_none()
        && let Some(day) = declared.published.as_deref().and_then(day::find)
    {
        article.published = Some(day);
        article.published_from = Some(PublishedFrom::Declared);
    }
    if article.outlet.is_none() {
        article.outlet = declared.outlet;
    }
    if article.url.is_none() {
        article.url = declared.url.filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    }
    if article.bylines.is_empty() {
        article.bylines = declared.authors.iter().filter_map(|name| shown(document, name)).collect();
        article.bylines.sort_unstable_by_key(|span| span.start());
        article.bylines.dedup();
    }
}

/// Where the page shows the name of a writer: in the byline, or alone on a line.
fn shown(document: &Document, name: &str) -> Option<Span> {
    let is_alone = |block: &&Block| block.span.len() as usize <= name.len() + 4;
    let blocks = || document.blocks().iter().filter(|block| block.kind != BlockKind::Related);
    let bylines = blocks().filter(|block| block.kind == BlockKind::Byline);
    let found = bylines.chain(blocks().filter(is_alone)).find_map(|block| {
        let at = document.slice(block.span).find(name)?;
        let start = block.span.start() as usize + at;
        Some(Span::of(start..start + name.len()))
    });
    found.filter(|_| name.len() >= SHORTEST_NAME)
}
