//! The way from elsewhere on the page to a dot of the map.

use crate::state::OnMap;
use crate::view_model::{Dot, View};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Shows the region of a place that was asked for, and gives its dot the focus.
#[hook]
pub fn use_shown_on_map(
    map: &NodeRef,
    dots: &Rc<[Dot]>,
    on_map: Option<OnMap>,
    chosen: &UseStateHandle<Option<View>>,
) {
    // What has the focus when the region is drawn.
    let aim = use_state_eq(|| None::<OnMap>);
    {
        let (aim, chosen, dots) = (aim.setter(), chosen.setter(), dots.clone());
        use_effect_with(on_map, move |&on_map| {
            let dot = on_map.and_then(|on_map| dots.iter().find(|dot| dot.entity == on_map.place));
            if let Some(dot) = dot {
                chosen.set(Some(View::around([dot])));
                aim.set(on_map);
            }
        });
    }
    let map = map.clone();
    use_effect_with(*aim, move |aim| {
        let dot = aim.zip(map.cast::<Element>()).and_then(|(aim, map)| {
            map.scroll_into_view_with_scroll_into_view_options(&nearest());
            let dot = map.query_selector(&format!("[data-places~=\"{}\"]", aim.place.0)).ok().flatten();
            dot?.dyn_into::<HtmlElement>().ok()
        });
        if let Some(dot) = dot {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            // A dot that cannot take the focus is in view all the same.
            let _ = dot.focus_with_options(&options);
        }
    });
}

fn nearest() -> web_sys::ScrollIntoViewOptions {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Center);
    options
}
