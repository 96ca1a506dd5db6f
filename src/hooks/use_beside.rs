//! Lays a card beside the words it is about.

use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement};
use yew::prelude::*;

/// Space between the words and the card, and between the card and the window's edge, in CSS pixels.
const GAP: f64 = 8.0;
/// A card is no taller, in CSS pixels: beyond that it scrolls.
const TALLEST: f64 = 480.0;
/// So much of it is always in the window.
const LEAST: f64 = 200.0;

/// A reference for a card, which is laid below (or above) the element that `anchor` selects, or below the
/// selection where it selects none, within the window.
#[hook]
pub fn use_beside(anchor: AttrValue) -> NodeRef {
    let card = use_node_ref();
    {
        let card = card.clone();
        use_effect_with(anchor, move |anchor| {
            if let Some(card) = card.cast::<HtmlElement>() {
                // A card that cannot be moved stands where the style sheet puts it.
                let _ = lay(&card, anchor);
            }
        });
    }
    card
}

fn lay(card: &HtmlElement, anchor: &str) -> Option<()> {
    let window = web_sys::window()?;
    let width = window.inner_width().ok()?.as_f64()?;
    let height = window.inner_height().ok()?.as_f64()?;
    let words = rectangle(anchor);
    let own = card.get_bounding_client_rect();
    let style = card.style();
    let set =
        |name: &str, pixels: f64| style.set_property(name, &format!("{}px", pixels.round() as i32)).ok();
    let (left, below, above) = match words {
        Some(words) => (words.left(), words.bottom() + GAP, height - words.top() + GAP),
        None => ((width - own.width()) / 2.0, height / 4.0, height),
    };
    set("left", left.min(width - own.width() - GAP).max(GAP))?;
    // What opens in the card makes it taller: it grows away from the words, and scrolls where its side has no more room.
    let room = |edge: f64| (height - edge - GAP).min(height - 2.0 * GAP);
    let is_below = room(below) >= TALLEST || room(below) >= room(above);
    let (side, edge) = if is_below { ("top", below) } else { ("bottom", above) };
    let edge = edge.min(height - LEAST - GAP).max(GAP);
    set(side, edge)?;
    set("max-height", room(edge).min(TALLEST))
}

fn rectangle(anchor: &str) -> Option<DomRect> {
    let window = web_sys::window()?;
    let marked: Option<Element> = if anchor.is_empty() {
        None
    } else {
        window.document()?.query_selector(anchor).ok()?.map(JsCast::unchecked_into)
    };
    if let Some(element) = marked {
        return Some(element.get_bounding_client_rect());
    }
    let selection = window.get_selection().ok()??;
    if selection.range_count() == 0 || selection.is_collapsed() {
        return None;
    }
    Some(selection.get_range_at(0).ok()?.get_bounding_client_rect())
}
