//! The key: the teacher's own answers, in a file of its own, with the rubric.

use crate::answer::{tasks_of, tasks_values};
use crate::file::{CLASSROOM_FORM, ExerciseFile, Read, open, text};
use crate::{Exercise, Rubric, Task, TaskAnswer};
use dateline_notes::json::{Other, Writer};
use dateline_notes::{StoredError, TextHash};

/// What the teacher keeps.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// The exercise, by its id.
    pub exercise: String,
    /// The text it was made on.
    pub text_hash: Option<TextHash>,
    /// When it was made: ISO 8601 in UTC.
    pub made: String,
    /// How it is scored.
    pub rubric: Rubric,
    /// The teacher's answers, one a task at most.
    pub tasks: Vec<TaskAnswer>,
    pub(crate) other: Other,
}

impl Key {
    /// A key without an answer yet, made at `now` (ISO 8601, UTC).
    #[must_use]
    pub fn new(exercise: &Exercise, now: &str) -> Self {
        Self {
            exercise: exercise.id.clone(),
            text_hash: Some(exercise.text_hash()),
            made: now.to_owned(),
            rubric: Rubric::default(),
            tasks: Vec::new(),
            other: Other::default(),
        }
    }

    /// The teacher's answer to this task.
    #[must_use]
    pub fn to(&self, task: &Task) -> Option<&TaskAnswer> {
        self.tasks.iter().find(|answer| answer.task == task.id)
    }

    /// Whether it is for this exercise.
    #[must_use]
    pub fn is_for(&self, exercise: &Exercise) -> bool {
        self.exercise == exercise.id && self.text_hash.is_none_or(|hash| hash == exercise.text_hash())
    }
}

/// Writes the key.
#[must_use]
pub fn write_key(key: &Key) -> String {
    Writer::over(&key.other)
        .with("dateline", ExerciseFile::Key.name())
        .with("form", CLASSROOM_FORM)
        .with("exercise", key.exercise.as_str())
        .with_some("text_hash", key.text_hash.map(|hash| hash.to_string()))
        .with("made", key.made.as_str())
        .with("rubric", key.rubric.value())
        .with_list("tasks", tasks_values(&key.tasks))
        .done()
        .to_string()
}

/// Reads a key as far as it can be read.
///
/// # Errors
///
/// Why nothing of it can be: it is no key, a newer Dateline made it, or it does not say of what exercise it is.
pub fn read_key(file: &str) -> Result<Read<Key>, StoredError> {
    let mut fields = open(file, ExerciseFile::Key)?;
    let mut left_out = Vec::new();
    let exercise = fields.text("exercise")?;
    let hash = text(&mut fields, "text_hash", &mut left_out);
    let made = text(&mut fields, "made", &mut left_out).unwrap_or_default();
    let rubric = Rubric::of(&mut fields, &mut left_out);
    let tasks = tasks_of(&mut fields, &mut left_out);
    let text_hash = hash.and_then(|hash| TextHash::parse(&hash));
    Ok(Read { it: Key { exercise, text_hash, made, rubric, tasks, other: fields.rest() }, left_out })
}
