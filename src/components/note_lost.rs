//! The notes that lost their place: what they were on, what is most like that now, and ways to give them a place again.

use crate::components::{FactLink, NoteBody};
use crate::hooks::{ByAddress, use_dispatch};
use crate::services::{clock, focus};
use crate::state::{Action, OpenArticle, Placed, PutOn};
use crate::view_model::Place;
use dateline_notes::{Annotation, Passages, TextQuoteSelector};
use dateline_text::Span;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// Which notes.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct NoteLostProps {
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
    /// Those of its notes that have no place.
    pub lost: Vec<Placed>,
}

/// A list under a heading of its own; nothing where every note has its place.
#[component]
pub fn NoteLost(props: &NoteLostProps) -> Html {
    let dispatch = use_dispatch();
    let stored = props.article.stored.clone();
    let lost = (ByAddress(Some(stored)), props.lost.clone());
    // To look for likenesses takes a moment: not at every step.
    let rows = use_memo(lost, |(stored, lost)| match &stored.0 {
        Some(stored) if !lost.is_empty() => {
            let passages = Passages::new(&stored.source);
            let row = |placed: &Placed| {
                let note = stored.annotations().get(placed.index as usize)?;
                let proposal = note.target.selectors().and_then(|selectors| passages.proposal(selectors));
                Some((note.clone(), proposal))
            };
            lost.iter().filter_map(row).collect()
        }
        _ => Vec::new(),
    });
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <div class="note-lost">
            <h3 class="fact__quiet">{"Notes that lost their place"}</h3>
            <ul>{ for rows.iter().map(|(note, proposal)| row(props.article.text(), note, *proposal, &dispatch)) }</ul>
        </div>
    }
}

fn row(text: &str, note: &Annotation, proposal: Option<(Span, u8)>, dispatch: &Callback<Action>) -> Html {
    // The row goes, and the focus to the next one, or to the heading.
    let leave = |event: &MouseEvent| {
        if let Some(pressed) = event.target_dyn_into::<Element>() {
            focus::leave_row(&pressed, ".facts-section", ".facts-section__name");
        }
    };
    let put = |on: PutOn| {
        let id = note.id.clone();
        dispatch.reform(move |event: MouseEvent| {
            // Without selected words it stays.
            if on != PutOn::Selected {
                leave(&event);
            }
            Action::PutNote(id.clone(), on, clock::now())
        })
    };
    let edit = Action::EditNote(note.id.clone());
    let delete = {
        let action = Action::DeleteNote(note.id.clone());
        dispatch.reform(move |event: MouseEvent| {
            leave(&event);
            action.clone()
        })
    };
    let quote = note.target.selectors().map(|selectors| &selectors.quote);
    let side = |of: fn(&TextQuoteSelector) -> &String| {
        quote.map(|quote| html! { <span class="fact__quiet">{of(quote).clone()}</span> })
    };
    // Pressing the button must leave the selection as it is.
    let keep = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <li class="note-row" key={note.id.clone()}>
            <p class="note-row__quote" dir="auto">
                { side(|quote| &quote.prefix) }{"“"}{note.target.words().to_owned()}{"”"}{ side(|quote| &quote.suffix) }
            </p>
            if let Some((name, _)) = note.target.entity() {
                <p class="fact__quiet">{format!("It was on all mentions of {name}, which is not certainly named any more.")}</p>
            }
            <NoteBody note={note.clone()} />
            if let Some((span, share)) = proposal {
                <p dir="auto">
                    <span class="fact__quiet">{format!("Most like it now, with {share} % of its words: ")}</span>
                    <FactLink section="lost" place={Place { span, mark: None }}>{"“"}{span.text(text).to_owned()}{"”"}</FactLink>
                </p>
            }
            <div class="note-row__actions">
                if let Some((span, _)) = proposal {
                    <button type="button" onclick={put(PutOn::Words(span))}>{"Put it there"}</button>
                }
                <button type="button" onmousedown={keep} onclick={put(PutOn::Selected)}>{"Put it on the selected words"}</button>
                <button type="button" onclick={put(PutOn::Article)}>{"Keep it on the whole article"}</button>
                <button type="button" onclick={dispatch.reform(move |_: MouseEvent| edit.clone())}>{"Edit"}</button>
                <button type="button" onclick={delete}>{"Delete"}</button>
            </div>
        </li>
    }
}
