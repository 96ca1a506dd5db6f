//! What was changed in an exercise, to be taken back. It has steps of its own beside those of the page: they are on another thing, and
//! end with it. A step of the page is an edit with an inverse, written into the article's history and kept over a reload; here the whole
//! exercise, sheet and key stand behind shared pointers, so that a step is what stood before, and nothing of it is kept. In one list, an
//! undo after an exercise was left would change what is not in sight.

use super::{Change, Lesson, Step};
use dateline_classroom::{Answers, Exercise, Points, Rubric};
use std::rc::Rc;

/// The most steps that can be undone.
const MOST: usize = 200;

/// The steps that were made, and those that were taken back.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Steps {
    done: Vec<Before>,
    undone: Vec<Before>,
    /// The field that is being typed into: its letters are one step.
    typing: Option<Field>,
}

/// A field of a task (its number), of a mark (its number and one; 0 for none), by name.
type Field = (usize, usize, &'static str);

impl Steps {
    fn push(&mut self, before: Before, typing: Option<Field>) {
        if typing.is_none() || typing != self.typing {
            self.done.push(before);
            if self.done.len() > MOST {
                self.done.remove(0);
            }
        }
        self.typing = typing;
        self.undone.clear();
    }

    /// What is typed from now on is another step.
    pub(super) const fn end_typing(&mut self) {
        self.typing = None;
    }
}

/// What a change changes, as it was before.
#[derive(Clone, Debug, PartialEq)]
struct Before {
    exercise: Rc<Exercise>,
    sheet: Rc<Answers>,
    rubric: Rubric,
    points: Rc<Points>,
}

impl Lesson {
    /// Whether there is a change to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.steps.done.is_empty()
    }

    /// Whether there is one to make again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.steps.undone.is_empty()
    }

    fn before(&self) -> Before {
        Before {
            exercise: self.exercise.clone(),
            sheet: self.sheet.clone(),
            rubric: self.rubric.clone(),
            points: self.points.clone(),
        }
    }

    /// It once something was changed at `now`: for practice, which nobody keeps.
    #[must_use]
    pub fn changed(mut self, change: Change, now: &str) -> Self {
        self.change(change, now);
        self
    }

    pub(super) fn change(&mut self, change: Change, now: &str) {
        let typing = typed(&change);
        let before = self.before();
        self.make(change);
        if before == self.before() {
            return;
        }
        self.steps.push(before, typing);
        Rc::make_mut(&mut self.sheet).saved = now.to_owned();
    }

    /// Takes the last step back, or makes it again; whether there was one.
    pub(super) fn turn_back(&mut self, forward: bool, now: &str) -> bool {
        let Steps { done, undone, .. } = &mut self.steps;
        let (from, to) = if forward { (undone, done) } else { (done, undone) };
        let Some(before) = from.pop() else { return false };
        let stood = self.sheet.clone();
        to.push(Before {
            exercise: std::mem::replace(&mut self.exercise, before.exercise),
            sheet: std::mem::replace(&mut self.sheet, before.sheet),
            rubric: std::mem::replace(&mut self.rubric, before.rubric),
            points: std::mem::replace(&mut self.points, before.points),
        });
        if self.sheet.id == stood.id {
            keep_times(Rc::make_mut(&mut self.sheet), &stood);
        }
        now.clone_into(&mut Rc::make_mut(&mut self.sheet).saved);
        self.steps.end_typing();
        if let Step::Task(task) = self.step
            && task >= self.exercise.tasks.len()
        {
            self.step = Step::Start;
        }
        true
    }
}

/// The field that a change types into.
fn typed(change: &Change) -> Option<Field> {
    match change {
        Change::MarkText(task, mark, field, _) => Some((*task, mark + 1, *field)),
        Change::Write(task, field, _) => Some((*task, 0, *field)),
        Change::Pupil(_) => Some((0, 0, "pupil")),
        Change::Title(_) => Some((0, 0, "title")),
        Change::Instructions(_) => Some((0, 0, "instructions")),
        Change::Asks(task, _) => Some((*task, 0, "asks")),
        Change::Hint(task, _) => Some((*task, 0, "hint")),
        Change::Why(task, _) => Some((*task, 0, "why")),
        _ => None,
    }
}

/// Time that went by does not come back with what is undone, and what was seen was seen.
fn keep_times(sheet: &mut Answers, stood: &Answers) {
    sheet.revealed.clone_from(&stood.revealed);
    for answer in &stood.tasks {
        if answer.seconds.is_some() {
            sheet.to_mut(&answer.task).seconds = answer.seconds;
        }
    }
}
