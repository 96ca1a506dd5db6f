//! Who says what: every quotation under its source.

use crate::components::{FactLink, LongList};
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
    let speakers = props.speakers.clone();
    let row = Callback::from(move |index: usize| speakers.get(index).map(speaker).unwrap_or_default());
    html! { <ul><LongList count={props.speakers.len()} {row} /></ul> }
}

fn speaker(speaker: &SpeakerRow) -> Html {
    let quotes = speaker.quotes.clone();
    let row = Callback::from(move |index: usize| quotes.get(index).map(quote).unwrap_or_default());
    html! {
        <li class="fact">
            <span class="fact__name">{speaker.name.clone().unwrap_or_else(|| "No speaker given".into())}</span>
            <span class="fact__quiet">{" — "}{sourcing_in_words(speaker.sourcing)}</span>
            <LongList count={speaker.quotes.len()} {row} bare={true} />
        </li>
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
