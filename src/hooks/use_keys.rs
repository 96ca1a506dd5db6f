//! The keys that work anywhere on the page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The last step back.
    Undo,
    /// The step again.
    Redo,
    /// A note on what is selected.
    Note,
    /// The next mark.
    Next,
    /// The mark before.
    Previous,
    /// Close what is open, or go back.
    Close,
    /// The list of keys.
    List,
    /// An area, from left to right.
    Area(usize),
}

/// The key that is meant: its name, whether Ctrl or ⌘, and whether Shift is held.
#[must_use]
fn meaning(key: &str, command: bool, shift: bool) -> Option<Key> {
    Some(match (key, command, shift) {
        ("z" | "Z", true, false) => Key::Undo,
        ("z" | "Z", true, true) | ("y" | "Y", true, false) => Key::Redo,
        ("Escape", false, _) => Key::Close,
        ("?", false, _) => Key::List,
        ("n", false, false) => Key::Note,
        ("j", false, false) => Key::Next,
        ("k", false, false) => Key::Previous,
        ("1", false, false) => Key::Area(0),
        ("2", false, false) => Key::Area(1),
        ("3", false, false) => Key::Area(2),
        _ => return None,
    })
}

/// Calls `act` for every key that is not meant for a field; `Esc` is heard everywhere. `act` says whether it
/// did something, and the browser's own meaning of the key is then left out.
#[hook]
pub fn use_keys(act: Callback<Key, bool>) {
    use_effect_with(act, |act| {
        let act = act.clone();
        let listener = web_sys::window().and_then(|window| window.document()).map(|document| {
            EventListener::new_with_options(
                &document,
                "keydown",
                EventListenerOptions::enable_prevent_default(),
                move |event| {
                    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                    if event.alt_key() || event.is_composing() {
                        return;
                    }
                    let Some(key) =
                        meaning(&event.key(), event.ctrl_key() || event.meta_key(), event.shift_key())
                    else {
                        return;
                    };
                    if (key == Key::Close || !in_field(event)) && act.emit(key) {
                        event.prevent_default();
                    }
                },
            )
        });
        move || drop(listener)
    });
}

/// Whether the key goes to something one types in.
fn in_field(event: &KeyboardEvent) -> bool {
    let field = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    field.is_some_and(|field| {
        field
            .closest("textarea, select, input:not([type=checkbox]), [contenteditable]")
            .ok()
            .flatten()
            .is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_platforms_keys_undo_and_redo() {
        assert_eq!(meaning("z", true, false), Some(Key::Undo));
        assert_eq!(meaning("Z", true, true), Some(Key::Redo));
        assert_eq!(meaning("y", true, false), Some(Key::Redo));
        assert_eq!(meaning("z", false, false), None);
    }
}
