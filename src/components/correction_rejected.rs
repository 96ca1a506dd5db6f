//! The words that the reader said are no date, or no quotation: they have no mark any more, so their way back stands in the panel.

use crate::hooks::use_dispatch;
use crate::services::focus;
use crate::state::{Action, OpenArticle};
use crate::view_model::first_words;
use dateline_notes::Ruling;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// Of which article.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CorrectionRejectedProps {
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
    /// What was ruled.
    pub ruling: Ruling,
    /// What the words are not.
    pub thing: AttrValue,
}

/// A list under a heading of its own; nothing where there is none.
#[component]
pub fn CorrectionRejected(props: &CorrectionRejectedProps) -> Html {
    let dispatch = use_dispatch();
    let thing = &props.thing;
    let corrections = props.article.stored.corrections().iter().zip(props.article.corrected.iter());
    let rows: Vec<Html> = corrections
        .filter(|(correction, place)| correction.ruling == props.ruling && place.is_some())
        .map(|(correction, _)| {
            let words = first_words(&correction.target.quote.exact);
            let action = Action::TakeBack(correction.id.clone());
            let onclick = dispatch.reform(move |event: MouseEvent| {
                if let Some(pressed) = event.target_dyn_into::<Element>() {
                    focus::leave_row(&pressed, ".facts-section", ".facts-section__name");
                }
                action.clone()
            });
            html! {
                <li key={correction.id.clone()} class="fact" dir="auto">{format!("“{words}” ")}
                    <button type="button" aria-label={format!("Take back: “{words}” is no {thing}")} {onclick}>{"Take back"}</button>
                </li>
            }
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <div class="correction-rejected">
            <h3 class="fact__quiet">{format!("You said: no {thing}")}</h3>
            <ul>{ for rows }</ul>
        </div>
    }
}
