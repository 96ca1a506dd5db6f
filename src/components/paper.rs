//! What is printed of an exercise. On the screen it is nowhere; on paper nothing else is there.

use crate::components::{Filled, PaperClass, PaperFeedback, PaperSheet};
use crate::hooks::Paper as What;
use crate::state::Lesson;
use crate::view_model::handed_out;
use std::rc::Rc;
use yew::prelude::*;

/// What, and how large.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PaperProps {
    /// The exercise.
    pub lesson: Lesson,
    /// What of it.
    pub what: What,
    /// Whether in large letters.
    pub large: bool,
}

/// The paper.
#[component]
pub fn Paper(props: &PaperProps) -> Html {
    let lesson = &props.lesson;
    // Made from the file that pupils get: nothing of the key can stray onto a worksheet.
    let exercise = Rc::new(handed_out(&lesson.exercise));
    // Its paragraphs have the numbers that they have on the worksheet.
    let numbered = Lesson::with_exercise(lesson, exercise.clone());
    let class = classes!(
        "paper",
        props.large.then_some("paper--large"),
        (props.what == What::Feedback).then_some("paper--pages")
    );
    html! {
        <div {class}>
            { match props.what {
                What::Worksheet => html! { <PaperSheet {exercise} filled={Filled::Blank} answers={Rc::default()} /> },
                What::Key => {
                    let answers = Rc::new(lesson.key("").tasks);
                    html! { <PaperSheet {exercise} filled={Filled::Key(lesson.rubric.clone())} {answers} /> }
                }
                What::Own => {
                    let answers = Rc::new(lesson.sheet.tasks.clone());
                    html! { <PaperSheet {exercise} filled={Filled::Own(lesson.sheet.pupil.clone())} {answers} /> }
                }
                What::Class => html! { <PaperClass lesson={numbered} /> },
                What::Feedback => html! { <PaperFeedback lesson={lesson.clone()} /> },
            } }
        </div>
    }
}
