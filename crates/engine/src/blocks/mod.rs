//! Blocks: the lines of a pasted page, each told for what part of the page it is.
//!
//! Three steps: what each line looks like ([`line`]), where the article's body runs
//! ([`body`]), and what the lines in, above and below it are ([`parts`]). A learned decision
//! would replace the second and third and keep the first.

mod body;
mod headline;
mod line;
mod parts;
mod phrases;

pub(crate) use line::{BREAKS, BULLETS};

use dateline_text::{Block, BlockKind, Provenance};

/// What a line is, and the name of the rule that says so.
type Part = (BlockKind, &'static str);

/// The blocks of a text, in order: one for each line that is not blank. With `whole`, all of it is article.
pub(crate) fn find(text: &str, whole: bool) -> Vec<Block> {
    let lines = line::split(text);
    let run = if whole { None } else { body::find(&lines) };
    let parts = match run {
        Some(run) => parts::of_page(&lines, run),
        None => parts::of_article(&lines, whole),
    };
    lines
        .iter()
        .zip(parts)
        .map(|(line, (kind, rule))| Block { span: line.span, kind, provenance: Provenance::rule(rule) })
        .collect()
}
