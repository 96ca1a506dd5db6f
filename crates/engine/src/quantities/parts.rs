//! Numbers that are parts of others: `35 people, including two children`, `seven, of whom three`.

use super::{is_count, limits};
use crate::tokens::small;
use dateline_text::{Document, Quantity, Span, Token};

/// Words right before a part; the phrases of [`super::limits`] may stand between.
const BEFORE: &[&[&str]] = &[
    &["including"],
    &["among", "them"],
    &["of", "whom"],
    &["of", "them"],
    &["among", "whom"],
    &["of", "which"],
];

/// Words right behind a part.
const AFTER: &[&[&str]] = &[&["of", "whom"], &["of", "them"], &["of", "which"]];

/// Words that join one part to the next.
const JOINTS: &[&str] = &[",", "and", "or", "as", "well", "from", "of", "in", "the", "who", "were"];

/// The longest way from a part to the next, in tokens.
const LONGEST_JOINT: usize = 6;

/// How many numbers a whole may stand before its part.
const MOST_PARTS: usize = 12;

/// Ties parts to their wholes.
pub(super) fn tie(document: &Document, quantities: &mut [Quantity]) {
    for index in 0..quantities.len() {
        let whole = part_of(document, quantities, index);
        if let Some(quantity) = quantities.get_mut(index) {
            quantity.part_of = whole;
        }
    }
}

fn part_of(document: &Document, quantities: &[Quantity], index: usize) -> Option<u32> {
    let quantity = quantities.get(index)?;
    let before = quantities.get(index.checked_sub(1)?)?;
    let sentence = document.sentence_at(quantity.span.start())?.span;
    // Most numbers are alone in their sentence.
    if !sentence.contains(before.span) || before.span.end() > quantity.span.start() {
        return None;
    }
    let between = document.tokens_in(Span::new(before.span.end(), quantity.span.start()));
    let word = |token: &Token| small(document.slice(token.span));
    let limits =
        between.iter().rev().take_while(|token| limits::WORDS.contains(&word(token).as_ref())).count();
    let ahead = between.get(..between.len() - limits).unwrap_or_default();
    let marked = BEFORE.iter().any(|phrase| {
        let tail = ahead.len().checked_sub(phrase.len()).and_then(|from| ahead.get(from..));
        tail.is_some_and(|tail| tail.iter().zip(*phrase).all(|(token, part)| word(token) == *part))
    });
    let rest = document.tokens_in(Span::new(quantity.span.end(), sentence.end()));
    let followed = AFTER.iter().any(|phrase| {
        rest.len() >= phrase.len() && rest.iter().zip(*phrase).all(|(token, part)| word(token) == *part)
    });
    let joined = || {
        before.part_of.filter(|_| {
            let is_joint = |token: &Token| {
                let text = document.slice(token.span);
                JOINTS.contains(&text)
                    || limits::WORDS.contains(&text)
                    || text.chars().next().is_some_and(char::is_uppercase)
            };
            between.len() <= LONGEST_JOINT
                && between.iter().any(|token| matches!(document.slice(token.span), "and" | ","))
                && between.iter().all(is_joint)
        })
    };
    if marked || followed {
        let wholes = quantities.get(..index)?.iter().enumerate().rev().take(MOST_PARTS);
        let mut wholes = wholes.take_while(|(_, whole)| sentence.contains(whole.span));
        return wholes
            .find(|(_, whole)| whole.part_of.is_none() && can_hold(whole, quantity))
            .and_then(|(at, _)| u32::try_from(at).ok());
    }
    let whole = joined()?;
    quantities.get(whole as usize).filter(|it| can_hold(it, quantity)).map(|_| whole)
}

/// Whether one number can be a part of another: of money only money, of things no more than there are.
fn can_hold(whole: &Quantity, part: &Quantity) -> bool {
    let same = whole.unit == part.unit && part.unit.is_some();
    let share = part.unit.as_deref() == Some("%");
    (same || is_count(whole) && (is_count(part) || share))
        && (share || part.value <= whole.upper.unwrap_or(whole.value))
}
