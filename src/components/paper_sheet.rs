//! The tasks on paper: with room to write for pupils, or filled in.

use crate::components::{PaperArticle, PaperTask};
use crate::services::wording::counted;
use dateline_classroom::{Exercise, Rubric, TaskAnswer, TaskKind};
use std::rc::Rc;
use yew::prelude::*;

/// Who fills it in.
#[derive(Clone, Debug, PartialEq)]
pub enum Filled {
    /// Nobody yet.
    Blank,
    /// The teacher: the key, with how it is scored.
    Key(Rubric),
    /// A pupil of this name.
    Own(String),
}

/// What is printed.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PaperSheetProps {
    /// The exercise as it is handed out.
    pub exercise: Rc<Exercise>,
    /// Who fills it in.
    pub filled: Filled,
    /// Their answers; none on a blank one.
    pub answers: Rc<Vec<TaskAnswer>>,
}

/// Head, article, tasks.
#[component]
pub fn PaperSheet(props: &PaperSheetProps) -> Html {
    let exercise = &props.exercise;
    let minutes: u32 = exercise.tasks.iter().filter_map(|task| task.minutes).sum();
    let count = counted(exercise.tasks.len(), "task");
    let has_marks =
        exercise.tasks.iter().any(|task| matches!(task.kind, TaskKind::Names | TaskKind::TwoArticles));
    html! {
        <>
            <header class="paper__head">
                if matches!(props.filled, Filled::Key(_)) { <p class="paper__what">{"Answer key, for the teacher"}</p> }
                <h1>{exercise.title.clone()}</h1>
                { match &props.filled {
                    Filled::Key(_) => Html::default(),
                    filled => {
                        let name = if let Filled::Own(name) = filled { name.trim() } else { "" };
                        html! {
                            <p class="paper__name">
                                <span>{"Made-up name or number:"}</span><span class="paper__rule">{name.to_owned()}</span>
                                <span>{"Date:"}</span><span class="paper__rule paper__rule--short" />
                            </p>
                        }
                    }
                } }
                if !exercise.instructions.trim().is_empty() { <p class="paper__words">{exercise.instructions.clone()}</p> }
                <p class="paper__aside">
                    { if minutes > 0 { format!("{count}, about {}.", counted(minutes as usize, "minute")) } else { format!("{count}.") } }
                    {" The paragraphs are numbered: write the number where a task asks “Where?”. “H” stands for a headline."}
                    if has_marks { {" Some things are marked in the article itself: the task says how."} }
                </p>
            </header>
            { for (0..exercise.articles.len()).map(|number| html! {
                <PaperArticle exercise={exercise.clone()} number={number as u32} marked={props.answers.clone()} />
            }) }
            { for exercise.tasks.iter().enumerate().map(|(number, task)| html! {
                <PaperTask exercise={exercise.clone()} {number} filled={props.filled.clone()}
                    answer={props.answers.iter().find(|answer| answer.task == task.id).cloned()} />
            }) }
        </>
    }
}
