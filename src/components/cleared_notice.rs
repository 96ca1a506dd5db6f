//! The device was cleared a moment ago: this tab can still bring everything back, or let it go for good at once.

use crate::hooks::use_dispatch;
use crate::state::Action;
use yew::prelude::*;

/// A message that stays for as long as that is so, with both ways on.
#[component]
pub fn ClearedNotice() -> Html {
    let dispatch = use_dispatch();
    let on = |action: Action| dispatch.reform(move |_: MouseEvent| action.clone());
    html! {
        <div class="status-line__message status-line__message--stays">
            <span>{"Everything was removed from this device. For two minutes this tab can bring it back."}</span>
            <button type="button" onclick={on(Action::BringBack)}>{"Bring it all back"}</button>
            <button type="button" onclick={on(Action::ClearForGood)}>{"Clear for good now"}</button>
        </div>
    }
}
