//! The parts of an HTML page, by its lines and by what the markup says of them.
//!
//! First which marks are to be believed ([`aside`]), then which element holds the article ([`home`]), then which lines are
//! its body, decided over their whole sequence ([`body`]), then what each line is ([`kinds`]).

mod aside;
mod body;
mod home;
mod kinds;

use super::Part;
use super::line::Line;
use crate::layout::{Declared, Element, Hints, Marks, Markup};

/// A line with what the markup says of it.
#[derive(Clone, Copy)]
struct Marked<'a> {
    line: &'a Line<'a>,
    hints: Hints,
    /// The marks that set it aside, those that are believed.
    aside: Marks,
}

impl Marked<'_> {
    /// Whether marks set it aside.
    fn is_aside(&self) -> bool {
        self.aside != Marks::default()
    }

    /// Its words as far as they are prose outside links: what it counts for in finding the article.
    fn prose(&self) -> i64 {
        if !self.line.is_prose() || self.line.cue.is_some() || self.line.repeats {
            return 0;
        }
        let words = i64::try_from(self.line.words).unwrap_or(i64::MAX).min(200);
        words * i64::from(Hints::ALL.saturating_sub(self.hints.links)) / i64::from(Hints::ALL)
    }
}

/// What each line is; nothing where the markup says nothing or the page holds no prose that it could place.
pub(super) fn parts(lines: &[Line<'_>], markup: &Markup) -> Option<Vec<Part>> {
    if says_nothing(&markup.lines) {
        return None;
    }
    let marked = aside::marked(lines, &markup.lines);
    let is_beside = |one: &&Marked<'_>| one.is_aside() || one.hints.is_linked() || one.line.cue.is_some();
    let beside = marked.iter().filter(is_beside).count();
    if beside < super::body::PAGE && super::body::furniture(lines) < super::body::PAGE {
        return Some(kinds::of_article(&marked, lines));
    }
    let body = body::find(&marked, &markup.lines)?;
    Some(kinds::of_page(&marked, lines, &body, &markup.declared))
}

/// Whether the markup only parts the lines.
fn says_nothing(hints: &[Hints]) -> bool {
    let depth = hints.get(1).map(|hints| hints.shared);
    let is_bare = |hints: &Hints| {
        hints.element == Element::Other && hints.marks == Marks::default() && hints.links == 0
    };
    hints.iter().all(is_bare) && hints.iter().skip(1).all(|hints| Some(hints.shared) == depth)
}

/// What stands between a headline and the name of the site in the title of a page.
const SEPARATORS: &[&str] = &[" | ", " - ", " – ", " — ", " :: ", " » "];

/// Whether a line says what the page declares: the same letters and digits.
fn says(line: &str, declared: &str) -> bool {
    let letters = |text: &'_ str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    line.len() <= 2 * declared.len() + 20 && !declared.is_empty() && letters(line) == letters(declared)
}

/// Whether the line is the declared headline.
fn is_declared_headline(line: &Line<'_>, declared: &Declared) -> bool {
    let Some(headline) = declared.headline.as_deref() else { return false };
    let without_site = SEPARATORS.iter().filter_map(|separator| Some(headline.rsplit_once(separator)?.0));
    std::iter::once(headline).chain(without_site).any(|headline| says(line.text, headline))
}
