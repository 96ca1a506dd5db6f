//! An article as it is kept: what was pasted, and all that the reader did with it.

mod form;
mod parts;
mod steps;

pub use form::{FORM, decode, encode};
pub(crate) use form::{article_of, check_form, value_of};
pub(crate) use parts::singled_out;
pub use parts::{selectors_of, selectors_value};

use crate::{Annotation, Correction, MarkKind, TextHash, json::Other};
use dateline_text::{BlockKind, Layout, Span};

/// So many records back it is known what came after what: more than anybody writes before another window hears of it.
pub const ANCESTORS: usize = 16;

/// A block whose kind the reader set, such as a paragraph taken for furniture and put back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RestoredBlock {
    /// Where it stands, in bytes of the visible text.
    pub span: Span,
    /// What the reader says it is.
    pub kind: BlockKind,
}

/// A saved article. Its annotations, corrections and restored blocks are kept in order and change through
/// [`apply`](crate::apply) only, so that every change can be undone.
///
/// ```
/// use dateline_notes::{StoredArticle, decode, encode};
/// let mut article = StoredArticle::new("a1", "Rain expected", "It will rain.", "2026-01-31T08:00:00Z");
/// article.outlet = Some("The Example".to_owned());
/// assert_eq!(decode(&encode(&article)), Ok(article));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredArticle {
    /// Unique in the library; the caller makes it up.
    pub id: String,
    /// What the library calls it.
    pub title: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// When it was saved first: ISO 8601 in UTC.
    pub saved: String,
    /// When it was opened last, in the same form.
    pub opened: String,
    /// What was pasted, unchanged.
    pub source: String,
    /// Whether `source` is HTML; spans then count in the page's visible text.
    pub html: bool,
    /// What the engine noted of the page whose visible text `source` is; nothing where plain text was pasted.
    pub layout: Option<Layout>,
    /// The day of publication that the reader gave, `YYYY-MM-DD`, perhaps with `THH:MM`.
    pub published: Option<String>,
    /// The day of publication that the engine found when it read the article last, in the same form.
    pub dated: Option<String>,
    /// By which its paragraphs are known when the page is pasted again with something else around them.
    pub core: Option<TextHash>,
    /// What of `source` is no part of the article, as it was read last: in bytes, in order, none touching another.
    pub aside: Vec<Span>,
    /// Whether the reader put it away among the archived ones.
    pub archived: bool,
    /// Of several articles in `source`, the one that the reader reads alone: where it stands, in bytes of the visible text.
    pub picked: Option<Span>,
    /// The layers that are switched off.
    pub hidden: Vec<MarkKind>,
    /// The records that this one came after, the last first, at most [`ANCESTORS`]: tells a window whether another had read what it
    /// saw itself.
    pub after: Vec<TextHash>,
    pub(crate) blocks: Vec<RestoredBlock>,
    pub(crate) annotations: Vec<Annotation>,
    pub(crate) corrections: Vec<Correction>,
    pub(crate) other: Other,
}

impl StoredArticle {
    /// An article of plain text, saved and opened at `saved` (ISO 8601, UTC), with nothing attached to it.
    #[must_use]
    pub fn new(id: &str, title: &str, source: &str, saved: &str) -> Self {
        Self {
            id: id.to_owned(),
            title: title.to_owned(),
            outlet: None,
            saved: saved.to_owned(),
            opened: saved.to_owned(),
            source: source.to_owned(),
            html: false,
            layout: None,
            published: None,
            dated: None,
            core: None,
            aside: Vec::new(),
            archived: false,
            picked: None,
            hidden: Vec::new(),
            after: Vec::new(),
            blocks: Vec::new(),
            annotations: Vec::new(),
            corrections: Vec::new(),
            other: Other::default(),
        }
    }

    /// What the reader attached, oldest first.
    #[must_use]
    pub fn annotations(&self) -> &[Annotation] {
        &self.annotations
    }

    /// The annotation of this id.
    #[must_use]
    pub fn annotation(&self, id: &str) -> Option<&Annotation> {
        self.annotations.iter().find(|annotation| annotation.id == id)
    }

    /// What the reader corrected, oldest first.
    #[must_use]
    pub fn corrections(&self) -> &[Correction] {
        &self.corrections
    }

    /// The blocks whose kind the reader set, in order.
    #[must_use]
    pub fn blocks(&self) -> &[RestoredBlock] {
        &self.blocks
    }

    /// The kind that the reader set for the block at exactly `span`.
    #[must_use]
    pub fn block_kind(&self, span: Span) -> Option<BlockKind> {
        let at = self.blocks.binary_search_by_key(&span, |block| block.span).ok()?;
        self.blocks.get(at).map(|block| block.kind)
    }

    /// Sets the kind of the block at `span`, or takes what was set away.
    pub(crate) fn set_block(&mut self, span: Span, kind: Option<BlockKind>) {
        match (self.blocks.binary_search_by_key(&span, |block| block.span), kind) {
            (Ok(at), Some(kind)) => self.blocks[at].kind = kind,
            (Ok(at), None) => {
                self.blocks.remove(at);
            }
            (Err(at), Some(kind)) => self.blocks.insert(at, RestoredBlock { span, kind }),
            (Err(_), None) => {}
        }
    }

    /// Puts an annotation at its place, unless another one has its id; says whether it did.
    pub(crate) fn insert_annotation(&mut self, annotation: Annotation) -> bool {
        let free = self.annotation(&annotation.id).is_none();
        if free {
            let at = self.annotations.partition_point(|other| other.order() < annotation.order());
            self.annotations.insert(at, annotation);
        }
        free
    }

    /// Puts a correction at its place, unless another one has its id; says whether it did.
    pub(crate) fn insert_correction(&mut self, correction: Correction) -> bool {
        let free = self.corrections.iter().all(|other| other.id != correction.id);
        if free {
            let at = self.corrections.partition_point(|other| other.order() < correction.order());
            self.corrections.insert(at, correction);
        }
        free
    }
}
