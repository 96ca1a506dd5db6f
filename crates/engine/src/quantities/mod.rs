//! Numbers with what they count: digits and words, money, percentages, measures, counted things, ages.
//!
//! The span covers the number, its sign of money and its unit; the words that limit it stay outside. What is
//! an expression of time already is no quantity, nor is a number that only labels something.

mod counted;
mod differing;
mod fates;
mod limits;
pub(crate) mod numerals;
mod of;
mod parts;
mod reader;
mod units;

pub(crate) use differing::differing;

use crate::tokens::small;
use dateline_text::{Document, Provenance, Quantity, Span, Timex, Token, TokenKind};
use reader::Reader;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// The quantities of the article, in order.
pub(crate) fn find(document: &Document, timexes: &[Timex]) -> Vec<Quantity> {
    let mut found = Vec::new();
    let mut times = timexes.iter().map(|timex| timex.span).peekable();
    for block in document.article_blocks() {
        let tokens = document.tokens_in(block.span);
        let reader = Reader::new(document.text(), tokens);
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            if !can_begin(document, token, tokens.get(at + 1)) {
                at += 1;
                continue;
            }
            while times.next_if(|time| time.end() <= token.span.start()).is_some() {}
            let time: Option<Span> = times.peek().copied();
            if time.is_some_and(|time| time.overlaps(token.span)) {
                at += 1;
                continue;
            }
            let limit = time.map_or(u32::MAX, Span::start);
            let (quantities, next) = reader.read(at, limit);
            found.extend(quantities);
            at = next.max(at + 1);
        }
    }
    parts::tie(document, &mut found);
    found
}

/// The words that a number can begin with.
static OPENERS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| numerals::openers().chain(["half"]).collect());

/// Whether a quantity can begin with the token, told at one look: most tokens begin none.
fn can_begin(document: &Document, token: &Token, next: Option<&Token>) -> bool {
    let word = document.slice(token.span);
    match token.kind {
        TokenKind::Number => true,
        TokenKind::Punctuation => units::of_sign(word, None).is_some(),
        TokenKind::Word => {
            OPENERS.contains(small(word).as_ref())
                || units::is_dollar(word) && next.is_some_and(|next| document.slice(next.span) == "$")
        }
    }
}

/// Whether the number counts things, or nothing that it says.
fn is_count(quantity: &Quantity) -> bool {
    [Provenance::rule("counted"), Provenance::rule("number")].contains(&quantity.provenance)
}
