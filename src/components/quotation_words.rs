//! From which word to which a quotation goes.

use crate::state::{OpenArticle, QuotationFix};
use crate::view_model::{from_to, narrower, wider};
use dateline_text::Span;
use std::rc::Rc;
use yew::prelude::*;

/// Of which quotation.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct QuotationWordsProps {
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
    /// Its words.
    pub content: Span,
    /// The words selected in the article.
    pub selected: Option<Span>,
    /// Makes the correction.
    pub fix: Callback<QuotationFix>,
}

/// Where it goes from and to, and buttons that move either end by a word, or to what is selected.
#[component]
pub fn QuotationWords(props: &QuotationWordsProps) -> Html {
    let (text, content) = (props.article.text(), props.content);
    let button = |words: &'static str, name: Option<&'static str>, to: Option<Span>| {
        let to = to.filter(|&to| to != content);
        let fix = props.fix.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(to) = to {
                fix.emit(QuotationFix::Words(to));
            }
        });
        // One that is disabled would lose the focus at the last word.
        html! { <button type="button" aria-label={name} aria-disabled={to.is_none().to_string()} {onclick}>{words}</button> }
    };
    html! {
        <div class="correction-choices quotation-words" role="group" aria-label="Which words?">
            <p class="correction-choices__question">{"Which words?"}</p>
            <p class="quotation-words__now" dir="auto">{"It goes "}{from_to(text, content)}{"."}</p>
            <p class="quotation-words__end">
                <span>{"It begins"}</span>
                { button("a word earlier", Some("It begins a word earlier"), wider(text, content, true)) }
                { button("a word later", Some("It begins a word later"), narrower(text, content, true)) }
            </p>
            <p class="quotation-words__end">
                <span>{"It ends"}</span>
                { button("a word earlier", Some("It ends a word earlier"), narrower(text, content, false)) }
                { button("a word later", Some("It ends a word later"), wider(text, content, false)) }
            </p>
            if props.selected.is_some() { { button("The words you selected", None, props.selected) } }
        </div>
    }
}
