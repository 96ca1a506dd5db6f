//! Stages by themselves, so that the benches can time them alone.

pub use crate::names::Decided;
use crate::{cues, facts, places, quantities, quotations, sources};
use dateline_lexicon::Lexicon;
use dateline_text::{Analysis, Document, Entity, Mention};

/// Gives the places among the entities their points anew.
pub fn locate(document: &Document, lexicon: &Lexicon, mentions: &[Mention], entities: &mut [Entity]) {
    places::locate(document, lexicon, mentions, entities);
}

/// Finds anew who says what, how, how many, and the six answers, in a document that is read as it was pasted; names and
/// times are those of `analysis`.
pub fn who_says_so(document: &Document, analysis: &mut Analysis) {
    analysis.quantities = quantities::find(document, &analysis.timexes);
    analysis.quotations = quotations::find(document, &analysis.mentions, &analysis.entities);
    analysis.cues = cues::find(document);
    let Analysis { article, mentions, timexes, quotations, .. } = &*analysis;
    analysis.facts = facts::find(document, article, mentions, timexes, quotations);
    analysis.unattributed = sources::unattributed(document, &analysis.foreign, &analysis.quotations);
    analysis.sources = sources::find(document, analysis);
}
