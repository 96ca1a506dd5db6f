//! Which of the engine's own marks pupils see, and when.

use crate::hooks::use_change;
use crate::state::{Change, Lesson};
use crate::view_model::exercise_layer;
use dateline_classroom::{Layer, Reveal, TaskKind};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// When, in words.
const WHEN: [(Reveal, &str); 3] = [
    (Reveal::Never, "Never"),
    (Reveal::AtEnd, "At the end, once they are done"),
    (Reveal::AtStart, "From the start"),
];

/// Of which exercise.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExerciseLayersProps {
    /// The exercise.
    pub lesson: Lesson,
}

/// Three choices, and a box a layer.
#[component]
pub fn ExerciseLayers(props: &ExerciseLayersProps) -> Html {
    let change = use_change();
    let exercise = &props.lesson.exercise;
    let given_away: Vec<String> = exercise
        .tasks
        .iter()
        .zip(1..)
        .filter(|(task, _)| exercise.layers.iter().any(|&layer| answers(task.kind, layer)))
        .map(|(_, number): (_, u32)| number.to_string())
        .collect();
    html! {
        <fieldset class="exercise-layers">
            <legend>{"Pupils see Dateline’s own marks"}</legend>
            <div class="exercise-layers__when">
                { for WHEN.map(|(when, words)| html! {
                    <label>
                        <input type="radio" name="reveal" checked={exercise.reveal == when}
                            onchange={change.reform(move |_: Event| Change::Reveal(when))} />
                        <span>{words}</span>
                    </label>
                }) }
            </div>
            if exercise.reveal != Reveal::Never {
                <div class="exercise-layers__which" role="group" aria-label="Which marks">
                    { for Layer::OFFERED.map(|layer| {
                        let (words, _) = exercise_layer(layer);
                        let onchange = change.reform(move |event: Event| {
                            Change::Layer(layer, event.target_dyn_into::<HtmlInputElement>().is_some_and(|it| it.checked()))
                        });
                        html! {
                            <label><input type="checkbox" checked={exercise.layers.contains(&layer)} {onchange} /><span>{words}</span></label>
                        }
                    }) }
                </div>
            }
            if exercise.reveal == Reveal::AtStart && !given_away.is_empty() {
                <p class="exercise-task__aside">{format!("These marks show answers to task {}.", given_away.join(", "))}</p>
            }
        </fieldset>
    }
}

/// Whether marks of a layer would answer a task of a kind.
fn answers(kind: TaskKind, layer: Layer) -> bool {
    let name = layer.name();
    match kind {
        TaskKind::Names | TaskKind::LoadedWords => {
            kind.marks().iter().any(|label| label.name == name) || name == "cue"
        }
        TaskKind::FactOrOpinion => name == "loaded" || name == "cue",
        // What is marked is the article.
        TaskKind::NotArticle => true,
        TaskKind::Sources => name == "quotation",
        _ => false,
    }
}
