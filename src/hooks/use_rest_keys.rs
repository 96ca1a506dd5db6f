//! A long text is drawn in parts. Keys that lead to its end, or that search the page, mean all of it.

use super::use_keys::is_in_field;
use crate::state::Area;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

/// What a key means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    /// The browser's own search, which finds what is drawn.
    Search,
    /// The end of the article, where the caret has not gone there.
    End,
}

fn meaning(key: &str, command: bool) -> Option<Key> {
    match (key, command) {
        ("f" | "F" | "g" | "G", true) | ("F3", false) => Some(Key::Search),
        ("End", _) | ("ArrowDown", true) => Some(Key::End),
        _ => None,
    }
}

/// Calls `all` before such a key does what it does, as long as something `is_left` to be drawn.
#[hook]
pub fn use_rest_keys(is_left: bool, all: Callback<()>) {
    use_effect_with(is_left, move |&is_left| {
        let document = web_sys::window().and_then(|window| window.document()).filter(|_| is_left);
        let listener = document.map(|document| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&document, "keydown", options, move |event| {
                let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else { return };
                let is_held = pressed.alt_key() || pressed.shift_key();
                match meaning(&pressed.key(), pressed.ctrl_key() || pressed.meta_key()) {
                    Some(Key::Search) => all.emit(()),
                    Some(Key::End) if !is_held && !event.default_prevented() && !is_in_field(event) => {
                        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                        let area = target.and_then(|target| {
                            target.closest(&format!("#{}", Area::Article.id())).ok().flatten()
                        });
                        let Some(area) = area else { return };
                        event.prevent_default();
                        all.emit(());
                        // Once it is drawn.
                        Timeout::new(0, move || area.set_scroll_top(area.scroll_height())).forget();
                    }
                    _ => {}
                }
            })
        });
        move || drop(listener)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_and_the_browsers_search_mean_all_of_a_text() {
        assert_eq!((meaning("End", true), meaning("End", false)), (Some(Key::End), Some(Key::End)));
        assert_eq!((meaning("f", true), meaning("F3", false)), (Some(Key::Search), Some(Key::Search)));
        assert_eq!(
            (meaning("f", false), meaning("Home", true), meaning("PageDown", false)),
            (None, None, None)
        );
    }
}
