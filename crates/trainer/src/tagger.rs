//! From a trained model to the bytes that the engine reads.

pub(crate) mod entropy;
mod pack;

pub use pack::pack;
