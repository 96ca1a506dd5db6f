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
    let exercise = &lesson.exercise;
    let count = exercise.tasks.len();
    let reached = lesson.reached.filter(|&task| task < count);
    let begun = reached.is_some() || !lesson.sheet.is_empty();
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
    let start = dispatch.reform(move |()| {
        storage::keep_guided();
        Action::Lesson(LessonAction::Go(LessonStep::Task(reached.unwrap_or_default())))
    });
    let onkeydown = {
        let start = start.clone();
        Callback::from(move |event: KeyboardEvent| {
            // Enter takes a word that is being put together.
            if event.key() == "Enter" && !event.is_composing() && count > 0 {
                start.emit(());
            }
        })
    };
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
            <p>{format!("{}{}", crate::services::wording::counted(count, "task"), if minutes > 0 { format!(", about {minutes} minutes") } else { String::new() })}</p>
            if begun {
                <p><strong>{ match reached {
                    Some(task) => format!("You were at task {}. ", task + 1),
                    None => String::new(),
                } }{format!("{} of {count} answered.", count - lesson.unanswered().len())}</strong></p>
            }
            <label class="exercise-task__field">
                <span>{"What shall your answers be called? Take a made-up name or a number, not your real name."}</span>
                <input type="text" maxlength="60" autocomplete="off" value={lesson.sheet.pupil.clone()} oninput={name} {onkeydown} />
            </label>
            <div class="exercise-start__actions">
                <button type="button" class="primary" disabled={count == 0} onclick={start.reform(|_: MouseEvent| ())}>{ if begun { "Go on" } else { "Begin" } }</button>
                if begun {
                    <button type="button" onclick={anew}>{"I am somebody else: start anew"}</button>
                }
            </div>
        </section>
    }
}
