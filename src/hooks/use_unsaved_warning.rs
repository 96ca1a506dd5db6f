//! Asks before the page is left with something that the storage has not taken.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::BeforeUnloadEvent;
use yew::prelude::*;

/// While `unsaved` holds, the browser asks whether the page is really to be left.
#[hook]
pub fn use_unsaved_warning(unsaved: bool) {
    use_effect_with(unsaved, |&unsaved| {
        let listener = web_sys::window().filter(|_| unsaved).map(|window| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "beforeunload", options, |event| {
                event.prevent_default();
                // Some browsers look at this rather than at the default that was prevented.
                if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                    event.set_return_value("unsaved");
                }
            })
        });
        move || drop(listener)
    });
}
