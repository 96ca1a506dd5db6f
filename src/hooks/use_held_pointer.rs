//! Whether the reader is in the midst of selecting: the article must not change under a pointer that is down.

use crate::services::place;
use crate::state::Action;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// Milliseconds after the pointer is up: the click that follows it must still meet what it was aimed at.
const REST: u32 = 60;

/// Tells the state when a pointer goes down in the article, and when it is up again.
#[hook]
pub fn use_held_pointer(dispatch: Callback<Action>) {
    use_effect_with(dispatch, |dispatch| {
        let dispatch = dispatch.clone();
        let listeners = web_sys::window().map(|window| {
            let holds = Rc::new(Cell::new(false));
            let down = {
                let (holds, dispatch) = (holds.clone(), dispatch.clone());
                EventListener::new(&window, "pointerdown", move |event| {
                    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                    let article = format!("#{}", place::ARTICLE);
                    if target
                        .is_some_and(|target| target.closest(&article).is_ok_and(|found| found.is_some()))
                    {
                        holds.set(true);
                        dispatch.emit(Action::Holds(true));
                    }
                })
            };
            let up = move |_: &web_sys::Event| {
                if holds.replace(false) {
                    let (holds, dispatch) = (holds.clone(), dispatch.clone());
                    Timeout::new(REST, move || dispatch.emit(Action::Holds(holds.get()))).forget();
                }
            };
            // A touch that turns out to scroll, or to select, is cancelled rather than ended.
            let cancelled = EventListener::new(&window, "pointercancel", up.clone());
            [down, EventListener::new(&window, "pointerup", up), cancelled]
        });
        move || drop(listeners)
    });
}
