//! The keys that work anywhere on the page.

use crate::view_model::{Keymap, Shortcut};
use gloo::events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};
use yew::prelude::*;

/// The id of the button that opens the menu of what a block is.
pub const BLOCK_MENU: &str = "block-menu";

/// The id of the field in which one looks for something in the library.
pub const SEARCH_FIELD: &str = "library-search";

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The last step back.
    Undo,
    /// The step again.
    Redo,
    /// Close what is open, or go back.
    Close,
    /// Open a saved article by its name.
    Switch,
    /// What a single letter or sign does.
    Single(Shortcut),
}

/// The key that is meant: its name, whether Ctrl or ⌘, and whether Shift is held.
#[must_use]
fn meaning(key: &str, command: bool, shift: bool, single: &Keymap) -> Option<Key> {
    Some(match (key, command, shift) {
        ("z" | "Z", true, false) => Key::Undo,
        ("z" | "Z", true, true) | ("y" | "Y", true, false) => Key::Redo,
        ("Escape", false, _) => Key::Close,
        ("k" | "K", true, false) => Key::Switch,
        (key, false, _) => Key::Single(single.shortcut(key)?),
        _ => return None,
    })
}

/// On a field that its reader emptied: its own undo brings the words back.
const EMPTIED: &str = "data-emptied";

/// Calls `act` for every key that is not meant for a field; `Esc` and what opens an article by its name are heard everywhere, and undo and redo in a
/// text field that has nothing to undo. `act` says whether it
/// did something, and the browser's own meaning of the key is then left out.
#[hook]
pub fn use_keys(single: Rc<Keymap>, act: Callback<Key, bool>) {
    use_effect_with((single, act), |(single, act)| {
        let (single, act) = (single.clone(), act.clone());
        let listeners = web_sys::window().and_then(|window| window.document()).map(|document| {
            let input = EventListener::new(&document, "input", remember_emptied);
            let keydown = EventListener::new_with_options(
                &document,
                "keydown",
                EventListenerOptions::enable_prevent_default(),
                move |event| {
                    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                    if event.alt_key() || event.is_composing() {
                        return;
                    }
                    let Some(key) = meaning(
                        &event.key(),
                        event.ctrl_key() || event.meta_key(),
                        event.shift_key(),
                        &single,
                    ) else {
                        return;
                    };
                    let free = match key {
                        Key::Close | Key::Switch => true,
                        Key::Undo | Key::Redo => !is_in_field(event) || in_untouched_text(event),
                        _ => !is_in_field(event),
                    };
                    if free && act.emit(key) {
                        event.prevent_default();
                    }
                },
            );
            (input, keydown)
        });
        move || drop(listeners)
    });
}

/// Whether the key goes to something one types in.
pub(super) fn is_in_field(event: &Event) -> bool {
    let field = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    field.is_some_and(|field| {
        field
            .closest("textarea, select, input:not([type=checkbox], [type=radio]), [contenteditable]")
            .ok()
            .flatten()
            .is_some()
    })
}

/// What is written in the text field that an event goes to.
fn written(event: &Event) -> Option<(Element, String)> {
    let field = event.target()?.dyn_into::<Element>().ok()?;
    let text = match field.dyn_ref::<HtmlTextAreaElement>() {
        Some(area) => area.value(),
        None => field
            .dyn_ref::<HtmlInputElement>()
            .filter(|input| matches!(input.type_().as_str(), "text" | "search"))?
            .value(),
    };
    Some((field, text))
}

fn remember_emptied(event: &Event) {
    if let Some((field, text)) = written(event) {
        // The name of the attribute is a good one.
        let _ = field.toggle_attribute_with_force(EMPTIED, text.is_empty());
    }
}

/// Whether the key goes to a text field that is empty, and not because its reader has just emptied it.
fn in_untouched_text(event: &Event) -> bool {
    written(event).is_some_and(|(field, text)| text.is_empty() && !field.has_attribute(EMPTIED))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_platforms_keys_undo_and_redo() {
        let usual = Keymap::default();
        assert_eq!(meaning("z", true, false, &usual), Some(Key::Undo));
        assert_eq!(meaning("Z", true, true, &usual), Some(Key::Redo));
        assert_eq!(meaning("y", true, false, &usual), Some(Key::Redo));
        assert_eq!(meaning("z", false, false, &usual), None);
        assert_eq!(meaning("x", true, false, &usual), None);
        assert_eq!(
            (meaning("k", true, false, &usual), meaning("k", false, false, &usual)),
            (Some(Key::Switch), Some(Key::Single(Shortcut::Previous)))
        );
    }
}
