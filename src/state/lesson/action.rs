//! What happens to the open exercise, and what comes of it.

use super::{Change, Lesson, Role, Step};
use dateline_classroom::Reveal;
use std::rc::Rc;

/// What happens to the open exercise.
#[derive(Clone, Debug, PartialEq)]
pub enum LessonAction {
    /// It is opened.
    Open(Box<Lesson>),
    /// A file of the classroom was handed in: its name and text, a fresh id, the time.
    File {
        /// Its name.
        name: String,
        /// Its text.
        file: String,
        /// A fresh id.
        id: String,
        /// Now, ISO 8601.
        now: String,
        /// What this browser kept of the same exercise.
        kept: Option<Box<Lesson>>,
    },
    /// Something was handed in that cannot be read; why.
    NoFile(String),
    /// Somebody goes to a step.
    Go(Step),
    /// Something was changed; now, ISO 8601.
    Change(Change, String),
    /// The last change is taken back; now, ISO 8601.
    Undo(String),
    /// It is made again; now, ISO 8601.
    Redo(String),
    /// Its teacher goes on as the teacher, or tries it as a pupil.
    Try(bool),
    /// So many seconds went by at the task of this number.
    Spent(usize, u32),
    /// The pupil is done, and may see the engine's marks; now, ISO 8601.
    Done(String),
    /// The teacher goes on to the class.
    ToClass,
    /// Names are hidden, or shown.
    HideNames(bool),
    /// The exercise is left; what was written stays kept.
    Leave,
}

/// What an action does to the open exercise, but for opening and leaving.
pub(in crate::state) fn apply(lesson: &mut Lesson, action: LessonAction) -> Option<&'static str> {
    match action {
        LessonAction::Go(step) => {
            lesson.step = step;
            if let Step::Task(task) = step {
                lesson.reached = Some(task);
            }
            lesson.steps.end_typing();
        }
        LessonAction::Change(change, now) => {
            let said = match &change {
                Change::Mark(..) => Some("Marked."),
                Change::Unmark(..) => Some("The mark is gone."),
                Change::Remove(_) => Some("The task is out."),
                Change::Second(Some(_)) => {
                    Some("The second article is in, with a task that compares the two.")
                }
                Change::Second(None) => Some("The second article is out."),
                _ => None,
            };
            lesson.change(change, &now);
            return said;
        }
        LessonAction::Undo(now) => return lesson.turn_back(false, &now).then_some("Undone."),
        LessonAction::Redo(now) => return lesson.turn_back(true, &now).then_some("Done again."),
        LessonAction::Try(as_pupil) => {
            if let Some(trial) = lesson.trial.take().filter(|_| as_pupil) {
                *lesson = (*trial).clone();
            }
        }
        LessonAction::Spent(task, seconds) => {
            let task = lesson.exercise.tasks.get(task).map(|task| task.id.clone())?;
            let answer = Rc::make_mut(&mut lesson.sheet).to_mut(&task);
            answer.seconds = Some(answer.seconds.unwrap_or_default().saturating_add(seconds));
        }
        LessonAction::Done(now) => {
            // Of marks that come at no time, or came at the start, there is nothing to note.
            if lesson.exercise.reveal == Reveal::AtEnd && !lesson.exercise.layers.is_empty() {
                let sheet = Rc::make_mut(&mut lesson.sheet);
                sheet.revealed = sheet.revealed.take().or(Some(now));
            }
        }
        LessonAction::ToClass => lesson.role = Role::Class,
        LessonAction::HideNames(hidden) => lesson.names_hidden = hidden,
        LessonAction::Open(_) | LessonAction::File { .. } | LessonAction::NoFile(_) | LessonAction::Leave => {
        }
    }
    None
}
