//! What another tab stores while this one is open.

use crate::services::start_again;
use crate::services::storage::{self, Elsewhere};
use crate::state::Action;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;
use yew::prelude::*;

/// Takes over what other tabs store, record by record.
#[hook]
pub fn use_other_tabs(dispatch: Callback<Action>) {
    use_effect_with(dispatch, |dispatch| {
        let dispatch = dispatch.clone();
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, "storage", move |event| {
                let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
                let Some(key) = event.key() else { return };
                if storage::is_cleared_elsewhere(&key, event.new_value().as_ref()) {
                    // What stands here is to go too.
                    storage::clear_tab();
                    return start_again();
                }
                let dispatch = dispatch.clone();
                storage::elsewhere(key, event.old_value(), event.new_value(), move |heard| match heard {
                    Some(Elsewhere::Library(library)) => dispatch.emit(Action::LibraryElsewhere(library)),
                    Some(Elsewhere::Article(met)) => dispatch.emit(Action::StoredElsewhere(met)),
                    None => {}
                });
            })
        });
        move || drop(listener)
    });
}
