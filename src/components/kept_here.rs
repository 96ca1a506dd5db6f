//! What this page keeps, where, and how to be rid of it, in a few words.

use crate::components::ClearDevice;
use yew::prelude::*;

/// A folded text at the foot of the library.
#[component]
pub fn KeptHere() -> Html {
    html! {
        <details class="library__fold kept-here">
            <summary>{"What is kept here"}</summary>
            <p>{"Articles, notes, corrections, exercises and settings are kept in this browser, on this machine. Nothing is sent: there is no server and no account."}</p>
            <p>{"Whoever uses this browser after you can open them. Export a backup to take them along; the button removes them all."}</p>
            <ClearDevice />
        </details>
    }
}
