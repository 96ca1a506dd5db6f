//! The lines of a text as mending looks at them: without the quoting of mail, with their width.

use super::characters::ODD_BULLETS;
use crate::blocks::{BREAKS, BULLETS};
use crate::tokens::{Abbreviation, abbreviation};
use std::ops::Range;

/// So many lines right below one another that begin with `>` make a quoted mail; one alone is somebody's style.
const QUOTED: usize = 3;

/// What may follow the mark that ends a sentence.
const CLOSERS: &[char] = &['"', '\'', '”', '’', '»', ')', ']'];

/// How the addresses of pages begin: a list of them is no paragraph.
const ADDRESSES: &[&str] = &["http://", "https://", "www."];

/// What cuts a word at a line's end.
const HYPHENS: &[char] = &['-', '\u{2010}', '\u{AD}'];

/// A line that is not blank.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Its words, without the quoting before them and the white space around them.
    pub text: &'a str,
    /// Where they begin.
    pub start: usize,
    /// Characters of white space before them.
    pub indent: usize,
    /// Characters up to its end, the white space before them too.
    pub width: usize,
    /// How many times it is quoted.
    pub depth: usize,
    /// Whether a blank line, or nothing, stands above it.
    pub gap: bool,
}

/// All lines that are not blank, and where the quoting stands before them and on blank ones.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    pub all: Vec<Line<'a>>,
    pub quoting: Vec<Range<usize>>,
}

impl<'a> Lines<'a> {
    pub(super) fn split(text: &'a str) -> Self {
        let is_mail = is_quoted_mail(text);
        let mut lines = Self { all: Vec::new(), quoting: Vec::new() };
        let mut gap = true;
        for (at, raw) in raw_lines(text) {
            let (prefix, depth) = if is_mail { quoting(raw) } else { (0, 0) };
            let rest = raw.get(prefix..).unwrap_or_default();
            if depth > 0 {
                lines.quoting.push(at..at + prefix);
            }
            let words = rest.trim();
            if words.is_empty() {
                gap = true;
                continue;
            }
            let before = rest.len() - rest.trim_start().len();
            let indent = rest.get(..before).unwrap_or_default().chars().count();
            lines.all.push(Line {
                text: words,
                start: at + prefix + before,
                indent,
                width: indent + words.chars().count(),
                depth,
                gap,
            });
            gap = false;
        }
        lines
    }
}

impl<'a> Line<'a> {
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether the other stands right below, quoted as often.
    pub(super) fn is_beside(&self, next: &Self) -> bool {
        !next.gap && next.depth == self.depth
    }

    /// Whether it stops short of a sentence's end.
    pub(super) fn is_open(&self) -> bool {
        let end = self.text.trim_end_matches(CLOSERS);
        match end.chars().next_back() {
            None | Some('!' | '?' | '…' | ':') => false,
            Some('.') => {
                let word = end.rsplit(char::is_whitespace).next().unwrap_or_default();
                let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
                matches!(abbreviation(word), Some(Abbreviation::Title | Abbreviation::Initial))
            }
            Some(_) => true,
        }
    }

    /// Whether it ends as a sentence may within another: with an abbreviation, or with quoted words.
    pub(super) fn ends_softly(&self) -> bool {
        let word = self.text.rsplit(char::is_whitespace).next().unwrap_or_default();
        self.text.ends_with(CLOSERS) || abbreviation(word).is_some()
    }

    /// Whether it begins as the middle of a sentence does.
    pub(super) fn begins_small(&self) -> bool {
        self.text.starts_with(char::is_lowercase) && !self.is_address()
    }

    /// Whether it begins with the address of a page.
    fn is_address(&self) -> bool {
        ADDRESSES.iter().any(|start| self.text.starts_with(start))
    }

    /// Characters of its first word.
    pub(super) fn first_word(&self) -> usize {
        self.text.split(char::is_whitespace).next().unwrap_or_default().chars().count()
    }

    /// Whether it may be one of the lines of a paragraph: no row of a table, no entry of a table of contents, no address.
    pub(super) fn may_be_prose(&self) -> bool {
        !self.is_address()
            && !self.text.contains('\t')
            && !self.text.contains("....")
            && !self.text.contains("    ")
    }

    /// Whether it begins with the mark or the number of a list item. A dash may as well stand within a sentence.
    pub(super) fn has_marker(&self) -> bool {
        let rest = self.text.trim_start_matches(|c: char| c.is_ascii_digit());
        let number = self.text.len() - rest.len();
        let is_numbered = (1..=2).contains(&number) && (rest.starts_with(". ") || rest.starts_with(") "));
        let rest = self.text.trim_start_matches(BULLETS);
        let is_bulleted = rest.len() < self.text.len() && rest.starts_with(char::is_whitespace);
        is_numbered || is_bulleted || self.text.starts_with(ODD_BULLETS)
    }

    /// Bytes of the hyphen that cuts its last word; 0 where none does.
    pub(super) fn hyphen(&self) -> usize {
        let Some(rest) = self.text.strip_suffix(HYPHENS) else { return 0 };
        if rest.ends_with(char::is_alphanumeric) { self.text.len() - rest.len() } else { 0 }
    }
}

/// The lines with the byte at which each begins, blank ones too. `\r\n` is one break, not a blank line.
fn raw_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive(BREAKS).filter_map(move |raw| {
        let start = at;
        at += raw.len();
        let is_rest = raw == "\n" && text.get(..start).is_some_and(|before| before.ends_with('\r'));
        (!is_rest).then(|| (start, raw.trim_end_matches(BREAKS)))
    })
}

fn is_quoted_mail(text: &str) -> bool {
    let mut run = 0;
    text.lines().any(|line| {
        run = if line.starts_with('>') { run + 1 } else { 0 };
        run >= QUOTED
    })
}

/// Bytes of the quoting at the start of a line, and how many times it is quoted.
fn quoting(line: &str) -> (usize, usize) {
    let (mut rest, mut depth) = (line, 0);
    while let Some(quoted) = rest.strip_prefix('>') {
        depth += 1;
        rest = quoted;
        if let Some(spaced) = rest.strip_prefix(' ').filter(|spaced| spaced.starts_with('>')) {
            rest = spaced;
        }
    }
    (line.len() - rest.len(), depth)
}
