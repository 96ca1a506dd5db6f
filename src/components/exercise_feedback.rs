//! One pupil's sheet beside the key, item by item, in words that the pupil understands too.

use crate::components::ExercisePoints;
use crate::state::Lesson;
use crate::view_model::{decimal, first_words, points_in_words};
use dateline_classroom::{Class, said_precision, said_recall, said_share, said_verdict};
use yew::prelude::*;

/// Whose sheet.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExerciseFeedbackProps {
    /// The exercise.
    pub lesson: Lesson,
    /// The sheet, by its place in the class.
    pub sheet: usize,
    /// What the pupil is called here.
    pub name: AttrValue,
}

/// Task by task.
#[component]
pub fn ExerciseFeedback(props: &ExerciseFeedbackProps) -> Html {
    let lesson = &props.lesson;
    let key = lesson.key(&lesson.sheet.saved);
    let class = Class::new(&lesson.exercise, Some(&key), &lesson.class);
    let Some(scored) = class.scored().get(props.sheet) else { return Html::default() };
    let id =
        class.answers().get(props.sheet).map(|sheet| AttrValue::from(sheet.id.clone())).unwrap_or_default();
    let points = points_in_words(lesson.points.total(&lesson.exercise, &lesson.rubric, &id));
    html! {
        <section class="exercise-feedback" aria-label={format!("Answers of {}", props.name)}>
            <h3>{props.name.clone()}</h3>
            <p>
                { scored.total.map(|total| format!("Scored tasks: {} of 100. ", decimal(total * 100.0, 0))).unwrap_or_default() }
                if !points.is_empty() { {format!("Your points: {points}. The two are not added up.")} }
            </p>
            { for lesson.exercise.tasks.iter().zip(&scored.tasks).zip(1..).map(|((task, score), number)| html! {
                <details key={task.id.clone()}>
                    <summary>{format!("{number}. {}: {}", task.kind.title(), said_share(score))}</summary>
                    if let Some(said) = said_precision(score, lesson.rubric.measure).filter(|_| !task.kind.marks().is_empty()) { <p>{said}</p> }
                    if let Some(said) = said_recall(score, lesson.rubric.measure).filter(|_| !task.kind.marks().is_empty()) { <p>{said}</p> }
                    if score.lost > 0 { <p>{format!("{} of the marks are on words that the article does not have.", score.lost)}</p> }
                    <ul>{ for score.items.iter().map(|item| html! {
                        <li>
                            <q>{first_words(item.span.text(class.texts().text(item.article)))}</q>{" "}
                            {said_verdict(task.kind, item)}
                            if let Some(there) = item.key_span { {format!(" In the key: “{}”.", first_words(there.text(class.texts().text(item.article))))} }
                        </li>
                    }) }</ul>
                    { for score.beside.iter().map(|beside| html! {
                        <p>
                            <strong>{task.kind.words(&beside.field).to_owned()}</strong>
                            {beside.about.as_ref().map(|about| format!(" (“{}”)", first_words(about))).unwrap_or_default()}
                            {format!(" {} ", if beside.answered.is_empty() { "–" } else { &beside.answered })}
                            if !beside.key.is_empty() { <span class="exercise-task__aside">{format!("Key: {}", beside.key)}</span> }
                        </p>
                    }) }
                    if task.kind.takes_points() && score.done {
                        <ExercisePoints lesson={lesson.clone()} sheet={id.clone()} task={number - 1} />
                    }
                </details>
            }) }
        </section>
    }
}
