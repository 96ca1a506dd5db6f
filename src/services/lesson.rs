//! An exercise in the browser's storage: kept at every change, found again after a reload, and gone with everything else when the
//! device is cleared. What a class handed in is not kept.

use super::{clock, storage};
use dateline_classroom::{ExerciseFile, file_kind, from_handout_link, read_exercise};
use dateline_notes::json::{Value, Writer};

/// What the fragment of an address begins with that holds a handout. A fragment is never sent to a server.
pub const FRAGMENT: &str = "#exercise=";

/// A file of the classroom that came in, with what is kept of the same exercise.
#[derive(Clone, Debug, PartialEq)]
pub struct LessonFile {
    /// Its name.
    pub name: String,
    /// Its text.
    pub file: String,
    /// A fresh id.
    pub id: String,
    /// Now, ISO 8601.
    pub now: String,
    /// What is kept of the same exercise.
    pub kept: Option<Record>,
}

/// What is kept of an exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Whether it was open when the page was left.
    pub open: bool,
    /// Whether a teacher makes it, or a pupil does it.
    pub teacher: bool,
    /// The handout's file.
    pub exercise: String,
    /// The sheet's file: answers, or the teacher's, as answers.
    pub sheet: String,
    /// The key's file, for the rubric.
    pub key: Option<String>,
    /// The teacher's own points, by the sheets' ids.
    pub points: Option<String>,
    /// The task that was in sight last, by its number.
    pub reached: Option<usize>,
}

/// A file of the classroom, where it is one.
#[must_use]
pub fn file(name: &str, file: &str) -> Option<LessonFile> {
    let kind = file_kind(file);
    // One that was cut on its way is answers all the same, and is to be listed among them.
    let is_broken =
        || [r#""dateline":"answers""#, r#""dateline": "answers""#].iter().any(|sign| file.contains(sign));
    if kind.is_none() && !is_broken() {
        return None;
    }
    let kept = || storage::lesson(&read_exercise(file).ok()?.it.id).as_deref().and_then(parse);
    let kept = if kind == Some(ExerciseFile::Exercise) { kept() } else { None };
    Some(LessonFile {
        name: name.to_owned(),
        file: file.to_owned(),
        id: clock::fresh_id(),
        now: clock::now(),
        kept,
    })
}

/// The handout that an address holds.
///
/// # Errors
///
/// Why it cannot be read, for the reader.
pub fn from_link(link: &str) -> Result<LessonFile, String> {
    let failed = |why: &dyn std::fmt::Display| format!("The exercise in this link cannot be read: {why}.");
    let text = from_handout_link(link).map_err(|why| failed(&why))?;
    file("the exercise in the link", &text).ok_or_else(|| failed(&"it holds no exercise"))
}

/// The address of this page with `link` in it.
#[must_use]
pub fn address(link: &str) -> String {
    let page = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    format!("{page}{FRAGMENT}{link}")
}

/// Keeps an exercise; whether the storage took it.
pub fn keep(id: &str, record: &Record) -> bool {
    let written = Writer::default()
        .with("open", record.open)
        .with("teacher", record.teacher)
        .with("exercise", record.exercise.as_str())
        .with("sheet", record.sheet.as_str())
        .with_some("key", record.key.as_deref())
        .with_some("points", record.points.as_deref())
        .with_some("reached", record.reached)
        .done();
    storage::keep_lesson(id, &written.to_string())
}

/// Notes that an exercise is not open any more.
pub fn close(id: &str) {
    if let Some(record) = storage::lesson(id).as_deref().and_then(parse) {
        keep(id, &Record { open: false, ..record });
    }
}

/// Every exercise that is kept and can be read.
#[must_use]
pub fn kept() -> Vec<Record> {
    storage::lessons().iter().filter_map(|record| parse(record)).collect()
}

fn parse(record: &str) -> Option<Record> {
    let value: Value = record.parse().ok()?;
    let text = |name: &str| value.get(name)?.as_str().map(str::to_owned);
    let flag = |name: &str| value.get(name).and_then(Value::as_bool).unwrap_or_default();
    Some(Record {
        open: flag("open"),
        teacher: flag("teacher"),
        exercise: text("exercise")?,
        sheet: text("sheet")?,
        key: text("key"),
        points: text("points"),
        reached: value.get("reached").and_then(Value::as_u64).and_then(|task| usize::try_from(task).ok()),
    })
}
