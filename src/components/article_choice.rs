//! What the reader is told of a paste that holds several articles: which, and one of them alone, or all.

use crate::hooks::use_dispatch;
use crate::state::{Action, OpenArticle};
use crate::view_model::first_words;
use dateline_text::Span;
use std::rc::Rc;
use yew::prelude::*;

/// The paste.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ArticleChoiceProps {
    /// What is on the desk.
    pub article: Rc<OpenArticle>,
}

/// A line above the article with a choice; nothing where the paste holds one.
#[component]
pub fn ArticleChoice(props: &ArticleChoiceProps) -> Html {
    let dispatch = use_dispatch();
    let articles: &[Span] =
        props.article.analysis.as_ref().map(|analysis| &*analysis.articles).unwrap_or_default();
    if articles.is_empty() {
        return Html::default();
    }
    let picked = props.article.stored.picked;
    let read = articles.iter().position(|own| picked.is_some_and(|picked| picked.overlaps(*own)));
    let choice = |words: Html, span: Option<Span>, holds: bool| {
        let onchange = dispatch.reform(move |_: Event| Action::Pick(span));
        html! {
            <label class="article-choice__choice">
                <input type="radio" name="article-choice" checked={holds} {onchange} />
                <span>{words}</span>
            </label>
        }
    };
    let title = |span: &Span| first_words(span.text(props.article.text()).lines().next().unwrap_or_default());
    html! {
        <fieldset class="article-choice">
            <legend class="article-choice__legend">{format!("This paste holds {} articles. Read", articles.len())}</legend>
            { choice(html! { {"all of them"} }, None, read.is_none()) }
            { for articles.iter().enumerate().map(|(index, span)| {
                choice(html! { <>{"only “"}{title(span)}{"”"}</> }, Some(*span), read == Some(index))
            }) }
        </fieldset>
    }
}
