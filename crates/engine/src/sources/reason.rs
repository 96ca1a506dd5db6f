//! Why a source is not named, as the text gives it: `who asked not to be named because …`.

use crate::tokens::folded;
use dateline_text::{Document, Source, Sourcing, Span, Token, TokenKind};

/// Phrases that say that somebody stays unnamed, in lower case.
const TRIGGERS: &[&[&str]] = &[
    &["condition", "of", "anonymity"],
    &["not", "to", "be", "named"],
    &["not", "to", "be", "identified"],
    &["not", "be", "named"],
    &["not", "be", "identified"],
    &["declined", "to", "be", "named"],
    &["declined", "to", "be", "identified"],
    &["requested", "anonymity"],
    &["requesting", "anonymity"],
    &["granted", "anonymity"],
    &["spoke", "anonymously"],
    &["speaking", "anonymously"],
    &["not", "authorized", "to"],
    &["not", "authorised", "to"],
    &["not", "allowed", "to", "speak"],
    &["not", "permitted", "to", "speak"],
    &["n't", "authorized", "to"],
    &["wasn't", "authorized", "to"],
    &["weren't", "authorized", "to"],
    &["wasn't", "authorised", "to"],
    &["weren't", "authorised", "to"],
    &["unauthorized", "to", "speak"],
];

/// Words with which the clause of such a phrase begins, as far before it as [`REACH`].
#[rustfmt::skip]
const OPENERS: &[&str] = &[
    "who", "whose", "on", "speaking", "spoke", "speak", "asked", "asking", "requested", "requesting", "wished", "wishing",
    "wanted", "wanting", "preferred", "preferring", "insisted", "insisting", "agreed", "declined", "declining", "was",
    "were", "is", "are", "wasn't", "weren't", "could", "did",
];

/// Words that open a reason behind a comma.
const REASONS: &[&str] = &["because", "as", "since", "citing", "fearing", "for", "given", "owing", "due"];

/// Verbs with which the sentence goes on behind the clause.
const SAYS: &[&str] = &["said", "says", "told", "added", "confirmed"];

/// How many words before a phrase its clause may begin.
const REACH: usize = 7;

/// Gives each unnamed source the reason that stands in its sentence or the next.
pub(super) fn give(document: &Document, sources: &mut [Source]) {
    let mut calls: Vec<(Span, usize)> = Vec::new();
    for (at, source) in sources.iter().enumerate() {
        if source.sourcing == Sourcing::Anonymous {
            calls.extend(source.called.iter().map(|&called| (called, at)));
        }
    }
    calls.sort();
    for (index, &(called, at)) in calls.iter().enumerate() {
        let next = calls.get(index + 1).map(|(called, _)| *called);
        let previous = index.checked_sub(1).and_then(|index| calls.get(index)).map(|(called, _)| *called);
        let reason = near(document, called, previous, next);
        if let Some(source) = sources.get_mut(at).filter(|source| source.reason.is_none()) {
            source.reason = reason;
        }
    }
}

/// The reason in the sentence of the words `called`, or in the one that follows; others are called before and after.
fn near(document: &Document, called: Span, previous: Option<Span>, next: Option<Span>) -> Option<Span> {
    let sentence = document.sentence_at(called.start())?.span;
    let is_other = |span: Span| {
        previous.is_some_and(|it| sentence.contains(it) && it != called) && span.start() < called.start()
    };
    let limit = next.filter(|next| sentence.contains(*next)).map_or(sentence.end(), Span::start);
    let own = Span::new(called.end(), limit);
    let before = Span::new(sentence.start(), called.start());
    let here = in_words(document, own).or_else(|| in_words(document, before).filter(|&it| !is_other(it)));
    here.or_else(|| {
        if limit < sentence.end() {
            return None;
        }
        let block = document.block_at(called.start())?.span;
        let following = document.sentences_in(Span::new(sentence.end(), block.end())).first()?.span;
        let taken = next.is_some_and(|next| following.contains(next));
        if taken { None } else { in_words(document, following) }
    })
}

/// The clause around such a phrase among the words of `span`.
fn in_words(document: &Document, span: Span) -> Option<Span> {
    let tokens = document.tokens_in(span);
    let lower: Vec<_> = tokens.iter().map(|token| folded(document.slice(token.span))).collect();
    let word = |at: usize| lower.get(at).map(AsRef::as_ref).unwrap_or_default();
    let fits = |at: usize, phrase: &[&str]| phrase.iter().zip(at..).all(|(&part, at)| word(at) == part);
    let (at, length) = (0..lower.len())
        .find_map(|at| TRIGGERS.iter().find(|phrase| fits(at, phrase)).map(|phrase| (at, phrase.len())))?;
    let is_word = |at: usize| tokens.get(at).is_some_and(|token| token.kind != TokenKind::Punctuation);
    let clause = (at.saturating_sub(REACH)..at).rev().take_while(|&at| is_word(at));
    let from = clause.filter(|&at| OPENERS.contains(&word(at))).last().unwrap_or(at);
    let mut to = at + length;
    while let Some(token) = tokens.get(to) {
        if SAYS.contains(&word(to)) || ends(document, token) && !REASONS.contains(&word(to + 1)) {
            break;
        }
        to += 1;
    }
    Some(tokens.get(from)?.span.cover(tokens.get(to.checked_sub(1)?)?.span))
}

/// Whether a clause ends at the mark.
fn ends(document: &Document, token: &Token) -> bool {
    token.kind == TokenKind::Punctuation && !matches!(document.slice(token.span), "-" | "'" | "’" | "/" | "&")
}
