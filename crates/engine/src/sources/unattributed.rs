//! Sentences that claim something and stand on nobody's word but the article's own. Without a verdict: most news is told so,
//! and what everybody can see needs no source.

use crate::listed::WordList;
use crate::quotations::{self, Form, Takes, Verbs, words};
use crate::tokens::folded;
use dateline_text::{BlockKind, Document, Quotation, Span, Token, TokenKind};

/// Fewer words than these are a label or an exclamation.
const FEWEST_WORDS: usize = 5;

/// Present forms that are hardly ever nouns before what follows them.
#[rustfmt::skip]
static PRESENT: WordList = WordList::new(&[
    "remains", "remain", "includes", "include", "comes", "goes", "takes", "gives", "becomes", "begins", "continues", "lies",
    "faces", "holds", "owns", "means", "lives", "depends", "employs", "exports", "loses", "belongs", "contains",
]);

/// Forms of [`words::FINITE`] that are not finite by themselves.
const NOT_FINITE: &[&str] = &["be", "been", "need"];

/// First words of what asks the reader to do something, or that the paper says of itself.
#[rustfmt::skip]
const ADDRESSED: &[&str] = &[
    "please", "let", "let's", "don't", "click", "see", "read", "sign", "subscribe", "call", "visit", "email", "follow", "watch",
    "listen", "share", "join", "send", "note", "correction", "editor's", "reporting", "editing", "photo", "photograph",
    "additional", "writing", "compiled", "tickets", "advertisement",
];

/// The article's word for itself, after `this`: `This story has been updated.`
const ITSELF: &[&str] =
    &["article", "story", "report", "page", "post", "piece", "version", "interview", "newsletter"];

/// Phrases that hand on without a cue that is read.
const HANDED_ON: &[&[&str]] =
    &[&["according", "to"], &["in", "a", "statement"], &["on", "condition", "of", "anonymity"]];

/// The sentences, in order; `foreign` are the blocks that are not in English.
pub(crate) fn find(document: &Document, foreign: &[Span], quotations: &[Quotation]) -> Vec<Span> {
    let mut touched: Vec<Span> =
        quotations.iter().flat_map(|it| [Some(it.content), it.cue, it.source]).flatten().collect();
    let mut claims = Vec::new();
    let paragraphs = || document.article_blocks().filter(|block| block.kind == BlockKind::Paragraph);
    // Words between quotation marks are somebody's, whether or not it is known whose.
    let spoken = |passage: &Span| document.slice(*passage).split_whitespace().count() >= FEWEST_WORDS;
    touched.extend(paragraphs().flat_map(|block| quotations::passages(document, block)).filter(spoken));
    let touched = Span::merged(touched);
    for block in paragraphs().filter(|block| !foreign.contains(&block.span)) {
        for sentence in document.sentences_in(block.span) {
            let before = touched.partition_point(|span| span.end() <= sentence.span.start());
            let free = touched.get(before).is_none_or(|span| !span.overlaps(sentence.span));
            if free && claims_something(document, sentence.span) {
                claims.push(sentence.span);
            }
        }
    }
    claims
}

/// Whether a sentence that no quotation touches claims something in nobody's name.
fn claims_something(document: &Document, sentence: Span) -> bool {
    let text = document.slice(sentence);
    let stop = text.trim_end_matches(['"', '”', '’', '\'', ')', ']']);
    if !stop.ends_with(['.', '!', '…']) {
        return false;
    }
    let tokens = document.tokens_in(sentence);
    let words: Vec<Word> = tokens.iter().map(|token| Word::of(document, token)).collect();
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| list.contains(&word.lower.as_str()));
    let itself = is(0, &["this", "the"]) && is(1, ITSELF);
    let handed_on =
        |at: usize| HANDED_ON.iter().any(|phrase| phrase.iter().zip(at..).all(|(part, at)| is(at, &[part])));
    let count = words.iter().filter(|word| word.is_word).count();
    count >= FEWEST_WORDS
        && !is(0, ADDRESSED)
        && !itself
        && (0..words.len()).any(|at| is_finite(&words, at))
        && !(0..words.len()).any(|at| handed_on(at) || says(&words, at))
}

struct Word {
    lower: String,
    capital: bool,
    is_word: bool,
}

impl Word {
    fn of(document: &Document, token: &Token) -> Self {
        let text = document.slice(token.span);
        Self {
            lower: folded(text).into_owned(),
            capital: text.chars().next().is_some_and(char::is_uppercase),
            is_word: token.kind != TokenKind::Punctuation,
        }
    }
}

/// Whether the word is certainly a finite verb.
fn is_finite(all: &[Word], at: usize) -> bool {
    let (Some(word), Some(before)) = (all.get(at), at.checked_sub(1).and_then(|at| all.get(at))) else {
        return false;
    };
    let lower = word.lower.as_str();
    if word.capital || !word.is_word {
        return false;
    }
    if words::FINITE.contains(&lower) && !NOT_FINITE.contains(&lower) {
        return true;
    }
    let behind = before.lower.as_str();
    let noun = before.is_word
        && ![words::DETERMINERS, words::PREPOSITIONS, words::BE].iter().any(|list| list.contains(&behind))
        && !behind.ends_with("'s");
    let by = all.get(at + 1).is_some_and(|next| next.lower == "by");
    let regular = lower.len() > 4 && lower.ends_with("ed") && !words::NOT_PAST.contains(&lower) && !by;
    noun && (words::PAST.contains(&lower) || PRESENT.contains(&lower) || regular)
}

/// Whether the word is a verb with which somebody says something: what follows is reported, even where it is no clause.
fn says(all: &[Word], at: usize) -> bool {
    let (Some(word), Some(before)) = (all.get(at), at.checked_sub(1).and_then(|at| all.get(at))) else {
        return false;
    };
    let Some((form, takes)) = Verbs::all().get(&word.lower) else { return false };
    let behind = before.lower.as_str();
    let noun = before.is_word
        && ![words::DETERMINERS, words::PREPOSITIONS].iter().any(|list| list.contains(&behind));
    // `CLAUSE, says NAME`
    let inverted = behind == "," && all.get(at + 1).is_some_and(|next| next.capital);
    // `is said to`: nobody says it.
    let passive = words::BE.contains(&behind);
    !word.capital
        && takes.has(Takes::QUOTE)
        && matches!(form, Form::Past | Form::Present)
        && (noun || inverted)
        && !passive
        && !behind.ends_with("'s")
}
