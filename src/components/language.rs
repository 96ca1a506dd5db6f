//! How things are said: hedges, attributions, loaded and absolute words, each with where it stands.

use crate::components::{FactLink, LongList};
use crate::hooks::use_dispatch;
use crate::state::Action;
use crate::view_model::{CueRow, Layer, Layers};
use dateline_notes::MarkKind;
use dateline_text::CueKind;
use std::rc::Rc;
use yew::prelude::*;

/// Which words.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LanguageProps {
    /// By kind and reason, most used first.
    pub rows: Rc<[CueRow]>,
    /// The layers that the article shows.
    pub shown: Layers,
}

/// The heading of a kind of cue and what such words do, without a verdict.
#[must_use]
pub const fn cue_in_words(kind: CueKind) -> (&'static str, &'static str) {
    match kind {
        CueKind::Hedge => ("Hedges", "weaken a claim or leave it open"),
        CueKind::Attribution => ("Attribution", "hand a claim to somebody"),
        CueKind::Loaded => ("Loaded words", "carry a judgement with them"),
        CueKind::Absolute => ("Absolutes", "allow no exception"),
        CueKind::Question => ("Questions", "are put to the reader"),
        CueKind::CallToAction => ("Calls to action", "ask the reader to do something"),
    }
}

/// A part for every kind of cue that occurs, with a switch for its marks, and in it one for each thing that such words do.
#[component]
pub fn Language(props: &LanguageProps) -> Html {
    let dispatch = use_dispatch();
    let marked = props.shown.has(Layer::Marks(MarkKind::Cue));
    let of_kind = |kind: CueKind| props.rows.iter().filter(move |row| row.kind == kind);
    html! {
        { for CueKind::ALL.iter().filter(|&&kind| of_kind(kind).next().is_some()).map(|&kind| {
            let (title, does) = cue_in_words(kind);
            let rows: Vec<&CueRow> = of_kind(kind).collect();
            let onchange = dispatch.reform(move |_: Event| Action::ToggleLayer(Layer::Cues(kind)));
            html! {
                <>
                    <h3 class="fact"><span class="fact__name">{title}</span><span class="fact__quiet">{" "}{does}</span></h3>
                    <label class="language__switch">
                        <input type="checkbox" checked={props.shown.has(Layer::Cues(kind))} disabled={!marked} {onchange}
                            aria-label={format!("Mark in the article: {}", title.to_lowercase())} />
                        {if marked { "Mark in the article" } else { "Mark in the article (the layer “Language” is off)" }}
                    </label>
                    { for rows.chunk_by(|one, other| one.reason == other.reason).map(|group| html! {
                        <>
                            <p class="fact__quiet language__reason">{group.first().map(|row| row.reason.clone()).unwrap_or_default()}{":"}</p>
                            <ul>{ for group.iter().map(|row| cue(row)) }</ul>
                        </>
                    }) }
                </>
            }
        }) }
    }
}

fn cue(row: &CueRow) -> Html {
    let Some(first) = row.places.first() else { return Html::default() };
    html! {
        <li class="fact">
            <FactLink section="cue" place={*first}>{row.words.clone()}</FactLink>
            if row.spoken { <span class="fact__quiet">{" in a speaker’s own words"}</span> }
            if row.places.len() > 1 {
                <span class="fact__places">
                    <LongList count={row.places.len()} row={use_of(row)} bare={true} />
                </span>
            }
        </li>
    }
}

/// Draws the uses of a word, each with its number.
fn use_of(row: &CueRow) -> Callback<usize, Html> {
    let row = row.clone();
    Callback::from(move |index: usize| {
        let Some(&place) = row.places.get(index) else { return Html::default() };
        let label = format!("{}, use {} of {}", row.words, index + 1, row.places.len());
        html! { <FactLink section="cue-at" {place} plain={false} {label}>{index + 1}</FactLink> }
    })
}
