//! Why something stored or imported could not be read, said so that a reader can act on it.

use std::fmt;

/// Why a stored record or an imported file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoredError {
    /// It is no JSON; counted from one, the place where it stops being it.
    NotJson {
        /// The line.
        line: usize,
        /// The column, in bytes.
        column: usize,
    },
    /// It is JSON, but nothing that Dateline wrote.
    NotOurs,
    /// A newer Dateline wrote it.
    NewerForm {
        /// The form it is in.
        found: u64,
        /// The newest form that this version reads.
        known: u64,
    },
    /// It is ours, but something in it is not as it should be.
    Broken {
        /// Which field, such as `annotations[3].target.kind`.
        at: String,
        /// What is wrong with it.
        what: &'static str,
    },
}

impl fmt::Display for StoredError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson { line, column } => write!(f, "no JSON: it breaks at line {line}, column {column}"),
            Self::NotOurs => f.write_str("not written by Dateline"),
            Self::NewerForm { found, known } => {
                write!(f, "written by a newer Dateline (form {found}; this one reads up to {known})")
            }
            Self::Broken { at, what } if at.is_empty() => f.write_str(what),
            Self::Broken { at, what } => write!(f, "broken at {at}: {what}"),
        }
    }
}

impl std::error::Error for StoredError {}

impl From<serde_json::Error> for StoredError {
    fn from(error: serde_json::Error) -> Self {
        Self::NotJson { line: error.line(), column: error.column() }
    }
}
