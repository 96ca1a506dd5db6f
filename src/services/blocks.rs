//! The drawn blocks of text, those of the article and those that are listed as set aside: which one the reader is in, and
//! the way to the next.

use super::place::{article, deselect, document, reveal, visible};
use dateline_text::Span;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What a drawn block has.
const BLOCK: &str = "[data-start]";

/// The block that has the focus, or holds what has it, and whether it is one of the article.
#[must_use]
pub fn focused() -> Option<(Span, bool)> {
    let block = document()?.active_element()?.closest(BLOCK).ok()??;
    Some((span_of(&block)?, article()?.contains(Some(&block))))
}

/// The block of the article that an element stands in.
#[must_use]
pub fn around(element: &Element) -> Option<Span> {
    let block = element.closest(BLOCK).ok()??;
    if article()?.contains(Some(&block)) { span_of(&block) } else { None }
}

/// Moves the focus to the block of the article after (or before) the one that has it; to the first in view where none has.
pub fn step(forward: bool) {
    let blocks = of_article();
    let here = focused().filter(|(_, in_article)| *in_article);
    let at = here.and_then(|(here, _)| blocks.iter().position(|block| span_of(block) == Some(here)));
    let next = match at {
        Some(at) if forward => at + 1,
        Some(at) => at.saturating_sub(1),
        None => visible().map_or(0, |view| first_from(&blocks, view.start())),
    };
    if let Some(block) = blocks.get(next) {
        deselect();
        reveal(block);
    }
}

/// Where the blocks of a drawn text stand, in order.
#[must_use]
pub(super) fn spans(drawn: &Element) -> Vec<Span> {
    blocks_of(drawn).iter().filter_map(|block| span_of(block)).collect()
}

/// The first block of the article that holds, or follows, this byte of the text; else the last one.
#[must_use]
pub(super) fn at_or_after(byte: u32) -> Option<HtmlElement> {
    let blocks = of_article();
    let at = first_from(&blocks, byte).min(blocks.len().saturating_sub(1));
    blocks.into_iter().nth(at)
}

fn first_from(blocks: &[HtmlElement], byte: u32) -> usize {
    blocks.partition_point(|block| span_of(block).is_some_and(|span| span.end() <= byte))
}

fn of_article() -> Vec<HtmlElement> {
    article().map(|article| blocks_of(&article)).unwrap_or_default()
}

fn blocks_of(drawn: &Element) -> Vec<HtmlElement> {
    let Ok(blocks) = drawn.query_selector_all(BLOCK) else { return Vec::new() };
    (0..blocks.length()).filter_map(|index| blocks.item(index)?.dyn_into().ok()).collect()
}

/// Where a drawn block stands in the text.
pub(super) fn span_of(block: &Element) -> Option<Span> {
    let number = |name: &str| block.get_attribute(name)?.parse().ok();
    Some(Span::new(number("data-start")?, number("data-end")?))
}
