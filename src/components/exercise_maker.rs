//! What a teacher sees first: what the exercise is called and which tasks it has.

use crate::components::exercise_task::area;
use crate::components::{ExerciseLayers, ExerciseSecond};
use crate::hooks::{FirstReading, use_change};
use crate::services::clock;
use crate::state::{Change, Lesson, OpenArticle};
use dateline_classroom::{Standing, TaskKind, make_task};
use dateline_notes::Library;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Of which exercise.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExerciseMakerProps {
    /// The exercise.
    pub lesson: Lesson,
    /// The article on the desk.
    pub article: Option<Rc<OpenArticle>>,
    /// What the engine says of the first article: tasks are made from it.
    pub first: FirstReading,
    /// The saved articles.
    pub library: Rc<Library>,
}

/// Title, instructions, and a box a kind of task.
#[component]
pub fn ExerciseMaker(props: &ExerciseMakerProps) -> Html {
    let change = use_change();
    let exercise = &props.lesson.exercise;
    let text = exercise.articles.first().map(|article| article.text.as_str()).unwrap_or_default();
    let analysis = props.first.analysis().cloned();
    let title = change.reform(|event: InputEvent| {
        Change::Title(
            event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default(),
        )
    });
    // The task that compares two articles comes with the second one.
    let kinds = TaskKind::ALL.iter().copied().filter(|kind| *kind != TaskKind::TwoArticles);
    html! {
        <section class="exercise-maker" aria-labelledby="exercise-maker-title">
            <h2 id="exercise-maker-title" tabindex="-1">{"An exercise on this article"}</h2>
            <label class="exercise-task__field">
                <span>{"Title"}</span>
                <input type="text" value={exercise.title.clone()} oninput={title} />
            </label>
            { area("Instructions, before the first task", &exercise.instructions, change.reform(Change::Instructions)) }
            <fieldset class="exercise-maker__tasks">
                <legend>{"Tasks"}</legend>
                { for kinds.map(|kind| {
                    let at = exercise.tasks.iter().position(|task| task.kind == kind);
                    let (change, analysis, text) = (change.clone(), analysis.clone(), text.to_owned());
                    let possible = at.is_some() || analysis.is_some();
                    let onchange = Callback::from(move |_: Event| match at {
                        Some(at) => change.emit(Change::Remove(at)),
                        None => {
                            if let Some(analysis) = &analysis {
                                let made = make_task(&clock::fresh_id(), kind, &text, analysis);
                                change.emit(Change::Add(Box::new(made)));
                            }
                        }
                    });
                    html! {
                        <label class="exercise-maker__task">
                            <input type="checkbox" checked={at.is_some()} disabled={!possible} {onchange} />
                            <span>
                                <strong>{kind.title()}</strong>{" "}
                                <span class="exercise-task__aside">{standing(kind)}</span>
                            </span>
                        </label>
                    }
                }) }
            </fieldset>
            <p class="exercise-task__aside" role="status">
                { match &props.first {
                    FirstReading::Reads => "Dateline reads the article. More tasks can be added in a moment.",
                    FirstReading::None => "More tasks cannot be added: the part of Dateline that reads did not start. Reload the page to try again.",
                    FirstReading::Read(_) => "",
                } }
            </p>
            <ExerciseSecond lesson={props.lesson.clone()} library={props.library.clone()}
                first={props.article.as_ref().filter(|open| open.text() == text).map(|open| AttrValue::from(open.stored.id.clone()))} />
            <ExerciseLayers lesson={props.lesson.clone()} />
            <p>{"Go through the tasks next: Dateline’s own marks are a first key, and you correct it."}</p>
        </section>
    }
}

/// Whether a kind has one right answer, in a few words.
fn standing(kind: TaskKind) -> &'static str {
    match kind.standing() {
        Standing::Scored => "scored",
        Standing::Compared => "no single right answer: compared",
        Standing::Judged => "you read the answers beside yours",
    }
}
