//! The words that the reader said are no date: they have no mark any more, so their way back stands in the panel.

use crate::hooks::use_dispatch;
use crate::state::{Action, OpenArticle};
use dateline_notes::Ruling;
use std::rc::Rc;
use yew::prelude::*;

/// Of which article.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DateRejectedProps {
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
}

/// A list under a heading of its own; nothing where there is none.
#[component]
pub fn DateRejected(props: &DateRejectedProps) -> Html {
    let dispatch = use_dispatch();
    let corrections = props.article.stored.corrections().iter().zip(props.article.corrected.iter());
    let rows: Vec<Html> = corrections
        .filter(|(correction, place)| correction.ruling == Ruling::NoTime && place.is_some())
        .map(|(correction, _)| {
            let words = correction.target.quote.exact.split_whitespace().collect::<Vec<_>>().join(" ");
            let action = Action::TakeBack(correction.id.clone());
            let onclick = dispatch.reform(move |_: MouseEvent| action.clone());
            html! {
                <li class="fact">{format!("“{words}” ")}
                    <button type="button" aria-label={format!("Take back: “{words}” is no date")} {onclick}>{"Take back"}</button>
                </li>
            }
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <div class="date-rejected">
            <h3 class="fact__quiet">{"You said: no date"}</h3>
            <ul>{ for rows }</ul>
        </div>
    }
}
