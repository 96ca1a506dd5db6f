//! How full the browser's storage is, looked at a moment after each change.

use crate::services::room;
use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Milliseconds after a change; while a note is typed none is looked at.
const LATER: u32 = 1_000;

/// Percent of the room that are taken; `serial` grows with every change.
#[hook]
pub fn use_room(serial: u32) -> usize {
    let percent = use_state_eq(|| 0);
    {
        let percent = percent.clone();
        use_effect_with(serial, move |_| {
            let later = Timeout::new(LATER, move || {
                spawn_local(async move { percent.set(room::percent().await) });
            });
            move || drop(later)
        });
    }
    *percent
}
