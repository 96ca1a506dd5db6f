//! What may be a mention, on whose word, and how sure that is. A rule or list only proposes; the decision
//! between proposals that overlap falls in [`super::decide`], so that a learned tagger can stand beside the
//! rules as one more proposer.

use super::words::{Shape, Words};
use super::{bodies, gazetteer, people};
use dateline_lexicon::Lexicon;
use dateline_text::{MentionKind, Provenance};

/// A run of words that may be a mention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    /// The first word.
    pub(super) first: usize,
    /// The word after the last.
    pub(super) last: usize,
    pub(super) kind: MentionKind,
    pub(super) provenance: Provenance,
    /// How sure, in hundredths.
    pub(super) score: u32,
}

/// A title before a name, kept for the name's bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Title {
    /// The first word.
    pub(super) first: usize,
    /// The word after the last.
    pub(super) last: usize,
    pub(super) kind: dateline_lexicon::TitleKind,
}

/// All proposals of the first pass.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    pub(super) all: Vec<Candidate>,
    pub(super) titles: Vec<Title>,
    /// Acronyms in parentheses after the name they stand for, by word.
    pub(super) acronyms: Vec<usize>,
}

impl Candidates {
    /// Everything that the lists and rules propose.
    pub(super) fn collect(words: &Words<'_>, lexicon: &Lexicon) -> Self {
        let mut candidates = Self::default();
        gazetteer::propose(words, lexicon, &mut candidates);
        people::propose(words, lexicon, &mut candidates);
        bodies::propose(words, &mut candidates);
        candidates
    }

    /// Only what no language makes anything else of: listed names of several words, all in capitals.
    pub(super) fn certain(words: &Words<'_>, lexicon: &Lexicon) -> Self {
        let mut candidates = Self::default();
        gazetteer::propose(words, lexicon, &mut candidates);
        candidates.all.retain(|candidate| {
            let mut run = words.all.iter().take(candidate.last).skip(candidate.first);
            candidate.last - candidate.first > 1
                && run.all(|word| word.shape == Shape::Capital && !word.initial)
        });
        candidates
    }

    pub(super) fn add(
        &mut self,
        (first, last): (usize, usize),
        kind: MentionKind,
        provenance: Provenance,
        score: u32,
    ) {
        if first < last && score >= LEAST {
            self.all.push(Candidate { first, last, kind, provenance, score });
        }
    }
}

/// A proposal less sure than this is not made.
const LEAST: u32 = 40;
