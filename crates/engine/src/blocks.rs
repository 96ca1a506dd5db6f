//! Blocks: provisional, one a line.

use dateline_text::{Block, BlockKind, Provenance, Span};

pub(crate) fn find(text: &str, _whole: bool) -> Vec<Block> {
    text.split('\n')
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| {
            let start = line.as_ptr() as usize - text.as_ptr() as usize;
            Block {
                span: Span::of(start..start + line.len()),
                kind: BlockKind::Paragraph,
                provenance: Provenance::rule("prose"),
            }
        })
        .collect()
}
