//! What was taken for page furniture: folded away, with the reason, and put back with one button.

use crate::hooks::use_dispatch;
use crate::state::{Action, OpenArticle};
use crate::view_model::reason;
use dateline_text::{Block, BlockKind};
use std::rc::Rc;
use yew::prelude::*;

/// The article whose page it was.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SetAsideProps {
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
}

/// A button with a count, and under it the blocks.
#[component]
pub fn SetAside(props: &SetAsideProps) -> Html {
    let dispatch = use_dispatch();
    let open = use_state_eq(|| false);
    let Some(analysis) = &props.article.analysis else { return Html::default() };
    let aside: Vec<&Block> = analysis.blocks.iter().filter(|block| !block.kind.is_article()).collect();
    let put_back: Vec<&Block> = analysis
        .blocks
        .iter()
        .filter(|block| block.kind.is_article() && props.article.stored.block_kind(block.span).is_some())
        .collect();
    if aside.is_empty() && put_back.is_empty() {
        return Html::default();
    }
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let text = props.article.text();
    let row = |block: &Block, button: &'static str, kind: Option<BlockKind>| {
        let span = block.span;
        let onclick = dispatch.reform(move |_: MouseEvent| Action::SetBlock(span, kind));
        let words = span.text(text).split_whitespace().collect::<Vec<_>>().join(" ");
        let start: String = words.chars().take(40).collect();
        html! {
            <li class="set-aside__block" key={span.start()}>
                <div>
                    <p class="set-aside__words">{words}</p>
                    <p class="set-aside__why">{reason(&block.provenance)}</p>
                </div>
                <button type="button" aria-label={format!("{button}: {start}")} {onclick}>{button}</button>
            </li>
        }
    };
    html! {
        <div class="set-aside">
            <button type="button" aria-expanded={open.to_string()} aria-controls="set-aside-list" onclick={toggle}>
                {format!("Set aside ({})", aside.len())}
            </button>
            if *open {
                <ul class="set-aside__list" id="set-aside-list">
                    { for put_back.iter().map(|block| row(block, "Set aside again", None)) }
                    { for aside.iter().map(|block| row(block, "Put back", Some(BlockKind::Paragraph))) }
                </ul>
            }
        </div>
    }
}
