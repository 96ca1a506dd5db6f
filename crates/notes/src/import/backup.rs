//! Reading a backup of ours: each article by itself, so that a broken one does not keep the others out.

use super::merge::Shelf;
use crate::json::Fields;
use crate::stored::{article_of, check_form};
use crate::{NotName, StoredError};
use serde_json::Value;

/// Takes in every article of the backup that can be read, and every name that is never to be marked.
pub(super) fn read(file: Value, shelf: &mut Shelf<'_>) -> Result<(), StoredError> {
    check_form(&file)?;
    let mut fields = Fields::new(file, "")?;
    // Backups from before there were such names have none.
    for (at, record) in fields.list("never")? {
        match NotName::of_value(record, &at) {
            Ok(name) => shelf.take_never(&name),
            Err(error) => shelf.leave_out(at, error.to_string()),
        }
    }
    for (at, record) in fields.list("articles")? {
        match article_of(record, &at) {
            Ok(article) => shelf.take_article(article),
            Err(error) => shelf.leave_out(at, error.to_string()),
        }
    }
    Ok(())
}
