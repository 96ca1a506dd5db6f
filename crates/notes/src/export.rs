//! The ways out: an article with what the reader attached to it, as a file for somebody else's program.

mod backup;
mod brat;
mod cited;
mod conll;
mod csv;
mod escaped;
mod excerpt;
mod ics;
pub(crate) mod iri;
pub(crate) mod jsonld;
pub(crate) mod markdown;
mod segments;
mod web_page;

pub(crate) use backup::BACKUP;
pub use backup::backup;
pub use brat::brat;
pub use conll::conll;
pub use csv::{csv, csv_row};
pub use escaped::escaped;
pub use ics::ics;
pub use jsonld::jsonld;
pub use markdown::markdown;
pub use web_page::web_page;

use crate::{Anchored, Annotation, MarkKind, Passages, StoredArticle, thing_of};
use dateline_text::{Analysis, Block, Span, Timex, sort_by_key};
use std::borrow::Cow;

/// The longest name of a file before its end, in bytes: systems take 255, with the end and perhaps a number.
const LONGEST_NAME: usize = 120;
/// What Windows calls its devices: no file can be called so, whatever its end.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// A file name made from a title: letters and digits, hyphens between; never the name of a folder or a device.
///
/// ```
/// use dateline_notes::export::file_name;
/// assert_eq!(file_name("Rubio, Witkoff: “talks” on Ukraine/France", "md"), "rubio-witkoff-talks-on-ukraine-france.md");
/// assert_eq!(file_name("…", "csv"), "article.csv");
/// assert_eq!(file_name("../../Con", "html"), "con-file.html");
/// assert_eq!(file_name(&"é".repeat(300), "html").len(), 125);
/// ```
#[must_use]
pub fn file_name(title: &str, extension: &str) -> String {
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(10);
    let mut stem = words.collect::<Vec<_>>().join("-").to_lowercase();
    while stem.len() > LONGEST_NAME {
        stem.pop();
    }
    if stem.is_empty() {
        stem.push_str("article");
    }
    if DEVICES.contains(&stem.trim_end_matches(|c: char| c.is_ascii_digit())) {
        stem.push_str("-file");
    }
    format!("{stem}.{extension}")
}

/// Words that Dateline marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Highlight {
    /// Where they stand, in bytes of the text.
    pub span: Span,
    /// What they are marked as.
    pub kind: MarkKind,
}

/// One article as the exports see it.
#[derive(Clone, Copy, Debug)]
pub struct Export<'a> {
    /// The article with its annotations.
    pub article: &'a StoredArticle,
    /// The visible text: what spans and selectors count in. The article's source, unless that is HTML.
    pub text: &'a str,
    /// The blocks of the text; where there are none, every line counts as a paragraph.
    pub blocks: &'a [Block],
    /// The sentences of the text, in order.
    pub sentences: &'a [Span],
    /// What Dateline marked in the text.
    pub highlights: &'a [Highlight],
    /// What the marks were read from: it tells which thing a note on one is about, wherever that is named now.
    pub analysis: Option<&'a Analysis>,
    /// The expressions of time in the text, in order: what the marks of dates stand for.
    pub timexes: &'a [Timex],
    /// The day that relative dates count from, given by the reader or found: `YYYY-MM-DD`, perhaps with `THH:MM`.
    pub published: Option<&'a str>,
}

impl<'a> Export<'a> {
    /// An article of plain text of which nothing is known yet.
    #[must_use]
    pub fn of(article: &'a StoredArticle) -> Self {
        Self {
            article,
            text: &article.source,
            blocks: &[],
            sentences: &[],
            highlights: &[],
            analysis: None,
            timexes: &[],
            published: None,
        }
    }

    /// The annotations, oldest first, each with its place in the text.
    pub(crate) fn placed(&self) -> Vec<(&'a Annotation, Anchored)> {
        let passages = Passages::new(self.text);
        self.article
            .annotations()
            .iter()
            .map(|annotation| (annotation, self.place(&passages, annotation)))
            .collect()
    }

    /// Where an annotation stands; one on a thing by the mention that it keeps, else by the first.
    pub(crate) fn place(&self, passages: &Passages<'_>, annotation: &Annotation) -> Anchored {
        let anchored = passages.find(&annotation.target);
        let Some(analysis) = self.analysis.filter(|_| annotation.target.entity().is_some()) else {
            return anchored;
        };
        let thing = thing_of(analysis, &annotation.target, anchored);
        let first = thing.and_then(|id| analysis.mentions_of(id).next());
        match first {
            Some(_) if anchored != Anchored::Lost => anchored,
            Some(first) => Anchored::Moved(first.span),
            None => Anchored::Lost,
        }
    }

    /// The expression of time that a mark of a date stands for.
    pub(crate) fn timex(&self, mark: Highlight) -> Option<&'a Timex> {
        let at = self.timexes.binary_search_by_key(&mark.span, |timex| timex.span).ok()?;
        self.timexes.get(at).filter(|_| mark.kind == MarkKind::Date)
    }

    /// The highlights that fit the text, in order.
    pub(crate) fn marks(&self) -> Vec<Highlight> {
        let fits = |mark: &&Highlight| !mark.span.text(self.text).is_empty();
        let mut marks: Vec<_> = self.highlights.iter().filter(fits).copied().collect();
        sort_by_key(&mut marks, |mark| (mark.span, mark.kind));
        marks.dedup();
        marks
    }
}

/// What an annotation is on, in words for a reader.
fn meant(annotation: &Annotation) -> Cow<'_, str> {
    match annotation.target.entity() {
        Some((name, kind)) => format!("{name} ({}, all mentions)", kind.name()).into(),
        None => annotation.target.words().into(),
    }
}
