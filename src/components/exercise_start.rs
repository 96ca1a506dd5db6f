//! What a pupil sees first: what is to be done, and what to be called.

use crate::components::ExerciseGuide;
use crate::hooks::{use_change, use_dispatch};
use crate::services::{clock, storage};
use crate::state::{Action, Change, Lesson, LessonAction, LessonStep};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Of which exercise.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExerciseStartProps {
    /// The exercise.
    pub lesson: Lesson,
}

/// The teacher's words, how it goes, and a name.
#[component]
pub fn ExerciseStart(props: &ExerciseStartProps) -> Html {
    let change = use_change();
    let dispatch = use_dispatch();
    let lesson = &props.lesson;
    let (exercise, begun) = (&lesson.exercise, !lesson.sheet.is_empty());
    let name = change.reform(|event: InputEvent| {
        Change::Pupil(
            event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default(),
        )
    });
    // Who has begun knows how it goes.
    let guided = use_state_eq(|| begun || storage::guided());
    let guide = |seen: bool| {
        let guided = guided.clone();
        Callback::from(move |()| {
            if seen {
                storage::keep_guided();
            }
            guided.set(seen);
        })
    };
    let start = dispatch.reform(|_: MouseEvent| {
        storage::keep_guided();
        Action::Lesson(LessonAction::Go(LessonStep::Task(0)))
    });
    let anew = change.reform(|_: MouseEvent| Change::Anew(clock::fresh_id()));
    let minutes: u32 = exercise.tasks.iter().filter_map(|task| task.minutes).sum();
    html! {
        <section class="exercise-start" aria-labelledby="exercise-start-title">
            <h2 id="exercise-start-title" tabindex="-1">{exercise.title.clone()}</h2>
            if !exercise.instructions.trim().is_empty() {
                <p class="exercise-start__words">{exercise.instructions.clone()}</p>
            }
            <ol class="exercise-start__how">
                <li>{"Read the article. To mark something, select its words and press what they are."}</li>
                <li>{"Everything you do is kept on this device as you go. Undo takes a step back."}</li>
                if lesson.shows_engine() {
                    <li>{"Dateline’s own marks are above the words; yours are below. Dateline can be wrong."}</li>
                }
                <li>{"At the end you save your answers as a file and hand it to your teacher. Nothing is sent anywhere."}</li>
            </ol>
            if *guided {
                <button type="button" class="exercise-start__guide" onclick={guide(false).reform(|_: MouseEvent| ())}>{"How this works"}</button>
            } else {
                <ExerciseGuide close={guide(true)} />
            }
            <p>{format!("{}{}", crate::services::wording::counted(exercise.tasks.len(), "task"), if minutes > 0 { format!(", about {minutes} minutes") } else { String::new() })}</p>
            <label class="exercise-task__field">
                <span>{"What shall your answers be called? Take a made-up name or a number, not your real name."}</span>
                <input type="text" maxlength="60" autocomplete="off" value={lesson.sheet.pupil.clone()} oninput={name} />
            </label>
            <div class="exercise-start__actions">
                <button type="button" class="primary" disabled={exercise.tasks.is_empty()} onclick={start}>{ if begun { "Go on" } else { "Begin" } }</button>
                if begun {
                    <button type="button" onclick={anew}>{"I am somebody else: start anew"}</button>
                }
            </div>
        </section>
    }
}
