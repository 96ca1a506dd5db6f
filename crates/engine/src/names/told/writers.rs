//! Who is named in the byline is a person, in capitals too, where the tagger has nothing to go by.

use crate::names::candidates::Candidate;
use crate::names::words::Words;
use dateline_text::{MentionKind, Provenance, Span};

/// Adds the writers who are not among the names.
pub(super) fn add(words: &Words<'_>, mut names: Vec<Candidate>, writers: &[Span]) -> Vec<Candidate> {
    for &writer in writers {
        let first = words.all.partition_point(|word| word.span.start() < writer.start());
        let last = words.all.partition_point(|word| word.span.start() < writer.end());
        let same =
            |name: &Candidate| (name.first, name.last) == (first, last) && name.kind == MentionKind::Person;
        if first == last || names.iter().any(same) {
            continue;
        }
        names.retain(|name| name.last <= first || last <= name.first);
        let at = names.partition_point(|name| name.first < first);
        let kind = MentionKind::Person;
        names.insert(at, Candidate { first, last, kind, provenance: Provenance::rule("byline"), score: 90 });
    }
    names
}
