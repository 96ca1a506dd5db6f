//! The steps that can be undone and redone, written down so that a reload keeps them.

use super::parts::{annotation_of, annotation_value, bytes_of, bytes_value, correction_of, correction_value};
use crate::json::{Fields, Writer};
use crate::{BlockChange, Correction, Edit, History, StoredArticle, StoredError};
use dateline_text::BlockKind;
use serde_json::Value;

/// The form that steps are written in; steps in another one are forgotten.
const FORM: u32 = 1;

impl History {
    /// The steps as JSON.
    #[must_use]
    pub fn written(&self) -> String {
        Writer::default()
            .with("form", FORM)
            .with_list("done", self.done().map(edit_value))
            .with_list("undone", self.undone().map(edit_value))
            .done()
            .to_string()
    }

    /// The steps that [`written`](Self::written) wrote, as far back and forth as they fit the article; none where they cannot be read.
    #[must_use]
    pub fn read(written: &str, article: &StoredArticle) -> Self {
        parts_of(written).map(|(done, undone)| Self::fitting(done, undone, article)).unwrap_or_default()
    }
}

fn parts_of(written: &str) -> Result<(Vec<Edit>, Vec<Edit>), StoredError> {
    let mut fields = Fields::new(serde_json::from_str(written)?, "")?;
    if fields.number("form")? != FORM {
        return Err(StoredError::NotOurs);
    }
    let mut edits = |name: &str| {
        let items = fields.list(name)?;
        items.into_iter().map(|(at, item)| edit_of(item, &at)).collect::<Result<Vec<_>, _>>()
    };
    Ok((edits("done")?, edits("undone")?))
}

fn edit_value(edit: &Edit) -> Value {
    let step = |name: &str| Writer::default().with("step", name);
    let corrections = |list: &[Correction]| list.iter().map(correction_value).collect::<Vec<_>>();
    match edit {
        Edit::Add(annotation) => step("add").with("after", annotation_value(annotation)),
        Edit::Remove(annotation) => step("remove").with("before", annotation_value(annotation)),
        Edit::Replace { before, after } => {
            step("replace").with("before", annotation_value(before)).with("after", annotation_value(after))
        }
        Edit::Correct { gone, come } => {
            step("correct").with("before", corrections(gone)).with("after", corrections(come))
        }
        Edit::SetBlocks(changes) => step("blocks").with_list("changes", changes.iter().map(change_value)),
        Edit::Pick { before, after } => step("pick")
            .with_some("before", before.map(bytes_value))
            .with_some("after", after.map(bytes_value)),
        Edit::SetPublished { before, after } => {
            step("published").with_some("before", before.as_deref()).with_some("after", after.as_deref())
        }
        Edit::SetArchived { before, after } => step("archived").with("before", *before).with("after", *after),
    }
    .done()
}

fn edit_of(value: Value, at: &str) -> Result<Edit, StoredError> {
    let mut fields = Fields::new(value, at)?;
    let part = |fields: &mut Fields, name: &str| {
        let value = fields.value(name).ok_or_else(|| fields.broken(name, "it is missing"))?;
        Ok::<_, StoredError>((value, format!("{at}.{name}")))
    };
    let annotation = |fields: &mut Fields, name: &str| {
        let (value, at) = part(fields, name)?;
        annotation_of(value, &at)
    };
    let corrections = |fields: &mut Fields, name: &str| {
        let items = fields.list(name)?;
        items.into_iter().map(|(at, item)| correction_of(item, &at)).collect::<Result<Vec<_>, _>>()
    };
    Ok(match fields.text("step")?.as_str() {
        "add" => Edit::Add(annotation(&mut fields, "after")?),
        "remove" => Edit::Remove(annotation(&mut fields, "before")?),
        "replace" => Edit::Replace {
            before: annotation(&mut fields, "before")?,
            after: annotation(&mut fields, "after")?,
        },
        "correct" => Edit::Correct {
            gone: corrections(&mut fields, "before")?,
            come: corrections(&mut fields, "after")?,
        },
        "blocks" => {
            let changes = fields.list("changes")?;
            let changes = changes.into_iter().map(|(at, item)| change_of(item, &at));
            Edit::SetBlocks(changes.collect::<Result<Vec<_>, _>>()?)
        }
        "pick" => {
            let mut span =
                |name| fields.optional_object(name)?.map(|mut span| bytes_of(&mut span)).transpose();
            Edit::Pick { before: span("before")?, after: span("after")? }
        }
        "published" => Edit::SetPublished {
            before: fields.optional_text("before")?,
            after: fields.optional_text("after")?,
        },
        "archived" => Edit::SetArchived { before: fields.flag("before")?, after: fields.flag("after")? },
        _ => return Err(fields.broken("step", "an unknown step")),
    })
}

fn change_value(change: &BlockChange) -> Value {
    Writer::default()
        .with("span", bytes_value(change.span))
        .with_some("before", change.before.map(BlockKind::name))
        .with_some("after", change.after.map(BlockKind::name))
        .done()
}

fn change_of(value: Value, at: &str) -> Result<BlockChange, StoredError> {
    let mut fields = Fields::new(value, at)?;
    let span = bytes_of(&mut fields.object("span")?)?;
    let mut kind = |name| match fields.optional_text(name)? {
        None => Ok(None),
        Some(kind) => match BlockKind::from_name(&kind) {
            None => Err(fields.broken(name, "an unknown name")),
            known => Ok(known),
        },
    };
    Ok(BlockChange { span, before: kind("before")?, after: kind("after")? })
}
