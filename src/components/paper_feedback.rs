//! For each pupil a page: what became of the answers, with their places in the text, in words.

use crate::components::FeedbackGroups;
use crate::state::Lesson;
use crate::view_model::{Feedback, FeedbackFor, FeedbackWritten, TaskFeedback};
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
    html! { <>{ for props.lesson.feedback(FeedbackFor::Pupil).iter().map(|(sheet, feedback)| of_pupil(*sheet, feedback)) }</> }
}

fn of_pupil(sheet: usize, feedback: &Feedback) -> Html {
    html! {
        <article class="paper-feedback" key={sheet}>
            <header class="paper__head">
                <p class="paper__what">{"What became of your answers"}</p>
                <h1 dir="auto">{feedback.name.clone()}</h1>
                <p dir="auto">{format!("{}. {}", feedback.exercise, feedback.all.join(" "))}</p>
            </header>
            { for feedback.tasks.iter().map(of_task) }
        </article>
    }
}

fn of_task(task: &TaskFeedback) -> Html {
    html! {
        <section class="paper-task">
            <div class="paper-task__head">
                <h2>{task.title.clone()}</h2>
                <p>{format!("{} {}", task.share, task.said.join(" "))}</p>
            </div>
            <FeedbackGroups groups={task.groups.clone()} />
            { for task.written.iter().map(of_field) }
        </section>
    }
}

fn of_field(written: &FeedbackWritten) -> Html {
    html! {
        <p class="feedback-group" dir="auto">
            <strong>{written.asked.clone()}</strong>{" "}{written.answered.clone()}
            if let Some(key) = &written.key { <br />{key.clone()} }
        </p>
    }
}
