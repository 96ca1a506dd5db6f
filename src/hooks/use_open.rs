//! How any component opens a saved article, and goes to a place in it.

use super::use_dispatch;
use crate::services::{clock, storage};
use crate::state::{Action, Sought};
use dateline_notes::StoredArticle;
use std::cell::Cell;
use yew::prelude::*;

/// What is said while the browser's database is asked for an article.
const FETCHING: &str = "Fetching the article …";

/// The id of a saved article, and where in it the reader wants to go.
pub type Opening = (String, Option<Sought>);

thread_local! {
    /// How many articles were wanted so far.
    static WANTED: Cell<u32> = const { Cell::new(0) };
}

/// Fetches the article from the storage only when it is wanted.
#[hook]
pub fn use_open() -> Callback<Opening> {
    let dispatch = use_dispatch();
    Callback::from(move |(id, sought): Opening| {
        let and_then = dispatch.clone();
        fetch_article(id.clone(), &dispatch, move |article| {
            and_then.emit(match article {
                Ok(article) => Action::Open(Box::new(article), clock::now()),
                Err(why) => Action::OpenWaiting(id.clone(), clock::now(), why),
            });
            if let Some(sought) = sought {
                and_then.emit(Action::Seek(id, sought));
            }
        });
    })
}

/// Fetches an article, and does `then` with it, or with why it cannot be read: at once where it is at hand, else once it is, unless another
/// one was wanted by then.
pub(super) fn fetch_article(
    id: String,
    dispatch: &Callback<Action>,
    then: impl FnOnce(Result<StoredArticle, String>) + 'static,
) {
    let turn = WANTED.get().wrapping_add(1);
    WANTED.set(turn);
    let ids = vec![id.clone()];
    if !storage::is_at_hand(&ids) {
        dispatch.emit(Action::Say(FETCHING.to_owned()));
    }
    storage::once_at_hand(ids, move || {
        if WANTED.get() == turn {
            then(storage::article(&id));
        }
    });
}
