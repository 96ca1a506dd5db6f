//! The article's dates in the order of the calendar: a picture, and the same in a list.

use crate::components::{FactLink, TimelinePicture};
use crate::view_model::{TimeWords, Timeline as Times};
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
    let row = |section: &'static str, meaning: &AttrValue, named: &[TimeWords]| {
        html! {
            <li class="fact">
                { for named.iter().enumerate().map(|(index, named)| if index == 0 {
                    html! {
                        <>
                            <FactLink {section} place={named.place}><span class="fact__name">{meaning.clone()}</span></FactLink>
                            <span class="fact__quiet">{" “"}{named.words.clone()}{"”"}</span>
                        </>
                    }
                } else {
                    html! {
                        <span class="fact__quiet">{", "}
                            <FactLink {section} place={named.place} label={format!("{meaning}, named again: {}", named.words)}>
                                {"“"}{named.words.clone()}{"”"}
                            </FactLink>
                        </span>
                    }
                }) }
            </li>
        }
    };
    let Times { moments, undated, .. } = &*props.timeline;
    html! {
        <>
            <TimelinePicture timeline={props.timeline.clone()} />
            <ol class="timeline">{ for moments.iter().map(|moment| row("timeline", &moment.meaning, &moment.named)) }</ol>
            if !undated.is_empty() {
                <h3 class="fact__quiet">{"On no calendar"}</h3>
                <ul>{ for undated.iter().map(|undated| row("undated", &undated.meaning, std::slice::from_ref(&undated.named))) }</ul>
            }
        </>
    }
}
