//! Where an article is pasted, typed, chosen or tried. Dropping works anywhere on the page.

use crate::components::{FileButton, SampleExercises};
use crate::hooks::{FIELD, use_dispatch};
use crate::services::intake::{self, HandedIn};
use crate::services::storage;
use crate::state::Action;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// An article of our own, for a first visitor.
const SAMPLE: &str = include_str!("../sample/article.txt");

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq, Properties)]
pub struct ComposerProps {
    /// Whether an article is open, so that only a small field for the next one is wanted.
    pub compact: bool,
}

/// A field that opens what is pasted into it, and other ways in.
#[component]
pub fn Composer(props: &ComposerProps) -> Html {
    let compact = props.compact;
    let dispatch = use_dispatch();
    let field = use_node_ref();
    {
        let field = field.clone();
        // Ready for a paste at once.
        use_effect_with((), move |()| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                field.set_value(&storage::draft());
                if !compact {
                    let _ = field.focus();
                }
            }
        });
    }
    let annotate = {
        let field = field.clone();
        dispatch.reform(move |()| {
            let text = field.cast::<HtmlTextAreaElement>().map(|field| field.value()).unwrap_or_default();
            if text.trim().is_empty() {
                return Action::Say(
                    "There is nothing to annotate yet: paste or type an article first.".to_owned(),
                );
            }
            let handed_in = intake::text(&text);
            // What could not be taken stays where it was typed.
            if let (HandedIn::Article { .. }, Some(field)) = (&handed_in, field.cast::<HtmlTextAreaElement>())
            {
                field.set_value("");
                storage::keep_draft("");
            }
            handed_in.into()
        })
    };
    let oninput = Callback::from(|event: InputEvent| {
        if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
            storage::keep_draft(&field.value());
        }
    });
    let onkeydown = {
        let annotate = annotate.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                annotate.emit(());
            }
        })
    };
    let sample = dispatch.reform(|_: MouseEvent| Action::from(intake::text(SAMPLE)));
    let field = html! {
        <>
            <label class="composer__label" for={FIELD}>{"Article text"}</label>
            <textarea id={FIELD} class="composer__text" ref={field} {onkeydown} {oninput} spellcheck="false"
                placeholder={ if compact { "Paste the next one" } else { "Paste here, or drop a .txt, .md, .html or .eml file" } } />
        </>
    };
    let annotate = html! {
        <button type="button" class={(!compact).then_some("primary")} onclick={annotate.reform(|_: MouseEvent| ())}>{"Annotate"}</button>
    };
    if compact {
        return html! { <div class="composer composer--compact">{field}{annotate}</div> };
    }
    html! {
        <div class="composer">
            <h1 class="composer__title">{"See what an article really says"}</h1>
            <p class="composer__lead">
                {"Paste a news article, menus and all. Dateline sets the page around it aside, marks who, where and when, \
                  and lists what is claimed and on whose word. Your notes stay with it."}
            </p>
            {field}
            <div class="composer__actions">
                {annotate}
                <FileButton label="Open a file" accept=".txt,.text,.md,.markdown,.html,.htm,.eml,text/*,message/rfc822" multiple=true />
                <button type="button" onclick={sample}>{"Try a sample article"}</button>
            </div>
            <SampleExercises />
            <p class="composer__promise">
                {"Everything happens in this browser. No text, no note and no address leaves your machine, and there is no account."}
            </p>
        </div>
    }
}
