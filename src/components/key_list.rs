//! Every key the page knows; those of a single letter or sign can be changed, or switched off.

use crate::hooks::{keep_tab, use_dispatch, use_focus_on_open};
use crate::state::Action;
use crate::view_model::{Keymap, Shortcut};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Keys that stay as they are, and what they do.
const KEYS: [(&str, &str); 11] = [
    (
        "← → ↑ ↓",
        "Move the caret in the article, by letter and by line; a mark that it comes to is the one that keys mean",
    ),
    ("Ctrl ← →", "The same by word (⌥ on a Mac)"),
    ("Ctrl ↑ ↓", "The same by paragraph (⌥ on a Mac)"),
    ("Home, End", "To the edges of the line (⌘ ← → on a Mac); with Ctrl to the edges of the article (⌘ ↑ ↓)"),
    ("Shift", "Held with these: select"),
    ("Enter", "Open the card of a mark"),
    ("Esc", "Close what is open (a note is saved as it is typed); back to the fact you came from"),
    ("Ctrl Z", "Undo (⌘ Z on a Mac)"),
    ("Ctrl Shift Z", "Redo (⇧ ⌘ Z on a Mac; Ctrl Y too)"),
    ("Ctrl Enter", "Save the note that is open"),
    ("Ctrl K", "Open a saved article by typing part of it (⌘ K on a Mac)"),
];

/// What single keys do.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct KeyListProps {
    /// The keys as they are.
    pub keymap: Rc<Keymap>,
    /// Whether screen readers are told what marks are.
    pub told: bool,
}

/// A sheet over the page.
#[component]
pub fn KeyList(props: &KeyListProps) -> Html {
    let dispatch = use_dispatch();
    let button = use_focus_on_open();
    let close = dispatch.reform(|_: MouseEvent| Action::CloseOverlay);
    let keymap = &props.keymap;
    let switch = {
        let keymap = keymap.clone();
        dispatch.reform(move |_: Event| Action::SetKeys(keymap.switched(!keymap.is_on())))
    };
    let tell = dispatch.reform(|_: Event| Action::ToggleTold);
    let reset = dispatch.reform(|_: MouseEvent| Action::SetKeys(Keymap::default()));
    let single = |&shortcut: &Shortcut| {
        let oninput = {
            let (keymap, dispatch) = (keymap.clone(), dispatch.clone());
            Callback::from(move |event: InputEvent| {
                let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
                let before = keymap.key(shortcut);
                // What is typed beside the key that stands there.
                if let Some(key) = field.value().chars().find(|key| *key != before) {
                    dispatch.emit(Action::SetKeys(keymap.with(shortcut, key)));
                }
                // An emptied field has its key again once it is left.
            })
        };
        let key = keymap.key(shortcut).to_string();
        let restore = {
            let key = key.clone();
            Callback::from(move |event: FocusEvent| {
                if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                    field.set_value(&key);
                }
            })
        };
        html! {
            <>
                <dt><input type="text" class="key-list__key" aria-label={format!("Key for: {}", shortcut.in_words())} autocapitalize="off" autocomplete="off"
                    spellcheck="false" value={key} disabled={!keymap.is_on()} {oninput} onblur={restore} /></dt>
                <dd>{shortcut.in_words()}</dd>
            </>
        }
    };
    html! {
        <div class="key-list">
            <div class="key-list__sheet" role="dialog" onkeydown={|event: KeyboardEvent| keep_tab(&event)} aria-modal="true" aria-labelledby="key-list-title">
                <h2 class="key-list__title" id="key-list-title">{"Keys"}</h2>
                <dl class="key-list__keys">
                    { for KEYS.iter().map(|(keys, use_)| html! {
                        <><dt><kbd>{*keys}</kbd></dt><dd>{*use_}</dd></>
                    }) }
                </dl>
                <label class="key-list__switch">
                    <input type="checkbox" checked={keymap.is_on()} onchange={switch} />
                    {"Single letters and signs, wherever nothing is typed; put another into its box to change one:"}
                </label>
                <dl class="key-list__keys">{ for Shortcut::ALL.iter().map(single) }</dl>
                <label class="key-list__switch">
                    <input type="checkbox" checked={props.told} onchange={tell} />
                    {"Screen readers say at each mark what it is"}
                </label>
                <div class="card__actions">
                    <button type="button" ref={button} onclick={close}>{"Close"}</button>
                    if **keymap != Keymap::default() { <button type="button" onclick={reset}>{"The usual keys"}</button> }
                </div>
            </div>
        </div>
    }
}
