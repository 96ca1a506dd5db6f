//! On whose word the article stands, on paper: there is no panel to look at.

use crate::state::OpenArticle;
use crate::view_model::Ledger;
use std::rc::Rc;
use yew::prelude::*;

/// Of which article.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PrintSourcesProps {
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
}

/// Each source in a line, with its kind and how much rests on it, and the sentence that sums it up; nothing where there is no source.
#[component]
pub fn PrintSources(props: &PrintSourcesProps) -> Html {
    let Some(analysis) = props.article.analysis.as_deref() else { return Html::default() };
    let ledger = Ledger::new(props.article.text(), analysis);
    if ledger.sources.is_empty() {
        return Html::default();
    }
    html! {
        <section class="print-sources">
            <h2>{"Sources"}</h2>
            <ul>
                { for ledger.sources.iter().map(|row| html! {
                    <li>{row.kind.said().sign}{" "}<b dir="auto">{row.called()}</b>{" "}{row.told()}</li>
                }) }
            </ul>
            <p>{ledger.summary.clone()}</p>
        </section>
    }
}
