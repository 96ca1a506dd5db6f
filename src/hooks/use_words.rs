//! Which words of the texts in an exercise are selected.

use crate::services::place::{self, Drawn};
use dateline_text::Span;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// How long a selection must rest before it counts, in milliseconds.
const REST: u32 = 60;

/// Words of one of the articles: which article, from 0, and where in it, in bytes.
pub type Words = (u32, Span);

/// The words selected now, and what forgets them. Of a selection over two articles what is in the first counts.
#[hook]
pub fn use_words(texts: &Rc<[AttrValue]>) -> (Option<Words>, Callback<()>) {
    let words = use_state_eq(|| None::<Words>);
    {
        let words = words.clone();
        use_effect_with(texts.clone(), move |texts| {
            let texts = texts.clone();
            let listener = web_sys::window().and_then(|window| window.document()).map(|document| {
                let resting = std::cell::RefCell::new(None::<Timeout>);
                EventListener::new(&document, "selectionchange", move |_| {
                    let (words, texts) = (words.clone(), texts.clone());
                    *resting.borrow_mut() = Some(Timeout::new(REST, move || words.set(selected(&texts))));
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

fn selected(texts: &[AttrValue]) -> Option<Words> {
    let in_one = |(article, text): (u32, &AttrValue)| {
        place::selected(Drawn::of_exercise(article, text)).map(|span| (article, span))
    };
    (0..).zip(texts).find_map(in_one)
}
