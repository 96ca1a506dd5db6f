//! Tokens: Unicode's word boundaries (UAX #29), then what news writing asks beyond them.
//!
//! A gap is what stands between tokens: white space and the marks that have no width. Tokens and gaps
//! together are the text.

mod abbreviations;
mod addresses;
mod pieces;
mod small;

pub(crate) use abbreviations::{Abbreviation, abbreviation};
pub(crate) use small::{folded, small};

use dateline_text::{Block, Span, Token, TokenKind};

/// The tokens of every block, in order; none crosses a block's end.
pub(crate) fn find(text: &str, blocks: &[Block]) -> Vec<Token> {
    let mut tokens = Vec::new();
    for block in blocks {
        let first = tokens.len();
        let offset = block.span.start() as usize;
        let words = block.span.text(text);
        for chunk in words.split(is_gap).filter(|chunk| !chunk.is_empty()) {
            let at = offset + (chunk.as_ptr() as usize - words.as_ptr() as usize);
            pieces::split(chunk, at, &mut tokens);
        }
        abbreviations::join_full_stops(text, &mut tokens, first);
    }
    tokens
}

/// Whether the character belongs to no token: white space, zero-width and direction marks, controls.
pub(crate) fn is_gap(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}')
}

/// Whether the character is written as an apostrophe.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{02BC}')
}

/// A token of these words, its kind read off them.
fn token(words: &str, at: usize) -> Token {
    let kind = if words.chars().any(char::is_alphabetic) {
        TokenKind::Word
    } else if words.chars().any(char::is_numeric) {
        TokenKind::Number
    } else {
        TokenKind::Punctuation
    };
    Token { span: Span::of(at..at + words.len()), kind }
}
