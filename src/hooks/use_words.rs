//! Which words of the text in an exercise are selected.

use crate::services::place;
use dateline_text::Span;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long a selection must rest before it counts, in milliseconds.
const REST: u32 = 60;

/// The words selected now, in bytes of `text`, and what forgets them.
#[hook]
pub fn use_words(text: &AttrValue) -> (Option<Span>, Callback<()>) {
    let words = use_state_eq(|| None::<Span>);
    {
        let words = words.clone();
        use_effect_with(text.clone(), move |text| {
            let text = text.clone();
            let listener = web_sys::window().and_then(|window| window.document()).map(|document| {
                let resting = std::cell::RefCell::new(None::<Timeout>);
                EventListener::new(&document, "selectionchange", move |_| {
                    let (words, text) = (words.clone(), text.clone());
                    *resting.borrow_mut() =
                        Some(Timeout::new(REST, move || words.set(place::selected(&text))));
                })
            });
            move || drop(listener)
        });
    }
    let forget = {
        let words = words.clone();
        use_callback((), move |(), ()| words.set(None))
    };
    (*words, forget)
}
