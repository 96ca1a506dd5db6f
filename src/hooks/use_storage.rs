//! Stores what the state wants stored, at once.

use crate::services::room;
use crate::services::storage::{self, Changes};
use crate::state::{Action, Outbox};
use dateline_notes::{Library, StoredArticle};
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
        let changes = Changes {
            articles: pending.changes().collect(),
            archived: pending.archived().collect(),
            names: pending.names().collect(),
            library: &library,
        };
        let (met, stored) = storage::store(&changes);
        // Once there is something that only its reader can write again.
        let matters =
            |article: &StoredArticle| !article.annotations().is_empty() || !article.corrections().is_empty();
        if stored.is_ok() && changes.articles.iter().any(|(_, article)| article.is_some_and(matters)) {
            room::ask_to_keep();
        }
        dispatch.emit(match stored {
            Ok(()) => Action::Stored(serial),
            Err(why) => Action::NotStored(why),
        });
        met.into_iter().for_each(|met| dispatch.emit(Action::StoredElsewhere(met)));
    });
}
