//! Where a note is written. What is typed is saved at once; closing only closes.

use crate::components::NoteFields;
use crate::hooks::{keep_tab, use_beside, use_dispatch, use_focus_on_open};
use crate::services::clock;
use crate::state::{Action, Draft, NotePart};
use dateline_notes::Target;
use std::rc::Rc;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// The note being written.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct NoteEditorProps {
    /// The note being written.
    pub draft: Rc<Draft>,
    /// The tags of the article's other notes.
    pub known: Rc<[AttrValue]>,
    /// The element that the note is on, as a selector; empty for none.
    pub anchor: AttrValue,
}

/// A field beside the words that the note is on.
#[component]
pub fn NoteEditor(props: &NoteEditorProps) -> Html {
    let dispatch = use_dispatch();
    let card = use_beside(props.anchor.clone());
    let field = use_focus_on_open();
    let oninput = dispatch.reform(|event: InputEvent| {
        let text =
            event.target_dyn_into::<HtmlTextAreaElement>().map(|field| field.value()).unwrap_or_default();
        Action::Write(NotePart::Words(text), clock::now())
    });
    let save = dispatch.reform(|_: MouseEvent| Action::CloseNote);
    let onkeydown = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                dispatch.emit(Action::CloseNote);
            }
        })
    };
    let discard = dispatch.reform(|_: MouseEvent| Action::DiscardNote);
    let (title, words) = match &props.draft.target {
        Target::Article => ("Note on the whole article", ""),
        Target::Entity { name, .. } => ("Note on all mentions", name.as_str()),
        Target::Block(selectors) => ("Note on the paragraph", selectors.quote.exact.as_str()),
        target => ("Note", target.words()),
    };
    html! {
        <div class="card note-editor" role="dialog" onkeydown={|event: KeyboardEvent| keep_tab(&event)} aria-label="Write a note" ref={card}>
            <p class="card__kind">{title}</p>
            if !words.is_empty() { <p class="note-editor__quote">{words.to_owned()}</p> }
            <label class="visually-hidden" for="note-field">{"Note"}</label>
            <textarea id="note-field" class="note-editor__text" dir="auto" ref={field} value={props.draft.text.clone()} {oninput} onkeydown={onkeydown.clone()}
                placeholder="Markdown works: *emphasis*, - list, [link](https://…)" />
            <div {onkeydown}><NoteFields draft={props.draft.clone()} known={props.known.clone()} /></div>
            <p class="note-editor__hint">{"Saved as you type."}</p>
            <div class="card__actions">
                <button type="button" class="primary" onclick={save}>{"Save note"}</button>
                <button type="button" onclick={discard}>{ if props.draft.changed { "Drop what I wrote" } else { "Cancel" } }</button>
            </div>
        </div>
    }
}
