//! The way in: a backup of ours, annotations in JSON-LD, Markdown of ours or the forms of other annotators. What can be read comes in, what can not is
//! listed with the reason, and nothing that is there already is replaced.

mod backup;
mod foreign;
mod jsonld;
mod markdown;
mod merge;
mod report;

pub use report::{ImportReport, KeptBoth, LeftOut};

use crate::export::{self, BACKUP};
use crate::stored::article_of;
use crate::{Never, StoredArticle, StoredError};
use merge::Shelf;
use serde_json::Value;

/// Where an import goes.
#[derive(Clone, Copy, Debug)]
pub struct Destination<'a> {
    /// All saved articles.
    pub articles: &'a [StoredArticle],
    /// The names that are never to be marked.
    pub never: &'a Never,
    /// The id of the article on the screen: it takes in annotations that belong to no saved article.
    pub open: Option<&'a str>,
    /// The time now, for what says no time of its own: ISO 8601 in UTC.
    pub now: &'a str,
}

/// What came of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The articles that are new or have changed: these are to be saved.
    pub articles: Vec<StoredArticle>,
    /// Those of them that were there, as they were.
    pub before: Vec<StoredArticle>,
    /// The names that are never to be marked and were not among those there.
    pub never: Never,
    /// What was done, for the reader.
    pub report: ImportReport,
}

/// Whether this is Markdown that holds notes of ours, and no text to be read.
#[must_use]
pub fn is_markdown(file: &str) -> bool {
    export::markdown::is_ours(file)
}

/// Reads a file that [`backup`](crate::export::backup), [`jsonld`](crate::export::jsonld) or [`markdown`](crate::export::markdown) wrote, one
/// stored article, or what another program wrote as W3C Web Annotation JSON-LD, or Hypothesis or Recogito in their own forms.
///
/// What has the id of something that is there but says something else comes in beside it under an id from
/// `new_id`, and the report says so.
///
/// # Errors
///
/// Says why the file as a whole can not be read. Parts that can not be read are no error: the report lists
/// them.
pub fn import(
    file: &str,
    into: &Destination<'_>,
    new_id: &mut dyn FnMut() -> String,
) -> Result<Imported, StoredError> {
    let file = file.strip_prefix('\u{FEFF}').unwrap_or(file);
    let mut shelf = Shelf::new(into, new_id);
    if is_markdown(file) {
        markdown::read(file, &mut shelf);
        return Ok(shelf.done());
    }
    let file: Value = serde_json::from_str(file)?;
    if file.get("dateline").and_then(Value::as_str) == Some(BACKUP) {
        backup::read(file, &mut shelf)?;
    } else if file.get("form").is_some() {
        shelf.take_article(article_of(file, "")?);
    } else if jsonld::is_annotations(&file) {
        jsonld::read(file, &mut shelf);
    } else if let Some(annotations) = foreign::as_w3c(&file) {
        jsonld::read(annotations, &mut shelf);
    } else {
        return Err(StoredError::NotOurs);
    }
    Ok(shelf.done())
}
