//! Asks which day words stand for that are marked as a date.

use crate::components::DateForm;
use crate::hooks::{keep_tab, use_beside, use_dispatch};
use crate::services::{clock, place};
use crate::state::Action;
use dateline_text::Span;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// Which words.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct NewDateProps {
    /// Where they stand.
    pub span: Span,
    /// The words.
    pub words: AttrValue,
}

/// A card with the form of a date.
#[component]
pub fn NewDate(props: &NewDateProps) -> Html {
    let dispatch = use_dispatch();
    let card = use_beside(AttrValue::default());
    let span = props.span;
    let set = dispatch
        .reform(move |value: String| Action::SetDate(span, Some(value), clock::fresh_id(), clock::now()));
    // What had the focus may be gone when the date is marked.
    use_effect_with((), |()| {
        || {
            Timeout::new(0, place::focus_if_lost).forget();
        }
    });
    let close = dispatch.reform(|_: MouseEvent| Action::CloseOverlay);
    html! {
        <div class="card" role="dialog" onkeydown={|event: KeyboardEvent| keep_tab(&event)} aria-label="Which day" ref={card}>
            <p class="card__kind">{"Date"}</p>
            <p class="card__name">{props.words.clone()}</p>
            <DateForm value="" {set} />
            <div class="card__actions"><button type="button" onclick={close}>{"Cancel"}</button></div>
        </div>
    }
}
