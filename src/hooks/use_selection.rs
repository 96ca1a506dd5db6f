//! Follows what the reader selects in the article.

use crate::services::place::{self, Drawn};
use crate::state::{Action, OpenArticle};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// How long a selection must rest before it counts, in milliseconds.
const REST: u32 = 60;

/// Keeps the state's selection the same as the document's.
#[hook]
pub fn use_selection(article: Option<&Rc<OpenArticle>>, dispatch: Callback<Action>) {
    let stored = article.map(|article| article.stored.clone());
    let id = stored.as_ref().map(|stored| (stored.id.clone(), stored.source.len()));
    use_effect_with(id, move |_| {
        let listener =
            web_sys::window().and_then(|window| window.document()).zip(stored).map(|(document, stored)| {
                let resting = std::cell::RefCell::new(None::<Timeout>);
                EventListener::new(&document, "selectionchange", move |_| {
                    let (dispatch, stored) = (dispatch.clone(), stored.clone());
                    *resting.borrow_mut() = Some(Timeout::new(REST, move || {
                        dispatch.emit(Action::Selected(place::selected(Drawn::article(&stored.source))));
                    }));
                })
            });
        move || drop(listener)
    });
}
