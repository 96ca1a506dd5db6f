//! Item by item, those together of which the same is said.

use crate::view_model::FeedbackGroup;
use yew::prelude::*;

/// Which.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FeedbackGroupsProps {
    /// The items.
    pub groups: Vec<FeedbackGroup>,
}

/// What is said, and of what: names in a line, sentences one below the other.
#[component]
pub fn FeedbackGroups(props: &FeedbackGroupsProps) -> Html {
    html! {
        { for props.groups.iter().map(|group| if group.in_lines {
            html! {
                <div class="feedback-group">
                    <p class="feedback-group__said"><strong>{group.said.clone()}</strong></p>
                    <ul>{ for group.items.iter().map(|item| html! { <li dir="auto">{item.clone()}</li> }) }</ul>
                </div>
            }
        } else {
            html! { <p class="feedback-group" dir="auto"><strong>{group.said.clone()}</strong>{" "}{group.on_one_line()}</p> }
        }) }
    }
}
