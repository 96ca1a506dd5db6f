//! What a reader is told where an article cannot be stored or read.

use crate::services::storage::records::Refusal;

/// What a reader is told where the browser keeps nothing for this page.
const NO_STORAGE: &str = "This browser keeps nothing for this page (its storage is switched off), so notes last only \
                          until the page is closed. Export a backup before you leave.";
/// What a reader is told of an article that is not there.
pub(super) const GONE: &str = "This article is no longer in the browser’s storage.";
/// What a reader is told of an article that was set aside before.
pub(super) const WAS_UNREADABLE: &str =
    "This article could not be read. Its record is kept aside, unchanged.";
/// What a reader is told of an article that a newer Dateline wrote.
pub(super) const NEWER: &str =
    "A newer Dateline saved this article. Reload the page to get it; until then the article stays as it is.";
/// The same, where this page was about to write over it.
pub(super) const NEWER_THERE: &str = "a newer Dateline has saved this article: reload the page";
/// What a reader is told of an article whose text was put elsewhere and is gone from there.
const MISSING: &str = "The text of this article is no longer in this browser: its database was cleared.";
/// What a reader is told where something was asked for before it was there.
const LATER: &str = "The browser’s database has not answered yet. Try again in a moment.";
/// What a browser is said to call it, where a record that cannot be read had no room beside it: writing over it would be the end of it.
pub(super) const NOT_ASIDE: &str = "what is there cannot be read, and there is no room to keep it aside";
/// What a reader is told when a write does not fit.
const FULL: &str = "The browser’s storage for this page is full: the last change is on the screen but not saved. \
                    Delete articles that you no longer need, or export a backup.";

/// Why something could not be stored.
pub(super) fn in_words(why: &Refusal) -> String {
    match why {
        Refusal::Off => NO_STORAGE.to_owned(),
        Refusal::Full => FULL.to_owned(),
        Refusal::Later => LATER.to_owned(),
        Refusal::Missing => MISSING.to_owned(),
        Refusal::Other(name) => format!(
            "The browser did not save the last change ({name}). It is still on the screen; export a backup."
        ),
    }
}

/// The same of what was only to be read.
pub(super) fn not_read(why: &Refusal) -> String {
    match why {
        Refusal::Other(name) => {
            format!(
                "The browser could not read this article ({name}). Nothing was changed; try again in a moment."
            )
        }
        why => in_words(why),
    }
}
