//! What just happened, said once, politely; that names come from the quick reading alone, where they do; and that what was
//! pasted is saved already.

use crate::components::{ClearedNotice, KnownNotice};
use crate::hooks::use_dispatch;
use crate::state::{Action, Known, Status};
use std::rc::Rc;
use yew::prelude::*;

/// The latest message.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StatusLineProps {
    /// What happened.
    pub status: Rc<Status>,
    /// Whether the careful reader could not be loaded.
    pub quick_only: bool,
    /// Whether the device was cleared, and everything can be brought back.
    pub cleared: bool,
    /// What was pasted and is saved already.
    pub known: Option<Known>,
    /// How many notes the saved article has.
    pub notes: usize,
    /// Loads it again.
    pub load_again: Callback<MouseEvent>,
}

/// A live region that shows the message and lets it fade; what can be done about something stays.
#[component]
pub fn StatusLine(props: &StatusLineProps) -> Html {
    let message = &props.status.message;
    let leave = use_dispatch().reform(|_: MouseEvent| Action::LeavesItQuick);
    html! {
        <div class="status-line" role="status" aria-live="polite">
            if !message.is_empty() {
                <p key={props.status.serial} class={classes!("status-line__message", (!props.status.stays).then_some("status-line__message--fade"))}>
                    {message.clone()}
                </p>
            }
            if let Some(known) = props.known.as_ref().filter(|known| known.opened) {
                <KnownNotice key={known.again.id.clone()} notes={props.notes} />
            }
            if props.cleared {
                <ClearedNotice />
            }
            if props.quick_only {
                <div class="status-line__message status-line__message--stays">
                    <span>{"Could not load the careful reader; names are from the quick reading."}</span>
                    <button type="button" onclick={props.load_again.clone()}>{"Try again"}</button>
                    <button type="button" onclick={leave}>{"Leave it so"}</button>
                </div>
            }
        </div>
    }
}
