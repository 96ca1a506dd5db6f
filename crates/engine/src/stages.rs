//! The entities and places stages by themselves, so that `benches/entities.rs` can time them alone.

pub use crate::names::Decided;
use crate::places;
use dateline_lexicon::Lexicon;
use dateline_text::{Document, Entity, Mention};

/// Gives the places among the entities their points anew.
pub fn locate(document: &Document, lexicon: &Lexicon, mentions: &[Mention], entities: &mut [Entity]) {
    places::locate(document, lexicon, mentions, entities);
}
