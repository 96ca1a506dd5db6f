//! What can be done with the block that the reader is in.

use crate::components::BlockMenu;
use crate::hooks::{BLOCK_MENU, use_dispatch};
use crate::state::{Action, OpenArticle, Sort, Which};
use crate::view_model::first_words;
use dateline_text::{Block, Span};
use std::rc::Rc;
use yew::prelude::*;

/// Which block.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct BlockToolsProps {
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
    /// Where the block stands.
    pub block: Option<Span>,
    /// The words selected: where they lie in several blocks, all of these are meant.
    pub selection: Option<Span>,
}

/// "Leave out", and what the block is; nothing while the reader is in none.
#[component]
pub fn BlockTools(props: &BlockToolsProps) -> Html {
    let dispatch = use_dispatch();
    let found = props.block.and_then(|span| block_at(&props.article, span));
    let Some(block) = found else { return Html::default() };
    let start = first_words(block.span.text(props.article.text()));
    let meant = props.selection.unwrap_or(block.span);
    let out = dispatch.reform(move |_: MouseEvent| Action::Sort(Which::Over(meant), Sort::Aside));
    // Pressing the button must leave the selection, and the focus, as they are.
    let keep = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <div class="block-tools" role="group" aria-label="This part of the article">
            <button type="button" title="Key: X" onmousedown={keep} onclick={out}>{"Leave out"}</button>
            <BlockMenu {block} start={start} id={BLOCK_MENU} from_start={true} />
        </div>
    }
}

fn block_at(article: &OpenArticle, span: Span) -> Option<Block> {
    let blocks = &article.analysis.as_ref()?.blocks;
    blocks.iter().find(|block| block.span == span && block.kind.is_article()).cloned()
}
