//! What of the article is in view, as it is scrolled.

use crate::services::place;
use dateline_text::Span;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::prelude::*;

/// At most once in so many milliseconds it is looked again.
const REST: u32 = 150;

/// Says which words are in view: once for every `drawing` of an article, and whenever they change; nothing where
/// there is none.
#[hook]
pub fn use_visible(drawing: Option<(u32, bool)>, say: Callback<Span>) {
    use_effect_with(drawing, move |drawing| {
        let listening = drawing.and_then(|_| listen(say));
        move || drop(listening)
    });
}

fn listen(say: Callback<Span>) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let resting = Rc::new(RefCell::new(None::<Timeout>));
    let last = Rc::new(Cell::new(None::<Span>));
    let look = move |after: u32| {
        let mut timer = resting.borrow_mut();
        if timer.is_some() {
            return;
        }
        let (resting, last, say) = (resting.clone(), last.clone(), say.clone());
        *timer = Some(Timeout::new(after, move || {
            *resting.borrow_mut() = None;
            let now = place::visible();
            if now != last.replace(now)
                && let Some(span) = now
            {
                say.emit(span);
            }
        }));
    };
    // Once the article is drawn.
    look(0);
    // What scrolls is an area of the page: its event does not bubble.
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    let on_scroll = {
        let look = look.clone();
        EventListener::new_with_options(&document, "scroll", options, move |_| look(REST))
    };
    let on_resize = EventListener::new(&window, "resize", move |_| look(REST));
    Some([on_scroll, on_resize])
}
