//! Events to be put in order, on paper: a box for the number of each.

use dateline_classroom::{Exercise, TaskAnswer};
use std::rc::Rc;
use yew::prelude::*;

/// Of which task.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PaperOrderProps {
    /// The exercise.
    pub exercise: Rc<Exercise>,
    /// The task, by its number.
    pub number: usize,
    /// What was answered.
    pub answer: Option<TaskAnswer>,
}

/// The events as they were dealt.
#[component]
pub fn PaperOrder(props: &PaperOrderProps) -> Html {
    let Some(task) = props.exercise.tasks.get(props.number) else { return Html::default() };
    let order = props.answer.as_ref().map(|answer| answer.order.as_slice()).unwrap_or_default();
    html! {
        <>
            <p class="paper__aside">{"Write 1 into the box of what happened first, 2 into the next, and so on."}</p>
            <ul class="paper-order">
                { for task.items.iter().map(|item| {
                    let place = order.iter().position(|id| *id == item.id);
                    html! {
                        <li>
                            <span class="paper-order__box">{place.map(|place| (place + 1).to_string()).unwrap_or_default()}</span>
                            <span dir="auto">{item.words.clone()}</span>
                        </li>
                    }
                }) }
            </ul>
        </>
    }
}
