//! Keeps the articles that were deleted, as long as the tab, so that Undo brings them back also after a reload of the page.

use crate::services::storage;
use crate::state::Action;
use dateline_notes::StoredArticle;
use std::rc::Rc;
use yew::prelude::*;

/// Brings back the steps of an earlier page that deleted articles, and keeps those of this one.
#[hook]
pub fn use_deleted(deleted: Vec<Rc<StoredArticle>>, dispatch: Callback<Action>) {
    // What was kept is heard of first: until then nothing is written over it.
    let heard = use_mut_ref(|| false);
    {
        let heard = heard.clone();
        use_effect_with((), move |()| {
            heard.replace(true);
            let kept = storage::deleted();
            if !kept.is_empty() {
                dispatch.emit(Action::BringDeleted(kept));
            }
        });
    }
    let ids: Vec<String> = deleted.iter().map(|article| article.id.clone()).collect();
    use_effect_with(ids, move |ids| {
        if *heard.borrow() && !(ids.is_empty() && storage::deleted().is_empty()) {
            storage::keep_deleted(&deleted);
        }
    });
}
