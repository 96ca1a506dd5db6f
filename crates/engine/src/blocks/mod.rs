//! Blocks: the lines of a pasted page, each told for what part of the page it is.
//!
//! Four steps: what each line looks like ([`line`]), whether the paste holds several articles ([`articles`]), where an
//! article's body runs ([`body`]), and what the lines in, above and below it are ([`parts`]). A learned decision
//! would replace the last two and keep the first.

mod articles;
mod body;
mod headline;
mod line;
mod parts;
mod phrases;

use crate::Reading;
use dateline_text::{Block, BlockKind, BlockRule, Provenance, Span};
use line::Line;

/// What a line is, and the name of the rule that says so, one of [`BlockRule::ALL`].
type Part = (BlockKind, &'static str);

/// What a line of an article is that the reader does not want to read.
const ANOTHER: Part = (BlockKind::Related, "another_article");

/// The blocks of a text, in order, one for each line that is not blank; and the articles, where it holds several. With
/// `whole`, all of it is one article.
pub(crate) fn find(text: &str, reading: &Reading) -> (Vec<Block>, Vec<Span>) {
    let lines = line::split(text);
    let ranges = if reading.whole { Vec::new() } else { articles::find(&lines) };
    if ranges.is_empty() {
        return (blocks_of(&lines, parts_of(&lines, reading.whole)), Vec::new());
    }
    let mut blocks = Vec::with_capacity(lines.len());
    let mut articles = Vec::new();
    for range in &ranges {
        let own = lines.get(range.clone()).unwrap_or_default();
        let of_article = blocks_of(own, parts_of(own, false));
        let kept = of_article.iter().filter(|block| block.kind.is_article()).map(|block| block.span);
        articles.extend(kept.reduce(Span::cover));
        blocks.extend(of_article);
    }
    let read = reading.article.and_then(|span| articles.iter().find(|own| own.overlaps(span)));
    if let Some(&read) = read {
        let others = blocks.iter_mut().filter(|block| block.kind.is_article() && !read.contains(block.span));
        others.for_each(|block| (block.kind, block.provenance) = (ANOTHER.0, Provenance::rule(ANOTHER.1)));
    }
    (blocks, articles)
}

/// Gives the blocks the kinds that the reader set.
pub(crate) fn set_by_reader(mut blocks: Vec<Block>, kinds: &[(Span, BlockKind)]) -> Vec<Block> {
    for &(span, kind) in kinds {
        let first = blocks.partition_point(|block| block.span.end() <= span.start());
        for block in blocks.iter_mut().skip(first).take_while(|block| block.span.overlaps(span)) {
            block.kind = kind;
        }
    }
    blocks
}

fn parts_of(lines: &[Line<'_>], whole: bool) -> Vec<Part> {
    match body::find(lines).filter(|_| !whole) {
        Some(run) => parts::of_page(lines, run),
        None => parts::of_article(lines, whole),
    }
}

fn blocks_of(lines: &[Line<'_>], parts: Vec<Part>) -> Vec<Block> {
    let block = |(line, (kind, rule)): (&Line<'_>, Part)| {
        debug_assert!(BlockRule::ALL.iter().any(|known| known.name == rule), "{rule} has no words");
        Block { span: line.span, kind, provenance: Provenance::rule(rule) }
    };
    lines.iter().zip(parts).map(block).collect()
}
