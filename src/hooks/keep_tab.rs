//! Keeps the Tab key within what lies over the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// What can take the focus.
const FOCUSABLE: &str = "button:not(:disabled), textarea, input, select, a[href]";

/// For `onkeydown` of a dialog: from its last control Tab leads to its first, and back with Shift.
pub fn keep_tab(event: &KeyboardEvent) {
    if event.key() != "Tab" {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(dialog) = target.as_ref().and_then(|target| target.closest("[role=dialog]").ok().flatten())
    else {
        return;
    };
    let Ok(controls) = dialog.query_selector_all(FOCUSABLE) else { return };
    let last = controls.length().saturating_sub(1);
    let (from, to) = if event.shift_key() { (0, last) } else { (last, 0) };
    let at_edge = controls.item(from).is_some_and(|control| control.is_same_node(target.as_deref()));
    if let Some(control) =
        controls.item(to).and_then(|control| control.dyn_into::<HtmlElement>().ok()).filter(|_| at_edge)
    {
        event.prevent_default();
        // Where it cannot be focused the focus stays within all the same.
        let _ = control.focus();
    }
}
