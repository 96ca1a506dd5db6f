//! Blocks: the lines of a pasted page, each told for what part of the page it is.
//!
//! Four steps: what each line looks like ([`line`]), whether the paste holds several articles ([`articles`]), where an
//! article's body runs ([`body`], without the threads of [`comments`] and the islands of [`asides`]), and what the lines in,
//! above and below it are ([`parts`]), which the runs they stand in decide ([`head`], [`inner`], [`tail`]). Of an HTML page the
//! markup is heard at the last two ([`marked`]).

mod articles;
mod asides;
mod body;
mod boxes;
mod comments;
mod further;
mod head;
mod headline;
mod inner;
mod line;
mod marked;
mod nesting;
mod parts;
mod phrases;
mod pictures;
mod tail;

pub(crate) use line::{BREAKS, BULLETS, lines_of};

use crate::Reading;
use crate::layout::Markup;
use dateline_text::{Block, BlockKind, BlockRule, Provenance, Span};
use line::Line;

/// What a line is, and the name of the rule that says so, one of [`BlockRule::ALL`].
type Part = (BlockKind, &'static str);

/// What a line of an article is that the reader does not want to read.
const ANOTHER: Part = (BlockKind::Related, "another_article");

/// The blocks of a text, in order, one for each line that is not blank; and the articles, where it holds several. With
/// `whole`, all of it is one article. Markup that does not fit the text is not heard.
pub(crate) fn find(text: &str, reading: &Reading) -> (Vec<Block>, Vec<Span>) {
    let lines = line::split(text);
    if reading.whole {
        return (blocks_of(&lines, &parts_of(&lines, true)), Vec::new());
    }
    let (mut parts, mut articles) = (Vec::new(), Vec::new());
    for range in articles::find(&lines) {
        let own = lines.get(range).unwrap_or_default();
        let of_article = parts_of(own, false);
        let kept =
            own.iter().zip(&of_article).filter(|(_, part)| part.0.is_article()).map(|(line, _)| line.span);
        articles.extend(kept.reduce(Span::cover));
        parts.extend(of_article);
    }
    // Where markup shows one article, it says what belongs to it.
    if parts.is_empty() {
        let markup = reading.layout.as_ref().and_then(Markup::of);
        let markup = markup.filter(|markup| markup.lines.len() == lines.len());
        let marked = markup.and_then(|markup| marked::parts(&lines, &markup));
        parts = marked.unwrap_or_else(|| parts_of(&lines, false));
    }
    let mut blocks = blocks_of(&lines, &parts);
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
    let mut parts = match body::find(lines).filter(|_| !whole) {
        Some(run) => parts::of_page(lines, run),
        None => parts::of_article(lines, whole),
    };
    if !whole {
        boxes::set_aside(lines, &mut parts);
    }
    parts
}

fn blocks_of(lines: &[Line<'_>], parts: &[Part]) -> Vec<Block> {
    let block = |(line, &(kind, rule)): (&Line<'_>, &Part)| {
        debug_assert!(BlockRule::ALL.iter().any(|known| known.name == rule), "{rule} has no words");
        Block { span: line.span, kind, provenance: Provenance::rule(rule) }
    };
    lines.iter().zip(parts).map(block).collect()
}
