//! What the lines under the words mean, on paper: there is no switch beside them, and no card to open.

use crate::view_model::{BlockView, LAYERS, Node};
use dateline_notes::MarkKind;
use std::rc::Rc;
use yew::prelude::*;

/// Kinds whose marks are not drawn on paper: there are too many.
const NOT_DRAWN: [MarkKind; 2] = [MarkKind::Quantity, MarkKind::Cue];

/// What is drawn.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PrintLegendProps {
    /// The blocks of the article.
    pub blocks: Rc<Vec<BlockView>>,
}

/// A sample of each line that there is.
#[component]
pub fn PrintLegend(props: &PrintLegendProps) -> Html {
    let drawn = |kind| !NOT_DRAWN.contains(&kind) && props.blocks.iter().any(|block| has(&block.nodes, kind));
    let shown = LAYERS.iter().filter(|&&(kind, ..)| drawn(kind));
    html! {
        <p class="print-legend">
            {"How it is marked:"}
            { for shown.map(|&(kind, name, _)| html! { <span class="layers__sample" data-kind={kind.name()}>{meaning(kind, name)}</span> }) }
        </p>
    }
}

/// What a sample says: where the name of the layer does not tell it, what the look means.
const fn meaning(kind: MarkKind, name: &'static str) -> &'static str {
    match kind {
        MarkKind::Quotation => "What somebody says, word for word or not",
        MarkKind::Note => "Words with a note",
        _ => name,
    }
}

/// Whether a mark of this kind is among the nodes.
fn has(nodes: &[Node], wanted: MarkKind) -> bool {
    nodes.iter().any(|node| match node {
        Node::Mark { kind, children, .. } => *kind == wanted || has(children, wanted),
        Node::Text(_) | Node::Mended { .. } => false,
    })
}
