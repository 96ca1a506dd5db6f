//! What a reader can put right about a date, on its mark's card.

use crate::components::{CorrectionMade, DateForm};
use crate::hooks::use_dispatch;
use crate::services::clock;
use crate::state::{Action, OpenArticle};
use crate::view_model::About;
use dateline_text::Span;
use std::rc::Rc;
use yew::prelude::*;

/// Which words are put right.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DateCorrectionsProps {
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
    /// The words of the date.
    pub span: Span,
}

/// "Another date" with its form, "Not a date", and what was put right before.
#[component]
pub fn DateCorrections(props: &DateCorrectionsProps) -> Html {
    let dispatch = use_dispatch();
    let open = use_state_eq(|| false);
    let set = use_callback((props.span, dispatch), |value: Option<String>, (span, dispatch)| {
        dispatch.emit(Action::SetDate(*span, value, clock::fresh_id(), clock::now()));
    });
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let timexes = props.article.analysis.iter().flat_map(|analysis| &analysis.timexes);
    let value = timexes.clone().find(|timex| timex.span == props.span).map(|timex| timex.value.clone());
    html! {
        <div class="correction-bar" role="group" aria-label="Correct this date">
            <p class="correction-bar__question" aria-hidden="true">{"Is this right?"}</p>
            <div class="correction-bar__row">
                <button type="button" aria-expanded={open.to_string()} onclick={toggle}>{"Another date …"}</button>
                <button type="button" onclick={set.reform(|_: MouseEvent| None)}>{"Not a date"}</button>
            </div>
            if *open { <DateForm value={value.unwrap_or_default()} set={set.reform(Some)} /> }
            <CorrectionMade article={props.article.clone()} span={props.span} about={About::Time} />
        </div>
    }
}
