//! Reading a backup of ours: each article by itself, so that a broken one does not keep the others out.

use super::merge::Shelf;
use crate::StoredError;
use crate::json::Fields;
use crate::stored::{article_of, check_form};
use serde_json::Value;

/// Takes in every article of the backup that can be read.
pub(super) fn read(file: Value, shelf: &mut Shelf<'_>) -> Result<(), StoredError> {
    check_form(&file)?;
    for (at, record) in Fields::new(file, "")?.list("articles")? {
        match article_of(record, &at) {
            Ok(article) => shelf.take_article(article),
            Err(error) => shelf.leave_out(at, error.to_string()),
        }
    }
    Ok(())
}
