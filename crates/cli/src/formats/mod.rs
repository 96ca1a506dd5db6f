//! The forms other than JSON: each a small view of the same analysis.

pub(crate) mod conll;
pub(crate) mod csv;
pub(crate) mod jsonld;
pub(crate) mod markdown;
