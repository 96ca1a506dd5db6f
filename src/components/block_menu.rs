//! What a block is, and a menu that makes it something else; with it, a note is put on it, and what is like it or lies beyond it is
//! left out.

use crate::components::{Menu, MenuItem};
use crate::hooks::use_dispatch;
use crate::services::clock;
use crate::state::{Action, NoteOn, Sort, Which};
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

/// The line that begins a note on the block.
const NOTE: &str = "Note on the paragraph";

/// The button and its menu: every kind, and for a block of the article a note on it and what can be left out with it.
#[component]
pub fn BlockMenu(props: &BlockMenuProps) -> Html {
    let dispatch = use_dispatch();
    let (span, kind) = (props.block.span, props.block.kind);
    let items = Callback::from(move |()| {
        let kinds = BLOCK_KINDS.iter().map(|&(own, words)| (words, Some(own == kind)));
        let acts = std::iter::once(NOTE).chain(MANY.iter().map(|&(words, _)| words));
        kinds
            .chain(acts.filter(|_| kind.is_article()).map(|words| (words, None)))
            .map(|(words, holds)| MenuItem { words: words.into(), holds, possible: true, apart: false })
            .collect()
    });
    let choose = dispatch.reform(move |index: usize| {
        if let Some(&(kind, _)) = BLOCK_KINDS.get(index) {
            return Action::Sort(Which::Over(span), Sort::As(kind));
        }
        match index.checked_sub(BLOCK_KINDS.len() + 1).and_then(|index| MANY.get(index)) {
            Some((_, which)) => Action::Sort(which(span), Sort::Aside),
            None => Action::WriteNote(NoteOn::Block(span), clock::fresh_id()),
        }
    });
    let words = props.words.clone().unwrap_or_else(|| block_kind_name(kind).into());
    let name = format!("{words}: {}", props.start);
    html! {
        <Menu {words} {name} label="What this is" id={props.id.clone()} from_start={props.from_start} {items} {choose} />
    }
}
