//! The tagger that learned: what it is told of each word, and how it reads an article.
//!
//! `docs/names.md` says what it was taught with, what it reaches, and how its weights are packed.

mod arithmetic;
pub(crate) mod decode;
pub(crate) mod entropy;
pub(crate) mod features;
mod lanes;
mod linear;
pub(crate) mod model;
pub(crate) mod pieces;
mod reader;

pub(crate) use model::Model;
pub(crate) use reader::Reader;
