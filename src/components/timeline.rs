//! The article's dates in the order of the calendar.

use crate::components::FactLink;
use crate::view_model::DateRow;
use yew::prelude::*;

/// What stands on the timeline.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TimelineProps {
    /// Earliest first.
    pub dated: Vec<DateRow>,
    /// On no calendar, in order of appearance.
    pub undated: Vec<DateRow>,
}

/// A list of days and periods, and apart from it the expressions that name no day.
#[component]
pub fn Timeline(props: &TimelineProps) -> Html {
    let row = |section: &'static str| {
        move |row: &DateRow| {
            html! {
                <li class="fact">
                    <FactLink {section} place={row.place}><span class="fact__name">{row.meaning.clone()}</span></FactLink>
                    <span class="fact__quiet">{" “"}{row.words.clone()}{"”"}</span>
                </li>
            }
        }
    };
    html! {
        <>
            <ol class="timeline">{ for props.dated.iter().map(row("timeline")) }</ol>
            if !props.undated.is_empty() {
                <h3 class="fact__quiet">{"On no calendar"}</h3>
                <ul>{ for props.undated.iter().map(row("undated")) }</ul>
            }
        </>
    }
}
