//! The articles of our own writing, annotated in the text itself so that a person can read and write them.
//!
//! `docs/corpus.md` describes the form. An article is plain data here: a text, and layers of spans into it.

mod assemble;
mod count;
mod error;
mod evaluate;
mod folder;
mod front_matter;
mod layers;
mod mark;
mod parse;
mod score;
mod tidy;
mod write;

pub use count::{Count, count};
pub use error::CorpusError;
pub use evaluate::{Report, evaluate};
pub use folder::{FolderError, Named, read_folder};
pub use front_matter::{FrontMatter, Page, Part};
pub use layers::{Article, Block, Mention, Quantity, Quotation, Timex, key_of};
pub use parse::parse;
pub use score::{LAYERS, Layer, Scores, Tally};
pub use tidy::{Tidied, tidy_folder};
pub use write::write;
