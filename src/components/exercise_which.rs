//! A teacher who opens a handout where it was made is asked what for.

use crate::hooks::use_dispatch;
use crate::state::{Action, Lesson, LessonAction};
use yew::prelude::*;

/// Of which exercise.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExerciseWhichProps {
    /// The exercise.
    pub lesson: Lesson,
}

/// Two ways.
#[component]
pub fn ExerciseWhich(props: &ExerciseWhichProps) -> Html {
    let dispatch = use_dispatch();
    let go =
        |as_pupil: bool| dispatch.reform(move |_: MouseEvent| Action::Lesson(LessonAction::Try(as_pupil)));
    html! {
        <section class="exercise-start" aria-labelledby="exercise-which-title">
            <h2 id="exercise-which-title" tabindex="-1">{props.lesson.exercise.title.clone()}</h2>
            <p>{"This exercise was made in this browser. Its key and what you changed since are kept here."}</p>
            <div class="exercise-start__actions">
                <button type="button" class="primary" onclick={go(false)}>{"Open as its teacher"}</button>
                <button type="button" onclick={go(true)}>{"Try it as a pupil"}</button>
            </div>
            <p class="exercise-task__aside">{"Nothing of a trial is kept, and the exercise stays as it is."}</p>
        </section>
    }
}
