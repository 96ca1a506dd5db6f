//! The top of the page: its name and what concerns every article.

use crate::components::{ExportMenu, FileButton};
use crate::hooks::use_dispatch;
use crate::state::{Action, OpenArticle};
use dateline_notes::Library;
use std::rc::Rc;
use yew::prelude::*;

/// What the buttons can do now.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MastheadProps {
    /// Whether there is a step to take back.
    pub can_undo: bool,
    /// Whether there is a step to make again.
    pub can_redo: bool,
    /// The article on the desk.
    pub article: Option<Rc<OpenArticle>>,
    /// The library, for a backup.
    pub library: Rc<Library>,
}

/// The name, and undo, redo, export, import, keys.
#[component]
pub fn Masthead(props: &MastheadProps) -> Html {
    let dispatch = use_dispatch();
    let on = |action: Action| dispatch.reform(move |_: MouseEvent| action.clone());
    html! {
        <header class="masthead">
            <p class="masthead__name">{"Dateline"}</p>
            <div class="masthead__actions">
                <button type="button" disabled={!props.can_undo} onclick={on(Action::Undo)}>{"Undo"}</button>
                <button type="button" disabled={!props.can_redo} onclick={on(Action::Redo)}>{"Redo"}</button>
                <ExportMenu article={props.article.clone()} library={props.library.clone()} />
                <FileButton label="Import" accept=".json,.jsonld,.md,.markdown,.zip" open={props.article.as_ref().map(|article| AttrValue::from(article.stored.id.clone()))} />
                <button type="button" aria-label="Keys" title="Keys (?)" onclick={on(Action::ShowKeys)}>{"?"}</button>
            </div>
        </header>
    }
}
