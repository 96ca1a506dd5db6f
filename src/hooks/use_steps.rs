//! Keeps the steps that can be undone, so that a reload of the page keeps them.

use super::ByAddress;
use crate::services::storage;
use crate::state::Action;
use dateline_notes::{History, Library};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Milliseconds after a step; while a note is typed none is kept.
const LATER: u32 = 500;

/// What is to be kept and is not yet: the id of the article, and its steps.
type Pending = RefCell<Option<(AttrValue, Rc<History>)>>;

/// Brings the steps of the article back once it is open, and keeps them a moment after each change, or when the page is left. Those of
/// articles that are neither in the library nor among the `deleted` ones that can be brought back are forgotten whenever that changes;
/// before it is known which those are, none is.
#[hook]
pub fn use_steps(
    id: Option<AttrValue>,
    history: &Rc<History>,
    library: &Rc<Library>,
    deleted: Option<Vec<String>>,
    dispatch: Callback<Action>,
) {
    let pending = use_mut_ref(|| None::<(AttrValue, Rc<History>)>);
    {
        let pending = pending.clone();
        let depends_on = (id.clone(), ByAddress(Some(library.clone())), deleted);
        use_effect_with(depends_on, move |(id, library, deleted)| {
            let Some(deleted) = deleted else { return };
            let is_listed =
                |known: &str| library.0.as_ref().is_some_and(|library| library.entry(known).is_some());
            let is_known = |known: &str| {
                id.as_deref() == Some(known) || deleted.iter().any(|id| id == known) || is_listed(known)
            };
            storage::forget_steps(is_known);
            pending.borrow_mut().take_if(|(of, _)| !is_known(of));
        });
    }
    {
        let dispatch = dispatch.clone();
        use_effect_with(id.clone(), move |id| {
            if let Some((id, written)) = id.as_ref().and_then(|id| Some((id, storage::steps(id)?))) {
                dispatch.emit(Action::BringSteps(id.to_string(), written));
            }
        });
    }
    {
        let pending = pending.clone();
        use_effect_with((id, ByAddress(Some(history.clone()))), move |(id, history)| {
            let history = history.0.clone().filter(|history| **history != History::default());
            let later = id.clone().zip(history).map(|(id, history)| {
                *pending.borrow_mut() = Some((id, history));
                Timeout::new(LATER, move || keep(&pending))
            });
            move || drop(later)
        });
    }
    use_effect_with((), move |()| {
        let listener =
            web_sys::window().map(|window| EventListener::new(&window, "pagehide", move |_| keep(&pending)));
        move || drop(listener)
    });
}

fn keep(pending: &Pending) {
    if let Some((id, history)) = pending.borrow_mut().take() {
        storage::keep_steps(&id, &history.written());
    }
}
