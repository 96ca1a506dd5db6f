//! An article in an address: made for the reader to hand on, and read where somebody opens one.

use super::{clock, restore, storage};
use dateline_notes::{Never, StoredArticle, from_link, import::Imported, to_link};

/// What the fragment of such an address begins with. A fragment is never sent to a server.
pub const FRAGMENT: &str = "#share=";

/// The address of this page with the article in it.
#[must_use]
pub fn address(article: &StoredArticle) -> String {
    let page = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    format!("{page}{FRAGMENT}{}", to_link(article, &clock::now()))
}

/// What an address holds: what is to be stored, what to tell the reader, and the article itself.
///
/// # Errors
///
/// Why it cannot be read, for the reader.
pub fn read(link: &str) -> Result<(Imported, String, Option<StoredArticle>), String> {
    let file =
        from_link(link).map_err(|error| format!("The article in this link cannot be read: {error}."))?;
    let (mut imported, said) = restore::import("the article in the link", &file, None)?;
    // Names that are never to be marked are no part of an article.
    imported.never = Never::default();
    // Where it was there already, whole, nothing is to be stored, and the saved one is opened.
    let there = || imported.report.articles_there.first().and_then(|id| storage::article(id).ok());
    let article = imported.articles.first().cloned().or_else(there);
    Ok((imported, said, article))
}
