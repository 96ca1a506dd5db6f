//! Says when the end of what is drawn comes near.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// Near is within so many heights of the window.
const NEAR: f64 = 2.0;
/// At most once in so many milliseconds it is looked again.
const REST: u32 = 100;

/// Calls `say` when an element comes near the window as the page is scrolled; looked at anew for every `drawn`.
#[hook]
pub fn use_near(element: &NodeRef, drawn: u32, say: Callback<()>) {
    let element = element.clone();
    use_effect_with(drawn, move |_| {
        let resting = Rc::new(RefCell::new(None::<Timeout>));
        let listener = web_sys::window().and_then(|window| window.document()).map(|document| {
            // What scrolls is an area of the page: its event does not bubble.
            let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
            EventListener::new_with_options(&document, "scroll", options, move |_| {
                if resting.borrow().is_some() {
                    return;
                }
                let (again, element, say) = (resting.clone(), element.clone(), say.clone());
                *resting.borrow_mut() = Some(Timeout::new(REST, move || {
                    *again.borrow_mut() = None;
                    if element.cast::<Element>().is_some_and(|element| is_near(&element)) {
                        say.emit(());
                    }
                }));
            })
        });
        move || drop(listener)
    });
}

fn is_near(element: &Element) -> bool {
    let window = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    let place = element.get_bounding_client_rect();
    place.height() > 0.0 && window.is_some_and(|height| place.top() < height * (1.0 + NEAR))
}
