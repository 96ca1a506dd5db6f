//! A button that removes all that this page keeps in this browser, once it was asked twice.

use crate::hooks::use_dispatch;
use crate::services::start_again;
use crate::services::storage::{self, Cleared};
use crate::services::wording::counted;
use crate::state::Action;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    /// Nothing.
    Nothing,
    /// Whether it is to be removed.
    Whether,
    /// Whether it is to be removed although nothing can bring it back.
    ForGood,
}

/// The button, and what it asks.
#[component]
pub fn ClearDevice() -> Html {
    let dispatch = use_dispatch();
    let asked = use_state_eq(|| Asked::Nothing);
    let ask = |next: Asked| {
        let asked = asked.clone();
        Callback::from(move |_: MouseEvent| asked.set(next))
    };
    let clear = |for_good: bool| {
        let (dispatch, asked) = (dispatch.clone(), asked.clone());
        Callback::from(move |_: MouseEvent| {
            let (dispatch, asked) = (dispatch.clone(), asked.clone());
            spawn_local(async move {
                match storage::clear_device(for_good).await {
                    // A page that knows nothing any more.
                    Cleared::All => start_again(),
                    Cleared::TooMuch => asked.set(Asked::ForGood),
                    Cleared::NotAll => dispatch
                        .emit(Action::SayOn("The browser did not let everything be removed.".to_owned())),
                }
            });
        })
    };
    let is_open = *asked != Asked::Nothing;
    let toggle = ask(if is_open { Asked::Nothing } else { Asked::Whether });
    html! {
        <div class="clear-device">
            <button type="button" aria-expanded={is_open.to_string()} onclick={toggle}>{"Clear this device …"}</button>
            if *asked == Asked::Whether {
                <p role="alert">
                    {format!("This removes everything Dateline keeps in this browser: exercises, keys, answers, settings, and {}. For two \
                              minutes this tab can bring it back; then nothing can. Before you leave the machine, press “Clear for good now”.",
                        counted(storage::saved(), "article"))}
                </p>
                <button type="button" onclick={clear(false)}>{"Remove it all"}</button>
                <button type="button" onclick={ask(Asked::Nothing)}>{"Keep it"}</button>
            }
            if *asked == Asked::ForGood {
                <p role="alert">
                    {"This is more than the tab can hold for two minutes: nothing brings it back. Save what you need first."}
                </p>
                <button type="button" onclick={clear(true)}>{"Remove it all for good"}</button>
                <button type="button" onclick={ask(Asked::Nothing)}>{"Keep it"}</button>
            }
        </div>
    }
}
