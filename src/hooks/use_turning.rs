//! Reads the articles that taking a step back, or making it again, waits for.

use crate::services::storage;
use crate::state::{Action, Turning};
use yew::prelude::*;

/// Fetches them from the storage; those that cannot be read stay as they are.
#[hook]
pub fn use_turning(turning: Option<&Turning>, dispatch: Callback<Action>) {
    use_effect_with(turning.cloned(), move |turning| {
        let Some(ids) = turning.as_ref().map(|turning| turning.ids.clone()) else { return };
        storage::once_at_hand(ids.clone(), move || {
            dispatch.emit(Action::Turn(ids.iter().filter_map(|id| storage::article(id).ok()).collect()));
        });
    });
}
