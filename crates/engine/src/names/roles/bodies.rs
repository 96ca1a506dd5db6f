//! Whose office it is: `Labour's transport spokeswoman`, and, where the article says only `the party's` or `its`, the one
//! body that has just been named.

use super::{Roles, is_owner};
use crate::names::candidates::Candidate;
use crate::names::nouns;
use crate::names::words::Shape;
use dateline_text::MentionKind;

/// A body is named in the sentence of the office, or in the one before.
const FARTHEST: u32 = 1;

impl Roles<'_> {
    /// The office with who owns it, where an owner stands before it: `Labour's transport spokeswoman`.
    pub(super) fn with_owner(&self, start: usize, last: usize) -> String {
        let Some(owns) = start.checked_sub(1).filter(|&at| self.words.all[at].shape == Shape::Possessive)
        else {
            return self.with_body(start, last);
        };
        if let Some(owner) = self.ending.get(&owns).filter(|owner| is_owner(owner.kind)) {
            return self.text(owner.first, last);
        }
        match owns.checked_sub(1).filter(|&noun| self.is_definite_body(noun)) {
            Some(noun) => self.with_body(noun, last),
            None => self.text(start, last),
        }
    }

    /// The office with the name of the body that `the party's` or `its` stands for: `Alder Party's leader`.
    pub(super) fn with_body(&self, start: usize, last: usize) -> String {
        let owns = start + 1;
        let owned = owns < last && self.words.all[owns].shape == Shape::Possessive;
        let (body, office) = if owned && self.is_definite_body(start) {
            (self.body_before(start, Some(self.words.key(start))), owns + 1)
        } else if self.words.before(start).is_some() && self.words.key(start - 1) == b"its" {
            (self.body_before(start - 1, None), start)
        } else if self.words.before(start).is_some() && self.words.key(start - 1) == b"whose" {
            let comma = start.checked_sub(2);
            let body = comma.and_then(|comma| self.ending.get(&comma)).copied();
            (body.filter(|body| body.kind == MentionKind::Organization), start)
        } else {
            (None, start)
        };
        match body.filter(|_| office < last) {
            None => self.text(start, last),
            Some(body) => {
                let name = self.text(body.first, body.last);
                let ending = if name.ends_with('s') { "’" } else { "’s" };
                format!("{name}{ending} {}", self.text(office, last))
            }
        }
    }

    /// `the party`, before its ending of possession.
    fn is_definite_body(&self, noun: usize) -> bool {
        self.words.before(noun).is_some()
            && self.words.key(noun - 1) == b"the"
            && nouns::stands_for_a_body(self.words.key(noun))
    }

    /// The one body that is named in the sentence before the word or in the sentence before that; of several, the one that
    /// the noun stands in.
    fn body_before(&self, at: usize, noun: Option<&[u8]>) -> Option<&Candidate> {
        let here = self.words.get(at)?.sentence;
        let before = self.decided.partition_point(|mention| mention.first < at);
        let near = self.decided.get(..before)?.iter().rev().take_while(|mention| {
            self.words.get(mention.first).is_some_and(|word| word.sentence + FARTHEST >= here)
        });
        let bodies: Vec<&Candidate> =
            near.filter(|mention| mention.kind == MentionKind::Organization).collect();
        let key = |body: &Candidate| self.words.phrase_key(body.first, body.last);
        let last = *bodies.first()?;
        let named = noun.and_then(|noun| {
            bodies.iter().find(|body| (body.first..body.last).any(|word| self.words.key(word) == noun))
        });
        let only = bodies.iter().all(|body| key(body) == key(last));
        named.copied().or_else(|| only.then_some(last))
    }
}
