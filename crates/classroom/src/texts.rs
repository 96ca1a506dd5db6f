//! The texts of an exercise made ready for finding marks in them, and what counts as the ends of a mark.

use crate::{Exercise, Mark, Unit};
use dateline_notes::{Passages, Selectors};
use dateline_text::{Span, Units};

/// Articles that a mark may begin with, which nobody is to lose half a point over.
const ARTICLES: [&str; 3] = ["the ", "a ", "an "];

/// The texts of one exercise.
#[derive(Clone, Debug)]
pub struct Texts<'a> {
    texts: Vec<(&'a str, Passages<'a>)>,
}

impl<'a> Texts<'a> {
    /// Reads each text once.
    #[must_use]
    pub fn new(exercise: &'a Exercise) -> Self {
        let text = |article: &'a crate::Article| (article.text.as_str(), Passages::new(&article.text));
        Self { texts: exercise.articles.iter().map(text).collect() }
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.texts.len()
    }

    /// One of them.
    #[must_use]
    pub fn text(&self, article: u32) -> &'a str {
        self.texts.get(article as usize).map_or("", |(text, _)| text)
    }

    /// The selectors of words of an article.
    #[must_use]
    pub fn take(&self, article: u32, span: Span) -> Option<Selectors> {
        self.texts.get(article as usize).map(|(_, passages)| passages.take(span))
    }

    /// Where a mark stands, in bytes of its article; nothing where its words are not found.
    #[must_use]
    pub fn place(&self, mark: &Mark) -> Option<Span> {
        let (_, passages) = self.texts.get(mark.article as usize)?;
        passages.find_passage(&mark.selectors).span().filter(|span| !span.is_empty())
    }

    /// Where a unit stands, in bytes of the first article.
    #[must_use]
    pub fn unit(&self, unit: &Unit) -> Span {
        let units = Units::new(self.text(0));
        Span::new(units.from_code_points(unit.position.start), units.from_code_points(unit.position.end))
    }

    /// A span without what is no part of a name however it is marked: white space, punctuation, quotation marks at its ends,
    /// and an article before it.
    pub(crate) fn bare(&self, article: u32, span: Span) -> Span {
        let words = span.text(self.text(article));
        let is_edge = |c: char| {
            c.is_whitespace() || c.is_ascii_punctuation() && !"$%#&@+".contains(c) || "“”‘’«»„…–—".contains(c)
        };
        let from_start = words.trim_start_matches(is_edge);
        let lower: String = from_start.chars().take(4).collect::<String>().to_lowercase();
        let article_len =
            ARTICLES.iter().find(|article| lower.starts_with(**article)).map_or(0, |article| article.len());
        let rest = from_start.get(article_len..).unwrap_or_default().trim_start_matches(is_edge);
        let bare = rest.trim_end_matches(is_edge);
        if bare.is_empty() {
            return span;
        }
        let start = span.start() as usize + (words.len() - rest.len());
        Span::of(start..start + bare.len())
    }
}
