//! The points that a teacher gives one pupil for what was written in a task.

use crate::hooks::use_change;
use crate::state::{Change, Lesson};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Whose, and of which task.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExercisePointsProps {
    /// The exercise.
    pub lesson: Lesson,
    /// The sheet, by its id.
    pub sheet: AttrValue,
    /// The task, by its number.
    pub task: usize,
}

/// A field; empty where nothing was judged yet.
#[component]
pub fn ExercisePoints(props: &ExercisePointsProps) -> Html {
    let change = use_change();
    let lesson = &props.lesson;
    let Some(task) = lesson.exercise.tasks.get(props.task) else { return Html::default() };
    let most = lesson.rubric.most(&task.id);
    let given = lesson.points.of(&lesson.rubric, &props.sheet, &task.id);
    let (sheet, id) = (props.sheet.to_string(), task.id.clone());
    let give = change.reform(move |event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let written = input.as_ref().map(HtmlInputElement::value).unwrap_or_default();
        let parsed = written.trim().parse::<u32>().ok().map(|points| points.min(most));
        // Only an empty field takes them back.
        let points = if written.trim().is_empty() { None } else { parsed.or(given) };
        if let Some(input) = input {
            // What is kept is what stands there.
            input.set_value(&points.map(|points| points.to_string()).unwrap_or_default());
        }
        Change::Points(sheet.clone(), id.clone(), points)
    });
    html! {
        <label class="exercise-points">
            {format!("Points for task {}, 0 to {most} ", props.task + 1)}
            <input type="number" min="0" max={most.to_string()} value={given.map(|given| given.to_string()).unwrap_or_default()} onchange={give} />
        </label>
    }
}
