//! Opens the saved article of a text that was handed in again.

use super::use_open::fetch_article;
use crate::state::{Action, Known};
use yew::prelude::*;

/// Fetches the saved article; where the storage does not have it any more, what was handed in is opened as a new one.
#[hook]
pub fn use_known(known: Option<&Known>, dispatch: Callback<Action>) {
    let wanted = known.filter(|known| !known.opened).map(|known| known.id.clone());
    use_effect_with(wanted, move |wanted| {
        if let Some(id) = wanted {
            let and_then = dispatch.clone();
            fetch_article(id.to_string(), &dispatch, move |article| {
                let action = |article| Action::OpenKnown(Box::new(article));
                and_then.emit(article.map_or(Action::OpenAsNew, action));
            });
        }
    });
}
