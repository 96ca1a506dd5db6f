//! Words that show how something is said: by longest match over the tokens of each sentence, from lists
//! of our own; and questions that are put to the reader.

mod lists;

use crate::quotations::{self, Form, Takes, Verbs};
use crate::tokens::folded;
use dateline_text::{Cue, CueKind, Document, Provenance, Sentence, Span, Token, TokenKind};
use lists::{LISTS, List};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::sync::LazyLock;

/// The cues of the article, in order.
pub(crate) fn find(document: &Document) -> Vec<Cue> {
    let mut cues = Vec::new();
    for block in document.article_blocks() {
        let quoted = quotations::passages(document, block);
        for sentence in document.sentences_in(block.span) {
            let words = words(document, *sentence);
            listed(&words, &mut cues);
            question(document, *sentence, &quoted, &mut cues);
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

fn words(document: &Document, sentence: Sentence) -> Vec<Word<'_>> {
    let word = |&token: &Token| {
        let text = document.slice(token.span);
        let capital = text.chars().next().is_some_and(char::is_uppercase);
        Word { token, lower: folded(text), capital }
    };
    document.tokens_in(sentence.span).iter().map(word).collect()
}

/// The lists, by first words from the first article on.
static PHRASES: LazyLock<Phrases> = LazyLock::new(Phrases::new);

/// The phrases of all lists by their first words, the longest first.
struct Phrases(FxHashMap<&'static str, Vec<Phrase>>);

struct Phrase {
    words: Vec<&'static str>,
    list: &'static List,
}

impl Phrases {
    fn new() -> Self {
        let mut by_first: FxHashMap<&'static str, Vec<Phrase>> = FxHashMap::default();
        for list in LISTS {
            for phrase in list.phrases {
                let words = tokens(phrase);
                if let Some(&first) = words.first() {
                    let entry = by_first.entry(first).or_default();
                    entry.push(Phrase { words, list });
                    entry.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
                }
            }
        }
        Self(by_first)
    }

    /// The longest phrase that begins at `at`, with its length in tokens.
    fn at(&self, words: &[Word<'_>], at: usize) -> Option<(&'static List, usize)> {
        let rest = words.get(at..)?;
        let candidates = self.0.get(rest.first()?.lower.as_ref())?;
        let fits = |phrase: &&Phrase| {
            rest.len() >= phrase.words.len()
                && phrase.words.iter().zip(rest).all(|(phrase, word)| *phrase == word.lower)
        };
        candidates.iter().find(fits).map(|phrase| (phrase.list, phrase.words.len()))
    }
}

/// The tokens of a phrase: a hyphen is one of its own.
fn tokens(phrase: &'static str) -> Vec<&'static str> {
    let mut tokens = Vec::new();
    for word in phrase.split(' ') {
        for (index, part) in word.split('-').enumerate() {
            tokens.extend((index > 0).then_some("-"));
            tokens.push(part);
        }
    }
    tokens
}

fn listed(words: &[Word<'_>], cues: &mut Vec<Cue>) {
    let mut at = 0;
    while let Some(word) = words.get(at) {
        // Within a sentence a capital makes it a name: `in May`, `Will Smith`. In a headline that
        // capitalises every word, so be it: better a cue too few.
        let name = word.capital && at > 0;
        let month = word.lower == "may"
            && word.capital
            && !words.get(at + 1).is_some_and(|next| !next.capital && next.token.kind == TokenKind::Word);
        let found = if name || month { None } else { PHRASES.at(words, at) };
        if let Some((list, length)) = found {
            let last = words.get(at + length - 1).unwrap_or(word);
            cues.push(Cue {
                span: word.token.span.cover(last.token.span),
                kind: list.kind,
                provenance: Provenance::rule(list.name),
            });
            at += length;
            continue;
        }
        if !name && hands_on(words, at) {
            cues.push(Cue {
                span: word.token.span,
                kind: CueKind::Attribution,
                provenance: Provenance::rule("verbs_of_saying"),
            });
        }
        at += 1;
    }
}

/// Forms that are more often something else than a verb of saying.
const AMBIGUOUS: &[&str] = &[
    "begins",
    "began",
    "begun",
    "continues",
    "continued",
    "read",
    "reads",
    "posts",
    "posted",
    "rules",
    "ruled",
    "cries",
    "objects",
    "answers",
    "comments",
    "repeats",
    "repeated",
    "proposed",
    "quotes",
    "hints",
];

/// Words after which a form like `claims` or `reports` is a noun.
const BEFORE_A_NOUN: &[&str] = &[
    "the", "a", "an", "of", "his", "her", "its", "their", "our", "these", "those", "some", "any", "no",
    "such", "by", "for", "with", "on", "about",
];

fn hands_on(words: &[Word<'_>], at: usize) -> bool {
    let Some(word) = words.get(at) else { return false };
    let Some((form, takes)) = Verbs::all().get(&word.lower) else { return false };
    let before = at.checked_sub(1).and_then(|at| words.get(at)).map(|word| word.lower.as_ref());
    takes.has(Takes::QUOTE)
        && !takes.has(Takes::BELIEF)
        && matches!(form, Form::Past | Form::Present)
        && !AMBIGUOUS.contains(&word.lower.as_ref())
        && !ends_free_relative(words, at)
        && !before
            .is_some_and(|before| BEFORE_A_NOUN.contains(&before) || before.ends_with("'s") || before == "-")
}

/// `What the audit says`: a free relative names what is said and says nothing of it.
fn ends_free_relative(words: &[Word<'_>], at: usize) -> bool {
    let opens = words.first().is_some_and(|first| {
        matches!(first.lower.as_ref(), "what" | "who" | "how" | "why" | "where" | "when" | "which")
    });
    let is_mark = |word: &Word<'_>| word.token.kind == TokenKind::Punctuation;
    // A mark before the verb ends the relative: `What comes next is open, she said.`
    let clause = words.get(..at).unwrap_or_default();
    let rest = words.get(at + 1..).unwrap_or_default();
    opens && !clause.iter().any(is_mark) && rest.iter().all(is_mark)
}

/// A question that no speaker asks.
fn question(document: &Document, sentence: Sentence, quoted: &[Span], cues: &mut Vec<Cue>) {
    let last = sentence.span.end().saturating_sub(1);
    let asks = document.slice(sentence.span).ends_with('?');
    // The passages are in order: only the last that begins before the mark can hold it.
    let before = quoted.partition_point(|passage| passage.start() <= last);
    let spoken =
        before.checked_sub(1).and_then(|at| quoted.get(at)).is_some_and(|passage| passage.end() > last);
    if asks && !spoken && sentence.span.len() > 1 {
        cues.push(Cue {
            span: sentence.span,
            kind: CueKind::Question,
            provenance: Provenance::rule("question_to_the_reader"),
        });
    }
}
