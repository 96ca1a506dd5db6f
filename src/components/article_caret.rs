//! The caret as it is drawn, and what a screen reader is told of where it stands.

use crate::hooks::{CaretIn, use_caret};
use crate::view_model::BlockView;
use std::rc::Rc;
use yew::prelude::*;

/// In what it stands.
#[derive(Clone, Debug, Properties)]
pub struct ArticleCaretProps {
    /// The article, and what keys do in it.
    pub within: CaretIn,
    /// The blocks as they are drawn: the caret is laid anew when they change.
    pub blocks: Rc<Vec<BlockView>>,
}

impl PartialEq for ArticleCaretProps {
    fn eq(&self, other: &Self) -> bool {
        self.within == other.within && Rc::ptr_eq(&self.blocks, &other.blocks)
    }
}

/// A line beside a letter, and a region that is read out.
#[component]
pub fn ArticleCaret(props: &ArticleCaretProps) -> Html {
    let (element, said) = use_caret(&props.within, &props.blocks);
    html! {
        <>
            <div class="article-caret" aria-hidden="true" hidden=true ref={element} />
            <p class="visually-hidden" aria-live="polite">{said}</p>
        </>
    }
}
