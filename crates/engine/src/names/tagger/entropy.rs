//! Packed numbers; the lexicon holds the decoder, since it packs weights too.

pub(crate) use dateline_lexicon::packed::Bytes;
pub use dateline_lexicon::packed::{CODERS, LEAST, SCALE_BITS};
