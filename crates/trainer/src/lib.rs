//! What the project learns from and measures itself by: the corpus of our own articles, and how far the
//! engine agrees with it.

pub mod corpus;
pub mod export;
pub mod measure;
pub mod quick;
pub mod tagger;
