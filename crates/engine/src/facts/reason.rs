//! Why and how: the clause or phrase that a connective opens.

use dateline_text::{Document, Span, Token, TokenKind};

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
    connective(&["due", "to"], &["arrive", "begin", "start", "be", "meet", "open"], "cause"),
    connective(&["in", "response", "to"], &[], "cause"),
    connective(&["in", "protest"], &[], "cause"),
    connective(&["in", "order", "to"], &[], "purpose"),
    connective(&["so", "that"], &[], "purpose"),
    connective(&["for", "talks"], &[], "purpose"),
    connective(&["to", "discuss"], &[], "purpose"),
    connective(&["aimed", "at"], &[], "purpose"),
    connective(&["amid"], &[], "circumstance"),
    connective(&["following"], &[], "circumstance"),
    connective(&["after"], &["midnight", "noon", "dark", "all"], "circumstance"),
    connective(&["over"], &["the", "time", "and", "a", "an", "its", "his", "her"], "dispute"),
];

const MEANS: &[Connective] = &[
    connective(&["by", "means", "of"], &[], "means"),
    connective(&["with", "the", "help", "of"], &[], "means"),
    connective(&["using"], &[], "means"),
    connective(&["via"], &[], "means"),
    connective(&["through"], &["the", "monday", "friday", "sunday"], "means"),
];

/// The first cause in the spans, by sureness of its connective.
pub(super) fn why(document: &Document, spans: &[Span]) -> Option<(Span, &'static str)> {
    first(document, spans, CAUSES)
}

/// The first means in the spans: `by …ing`, or one of the connectives.
pub(super) fn how(document: &Document, spans: &[Span]) -> Option<(Span, &'static str)> {
    let doing = spans.iter().find_map(|&span| {
        let tokens = document.tokens_in(span);
        let by = tokens.windows(2).position(|pair| {
            lower(document, &pair[0]) == "by" && {
                let next = lower(document, &pair[1]);
                next.len() > 5 && next.ends_with("ing")
            }
        })?;
        phrase(document, tokens, by).map(|span| (span, "means"))
    });
    doing.or_else(|| first(document, spans, MEANS))
}

fn first(document: &Document, spans: &[Span], connectives: &[Connective]) -> Option<(Span, &'static str)> {
    for &span in spans {
        let tokens = document.tokens_in(span);
        let words: Vec<String> = tokens.iter().map(|token| lower(document, token)).collect();
        for connective in connectives {
            let at = words.windows(connective.words.len()).enumerate().position(|(at, window)| {
                let next = words.get(at + connective.words.len());
                // A sentence does not open with what it gives as its reason, save with `because`.
                window.iter().zip(connective.words).all(|(word, wanted)| word == wanted)
                    && next.is_some_and(|next| {
                        !connective.unless.contains(&next.as_str())
                            && !next.starts_with(|first: char| first.is_ascii_digit())
                    })
            });
            if let Some(found) = at.and_then(|at| phrase(document, tokens, at)) {
                return Some((found, connective.rule));
            }
        }
    }
    None
}

fn lower(document: &Document, token: &Token) -> String {
    document.slice(token.span).to_lowercase()
}

/// From the token at `from` to the next mark that sets a clause off.
fn phrase(document: &Document, tokens: &[Token], from: usize) -> Option<Span> {
    let rest = tokens.get(from..)?;
    let stops = |token: &Token| {
        token.kind == TokenKind::Punctuation
            && !matches!(
                document.slice(token.span),
                "-" | "'" | "’" | "/" | "&" | "$" | "%" | "€" | "£" | "\"" | "“" | "”"
            )
    };
    let count = rest.iter().position(stops).unwrap_or(rest.len());
    // A connective alone says nothing.
    let last = rest.get(..count).filter(|rest| rest.len() >= 2)?.last()?;
    Some(rest.first()?.span.cover(last.span))
}
