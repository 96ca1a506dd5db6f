//! Where an article is pasted, dropped, typed or tried.

use crate::components::read_files;
use crate::hooks::use_dispatch;
use crate::services::clock;
use crate::services::protocol::Input;
use crate::state::Action;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// An article of our own, for a first visitor.
const SAMPLE: &str = include_str!("../sample/article.txt");

/// The action that opens an article handed in just now.
#[must_use]
pub fn paste(input: Input, plain: String) -> Action {
    Action::Paste { id: clock::fresh_id(), now: clock::now(), input, plain }
}

/// A large field that opens what is pasted into it, and other ways in.
#[component]
pub fn Composer() -> Html {
    let dispatch = use_dispatch();
    let field = use_node_ref();
    let chooser = use_node_ref();
    let over = use_state_eq(|| false);

    let annotate = {
        let field = field.clone();
        dispatch.reform(move |()| {
            let text = field.cast::<HtmlTextAreaElement>().map(|field| field.value()).unwrap_or_default();
            if text.trim().is_empty() {
                return Action::Say(
                    "There is nothing to annotate yet: paste or type an article first.".to_owned(),
                );
            }
            paste(Input::Text(text.clone()), text)
        })
    };
    let onpaste = {
        let (dispatch, field) = (dispatch.clone(), field.clone());
        Callback::from(move |event: Event| {
            let Some(data) =
                event.dyn_ref::<web_sys::ClipboardEvent>().and_then(web_sys::ClipboardEvent::clipboard_data)
            else {
                return;
            };
            // What is pasted into words that are there already is a part of them.
            if field.cast::<HtmlTextAreaElement>().is_some_and(|field| !field.value().trim().is_empty()) {
                return;
            }
            let files = data.files().filter(|files| files.length() > 0);
            let plain = data.get_data("text/plain").unwrap_or_default();
            let html = data.get_data("text/html").unwrap_or_default();
            if html.trim().is_empty() && plain.trim().is_empty() {
                match files {
                    Some(files) => read_files(&files, None, dispatch.clone()),
                    None => dispatch.emit(Action::Say("The clipboard holds no text.".to_owned())),
                }
            } else if html.trim().is_empty() {
                dispatch.emit(paste(Input::Text(plain.clone()), plain));
            } else {
                let plain = if plain.trim().is_empty() { html.clone() } else { plain };
                dispatch.emit(paste(Input::Html(html), plain));
            }
            event.prevent_default();
        })
    };
    let drag = |entered: bool| {
        let over = over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(entered);
        })
    };
    let ondrop = {
        let (dispatch, over) = (dispatch.clone(), over.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(false);
            let Some(data) = event.data_transfer() else { return };
            if let Some(files) = data.files().filter(|files| files.length() > 0) {
                read_files(&files, None, dispatch.clone());
                return;
            }
            let plain = data.get_data("text/plain").unwrap_or_default();
            if !plain.trim().is_empty() {
                dispatch.emit(paste(Input::Text(plain.clone()), plain));
            }
        })
    };
    let choose = {
        let chooser = chooser.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(chooser) = chooser.cast::<HtmlInputElement>() {
                chooser.click();
            }
        })
    };
    let chosen = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            if let Some(files) = input.files() {
                read_files(&files, None, dispatch.clone());
            }
            // So that the same file can be chosen again.
            input.set_value("");
        })
    };
    let sample = dispatch.reform(|_: MouseEvent| paste(Input::Text(SAMPLE.to_owned()), SAMPLE.to_owned()));
    let onkeydown = {
        let annotate = annotate.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                annotate.emit(());
            }
        })
    };
    html! {
        <div class={classes!("composer", over.then_some("composer--over"))}
            ondragenter={drag(true)} ondragover={drag(true)} ondragleave={drag(false)} {ondrop}>
            <h1 class="composer__title">{"See what an article really says"}</h1>
            <p class="composer__lead">
                {"Paste a news article, menus and all. Dateline sets the page around it aside, marks who, where and when, \
                  and lists what is claimed and on whose word. Your notes stay with it."}
            </p>
            <label class="composer__label" for="article-input">{"Article text"}</label>
            <textarea id="article-input" class="composer__text" ref={field} {onpaste} {onkeydown} spellcheck="false"
                placeholder="Paste here, or drop a .txt, .md or .html file" />
            <div class="composer__actions">
                <button type="button" class="primary" onclick={annotate.reform(|_: MouseEvent| ())}>{"Annotate"}</button>
                <button type="button" onclick={choose}>{"Open a file"}</button>
                <button type="button" onclick={sample}>{"Try a sample article"}</button>
                <input type="file" ref={chooser} accept=".txt,.text,.md,.markdown,.html,.htm,text/*" multiple=true hidden=true onchange={chosen} />
            </div>
            <p class="composer__promise">
                {"Everything happens in this browser. No text, no note and no address leaves your machine, and there is no account."}
            </p>
        </div>
    }
}
