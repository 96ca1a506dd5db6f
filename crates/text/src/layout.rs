//! What the markup of an HTML page says of the page's visible text, as one short string.

use serde::{Deserialize, Serialize};

/// What an HTML page's markup says of the lines of its visible text, and what the page declares of its article.
///
/// Only the engine writes and reads it; for all others it is a string that is kept and handed back with the text,
/// so that a stored page is read again just as it was the first time. One that does not fit its text is no harm: the
/// text is then read as plain text is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout(String);

impl Layout {
    /// The layout that was written as `code`.
    #[must_use]
    pub const fn new(code: String) -> Self {
        Self(code)
    }

    /// The string to keep.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.0
    }
}
