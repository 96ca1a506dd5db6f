//! How many points each free answer can be given.

use crate::hooks::use_change;
use crate::state::{Change, Lesson};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Of which exercise.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExerciseMostProps {
    /// The exercise.
    pub lesson: Lesson,
}

/// A number a task that takes points.
#[component]
pub fn ExerciseMost(props: &ExerciseMostProps) -> Html {
    let change = use_change();
    let lesson = &props.lesson;
    html! {
        <fieldset class="exercise-class__which">
            <legend>{"Your own points for what pupils wrote: the most a task can get"}</legend>
            { for lesson.exercise.tasks.iter().zip(1..).filter(|(task, _)| task.kind.takes_points()).map(|(task, number)| {
                let (id, usual) = (task.id.clone(), lesson.rubric.most(&task.id));
                let set = change.reform(move |event: Event| {
                    let written = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value());
                    Change::Most(id.clone(), written.and_then(|written| written.parse().ok()).unwrap_or(usual))
                });
                html! {
                    <label>
                        {format!("{number}. {} ", task.kind.title())}
                        <input type="number" min="0" max="100" value={lesson.rubric.most(&task.id).to_string()} onchange={set} />
                    </label>
                }
            }) }
        </fieldset>
    }
}
