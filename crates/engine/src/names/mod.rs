//! Mentions of people, bodies and places, and the entities they name: lists and rules propose, one decision
//! picks, a second pass ties surnames to full names, and what names one thing becomes one entity.

mod bodies;
mod candidates;
mod context;
mod coreference;
mod decide;
mod entities;
mod gazetteer;
mod listed;
mod mend;
mod nouns;
mod people;
pub(crate) mod quick;
mod roles;
mod runs;
mod settle;
pub(crate) mod tagger;
mod teams;
mod timexes;
mod told;
mod words;

use crate::english::Foreign;
use crate::learning::Sample;

use candidates::{Candidate, Candidates};
use dateline_lexicon::Lexicon;
use dateline_text::{Document, Entity, Mention, Span, Timex};
use tagger::Reader;
use tagger::pieces::Pieces;
use words::Words;

/// The mentions in the article's blocks, in order and free of overlaps, and the things they name in order of
/// their first mention; `writers` are those of the bylines.
pub(crate) fn find(
    document: &Document,
    lexicon: &Lexicon,
    timexes: &[Timex],
    careful: Option<&Reader>,
    foreign: &Foreign,
    writers: &[Span],
) -> (Vec<Mention>, Vec<Entity>) {
    let words = Words::read(document, lexicon);
    if foreign.is_all {
        let mut certain = Candidates::certain(&words, lexicon);
        let decided = decide::decide(std::mem::take(&mut certain.all), words.len());
        return entities::build(document, lexicon, &words, &decided, &certain);
    }
    let (mut decided, candidates) = by_rules(&words, document, lexicon, timexes);
    decided = match careful {
        None => quick::read(&words, document, lexicon, timexes, decided),
        Some(reader) => {
            let quick = quick::read(&words, document, lexicon, timexes, decided.clone());
            settle::settle(&words, settle::join(&words, decided, quick, reader), reader)
        }
    };
    decided = told::mend(&words, document, decided, writers);
    if !foreign.blocks.is_empty() {
        decided = only_certain_abroad(&words, lexicon, foreign, decided);
    }
    entities::build(document, lexicon, &words, &decided, &candidates)
}

/// In blocks of another language only what is certain stands.
fn only_certain_abroad(
    words: &Words<'_>,
    lexicon: &Lexicon,
    foreign: &Foreign,
    mut decided: Vec<Candidate>,
) -> Vec<Candidate> {
    let is_abroad =
        |candidate: &Candidate| words.all.get(candidate.first).is_some_and(|word| foreign.has(word.span));
    let mut certain = Candidates::certain(words, lexicon).all;
    certain.retain(is_abroad);
    decided.retain(|candidate| !is_abroad(candidate));
    decided.append(&mut decide::decide(certain, words.len()));
    decided.sort_unstable_by_key(|candidate| candidate.first);
    decided
}

/// A document's names before they are tied to things, as the quick reading decides on them.
#[derive(Debug)]
pub struct Decided<'a> {
    document: &'a Document,
    lexicon: &'a Lexicon,
    words: Words<'a>,
    decided: Vec<Candidate>,
    candidates: Candidates,
}

impl<'a> Decided<'a> {
    /// Reads a document's names.
    #[must_use]
    pub fn read(document: &'a Document, lexicon: &'a Lexicon) -> Self {
        let timexes = crate::timex::find(document, None);
        let words = Words::read(document, lexicon);
        let (decided, candidates) = by_rules(&words, document, lexicon, &timexes);
        let decided = quick::read(&words, document, lexicon, &timexes, decided);
        Self { document, lexicon, words, decided, candidates }
    }

    /// Ties them to things.
    #[must_use]
    pub fn tie(&self) -> (Vec<Mention>, Vec<Entity>) {
        entities::build(self.document, self.lexicon, &self.words, &self.decided, &self.candidates)
    }
}

/// What lists and rules make of the article, and everything they proposed.
fn by_rules(
    words: &Words<'_>,
    document: &Document,
    lexicon: &Lexicon,
    timexes: &[Timex],
) -> (Vec<Candidate>, Candidates) {
    let mut candidates = Candidates::collect(words, lexicon);
    timexes::keep_clear(words, document, timexes, &mut candidates.all);
    let sure = decide::decide(candidates.all.clone(), words.len());
    let mut tied = coreference::propose(words, &sure);
    timexes::keep_clear(words, document, timexes, &mut tied);
    candidates.all.append(&mut tied);
    (decide::decide(std::mem::take(&mut candidates.all), words.len()), candidates)
}

/// What the tagger is told of a document.
pub(crate) fn sample(document: &Document, lexicon: &Lexicon, pieces: &Pieces) -> Sample {
    let words = Words::read(document, lexicon);
    let timexes = crate::timex::find(document, None);
    let (decided, _) = by_rules(&words, document, lexicon, &timexes);
    Sample {
        words: words.all.iter().map(|word| word.span).collect(),
        sentences: words.all.iter().map(|word| word.sentence).collect(),
        features: tagger::features::read(&words, &decided),
        pieces: words
            .all
            .iter()
            .map(|word| {
                let mut cut = Vec::new();
                pieces.cut(word.text, &mut cut);
                cut
            })
            .collect(),
    }
}

/// What the quick tagger is told of a document.
pub(crate) fn quick_sample(document: &Document, lexicon: &Lexicon) -> Vec<quick::Part> {
    let words = Words::read(document, lexicon);
    let timexes = crate::timex::find(document, None);
    let (decided, _) = by_rules(&words, document, lexicon, &timexes);
    quick::sample(&words, &decided)
}
