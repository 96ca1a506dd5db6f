//! Where a class marked: how many pupils, stretch by stretch, as a list and over the text.

use crate::components::ExerciseTexts;
use crate::state::Lesson;
use crate::view_model::{article_name, drawn_articles, exercise_text, heat_marks, quoted};
use dateline_classroom::{Texts, heat};
use std::rc::Rc;
use yew::prelude::*;

/// What the shapes of the lines mean, from few to many.
const LEVELS: [(&str, &str); 4] = [
    ("heat-1", "up to a quarter"),
    ("heat-2", "up to half"),
    ("heat-3", "up to three quarters"),
    ("heat-4", "more"),
];

/// Of what.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExerciseHeatProps {
    /// The exercise with its class.
    pub lesson: Lesson,
    /// The task, by its number.
    pub task: usize,
}

/// A legend, a list and the text; nothing where nobody marked anything.
#[component]
pub fn ExerciseHeat(props: &ExerciseHeatProps) -> Html {
    let shown = use_state_eq(|| 0u32);
    let show = {
        let shown = shown.clone();
        Callback::from(move |article| shown.set(article))
    };
    let lesson = &props.lesson;
    let Some(task) = lesson.exercise.tasks.get(props.task) else { return Html::default() };
    let texts = Texts::new(&lesson.exercise);
    let pupils = lesson.class.len();
    let of = |article: u32| heat(&texts, task, article, None, lesson.class.iter());
    let stretches: Vec<_> = (0..drawn_articles(&lesson.exercise, task)).map(of).collect();
    if stretches.iter().all(Vec::is_empty) {
        return Html::default();
    }
    let is_two = stretches.len() > 1;
    let drawn: Vec<_> = (0..)
        .zip(&stretches)
        .map(|(article, heat)| Rc::new(exercise_text(&lesson.exercise, article, &heat_marks(heat, pupils))))
        .collect();
    let rows = (0..).zip(&stretches).flat_map(|(article, heat)| heat.iter().map(move |it| (article, it)));
    let rows = rows.filter(|(article, it)| !it.span.text(texts.text(*article)).trim().is_empty());
    html! {
        <div class="exercise-heat">
            <h3>{"Where they marked"}</h3>
            <p class="exercise-heat__legend">
                {"How many of the class: "}
                { for LEVELS.map(|(look, words)| html! {
                    <span><mark data-kind="note" data-look={look}>{words}</mark>{" "}</span>
                }) }
                {"A mark that you go to says the number."}
            </p>
            <ul class="exercise-heat__list">{ for rows.map(|(article, it)| html! {
                <li>
                    {format!("{} of {pupils}: {}", it.pupils, quoted(it.span.text(texts.text(article))))}
                    if is_two { <span class="exercise-task__aside">{format!(" {}", article_name(article))}</span> }
                </li>
            }) }</ul>
            <ExerciseTexts exercise={lesson.exercise.clone()} {drawn} shown={*shown} {show} />
        </div>
    }
}
