//! Stores what the state wants stored, at once.

use crate::services::storage;
use crate::state::{Action, Outbox};
use dateline_notes::Library;
use std::rc::Rc;
use yew::prelude::*;

/// Empties the outbox whenever something is put in it.
#[hook]
pub fn use_storage(outbox: &Outbox, library: &Rc<Library>, dispatch: Callback<Action>) {
    let pending = outbox.clone();
    let library = library.clone();
    use_effect_with(outbox.serial(), move |&serial| {
        if pending.writes().is_empty() {
            return;
        }
        dispatch.emit(
            match storage::store(pending.changes(), pending.archived(), pending.names(), &library) {
                Ok(()) => Action::Stored(serial),
                Err(why) => Action::NotStored(why),
            },
        );
    });
}
