//! Sentences within a block: at a full stop, question or exclamation mark, unless what stands around
//! it says that the sentence goes on.

mod openers;

use crate::tokens::{Abbreviation, abbreviation};
use dateline_text::{Block, Sentence, Span, Token, TokenKind};

/// Marks that end a sentence by themselves.
const STOPS: &[char] = &['.', '!', '?', '…', '‽', '。', '！', '？', '۔', '।'];

/// Marks that close what a sentence stands in, and so belong to the sentence before them.
const CLOSERS: &[char] = &['"', '\'', '”', '’', '»', '›', ')', ']', '}', '」', '』'];

/// Marks that open, so that the word after them is the one to look at.
const BEFORE_A_WORD: &[char] =
    &['"', '\'', '“', '‘', '«', '‹', '„', '‚', '(', '[', '{', '¿', '¡', '—', '–', '-', '•', '「', '『'];

/// How many words may stand between a quoted question and the verb that hands it to a speaker.
const LONGEST_SPEAKER: usize = 5;

/// The sentences of every block, in order; together they hold every token.
pub(crate) fn find(text: &str, blocks: &[Block], tokens: &[Token]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut rest = tokens;
    for block in blocks {
        let count = rest.partition_point(|token| token.span.end() <= block.span.end());
        let Some((inside, after)) = rest.split_at_checked(count) else { break };
        Line { text, tokens: inside }.split(&mut sentences);
        rest = after;
    }
    sentences
}

/// The tokens of one block.
struct Line<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

impl<'a> Line<'a> {
    fn split(&self, sentences: &mut Vec<Sentence>) {
        let mut first = 0;
        let mut at = 0;
        while at < self.tokens.len() {
            let next = self.after_closers(at);
            if next == self.tokens.len()
                || (self.stops(at) && !self.is_marker(first, at) && self.ends(at, next))
            {
                self.push(first, next, sentences);
                first = next;
            }
            at = next;
        }
    }

    fn push(&self, first: usize, next: usize, sentences: &mut Vec<Sentence>) {
        if let Some([start, .., end] | [start @ end]) = self.tokens.get(first..next) {
            sentences.push(Sentence { span: Span::new(start.span.start(), end.span.end()) });
        }
    }

    /// Whether the stop only follows the number of a list item or a heading: `2. What comes next`.
    fn is_marker(&self, first: usize, at: usize) -> bool {
        at == first + 1 && self.tokens.get(first).is_some_and(|token| token.kind == TokenKind::Number)
    }

    fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.span.text(self.text))
    }

    fn has_gap_before(&self, at: usize) -> bool {
        let end = at.checked_sub(1).and_then(|before| self.tokens.get(before)).map(|token| token.span.end());
        self.tokens.get(at).is_some_and(|token| Some(token.span.start()) != end)
    }

    /// The token after the one at `at` and all that closes right behind it, where it may end a sentence.
    fn after_closers(&self, at: usize) -> usize {
        let mut next = at + 1;
        if !self.stops(at) {
            return next;
        }
        loop {
            let word = self.word(next);
            let is_closer =
                word.chars().next().is_some_and(|c| CLOSERS.contains(&c)) && word.chars().count() == 1;
            let is_more = word.chars().all(|c| STOPS.contains(&c)) && !word.is_empty();
            // `.’ ”`: between closing marks some houses set a space.
            let is_spaced = word == "”";
            if (is_closer || is_more) && (!self.has_gap_before(next) || is_spaced) {
                next += 1;
            } else {
                return next;
            }
        }
    }

    /// Whether the token could end a sentence at all.
    fn stops(&self, at: usize) -> bool {
        let word = self.word(at);
        match self.tokens.get(at).map(|token| token.kind) {
            Some(TokenKind::Word) => word.ends_with('.') && abbreviation(word).is_some(),
            Some(TokenKind::Punctuation) => !word.is_empty() && word.chars().all(|c| STOPS.contains(&c)),
            _ => false,
        }
    }

    /// Whether a sentence ends between the stop at `at` with its closers, and the token at `next`.
    fn ends(&self, at: usize, next: usize) -> bool {
        let opener = self.first_word_from(next);
        if self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word) && next == at + 1 {
            return self.has_gap_before(next) && self.ends_with_abbreviation(at, next, opener);
        }
        let begins = openers::begin(opener);
        if !self.has_gap_before(next) {
            // A space got lost in copying; `example.Com` and `Yahoo!` are kept whole.
            let before = at.checked_sub(1).map_or("", |before| self.word(before));
            let is_lost = before.chars().filter(|c| c.is_lowercase()).count() > 1 || next > at + 1;
            return is_lost
                && opener.starts_with(char::is_uppercase)
                && (self.word(next) == opener || self.word(next) == "“");
        }
        let is_quoted =
            (at + 1..next).any(|closer| matches!(self.word(closer), "\"" | "”" | "’" | "'" | "»"));
        if is_quoted && self.word(at) != "." && self.hands_to_a_speaker(next) {
            return false;
        }
        begins || (self.word(at) == "." && next == at + 1 && openers::is_mark(self.word(next)))
    }

    /// The first word or number from `at` on, past what opens.
    fn first_word_from(&self, at: usize) -> &'a str {
        (at..at + 4)
            .map(|index| self.word(index))
            .find(|word| !word.starts_with(BEFORE_A_WORD))
            .unwrap_or_default()
    }

    fn ends_with_abbreviation(&self, at: usize, next: usize, opener: &str) -> bool {
        let is_word = self.word(next) == opener;
        match abbreviation(self.word(at)) {
            None => openers::begin(opener),
            Some(Abbreviation::Title) => false,
            Some(Abbreviation::Clock) => {
                openers::begin(opener)
                    && !opener.starts_with(|c: char| c.is_numeric())
                    && !openers::is_of_the_clock(opener)
            }
            Some(_) if !is_word => {
                openers::begin(opener) && !matches!(self.word(next), "(" | "[" | "-" | "–")
            }
            Some(_) => openers::is_opener(opener),
        }
    }

    /// Whether a capitalised name and a verb of speech follow, as in `“Why?” Ms. Example asked.`
    fn hands_to_a_speaker(&self, next: usize) -> bool {
        (next..=next + LONGEST_SPEAKER)
            .map(|index| self.word(index))
            .find(|word| !word.starts_with(char::is_uppercase))
            .is_some_and(|word| openers::SPEECH.contains(&word))
            && !openers::is_opener(self.word(next))
    }
}
