//! Keeps from visit to visit whether screen readers are told what marks are.

use crate::services::storage;
use yew::prelude::*;

/// Whether they were told so last.
#[must_use]
pub fn kept_told() -> bool {
    storage::told()
}

/// Keeps it whenever it is changed.
#[hook]
pub fn use_told(told: bool) {
    use_effect_with(told, |&told| {
        if told != kept_told() {
            storage::keep_told(told);
        }
    });
}
