//! Stages by themselves, so that the benches can time them alone.

pub use crate::names::Decided;
use crate::{cues, facts, places, quantities, quotations, relations, sources};
use dateline_lexicon::Lexicon;
use dateline_text::{Analysis, Document, Entity, Mention};

/// Gives the places among the entities their points anew.
pub fn locate(document: &Document, lexicon: &Lexicon, mentions: &[Mention], entities: &mut [Entity]) {
    places::locate(document, lexicon, mentions, entities);
}

/// Finds who says what, how, how many, who did what to whom, and the six answers, in a document that is read as it was pasted;
/// names and times are those of `analysis`.
pub fn who_says_so(document: &Document, analysis: &mut Analysis) {
    let Analysis { article, mentions, entities, timexes, foreign, .. } = &*analysis;
    let published = article.published.as_deref();
    let quantities = quantities::find(document, timexes);
    let quotations = quotations::find(document, mentions, entities);
    let differing = quantities::differing(document, &quantities, mentions, timexes, &quotations, published);
    let cues = cues::find(document, &quotations);
    let relations = relations::find(document, mentions, timexes);
    let facts = facts::find(document, article, mentions, timexes, &quotations);
    let unattributed = sources::unattributed(document, foreign, &quotations);
    analysis.quantities = quantities;
    analysis.quotations = quotations;
    analysis.differing = differing;
    analysis.cues = cues;
    analysis.relations = relations;
    analysis.facts = facts;
    analysis.unattributed = unattributed;
    analysis.sources = sources::find(document, analysis);
}
