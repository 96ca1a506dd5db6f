//! Many small buttons as one stop of the Tab key: the arrow keys go from one to the next.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// What a group of such buttons hangs on itself and asks while it is drawn. Each button has its number in `data-index`.
#[derive(Clone, PartialEq)]
pub struct Roving {
    /// The number of the button that the Tab key stops at.
    pub stop: usize,
    /// The button that has the focus or the pointer.
    pub shown: Option<usize>,
    /// For the group.
    pub onkeydown: Callback<KeyboardEvent>,
    /// For the group.
    pub onmouseover: Callback<MouseEvent>,
    /// For the group.
    pub onmouseleave: Callback<MouseEvent>,
    /// For the group.
    pub onfocusin: Callback<FocusEvent>,
    /// For the group.
    pub onfocusout: Callback<FocusEvent>,
}

/// The keys and the pointer over `buttons` buttons within the element of `group`.
#[hook]
pub fn use_roving(group: &NodeRef, buttons: usize) -> Roving {
    let stop = use_state_eq(|| 0_usize);
    let shown = use_state_eq(|| None::<usize>);
    let last = buttons.saturating_sub(1);
    let onkeydown = {
        let (group, stop) = (group.clone(), stop.setter());
        Callback::from(move |event: KeyboardEvent| {
            let at = event.target().and_then(|target| index_of(&target)).unwrap_or_default();
            let to = match event.key().as_str() {
                "ArrowRight" => (at + 1).min(last),
                "ArrowLeft" => at.saturating_sub(1),
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            stop.set(to);
            focus(&group, to);
        })
    };
    let under = |event: &Event| event.target().and_then(|target| index_of(&target));
    let onmouseover = {
        let shown = shown.setter();
        Callback::from(move |event: MouseEvent| shown.set(under(&event)))
    };
    let onfocusin = {
        let (shown, stop) = (shown.setter(), stop.setter());
        Callback::from(move |event: FocusEvent| {
            let at = under(&event);
            shown.set(at);
            stop.set(at.unwrap_or_default());
        })
    };
    let hide = {
        let shown = shown.setter();
        Callback::from(move |()| shown.set(None))
    };
    Roving {
        // Another reading may have left fewer.
        stop: (*stop).min(last),
        shown: *shown,
        onkeydown,
        onmouseover,
        onmouseleave: hide.reform(|_: MouseEvent| ()),
        onfocusin,
        onfocusout: hide.reform(|_: FocusEvent| ()),
    }
}

fn index_of(target: &web_sys::EventTarget) -> Option<usize> {
    target.dyn_ref::<Element>()?.get_attribute("data-index")?.parse().ok()
}

fn focus(group: &NodeRef, index: usize) {
    let button = group
        .cast::<Element>()
        .and_then(|group| group.query_selector(&format!("[data-index=\"{index}\"]")).ok().flatten())
        .and_then(|button| button.dyn_into::<HtmlElement>().ok());
    if let Some(button) = button {
        // A button that cannot take the focus leaves it where it is.
        let _ = button.focus();
    }
}
