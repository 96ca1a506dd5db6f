//! What the tagger says stands where it has read; elsewhere, and for what it does not name, lists and rules do.
//!
//! Then a second look over the whole article: one name has one kind, a full name tells about the short one,
//! who plays is a team, and what was seen to be a name once is one in the next paragraph too.

use super::candidates::Candidate;
use super::context::Use;
use super::tagger::Reader;
use super::tagger::decode::{KINDS, Tagged};
use super::words::{Shape, Words};
use super::{mend, teams};
use dateline_text::{MentionKind, Provenance};
use rustc_hash::FxHashMap;

/// The tagger's kinds that are ours, in its order; its last is everything else that has a name.
const OURS: [MentionKind; 3] = [MentionKind::Person, MentionKind::Organization, MentionKind::Place];
const PERSON: usize = 0;

/// How much a name's own sentence counts beside all the sentences that it stands in.
const OWN: f32 = 1.0;
/// A name is learned from a place where the tagger is as sure.
const LEARNED: u32 = 900;
/// A known name is found again unless the tagger is as sure that no name is there.
const NO_NAME: f32 = 0.9;
/// The longest name that is looked for again, in words.
const LONGEST: usize = 7;

/// The mentions of the article, in order.
pub(super) fn settle(words: &Words<'_>, decided: Vec<Candidate>, reader: &Reader) -> Vec<Candidate> {
    let mut names = reader.names();
    agree(words, reader, &mut names);
    mend::mend(words, &mut names);
    teams::tell(words, &mut names);
    find_again(words, reader, &mut names);
    let mut read = vec![false; words.len()];
    reader.covered().for_each(|range| read[range].fill(true));
    let mut settled: Vec<Candidate> = names.iter().filter_map(candidate).collect();
    let mut taken = vec![false; words.len()];
    settled.iter().for_each(|mention| taken[mention.first..mention.last].fill(true));
    settled.extend(decided.into_iter().filter(|mention| {
        let run = mention.first..mention.last;
        let free = !taken[run.clone()].contains(&true);
        free && (!OURS.contains(&mention.kind) || !read[run].contains(&true))
    }));
    settled.sort_by_key(|mention| mention.first);
    settled
}

/// What lists and rules decided where the tagger has read, and what the quick tagger made of it elsewhere.
pub(super) fn join(
    words: &Words<'_>,
    decided: Vec<Candidate>,
    quick: Vec<Candidate>,
    reader: &Reader,
) -> Vec<Candidate> {
    let mut read = vec![false; words.len()];
    reader.covered().for_each(|range| read[range].fill(true));
    let lies =
        |mention: &Candidate, where_read: bool| !read[mention.first..mention.last].contains(&!where_read);
    let ruled = decided.into_iter().filter(|mention| lies(mention, true));
    let tagged = quick.into_iter().filter(|mention| lies(mention, false));
    let mut all: Vec<Candidate> = ruled.chain(tagged).collect();
    all.sort_by_key(|mention| mention.first);
    all
}

fn candidate(name: &Tagged) -> Option<Candidate> {
    let kind = *OURS.get(name.kind)?;
    let Tagged { first, last, sure, .. } = *name;
    Some(Candidate { first, last, kind, provenance: Provenance::Tagger, score: sure / 10 })
}

/// How probable each kind is for the words of a name, on average.
fn kinds(reader: &Reader, first: usize, last: usize) -> [f32; KINDS] {
    let mut sums = [0.0; KINDS];
    for tags in (first..last).filter_map(|word| reader.tags(word)) {
        for (sum, tags) in sums.iter_mut().zip(tags[1..].chunks_exact(4)) {
            *sum += tags.iter().sum::<f32>();
        }
    }
    sums.map(|sum| sum / (last - first) as f32)
}

/// One name, one kind: the kind that the tagger finds most probable over all places where the name stands.
fn agree(words: &Words<'_>, reader: &Reader, names: &mut [Tagged]) {
    let mut together: FxHashMap<&[u8], [f32; KINDS]> = FxHashMap::default();
    for name in names.iter() {
        let sums = together.entry(words.phrase_key(name.first, name.last)).or_default();
        sums.iter_mut().zip(kinds(reader, name.first, name.last)).for_each(|(sum, kind)| *sum += kind);
    }
    for name in names.iter_mut() {
        let own = kinds(reader, name.first, name.last);
        let Some(sums) = together.get(words.phrase_key(name.first, name.last)) else { continue };
        let mut best = name.kind;
        for kind in 0..KINDS {
            if sums[kind] + OWN * own[kind] > sums[best] + OWN * own[best] {
                best = kind;
            }
        }
        name.kind = best;
    }
}

/// Adds the places where a name stands again that the tagger passed over.
fn find_again(words: &Words<'_>, reader: &Reader, names: &mut Vec<Tagged>) {
    let mut known: FxHashMap<&[u8], Tagged> = FxHashMap::default();
    let mut taken = vec![false; words.len()];
    for name in names.iter() {
        taken[name.first..name.last].fill(true);
        let learns = name.sure >= LEARNED && words.all[name.first].shape != Shape::Lower;
        if learns {
            known.entry(words.phrase_key(name.first, name.last)).or_insert(*name);
        }
        if learns && name.kind == PERSON && name.last - name.first > 1 {
            known.entry(words.key(name.last - 1)).or_insert(*name);
        }
    }
    let mut first = 0;
    let mut found = Vec::new();
    while first < words.len() {
        let longest = (first + 1..=words.len().min(first + LONGEST)).rev().find_map(|last| {
            let name = known.get(words.phrase_key(first, last))?;
            let free = !taken[first..last].contains(&true);
            (free && may_stand(words, reader, first, last)).then_some(Tagged { first, last, ..*name })
        });
        first = longest.map_or(first + 1, |name| name.last);
        found.extend(longest);
    }
    names.append(&mut found);
    names.sort_by_key(|name| name.first);
}

/// Whether the words are written as a name, within one sentence, and the tagger does not rule a name out.
fn may_stand(words: &Words<'_>, reader: &Reader, first: usize, last: usize) -> bool {
    let run = &words.all[first..last];
    let (Some(opens), Some(closes)) = (run.first(), run.last()) else { return false };
    let written = opens.is_capital() && !opens.shouted && opens.sentence == closes.sentence;
    let common = run.len() == 1 && opens.initial && opens.usage.common > 0;
    let calendar = run.len() == 1 && (words.is(first, Use::Calendar) || words.is(first, Use::Function));
    let none = |word: usize| reader.tags(word).is_none_or(|tags| tags[0] >= NO_NAME);
    written && !common && !calendar && !(first..last).all(none)
}
