//! What was marked in a task: what the selected words are to be marked as, and the marks with what is written about each.

use crate::components::exercise_mark_id;
use crate::hooks::{Words, use_change};
use crate::state::{Change, Lesson};
use crate::view_model::{article_name, drawn_articles, quoted};
use dateline_notes::Passages;
use web_sys::{HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Whose marks.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExerciseMarksProps {
    /// The exercise.
    pub lesson: Lesson,
    /// The task, by its number.
    pub task: usize,
    /// The words selected in the texts.
    pub words: Option<Words>,
    /// Forgets them.
    pub forget: Callback<()>,
    /// Leads to the mark of this number in its text.
    pub lead: Callback<usize>,
}

/// The kinds as buttons, and the list.
#[component]
pub fn ExerciseMarks(props: &ExerciseMarksProps) -> Html {
    let change = use_change();
    let (lesson, number) = (&props.lesson, props.task);
    let Some(task) = lesson.exercise.tasks.get(number) else { return Html::default() };
    let kind = task.kind;
    let text =
        |article: u32| lesson.exercise.articles.get(article as usize).map(|article| article.text.as_str());
    let selected = props.words.and_then(|(article, span)| Some(span.text(text(article)?).to_owned()));
    let is_two = drawn_articles(&lesson.exercise, task) > 1;
    let button = |label: &'static dateline_classroom::Label| {
        let (change, exercise, words, forget) =
            (change.clone(), lesson.exercise.clone(), props.words, props.forget.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            let Some((article, span)) = words else { return };
            let Some(there) = exercise.articles.get(article as usize) else { return };
            change.emit(Change::Mark(number, article, Passages::new(&there.text).take(span), label.name));
            forget.emit(());
        });
        // A press must not take the selection away.
        let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
        html! { <button type="button" disabled={props.words.is_none()} {onclick} {onmousedown}>{label.words}</button> }
    };
    let marks = lesson.answer(number).map(|answer| answer.marks.as_slice()).unwrap_or_default();
    html! {
        <div class="exercise-marks">
            <div class="exercise-marks__bar" role="group" aria-label="Mark the selected words as">
                <p class="exercise-marks__words">
                    { match &selected {
                        Some(words) => format!("Mark {} as", quoted(words)),
                        None => if is_two { "Select words in one of the articles, then say what they are." } else { "Select words in the article, then say what they are." }.to_owned(),
                    } }
                </p>
                { for kind.marks().iter().map(button) }
            </div>
            if marks.is_empty() {
                <p class="exercise-marks__none">{"Nothing is marked yet."}</p>
            }
            <ol class="exercise-marks__list">
                { for marks.iter().enumerate().map(|(index, mark)| {
                    let words = quoted(&mark.selectors.quote.exact);
                    let onchange = {
                        let change = change.clone();
                        Callback::from(move |event: Event| {
                            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
                            change.emit(Change::MarkKind(number, index, select.value()));
                        })
                    };
                    let lead = props.lead.reform(move |_: MouseEvent| index);
                    let remove = change.reform(move |_: MouseEvent| Change::Unmark(number, index));
                    html! {
                        <li key={format!("{}-{}-{}", mark.article, mark.selectors.position.start, mark.selectors.position.end)} class="exercise-marks__mark">
                            <div class="exercise-marks__quote">
                                <button type="button" class="plain" aria-label={format!("Show {words} in the text")} onclick={lead}>{words.clone()}</button>
                                if is_two { <span class="exercise-task__aside">{article_name(mark.article)}</span> }
                            </div>
                            <select id={exercise_mark_id(index)} aria-label={format!("What {words} is")} {onchange}>
                                { for kind.marks().iter().map(|label| html! {
                                    <option value={label.name} selected={label.name == mark.kind}>{label.words}</option>
                                }) }
                            </select>
                            <button type="button" aria-label={format!("Remove the mark on {words}")} onclick={remove}>{"Remove"}</button>
                            { for kind.mark_fields().iter().map(|field| {
                                let oninput = {
                                    let change = change.clone();
                                    Callback::from(move |event: InputEvent| {
                                        let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() else { return };
                                        change.emit(Change::MarkText(number, index, field.name, area.value()));
                                    })
                                };
                                html! {
                                    <label class="exercise-task__field">
                                        <span>{field.words}</span>
                                        <textarea rows="1" {oninput} value={mark.texts.get(field.name).cloned().unwrap_or_default()} />
                                    </label>
                                }
                            }) }
                        </li>
                    }
                }) }
            </ol>
        </div>
    }
}
