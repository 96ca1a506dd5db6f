//! A pupil's feedback as a page of its own: one file that needs nothing else, runs nothing and asks nothing of any network, so that it can
//! be handed back on a stick, by mail or in the classroom's folder. Whatever a pupil or a teacher wrote is words in it, never markup.

use super::{Feedback, FeedbackGroup, FeedbackWritten, TaskFeedback};
use dateline_notes::export::{escaped, file_name};

/// The look of the page, also on paper.
const STYLE: &str = include_str!("page.css");

/// What the file is called: as the pupil is, as far as a file can be.
///
/// ```
/// use dateline_app::view_model::feedback_file_name;
/// assert_eq!(feedback_file_name("Otter (2)"), "otter-2.html");
/// assert_eq!(feedback_file_name("../"), "pupil.html");
/// ```
#[must_use]
pub fn feedback_file_name(pupil: &str) -> String {
    file_name(if pupil.contains(char::is_alphanumeric) { pupil } else { "pupil" }, "html")
}

/// The page.
#[must_use]
pub fn feedback_page(feedback: &Feedback) -> String {
    let (name, exercise) = (escaped(&feedback.name), escaped(&feedback.exercise));
    let mut page = String::from(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
    );
    page.extend(["<title>", &name, ": ", &exercise, "</title>\n<style>\n", STYLE, "</style>\n</head>\n"]);
    page.extend(["<body>\n<main>\n<header>\n<p class=\"what\">What became of your answers</p>\n"]);
    page.extend(["<h1 dir=\"auto\">", &name, "</h1>\n<p dir=\"auto\">", &exercise, "</p>\n"]);
    for said in &feedback.all {
        push(&mut page, said);
    }
    page.push_str("</header>\n");
    for (task, number) in feedback.tasks.iter().zip(1..) {
        push_task(&mut page, task, number);
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

fn push(page: &mut String, sentence: &str) {
    page.extend(["<p>", &escaped(sentence), "</p>\n"]);
}

fn push_task(page: &mut String, task: &TaskFeedback, number: usize) {
    let title = escaped(&task.title);
    page.push_str(&format!(
        "<section aria-labelledby=\"task-{number}\">\n<h2 id=\"task-{number}\">{title}</h2>\n"
    ));
    for said in std::iter::once(&task.share).chain(&task.said) {
        push(page, said);
    }
    for group in &task.groups {
        push_group(page, group);
    }
    for written in &task.written {
        push_written(page, written);
    }
    page.push_str("</section>\n");
}

fn push_group(page: &mut String, group: &FeedbackGroup) {
    page.extend(["<h3>", &escaped(&group.said), "</h3>\n"]);
    if !group.in_lines {
        page.extend(["<p dir=\"auto\">", &escaped(&group.on_one_line()), "</p>\n"]);
        return;
    }
    page.push_str("<ul>\n");
    for item in &group.items {
        page.extend(["<li dir=\"auto\">", &escaped(item), "</li>\n"]);
    }
    page.push_str("</ul>\n");
}

fn push_written(page: &mut String, written: &FeedbackWritten) {
    page.extend(["<h3>", &escaped(&written.asked), "</h3>\n"]);
    for words in std::iter::once(&written.answered).chain(&written.key) {
        page.extend(["<p class=\"words\" dir=\"auto\">", &escaped(words), "</p>\n"]);
    }
}
