//! How any component opens a saved article, and goes to a place in it.

use super::use_dispatch;
use crate::services::{clock, storage};
use crate::state::{Action, Sought};
use yew::prelude::*;

/// The id of a saved article, and where in it the reader wants to go.
pub type Opening = (String, Option<Sought>);

/// Fetches the article from the storage only when it is wanted.
#[hook]
pub fn use_open() -> Callback<Opening> {
    let dispatch = use_dispatch();
    Callback::from(move |(id, sought): Opening| {
        dispatch.emit(match storage::article(&id) {
            Ok(article) => Action::Open(Box::new(article), clock::now()),
            Err(why) => Action::OpenWaiting(id.clone(), clock::now(), why),
        });
        if let Some(sought) = sought {
            dispatch.emit(Action::Seek(id, sought));
        }
    })
}
