//! Everything in one file that Dateline itself reads again: all articles in their stored form.

use crate::json::Writer;
use crate::stored::value_of;
use crate::{FORM, Never, StoredArticle};

/// What the field `dateline` of a backup says.
pub(crate) const BACKUP: &str = "backup";

/// A backup of these articles and of the names that are never to be marked, made at `made` (ISO 8601, UTC): JSON, in
/// form [`FORM`].
#[must_use]
pub fn backup<'a>(
    articles: impl IntoIterator<Item = &'a StoredArticle>,
    never: &Never,
    made: &str,
) -> String {
    let articles = articles.into_iter().map(value_of).collect::<Vec<_>>();
    Writer::default()
        .with("dateline", BACKUP)
        .with("form", FORM)
        .with("made", made)
        .with("articles", articles)
        .with_list("never", never.values().into_iter())
        .done()
        .to_string()
}
