//! The words of the article as name rules look at them: tokens with their possessive endings and hyphens
//! split off, each with its shape, its place in the sentence, and what the lexicon knows of it.

use super::context::{Use, Uses};
use super::listed::Listed;
use dateline_lexicon::{Lexicon, List, WordUse};
use dateline_text::{Document, Span, TokenKind};
use rustc_hash::FxHashMap;

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// `police`
    Lower,
    /// `Paris`, `McCain`, `iPhone`
    Capital,
    /// `NATO`, `U.S.`, `G7`
    Upper,
    /// `J`, `J.`
    Initial,
    /// `54`
    Number,
    /// `,`
    Mark,
    /// `'s` after a name.
    Possessive,
}

/// One word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'a> {
    pub(super) span: Span,
    pub(super) text: &'a str,
    pub(super) shape: Shape,
    /// Which sentence it stands in.
    pub(super) sentence: u32,
    /// A capital proves nothing here: first in its sentence or in a quotation, or in a line of capitals.
    pub(super) initial: bool,
    /// It stands in a line of capitals: nothing at all speaks for a name but the lists.
    pub(super) shouted: bool,
    /// White space stands before it.
    pub(super) spaced: bool,
    pub(super) usage: WordUse,
    /// The number of the word among those that the article is written with; alike if folded alike.
    pub(super) form: u32,
    uses: Uses,
    /// Its place among the folded words.
    key: (u32, u32),
}

impl Word<'_> {
    /// Whether it is written as a name is.
    pub(super) fn is_capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Upper)
    }

    /// Whether it is written as a name or its initial is.
    pub(super) fn is_name_like(&self) -> bool {
        self.is_capital() || self.shape == Shape::Initial
    }

    /// Whether it is written as the first word of a listed name can be.
    pub(super) fn may_begin_name(&self) -> bool {
        match self.shape {
            Shape::Capital | Shape::Upper | Shape::Initial => true,
            Shape::Number => self.text.len() < 4,
            // `al-Qaeda`, `easyJet`: names that begin small.
            Shape::Lower => matches!(self.text, "al" | "el"),
            Shape::Mark | Shape::Possessive => false,
        }
    }

    /// Whether the word does this.
    pub(super) fn is(&self, what: Use) -> bool {
        self.uses.has(what)
    }

    /// Whether it is, in a line of capitals, most likely a common word: better a name too few.
    pub(super) fn is_shouted_word(&self) -> bool {
        self.shouted
            && (self.usage.common > 0 || Uses::of(self.text.to_lowercase().as_bytes()).has(Use::Speech))
    }

    /// Whether it is this mark.
    pub(super) fn is_mark(&self, mark: &str) -> bool {
        self.shape == Shape::Mark && self.text == mark
    }
}

/// All words of the article's blocks, in order.
#[derive(Debug)]
pub(super) struct Words<'a> {
    pub(super) all: Vec<Word<'a>>,
    folded: Vec<u8>,
    /// Where each form stands first among the folded words.
    forms: Vec<(u32, u32)>,
    listed: [Listed; List::ALL.len()],
}

impl<'a> Words<'a> {
    pub(super) fn read(document: &'a Document, lexicon: &Lexicon) -> Self {
        let mut words =
            Self { all: Vec::new(), folded: Vec::new(), forms: Vec::new(), listed: Default::default() };
        let mut number = 0;
        for block in document.article_blocks() {
            for sentence in document.sentences_in(block.span) {
                let first = words.all.len();
                for token in document.tokens_in(sentence.span) {
                    words.split(document, token.span, token.kind, number);
                }
                words.mark_initials(first);
                number += 1;
            }
        }
        words.number_forms();
        words.look_up(lexicon);
        words
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// The word, where there is one in the same sentence as the word before it.
    pub(super) fn get(&self, index: usize) -> Option<&Word<'a>> {
        self.all.get(index)
    }

    /// The word after this one, in the same sentence.
    pub(super) fn after(&self, index: usize) -> Option<&Word<'a>> {
        let next = self.all.get(index + 1)?;
        (next.sentence == self.all[index].sentence).then_some(next)
    }

    /// The word before this one, in the same sentence.
    pub(super) fn before(&self, index: usize) -> Option<&Word<'a>> {
        let previous = self.all.get(index.checked_sub(1)?)?;
        (previous.sentence == self.all.get(index)?.sentence).then_some(previous)
    }

    /// Behind the party and district of a lawmaker that begin here: `D-Exampleville`, `R-Ex.`.
    pub(super) fn end_of_party(&self, at: usize) -> Option<usize> {
        let is_letter = self.get(at).is_some_and(|word| word.shape == Shape::Initial && word.text.len() == 1);
        let is_joined = self.after(at).is_some_and(|word| word.is_mark("-"));
        let named = is_letter && is_joined && self.after(at + 1).is_some_and(Word::is_capital);
        let stop = named && self.after(at + 2).is_some_and(|word| word.is_mark("."));
        named.then_some(at + 3 + usize::from(stop))
    }

    /// The word folded as the lexicon folds.
    pub(super) fn key(&self, index: usize) -> &[u8] {
        let (start, end) = self.all.get(index).map_or((0, 0), |word| word.key);
        self.folded.get(start as usize..end as usize).unwrap_or_default()
    }

    /// The words `first..last` folded, with the spaces between them.
    pub(super) fn phrase_key(&self, first: usize, last: usize) -> &[u8] {
        let Some((from, to)) = self.all.get(first).zip(self.all.get(last.wrapping_sub(1))) else {
            return &[];
        };
        self.folded.get(from.key.0 as usize..to.key.1 as usize).unwrap_or_default()
    }

    /// From the start of the first word to the end of the last.
    pub(super) fn span(&self, first: usize, last: usize) -> Span {
        let Some((from, to)) = self.all.get(first).zip(self.all.get(last.wrapping_sub(1))) else {
            return Span::default();
        };
        from.span.cover(to.span)
    }

    /// The names of the list that begin with this word, the shortest first: the index after the last word of
    /// each, and its number.
    pub(super) fn names_from(&self, list: List, first: usize) -> &[(usize, u64)] {
        self.listed[list as usize].at(first)
    }

    /// The number of the name in the list that just these words are.
    pub(super) fn name_at(&self, list: List, first: usize, last: usize) -> Option<u64> {
        self.names_from(list, first).iter().find(|name| name.0 == last).map(|name| name.1)
    }

    /// Whether the word does this.
    pub(super) fn is(&self, index: usize, what: Use) -> bool {
        self.all.get(index).is_some_and(|word| word.is(what))
    }

    /// Each folded word once: [`Word::form`] counts them.
    pub(super) fn forms(&self) -> impl ExactSizeIterator<Item = &[u8]> {
        self.forms
            .iter()
            .map(|&(start, end)| self.folded.get(start as usize..end as usize).unwrap_or_default())
    }

    /// The word folded, with what parts it from the word before.
    pub(super) fn bytes_up_to(&self, index: usize) -> &[u8] {
        let (from, to) = (self.all[index - 1].key.1, self.all[index].key.1);
        self.folded.get(from as usize..to as usize).unwrap_or_default()
    }

    /// Whether no listed name goes on over this word.
    pub(super) fn ends_names(&self, index: usize) -> bool {
        let word = &self.all[index];
        word.shape == Shape::Mark && !matches!(word.text, "-" | "&" | "," | "'" | "’" | "/" | "!")
    }

    fn number_forms(&mut self) {
        let mut numbers: FxHashMap<&[u8], u32> = FxHashMap::default();
        for word in &mut self.all {
            let form = self.folded.get(word.key.0 as usize..word.key.1 as usize).unwrap_or_default();
            word.form = *numbers.entry(form).or_insert_with(|| {
                self.forms.push(word.key);
                self.forms.len() as u32 - 1
            });
        }
    }

    fn look_up(&mut self, lexicon: &Lexicon) {
        let uses: Vec<Uses> = self.forms().map(Uses::of).collect();
        let mut usage: Vec<Option<WordUse>> = vec![None; uses.len()];
        for word in &mut self.all {
            let form = word.form as usize;
            word.uses = uses[form];
            if word.is_name_like() {
                let key = self.folded.get(word.key.0 as usize..word.key.1 as usize).unwrap_or_default();
                word.usage = *usage[form].get_or_insert_with(|| lexicon.word_folded(key));
            }
        }
        self.listed = List::ALL.map(|list| Listed::read(self, lexicon, list));
    }

    fn split(&mut self, document: &'a Document, span: Span, kind: TokenKind, sentence: u32) {
        let text = document.slice(span);
        // A handle or tag is one thing, and no name in the text's own words.
        let kind = if text.starts_with(['@', '#']) { TokenKind::Punctuation } else { kind };
        if kind != TokenKind::Word {
            let shape = if is_possessive(text) && self.follows_letter(span) {
                Shape::Possessive
            } else if kind == TokenKind::Number {
                Shape::Number
            } else {
                Shape::Mark
            };
            self.push(document, span, shape, sentence);
            return;
        }
        if is_possessive(text) && self.follows_letter(span) {
            self.push(document, span, Shape::Possessive, sentence);
            return;
        }
        let body = stem_length(text);
        let at = |range: std::ops::Range<usize>| {
            Span::of(span.start() as usize + range.start..span.start() as usize + range.end)
        };
        let mut start = 0;
        for (index, c) in text[..body].char_indices().filter(|&(_, c)| is_hyphen(c)) {
            if index > start {
                self.push(document, at(start..index), shape(&text[start..index]), sentence);
            }
            self.push(document, at(index..index + c.len_utf8()), Shape::Mark, sentence);
            start = index + c.len_utf8();
        }
        if start < body {
            self.push(document, at(start..body), shape(&text[start..body]), sentence);
        }
        if body < text.len() {
            self.push(document, at(body..text.len()), Shape::Possessive, sentence);
        }
    }

    fn follows_letter(&self, span: Span) -> bool {
        self.all.last().is_some_and(|last| last.span.end() == span.start() && last.shape != Shape::Mark)
    }

    fn push(&mut self, document: &'a Document, span: Span, shape: Shape, sentence: u32) {
        let text = document.slice(span);
        let spaced = self.all.last().is_none_or(|last| last.span.end() < span.start());
        if spaced && !self.folded.is_empty() {
            self.folded.push(b' ');
        }
        let start = self.folded.len() as u32;
        text.chars().for_each(|c| dateline_lexicon::fold_char(c, &mut self.folded));
        let key = (start, self.folded.len() as u32);
        let usage = WordUse::default();
        self.all.push(Word {
            span,
            text,
            shape,
            sentence,
            initial: false,
            shouted: false,
            spaced,
            usage,
            form: 0,
            uses: Uses::default(),
            key,
        });
    }

    /// Marks the words of the sentence from `first` on whose capital proves nothing.
    fn mark_initials(&mut self, first: usize) {
        let sentence = self.all.get_mut(first..).unwrap_or_default();
        let long = || sentence.iter().filter(|word| word.span.len() > 3 && word.shape != Shape::Mark);
        let (all, capital) = (long().count(), long().filter(|word| word.is_capital()).count());
        let upper = long().filter(|word| word.shape == Shape::Upper).count();
        // A headline in title case, or a line of capitals.
        let shouted = all >= 2 && upper == all;
        let loose = all >= 4 && capital * 10 >= all * 8 || shouted;
        let mut fresh = true;
        for word in sentence {
            word.initial = loose || fresh;
            word.shouted = shouted;
            fresh = match word.shape {
                Shape::Mark => {
                    fresh || matches!(word.text, "“" | "\"" | "‘" | ":" | "—" | "–" | "•" | "…" | "(")
                }
                Shape::Number | Shape::Possessive => fresh,
                _ => false,
            };
        }
    }
}

/// How long the word is without its possessive ending.
fn stem_length(text: &str) -> usize {
    // The last bytes of the endings below: most words have another.
    if !text.ends_with(['s', 'S', '\'', '’']) {
        return text.len();
    }
    for ending in ["'s", "’s", "'S", "’S", "'", "’"] {
        if let Some(stem) = text.strip_suffix(ending)
            && stem.chars().next_back().is_some_and(|c| c.is_alphabetic() || c == '.')
        {
            return stem.len();
        }
    }
    text.len()
}

fn is_possessive(text: &str) -> bool {
    matches!(text, "'s" | "’s" | "'S" | "’S" | "'" | "’")
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

fn shape(text: &str) -> Shape {
    let (mut letters, mut upper) = (0, 0);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        letters += 1;
        upper += usize::from(c.is_uppercase());
    }
    match (letters, upper) {
        (0, _) => Shape::Number,
        (1, 1) if text.chars().all(|c| c.is_alphabetic() || c == '.') => Shape::Initial,
        (_, 0) => Shape::Lower,
        (all, upper) if all == upper => Shape::Upper,
        _ if text.starts_with(|c: char| c.is_numeric()) => Shape::Number,
        _ => Shape::Capital,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_possessive_ending_is_no_part_of_the_name() {
        assert_eq!(&"Witkoff’s"[..stem_length("Witkoff’s")], "Witkoff");
        assert_eq!(&"Democrats'"[..stem_length("Democrats'")], "Democrats");
        assert_eq!(stem_length("O'Neill"), "O'Neill".len());
    }

    #[test]
    fn shapes_are_read_off_the_letters() {
        assert_eq!(shape("U.S."), Shape::Upper);
        assert_eq!(shape("iPhone"), Shape::Capital);
        assert_eq!(shape("J."), Shape::Initial);
        assert_eq!(shape("1990s"), Shape::Lower);
    }
}
