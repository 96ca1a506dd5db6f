//! The quick tagger: it weighs what rules and lists say against the words themselves, and so learned when to
//! believe them. A linear-chain conditional random field (Lafferty et al. 2001) in whole numbers.
//!
//! Where it names what a rule or list named too, their word stands, so that the page can say why.

pub(crate) mod decode;
pub(crate) mod features;
mod sums;

use super::candidates::Candidate;
use super::tagger;
use super::timexes;
use super::words::Words;
use dateline_lexicon::{Lexicon, QuickWeights};
use dateline_text::{Document, MentionKind, Provenance, Timex};
use decode::Found;
use features::Told;
use sums::Sums;

/// The kinds that are tagged, in the order of the tags.
const OURS: [MentionKind; 3] = [MentionKind::Person, MentionKind::Organization, MentionKind::Place];

/// What rules and lists decided, put right; unchanged where there are no weights.
pub(super) fn read(
    words: &Words<'_>,
    document: &Document,
    lexicon: &Lexicon,
    timexes: &[Timex],
    decided: Vec<Candidate>,
) -> Vec<Candidate> {
    let Some(weights) = lexicon.quick() else { return decided };
    let features = tagger::features::read(words, &decided);
    let told = Told::read(words, &features, &decided);
    let mut names = names(&told, weights);
    names.retain(|name| may_stand(words, name, &decided));
    timexes::keep_clear(words, document, timexes, &mut names);
    merge(words, names, decided)
}

/// Whether a name can be one. In a line of capitals only rules and lists can tell, and by a common word at the
/// start of a sentence only what they make of it.
fn may_stand(words: &Words<'_>, name: &Candidate, decided: &[Candidate]) -> bool {
    let run = &words.all[name.first..name.last];
    let common = run.len() == 1 && run[0].initial && run[0].usage.common > 0;
    let at = decided.partition_point(|mention| mention.last <= name.first);
    let ruled = || decided.get(at).is_some_and(|mention| mention.first < name.last);
    !run.iter().any(|word| word.shouted) && (!common || ruled())
}

/// The names that the weights see.
fn names(told: &Told<'_>, weights: &QuickWeights) -> Vec<Candidate> {
    let mut names = Vec::new();
    let mut sums = Sums::new(told, weights);
    let mut scores = Vec::new();
    for part in told.parts() {
        scores.clear();
        scores.extend(part.clone().map(|word| sums.scores(word)));
        let found = decode::names(&scores, weights.steps());
        names.extend(found.into_iter().map(|Found { first, last, kind, sure }| Candidate {
            first: part.start + first,
            last: part.start + last,
            kind: OURS[kind],
            provenance: Provenance::Tagger,
            score: sure,
        }));
    }
    names
}

/// The tagger's persons, organizations and places, and of the rest (and in lines of capitals) what they leave
/// room for.
fn merge(words: &Words<'_>, mut names: Vec<Candidate>, decided: Vec<Candidate>) -> Vec<Candidate> {
    let mut at = vec![None; words.len()];
    for (index, name) in names.iter().enumerate() {
        at[name.first..name.last].fill(Some(index));
    }
    let mut others = Vec::new();
    for mention in decided {
        let same = at[mention.first]
            .and_then(|index: usize| names.get_mut(index))
            .filter(|name| (name.first, name.last, name.kind) == (mention.first, mention.last, mention.kind));
        if let Some(name) = same {
            *name = mention;
            continue;
        }
        let shouted = words.all[mention.first..mention.last].iter().any(|word| word.shouted);
        let free = at[mention.first..mention.last].iter().all(Option::is_none);
        if free && (shouted || !OURS.contains(&mention.kind)) {
            others.push(mention);
        }
    }
    names.append(&mut others);
    names.sort_by_key(|name| name.first);
    names
}

/// What the tagger is told of a document: the runs of words in which names can stand, and the numbers of the
/// features of each of their words, always as many, in the order of [`features::KINDS`].
pub(super) fn sample(words: &Words<'_>, decided: &[Candidate]) -> Vec<Part> {
    let features = tagger::features::read(words, decided);
    let told = Told::read(words, &features, decided);
    let part = |range: std::ops::Range<usize>| Part {
        words: range.clone().map(|word| words.all[word].span).collect(),
        keys: range.map(|word| told.keys(word).to_vec()).collect(),
        first: 0,
    };
    told.parts().into_iter().map(|range| Part { first: range.start, ..part(range) }).collect()
}

/// A run of words as the quick tagger sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The number of the first word in the article.
    pub first: usize,
    /// Where the words stand.
    pub words: Vec<dateline_text::Span>,
    /// The features of each word.
    pub keys: Vec<Vec<u32>>,
}

#[cfg(test)]
mod tests {
    use crate::{Lexicon, Reading, analyze, read};
    use dateline_text::Provenance;

    const TEXT: &str = "Mayor Anna Kowalska flew from Warsaw to Oslo on Monday, the United Nations said.";

    #[test]
    fn damaged_weights_leave_the_word_to_rules() {
        let document = read(TEXT.to_owned(), &Reading { whole: true, ..Reading::default() });
        let alone = analyze(&document, &Lexicon::with_quick(Vec::new()), None);
        assert!(alone.mentions.len() >= 4);
        assert!(alone.mentions.iter().all(|mention| mention.provenance != Provenance::Tagger));
        let damaged = analyze(&document, &Lexicon::with_quick(b"DLQ1 and no more".to_vec()), None);
        assert_eq!(alone, damaged);
    }
}
