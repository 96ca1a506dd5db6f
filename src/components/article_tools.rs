//! What can be done with the article on the desk.

use crate::components::{BlockTools, CorrectionAdder};
use crate::hooks::use_dispatch;
use crate::state::{Action, OpenArticle};
use dateline_text::Span;
use std::rc::Rc;
use yew::prelude::*;

/// What the buttons act on.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ArticleToolsProps {
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
    /// The block that the reader is in.
    pub block: Option<Span>,
    /// The words selected.
    pub selection: Option<Span>,
    /// Whether marks carry a letter.
    pub letters: bool,
    /// The fact that the reader came from.
    pub came_from: Option<AttrValue>,
    /// Begins a note on the selection, the mark with the focus, or the article.
    pub add_note: Callback<()>,
    /// Goes back to it.
    pub go_back: Callback<()>,
}

/// "Add note", what can be done with the block, and the way back to the facts.
#[component]
pub fn ArticleTools(props: &ArticleToolsProps) -> Html {
    let dispatch = use_dispatch();
    let selection = props.selection;
    let add = props.add_note.reform(|_: MouseEvent| ());
    // Pressing the button must leave the selection as it is.
    let keep = Callback::from(|event: MouseEvent| event.prevent_default());
    let letters = dispatch.reform(|_: Event| Action::ToggleLetters);
    let back = props.go_back.reform(|_: MouseEvent| ());
    html! {
        <div class="article-tools" role="toolbar" aria-label="Article tools">
            <button type="button" class={selection.is_some().then_some("primary")} onmousedown={keep} onclick={add}>{"Add note"}</button>
            if selection.is_some() {
                <span class="article-tools__hint">{"on the words you selected"}</span>
            } else if props.block.is_none() {
                <span class="article-tools__hint">{"on the article, or on words you select"}</span>
            }
            <BlockTools article={props.article.clone()} block={props.block} {selection} />
            <CorrectionAdder {selection} />
            if props.came_from.is_some() {
                <button type="button" onclick={back}>{"Back to facts"}</button>
            }
            <label class="article-tools__letters">
                <input type="checkbox" checked={props.letters} onchange={letters} />
                <span>{"Letters at the marks"}</span>
            </label>
        </div>
    }
}
