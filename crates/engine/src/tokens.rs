//! Tokens: provisional.

use dateline_text::{Block, Span, Token, TokenKind};
use unicode_segmentation::UnicodeSegmentation;

pub(crate) fn find(text: &str, blocks: &[Block]) -> Vec<Token> {
    let mut tokens = Vec::new();
    for block in blocks {
        let offset = block.span.start() as usize;
        for (at, word) in block.span.text(text).split_word_bound_indices() {
            if word.trim().is_empty() {
                continue;
            }
            let kind = match word.chars().next() {
                Some(c) if c.is_numeric() => TokenKind::Number,
                Some(c) if c.is_alphabetic() => TokenKind::Word,
                _ => TokenKind::Punctuation,
            };
            tokens.push(Token { span: Span::of(offset + at..offset + at + word.len()), kind });
        }
    }
    tokens
}
