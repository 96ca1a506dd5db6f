//! Marking the words that are selected, where Dateline missed a name or a quotation.

use crate::hooks::use_dispatch;
use crate::services::clock;
use crate::state::{Action, Fix, QuotationFix, Quoted};
use crate::view_model::{kind_of, singular};
use dateline_notes::MarkKind;
use dateline_text::{MentionKind, Span};
use yew::prelude::*;

/// What is selected.
#[derive(Clone, Copy, Debug, PartialEq, Properties)]
pub struct CorrectionAdderProps {
    /// The words selected.
    pub selection: Option<Span>,
}

/// "Mark as" with a button for each kind of name, for a date and for a quotation; nothing while nothing is selected.
#[component]
pub fn CorrectionAdder(props: &CorrectionAdderProps) -> Html {
    let dispatch = use_dispatch();
    let Some(span) = props.selection else { return Html::default() };
    // Pressing a button must leave the selection as it is.
    let keep = Callback::from(|event: MouseEvent| event.prevent_default());
    let quotation = dispatch.reform(move |_: MouseEvent| {
        let quoted = Quoted { content: span, nth: 0 };
        Action::CorrectQuotation(quoted, QuotationFix::Missed, clock::fresh_id(), clock::now())
    });
    let date = dispatch.reform(move |_: MouseEvent| Action::AskDate(span));
    html! {
        <div class="correction-adder" role="group" aria-label="Mark as">
            <span>{"Mark as"}</span>
            { for MentionKind::ALL.iter().map(|&kind| {
                let onclick = dispatch.reform(move |_: MouseEvent| {
                    Action::Correct(span, Fix::Missed(kind), clock::fresh_id(), clock::now())
                });
                html! { <button type="button" onmousedown={keep.clone()} {onclick}>{singular(kind_of(kind))}</button> }
            }) }
            <button type="button" onmousedown={keep.clone()} onclick={date}>{singular(MarkKind::Date)}</button>
            <button type="button" onmousedown={keep.clone()} onclick={quotation}>{singular(MarkKind::Quotation)}</button>
        </div>
    }
}
