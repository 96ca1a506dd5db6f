//! Questions that the writer puts: what form they have, and whether the text answers them itself.

use super::{Sentences, Word};
use dateline_text::{Cue, CueKind, Document, Provenance, Quotation, Span, TokenKind};

/// The rules of this file.
#[cfg(test)]
pub(super) const RULES: [&str; 3] = [RHETORICAL, ANSWERED, OPEN];

const RHETORICAL: &str = "question_rhetorical";
const ANSWERED: &str = "question_answered";
const OPEN: &str = "question_to_the_reader";

/// How a question begins that expects no answer, or only one. A negative question expects *yes*.
#[rustfmt::skip]
const RHETORICAL_OPENINGS: &[&str] = &[
    "who cares", "who knew", "who knows", "who could", "who would", "who wouldn't", "why not", "why should",
    "why would anyone", "why bother", "what if", "what could", "what good", "what else", "what is the point",
    "what 's the point", "what kind of", "what sort of", "how could", "how can", "how dare", "how many more",
    "how much longer", "how long must", "is it any wonder", "is it really", "is that too much",
    "is this really", "since when", "so what", "isn't", "aren't", "wasn't", "weren't", "don't", "doesn't",
    "didn't", "won't", "wouldn't", "can't", "couldn't", "shouldn't", "haven't", "hasn't", "do we really",
    "does anyone", "does anybody", "must we", "where does it end", "where will it end", "need we",
];

/// How a question ends that asks for agreement.
const TAGS: &[&str] =
    &["right ?", "isn't it ?", "aren't they ?", "don't they ?", "doesn't it ?", "won't it ?", "is it ?"];

/// How a sentence begins that answers the question before it.
#[rustfmt::skip]
const ANSWERS: &[&str] = &[
    "no", "yes", "hardly", "not", "nobody", "never", "of course", "certainly", "probably", "perhaps",
    "maybe", "because", "absolutely", "the answer", "far from it", "nothing", "simple", "none", "everything",
    "it depends",
];

/// Words before the question proper.
const BEFORE: &[&str] = &["and", "but", "so", "or", "then", "well", "yet"];

/// A question that no speaker asks: the sentence, and how it is meant. `answers` is the question before it in the paragraph.
pub(super) fn question(
    document: &Document,
    words: &[Word<'_>],
    sentence: Span,
    sentences: &Sentences<'_>,
    quotations: &[Quotation],
    cues: &mut [Cue],
) -> Option<Cue> {
    let asks = document.slice(sentence).ends_with('?') && sentence.len() > 1;
    if !asks {
        let before = cues.iter_mut().rev().find(|cue| cue.kind == CueKind::Question);
        if let Some(before) = before.filter(|before| sentences.before == Some(before.span))
            && ANSWERS.iter().any(|answer| begins(words, answer))
        {
            before.provenance = Provenance::rule(ANSWERED);
        }
        return None;
    }
    let last = sentence.end() - 1;
    if sentences.is_spoken(Span::new(last, sentence.end()))
        || is_handed_on(quotations, last)
        || is_asked(words)
    {
        return None;
    }
    let opening = words.iter().position(|word| !BEFORE.contains(&word.lower.as_ref())).unwrap_or_default();
    let proper = words.get(opening..).unwrap_or_default();
    let rhetorical = RHETORICAL_OPENINGS.iter().any(|opening| begins(proper, opening))
        || TAGS.iter().any(|tag| ends(words, tag));
    let rule = if rhetorical { RHETORICAL } else { OPEN };
    Some(Cue { span: sentence, kind: CueKind::Question, spoken: false, provenance: Provenance::rule(rule) })
}

/// Whether a quotation that began near before takes it in, with or without marks.
fn is_handed_on(quotations: &[Quotation], at: u32) -> bool {
    /// A quotation that takes a question in began within so many before it.
    const NEAR: usize = 8;
    let before = quotations.partition_point(|quotation| quotation.content.start() <= at);
    let near = quotations.get(before.saturating_sub(NEAR)..before).unwrap_or_default();
    near.iter().any(|quotation| quotation.content.end() > at)
}

/// Whether an interviewer asks: `Q: …?`, `HERALD: …?`
fn is_asked(words: &[Word<'_>]) -> bool {
    words.iter().take(4).any(|word| word.lower == ":")
        || words.first().is_some_and(|word| matches!(word.lower.as_ref(), "q" | "q."))
}

fn begins(words: &[Word<'_>], phrase: &str) -> bool {
    let mut rest = words.iter().map(|word| word.lower.as_ref());
    phrase.split(' ').all(|part| rest.next() == Some(part))
}

fn ends(words: &[Word<'_>], phrase: &str) -> bool {
    let mut rest = words.iter().rev().map(|word| word.lower.as_ref());
    let comma = words
        .iter()
        .rev()
        .nth(phrase.split(' ').count())
        .is_some_and(|word| word.token.kind == TokenKind::Punctuation);
    comma && phrase.rsplit(' ').all(|part| rest.next() == Some(part))
}
