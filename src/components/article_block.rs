//! One block of the article: its words, with the marks nested over them.

use crate::view_model::{BlockView, Node};
use dateline_notes::NoteColor;
use dateline_text::BlockKind;
use std::rc::Rc;
use yew::prelude::*;

/// What a block is drawn from.
#[derive(Clone, Debug, Properties)]
pub struct ArticleBlockProps {
    /// All blocks of the article; shared, so that it is compared by address.
    pub blocks: Rc<Vec<BlockView>>,
    /// Which of them.
    pub index: usize,
}

impl PartialEq for ArticleBlockProps {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
            && (Rc::ptr_eq(&self.blocks, &other.blocks)
                || self.blocks.get(self.index) == other.blocks.get(other.index))
    }
}

/// Draws a block. It holds exactly the words of the text, so that a selection can be counted back to it.
#[component]
pub fn ArticleBlock(props: &ArticleBlockProps) -> Html {
    let Some(block) = props.blocks.get(props.index) else { return Html::default() };
    let element = match block.kind {
        BlockKind::Headline => "h1",
        BlockKind::Subhead => "h2",
        BlockKind::BlockQuote => "blockquote",
        _ => "p",
    };
    let class = classes!(
        "article-block",
        format!("article-block--{}", block.kind.name()),
        block.mended.then_some("article-block--mended"),
        block.nodes.first().is_some_and(has_bullet).then_some("article-block--bulleted"),
    );
    html! {
        <@{element} {class} tabindex="-1" dir="auto"
            data-start={block.span.start().to_string()} data-end={block.span.end().to_string()}>
            { for block.nodes.iter().map(draw) }
        </@>
    }
}

/// Whether the words begin with a sign of a list of their own.
fn has_bullet(node: &Node) -> bool {
    match node {
        Node::Text(words) => words.trim_start().starts_with(['•', '·', '‣', '▪', '–', '-', '*']),
        Node::Mended { reads, .. } => reads.trim_start().starts_with('•'),
        Node::Mark { children, .. } => children.first().is_some_and(has_bullet),
    }
}

fn draw(node: &Node) -> Html {
    match node {
        Node::Text(words) => html! { {words.clone()} },
        // The sheet gives what is shown: in the document stand the words of the text, and nothing else.
        Node::Mended { pasted, reads } => html! {
            <span class="mended" data-reads={reads.clone()}><span class="mended__pasted">{pasted.clone()}</span></span>
        },
        Node::Mark { id, kind, color, look, children } => html! {
            <mark data-kind={kind.name()} data-color={color.map(NoteColor::name)} data-look={look.name()} data-number={look.beside()} data-id={id.to_string()} tabindex="-1">{ for children.iter().map(draw) }</mark>
        },
    }
}
