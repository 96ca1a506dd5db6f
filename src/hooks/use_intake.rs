//! An article can be pasted or dropped anywhere on the page, not only in its field.

use crate::services::intake;
use crate::state::Action;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Event, HtmlTextAreaElement};
use yew::prelude::*;

/// The id of the field in which an article is pasted.
pub const FIELD: &str = "article-input";

/// Opens what is pasted outside a field, or in the empty field for it, and what is dropped anywhere.
#[hook]
pub fn use_intake(open_id: Option<AttrValue>, dispatch: Callback<Action>) {
    use_effect_with((open_id, dispatch), |(open_id, dispatch)| {
        let listeners = web_sys::window().and_then(|window| window.document()).map(|document| {
            // In the capture phase, so that nothing on the page can keep the event from being heard.
            let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
            let on = |name: &'static str, act: Box<dyn Fn(&Event)>| {
                EventListener::new_with_options(&document, name, options, move |event| act(event))
            };
            let paste = {
                let (open_id, dispatch) = (open_id.clone(), dispatch.clone());
                Box::new(move |event: &Event| {
                    let Some(data) =
                        event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data)
                    else {
                        return;
                    };
                    if is_for_a_field(event) {
                        return;
                    }
                    event.prevent_default();
                    intake::take(&data, open_id.clone(), &dispatch.reform(Action::from));
                })
            };
            let drop = {
                let (open_id, dispatch) = (open_id.clone(), dispatch.clone());
                Box::new(move |event: &Event| {
                    event.prevent_default();
                    show_dragging(false);
                    if let Some(data) = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer) {
                        intake::take(&data, open_id.clone(), &dispatch.reform(Action::from));
                    }
                })
            };
            let over = Box::new(|event: &Event| {
                event.prevent_default();
                show_dragging(true);
            });
            // `dragleave` is heard for every element that is left; without a next one it is the window.
            let leave = Box::new(|event: &Event| {
                if event.dyn_ref::<DragEvent>().is_some_and(|event| event.related_target().is_none()) {
                    show_dragging(false);
                }
            });
            [on("paste", paste), on("drop", drop), on("dragover", over), on("dragleave", leave)]
        });
        move || drop(listeners)
    });
}

/// Whether a paste belongs to a field that has words already, or to another field than the article's.
fn is_for_a_field(event: &Event) -> bool {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else {
        return false;
    };
    match target.dyn_ref::<HtmlTextAreaElement>() {
        Some(field) if field.id() == FIELD => !field.value().trim().is_empty(),
        _ => target.closest("textarea, input, [contenteditable]").ok().flatten().is_some(),
    }
}

fn show_dragging(dragging: bool) {
    let page = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(page) = page {
        // Only a look: where it fails nothing is lost.
        let _ = if dragging {
            page.set_attribute("data-dragging", "")
        } else {
            page.remove_attribute("data-dragging")
        };
    }
}
