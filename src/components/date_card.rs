//! What the card of a date says.

use crate::components::FactLink;
use crate::services::wording::capitalized;
use crate::state::OpenArticle;
use crate::view_model::{covers, reason, stands_for, worked_out};
use dateline_text::Timex;
use std::rc::Rc;
use yew::prelude::*;

/// Which date.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DateCardProps {
    /// The article on the desk.
    pub article: Rc<OpenArticle>,
    /// The expression of time.
    pub timex: Timex,
}

/// The days it stands for, how that was worked out, and by which rule.
#[component]
pub fn DateCard(props: &DateCardProps) -> Html {
    let timex = &props.timex;
    let worked_out =
        props.article.analysis.as_ref().and_then(|it| worked_out(props.article.text(), it, timex));
    html! {
        <>
            <p class="card__line date-card__day">{capitalized(&stands_for(timex))}</p>
            if let Some(days) = covers(timex) { <p class="card__line">{capitalized(&days)}</p> }
            if let Some(worked_out) = worked_out {
                <p class="card__line">
                    {capitalized(&worked_out.words)}
                    if let Some((place, far)) = worked_out.from {
                        {", "}<FactLink section="card" {place}><span class="date-card__link">{far}</span></FactLink>
                    }
                </p>
            }
            <p class="card__line card__why">{format!("Why: {}", reason(&timex.provenance))}</p>
        </>
    }
}
