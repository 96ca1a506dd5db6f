//! Once a pupil is done: the engine's own marks over the text, where the teacher lets them be seen then.

use crate::components::{ExerciseLegend, ExerciseTexts};
use crate::hooks::{Analyses, use_dispatch};
use crate::services::clock;
use crate::state::{Action, Lesson, LessonAction};
use crate::view_model::{engine_marks, exercise_text};
use dateline_classroom::Reveal;
use std::rc::Rc;
use yew::prelude::*;

/// Of which exercise.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExerciseRevealProps {
    /// The exercise.
    pub lesson: Lesson,
    /// What the engine says of the texts, where that may be seen.
    pub engine: Analyses,
}

/// A button, and then the texts.
#[component]
pub fn ExerciseReveal(props: &ExerciseRevealProps) -> Html {
    let dispatch = use_dispatch();
    let shown = use_state_eq(|| 0u32);
    let show = {
        let shown = shown.clone();
        Callback::from(move |article| shown.set(article))
    };
    let lesson = &props.lesson;
    let exercise = &lesson.exercise;
    if exercise.reveal != Reveal::AtEnd || exercise.layers.is_empty() {
        return Html::default();
    }
    if !lesson.shows_engine() {
        let done = dispatch.reform(|_: MouseEvent| Action::Lesson(LessonAction::Done(clock::now())));
        return html! {
            <>
                <p>{"Once your answers are saved, or you say that you are done, you see here what Dateline itself marks. Your teacher sees what you change after that."}</p>
                <button type="button" onclick={done}>{"I am done: show Dateline’s marks"}</button>
            </>
        };
    }
    let none = Vec::new();
    let found = props.engine.0.as_deref().unwrap_or(&none);
    let drawn: Vec<_> = (0..)
        .zip(found)
        .map(|(article, said)| {
            let marks = said.as_deref().map(|said| engine_marks(said, &exercise.layers));
            Rc::new(exercise_text(exercise, article, &marks.unwrap_or_default()))
        })
        .collect();
    html! {
        <>
            <h3>{"What Dateline marks"}</h3>
            <p>{"You may go on, and save again: your answers then say that you had seen these marks."}</p>
            <ExerciseLegend lesson={lesson.clone()} engine={props.engine.clone()} />
            <ExerciseTexts exercise={exercise.clone()} {drawn} shown={*shown} {show} />
        </>
    }
}
