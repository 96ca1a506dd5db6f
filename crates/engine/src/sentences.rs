//! Sentences: provisional.

use dateline_text::{Block, Sentence, Span, Token};
use unicode_segmentation::UnicodeSegmentation;

pub(crate) fn find(text: &str, blocks: &[Block], _tokens: &[Token]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for block in blocks {
        let offset = block.span.start() as usize;
        for (at, sentence) in block.span.text(text).split_sentence_bound_indices() {
            let trimmed = sentence.trim_end();
            sentences.push(Sentence { span: Span::of(offset + at..offset + at + trimmed.len()) });
        }
    }
    sentences
}
