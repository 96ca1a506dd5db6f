//! Lifting records of older forms to the newest: one step a form, each a function from JSON to JSON.
//!
//! To change the stored form: raise [`FORM`](crate::FORM), append the step here, keep a record of the old
//! form as a test. A step reads nothing but the record; it must work for ever, so it uses no type that a
//! later change could alter.

use crate::json::{Fields, Writer};
use crate::{FORM, StoredError};
use serde_json::{Map, Value};

/// Lifts a record by one form.
type Step = fn(Map<String, Value>) -> Result<Value, StoredError>;

/// The steps, by the form they start from.
const STEPS: [Step; FORM as usize] = [from_form_0, from_form_1];

/// Lifts `record`, which is in `form`, to the newest form.
pub(crate) fn to_newest(mut record: Value, form: u64) -> Result<Value, StoredError> {
    for (step, next) in STEPS.iter().zip(1u64..).skip(usize::try_from(form).unwrap_or(usize::MAX)) {
        let Value::Object(map) = record else { return Err(StoredError::NotOurs) };
        record = step(map)?;
        if let Value::Object(map) = &mut record {
            map.insert("form".to_owned(), next.into());
        }
    }
    Ok(record)
}

/// Form 0, the sketch that form 1 grew out of: the pasted text was `text`, the last opening was not kept,
/// and each of its `notes` had one time `at`, its `words` with their position, and its `note`.
fn from_form_0(record: Map<String, Value>) -> Result<Value, StoredError> {
    let mut fields = Fields::new(Value::Object(record), "")?;
    let saved = fields.text("saved")?;
    let source = fields.text("text")?;
    let mut annotations = Vec::new();
    for (at, note) in fields.list("notes")? {
        annotations.push(from_note_0(Fields::new(note, &at)?)?);
    }
    Ok(Writer::over(&fields.rest())
        .with("opened", saved.as_str())
        .with("saved", saved)
        .with("source", source)
        .with("annotations", annotations)
        .done())
}

/// Form 1 had no corrections. A list of such a name in it was no Dateline's: it goes out of the way under another name.
fn from_form_1(mut record: Map<String, Value>) -> Result<Value, StoredError> {
    for name in ["corrections", "dates", "quotations"] {
        if let Some(theirs) = record.remove(name) {
            record.insert(format!("{name}_of_form_1"), theirs);
        }
    }
    Ok(Value::Object(record))
}

/// A note of form 0. It kept no context and not whether its words stood once, so it holds where it stood
/// and nowhere else.
fn from_note_0(mut note: Fields) -> Result<Value, StoredError> {
    let at = note.text("at")?;
    let quote = Writer::default().with("exact", note.text("words")?).with("prefix", "").with("suffix", "");
    let position = Writer::default()
        .with("unit", "code_point")
        .with("start", note.number("start")?)
        .with("end", note.number("end")?);
    let selectors = Writer::default().with("quote", quote.done()).with("position", position.done());
    let target = Writer::default().with("kind", "passage").with("selectors", selectors.done());
    let body = note.text("note")?;
    Ok(Writer::over(&note.rest())
        .with("created", at.as_str())
        .with("modified", at)
        .with("purpose", "commenting")
        .with("body", body)
        .with("target", target.done())
        .done())
}

#[cfg(test)]
mod tests {
    use crate::{Anchored, Passages, decode, encode};
    use dateline_text::Span;

    #[test]
    fn a_record_of_form_0_keeps_its_text_its_notes_and_what_else_it_held() {
        let stored = r#"{ "form": 0, "id": "a", "title": "T", "saved": "2026-01-01T00:00:00Z", "text": "Ein Bär kam.",
            "colour": "red", "notes": [{ "id": "n", "at": "2026-01-02T00:00:00Z", "words": "Bär", "start": 4,
            "end": 7, "note": "Really?" }] }"#;
        let article = decode(stored).unwrap();
        assert_eq!(article.source, "Ein Bär kam.");
        assert_eq!(article.opened, "2026-01-01T00:00:00Z");
        let note = &article.annotations()[0];
        assert_eq!((note.id.as_str(), note.body.as_deref()), ("n", Some("Really?")));
        assert_eq!(Passages::new(&article.source).find(&note.target), Anchored::Exact(Span::new(4, 8)));
        let written = encode(&article);
        assert!(written.contains(r#""form":2"#) && written.contains(r#""colour":"red""#));
        assert_eq!(decode(&written), Ok(article));
    }

    #[test]
    fn a_record_of_form_1_is_read_and_has_no_corrections() {
        let stored = r#"{ "form": 1, "id": "a", "title": "T", "saved": "1", "opened": "2", "source": "Ein Bär kam.",
            "corrections": "red ink", "dates": "of calves", "quotations": ["Hm."], "annotations": [{ "id": "n", "created": "1", "modified": "1",
            "purpose": "commenting", "body": "Really?", "target": { "kind": "article" } }] }"#;
        let article = decode(stored).unwrap();
        assert_eq!((article.annotations().len(), article.corrections().len()), (1, 0));
        let written = encode(&article);
        assert!(written.contains(r#""form":2"#) && written.contains("red ink"), "{written}");
        assert!(written.contains(r#""dates_of_form_1":"of calves""#), "{written}");
        assert!(written.contains(r#""quotations_of_form_1":["Hm."]"#), "{written}");
        assert_eq!(decode(&written), Ok(article));
    }

    #[test]
    fn a_broken_record_of_form_0_says_where() {
        let stored =
            r#"{ "form": 0, "id": "a", "title": "T", "saved": "s", "text": "t", "notes": [{ "at": 3 }] }"#;
        assert_eq!(decode(stored).unwrap_err().to_string(), "broken at notes[0].at: a text was expected");
    }
}
