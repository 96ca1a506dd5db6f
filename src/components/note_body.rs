//! What a note says: its words, whether something is to be checked, its tags.

use crate::components::Markdown;
use crate::hooks::use_dispatch;
use crate::services::clock;
use crate::state::Action;
use dateline_notes::{Annotation, Check};
use yew::prelude::*;

/// Which note.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct NoteBodyProps {
    /// The note.
    pub note: Annotation,
}

/// The words, and under them what the note is sorted by; what is to be checked is ticked off here.
#[component]
pub fn NoteBody(props: &NoteBodyProps) -> Html {
    let dispatch = use_dispatch();
    let note = &props.note;
    let check = note.check().map(|check| {
        let id = note.id.clone();
        let next = if check == Check::Open { Check::Done } else { Check::Open };
        let onchange = dispatch.reform(move |_: Event| Action::Check(id.clone(), Some(next), clock::now()));
        html! {
            <label class="note-body__check">
                <input type="checkbox" checked={check == Check::Done} {onchange} />
                { if check == Check::Done { "Checked" } else { "To check" } }
            </label>
        }
    });
    html! {
        <div class="note-body">
            if let Some(text) = &note.body { <Markdown text={text.clone()} /> }
            if check.is_some() || !note.tags.is_empty() {
                <p class="note-body__sorts">
                    { check }
                    { for note.tags.iter().map(|tag| html! { <span class="note-body__tag" dir="auto">{"#"}{tag.clone()}</span> }) }
                </p>
            }
        </div>
    }
}
