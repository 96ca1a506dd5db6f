//! The corrections made of the words of a mark, each with its way back.

use crate::hooks::use_dispatch;
use crate::services::focus;
use crate::state::{Action, OpenArticle};
use crate::view_model::{About, ruling_in_words};
use dateline_text::Span;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// Of which words.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CorrectionMadeProps {
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
    /// The words.
    pub span: Span,
    /// What the mark stands for.
    pub about: About,
}

/// The corrections made of these very words, each with its way back.
#[component]
pub fn CorrectionMade(props: &CorrectionMadeProps) -> Html {
    let dispatch = use_dispatch();
    let corrections = props.article.stored.corrections();
    let here = corrections.iter().zip(props.article.corrected.iter()).filter(|(correction, place)| {
        // What is said of a quotation stands on its own card, not on its speaker's.
        let is_other = |other| other == Some(props.span) && props.about != About::Quotation;
        About::of(&correction.ruling) == props.about
            && place.is_some_and(|place| place.span == props.span || is_other(place.other))
    });
    let rows: Vec<Html> = here
        .map(|(correction, _)| {
            let action = Action::TakeBack(correction.id.clone());
            let onclick = dispatch.reform(move |event: MouseEvent| {
                if let Some(pressed) = event.target_dyn_into::<Element>() {
                    focus::leave_row(&pressed, ".correction-bar", ".correction-bar__row button");
                }
                action.clone()
            });
            let words = ruling_in_words(correction);
            html! {
                <li key={correction.id.clone()}>{"You: "}{words}{" "}<button type="button" {onclick}>{"Take back"}</button></li>
            }
        })
        .collect();
    if rows.is_empty() {
        Html::default()
    } else {
        html! { <ul class="correction-bar__made">{ for rows }</ul> }
    }
}
