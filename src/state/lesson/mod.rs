//! An exercise that is open: made by a teacher, done by a pupil, or looked at as a class. Nothing but its own buttons leads out of it.

mod action;
mod article;
mod change;
mod feedback;
mod files;
mod tasks;
mod undo;

pub use action::LessonAction;
pub(super) use action::apply;
pub use article::exercise_article;
pub use change::Change;
pub use files::Waiting;
pub(super) use files::take_file;

use crate::services::lesson::Record;
use crate::state::OpenArticle;
use dateline_classroom::{
    Answers, Exercise, Key, Points, Reveal, Rubric, TaskAnswer, TaskKind, make_task, read_answers,
    read_exercise, read_key,
};
use dateline_notes::import::LeftOut;
use std::rc::Rc;
use undo::Steps;
use yew::AttrValue;

/// Who has the exercise open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Somebody who does it.
    Pupil,
    /// Who makes it; the sheet is what becomes the key.
    Teacher,
    /// Who looks at what came back.
    Class,
}

/// Where in it they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// Before the first task.
    #[default]
    Start,
    /// At the task of this number.
    Task(usize),
    /// After the last one.
    End,
}

/// The open exercise.
#[derive(Clone, Debug, PartialEq)]
pub struct Lesson {
    /// Who has it open.
    pub role: Role,
    /// The handout.
    pub exercise: Rc<Exercise>,
    /// The pupil's answers, or the teacher's, which become the key.
    pub sheet: Rc<Answers>,
    /// How it is scored.
    pub rubric: Rubric,
    /// The teacher's own points for what was written.
    pub points: Rc<Points>,
    /// Where in it they are.
    pub step: Step,
    /// The task that was in sight last, by its number.
    pub reached: Option<usize>,
    /// Sheets that came back.
    pub class: Rc<Vec<Answers>>,
    /// What could not be read of them.
    pub left_out: Rc<Vec<LeftOut>>,
    /// Whether the class's names are hidden.
    pub names_hidden: bool,
    /// Whether its teacher tries it: nothing of it is kept.
    pub is_trial: bool,
    /// What a pupil would see of it, while its teacher is asked which of the two is wanted.
    pub trial: Option<Rc<Lesson>>,
    steps: Steps,
}

impl Lesson {
    /// An exercise as somebody opens it.
    #[must_use]
    pub fn new(role: Role, exercise: Exercise, sheet: Answers) -> Self {
        Self {
            role,
            exercise: Rc::new(exercise),
            sheet: Rc::new(sheet),
            rubric: Rubric::default(),
            points: Rc::default(),
            step: Step::Start,
            reached: None,
            class: Rc::default(),
            left_out: Rc::default(),
            names_hidden: false,
            is_trial: false,
            trial: None,
            steps: Steps::default(),
        }
    }

    /// A new exercise on the open article, with one task and the engine's marks for its key.
    #[must_use]
    pub fn on(open: &OpenArticle, id: &str, now: &str) -> Self {
        let (text, article) = (open.text(), exercise_article(open));
        let exercise = Exercise::new(id, &open.stored.title, article);
        let sheet = Answers::new(&format!("{id}-key"), &exercise, "", now);
        let mut lesson = Self::new(Role::Teacher, exercise, sheet);
        if let Some(analysis) = &open.analysis {
            lesson.make(Change::Add(Box::new(make_task(
                &format!("{id}-1"),
                TaskKind::Names,
                text,
                analysis,
            ))));
        }
        lesson
    }

    /// An exercise with its key, as a teacher opens it at `now`.
    #[must_use]
    pub fn with_key(exercise: Exercise, key: Key, now: &str) -> Self {
        let mut sheet = Answers::new(&format!("{}-key", exercise.id), &exercise, "", now);
        for answer in key.tasks {
            let task = answer.task.clone();
            *sheet.to_mut(&task) = answer;
        }
        Self { rubric: key.rubric, ..Self::new(Role::Teacher, exercise, sheet) }
    }

    /// The same on another edition of the exercise, such as the one that pupils get.
    #[must_use]
    pub fn with_exercise(&self, exercise: Rc<Exercise>) -> Self {
        Self { exercise, ..self.clone() }
    }

    /// The exercise that a record of the storage holds, where it can be read.
    #[must_use]
    pub fn of_record(record: &Record) -> Option<Self> {
        let role = if record.teacher { Role::Teacher } else { Role::Pupil };
        let mut lesson =
            Self::new(role, read_exercise(&record.exercise).ok()?.it, read_answers(&record.sheet).ok()?.it);
        if let Some(key) = record.key.as_deref().and_then(|key| read_key(key).ok()) {
            lesson.rubric = key.it.rubric;
        }
        if let Some(points) = record.points.as_deref().and_then(|points| Points::read(points).ok()) {
            lesson.points = Rc::new(points);
        }
        lesson.reached = record.reached;
        Some(lesson)
    }

    /// Whether the engine's marks are in sight: of a pupil alone, as the teacher wants it.
    #[must_use]
    pub fn shows_engine(&self) -> bool {
        let may = match self.exercise.reveal {
            Reveal::Never => false,
            Reveal::AtStart => true,
            Reveal::AtEnd => self.sheet.revealed.is_some(),
        };
        may && self.role == Role::Pupil && !self.exercise.layers.is_empty()
    }

    /// The sheet as a key, made at `now`.
    #[must_use]
    pub fn key(&self, now: &str) -> Key {
        let mut key = Key::new(&self.exercise, now);
        key.rubric = self.rubric.clone();
        let asked = |answer: &&TaskAnswer| self.exercise.task(&answer.task).is_some() && !answer.is_empty();
        key.tasks = self.sheet.tasks.iter().filter(asked).cloned().collect();
        key
    }

    /// The tasks, by their numbers, that nothing was answered to.
    #[must_use]
    pub fn unanswered(&self) -> Vec<usize> {
        let is_open = |&task: &usize| self.answer(task).is_none_or(TaskAnswer::is_empty);
        (0..self.exercise.tasks.len()).filter(is_open).collect()
    }

    /// The answer to the task of this number.
    #[must_use]
    pub fn answer(&self, task: usize) -> Option<&TaskAnswer> {
        self.exercise.tasks.get(task).and_then(|task| self.sheet.to(task))
    }
}

/// What the address or the title of the page is called while it is open.
#[must_use]
pub fn lesson_title(lesson: &Lesson) -> AttrValue {
    format!("{} · Exercise", lesson.exercise.title).into()
}
