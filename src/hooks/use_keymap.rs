//! Keeps the keys that the reader chose from visit to visit.

use crate::services::storage;
use crate::view_model::Keymap;
use std::rc::Rc;
use yew::prelude::*;

/// The keys that were kept, else the usual ones.
#[must_use]
pub fn kept_keymap() -> Keymap {
    Keymap::read(&storage::keymap().unwrap_or_default())
}

/// Keeps the keys whenever they are changed.
#[hook]
pub fn use_keymap(keymap: &Rc<Keymap>) {
    use_effect_with(keymap.clone(), |keymap| {
        if **keymap != kept_keymap() {
            storage::keep_keymap(&keymap.written());
        }
    });
}
