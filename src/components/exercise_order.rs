//! Events to be put in order, each moved up or down.

use crate::hooks::use_change;
use crate::state::{Change, Lesson};
use yew::prelude::*;

/// Whose order.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExerciseOrderProps {
    /// The exercise.
    pub lesson: Lesson,
    /// The task, by its number.
    pub task: usize,
}

/// The events as they stand, with two buttons each.
#[component]
pub fn ExerciseOrder(props: &ExerciseOrderProps) -> Html {
    let change = use_change();
    let number = props.task;
    let Some(task) = props.lesson.exercise.tasks.get(number) else { return Html::default() };
    let given = props.lesson.answer(number).map(|answer| answer.order.clone()).unwrap_or_default();
    // What was not placed yet follows as it was dealt.
    let rest = task.items.iter().map(|item| item.id.clone()).filter(|id| !given.contains(id));
    let order: Vec<String> = given.iter().cloned().chain(rest).collect();
    let moved = |from: usize, to: usize| {
        let mut order = order.clone();
        order.swap(from, to);
        change.reform(move |_: MouseEvent| Change::Order(number, order.clone()))
    };
    html! {
        <>
            if task.items.is_empty() {
                <p>{"The article tells of no two days: there is nothing to put in order."}</p>
            }
            <ol class="exercise-order">
                { for order.iter().enumerate().filter_map(|(index, id)| {
                    let item = task.items.iter().find(|item| item.id == *id)?;
                    let last = index + 1 == order.len();
                    Some(html! {
                        <li key={id.clone()} class="exercise-order__item">
                            <span>{item.words.clone()}</span>
                            <button type="button" disabled={index == 0} aria-label={format!("Earlier: {}", item.words)}
                                onclick={moved(index, index.saturating_sub(1))}>{"↑"}</button>
                            <button type="button" disabled={last} aria-label={format!("Later: {}", item.words)}
                                onclick={moved(index, (index + 1).min(order.len() - 1))}>{"↓"}</button>
                        </li>
                    })
                }) }
            </ol>
            if given.is_empty() && !task.items.is_empty() {
                <button type="button" onclick={change.reform(move |_: MouseEvent| Change::Order(number, order.clone()))}>{"This is the order"}</button>
            }
        </>
    }
}
