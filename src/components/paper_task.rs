//! A task on paper: what is asked, and room to write, or what was answered.

use crate::components::{Filled, PaperChoices, PaperMarks, PaperOrder};
use crate::services::wording::counted;
use dateline_classroom::{Exercise, Standing, TaskAnswer, TaskKind};
use std::rc::Rc;
use yew::prelude::*;

/// Ruled lines for an answer in words.
const LINES: usize = 2;
/// The same where more is to be said.
const MORE_LINES: usize = 3;

/// Which task.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PaperTaskProps {
    /// The exercise.
    pub exercise: Rc<Exercise>,
    /// The task, by its number.
    pub number: usize,
    /// Who fills it in.
    pub filled: Filled,
    /// What they answer.
    pub answer: Option<TaskAnswer>,
}

/// The task.
#[component]
pub fn PaperTask(props: &PaperTaskProps) -> Html {
    let Some(task) = props.exercise.tasks.get(props.number) else { return Html::default() };
    let kind = task.kind;
    let answer = props.answer.clone();
    let is_key = matches!(props.filled, Filled::Key(_));
    let lines = if kind == TaskKind::FiveWs { LINES } else { MORE_LINES };
    html! {
        <section class="paper-task">
            <div class="paper-task__head">
                <h2>
                    {format!("{}. {}", props.number + 1, kind.title())}
                    if let Some(minutes) = task.minutes { <span class="paper-task__minutes">{counted(minutes as usize, "minute")}</span> }
                </h2>
                <p>{task.asks().to_owned()}</p>
                if kind.standing() == Standing::Compared { <p class="paper__aside">{"There is no single right answer here."}</p> }
                { for task.hints.iter().map(|hint| html! { <p class="paper__aside"><b>{"Hint: "}</b>{hint.clone()}</p> }) }
                if let Filled::Key(rubric) = &props.filled {
                    <p class="paper__aside">{ match kind.standing() {
                        Standing::Scored => format!("Scored; counts {}× in the total.", rubric.weight(&task.id)),
                        Standing::Compared => "Compared; no part of the total.".to_owned(),
                        Standing::Judged => "You read the answers beside these.".to_owned(),
                    } }
                    if kind.takes_points() { {format!(" Your own points: 0 to {}.", rubric.most(&task.id))} }</p>
                    if let Some(why) = rubric.why.get(&task.id) { <p class="paper-task__why"><b>{"Why: "}</b>{why.clone()}</p> }
                }
            </div>
            if !kind.marks().is_empty() {
                <PaperMarks exercise={props.exercise.clone()} number={props.number} {is_key} answer={answer.clone()} />
            }
            if !kind.choices().is_empty() {
                <PaperChoices exercise={props.exercise.clone()} number={props.number} answer={answer.clone()} />
            }
            if kind == TaskKind::Order {
                <PaperOrder exercise={props.exercise.clone()} number={props.number} answer={answer.clone()} />
            }
            { for kind.fields().iter().map(|field| {
                let words = answer.as_ref().and_then(|answer| answer.texts.get(field.name)).map_or("", |words| words.trim());
                html! {
                    <div class="paper-task__field">
                        <p><b>{field.words}</b></p>
                        { written(words, is_key, lines) }
                    </div>
                }
            }) }
        </section>
    }
}

/// What was written; a dash in a key without an answer, else lines to write on.
pub(super) fn written(words: &str, is_key: bool, lines: usize) -> Html {
    match (words, is_key) {
        ("", true) => html! { <p class="paper__answer">{"–"}</p> },
        ("", false) => {
            html! { <div class="paper__lines" aria-hidden="true">{ for (0..lines).map(|_| html! { <div class="paper__line" /> }) }</div> }
        }
        _ => html! { <p class="paper__answer" dir="auto">{words.to_owned()}</p> },
    }
}
