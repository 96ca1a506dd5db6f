//! What is pasted: the articles of `tests/corpus`, as a reader would copy them.

use dateline_trainer::corpus::{FolderError, Named, read_folder};
use std::path::Path;

/// Every article of the corpus.
///
/// # Errors
///
/// Where the folder is not whole.
pub fn corpus() -> Result<Vec<Named>, FolderError> {
    read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../corpus"))
}

/// A page pasted whole: a cookie notice and menus before, other articles and comments behind.
///
/// # Panics
///
/// Where the corpus no longer has it.
#[must_use]
pub fn samar() -> String {
    let found = corpus().ok().and_then(|articles| {
        articles.into_iter().find(|named| named.name == "samar_flood").map(|named| named.article.text)
    });
    match found {
        Some(text) => text,
        None => panic!("tests/corpus has no readable samar_flood.article"),
    }
}
