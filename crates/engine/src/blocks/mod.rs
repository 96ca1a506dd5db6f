//! Blocks: the lines of a pasted page, each told for what part of the page it is.
//!
//! Three steps: what each line looks like ([`line`]), where the article's body runs
//! ([`body`], without the threads of [`comments`] and the islands of [`asides`]), and what the lines in, above and below it
//! are ([`parts`]), which the runs they stand in decide ([`head`], [`inner`], [`tail`]). Of an HTML page the markup is heard
//! at the second and third step ([`marked`]).

mod asides;
mod body;
mod comments;
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

pub(crate) use line::lines_of;

use crate::layout::Markup;
use dateline_text::{Block, BlockKind, Provenance};

/// What a line is, and the name of the rule that says so.
type Part = (BlockKind, &'static str);

/// The blocks of a text, in order: one for each line that is not blank. With `whole`, all of it is article. Markup that
/// does not fit the text is not heard.
pub(crate) fn find(text: &str, whole: bool, markup: Option<&Markup>) -> Vec<Block> {
    let lines = line::split(text);
    let markup = markup.filter(|markup| !whole && markup.lines.len() == lines.len());
    let marked = markup.and_then(|markup| marked::parts(&lines, markup));
    let parts = marked.unwrap_or_else(|| match if whole { None } else { body::find(&lines) } {
        Some(run) => parts::of_page(&lines, run),
        None => parts::of_article(&lines, whole),
    });
    lines
        .iter()
        .zip(parts)
        .map(|(line, (kind, rule))| Block { span: line.span, kind, provenance: Provenance::rule(rule) })
        .collect()
}
