//! A newer Dateline is here: the reader says when it is loaded.

use crate::hooks::{use_dispatch, use_offline};
use crate::services::offline::{self, NewVersion};
use yew::prelude::*;

/// A quiet line on top with what can be done; nothing while the page is the newest that is known.
#[component]
pub fn VersionNotice() -> Html {
    let dispatch = use_dispatch();
    let version = use_offline(dispatch);
    let Some(new) = (*version).clone() else { return Html::default() };
    let words = match new {
        NewVersion::Waits(_) => "A new version of Dateline is ready.",
        NewVersion::TookOver => {
            "Another tab has loaded a new version of Dateline; this one is still the old."
        }
    };
    let load = Callback::from(move |_: MouseEvent| offline::load(&new));
    let later = Callback::from(move |_: MouseEvent| version.set(None));
    html! {
        <div class="version-notice" role="status">
            <span>{words}</span>
            <button type="button" onclick={load}>{"Load it"}</button>
            <button type="button" onclick={later}>{"Later"}</button>
        </div>
    }
}
