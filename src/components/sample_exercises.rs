//! Worked exercises that a teacher can open without an article.

use crate::hooks::use_dispatch;
use crate::services::{clock, lesson, samples};
use crate::state::{Action, Lesson, LessonAction, Role};
use dateline_classroom::{Exercise, Key};
use yew::prelude::*;

/// A list that opens, with a button a sample and the tasks that it shows.
#[component]
pub fn SampleExercises() -> Html {
    let dispatch = use_dispatch();
    let samples = use_memo((), |()| samples::samples(&clock::now()));
    html! {
        <details class="sample-exercises">
            <summary>{"Sample exercises for a class"}</summary>
            <p>{"Each has an article of our own, a handout to print or save, and a key with reasons. Change what you like."}</p>
            <ul>
                { for samples.iter().map(|(exercise, key)| {
                    let (sample, key, dispatch) = (exercise.clone(), key.clone(), dispatch.clone());
                    let open = Callback::from(move |_: MouseEvent| {
                        let lesson = opened(sample.clone(), key.clone());
                        dispatch.emit(Action::Lesson(LessonAction::Open(Box::new(lesson))));
                    });
                    let kinds: Vec<&str> = exercise.tasks.iter().map(|task| task.kind.title()).collect();
                    html! {
                        <li key={exercise.id.clone()}>
                            <button type="button" onclick={open}>{exercise.title.clone()}</button>
                            <span class="sample-exercises__kinds">{kinds.join(" · ")}</span>
                        </li>
                    }
                }) }
            </ul>
        </details>
    }
}

/// The sample as the teacher left it in this browser, or as it comes.
fn opened(mut exercise: Exercise, key: Key) -> Lesson {
    let kept = lesson::kept().into_iter().filter_map(|record| Lesson::of_record(&record));
    let kept: Vec<Lesson> = kept.filter(|kept| kept.exercise.id == exercise.id).collect();
    if kept.iter().any(|kept| kept.role == Role::Pupil) {
        // A pupil did it here: their answers stay.
        exercise.id = clock::fresh_id();
        return Lesson::with_key(exercise, key, &clock::now());
    }
    kept.into_iter().next().unwrap_or_else(|| Lesson::with_key(exercise, key, &clock::now()))
}
