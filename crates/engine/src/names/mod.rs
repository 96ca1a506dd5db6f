//! Mentions of people, bodies and places, and the entities they name: lists and rules propose, one decision
//! picks, a second pass ties surnames to full names, and what names one thing becomes one entity.

mod bodies;
mod candidates;
mod context;
mod coreference;
mod decide;
mod entities;
mod gazetteer;
mod people;
mod roles;
mod runs;
mod timexes;
mod words;

use crate::english;
use candidates::Candidates;
use dateline_lexicon::Lexicon;
use dateline_text::{Document, Entity, Mention, Timex};
use words::Words;

/// The mentions in the article's blocks, in order and free of overlaps, and the things they name in order of
/// their first mention.
pub(crate) fn find(document: &Document, lexicon: &Lexicon, timexes: &[Timex]) -> (Vec<Mention>, Vec<Entity>) {
    let words = Words::read(document, lexicon);
    if !english::is_english(document) {
        let mut certain = Candidates::certain(&words, lexicon);
        let decided = decide::decide(std::mem::take(&mut certain.all), words.len());
        return entities::build(document, lexicon, &words, &decided, &certain);
    }
    let mut candidates = Candidates::collect(&words, lexicon);
    timexes::keep_clear(&words, document, timexes, &mut candidates.all);
    let sure = decide::decide(candidates.all.clone(), words.len());
    let mut tied = coreference::propose(&words, &sure);
    timexes::keep_clear(&words, document, timexes, &mut tied);
    candidates.all.append(&mut tied);
    let decided = decide::decide(std::mem::take(&mut candidates.all), words.len());
    entities::build(document, lexicon, &words, &decided, &candidates)
}
