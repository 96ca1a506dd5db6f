//! Lays a card beside the words it is about.

use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement};
use yew::prelude::*;

/// Space between the words and the card, and between the card and the window's edge, in CSS pixels.
const GAP: f64 = 8.0;

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
    let (left, top) = match words {
        Some(words) => {
            let below = words.bottom() + GAP;
            let above = words.top() - GAP - own.height();
            let top = if below + own.height() <= height || above < 0.0 { below } else { above };
            (words.left(), top)
        }
        None => ((width - own.width()) / 2.0, height / 4.0),
    };
    let within = |at: f64, size: f64, all: f64| at.min(all - size - GAP).max(GAP);
    let style = card.style();
    style.set_property("left", &format!("{}px", within(left, own.width(), width).round())).ok()?;
    style.set_property("top", &format!("{}px", within(top, own.height(), height).round())).ok()
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
