//! How full the browser's storage is, looked at a moment after each change.

use crate::services::room::{self, ROOM};
use gloo::timers::callback::Timeout;
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
                let used = room::used().unwrap_or_default();
                percent.set((used.saturating_mul(100) / ROOM).min(100));
            });
            move || drop(later)
        });
    }
    *percent
}
