//! A sentence as relations read it: its verbs, and the names that stand to them as subject, object and place.

use super::verbs::{self, Form, Verb};
use super::words;
use crate::listed::Listing;
use crate::tokens::folded;
use dateline_text::{Document, Mention, MentionKind, Span, Timex, Token, TokenKind};
use std::borrow::Cow;

/// How far a name may stand from its verb, titles between, in tokens.
pub(super) const NEAR: usize = 9;

pub(super) struct Clause<'a> {
    pub(super) document: &'a Document,
    pub(super) tokens: &'a [Token],
    pub(super) mentions: &'a [Mention],
    pub(super) timexes: &'a [Timex],
}

impl<'a> Clause<'a> {
    pub(super) fn word(&self, at: usize) -> Cow<'a, str> {
        self.tokens.get(at).map(|token| folded(self.document.slice(token.span))).unwrap_or_default()
    }

    pub(super) fn is(&self, at: usize, words: &(impl Listing + ?Sized)) -> bool {
        words.has(&self.word(at))
    }

    pub(super) fn is_mark(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Punctuation)
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        let token = self.tokens.get(at);
        token.and_then(|token| self.document.slice(token.span).chars().next()).is_some_and(char::is_uppercase)
    }

    pub(super) fn span(&self, from: usize, to: usize) -> Option<Span> {
        Some(self.tokens.get(from)?.span.cover(self.tokens.get(to.checked_sub(1)?)?.span))
    }

    /// What the token may be a verb of: nothing where it is written as a name.
    pub(super) fn verbs(&self, at: usize) -> &'static [(Form, Verb)] {
        let token = self.tokens.get(at).filter(|token| token.kind == TokenKind::Word && !self.is_capital(at));
        token.map(|token| verbs::of(self.document.slice(token.span))).unwrap_or_default()
    }

    /// The token behind the verb and the words that belong to it.
    pub(super) fn goes_on(&self, at: usize, verb: Verb) -> Option<usize> {
        let all = verb.goes_on.iter().zip(at + 1..).all(|(word, at)| self.word(at) == *word);
        all.then_some(at + 1 + verb.goes_on.len())
    }

    /// Where the verb with its auxiliaries begins, and whether it is a passive; nothing where it is denied, only possible, or no
    /// verb.
    pub(super) fn group(&self, at: usize, form: Form) -> Option<(usize, bool)> {
        let mut start = at;
        let (mut will, mut have, mut be, mut settled) = (false, false, false, false);
        let mut to = false;
        while let Some(before) = start.checked_sub(1) {
            if self.is(before, words::UNDOES) {
                return None;
            }
            if self.is(before, words::BETWEEN) {
                // Kept outside unless an auxiliary stands before it.
            } else if self.is(before, &["to"]) && start == at {
                to = true;
            } else if to && self.is(before, words::SETTLED) {
                settled = true;
                be |= self.is(before, words::BE);
            } else if self.is(before, words::WILL) {
                will = true;
            } else if self.is(before, words::HAVE) {
                have = true;
            } else if self.is(before, words::BE) {
                be = true;
            } else {
                break;
            }
            start = before;
        }
        while start < at && self.is(start, words::BETWEEN) {
            start += 1;
        }
        let stands = match form {
            Form::Base => (will && !have && !be) || to && settled,
            Form::Finite => !to && !will,
            Form::Perfect => (have || be) && !to && !will,
        };
        (stands && (!to || settled)).then_some((start, be && !to && form != Form::Base))
    }

    /// The mention that ends with the token before `at`, or with a possessive not.
    pub(super) fn ends_at(&self, at: usize) -> Option<&'a Mention> {
        let end = self.tokens.get(at.checked_sub(1)?)?.span.end();
        let index = self.mentions.partition_point(|mention| mention.span.end() < end);
        self.mentions.get(index).filter(|mention| mention.span.end() == end)
    }

    /// The mention that begins with the token.
    pub(super) fn begins_at(&self, at: usize) -> Option<&'a Mention> {
        let start = self.tokens.get(at)?.span.start();
        let index = self.mentions.partition_point(|mention| mention.span.start() < start);
        self.mentions.get(index).filter(|mention| mention.span.start() == start)
    }

    /// The first token of a mention, as an index.
    pub(super) fn first_token(&self, mention: &Mention) -> usize {
        self.tokens.partition_point(|token| token.span.start() < mention.span.start())
    }

    pub(super) fn token_after(&self, mention: &Mention) -> usize {
        self.tokens.partition_point(|token| token.span.start() < mention.span.end())
    }
}

/// Whether it is somebody who can meet, speak and go.
pub(super) fn can_act(mention: &Mention) -> bool {
    matches!(mention.kind, MentionKind::Person | MentionKind::Organization)
}
