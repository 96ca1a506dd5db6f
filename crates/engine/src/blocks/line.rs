//! What a line looks like, before anything is decided about it.

use super::phrases::{self, Cue};
use crate::listed::{Listing as _, WordList};
use crate::metadata::day;
use dateline_text::Span;
use std::collections::BTreeMap;

/// What separates lines.
pub(crate) const BREAKS: &[char] = &['\n', '\r', '\u{0B}', '\u{0C}', '\u{85}', '\u{2028}', '\u{2029}'];

/// Marks that begin a list item.
pub(crate) const BULLETS: &[char] = &['•', '‣', '◦', '▪', '●', '*', '·', '–', '-', '—', '→', '►'];

/// The words of English that make a sentence of names and nouns.
static FUNCTION_WORDS: WordList = WordList::new(&[
    "a", "about", "after", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had",
    "has", "have", "he", "her", "his", "in", "into", "is", "it", "its", "not", "of", "on", "or", "said",
    "she", "than", "that", "the", "their", "they", "this", "to", "was", "we", "were", "which", "who", "will",
    "with", "would",
]);

/// One line that is not blank, with what can be seen of it.
#[derive(Clone, Debug)]
pub(super) struct Line<'a> {
    /// Where it stands, without the white space around it.
    pub span: Span,
    /// Its words.
    pub text: &'a str,
    /// Whether a blank line, or nothing, stands above it.
    pub gap_before: bool,
    /// Whether a blank line, or nothing, stands below it.
    pub gap_after: bool,
    /// How many words it has.
    pub words: usize,
    /// How many of them are function words.
    pub function_words: usize,
    /// Whether it ends as a sentence does.
    pub ends: bool,
    /// Whether it holds a day of the calendar.
    pub has_day: bool,
    /// The page furniture it speaks of.
    pub cue: Option<Cue>,
    /// Whether the same line stands in the text more than once.
    pub repeats: bool,
}

/// The words of each line of a text that is not blank, in order.
pub(crate) fn lines_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(BREAKS).map(str::trim).filter(|line| !line.is_empty())
}

/// The lines of a text that are not blank.
pub(super) fn split(text: &str) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    let mut times: BTreeMap<&str, u32> = BTreeMap::new();
    let mut gap = true;
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(BREAKS).unwrap_or(rest.len());
        let (raw, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let words = raw.trim();
        if words.is_empty() {
            gap = true;
            if let Some(last) = lines.last_mut() {
                last.gap_after = true;
            }
        } else {
            let start = words.as_ptr() as usize - text.as_ptr() as usize;
            *times.entry(words).or_default() += 1;
            lines.push(Line::new(words, Span::of(start..start + words.len()), gap));
            gap = false;
        }
        // `\r\n` is one break, not a blank line.
        let broken = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(BREAKS));
        rest = broken.unwrap_or_default();
    }
    if let Some(last) = lines.last_mut() {
        last.gap_after = true;
    }
    for line in &mut lines {
        line.repeats = times.get(line.text).is_some_and(|&times| times > 1);
    }
    lines
}

impl<'a> Line<'a> {
    fn new(text: &'a str, span: Span, gap_before: bool) -> Self {
        let mut words = 0;
        let mut function_words = 0;
        for word in text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’') {
            if word.contains(char::is_alphanumeric) {
                words += 1;
                function_words += usize::from(FUNCTION_WORDS.has(word));
            }
        }
        let end = text.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']', '*', ' ', '\u{A0}']);
        Self {
            span,
            text,
            gap_before,
            gap_after: false,
            words,
            function_words,
            ends: end.ends_with(['.', '!', '?', '…', '。', '！', '？', '।']),
            has_day: words <= phrases::LONGEST && day::find(text).is_some(),
            cue: phrases::cue(text, words),
            repeats: false,
        }
    }

    /// Whether it reads as prose: sentences, or enough of one.
    pub(super) fn is_prose(&self) -> bool {
        match self.words {
            0..=1 => false,
            2..=9 => self.ends,
            10..=24 => self.ends || (self.text.ends_with([':', ',', ';']) && self.function_words > 2),
            words => self.ends || self.function_words * 6 >= words,
        }
    }

    /// Whether blank lines stand on both sides of it.
    pub(super) fn stands_alone(&self) -> bool {
        self.gap_before && self.gap_after
    }

    /// Whether it begins with the mark or the number of a list item.
    pub(super) fn has_marker(&self) -> bool {
        let rest = self.text.trim_start_matches(|c: char| c.is_ascii_digit());
        let number = self.text.len() - rest.len();
        let is_numbered = (1..=2).contains(&number) && (rest.starts_with(". ") || rest.starts_with(") "));
        let is_lettered = matches!(self.text.as_bytes(), [b'(', b'a'..=b'z', b')', b' ', ..]);
        let mut characters = self.text.chars();
        let is_bulleted = characters.next().is_some_and(|c| BULLETS.contains(&c))
            && characters.next().is_some_and(char::is_whitespace);
        is_numbered || is_lettered || is_bulleted
    }

    /// Whether it goes with what stands above it: the item of a list, the row of a table as browsers copy it,
    /// a short quotation set off.
    pub(super) fn hangs_on(&self) -> bool {
        let is_row = self.text.contains('\t');
        self.has_marker() || is_row || self.is_quotation()
    }

    /// Whether it begins with quoted words, more of them than a label has.
    pub(super) fn is_quotation(&self) -> bool {
        self.words >= 4 && self.text.starts_with(['“', '"', '«', '„'])
    }

    /// Whether it could be a title: it begins as one and no full stop ends it.
    pub(super) fn is_titular(&self) -> bool {
        let begins =
            |c: char| c.is_uppercase() || c.is_numeric() || matches!(c, '"' | '“' | '‘' | '\'' | '$' | '£');
        self.words >= 1
            && self.text.starts_with(begins)
            && !self.text.ends_with(['.', ',', ';', ':'])
            && !self.has_marker()
    }
}
