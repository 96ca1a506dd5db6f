//! For each pupil a page: what became of each answer, with its place in the text, in words.

use crate::state::Lesson;
use crate::view_model::{decimal, first_words, paragraph_of, points_in_words};
use dateline_classroom::{Class, said_precision, said_recall, said_share, said_verdict};
use yew::prelude::*;

/// Of which exercise.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PaperFeedbackProps {
    /// The exercise.
    pub lesson: Lesson,
}

/// The pages.
#[component]
pub fn PaperFeedback(props: &PaperFeedbackProps) -> Html {
    let lesson = &props.lesson;
    let exercise = &lesson.exercise;
    let key = lesson.key(&lesson.sheet.saved);
    let class = Class::new(exercise, Some(&key), &lesson.class);
    let measure = lesson.rubric.measure;
    html! {
        { for class.table(lesson.names_hidden).iter().map(|row| {
            let Some(scored) = class.scored().get(row.sheet) else { return Html::default() };
            let id = class.answers().get(row.sheet).map(|sheet| sheet.id.as_str()).unwrap_or_default();
            let points = points_in_words(lesson.points.total(exercise, &lesson.rubric, id));
            html! {
                <article class="paper-feedback" key={row.sheet}>
                    <header class="paper__head">
                        <p class="paper__what">{"What became of your answers"}</p>
                        <h1 dir="auto">{row.name.clone()}</h1>
                        <p>{exercise.title.clone()}</p>
                        <p>
                            if let Some(total) = scored.total {
                                {format!("Tasks with a right answer: {} of 100, together. ", decimal(total * 100.0, 0))}
                            }
                            if !points.is_empty() {
                                {format!("Your teacher’s points for what you wrote: {points}. They are not part of the first number.")}
                            }
                        </p>
                    </header>
                    { for exercise.tasks.iter().zip(&scored.tasks).zip(1..).map(|((task, score), number)| html! {
                        <section class="paper-task">
                            <div class="paper-task__head">
                                <h2>{format!("{number}. {}", task.kind.title())}</h2>
                                <p>{said_share(score)}</p>
                                if let Some(given) = lesson.points.of(&lesson.rubric, id, &task.id).filter(|_| task.kind.takes_points()) {
                                    <p>{format!("Your teacher gave {given} of {} points.", lesson.rubric.most(&task.id))}</p>
                                }
                                if score.done && !task.kind.marks().is_empty() {
                                    if let Some(said) = said_precision(score, measure) { <p>{said}</p> }
                                    if let Some(said) = said_recall(score, measure) { <p>{said}</p> }
                                }
                            </div>
                            if score.done {
                                <ul class="paper__list">{ for score.items.iter().map(|item| html! {
                                    <li>
                                        {format!("Paragraph {}: “{}” ", paragraph_of(exercise, item.article, item.span),
                                            first_words(item.span.text(class.texts().text(item.article))))}
                                        <b>{said_verdict(task.kind, item)}</b>
                                        if let Some(there) = item.key_span {
                                            {format!(" In the key: “{}”.", first_words(there.text(class.texts().text(item.article))))}
                                        }
                                    </li>
                                }) }</ul>
                                { for score.beside.iter().filter(|beside| !beside.answered.is_empty()).map(|beside| html! {
                                    <div class="paper-task__field">
                                        <p><b>{task.kind.words(&beside.field).to_owned()}</b>
                                            {beside.about.as_ref().map(|about| format!(" (“{}”)", first_words(about))).unwrap_or_default()}</p>
                                        <p dir="auto">{format!("You wrote: {}", beside.answered)}</p>
                                        if !beside.key.is_empty() { <p dir="auto">{format!("Your teacher wrote: {}", beside.key)}</p> }
                                    </div>
                                }) }
                            }
                        </section>
                    }) }
                </article>
            }
        }) }
    }
}
