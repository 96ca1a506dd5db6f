//! A choice for each sentence, or each part of a page, on paper: a table of boxes.

use crate::components::paper_marks::square;
use crate::view_model::paragraph_of;
use dateline_classroom::{Exercise, TaskAnswer, TaskKind, Texts, Units};
use dateline_text::one_line;
use std::rc::Rc;
use yew::prelude::*;

/// The longest words of a part of the page that are said again: all of it stands above.
const LONGEST: usize = 80;

/// Of which task.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PaperChoicesProps {
    /// The exercise.
    pub exercise: Rc<Exercise>,
    /// The task, by its number.
    pub number: usize,
    /// What was chosen.
    pub answer: Option<TaskAnswer>,
}

/// A row a piece of the text.
#[component]
pub fn PaperChoices(props: &PaperChoicesProps) -> Html {
    let exercise = &props.exercise;
    let Some(task) = exercise.tasks.get(props.number) else { return Html::default() };
    let texts = Texts::new(exercise);
    let choices = task.kind.choices();
    html! {
        <table class={format!("paper-table paper-table--choices paper-table--{}", choices.len())}>
            <thead><tr>
                <th scope="col" class="paper-table__where">{"Where"}</th>
                <th scope="col">{"Words"}</th>
                { for choices.iter().map(|label| html! { <th scope="col" class="paper-table__choice">{label.words}</th> }) }
            </tr></thead>
            <tbody>
                { for task.units.iter().map(|unit| {
                    let span = texts.unit(unit);
                    let chosen = props.answer.as_ref().and_then(|answer| answer.choices.get(&unit.id));
                    html! {
                        <tr>
                            <td data-label="Where">{paragraph_of(exercise, 0, span)}</td>
                            <td data-label="Words" dir="auto">{words(task.kind, &one_line(span.text(texts.text(0))))}</td>
                            { for choices.iter().map(|label| html! {
                                <td class="paper-table__choice" data-label={label.words}>{ square(chosen.is_some_and(|chosen| chosen == label.name)) }</td>
                            }) }
                        </tr>
                    }
                }) }
            </tbody>
        </table>
    }
}

/// A sentence is said whole.
fn words(kind: TaskKind, words: &str) -> String {
    if kind.units() == Units::Sentences {
        return words.to_owned();
    }
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => {
            let cut = words.get(..end).unwrap_or_default();
            format!("{} …", cut.rsplit_once(' ').map_or(cut, |(whole, _)| whole))
        }
        None => words.to_owned(),
    }
}
