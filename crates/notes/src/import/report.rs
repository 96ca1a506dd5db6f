//! What an import did, said to the reader.

use dateline_text::one_line;
use std::fmt;

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// How many articles came in.
    pub articles_added: usize,
    /// The ids of the articles that were there already.
    pub articles_there: Vec<String>,
    /// How many annotations came in, those of new articles included.
    pub annotations_added: usize,
    /// How many corrections came in, redated times among them, those of new articles included.
    pub corrections_added: usize,
    /// How many names came in that are never to be marked.
    pub never_added: usize,
    /// How many annotations were there already.
    pub annotations_there: usize,
    /// How many corrections were there already.
    pub corrections_there: usize,
    /// How many such names were there already.
    pub never_there: usize,
    /// What came in beside something of the same id.
    pub kept_both: Vec<KeptBoth>,
    /// What could not come in.
    pub left_out: Vec<LeftOut>,
}

/// Something that came in under a new id, since the id was taken by something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptBoth {
    /// What it is, such as `note “Really?”`.
    pub what: String,
    /// The id that was taken.
    pub taken: String,
    /// The id it came in under.
    pub id: String,
}

/// Something that could not come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Which part of the file.
    pub what: String,
    /// Why, in words for the reader.
    pub why: String,
}

impl fmt::Display for KeptBoth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: both kept, since they differ", self.what)
    }
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.what, self.why)
    }
}

/// The first words of a text, to name it by.
pub(super) fn named(what: &str, text: &str) -> String {
    const CHARS: usize = 40;
    let line = one_line(text);
    let cut = line.char_indices().nth(CHARS);
    cut.map_or_else(|| format!("{what} “{line}”"), |(at, _)| format!("{what} “{}…”", &line[..at]))
}
