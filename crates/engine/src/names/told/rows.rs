//! The rows of tables: figures and short words without a sentence, of which a tagger of prose makes odd names. What is named
//! in the article's prose too stays, as what it is there; the rest goes.

use super::{key, turn};
use crate::names::candidates::Candidate;
use crate::names::words::Words;
use dateline_text::{Document, MentionKind};
use std::collections::BTreeMap;

/// A cell has no more words than this.
const LONGEST_CELL: usize = 4;
/// So many lines right below one another that are cells are a table ...
const FEWEST_CELLS: usize = 8;
/// ... where one in so many is a number.
const NUMBERS: usize = 3;
/// So many numbers, or letters that head a column, make a row of a line without tabulators.
const FEWEST_FIGURES: usize = 4;

/// Takes the names out of tables that the prose does not have.
pub(super) fn clear(words: &Words<'_>, document: &Document, names: Vec<Candidate>) -> Vec<Candidate> {
    let rows = rows(document);
    if rows.is_empty() {
        return names;
    }
    let in_row = |name: &Candidate| {
        let start = words.span(name.first, name.last).start();
        let at = rows.partition_point(|&(_, end)| end <= start);
        rows.get(at).is_some_and(|&(from, _)| from <= start)
    };
    let of_prose: BTreeMap<Vec<u8>, MentionKind> =
        names.iter().filter(|name| !in_row(name)).map(|name| (key(words, name), name.kind)).collect();
    names
        .into_iter()
        .filter_map(|mut name| {
            if !in_row(&name) {
                return Some(name);
            }
            let kind = *of_prose.get(words.phrase_key(name.first, name.last))?;
            if kind != name.kind {
                turn(&mut name, kind, "as_in_the_prose");
            }
            Some(name)
        })
        .collect()
}

/// Where the rows and cells stand, in order.
fn rows(document: &Document) -> Vec<(u32, u32)> {
    let blocks: Vec<(&str, u32, u32)> = document
        .article_blocks()
        .map(|block| (document.slice(block.span), block.span.start(), block.span.end()))
        .collect();
    let mut is_row: Vec<bool> = blocks.iter().map(|&(text, ..)| is_row(text)).collect();
    let mut first = 0;
    while first < blocks.len() {
        let rest = blocks.get(first..).unwrap_or_default();
        let cells = rest.iter().take_while(|&&(text, ..)| is_cell(text)).count();
        let numbers = rest.iter().take(cells).filter(|&&(text, ..)| is_number(text)).count();
        if cells >= FEWEST_CELLS && numbers * NUMBERS >= cells {
            is_row.iter_mut().skip(first).take(cells).for_each(|row| *row = true);
        }
        first += cells.max(1);
    }
    blocks.iter().zip(is_row).filter(|&(_, row)| row).map(|(&(_, start, end), _)| (start, end)).collect()
}

/// `1 Alder Rovers 12 8 2 2 26`, or what heads it: `Pos Team P W D L Pts`.
fn is_row(text: &str) -> bool {
    if text.contains('\t') {
        return true;
    }
    let mut figures = 0;
    let mut others = 0;
    for word in text.split_whitespace() {
        let letters = word.len() <= 3 && word.starts_with(|c: char| c.is_ascii_uppercase());
        if is_number(word) || letters && word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            figures += 1;
        } else {
            others += 1;
        }
        if others > LONGEST_CELL {
            return false;
        }
    }
    figures >= FEWEST_FIGURES && figures > others && !text.ends_with(['.', '!', '?'])
}

fn is_cell(text: &str) -> bool {
    !text.ends_with(['.', '!', '?', '"', '”'])
        && text.split_whitespace().take(LONGEST_CELL + 1).count() <= LONGEST_CELL
}

fn is_number(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.,:%()/".contains(&byte))
}
