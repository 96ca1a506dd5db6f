//! What was taken for page furniture: folded away with its count and its reasons, and put back with one button, a piece, a
//! sort or all of it.

use crate::components::{BlockMenu, Folded};
use crate::hooks::{ByAddress, use_dispatch};
use crate::services::focus;
use crate::services::wording::counted;
use crate::state::{Action, OpenArticle, Sort, Which};
use crate::view_model::{Aside, block_reason, first_words};
use dateline_text::{Block, Span, one_line};
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// The article whose page it was.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SetAsideProps {
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
}

/// A button with a count and the reasons, and under it the blocks, reason by reason.
#[component]
pub fn SetAside(props: &SetAsideProps) -> Html {
    let dispatch = use_dispatch();
    let open = use_state_eq(|| false);
    let article = &props.article;
    let parts = (ByAddress(article.analysis.clone()), ByAddress(Some(article.stored.clone())));
    let aside = use_memo(parts, |(analysis, _)| {
        let blocks = analysis.0.as_ref().map(|analysis| &*analysis.blocks).unwrap_or_default();
        Aside::of(blocks, |span| article.stored.block_kind(span).is_some())
    });
    if aside.count() == 0 && aside.back.is_empty() {
        return Html::default();
    }
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let many = |words: String, which: Which| {
        let onclick = dispatch.reform(move |_: MouseEvent| Action::Sort(which.clone(), Sort::Back));
        html! { <button type="button" {onclick}>{words}</button> }
    };
    let (whole, above, below) = aside.around.unwrap_or_default();
    let above_is_known = aside.around.is_some() && above + below > 0;
    html! {
        <div class="set-aside">
            <div class="set-aside__line">
                <button type="button" aria-expanded={open.to_string()} aria-controls="set-aside-list" onclick={toggle}>
                    {format!("Set aside ({})", aside.count())}
                </button>
                <span class="set-aside__reasons">{aside.in_a_line()}</span>
            </div>
            if *open {
                <div class="set-aside__list" id="set-aside-list">
                    if aside.count() > 1 {
                        <div class="set-aside__many" role="group" aria-label="Put back many at once">
                            { many("Put back all".to_owned(), Which::All) }
                            if above_is_known && above > 0 { { many(format!("Put back all above ({above})"), Which::Above(whole)) } }
                            if above_is_known && below > 0 { { many(format!("Put back all below ({below})"), Which::Below(whole)) } }
                        </div>
                    }
                    if !aside.back.is_empty() {
                        <AsideRows key="back" article={article.clone()} words={"You put back".to_owned()} blocks={aside.back.clone()} sort={Sort::Aside} />
                    }
                    { for aside.groups.iter().map(|group| html! {
                        <AsideRows key={group.words.clone()} article={article.clone()} words={group.words.clone()} blocks={group.blocks.clone()} sort={Sort::Back} />
                    }) }
                </div>
            }
        </div>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct AsideRowsProps {
    article: Rc<OpenArticle>,
    words: String,
    blocks: Vec<Block>,
    sort: Sort,
}

/// The blocks of one reason.
#[component]
fn AsideRows(props: &AsideRowsProps) -> Html {
    let dispatch = use_dispatch();
    let line = {
        let (article, blocks, sort) = (props.article.clone(), props.blocks.clone(), props.sort);
        let dispatch = dispatch.clone();
        Callback::from(move |index: usize| {
            blocks.get(index).map(|block| row(&article, block, sort, &dispatch)).unwrap_or_default()
        })
    };
    let all = (props.blocks.len() > 1 && props.sort == Sort::Back).then(|| {
        let these = Which::These(props.blocks.iter().map(|block| block.span).collect());
        let onclick = dispatch.reform(move |_: MouseEvent| Action::Sort(these.clone(), Sort::Back));
        let words = format!("Put back all {}", props.blocks.len());
        html! { <button type="button" aria-label={format!("{words}: {}", props.words)} {onclick}>{words}</button> }
    });
    let mut words = props.words.clone();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    html! {
        <section class="set-aside__group">
            <div class="set-aside__head">
                <p class="set-aside__why">{format!("{words} ({})", counted(props.blocks.len(), "piece"))}</p>
                { all }
            </div>
            <Folded count={props.blocks.len()} {line} />
        </section>
    }
}

fn row(article: &OpenArticle, block: &Block, sort: Sort, dispatch: &Callback<Action>) -> Html {
    let span = block.span;
    let onclick = dispatch.reform(move |event: MouseEvent| {
        // The row goes, and what has the focus with it.
        if let Some(pressed) = event.target_dyn_into::<Element>() {
            focus::leave_row(&pressed, ".set-aside", "button");
        }
        Action::Sort(Which::Over(span), sort)
    });
    let words = shown(article, span);
    let start = first_words(&words);
    let is_back = sort == Sort::Aside;
    let button = if is_back { "Set aside again" } else { "Put back" };
    html! {
        <li class="set-aside__block" key={span.start()} data-start={span.start().to_string()} data-end={span.end().to_string()}>
            <div>
                <p class="set-aside__words" dir="auto">{words}</p>
                if is_back { <p class="set-aside__why">{block_reason(block, true)}</p> }
            </div>
            <div class="set-aside__acts">
                <button type="button" aria-label={format!("{button}: {start}")} title="Key: X" {onclick}>{button}</button>
                if !is_back { <BlockMenu block={block.clone()} words="Put back as" {start} /> }
            </div>
        </li>
    }
}

/// So many bytes of a block are shown.
const SHOWN: usize = 600;

fn shown(article: &OpenArticle, span: Span) -> String {
    let words = span.text(article.text());
    let end = (0..=words.len().min(SHOWN)).rev().find(|&at| words.is_char_boundary(at)).unwrap_or(0);
    one_line(words.get(..end).unwrap_or_default())
}
