//! Where records are kept, as far as the rest needs to know: names and words, and that any of it may fail.

use std::fmt::Debug;

/// Why a record was not read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Nothing is kept for this page.
    Off,
    /// There is no room.
    Full,
    /// Anything else, as the browser calls it.
    Other(String),
}

/// A store of records by name.
pub(super) trait Records: Debug {
    /// The record of this name, where there is one.
    fn get(&self, key: &str) -> Result<Option<String>, Refusal>;
    /// Puts a record in the place of what is there.
    fn set(&self, key: &str, record: &str) -> Result<(), Refusal>;
    /// Takes the record away, if there is one.
    fn remove(&self, key: &str) -> Result<(), Refusal>;
    /// The names of all records, in any order.
    fn keys(&self) -> Result<Vec<String>, Refusal>;
}
