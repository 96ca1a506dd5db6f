//! The second pass: a surname tied to the full name before or after it, and every further place where a name
//! stands that the first pass was sure of once.

use super::candidates::Candidate;
use super::context::Use;
use super::words::{Shape, Words};
use dateline_text::{MentionKind, Provenance};
use rustc_hash::FxHashMap;

/// What single words mean in this article.
#[derive(Debug, Default)]
struct Known<'a> {
    /// Last parts of full names of people.
    surnames: FxHashMap<&'a [u8], u32>,
    /// First parts of full names of people.
    given: FxHashMap<&'a [u8], u32>,
    /// Names of one word, with what they name.
    single: FxHashMap<&'a [u8], MentionKind>,
}

/// Proposals that rest on the mentions decided so far.
pub(super) fn propose(words: &Words<'_>, decided: &[Candidate]) -> Vec<Candidate> {
    let known = read(words, decided);
    let mut proposals = Vec::new();
    let mut ahead = decided.iter().peekable();
    for (index, word) in words.all.iter().enumerate() {
        while ahead.next_if(|mention| mention.last <= index).is_some() {}
        let here = ahead.peek().filter(|mention| mention.first <= index);
        // A part of a longer name is no mention by itself.
        if here.is_some_and(|mention| mention.last - mention.first > 1) {
            continue;
        }
        if !word.is_capital()
            || word.is_shouted_word()
            || words.is(index, Use::Function)
            || words.is(index, Use::Calendar)
        {
            continue;
        }
        let key = words.key(index);
        let locative = words.before(index).is_some_and(|before| before.shape == Shape::Lower)
            && words.is(index - 1, Use::Locative)
            && words.key(index - 1) != b"to";
        let opens = word.initial && word.usage.common > 0;
        let mut add = |kind, score: u32| {
            let provenance = Provenance::Coreference;
            proposals.push(Candidate { first: index, last: index + 1, kind, provenance, score });
        };
        if known.surnames.contains_key(key) {
            add(MentionKind::Person, if locative { 60 } else { 91 });
        } else if known.given.contains_key(key) && !opens {
            add(MentionKind::Person, if locative { 45 } else { 76 });
        } else if let Some(&kind) = known.single.get(key)
            && !opens
            && here.is_none_or(|mention| mention.kind != kind)
        {
            add(kind, 58);
        }
    }
    proposals
}

fn read<'a>(words: &'a Words<'_>, decided: &[Candidate]) -> Known<'a> {
    let mut known = Known::default();
    for mention in decided {
        let run = mention.first..mention.last;
        if run.len() == 1 {
            let word = &words.all[mention.first];
            if word.is_capital() && !(word.initial && word.usage.common > 0) {
                known.single.entry(words.key(mention.first)).or_insert(mention.kind);
            }
            continue;
        }
        if mention.kind != MentionKind::Person {
            continue;
        }
        let capital =
            |&index: &usize| words.all[index].shape == Shape::Capital && !words.is(index, Use::Suffix);
        let parts: Vec<usize> = run.filter(capital).collect();
        if let [first, .., last] = parts[..] {
            *known.surnames.entry(words.key(last)).or_default() += 1;
            if words.all[first].usage.given > 0 {
                *known.given.entry(words.key(first)).or_default() += 1;
            }
        }
    }
    known
}
