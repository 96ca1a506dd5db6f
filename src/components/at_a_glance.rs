//! The six questions and what the article answers.

use crate::components::FactLink;
use crate::view_model::Glance;
use dateline_text::FactSlot;
use yew::prelude::*;

/// An answer of more bytes than this has lines of its own.
const LONG: usize = 60;

/// The answers.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AtAGlanceProps {
    /// One for each question.
    pub glance: Vec<Glance>,
    /// What is and is not attributed, in a sentence.
    pub summary: Option<AttrValue>,
}

const fn question(slot: FactSlot) -> &'static str {
    match slot {
        FactSlot::Who => "Who",
        FactSlot::What => "What",
        FactSlot::When => "When",
        FactSlot::Where => "Where",
        FactSlot::Why => "Why",
        FactSlot::How => "How",
    }
}

/// A list of questions, each with its answers in the article's words, the likeliest first; then on whose word it stands.
#[component]
pub fn AtAGlance(props: &AtAGlanceProps) -> Html {
    html! {
        <>
        <dl class="glance">
            { for props.glance.iter().map(|glance| html! {
                <>
                    <dt>{question(glance.slot)}</dt>
                    <dd dir="auto">
                        if glance.answers.is_empty() {
                            <span class="fact__quiet">{"not found"}</span>
                        }
                        { for glance.answers.iter().enumerate().map(|(index, (words, place))| html! {
                            <span class={classes!("glance__answer", (index > 0).then_some("glance__answer--further"), (words.len() > LONG).then_some("glance__answer--long"))}>
                                if index > 0 && words.len() <= LONG { {" · "} }
                                <FactLink section={format!("glance-{}", glance.slot.name())} place={*place}>{words.clone()}</FactLink>
                            </span>
                        }) }
                    </dd>
                </>
            }) }
        </dl>
        if let Some(summary) = &props.summary { <p class="glance__summary">{summary.clone()}</p> }
        </>
    }
}
