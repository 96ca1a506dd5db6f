//! Words that show how something is said: by longest match over the tokens of each sentence, from lists of our own; verbs that
//! hand words to a speaker; and questions that are put to the reader.
//!
//! A cue between the quotation marks of a quotation is the speaker's ([`Cue::spoken`]), everything else the writer's.

mod lists;
mod questions;
mod standing;
mod table;

use crate::quotations;
use crate::tokens::folded;
use dateline_text::{
    Block, BlockKind, Cue, CueRule, Document, Provenance, Quotation, QuotationKind, Span, Token, TokenKind,
};
use std::borrow::Cow;

/// The cues of the article, in order. `quotations` are in order of their content.
pub(crate) fn find(document: &Document, quotations: &[Quotation]) -> Vec<Cue> {
    let speech = Speech::new(quotations);
    let mut handed: Vec<Span> = quotations.iter().filter_map(|quotation| quotation.cue).collect();
    handed.sort_unstable();
    let mut cues = Vec::new();
    let mut words = Vec::new();
    for block in document.article_blocks() {
        let mut sentences = Sentences { spoken: speech.in_block(document, block), block, before: None };
        for sentence in document.sentences_in(block.span) {
            words.clear();
            words.extend(document.tokens_in(sentence.span).iter().map(|&token| Word::new(document, token)));
            listed(&words, &handed, &sentences, &mut cues);
            let asked =
                questions::question(document, &words, sentence.span, &sentences, quotations, &mut cues);
            cues.extend(asked);
            sentences.before = Some(sentence.span);
        }
    }
    cues.sort_by_key(|cue| (cue.span, cue.kind));
    cues
}

/// A token with its lower-case form.
struct Word<'a> {
    token: Token,
    lower: Cow<'a, str>,
    capital: bool,
}

impl<'a> Word<'a> {
    fn new(document: &'a Document, token: Token) -> Self {
        let text = document.slice(token.span);
        let capital = text.chars().next().is_some_and(char::is_uppercase);
        Self { token, lower: folded(text), capital }
    }

    fn is_one_of(&self, words: &[&str]) -> bool {
        words.contains(&self.lower.as_ref())
    }

    fn is_mark(&self) -> bool {
        self.token.kind == TokenKind::Punctuation
    }
}

/// Where somebody's own words are given.
struct Speech(Vec<(u32, u32)>);

impl Speech {
    /// Start of each quotation that has words between marks, and how far those up to it reach.
    fn new(quotations: &[Quotation]) -> Self {
        let mut furthest = 0;
        let quoted = quotations.iter().filter(|quotation| quotation.kind != QuotationKind::Indirect);
        Self(
            quoted
                .map(|quotation| {
                    furthest = furthest.max(quotation.content.end());
                    (quotation.content.start(), furthest)
                })
                .collect(),
        )
    }

    /// The passages of a block between quotation marks that belong to a quotation: others are the writer's doing.
    fn in_block(&self, document: &Document, block: &Block) -> Vec<Span> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let mut passages = quotations::passages(document, block);
        passages.retain(|passage| {
            let before = self.0.partition_point(|&(start, _)| start < passage.end());
            before.checked_sub(1).and_then(|at| self.0.get(at)).is_some_and(|&(_, end)| end > passage.start())
        });
        passages
    }
}

/// The paragraph that is read.
struct Sentences<'a> {
    block: &'a Block,
    /// The passages in a speaker's own words, in order.
    spoken: Vec<Span>,
    /// The sentence before.
    before: Option<Span>,
}

impl Sentences<'_> {
    fn is_spoken(&self, span: Span) -> bool {
        let before = self.spoken.partition_point(|passage| passage.start() <= span.start());
        let passage = before.checked_sub(1).and_then(|at| self.spoken.get(at));
        self.block.kind == BlockKind::BlockQuote || passage.is_some_and(|passage| passage.end() >= span.end())
    }

    fn cue(&self, span: Span, rule: &'static CueRule) -> Cue {
        Cue { span, kind: rule.kind, spoken: self.is_spoken(span), provenance: Provenance::rule(rule.name) }
    }
}

/// The cues of one sentence that stand in a list.
fn listed(words: &[Word<'_>], handed: &[Span], sentences: &Sentences<'_>, cues: &mut Vec<Cue>) {
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let here = at;
        at += 1;
        let Some(entry) = table::entry(&word.lower) else { continue };
        let hands_on = entry.verb.filter(|_| handed.binary_search(&word.token.span).is_ok());
        let rest = words.get(here..).unwrap_or_default();
        let phrase = entry.phrases.iter().find(|phrase| {
            rest.len() >= phrase.words.len()
                && phrase.words.iter().zip(rest).all(|(phrase, word)| *phrase == word.lower)
                && phrase.means.is_none_or(|(_, stands)| {
                    hands_on.is_none() && standing::holds(stands, words, here, phrase.words.len())
                })
        });
        // Within a sentence a capital makes it a name: `Will Smith`. In a headline that capitalises every word, so be it:
        // better a cue too few.
        let is_name = word.capital && here > 0;
        if let Some(phrase) = phrase.filter(|_| !is_name) {
            at = here + phrase.words.len();
            let last = words.get(at - 1).unwrap_or(word);
            let span = word.token.span.cover(last.token.span);
            cues.extend(phrase.means.map(|(rule, _)| sentences.cue(span, rule)));
            continue;
        }
        let is_verb =
            |verb: &table::Saying| verb.always && !is_name && standing::is_verb(verb.form, words, here);
        let verb = hands_on.or_else(|| entry.verb.filter(is_verb));
        cues.extend(verb.map(|verb| sentences.cue(word.token.span, verb.rule)));
    }
}
