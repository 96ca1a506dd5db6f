//! Leads from a search to the words in the article, once it is read and drawn.

use crate::services::place::{self, Drawn};
use crate::state::{Action, Area, Engine, OpenArticle, Sought, State};
use crate::view_model::MarkId;
use dateline_text::Span;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Goes to what is sought when the article on the desk has been read; before that its blocks are not known.
#[hook]
pub fn use_sought(state: &State, dispatch: Callback<Action>) {
    let article = state.article.clone();
    let is_read = article.as_ref().is_some_and(|article| article.analysis.is_some());
    let can_go = is_read || matches!(state.engine, Engine::Failed(_));
    let sought = state.sought.clone().filter(|_| can_go);
    use_effect_with(sought, move |sought| {
        let (Some(sought), Some(article)) = (sought, article) else { return };
        dispatch.emit(Action::Found);
        match place_of(&article, sought) {
            Place::Text(span, mark) => {
                dispatch.emit(Action::ShowArea(Area::Article));
                dispatch.emit(Action::DrawTo(span.end()));
                // Once it is drawn.
                Timeout::new(0, move || {
                    place::show(
                        Drawn::article(article.text()),
                        span,
                        mark.map(|mark| mark.to_string()).as_deref(),
                    );
                })
                .forget();
            }
            Place::Aside => dispatch.emit(Action::Say(
                "The words stand in a part of the page that is set aside: see “Set aside” above the article."
                    .to_owned(),
            )),
            Place::Row(id) => {
                dispatch.emit(Action::ShowArea(Area::Facts));
                Timeout::new(0, move || {
                    let document = web_sys::window().and_then(|window| window.document());
                    let row = document.and_then(|document| document.get_element_by_id(&id));
                    if let Some(row) = row.and_then(|row| row.dyn_into::<HtmlElement>().ok()) {
                        place::reveal(&row);
                    }
                })
                .forget();
            }
            Place::Nowhere => {}
        }
    });
}

/// Where the reader is led.
enum Place {
    /// To words of the article, or the mark on them.
    Text(Span, Option<MarkId>),
    /// To the line of a note, by the id of its element.
    Row(String),
    /// The words are set aside.
    Aside,
    Nowhere,
}

fn place_of(article: &OpenArticle, sought: &Sought) -> Place {
    match sought {
        Sought::Words(span) if article.set_aside_at(*span).is_some() => Place::Aside,
        Sought::Words(span) => Place::Text(*span, None),
        Sought::Note(id) => {
            let index = article.stored.annotations().iter().position(|note| *id == note.id);
            let Some(index) = index.and_then(|index| u32::try_from(index).ok()) else {
                return Place::Nowhere;
            };
            match article.note_place(index) {
                Some(place) if article.set_aside_at(place.span).is_none() => {
                    Place::Text(place.span, place.mark)
                }
                _ => Place::Row(note_row(id)),
            }
        }
    }
}

/// The id of the line in which a note is listed.
#[must_use]
pub fn note_row(id: &str) -> String {
    format!("note-{id}")
}
