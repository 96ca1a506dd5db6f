//! Where the focus goes when something opens over the page, and where it goes back to.

use crate::services::place;
use crate::view_model::MarkId;
use dateline_text::Span;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// A reference for the element that takes the focus when its component appears; when it goes, the focus goes
/// back to where it was, or to the article where that is gone, unless it has gone elsewhere meanwhile.
#[hook]
pub fn use_focus_on_open() -> NodeRef {
    let element = use_node_ref();
    {
        let element = element.clone();
        use_effect_with((), move |()| {
            let before = focused().map(|before| {
                let mark = before.get_attribute("data-id");
                (mark.as_deref().and_then(name_span), mark, before)
            });
            if let Some(element) = element.cast::<HtmlElement>() {
                let options = web_sys::FocusOptions::new();
                options.set_prevent_scroll(true);
                // What cannot be focused leaves the focus where it is.
                let _ = element.focus_with_options(&options);
            }
            move || {
                // Only once the component has left the document is its focus lost.
                Timeout::new(0, move || give_back(before)).forget();
            }
        });
    }
    element
}

/// A mark that had the focus is told by its id: when the article was drawn anew meanwhile, its element may be
/// another's. One whose words were put right may begin elsewhere and is told by the words that it keeps.
fn give_back(before: Option<(Option<Span>, Option<String>, HtmlElement)>) {
    if focused().is_some_and(|now| now.tag_name() != "BODY") {
        return;
    }
    let before = before.and_then(|(span, mark, before)| {
        let same = before.is_connected() && before.get_attribute("data-id") == mark;
        if same {
            Some(before)
        } else {
            place::mark_element(&mark?).or_else(|| place::mark_over(span?, name_start))
        }
    });
    match before.filter(|before| before.tag_name() != "BODY") {
        // What cannot be focused any more leaves the focus where it is.
        Some(before) => {
            let _ = before.focus();
        }
        None => place::focus_if_lost(),
    }
}

/// Where the name with this mark starts.
fn name_start(mark: &str) -> Option<u32> {
    match mark.parse() {
        Ok(MarkId::Mention(start)) => Some(start),
        _ => None,
    }
}

fn name_span(mark: &str) -> Option<Span> {
    place::mark_span(mark, name_start(mark)?)
}

fn focused() -> Option<HtmlElement> {
    web_sys::window()?.document()?.active_element()?.dyn_into().ok()
}
