//! Marks on paper: how to make them in the article, or a table where something is written about each.

use crate::view_model::{letter_of, paragraph_of, sign_of};
use dateline_classroom::{Exercise, Mark, Task, TaskAnswer, Texts};
use dateline_text::one_line;
use std::rc::Rc;
use yew::prelude::*;

/// Empty rows of a table.
const ROWS: usize = 6;
/// The same where much is written into each.
const FEW_ROWS: usize = 4;

/// Of which task.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PaperMarksProps {
    /// The exercise.
    pub exercise: Rc<Exercise>,
    /// The task, by its number.
    pub number: usize,
    /// Whether it is the key.
    pub is_key: bool,
    /// What was answered.
    pub answer: Option<TaskAnswer>,
}

/// The legend with what was marked, or the table.
#[component]
pub fn PaperMarks(props: &PaperMarksProps) -> Html {
    let exercise = &props.exercise;
    let Some(task) = exercise.tasks.get(props.number) else { return Html::default() };
    let texts = Texts::new(exercise);
    let marks = props.answer.as_ref().map(|answer| answer.marks.as_slice()).unwrap_or_default();
    // In the order of the text, which is the order that a reader goes in.
    let mut placed: Vec<(String, &Mark)> =
        marks.iter().map(|mark| (place(exercise, &texts, mark), mark)).collect();
    dateline_text::sort_by_key(&mut placed, |(_, mark)| (mark.article, mark.selectors.position.start));
    if task.kind.mark_fields().is_empty() {
        in_article(task, &placed, props.is_key)
    } else {
        table(task, &placed)
    }
}

fn place(exercise: &Exercise, texts: &Texts<'_>, mark: &Mark) -> String {
    texts.place(mark).map(|span| paragraph_of(exercise, mark.article, span)).unwrap_or_default()
}

/// How each kind is marked by hand, and in a key what is.
fn in_article(task: &Task, placed: &[(String, &Mark)], is_key: bool) -> Html {
    let labels = task.kind.marks();
    html! {
        <ul class="paper-marks__legend">
            { for labels.iter().filter_map(|label| {
                let sign = sign_of(task.kind, label.name)?;
                let letter = letter_of(labels, label.name);
                let these: Vec<String> = placed.iter().filter(|(_, mark)| mark.kind == label.name)
                    .map(|(place, mark)| format!("{} ({place})", one_line(&mark.selectors.quote.exact))).collect();
                Some(html! {
                    <li>
                        <span class={format!("paper-mark paper-mark--{}", sign.name())}>{label.words}</span>
                        <sup class="paper-mark__letter">{letter.to_string()}</sup>
                        {format!(": {} and the letter {letter}", sign.how())}
                        if is_key { <p class="paper__answer">{ if these.is_empty() { "–".to_owned() } else { these.join("; ") } }</p> }
                    </li>
                })
            }) }
        </ul>
    }
}

fn table(task: &Task, placed: &[(String, &Mark)]) -> Html {
    let (kinds, fields) = (task.kind.marks(), task.kind.mark_fields());
    let kinds = if kinds.len() > 1 { kinds } else { &[] };
    let rows = if fields.len() > 2 { FEW_ROWS } else { ROWS };
    let empty = if placed.is_empty() { rows } else { 0 };
    html! {
        <table class="paper-table">
            <thead><tr>
                <th scope="col" class="paper-table__where">{"Where?"}</th>
                <th scope="col">{"Its words in the article"}</th>
                if !kinds.is_empty() { <th scope="col" class="paper-table__kinds">{"Which?"}</th> }
                { for fields.iter().map(|field| html! { <th scope="col">{field.words}</th> }) }
            </tr></thead>
            <tbody>
                { for placed.iter().map(|(place, mark)| html! {
                    <tr>
                        <td data-label="Where?">{place.clone()}</td>
                        <td data-label="Its words in the article" dir="auto">{one_line(&mark.selectors.quote.exact)}</td>
                        if !kinds.is_empty() {
                            <td data-label="Which?">{ for kinds.iter().map(|label| tick(label.words, label.name == mark.kind)) }</td>
                        }
                        { for fields.iter().map(|field| html! {
                            <td data-label={field.words} dir="auto">{mark.texts.get(field.name).cloned().unwrap_or_default()}</td>
                        }) }
                    </tr>
                }) }
                { for (0..empty).map(|_| html! {
                    <tr class="paper-table__empty">
                        <td data-label="Where?" /><td data-label="Its words in the article" />
                        if !kinds.is_empty() { <td data-label="Which?">{ for kinds.iter().map(|label| tick(label.words, false)) }</td> }
                        { for fields.iter().map(|field| html! { <td data-label={field.words} /> }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// A box to tick, with its words.
pub(super) fn tick(words: &'static str, ticked: bool) -> Html {
    html! { <span class={classes!("paper-tick", ticked.then_some("paper-tick--ticked"))}>{ square(ticked) }{words}</span> }
}

/// The box.
pub(super) fn square(ticked: bool) -> Html {
    html! { <span class="paper-tick__box">{ if ticked { "×" } else { "" } }</span> }
}
