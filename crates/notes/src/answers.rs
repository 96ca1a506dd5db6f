//! What an article answers to one of the six questions, as the page lists it and a key proposes it.

use dateline_text::{Analysis, FactSlot, Span};

/// The answers to a question, each once, with where it stands: a thing that is named by its fullest name.
#[must_use]
pub fn answers(text: &str, analysis: &Analysis, slot: FactSlot) -> Vec<(String, Span)> {
    let facts = analysis.facts.iter().filter(|fact| fact.slot == slot);
    let mut answers: Vec<(String, Span)> = Vec::new();
    for &span in facts.flat_map(|fact| &fact.evidence) {
        let mention = analysis.mentions.iter().find(|mention| mention.span == span);
        let entity = mention.and_then(|mention| analysis.entity(mention.entity?));
        let answer = entity.map_or_else(|| analysis.line(text, span), |entity| entity.name.clone());
        if !answers.iter().any(|(known, _)| *known == answer) {
            answers.push((answer, span));
        }
    }
    answers
}
