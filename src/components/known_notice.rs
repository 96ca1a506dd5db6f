//! What was pasted is saved already: the saved article is on the desk, and there is a way to have it twice.

use crate::hooks::use_dispatch;
use crate::services::wording::counted;
use crate::state::Action;
use yew::prelude::*;

/// What is saved.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct KnownNoticeProps {
    /// How many notes it has.
    pub notes: usize,
}

/// A message that stays, with both ways on.
#[component]
pub fn KnownNotice(props: &KnownNoticeProps) -> Html {
    let dispatch = use_dispatch();
    let on = |action: Action| dispatch.reform(move |_: MouseEvent| action.clone());
    let with = match props.notes {
        0 => String::new(),
        notes => format!(", with your {}", counted(notes, "note")),
    };
    html! {
        <div class="status-line__message status-line__message--stays">
            <span>{format!("This article is saved already: here it is{with}.")}</span>
            <button type="button" onclick={on(Action::OpenAsNew)}>{"Open as a new article"}</button>
            <button type="button" onclick={on(Action::LeaveKnown)}>{"Leave it so"}</button>
        </div>
    }
}
