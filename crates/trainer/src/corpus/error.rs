//! What is wrong with an annotated article, and where: the person who wrote it is to find it at once.

use std::fmt;

/// A place in an annotated article that does not follow the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorpusError {
    /// Line of the file, from 1.
    pub line: usize,
    /// Character of the line, from 1.
    pub column: usize,
    /// What is wrong there, in words.
    pub message: String,
}

impl CorpusError {
    /// An error at this line and column.
    pub(crate) fn at(line: usize, column: usize, message: impl Into<String>) -> Self {
        Self { line, column, message: message.into() }
    }
}

impl fmt::Display for CorpusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}: {}", self.line, self.column, self.message)
    }
}

impl std::error::Error for CorpusError {}
