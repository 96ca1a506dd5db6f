//! One task: what is asked, the text, a hint, and where it is answered. A teacher sees the same and answers for the key.

use crate::components::{ExerciseChoices, ExerciseLegend, ExerciseMarks, ExerciseOrder, ExerciseTexts};
use crate::hooks::{Analyses, use_change, use_words};
use crate::services::place::{self, Drawn};
use crate::state::{Change, Lesson, Role};
use crate::view_model::{MarkId, both_marks, drawn_articles, engine_marks, exercise_marks, exercise_text};
use dateline_classroom::{Standing, TaskKind, Texts};
use gloo::timers::callback::Timeout;
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
    /// What the engine says of the texts, where that may be seen.
    pub engine: Analyses,
}

/// The text at one side, the task at the other; where there is no room for two, what is asked above the text and the answers below.
#[component]
pub fn ExerciseTask(props: &ExerciseTaskProps) -> Html {
    let change = use_change();
    let number = props.task;
    let lesson = &props.lesson;
    let parts = (lesson.exercise.clone(), number, lesson.answer(number).cloned(), props.engine.clone());
    let drawn = use_memo(parts, |(exercise, number, answer, engine)| {
        let texts = Texts::new(exercise);
        let blocks = |article: u32| {
            let own = answer.as_ref().map(|answer| exercise_marks(&texts, article, answer));
            let said = engine.0.as_ref().and_then(|engine| engine.get(article as usize)?.as_deref());
            let engine = said.map(|said| engine_marks(said, &exercise.layers));
            let marks = both_marks(engine.unwrap_or_default(), own.unwrap_or_default());
            Rc::new(exercise_text(exercise, article, &marks))
        };
        let articles = exercise.tasks.get(*number).map_or(1, |task| drawn_articles(exercise, task));
        (0..articles).map(blocks).collect::<Vec<_>>()
    });
    let texts = use_memo((lesson.exercise.clone(), drawn.len()), |(exercise, drawn)| {
        let texts = exercise.articles.iter().take(*drawn);
        Rc::from(texts.map(|article| AttrValue::from(article.text.clone())).collect::<Vec<_>>())
    });
    let (words, forget) = use_words(&texts);
    let shown = use_state_eq(|| 0u32);
    let show = {
        let shown = shown.clone();
        Callback::from(move |article| shown.set(article))
    };
    let lead = {
        let (exercise, answer, show) =
            (lesson.exercise.clone(), lesson.answer(number).cloned(), show.clone());
        Callback::from(move |index: usize| {
            let Some(mark) = answer.as_ref().and_then(|answer| answer.marks.get(index)) else { return };
            let Some(span) = Texts::new(&exercise).place(mark) else { return };
            show.emit(mark.article);
            let (exercise, article) = (exercise.clone(), mark.article);
            // Once the article is shown that it is in.
            Timeout::new(0, move || {
                let text =
                    exercise.articles.get(article as usize).map(|it| it.text.as_str()).unwrap_or_default();
                let mark = MarkId::Note(index as u32).to_string();
                place::show(Drawn::of_exercise(article, text), span, Some(&mark));
            })
            .forget();
        })
    };
    let Some(task) = lesson.exercise.tasks.get(number) else { return Html::default() };
    let teacher = lesson.role != Role::Pupil;
    let kind = task.kind;
    let written = lesson.answer(number).map(|answer| answer.texts.clone()).unwrap_or_default();
    html! {
        <div class={classes!("exercise-task", (drawn.len() > 1).then_some("exercise-task--two"))}>
            <div class="exercise-task__head">
                <h2 id="exercise-task-title" tabindex="-1">{format!("{}. {}", number + 1, kind.title())}</h2>
                <p class="exercise-task__asks">{task.asks().to_owned()}</p>
            </div>
            <ExerciseTexts exercise={lesson.exercise.clone()} drawn={(*drawn).clone()} shown={*shown} {show} />
            <section class="exercise-task__ask" aria-labelledby="exercise-task-title">
                if let Some(minutes) = task.minutes.filter(|_| !teacher) {
                    <p class="exercise-task__aside">{said_of_time(minutes, lesson.answer(number).and_then(|answer| answer.seconds))}</p>
                }
                if lesson.shows_engine() {
                    <ExerciseLegend lesson={lesson.clone()} engine={props.engine.clone()} />
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
                    <ExerciseMarks lesson={lesson.clone()} task={number} {words} {forget} {lead} />
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

/// How long the task may take, and that it took that long: nobody is hurried.
fn said_of_time(minutes: u32, seconds: Option<u32>) -> String {
    if seconds.unwrap_or_default() > minutes.saturating_mul(60) {
        format!(
            "About {minutes} min were meant, and you have been here a little longer. Take the time you need, or go on."
        )
    } else {
        format!("Time: {minutes} min. Nothing happens when it is over.")
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
