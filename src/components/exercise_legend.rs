//! What the engine's marks among a pupil's own mean.

use crate::hooks::Analyses;
use crate::state::Lesson;
use crate::view_model::exercise_layer;
use yew::prelude::*;

/// Of which exercise.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExerciseLegendProps {
    /// The exercise.
    pub lesson: Lesson,
    /// What the engine says of the texts.
    pub engine: Analyses,
}

/// A line and a sample a layer.
#[component]
pub fn ExerciseLegend(props: &ExerciseLegendProps) -> Html {
    if props.engine.0.is_none() {
        return html! { <p class="exercise-legend">{"Dateline is reading the article: its own marks come in a moment."}</p> };
    }
    html! {
        <p class="exercise-legend">
            {"Above the words are Dateline’s own marks, and it can be wrong; yours are below. "}
            { for props.lesson.exercise.layers.iter().map(|&layer| {
                let (words, sign) = exercise_layer(layer);
                html! { <span class="exercise-legend__layer"><b>{sign}</b>{format!(" {words} ")}</span> }
            }) }
        </p>
    }
}
