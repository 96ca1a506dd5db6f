//! What the three files have in common: the field that says which one it is, the form, and reading that takes what it can.

use dateline_notes::StoredError;
use dateline_notes::import::LeftOut;
use dateline_notes::json::{Fields, Value};
use dateline_text::named;

/// The form of exercise, key and answers that this version writes.
pub const CLASSROOM_FORM: u64 = 1;

named! {
    /// Which file of the classroom it is: the value of its field `dateline`.
    ExerciseFile {
        /// What pupils get.
        Exercise = "exercise",
        /// What the teacher keeps.
        Key = "key",
        /// What a pupil hands back.
        Answers = "answers",
    }
}

impl ExerciseFile {
    /// The word for it in a sentence.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Exercise => "an exercise",
            Self::Key => "a key",
            Self::Answers => "a pupil’s answers",
        }
    }
}

/// What was read of a file, and what could not be.
#[derive(Clone, Debug, PartialEq)]
pub struct Read<T> {
    /// What was read.
    pub it: T,
    /// What was not, with the reason.
    pub left_out: Vec<LeftOut>,
}

/// Which file of the classroom this is, where it is one.
#[must_use]
pub fn file_kind(file: &str) -> Option<ExerciseFile> {
    // A backup of many megabytes is not parsed to see that it is none.
    let is_named = |kind: &ExerciseFile| file.contains(&format!("\"{}\"", kind.name()));
    (file.trim_start().starts_with('{') && ExerciseFile::ALL.iter().any(is_named)).then_some(())?;
    let value: Value = file.parse().ok()?;
    value.get("dateline")?.as_str().and_then(ExerciseFile::from_name)
}

/// The fields of a file of this kind, in a form that this version reads.
pub(crate) fn open(file: &str, kind: ExerciseFile) -> Result<Fields, StoredError> {
    let value: Value = file.parse()?;
    if value.get("dateline").and_then(Value::as_str) != Some(kind.name()) {
        return Err(StoredError::NotOurs);
    }
    let Some(form) = value.get("form").and_then(Value::as_u64) else { return Err(StoredError::NotOurs) };
    if form > CLASSROOM_FORM {
        return Err(StoredError::NewerForm { found: form, known: CLASSROOM_FORM });
    }
    let mut fields = Fields::new(value, "")?;
    fields.value("dateline");
    fields.value("form");
    Ok(fields)
}

/// Reads a list item by item; what cannot be read goes to `left_out`, and what comes after the first `most` too.
pub(crate) fn items<T>(
    fields: &mut Fields,
    name: &str,
    most: usize,
    left_out: &mut Vec<LeftOut>,
    mut read: impl FnMut(Value, &str, &mut Vec<LeftOut>) -> Result<T, StoredError>,
) -> Vec<T> {
    let list = fields.list(name).unwrap_or_else(|why| {
        left_out.push(LeftOut { what: name.to_owned(), why: why.to_string() });
        Vec::new()
    });
    if list.len() > most {
        let why = format!("more than {most} in the list; the rest is left out");
        left_out.push(LeftOut { what: fields.at(name), why });
    }
    let mut taken = Vec::new();
    for (at, item) in list.into_iter().take(most) {
        match read(item, &at, left_out) {
            Ok(item) => taken.push(item),
            Err(why) => left_out.push(LeftOut { what: at, why: why.to_string() }),
        }
    }
    taken
}

/// A text that may be absent; one that is no text is left out.
pub(crate) fn text(fields: &mut Fields, name: &str, left_out: &mut Vec<LeftOut>) -> Option<String> {
    fields.optional_text(name).unwrap_or_else(|why| {
        left_out.push(LeftOut { what: fields.at(name), why: why.to_string() });
        None
    })
}
