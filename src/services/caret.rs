//! The caret of a text that is drawn, the article or one of two. It is the browser's own selection, moved by keys; the focus goes
//! with it to the mark or the block that it stands in.
//!
//! Letters, words and lines are the browser's to know (`Selection.modify`); sentences are the analysis', since not every browser
//! has them.

use super::place::{self, Drawn, Edge, byte_of, document, point_at};
use dateline_text::{Span, Units};
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement, Node, Selection};

/// How far the caret goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A letter.
    Character,
    /// A word.
    Word,
    /// A line as it is drawn.
    Line,
    /// To the edge of the line.
    LineEdge,
    /// A sentence.
    Sentence,
    /// A block.
    Paragraph,
    /// To the edge of the article.
    Article,
}

/// A way to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// How far.
    pub step: Step,
    /// Whether on, to the right or down, or back.
    pub forward: bool,
    /// Whether what lies between is selected.
    pub extend: bool,
}

/// Room between the caret and the edges of what can be seen, in pixels.
const MARGIN: f64 = 24.0;

/// The byte of the text that the caret stands at, or the moving end of what is selected; nothing where that is not in it.
#[must_use]
pub fn at(within: Drawn<'_>) -> Option<u32> {
    let (selection, article) = (selection()?, within.element()?);
    let (node, offset) = (selection.focus_node()?, selection.focus_offset());
    let inside = article.contains(Some(&node)) && !node.is_same_node(Some(&article));
    if inside { byte_of(&article, &Units::new(within.text), &node, offset, Edge::Start) } else { None }
}

/// Whether nothing is selected.
#[must_use]
pub fn is_collapsed() -> bool {
    selection().is_none_or(|selection| selection.is_collapsed())
}

/// Whether the caret may be put into the text: nothing is selected in it.
fn is_free(within: Drawn<'_>) -> bool {
    is_collapsed() || at(within).is_none()
}

/// Puts the caret at a byte of the text.
pub fn put(within: Drawn<'_>, byte: u32) {
    if let (Some(selection), Some((node, offset))) = (selection(), point(within, byte)) {
        // A point that was just read from the document is one.
        let _ = selection.collapse_with_offset(Some(&node), offset);
    }
}

/// Sees to it that the caret stands in `element`: at its start where it stood elsewhere. What is selected stays selected.
pub fn put_into(within: Drawn<'_>, element: &Element) {
    let focus = selection().and_then(|selection| selection.focus_node());
    let stands = focus.is_some_and(|node| element.contains(Some(&node)) && !node.is_same_node(Some(element)));
    if !stands
        && is_free(within)
        && let Some(byte) = place::start_of(within, element)
    {
        put(within, byte);
    }
}

/// Sees to it that the caret stands in the part of the article that can be seen.
pub fn put_in_view(within: Drawn<'_>) {
    let view = within.element().and_then(|drawn| place::visible_of(&drawn));
    let stands = at(within).is_some_and(|at| view.is_some_and(|view| view.start() <= at && at <= view.end()));
    if !stands && is_free(within) {
        put(within, view.map_or(0, Span::start));
    }
}

/// Moves the caret; whether it moved. The moving end never leaves the article.
pub fn go(within: Drawn<'_>, sentences: &[Span], way: Move) -> bool {
    if at(within).is_none() {
        let focused = document().and_then(|document| document.active_element());
        match focused.filter(|focused| focused.closest("[data-start]").is_ok_and(|block| block.is_some())) {
            Some(element) => put_into(within, &element),
            None => put_in_view(within),
        }
    }
    let before = at(within);
    let moved = before.and_then(|at| {
        let granularity = match way.step {
            Step::Character => "character",
            Step::Word => "word",
            Step::Line => "line",
            Step::LineEdge => "lineboundary",
            Step::Sentence | Step::Paragraph | Step::Article => return jump(within, sentences, way, at),
        };
        modify(within, granularity, way)
    });
    moved.is_some() && (at(within) != before || !way.extend)
}

fn modify(within: Drawn<'_>, granularity: &str, way: Move) -> Option<()> {
    let (selection, article) = (selection()?, within.element()?);
    let stood = (
        selection.anchor_node()?,
        selection.anchor_offset(),
        selection.focus_node()?,
        selection.focus_offset(),
    );
    let alter = if way.extend { "extend" } else { "move" };
    let direction = match (way.step, way.forward) {
        (Step::Character | Step::Word, true) => "right",
        (Step::Character | Step::Word, false) => "left",
        (_, true) => "forward",
        (_, false) => "backward",
    };
    selection.modify(alter, direction, granularity).ok()?;
    let is_out = selection.focus_node().is_none_or(|node| !article.contains(Some(&node)));
    if is_out {
        selection.set_base_and_extent(&stood.0, stood.1, &stood.2, stood.3).ok()?;
    }
    Some(())
}

/// To the start of the next or the last sentence or block, or to the edge of the article.
fn jump(within: Drawn<'_>, sentences: &[Span], way: Move, at: u32) -> Option<()> {
    let blocks = super::blocks::spans(&within.element()?);
    let in_article = |span: &&Span| blocks.iter().any(|block| block.contains_byte(span.start()));
    let near = |spans: &[Span], behind: u32| match way.forward {
        true => spans
            .iter()
            .filter(in_article)
            .map(|span| span.start())
            .find(|&start| start > at)
            .unwrap_or(behind),
        false => spans
            .iter()
            .filter(in_article)
            .map(|span| span.start())
            .rfind(|&start| start < at)
            .unwrap_or_default(),
    };
    let (first, last) = (blocks.first()?.start(), blocks.last()?.end());
    let to = match way.step {
        Step::Sentence => near(sentences, last).max(first),
        Step::Paragraph => near(&blocks, last).max(first),
        _ if way.forward => last,
        _ => first,
    };
    let (selection, (node, offset)) = (selection()?, point(within, to)?);
    if way.extend {
        selection.extend_with_offset(&node, offset).ok()
    } else {
        selection.collapse_with_offset(Some(&node), offset).ok()
    }
}

/// The point of the document at a byte of the text: before what follows in its block, else behind what ends there.
fn point(within: Drawn<'_>, byte: u32) -> Option<(Node, u32)> {
    let (article, units) = (within.element()?, Units::new(within.text));
    let after = || point_at(&article, &units, byte, Edge::Start);
    after().or_else(|| point_at(&article, &units, byte, Edge::End))
}

/// The innermost mark that begins or goes on at the caret.
#[must_use]
pub fn mark_here(within: Drawn<'_>) -> Option<HtmlElement> {
    let element = place::element_at(within, at(within)?)?;
    element.closest("mark").ok()??.dyn_into().ok()
}

/// Takes the focus along to the mark at the caret, else to its block.
pub fn take_focus_along(within: Drawn<'_>) {
    let block = || {
        let node = selection()?.focus_node()?;
        let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
        element.closest("[data-start]").ok()??.dyn_into().ok()
    };
    let wanted = mark_here(within).or_else(block);
    let focused = document().and_then(|document| document.active_element());
    if let Some(wanted) = wanted.filter(|wanted| !wanted.is_same_node(focused.as_deref())) {
        let stood = at(within);
        place::focus(&wanted);
        // Firefox can put the caret at the start of what gets the focus.
        if let Some(byte) = stood.filter(|_| at(within) != stood) {
            put(within, byte);
        }
    }
}

/// Lays the drawn caret where the caret stands, or hides it. `at_end`: of two places where a line breaks, the end of the first line.
pub fn draw(within: Drawn<'_>, caret: &HtmlElement, at_end: bool) {
    let shown = at(within).and_then(|byte| rectangle(within, byte, at_end)).zip(caret.parent_element());
    // The name of the attribute is a good one.
    let _ = caret.toggle_attribute_with_force("hidden", shown.is_none());
    let Some(((x, line), around)) = shown else { return };
    let origin = around.get_bounding_client_rect();
    let style = caret.style();
    for (name, pixels) in
        [("left", x - origin.left()), ("top", line.top() - origin.top()), ("height", line.height())]
    {
        // Where it cannot be moved it stands where it stood.
        let _ = style.set_property(name, &format!("{}px", pixels.round() as i32));
    }
}

/// Hides the drawn caret.
pub fn hide(caret: &HtmlElement) {
    let _ = caret.toggle_attribute_with_force("hidden", true);
}

/// Scrolls the article so that the caret can be seen.
pub fn bring_into_view(within: Drawn<'_>) {
    let scrolled = || {
        let (_, line) = rectangle(within, at(within)?, false)?;
        let area = within.element()?.closest("main").ok()??;
        let view = area.get_bounding_client_rect();
        let tools = area.query_selector(".article-tools").ok()?.map(|tools| tools.get_bounding_client_rect());
        let (mut top, mut bottom) = (view.top(), view.bottom());
        if let Some(tools) = tools {
            // They are docked to one edge or the other.
            if tools.top() <= view.top() + 1.0 {
                top = tools.bottom();
            } else {
                bottom = bottom.min(tools.top());
            }
        }
        let by = if line.top() < top + MARGIN {
            line.top() - top - MARGIN
        } else {
            (line.bottom() - bottom + MARGIN).max(0.0)
        };
        area.set_scroll_top(area.scroll_top() + by.round() as i32);
        Some(())
    };
    // Without a caret there is nothing to show.
    let _ = scrolled();
}

/// Where the caret is drawn: how far from the left, and the line that it stands in.
fn rectangle(within: Drawn<'_>, byte: u32, at_end: bool) -> Option<(f64, DomRect)> {
    let (article, units) = (within.element()?, Units::new(within.text));
    let range = document()?.create_range().ok()?;
    let letter = |node: &Node, from: u32| {
        range.set_start(node, from).ok()?;
        range.set_end(node, from + 1).ok()?;
        Some(range.get_bounding_client_rect()).filter(|piece| piece.height() > 0.0)
    };
    let after = || {
        let (node, offset) = point_at(&article, &units, byte, Edge::Start)?;
        let right_to_left = is_right_to_left(&node);
        let piece = letter(&node, offset)?;
        Some((if right_to_left { piece.right() } else { piece.left() }, piece))
    };
    let before = || {
        let (node, offset) = point_at(&article, &units, byte, Edge::End)?;
        let right_to_left = is_right_to_left(&node);
        let piece = letter(&node, offset.checked_sub(1)?)?;
        Some((if right_to_left { piece.left() } else { piece.right() }, piece))
    };
    if at_end { before().or_else(after) } else { after().or_else(before) }
}

fn is_right_to_left(node: &Node) -> bool {
    let direction = || {
        let style = web_sys::window()?.get_computed_style(&node.parent_element()?).ok()??;
        style.get_property_value("direction").ok()
    };
    direction().is_some_and(|direction| direction == "rtl")
}

fn selection() -> Option<Selection> {
    web_sys::window()?.get_selection().ok()?
}
