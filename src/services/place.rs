//! Between the drawn article and positions in its text: what is selected, what a row leads to.
//!
//! Every block is drawn as an element with `data-start`, the byte it begins at, and holds exactly the words
//! of the text, so that UTF-16 units counted from its beginning are units of the text.

use dateline_text::{Span, Units};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlElement, Node, Range, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// The element that holds the drawn article.
pub const ARTICLE: &str = "article-text";
/// The elements that hold the articles of an exercise, one or two.
const ARTICLES: [&str; 2] = [ARTICLE, "second-article-text"];

/// A text that is drawn: the id of the element that holds it, and its words.
#[derive(Clone, Copy, Debug)]
pub struct Drawn<'a> {
    /// The element's id.
    pub id: &'static str,
    /// The words.
    pub text: &'a str,
}

impl<'a> Drawn<'a> {
    /// The article, which this is the text of.
    #[must_use]
    pub const fn article(text: &'a str) -> Self {
        Self { id: ARTICLE, text }
    }

    /// One of the articles of an exercise, counted from 0.
    #[must_use]
    pub fn of_exercise(article: u32, text: &'a str) -> Self {
        Self { id: ARTICLES.get(article as usize).copied().unwrap_or(ARTICLE), text }
    }

    /// The element, where it is drawn.
    pub(super) fn element(self) -> Option<Element> {
        document()?.get_element_by_id(self.id)
    }
}

pub(super) fn document() -> Option<web_sys::Document> {
    web_sys::window().and_then(|window| window.document())
}

pub(super) fn article() -> Option<Element> {
    document()?.get_element_by_id(ARTICLE)
}

/// The words selected in the text, without the white space around them.
#[must_use]
pub fn selected(within: Drawn<'_>) -> Option<Span> {
    let selection = web_sys::window()?.get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let article = within.element()?;
    let text = within.text;
    let units = Units::new(text);
    let start =
        byte_of(&article, &units, &range.start_container().ok()?, range.start_offset().ok()?, Edge::Start)?;
    let end = byte_of(&article, &units, &range.end_container().ok()?, range.end_offset().ok()?, Edge::End)?;
    let words = text.get(start as usize..end as usize)?;
    let from = start as usize + (words.len() - words.trim_start().len());
    let words = words.trim();
    (!words.is_empty()).then(|| Span::of(from..from + words.len()))
}

/// Which end of a selection a point is.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Edge {
    Start,
    End,
}

/// The byte of the text that a point of the document stands for.
pub(super) fn byte_of(
    article: &Element,
    units: &Units<'_>,
    node: &Node,
    offset: u32,
    edge: Edge,
) -> Option<u32> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    let block = match element.closest("[data-start]").ok()? {
        Some(block) if article.contains(Some(&block)) => block,
        // Between blocks, as after a triple click: the end of the last block before the point, or the start
        // of the first one after it.
        _ => return nearest_block(article, node, offset, edge),
    };
    let start: u32 = block.get_attribute("data-start")?.parse().ok()?;
    let range = document()?.create_range().ok()?;
    range.set_start(&block, 0).ok()?;
    range.set_end(node, offset).ok()?;
    let before = String::from(range.to_string()).encode_utf16().count() as u32;
    Some(units.from_utf16(units.to_utf16(start) + before))
}

fn nearest_block(article: &Element, node: &Node, offset: u32, edge: Edge) -> Option<u32> {
    let blocks = article.query_selector_all("[data-start]").ok()?;
    let blocks = (0..blocks.length()).filter_map(|index| blocks.item(index)?.dyn_into::<Element>().ok());
    let point = document()?.create_range().ok()?;
    point.set_start(node, offset).ok()?;
    let number = |block: &Element, name: &str| block.get_attribute(name)?.parse::<u32>().ok();
    match edge {
        // -1: the block begins before the point, 1: after it.
        Edge::Start => blocks
            .filter(|block| point.compare_point(block, 0).is_ok_and(|side| side >= 0))
            .find_map(|block| number(&block, "data-start")),
        Edge::End => blocks
            .filter(|block| point.compare_point(block, 0).is_ok_and(|side| side < 0))
            .filter_map(|block| number(&block, "data-end"))
            .next_back(),
    }
}

/// Scrolls to words of the text and puts the focus there, on the mark of this id where there is one; whether they
/// were found.
pub fn show(within: Drawn<'_>, span: Span, mark: Option<&str>) -> bool {
    let marked = mark.and_then(|mark| mark_in(&within.element()?, mark));
    if let Some(mark) = marked {
        deselect();
        reveal(&mark);
        return true;
    }
    let start =
        element_at(within, span.start()).and_then(|words| words.closest("[data-start]").ok().flatten());
    if let Some(block) = start.as_ref().and_then(|block| block.dyn_ref::<HtmlElement>()) {
        reveal(block);
    }
    // So that the reader sees which words are meant.
    select(within, span)
}

/// The byte of the text at which an element of it begins.
#[must_use]
pub(super) fn start_of(within: Drawn<'_>, element: &Element) -> Option<u32> {
    byte_of(&within.element()?, &Units::new(within.text), element, 0, Edge::Start)
}

/// The innermost element of the text at a byte of it.
#[must_use]
pub(super) fn element_at(within: Drawn<'_>, byte: u32) -> Option<Element> {
    // The words after the byte, not those that end there.
    let (node, _) = point_at(&within.element()?, &Units::new(within.text), byte, Edge::Start)?;
    node.parent_element()
}

/// The drawn pieces of a mark of the article begin with this element.
#[must_use]
pub fn mark_element(mark: &str) -> Option<HtmlElement> {
    mark_in(&article()?, mark)
}

fn mark_in(drawn: &Element, mark: &str) -> Option<HtmlElement> {
    drawn.query_selector(&format!("[data-id=\"{mark}\"]")).ok()??.dyn_into().ok()
}

/// The drawn pieces of the mark with this id, in order.
#[must_use]
pub fn pieces(mark: &str) -> Vec<Element> {
    all(&format!("[data-id=\"{mark}\"]"))
}

/// The elements of the article that a selector means, in order.
#[must_use]
pub fn all(selector: &str) -> Vec<Element> {
    let found = article().and_then(|article| article.query_selector_all(selector).ok());
    let Some(found) = found else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

/// The bytes of the text that the mark with this id covers, given where it starts: told by the words drawn in it.
#[must_use]
pub fn mark_span(mark: &str, start: u32) -> Option<Span> {
    let words = pieces(mark).into_iter().filter_map(|piece| piece.text_content());
    let length = words.map(|words| words.len() as u32).sum::<u32>();
    article().map(|_| Span::new(start, start + length))
}

/// The first mark that shares words with a span, of those whose start `start_of` reads off their id.
#[must_use]
pub fn mark_over(span: Span, start_of: impl Fn(&str) -> Option<u32>) -> Option<HtmlElement> {
    let marks = all("[data-id]").into_iter();
    marks.filter_map(|mark| mark.dyn_into::<HtmlElement>().ok()).find(|mark| {
        let id = mark.get_attribute("data-id").unwrap_or_default();
        let there = start_of(&id).and_then(|start| mark_span(&id, start));
        there.is_some_and(|there| there.overlaps(span))
    })
}

/// Scrolls an element to the middle of its view and focuses it.
pub fn reveal(element: &HtmlElement) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    options.set_behavior(ScrollBehavior::Auto);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    focus(element);
}

/// Puts the focus on an element and scrolls nothing.
pub(super) fn focus(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take the focus leaves it where it is.
    let _ = element.focus_with_options(&options);
}

/// Selects words of the text; whether they were found.
pub(super) fn select(within: Drawn<'_>, span: Span) -> bool {
    range_of(within, span).is_some_and(|range| {
        let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
        selection.is_some_and(|selection| {
            selection.remove_all_ranges().is_ok() && selection.add_range(&range).is_ok()
        })
    })
}

fn range_of(within: Drawn<'_>, span: Span) -> Option<Range> {
    let article = within.element()?;
    let units = Units::new(within.text);
    let start = point_at(&article, &units, span.start(), Edge::Start)?;
    let end = point_at(&article, &units, span.end(), Edge::End)?;
    let range = document()?.create_range().ok()?;
    range.set_start(&start.0, start.1).ok()?;
    range.set_end(&end.0, end.1).ok()?;
    Some(range)
}

/// The text node and offset at a byte of the text: where words begin, or where they end.
pub(super) fn point_at(article: &Element, units: &Units<'_>, byte: u32, edge: Edge) -> Option<(Node, u32)> {
    let blocks = article.query_selector_all("[data-start]").ok()?;
    let block = (0..blocks.length())
        .filter_map(|index| blocks.item(index)?.dyn_into::<Element>().ok())
        .rfind(|block| {
            block
                .get_attribute("data-start")
                .and_then(|at| at.parse::<u32>().ok())
                .is_some_and(|at| at <= byte)
        })?;
    let start: u32 = block.get_attribute("data-start")?.parse().ok()?;
    let mut left = units.to_utf16(byte) - units.to_utf16(start);
    let mut queue = vec![Node::from(block)];
    while let Some(node) = queue.pop() {
        if node.node_type() == Node::TEXT_NODE {
            let length = node.node_value().unwrap_or_default().encode_utf16().count() as u32;
            if left < length || left == length && edge == Edge::End {
                return Some((node, left));
            }
            left -= length;
        }
        let children = node.child_nodes();
        queue.extend((0..children.length()).rev().filter_map(|index| children.item(index)));
    }
    None
}

/// The ids of the marks that lie at an element of the article, innermost first.
#[must_use]
pub fn marks_at(element: &Element) -> Vec<String> {
    let mut marks = Vec::new();
    let mut here = element.closest("mark[data-id]").ok().flatten();
    while let Some(mark) = here {
        marks.extend(mark.get_attribute("data-id"));
        here = mark.parent_element().and_then(|parent| parent.closest("mark[data-id]").ok().flatten());
    }
    marks
}

/// Puts the focus on the article where nothing has it.
pub fn focus_if_lost() {
    let focused = document().and_then(|document| document.active_element());
    if focused.is_none_or(|focused| focused.tag_name() == "BODY") {
        focus_article();
    }
}

/// Puts the focus on the article as a whole.
pub(super) fn focus_article() {
    if let Some(article) = article().and_then(|article| article.dyn_into::<HtmlElement>().ok()) {
        // Without it the first Tab starts at the top of the page.
        focus(&article);
    }
}

/// The words of the article in view, to the nearest block; none while it is hidden.
#[must_use]
pub fn visible() -> Option<Span> {
    visible_of(&article()?)
}

/// The words of a drawn text in view, in the same way.
pub(super) fn visible_of(article: &Element) -> Option<Span> {
    let height = web_sys::window()?.inner_height().ok()?.as_f64()?;
    if article.get_bounding_client_rect().height() == 0.0 {
        return None;
    }
    let blocks = article.query_selector_all("[data-start]").ok()?;
    let block = |index: u32| blocks.item(index)?.dyn_into::<Element>().ok();
    // Blocks stand one below the other: of a long article only a few need be asked where they are.
    let first_where = |holds: &dyn Fn(&web_sys::DomRect) -> bool| {
        let (mut from, mut to) = (0, blocks.length());
        while from < to {
            let middle = from + (to - from) / 2;
            let Some(found) = block(middle) else { return to };
            if holds(&found.get_bounding_client_rect()) { to = middle } else { from = middle + 1 }
        }
        from
    };
    let first = first_where(&|place| place.bottom() > 0.0);
    let after = first_where(&|place| place.top() >= height);
    let number = |index: u32, name: &str| block(index)?.get_attribute(name)?.parse::<u32>().ok();
    let start = number(first, "data-start")?;
    Some(Span::new(start, number(after.checked_sub(1)?, "data-end")?))
}

/// Selects nothing, so that the caret goes where the focus goes.
pub(super) fn deselect() {
    if let Some(selection) = web_sys::window().and_then(|window| window.get_selection().ok().flatten()) {
        // Without a range there is nothing to take away.
        let _ = selection.remove_all_ranges();
    }
}

/// Moves the focus to the mark after (or before) the focused one; to the first where none has it.
pub fn step(forward: bool) {
    let Some(article) = article() else { return };
    let Ok(marks) = article.query_selector_all("mark[data-id]") else { return };
    let focused = document().and_then(|document| document.active_element());
    let at = (0..marks.length()).find(|&index| {
        focused
            .as_ref()
            .is_some_and(|focused| marks.item(index).is_some_and(|mark| mark.is_same_node(Some(focused))))
    });
    let side = if forward { Node::DOCUMENT_POSITION_FOLLOWING } else { Node::DOCUMENT_POSITION_PRECEDING };
    let is_beyond = |index: &u32| {
        let pair = focused.as_ref().filter(|focused| article.contains(Some(focused))).zip(marks.item(*index));
        pair.is_some_and(|(focused, mark)| focused.compare_document_position(&mark) & side != 0)
    };
    let next = match (at, forward) {
        // From a paragraph: its first mark, or the last one before it.
        (None, true) => (0..marks.length()).find(is_beyond).unwrap_or_default(),
        (None, false) => (0..marks.length()).rev().find(is_beyond).unwrap_or_default(),
        (Some(index), true) => index + 1,
        (Some(index), false) => index.saturating_sub(1),
    };
    if let Some(mark) = marks.item(next).and_then(|mark| mark.dyn_into::<HtmlElement>().ok()) {
        deselect();
        reveal(&mark);
    }
}
