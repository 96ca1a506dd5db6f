//! The page while an exercise is open: quiet, and nothing but "Leave exercise" leads out of it.

use crate::components::{
    ExerciseClass, ExerciseEnd, ExerciseMaker, ExerciseStart, ExerciseTask, ExerciseWhich, Paper,
};
use crate::hooks::{
    Paper as OnPaper, PaperTray, use_dispatch, use_engine_marks, use_first_reading, use_paper, use_time_spent,
};
use crate::services::clock;
use crate::state::{Action, Lesson, LessonAction, LessonStep, OpenArticle, Role};
use dateline_notes::Library;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Which exercise.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExercisePageProps {
    /// The exercise.
    pub lesson: Lesson,
    /// The article on the desk.
    pub article: Option<Rc<OpenArticle>>,
    /// The saved articles.
    pub library: Rc<Library>,
}

/// The steps along the top, and the one they are at.
#[component]
pub fn ExercisePage(props: &ExercisePageProps) -> Html {
    let dispatch = use_dispatch();
    let lesson = &props.lesson;
    let on = |action: LessonAction| dispatch.reform(move |_: MouseEvent| Action::Lesson(action.clone()));
    let main = use_node_ref();
    let engine = use_engine_marks(lesson);
    let first = use_first_reading(lesson, props.article.as_ref());
    let settle = use_time_spent(lesson);
    let leave = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            settle.emit(());
            dispatch.emit(Action::Lesson(LessonAction::Leave));
        })
    };
    {
        // Another step is read from its title on; the first one where the page was opened too. Subheads of the article have no id.
        let main = main.clone();
        use_effect_with((lesson.step, lesson.role, lesson.trial.is_some()), move |_| {
            let title =
                main.cast::<HtmlElement>().and_then(|main| main.query_selector("h2[id]").ok().flatten());
            if let Some(title) = title.and_then(|title| title.dyn_into::<HtmlElement>().ok()) {
                let _ = title.focus();
            }
        });
    }
    let count = lesson.exercise.tasks.len();
    let steps = std::iter::once(LessonStep::Start)
        .chain((0..count).map(LessonStep::Task))
        .chain(std::iter::once(LessonStep::End))
        .collect::<Vec<_>>();
    let at = steps.iter().position(|step| *step == lesson.step).unwrap_or_default();
    let near = |to: Option<usize>| to.and_then(|to| steps.get(to).copied());
    let (before, after) = (near(at.checked_sub(1)), near(Some(at + 1)));
    // Neither a class nor the question whose it is goes step by step.
    let has_steps = lesson.role != Role::Class && lesson.trial.is_none();
    let (on_paper, tray) = use_paper(match lesson.role {
        Role::Pupil => OnPaper::Own,
        Role::Teacher => OnPaper::Worksheet,
        Role::Class => OnPaper::Class,
    });
    let large = tray.large;
    html! {
        <ContextProvider<PaperTray> context={tray}>
        if let Some(what) = on_paper {
            <Paper lesson={lesson.clone()} {what} {large} />
        }
        <div class="exercise-page">
            <header class="exercise-page__head">
                <p class="exercise-page__title">{lesson.exercise.title.clone()}</p>
                <div class="exercise-page__actions">
                    <button type="button" disabled={!lesson.can_undo()} onclick={dispatch.reform(|_: MouseEvent| Action::Lesson(LessonAction::Undo(clock::now())))}>{"Undo"}</button>
                    <button type="button" disabled={!lesson.can_redo()} onclick={dispatch.reform(|_: MouseEvent| Action::Lesson(LessonAction::Redo(clock::now())))}>{"Redo"}</button>
                    <button type="button" onclick={leave}>{"Leave exercise"}</button>
                </div>
            </header>
            if has_steps {
                <nav class="exercise-page__steps" aria-label="Steps">
                    { for steps.iter().map(|&step| {
                        let here = step == lesson.step;
                        html! {
                            <button type="button" aria-current={here.then_some("step")} onclick={on(LessonAction::Go(step))}>
                                { match step {
                                    LessonStep::Start => "Start".to_owned(),
                                    LessonStep::Task(task) => (task + 1).to_string(),
                                    LessonStep::End => if lesson.role == Role::Pupil { "Hand back".to_owned() } else { "Hand out".to_owned() },
                                } }
                            </button>
                        }
                    }) }
                </nav>
            }
            <main class="exercise-page__main" ref={main}>
                { match (lesson.role, lesson.step) {
                    _ if lesson.trial.is_some() => html! { <ExerciseWhich lesson={lesson.clone()} /> },
                    (Role::Class, _) => html! { <ExerciseClass lesson={lesson.clone()} /> },
                    (Role::Pupil, LessonStep::Start) => html! { <ExerciseStart lesson={lesson.clone()} /> },
                    (Role::Teacher, LessonStep::Start) => html! { <ExerciseMaker lesson={lesson.clone()} {first} article={props.article.clone()} library={props.library.clone()} /> },
                    (_, LessonStep::Task(task)) => html! { <ExerciseTask key={task} lesson={lesson.clone()} {task} {engine} /> },
                    (_, LessonStep::End) => html! { <ExerciseEnd lesson={lesson.clone()} {engine} /> },
                } }
                if has_steps {
                    <div class="exercise-page__onward">
                        if let Some(before) = before { <button type="button" onclick={on(LessonAction::Go(before))}>{"Back"}</button> }
                        if let Some(after) = after.filter(|_| lesson.role == Role::Teacher || at > 0) {
                            <button type="button" class="primary" onclick={on(LessonAction::Go(after))}>{"Next"}</button>
                        }
                    </div>
                }
            </main>
        </div>
        </ContextProvider<PaperTray>>
    }
}
