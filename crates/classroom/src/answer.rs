//! What somebody answers: a pupil, or the teacher, whose key is in the same shape.

use crate::file::{CLASSROOM_FORM, ExerciseFile, Read, items, open, text};
use crate::{Exercise, Task};
use dateline_notes::import::LeftOut;
use dateline_notes::json::{Fields, Other, Value, Writer};
use dateline_notes::{Selectors, StoredError, TextHash, selectors_of, selectors_value};
use std::collections::BTreeMap;

/// The most tasks that are read of one file.
const MOST_TASKS: usize = 50;
/// The most marks that are read of one task: more are no answer, and pairing takes the square of it.
pub(crate) const MOST_MARKS: usize = 1_000;
/// The longest text that is read, in characters.
const LONGEST_TEXT: usize = 20_000;
/// The longest name of a pupil, in characters.
const LONGEST_NAME: usize = 60;

/// Words marked as something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The words.
    pub selectors: Selectors,
    /// In which article they stand, from 0.
    pub article: u32,
    /// What they are marked as, by its name in files.
    pub kind: String,
    /// What is written about them, by the field's name.
    pub texts: BTreeMap<String, String>,
    pub(crate) other: Other,
}

impl Mark {
    /// Words of the first article, marked as `kind`.
    #[must_use]
    pub fn new(selectors: Selectors, kind: &str) -> Self {
        Self { selectors, article: 0, kind: kind.to_owned(), texts: BTreeMap::new(), other: Other::default() }
    }

    fn value(&self) -> Value {
        Writer::over(&self.other)
            .with("kind", self.kind.as_str())
            .with_some("article", (self.article > 0).then_some(self.article))
            .with_some("texts", texts_value(&self.texts))
            .with("selectors", selectors_value(&self.selectors))
            .done()
    }

    fn of(value: Value, at: &str, left_out: &mut Vec<LeftOut>) -> Result<Self, StoredError> {
        let mut fields = Fields::new(value, at)?;
        let mut mark = Self::new(selectors_of(fields.object("selectors")?)?, &fields.text("kind")?);
        mark.article = fields.count("article")?;
        mark.texts = texts_of(&mut fields, "texts", left_out);
        mark.other = fields.rest();
        Ok(mark)
    }
}

/// The answer to one task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskAnswer {
    /// The task, by its id.
    pub task: String,
    /// Words that were marked.
    pub marks: Vec<Mark>,
    /// What was chosen, by the unit's id.
    pub choices: BTreeMap<String, String>,
    /// What was written, by the field's name.
    pub texts: BTreeMap<String, String>,
    /// The items in order, by their ids.
    pub order: Vec<String>,
    /// How long it took.
    pub seconds: Option<u32>,
    pub(crate) other: Other,
}

impl TaskAnswer {
    /// Nothing answered yet.
    #[must_use]
    pub fn new(task: &str) -> Self {
        Self {
            task: task.to_owned(),
            marks: Vec::new(),
            choices: BTreeMap::new(),
            texts: BTreeMap::new(),
            order: Vec::new(),
            seconds: None,
            other: Other::default(),
        }
    }

    /// Whether nothing was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let written = self.texts.values().any(|text| !text.trim().is_empty());
        !written && self.marks.is_empty() && self.choices.is_empty() && self.order.is_empty()
    }

    fn value(&self) -> Value {
        Writer::over(&self.other)
            .with("task", self.task.as_str())
            .with_list("marks", self.marks.iter().map(Mark::value))
            .with_some("choices", texts_value(&self.choices))
            .with_some("texts", texts_value(&self.texts))
            .with_list("order", self.order.iter().map(|id| id.as_str().into()))
            .with_some("seconds", self.seconds)
            .done()
    }

    fn of(value: Value, at: &str, left_out: &mut Vec<LeftOut>) -> Result<Self, StoredError> {
        let mut fields = Fields::new(value, at)?;
        let mut answer = Self::new(&fields.text("task")?);
        answer.marks = items(&mut fields, "marks", MOST_MARKS, left_out, Mark::of);
        answer.choices = texts_of(&mut fields, "choices", left_out);
        answer.texts = texts_of(&mut fields, "texts", left_out);
        answer.order = items(&mut fields, "order", MOST_MARKS, left_out, |value, at, _| {
            let id = value.as_str().map(str::to_owned);
            id.ok_or(StoredError::Broken { at: at.to_owned(), what: "a text was expected" })
        });
        // Each thing stands in one place.
        let mut seen: Vec<String> = Vec::new();
        answer.order.retain(|id| {
            !seen.contains(id) && {
                seen.push(id.clone());
                true
            }
        });
        answer.seconds = fields.optional_number("seconds").unwrap_or_default();
        answer.other = fields.rest();
        Ok(answer)
    }
}

fn texts_value(texts: &BTreeMap<String, String>) -> Option<Value> {
    let write = |writer: Writer, (name, text): (&String, &String)| writer.with(name, text.as_str());
    (!texts.is_empty()).then(|| texts.iter().fold(Writer::default(), write).done())
}

fn texts_of(fields: &mut Fields, name: &str, left_out: &mut Vec<LeftOut>) -> BTreeMap<String, String> {
    let mut texts = fields.texts(name, &mut |what, why| left_out.push(LeftOut { what, why: why.to_owned() }));
    let at = fields.at(name);
    texts.retain(|name, text| {
        let fits = text.chars().nth(LONGEST_TEXT).is_none();
        if !fits {
            let why = format!("longer than {LONGEST_TEXT} characters");
            left_out.push(LeftOut { what: format!("{at}.{name}"), why });
        }
        fits
    });
    texts
}

/// Writes the answers to all tasks.
pub(crate) fn tasks_values(tasks: &[TaskAnswer]) -> impl Iterator<Item = Value> {
    tasks.iter().map(TaskAnswer::value)
}

/// Reads the answers to all tasks; of two to one task the first.
pub(crate) fn tasks_of(fields: &mut Fields, left_out: &mut Vec<LeftOut>) -> Vec<TaskAnswer> {
    let mut tasks = items(fields, "tasks", MOST_TASKS, left_out, TaskAnswer::of);
    let mut seen: Vec<String> = Vec::new();
    tasks.retain(|answer| {
        let is_new = !seen.contains(&answer.task);
        if is_new {
            seen.push(answer.task.clone());
        } else {
            let what = format!("a second answer to task {}", answer.task);
            left_out.push(LeftOut { what, why: "there is one already".to_owned() });
        }
        is_new
    });
    tasks
}

/// What a pupil hands back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// Tells it from all others, and the same handed in twice from two.
    pub id: String,
    /// The exercise, by its id.
    pub exercise: String,
    /// The text it was done on.
    pub text_hash: Option<TextHash>,
    /// What the pupil calls themselves: a pseudonym or a number, nothing else is asked for.
    pub pupil: String,
    /// When it was begun: ISO 8601 in UTC.
    pub started: Option<String>,
    /// When it was last changed.
    pub saved: String,
    /// When the engine's marks were shown, where that was before the end: what was changed later was changed with them in sight.
    pub revealed: Option<String>,
    /// The answers, one a task.
    pub tasks: Vec<TaskAnswer>,
    pub(crate) other: Other,
}

impl Answers {
    /// An empty sheet for this exercise, begun at `now` (ISO 8601, UTC).
    #[must_use]
    pub fn new(id: &str, exercise: &Exercise, pupil: &str, now: &str) -> Self {
        Self {
            id: id.to_owned(),
            exercise: exercise.id.clone(),
            text_hash: Some(exercise.text_hash()),
            pupil: pupil_name(pupil),
            started: Some(now.to_owned()),
            saved: now.to_owned(),
            revealed: None,
            tasks: exercise.tasks.iter().map(|task| TaskAnswer::new(&task.id)).collect(),
            other: Other::default(),
        }
    }

    /// Whether something was changed once the engine's marks were shown. Times are ISO 8601 in UTC, so that letters tell which is later.
    #[must_use]
    pub fn is_changed_after_reveal(&self) -> bool {
        self.revealed.as_ref().is_some_and(|revealed| self.saved > *revealed)
    }

    /// Whether nothing was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tasks.iter().all(TaskAnswer::is_empty)
    }

    /// The answer to this task.
    #[must_use]
    pub fn to(&self, task: &Task) -> Option<&TaskAnswer> {
        self.tasks.iter().find(|answer| answer.task == task.id)
    }

    /// The answer to the task of this id, to be changed; there is one afterwards.
    pub fn to_mut(&mut self, task: &str) -> &mut TaskAnswer {
        let at = self.tasks.iter().position(|answer| answer.task == task).unwrap_or_else(|| {
            self.tasks.push(TaskAnswer::new(task));
            self.tasks.len() - 1
        });
        &mut self.tasks[at]
    }
}

/// A name on one line and of a length that a table holds.
pub(crate) fn pupil_name(written: &str) -> String {
    let words = written.split(|c: char| c.is_whitespace() || c.is_control());
    let name = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    name.chars().take(LONGEST_NAME).collect()
}

/// Writes what a pupil hands back.
#[must_use]
pub fn write_answers(answers: &Answers) -> String {
    Writer::over(&answers.other)
        .with("dateline", ExerciseFile::Answers.name())
        .with("form", CLASSROOM_FORM)
        .with("id", answers.id.as_str())
        .with("exercise", answers.exercise.as_str())
        .with_some("text_hash", answers.text_hash.map(|hash| hash.to_string()))
        .with("pupil", answers.pupil.as_str())
        .with_some("started", answers.started.as_deref())
        .with("saved", answers.saved.as_str())
        .with_some("revealed", answers.revealed.as_deref())
        .with_list("tasks", tasks_values(&answers.tasks))
        .done()
        .to_string()
}

/// Reads what a pupil handed back, as far as it can be read.
///
/// # Errors
///
/// Why nothing of it can be: it is no answers, a newer Dateline made it, or it does not say of what exercise it is.
pub fn read_answers(file: &str) -> Result<Read<Answers>, StoredError> {
    let mut fields = open(file, ExerciseFile::Answers)?;
    let mut left_out = Vec::new();
    let exercise = fields.text("exercise")?;
    let id = text(&mut fields, "id", &mut left_out);
    let hash = text(&mut fields, "text_hash", &mut left_out);
    let pupil = text(&mut fields, "pupil", &mut left_out).unwrap_or_default();
    let answers = Answers {
        // Two files without an id are two, unless they are the same.
        id: id.unwrap_or_else(|| TextHash::of(file).to_string()),
        exercise,
        text_hash: hash.and_then(|hash| TextHash::parse(&hash)),
        pupil: pupil_name(&pupil),
        started: text(&mut fields, "started", &mut left_out),
        saved: text(&mut fields, "saved", &mut left_out).unwrap_or_default(),
        revealed: text(&mut fields, "revealed", &mut left_out),
        tasks: tasks_of(&mut fields, &mut left_out),
        other: fields.rest(),
    };
    Ok(Read { it: answers, left_out })
}
