//! The corrections that lost their place, with their words, what was ruled, and a way to drop them.

use crate::hooks::use_dispatch;
use crate::state::{Action, Lost, OpenArticle};
use crate::view_model::lost_ruling_in_words;
use dateline_notes::Correction;
use dateline_text::one_line;
use std::rc::Rc;
use yew::prelude::*;

/// Whose corrections.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CorrectionLostProps {
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
}

/// A list under a heading of its own; nothing where every correction has its place.
#[component]
pub fn CorrectionLost(props: &CorrectionLostProps) -> Html {
    let dispatch = use_dispatch();
    let lost = props.article.lost();
    if lost.is_empty() {
        return Html::default();
    }
    html! {
        <div class="correction-lost">
            <h3 class="fact__quiet">{"Corrections that lost their place"}</h3>
            <ul>{ for lost.iter().map(|(correction, why)| row(correction, *why, &dispatch)) }</ul>
        </div>
    }
}

fn row(correction: &Correction, why: Lost, dispatch: &Callback<Action>) -> Html {
    let words = one_line(&correction.target.quote.exact);
    let action = Action::TakeBack(correction.id.clone());
    let drop = dispatch.reform(move |_: MouseEvent| action.clone());
    let label = format!("Drop the correction of “{words}”");
    html! {
        <li class="note-row" key={correction.id.clone()}>
            <p class="note-row__quote" dir="auto">{"“"}{words}{"”"}</p>
            <p>{"You: "}{lost_ruling_in_words(correction)}</p>
            <p class="fact__quiet">
                { match why {
                    Lost::Gone => "These words are no longer in the article.",
                    Lost::Aside => "These words stand in a part that is set aside. Put it back, and the correction holds again.",
                } }
            </p>
            <div class="note-row__actions">
                <button type="button" aria-label={label} onclick={drop}>{"Drop"}</button>
            </div>
        </li>
    }
}
