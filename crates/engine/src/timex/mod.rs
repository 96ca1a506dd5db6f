//! Expressions of time, TIMEX3 with values: one pass over the tokens.
//!
//! Three layers: [`lexeme`] says what each word can be, [`rules`] what a run of such words means, and
//! [`resolve`] where on the calendar that lies, given the day of publication and the times mentioned before.
//! Durations and sets need no anchor; a date that has none keeps its unknown fields as `X`.

mod captures;
mod class;
mod hash;
mod holidays;
mod lexeme;
mod meaning;
mod names;
mod pattern;
mod resolve;
mod rule;
mod rules;
mod ruleset;
mod scan;
mod tense;
mod value;
mod words;

use crate::Published;
use dateline_text::{Document, Timex};
use lexeme::Vocabulary;
use scan::Grammar;
use std::sync::LazyLock;

/// The tables and rules, compiled when first needed: they are constants that only the compiler cannot work out, and
/// to compile them takes as long as to read a thousand words.
static RULES: LazyLock<(Vocabulary, Grammar)> = LazyLock::new(|| (Vocabulary::new(), Grammar::new()));

pub(crate) fn find(document: &Document, published: Option<Published>) -> Vec<Timex> {
    let (vocabulary, grammar) = &*RULES;
    let mut found = Vec::new();
    for (place, block) in document.article_blocks().enumerate() {
        let lexemes = vocabulary.read(document, block.span);
        grammar.scan(&lexemes, place, &mut found);
    }
    names::drop(document, &mut found);
    value::give(&found, published)
}
