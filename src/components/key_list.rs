//! Every key the page knows.

use crate::hooks::{keep_tab, use_dispatch, use_focus_on_open};
use crate::state::Action;
use yew::prelude::*;

/// Keys and what they do.
const KEYS: [(&str, &str); 14] = [
    ("J  /  K", "Next, previous mark in the article"),
    ("Enter", "Open the card of a mark"),
    ("N", "Add a note to the selection, the mark or the article"),
    ("B  /  Shift B", "Next, previous paragraph of the article"),
    ("X", "Leave the paragraph out, or all that is selected; put back what was set aside"),
    ("T", "Say what the paragraph is: headline, caption …"),
    ("Esc", "Close what is open (a note is saved as it is typed); back to the fact you came from"),
    ("Ctrl Z", "Undo (⌘ Z on a Mac)"),
    ("Ctrl Shift Z", "Redo (⇧ ⌘ Z on a Mac; Ctrl Y too)"),
    ("Ctrl Enter", "Save the note that is open"),
    ("/", "Search the library"),
    ("Ctrl K", "Open a saved article by typing part of it (⌘ K on a Mac)"),
    ("1  2  3", "To the library, the article, the facts"),
    ("?", "This list"),
];

/// A sheet over the page.
#[component]
pub fn KeyList() -> Html {
    let dispatch = use_dispatch();
    let button = use_focus_on_open();
    let close = dispatch.reform(|_: MouseEvent| Action::CloseOverlay);
    html! {
        <div class="key-list">
            <div class="key-list__sheet" role="dialog" onkeydown={|event: KeyboardEvent| keep_tab(&event)} aria-modal="true" aria-labelledby="key-list-title">
                <h2 class="key-list__title" id="key-list-title">{"Keys"}</h2>
                <dl class="key-list__keys">
                    { for KEYS.iter().map(|(keys, use_)| html! {
                        <><dt><kbd>{*keys}</kbd></dt><dd>{*use_}</dd></>
                    }) }
                </dl>
                <button type="button" ref={button} onclick={close}>{"Close"}</button>
            </div>
        </div>
    }
}
