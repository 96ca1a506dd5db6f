//! One task: what is asked, a hint, and where it is answered. A teacher sees the same and answers for the key.

use crate::components::{ExerciseChoices, ExerciseMarks, ExerciseOrder, ExerciseText};
use crate::hooks::{use_change, use_words};
use crate::state::{Change, Lesson, Role};
use crate::view_model::{exercise_marks, exercise_text};
use dateline_classroom::{Standing, TaskKind, Texts};
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Which task.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExerciseTaskProps {
    /// The exercise.
    pub lesson: Lesson,
    /// The task, by its number.
    pub task: usize,
}

/// The text at one side, the task at the other.
#[component]
pub fn ExerciseTask(props: &ExerciseTaskProps) -> Html {
    let change = use_change();
    let number = props.task;
    let lesson = &props.lesson;
    let blocks = use_memo((lesson.exercise.clone(), lesson.answer(number).cloned()), |(exercise, answer)| {
        let texts = Texts::new(exercise);
        let marks = answer.as_ref().map(|answer| exercise_marks(&texts, answer)).unwrap_or_default();
        exercise_text(exercise, &marks)
    });
    let text = use_memo(lesson.exercise.clone(), |exercise| {
        AttrValue::from(exercise.articles.first().map(|article| article.text.clone()).unwrap_or_default())
    });
    let (words, forget) = use_words(&text);
    let Some(task) = lesson.exercise.tasks.get(number) else { return Html::default() };
    let teacher = lesson.role != Role::Pupil;
    let kind = task.kind;
    let written = lesson.answer(number).map(|answer| answer.texts.clone()).unwrap_or_default();
    html! {
        <div class="exercise-task">
            <ExerciseText text={(*text).clone()} blocks={Rc::clone(&blocks)} />
            <section class="exercise-task__ask" aria-labelledby="exercise-task-title">
                <h2 id="exercise-task-title" tabindex="-1">{format!("{}. {}", number + 1, kind.title())}</h2>
                <p class="exercise-task__asks">{task.asks().to_owned()}</p>
                if let Some(minutes) = task.minutes.filter(|_| !teacher) {
                    <p class="exercise-task__aside">{format!("Time: {minutes} min. Nothing happens when it is over.")}</p>
                }
                if kind.standing() == Standing::Compared {
                    <p class="exercise-task__aside">{"There is no single right answer here: answers are compared, not marked wrong."}</p>
                }
                if !task.hints.is_empty() && !teacher {
                    <details class="exercise-task__hint">
                        <summary>{"A hint"}</summary>
                        { for task.hints.iter().map(|hint| html! { <p>{hint.clone()}</p> }) }
                    </details>
                }
                if teacher {
                    <details class="exercise-task__hint">
                        <summary>{"Instructions, hint, time"}</summary>
                        { area("Your own instructions", &task.instructions.clone().unwrap_or_default(),
                            change.reform(move |words| Change::Asks(number, words))) }
                        { area("A hint", &task.hints.first().cloned().unwrap_or_default(),
                            change.reform(move |words| Change::Hint(number, words))) }
                        { area("Why the key is as it is, for you", lesson.rubric.why.get(&task.id).map_or("", String::as_str),
                            change.reform(move |words| Change::Why(number, words))) }
                        <label class="exercise-task__field">
                            <span>{"Minutes"}</span>
                            <input type="number" min="1" max="240" value={task.minutes.map(|minutes| minutes.to_string()).unwrap_or_default()}
                                onchange={change.reform(move |event: Event| {
                                    let written = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value());
                                    Change::Minutes(number, written.and_then(|written| written.parse().ok()))
                                })} />
                        </label>
                    </details>
                    if let Some(why) = lesson.rubric.why.get(&task.id) {
                        <p class="exercise-task__aside"><strong>{"For you: "}</strong>{why.clone()}</p>
                    }
                    <p class="exercise-task__aside">{"Below is the key as Dateline proposes it. Correct it: pupils do not get it."}</p>
                }
                if !kind.marks().is_empty() {
                    <ExerciseMarks lesson={lesson.clone()} task={number} {words} {forget} />
                }
                if !kind.choices().is_empty() {
                    <ExerciseChoices lesson={lesson.clone()} task={number} />
                }
                if kind == TaskKind::Order {
                    <ExerciseOrder lesson={lesson.clone()} task={number} />
                }
                { for kind.fields().iter().map(|field| {
                    let write = change.reform(move |words| Change::Write(number, field.name, words));
                    area(field.words, written.get(field.name).map_or("", String::as_str), write)
                }) }
            </section>
        </div>
    }
}

/// A field for a few lines, with its label.
pub(super) fn area(label: &'static str, value: &str, write: Callback<String>) -> Html {
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
            write.emit(area.value());
        }
    });
    html! {
        <label class="exercise-task__field">
            <span>{label}</span>
            <textarea rows="2" {oninput} value={value.to_owned()} />
        </label>
    }
}
