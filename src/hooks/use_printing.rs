//! Whether the page is being printed: then notes stand in the margin, and all of the text is there.

use crate::services::print::{AFTER, BEFORE};
use gloo::events::EventListener;
use yew::prelude::*;

/// Whether it is, from before the browser lays out the paper until after.
#[hook]
pub fn use_printing() -> bool {
    let printing = use_state_eq(|| false);
    {
        let printing = printing.clone();
        use_effect_with((), move |()| {
            let listeners = web_sys::window().map(|window| {
                [(BEFORE, true), (AFTER, false)].map(|(event, is)| {
                    let printing = printing.clone();
                    EventListener::new(&window, event, move |_| printing.set(is))
                })
            });
            move || drop(listeners)
        });
    }
    *printing
}
