//! Why and how: the clause or phrase that a connective opens.

use super::MOST_ANSWERS;
use crate::tokens::small;
use dateline_text::{Document, Span, Token, TokenKind};
use std::borrow::Cow;

/// A connective: its words, and words that may not follow it, for then it tells time or place.
struct Connective {
    words: &'static [&'static str],
    unless: &'static [&'static str],
    rule: &'static str,
}

const fn connective(
    words: &'static [&'static str],
    unless: &'static [&'static str],
    rule: &'static str,
) -> Connective {
    Connective { words, unless, rule }
}

/// The surest first.
const CAUSES: &[Connective] = &[
    connective(&["because", "of"], &[], "cause"),
    connective(&["because"], &[], "cause"),
    connective(
        &["due", "to"],
        &["arrive", "begin", "start", "be", "meet", "open", "end", "take", "return"],
        "cause",
    ),
    connective(&["owing", "to"], &[], "cause"),
    connective(&["as", "a", "result", "of"], &[], "cause"),
    connective(&["in", "response", "to"], &[], "cause"),
    connective(&["in", "retaliation", "for"], &[], "cause"),
    connective(&["in", "protest"], &[], "cause"),
    connective(&["on", "suspicion", "of"], &[], "cause"),
    connective(&["on", "charges", "of"], &[], "cause"),
    connective(&["accused", "of"], &[], "cause"),
    connective(&["in", "order", "to"], &[], "purpose"),
    connective(&["in", "an", "effort", "to"], &[], "purpose"),
    connective(&["in", "an", "attempt", "to"], &[], "purpose"),
    connective(&["in", "a", "bid", "to"], &[], "purpose"),
    connective(&["so", "that"], &[], "purpose"),
    connective(&["for", "talks"], &[], "purpose"),
    connective(&["to", "discuss"], &[], "purpose"),
    connective(&["aimed", "at"], &[], "purpose"),
    connective(&["amid"], &[], "circumstance"),
    connective(&["following"], &[], "circumstance"),
    connective(&["after"], &["midnight", "noon", "dark", "all"], "circumstance"),
    connective(&["over"], &["the", "time", "and", "a", "an", "its", "his", "her"], "dispute"),
];

/// How it was done; behind `by` also a verb in `-ing`.
const MEANS: &[Connective] = &[
    connective(&["by", "means", "of"], &[], "means"),
    connective(&["with", "the", "help", "of"], &[], "means"),
    connective(&["with", "the", "aid", "of"], &[], "means"),
    connective(&["by", "a", "vote", "of"], &[], "means"),
    connective(&["armed", "with"], &[], "means"),
    connective(&["using"], &[], "means"),
    connective(&["via"], &[], "means"),
    connective(&["through"], &["the", "monday", "friday", "sunday"], "means"),
];

/// Words before `after` and `following` with which they tell a time: `hours after`, `shortly after`.
#[rustfmt::skip]
const WHEN: &[&str] = &[
    "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
    "decade", "decades", "moments", "shortly", "soon", "immediately", "long", "just",
];

/// Words with which another clause begins behind a phrase.
const OTHER_CLAUSES: &[&str] = &["while", "although", "though", "amid", "when"];

/// Words behind `as` that compare, and words before it.
const COMPARED: &[&str] = &["a", "an", "well", "much", "many", "far", "long", "soon", "part", "of", "to"];
const COMPARING: &[&str] =
    &["such", "same", "as", "so", "known", "just", "well", "much", "many", "far", "seen"];

/// Words in `-ing` that are no verbs.
const NO_VERBS: &[&str] = &[
    "evening",
    "morning",
    "spring",
    "building",
    "meeting",
    "nothing",
    "something",
    "anything",
    "wedding",
    "during",
];

/// The causes in the spans, those of the surest connective first.
pub(super) fn why(document: &Document, spans: &[Span]) -> Vec<(Span, &'static str)> {
    let mut found = Vec::new();
    by_connective(document, spans, CAUSES, &mut found);
    found
}

/// The means in the spans: `by …ing`, then the connectives.
pub(super) fn how(document: &Document, spans: &[Span]) -> Vec<(Span, &'static str)> {
    let mut found = Vec::new();
    for &span in spans {
        let tokens = document.tokens_in(span);
        let by = tokens.windows(2).position(|pair| {
            lower(document, &pair[0]) == "by" && {
                let next = document.slice(pair[1].span);
                // `by Beijing` has a capital.
                next.len() > 5
                    && next.ends_with("ing")
                    && next.starts_with(char::is_lowercase)
                    && !NO_VERBS.contains(&next)
            }
        });
        add(by.and_then(|by| phrase(document, tokens, by)), "means", &mut found);
    }
    by_connective(document, spans, MEANS, &mut found);
    found
}

/// Adds an answer unless there are enough, or it says again what is there.
fn add(span: Option<Span>, rule: &'static str, found: &mut Vec<(Span, &'static str)>) {
    let Some(span) = span.filter(|_| found.len() < MOST_ANSWERS) else { return };
    if !found.iter().any(|(other, _)| other.overlaps(span)) {
        found.push((span, rule));
    }
}

fn by_connective(
    document: &Document,
    spans: &[Span],
    connectives: &[Connective],
    found: &mut Vec<(Span, &'static str)>,
) {
    let sentences: Vec<(&[Token], Vec<Cow<'_, str>>)> = spans
        .iter()
        .map(|&span| {
            let tokens = document.tokens_in(span);
            (tokens, tokens.iter().map(|token| lower(document, token)).collect())
        })
        .collect();
    for connective in connectives {
        for (tokens, words) in &sentences {
            let at = words.windows(connective.words.len()).enumerate().position(|(at, window)| {
                let next = words.get(at + connective.words.len());
                let before = at.checked_sub(1).and_then(|before| words.get(before));
                let is_when = matches!(connective.words, ["after" | "following"])
                    && before.is_some_and(|before| WHEN.contains(&before.as_ref()));
                !is_when
                    && window.iter().zip(connective.words).all(|(word, wanted)| word == wanted)
                    && next.is_some_and(|next| {
                        !connective.unless.contains(&next.as_ref())
                            && !next.starts_with(|first: char| first.is_ascii_digit())
                    })
            });
            add(at.and_then(|at| phrase(document, tokens, at)), connective.rule, found);
        }
    }
}

fn lower<'a>(document: &'a Document, token: &Token) -> Cow<'a, str> {
    small(document.slice(token.span))
}

/// From the token at `from` to the next mark that sets a clause off, or, where no clause but a phrase stands there, to the
/// clause behind it: `over pay as talks stall`.
fn phrase(document: &Document, tokens: &[Token], from: usize) -> Option<Span> {
    let rest = tokens.get(from..)?;
    let stops = |token: &Token| {
        token.kind == TokenKind::Punctuation
            && !matches!(
                document.slice(token.span),
                "(" | ")" | "-" | "'" | "’" | "/" | "&" | "$" | "%" | "€" | "£" | "\"" | "“" | "”"
            )
    };
    let word = |at: usize| rest.get(at).map(|token| lower(document, token)).unwrap_or_default();
    let is_clause = word(0) == "because" && word(1) != "of";
    let begins_another = |at: usize| {
        at >= 2
            && !is_clause
            && (OTHER_CLAUSES.contains(&word(at).as_ref())
                || word(at) == "as"
                    && !COMPARED.contains(&word(at + 1).as_ref())
                    && !COMPARING.contains(&word(at - 1).as_ref()))
    };
    let ends = |(at, token): (usize, &Token)| stops(token) || begins_another(at);
    let count = rest.iter().enumerate().position(ends).unwrap_or(rest.len());
    // A connective alone says nothing.
    let last = rest.get(..count).filter(|rest| rest.len() >= 2)?.last()?;
    Some(rest.first()?.span.cover(last.span))
}
