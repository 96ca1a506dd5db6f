//! What a block is, and a menu that makes it something else; with it, what is like it or lies beyond it is left out.

use crate::components::{Menu, MenuItem};
use crate::hooks::use_dispatch;
use crate::state::{Action, Sort, Which};
use crate::view_model::{BLOCK_KINDS, block_kind_name};
use dateline_text::{Block, Span};
use yew::prelude::*;

/// Which block.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct BlockMenuProps {
    /// The block.
    pub block: Block,
    /// What the button says; the block's kind where nothing is given.
    #[prop_or_default]
    pub words: Option<AttrValue>,
    /// The first words of the block.
    pub start: AttrValue,
    /// The button's id, where a key presses it.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Whether it stands at the left.
    #[prop_or_default]
    pub from_start: bool,
}

/// Many blocks, told from one.
type Beyond = fn(Span) -> Which;

/// Acts on many blocks at once.
const MANY: [(&str, Beyond); 3] = [
    ("Leave out all above", Which::Above),
    ("Leave out all below", Which::Below),
    ("Leave out all that look like this", Which::Like),
];

/// The button and its menu: every kind, and for a block of the article what can be left out with it.
#[component]
pub fn BlockMenu(props: &BlockMenuProps) -> Html {
    let dispatch = use_dispatch();
    let (span, kind) = (props.block.span, props.block.kind);
    let items = Callback::from(move |()| {
        let kinds = BLOCK_KINDS.iter().map(|&(own, words)| (words, Some(own == kind)));
        let many = MANY.iter().filter(|_| kind.is_article()).map(|&(words, _)| (words, None));
        kinds
            .chain(many)
            .map(|(words, holds)| MenuItem { words: words.into(), holds, possible: true })
            .collect()
    });
    let choose = dispatch.reform(move |index: usize| match BLOCK_KINDS.get(index) {
        Some(&(kind, _)) => Action::Sort(Which::Over(span), Sort::As(kind)),
        None => {
            let which = index.checked_sub(BLOCK_KINDS.len()).and_then(|index| MANY.get(index));
            Action::Sort(which.map_or(Which::Over(span), |(_, which)| which(span)), Sort::Aside)
        }
    });
    let words = props.words.clone().unwrap_or_else(|| block_kind_name(kind).into());
    let name = format!("{words}: {}", props.start);
    html! {
        <Menu {words} {name} label="What this is" id={props.id.clone()} from_start={props.from_start} {items} {choose} />
    }
}
