//! What the page says of the article as a whole.

use dateline_text::{Article, Document};

pub(crate) fn find(_document: &Document) -> Article {
    Article::default()
}
