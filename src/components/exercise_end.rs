//! The end of an exercise: a pupil saves the answers, a teacher the handout and the key.

use crate::components::{ClearDevice, ExerciseReveal, PaperTools};
use crate::hooks::{Analyses, Paper, use_dispatch};
use crate::services::{clock, files, lesson as kept};
use crate::state::{Action, Lesson, LessonAction, Role};
use dateline_classroom::{to_handout_link, write_answers, write_exercise, write_key};
use dateline_notes::export::file_name;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Of which exercise.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExerciseEndProps {
    /// The exercise.
    pub lesson: Lesson,
    /// What the engine says of the texts, where that may be seen.
    pub engine: Analyses,
}

/// What is left to do.
#[component]
pub fn ExerciseEnd(props: &ExerciseEndProps) -> Html {
    if props.lesson.role == Role::Pupil {
        html! { <Pupil lesson={props.lesson.clone()} engine={props.engine.clone()} /> }
    } else {
        html! { <Teacher lesson={props.lesson.clone()} engine={props.engine.clone()} /> }
    }
}

/// Saves a file and says so.
fn save(dispatch: &Callback<Action>, name: &str, content: &str) {
    let said = match files::hand_out(name, "application/json", content.as_bytes()) {
        Ok(()) => format!("Saved “{name}”"),
        Err(why) => why,
    };
    dispatch.emit(Action::Say(said));
}

#[component]
fn Pupil(props: &ExerciseEndProps) -> Html {
    let dispatch = use_dispatch();
    let lesson = &props.lesson;
    let open = lesson.unanswered();
    let hand_back = {
        let (dispatch, sheet) = (dispatch.clone(), lesson.sheet.clone());
        Callback::from(move |_: MouseEvent| {
            let pupil = if sheet.pupil.trim().is_empty() { "no name" } else { sheet.pupil.trim() };
            save(&dispatch, &file_name(&format!("answers {pupil}"), "json"), &write_answers(&sheet));
            // Who has handed back may see what the teacher lets them see.
            dispatch.emit(Action::Lesson(LessonAction::Done(clock::now())));
        })
    };
    html! {
        <section class="exercise-end" aria-labelledby="exercise-end-title">
            <h2 id="exercise-end-title" tabindex="-1">{"Hand back your answers"}</h2>
            if open.is_empty() {
                <p>{"You have answered every task."}</p>
            } else {
                <p>{format!("Not answered yet: {}.", open.iter().map(|task| (task + 1).to_string()).collect::<Vec<_>>().join(", "))}</p>
            }
            if lesson.sheet.pupil.trim().is_empty() {
                <p>{"Your answers have no name yet. You can give them one at the start."}</p>
            }
            <p>{"Save them as a file, and give the file to your teacher: by mail, on a stick, in the classroom’s folder. This page sends nothing."}</p>
            <button type="button" class="primary" onclick={hand_back}>{"Save my answers"}</button>
            <ExerciseReveal lesson={lesson.clone()} engine={props.engine.clone()} />
            <PaperTools papers={vec![(Paper::Own, "Print my answers")]} />
            <ClearDevice />
        </section>
    }
}

#[component]
fn Teacher(props: &ExerciseEndProps) -> Html {
    let dispatch = use_dispatch();
    let lesson = &props.lesson;
    let (exercise, title) = (lesson.exercise.clone(), lesson.exercise.title.clone());
    let handout = {
        let (dispatch, exercise, title) = (dispatch.clone(), exercise.clone(), title.clone());
        Callback::from(move |_: MouseEvent| {
            save(&dispatch, &file_name(&format!("handout {title}"), "json"), &write_exercise(&exercise));
        })
    };
    let key = {
        let (dispatch, lesson) = (dispatch.clone(), lesson.clone());
        Callback::from(move |_: MouseEvent| {
            save(
                &dispatch,
                &file_name(&format!("key {title}"), "json"),
                &write_key(&lesson.key(&clock::now())),
            );
        })
    };
    let link = to_handout_link(&exercise);
    let copy = {
        let (dispatch, link) = (dispatch.clone(), link.clone().unwrap_or_default());
        Callback::from(move |_: MouseEvent| {
            let (dispatch, address) = (dispatch.clone(), kept::address(&link));
            spawn_local(async move {
                let copied = files::copy(&address).await;
                let said = if copied {
                    "The link is copied."
                } else {
                    "The browser does not let a page copy: save the file instead."
                };
                dispatch.emit(Action::Say(said.to_owned()));
            });
        })
    };
    let empty = exercise.tasks.is_empty();
    let to_class = dispatch.reform(|_: MouseEvent| Action::Lesson(LessonAction::ToClass));
    html! {
        <section class="exercise-end" aria-labelledby="exercise-end-title">
            <h2 id="exercise-end-title" tabindex="-1">{"Hand it out"}</h2>
            if empty {
                <p>{"There is no task yet."}</p>
            }
            <h3>{"For pupils"}</h3>
            <p>{"The handout holds the article and the tasks, and no key. Pupils open it with Import on this page, or drop it here."}</p>
            <div class="exercise-end__actions">
                <button type="button" class="primary" disabled={empty} onclick={handout}>{"Save the handout"}</button>
                if link.is_ok() {
                    <button type="button" disabled={empty} onclick={copy}>{"Copy a link that holds it"}</button>
                }
            </div>
            <p class="exercise-task__aside">
                { match &link {
                    Ok(link) => format!("The link has about {} letters; some mail and chat programs cut long ones.", link.len()),
                    Err(why) => format!("No link: {why}."),
                } }
            </p>
            <h3>{"On paper"}</h3>
            <p>{"The worksheet has the article with numbered paragraphs, and room to write. It prints in black and white, on A4 or Letter."}</p>
            <PaperTools papers={vec![(Paper::Worksheet, "Print worksheet"), (Paper::Key, "Print answer key")]} {empty} />
            <h3>{"For you"}</h3>
            <p>{"Keep the key apart. With handout and key you see the class on any machine."}</p>
            <div class="exercise-end__actions">
                <button type="button" disabled={empty} onclick={key}>{"Save the key"}</button>
                <button type="button" disabled={empty} onclick={to_class}>{"Open the class"}</button>
            </div>
            <p class="exercise-task__aside">{"The key is also kept in this browser, with the exercise. On a machine that pupils use, clear it afterwards."}</p>
            <ClearDevice />
        </section>
    }
}
