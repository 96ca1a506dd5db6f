//! A choice for each sentence, or each part of a page.

use crate::hooks::use_change;
use crate::state::{Change, Lesson};
use dateline_classroom::Texts;
use yew::prelude::*;

/// Whose choices.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExerciseChoicesProps {
    /// The exercise.
    pub lesson: Lesson,
    /// The task, by its number.
    pub task: usize,
}

/// Radio buttons under each piece of the text.
#[component]
pub fn ExerciseChoices(props: &ExerciseChoicesProps) -> Html {
    let change = use_change();
    let number = props.task;
    let Some(task) = props.lesson.exercise.tasks.get(number) else { return Html::default() };
    let texts = Texts::new(&props.lesson.exercise);
    let answer = props.lesson.answer(number);
    html! {
        <ol class="exercise-choices">
            { for task.units.iter().map(|unit| {
                let words = texts.unit(unit).text(texts.text(0)).to_owned();
                // Radio buttons of one name exclude one another, so the name is the sentence's.
                let group = format!("choice-{}-{}", task.id, unit.id);
                let chosen = answer.and_then(|answer| answer.choices.get(&unit.id)).cloned();
                html! {
                    <li key={unit.id.clone()} class="exercise-choices__unit">
                        <fieldset>
                            <legend>{words}</legend>
                            { for task.kind.choices().iter().map(|label| {
                                let unit = unit.id.clone();
                                let onchange = change.reform(move |_: Event| Change::Choose(number, unit.clone(), label.name));
                                html! {
                                    <label class="exercise-choices__choice">
                                        <input type="radio" name={group.clone()} checked={chosen.as_deref() == Some(label.name)} {onchange} />
                                        <span>{label.words}</span>
                                    </label>
                                }
                            }) }
                        </fieldset>
                    </li>
                }
            }) }
        </ol>
    }
}
