//! Keeps the steps that can be undone, so that a reload of the page keeps them.

use crate::services::storage;
use crate::state::Action;
use dateline_notes::History;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Milliseconds after a step; while a note is typed none is kept.
const LATER: u32 = 500;

/// What is to be kept and is not yet: the id of the article, and its steps.
type Pending = Rc<RefCell<Option<(AttrValue, History)>>>;

/// Brings the steps of the article back once it is open, and keeps them a moment after each change, or when the page is left.
#[hook]
pub fn use_steps(id: Option<AttrValue>, history: &History, dispatch: Callback<Action>) {
    let pending: Pending = (*use_memo((), |()| Pending::default())).clone();
    use_effect_with(id.clone(), move |id| {
        if let Some((id, written)) = id.as_ref().and_then(|id| Some((id, storage::steps(id)?))) {
            dispatch.emit(Action::BringSteps(id.to_string(), written));
        }
    });
    {
        let pending = pending.clone();
        use_effect_with((id, history.clone()), move |(id, history)| {
            let later = id.clone().filter(|_| *history != History::default()).map(|id| {
                *pending.borrow_mut() = Some((id, history.clone()));
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
