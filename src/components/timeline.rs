//! The article's dates in the order of the calendar: a picture, and the same in a list.

use crate::components::{FactLink, LongList, TimelinePicture};
use crate::view_model::{TimeWords, Timeline as Times, Undated};
use std::rc::Rc;
use yew::prelude::*;

/// What stands on the timeline.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TimelineProps {
    /// The article's times.
    pub timeline: Rc<Times>,
}

/// The picture, a list of days and periods, and apart from it the expressions that name no day.
#[component]
pub fn Timeline(props: &TimelineProps) -> Html {
    let times = props.timeline.clone();
    let moment = {
        let times = times.clone();
        Callback::from(move |index: usize| {
            let moment = times.moments.get(index);
            moment.map(|moment| row("timeline", &moment.meaning, &moment.named)).unwrap_or_default()
        })
    };
    let Times { moments, undated, .. } = &*props.timeline;
    let without_day = Callback::from(move |index: usize| {
        let undated = times.undated.get(index);
        let named =
            |undated: &Undated| row("undated", &undated.meaning, std::slice::from_ref(&undated.named));
        undated.map(named).unwrap_or_default()
    });
    html! {
        <>
            <TimelinePicture timeline={props.timeline.clone()} />
            <ol class="timeline"><LongList count={moments.len()} row={moment} /></ol>
            if !undated.is_empty() {
                <h3 class="fact__quiet">{"On no calendar"}</h3>
                <ul><LongList count={undated.len()} row={without_day} /></ul>
            }
        </>
    }
}

/// What a time means, and every place that names it.
fn row(section: &'static str, meaning: &AttrValue, named: &[TimeWords]) -> Html {
    let Some((first, again)) = named.split_first() else { return Html::default() };
    let (count, again, name) = (again.len(), again.to_vec(), meaning.clone());
    let other = Callback::from(move |index: usize| {
        let Some(named) = again.get(index) else { return Html::default() };
        html! {
            <span class="fact__quiet">{", "}
                <FactLink {section} place={named.place} label={format!("{name}, named again: {}", named.words)}>
                    {"“"}{named.words.clone()}{"”"}
                </FactLink>
            </span>
        }
    });
    html! {
        <li class="fact">
            <FactLink {section} place={first.place}><span class="fact__name">{meaning.clone()}</span></FactLink>
            <span class="fact__quiet">{" “"}{first.words.clone()}{"”"}</span>
            <LongList {count} row={other} bare={true} />
        </li>
    }
}
