//! Where the focus goes when what has it is about to leave the page: without it the next Tab starts at the top.

use super::place;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// From a button whose list row goes away to the button of the next row, or of the one before; where it is the
/// only row, to the first `wanted` in the nearest `around` (both selectors).
pub fn leave_row(pressed: &Element, around: &str, wanted: &str) {
    let find = |from: Element, what: &str| from.query_selector(what).ok().flatten();
    let row = pressed.closest("li").ok().flatten();
    let beside = row.and_then(|row| row.next_element_sibling().or_else(|| row.previous_element_sibling()));
    let to = beside.and_then(|row| find(row, "button")).or_else(|| {
        let around = pressed.closest(around).ok().flatten()?;
        find(around, wanted)
    });
    if let Some(to) = to.and_then(|to| to.dyn_into::<HtmlElement>().ok()) {
        place::focus(&to);
    }
}

/// As [`leave_row`], from what has the focus.
pub fn leave_focused_row(around: &str, wanted: &str) {
    let focused =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.active_element());
    if let Some(focused) = focused {
        leave_row(&focused, around, wanted);
    }
}

/// Into the area of this id, so that the next Tab goes on there; what has the focus within it keeps it.
pub fn enter(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(document) = document else { return };
    let area = document.get_element_by_id(id).and_then(|area| area.dyn_into::<HtmlElement>().ok());
    if let Some(area) = area.filter(|area| !area.contains(document.active_element().as_deref())) {
        place::focus(&area);
    }
}

/// Presses the button of this id; whether it is there.
pub fn press(id: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let button = document.and_then(|document| document.get_element_by_id(id));
    let button = button.and_then(|button| button.dyn_into::<HtmlElement>().ok());
    button.inspect(HtmlElement::click).is_some()
}

/// Selects what is written in the line that has the focus, so that the next letter takes its place.
pub fn select_all() {
    let focused = web_sys::window().and_then(|window| window.document()?.active_element());
    if let Some(field) = focused.and_then(|focused| focused.dyn_into::<HtmlInputElement>().ok()) {
        field.select();
    }
}
