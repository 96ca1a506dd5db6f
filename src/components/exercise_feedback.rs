//! One pupil's sheet beside the key, item by item, in words that the pupil understands too.

use crate::components::{ExercisePoints, FeedbackGroups, SaveFeedback};
use crate::state::Lesson;
use crate::view_model::{FeedbackFor, FeedbackWritten};
use yew::prelude::*;

/// Whose sheet.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExerciseFeedbackProps {
    /// The exercise.
    pub lesson: Lesson,
    /// The sheet, by its place in the class.
    pub sheet: usize,
}

/// Task by task.
#[component]
pub fn ExerciseFeedback(props: &ExerciseFeedbackProps) -> Html {
    let lesson = &props.lesson;
    let all = lesson.feedback(FeedbackFor::Teacher);
    let Some((_, feedback)) = all.iter().find(|(sheet, _)| *sheet == props.sheet) else {
        return Html::default();
    };
    html! {
        <section class="exercise-feedback" aria-label={format!("Answers of {}", feedback.name)}>
            <div class="exercise-feedback__head">
                <h3 dir="auto">{feedback.name.clone()}</h3>
                <SaveFeedback lesson={lesson.clone()} of={Some(props.sheet)} />
            </div>
            <p>{feedback.all.join(" ")}</p>
            { for feedback.tasks.iter().zip(&lesson.exercise.tasks).enumerate().map(|(number, (said, task))| html! {
                <details key={task.id.clone()}>
                    <summary>{format!("{}: {}", said.title, said.share)}</summary>
                    { for said.said.iter().map(|said| html! { <p>{said.clone()}</p> }) }
                    <FeedbackGroups groups={said.groups.clone()} />
                    { for said.written.iter().map(of_field) }
                    if task.kind.takes_points() && said.is_done {
                        <ExercisePoints lesson={lesson.clone()} sheet={feedback.id.clone()} task={number} />
                    }
                </details>
            }) }
        </section>
    }
}

fn of_field(written: &FeedbackWritten) -> Html {
    html! {
        <p>
            <strong>{written.asked.clone()}</strong>{format!(" {} ", written.answered)}
            if let Some(key) = &written.key { <span class="exercise-task__aside">{key.clone()}</span> }
        </p>
    }
}
