//! Finding words in all that is saved: titles, outlets, texts and notes.
//!
//! Every text is kept as a row of numbers, one a word, so that a search compares no letters: the words of the query
//! are looked up once, then the rows are read from end to end. That is a million numbers for a full library, read in a few
//! milliseconds, and it gives phrases and counts for nothing. Lists of where each word stands would be no faster at this size,
//! and would have to be mended whenever a note is typed.

mod excerpt;
mod index;
mod query;
mod words;

pub use excerpt::{Excerpt, Line, Part};
pub use index::{Index, Match};
pub use query::Query;
pub use words::plain_words;
