//! What the page says of the article as a whole: headline, writers, times, outlet, address, place, section, pictures.

mod dateline;
pub(crate) mod day;
mod declared;
mod outlet;
mod shelf;
mod stamps;
mod writers;

use dateline_text::{Article, Block, BlockKind, Document, Evidence, Span};
use std::collections::BTreeSet;

/// An address is no longer than this, in bytes.
const LONGEST_ADDRESS: usize = 2000;

/// The article's address stands no farther below its headline than this, in lines.
const NEAR_HEADLINE: usize = 8;

/// What the blocks tell of the article.
pub(crate) fn find(document: &Document) -> Article {
    let headline =
        document.blocks().iter().find(|block| block.kind == BlockKind::Headline).map(|block| block.span);
    let bylines = bylines(document);
    let url = url(document);
    let stamps = stamps::find(document, url);
    let outlet = outlet::find(document, headline, &bylines);
    let evidence = Evidence {
        published: stamps.published.as_ref().map(|(_, stamp)| stamp.span),
        updated: stamps.updated.as_ref().map(|stamp| stamp.span),
        outlet: outlet.as_ref().map(|outlet| outlet.span),
        url,
    };
    let is_standfirst = |block: &&Block| block.provenance.name() == "rule:standfirst";
    let mut article = Article {
        headline,
        standfirst: document.blocks().iter().filter(is_standfirst).map(|block| block.span).collect(),
        bylines,
        published_from: stamps.published.as_ref().map(|(from, _)| *from),
        published: stamps.published.map(|(_, stamp)| stamp.value),
        updated: stamps.updated.map(|stamp| stamp.value),
        outlet: outlet.map(|outlet| outlet.name),
        url: url.map(|span| document.slice(span).to_owned()),
        place: dateline::place(document),
        section: shelf::section(document, headline),
        tags: shelf::tags(document),
        pictures: shelf::pictures(document),
        evidence,
    };
    declared::complete(&mut article, document);
    article
}

/// Who wrote it: the bylines, else those who are credited with the reporting. Each name once.
fn bylines(document: &Document) -> Vec<Span> {
    let of_kind = |kind| document.blocks().iter().filter(move |block| block.kind == kind);
    let mut seen = BTreeSet::new();
    let mut once = |spans: Vec<Span>| -> Vec<Span> {
        spans.into_iter().filter(|&span| seen.insert(document.slice(span).to_lowercase())).collect()
    };
    let names = once(of_kind(BlockKind::Byline).flat_map(|block| writers::find(document, block)).collect());
    if !names.is_empty() {
        return names;
    }
    once(of_kind(BlockKind::Credit).flat_map(|block| writers::who_reported(document, block.span)).collect())
}

/// The address, where a line above the article's prose, or one that says so, is nothing else.
fn url(document: &Document) -> Option<Span> {
    let prose = document.blocks().iter().position(|block| block.kind == BlockKind::Paragraph);
    let title = document.blocks().iter().position(|block| block.kind == BlockKind::Headline).unwrap_or(0);
    let prose = prose.unwrap_or(document.blocks().len()).min(title + NEAR_HEADLINE);
    let lines = document.blocks().iter().enumerate();
    let short = lines.filter(|(_, block)| block.span.range().len() <= LONGEST_ADDRESS);
    short
        .filter_map(|(at, block)| {
            let line = document.slice(block.span);
            let named = line.strip_prefix("URL: ").or_else(|| line.strip_prefix("Source: "));
            let address = named.or((at < prose).then_some(line))?.trim();
            let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
            let start = block.span.range().end - address.len();
            (host.contains('.') && !host.contains(char::is_whitespace))
                .then(|| Span::of(start..start + address.len()))
        })
        .next()
}
