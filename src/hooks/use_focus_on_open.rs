//! Where the focus goes when something opens over the page, and where it goes back to.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// A reference for the element that takes the focus when its component appears; when it goes, the focus goes
/// back to where it was, unless it has gone elsewhere meanwhile.
#[hook]
pub fn use_focus_on_open() -> NodeRef {
    let element = use_node_ref();
    {
        let element = element.clone();
        use_effect_with((), move |()| {
            let before = focused();
            if let Some(element) = element.cast::<HtmlElement>() {
                let options = web_sys::FocusOptions::new();
                options.set_prevent_scroll(true);
                // What cannot be focused leaves the focus where it is.
                let _ = element.focus_with_options(&options);
            }
            move || {
                let lost = focused().is_none_or(|now| now.tag_name() == "BODY" || !now.is_connected());
                if let Some(before) = before.filter(|before| lost && before.is_connected()) {
                    let _ = before.focus();
                }
            }
        });
    }
    element
}

fn focused() -> Option<HtmlElement> {
    web_sys::window()?.document()?.active_element()?.dyn_into().ok()
}
