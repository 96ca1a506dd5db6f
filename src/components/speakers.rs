//! Who says what: every quotation under its source.

use crate::components::FactLink;
use crate::view_model::{QuoteRow, SpeakerRow};
use dateline_text::{QuotationKind, Sourcing};
use yew::prelude::*;

/// Who speaks.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SpeakersProps {
    /// In order of first word.
    pub speakers: Vec<SpeakerRow>,
}

/// What sort of source it is, in words.
#[must_use]
pub const fn sourcing_in_words(sourcing: Sourcing) -> &'static str {
    match sourcing {
        Sourcing::Named => "named",
        Sourcing::Anonymous => "not named",
        Sourcing::Organization => "organization",
        Sourcing::Document => "document",
        Sourcing::Unattributed => "nobody is given",
    }
}

/// A list of sources with their words.
#[component]
pub fn Speakers(props: &SpeakersProps) -> Html {
    html! {
        <ul>
            { for props.speakers.iter().map(|speaker| html! {
                <li class="fact">
                    <span class="fact__name">{speaker.name.clone().unwrap_or_else(|| "No speaker given".into())}</span>
                    <span class="fact__quiet">{" — "}{sourcing_in_words(speaker.sourcing)}</span>
                    { for speaker.quotes.iter().map(quote) }
                </li>
            }) }
        </ul>
    }
}

fn quote(row: &QuoteRow) -> Html {
    let indirect = row.kind == QuotationKind::Indirect;
    // Words that hold marks of their own get none around them.
    let bare = indirect || row.words.contains(['"', '“', '”']);
    let (open, close) = if bare { ("", "") } else { ("“", "”") };
    html! {
        <div dir="auto" class={classes!("speaker__quote", indirect.then_some("speaker__quote--indirect"))}>
            <FactLink section="quote" place={row.place}>{open}{row.words.clone()}{close}</FactLink>
            if indirect { <span class="fact__quiet">{" in the writer’s words"}</span> }
        </div>
    }
}
