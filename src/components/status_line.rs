//! What just happened, said once, politely.

use crate::state::Status;
use std::rc::Rc;
use yew::prelude::*;

/// The latest message.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StatusLineProps {
    /// What happened.
    pub status: Rc<Status>,
}

/// A live region that shows the message and lets it fade.
#[component]
pub fn StatusLine(props: &StatusLineProps) -> Html {
    let message = &props.status.message;
    html! {
        <div class="status-line" role="status" aria-live="polite">
            if !message.is_empty() {
                <p key={props.status.serial} class={classes!("status-line__message", (!props.status.stays).then_some("status-line__message--fade"))}>
                    {message.clone()}
                </p>
            }
        </div>
    }
}
