//! Hands feedback back as files, for whoever has no printer: a page of its own for each pupil, readable in any browser without a net.

use crate::hooks::use_dispatch;
use crate::services::{clock, files};
use crate::state::{Action, Lesson};
use crate::view_model::{FeedbackFor, feedback_file_name, feedback_page};
use dateline_notes::export::file_name;
use dateline_notes::zip_files;
use yew::prelude::*;

/// Whose.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SaveFeedbackProps {
    /// The exercise.
    pub lesson: Lesson,
    /// The sheet, by its place in the class; all of them where there is none.
    #[prop_or_default]
    pub of: Option<usize>,
}

/// The button.
#[component]
pub fn SaveFeedback(props: &SaveFeedbackProps) -> Html {
    let dispatch = use_dispatch();
    let SaveFeedbackProps { lesson, of } = props.clone();
    let empty = lesson.class.is_empty();
    let words = if of.is_some() { "Save this feedback" } else { "Save feedback for each pupil" };
    let save = Callback::from(move |_: MouseEvent| {
        let said = made(&lesson, of).and_then(|(name, kind, content)| {
            files::hand_out(&name, kind, &content).map(|()| format!("Saved “{name}”"))
        });
        dispatch.emit(Action::Say(said.unwrap_or_else(|why| why)));
    });
    html! { <button type="button" disabled={empty} onclick={save}>{words}</button> }
}

/// The file: its name, its kind, and what is in it.
fn made(lesson: &Lesson, of: Option<usize>) -> Result<(String, &'static str, Vec<u8>), String> {
    let all = lesson.feedback(FeedbackFor::Pupil);
    let mut pages = all
        .iter()
        .filter(|(sheet, _)| of.is_none_or(|of| of == *sheet))
        .map(|(_, feedback)| (feedback_file_name(&feedback.name), feedback_page(feedback)));
    if of.is_some() {
        let (name, page) = pages.next().ok_or("There are no answers to say anything of.")?;
        return Ok((name, "text/html", page.into_bytes()));
    }
    let zip =
        zip_files(pages, &clock::now()).map_err(|why| format!("The feedback could not be packed: {why}."))?;
    Ok((file_name(&format!("feedback {}", lesson.exercise.title), "zip"), "application/zip", zip))
}
