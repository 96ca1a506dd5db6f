//! What a reader attaches to an article: the Annotation of the W3C Web Annotation Data Model, in the
//! parts that Dateline uses.

use crate::{MarkKind, NoteColor, Purpose, Selectors, json::Other};
use dateline_text::MentionKind;

/// What an annotation is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// Words that the reader selected.
    Passage(Selectors),
    /// Words that Dateline marked, as what.
    Mark {
        /// The words.
        selectors: Selectors,
        /// What they were marked as.
        kind: MarkKind,
    },
    /// A thing that is named, wherever the article names it.
    Entity {
        /// The words of one mention of it.
        selectors: Selectors,
        /// The fullest name that the article gave it.
        name: String,
        /// What it is.
        kind: MentionKind,
    },
    /// One block of the page.
    Block(Selectors),
    /// The article as a whole.
    Article,
}

impl Target {
    /// The selectors, where the target is a part of the article.
    #[must_use]
    pub const fn selectors(&self) -> Option<&Selectors> {
        match self {
            Self::Passage(selectors)
            | Self::Mark { selectors, .. }
            | Self::Entity { selectors, .. }
            | Self::Block(selectors) => Some(selectors),
            Self::Article => None,
        }
    }

    /// The thing that is meant wherever it is named: what it is called, and what it is.
    #[must_use]
    pub const fn entity(&self) -> Option<(&str, MentionKind)> {
        match self {
            Self::Entity { name, kind, .. } => Some((name.as_str(), *kind)),
            _ => None,
        }
    }

    /// The words that were meant, of a thing those of one mention; empty for the article as a whole.
    #[must_use]
    pub fn words(&self) -> &str {
        self.selectors().map_or("", |selectors| &selectors.quote.exact)
    }

    /// What the kind of target is called in files: `passage`, `mark`, `entity`, `block` or `article`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Passage(_) => "passage",
            Self::Mark { .. } => "mark",
            Self::Entity { .. } => "entity",
            Self::Block(_) => "block",
            Self::Article => "article",
        }
    }
}

/// One thing that the reader attached to an article.
///
/// ```
/// use dateline_notes::{Annotation, Target};
/// let note = Annotation::note("n1", "2026-01-31T08:00:00Z", Target::Article, "Read again.");
/// assert_eq!(note.as_note().map(|note| note.text), Some("Read again."));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotation {
    /// Unique in its article; the caller makes it up.
    pub id: String,
    /// When it was made: ISO 8601 in UTC, such as `2026-01-31T08:00:00Z`.
    pub created: String,
    /// When it was last changed, in the same form.
    pub modified: String,
    /// What it is about.
    pub target: Target,
    /// Why it was made.
    pub purpose: Purpose,
    /// What the reader wrote, in Markdown; absent for a mere highlight.
    pub body: Option<String>,
    /// What the reader sorts it by, each once.
    pub tags: Vec<String>,
    /// The colour the reader gave it.
    pub color: Option<NoteColor>,
    /// Fields of the stored form that this version does not know.
    pub(crate) other: Other,
}

/// Where checking a thing stands. In the Web Annotation Vocabulary it is the purpose that tells: *questioning*, then *assessing*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// It is to be checked.
    Open,
    /// It has been.
    Done,
}

impl Check {
    /// The purpose of an annotation that stands so; one with nothing to check is a comment.
    #[must_use]
    pub const fn purpose(check: Option<Self>) -> Purpose {
        match check {
            Some(Self::Open) => Purpose::Questioning,
            Some(Self::Done) => Purpose::Assessing,
            None => Purpose::Commenting,
        }
    }
}

/// An annotation whose body the reader wrote, seen as that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note<'a> {
    /// The whole of it.
    pub annotation: &'a Annotation,
    /// What the reader wrote.
    pub text: &'a str,
}

impl Annotation {
    /// An annotation made at `created` (ISO 8601, UTC) and not changed since.
    #[must_use]
    pub fn new(id: &str, created: &str, target: Target, purpose: Purpose, body: Option<String>) -> Self {
        Self {
            id: id.to_owned(),
            created: created.to_owned(),
            modified: created.to_owned(),
            target,
            purpose,
            body,
            tags: Vec::new(),
            color: None,
            other: Other::default(),
        }
    }

    /// A note of these words, made at `created` (ISO 8601, UTC).
    #[must_use]
    pub fn note(id: &str, created: &str, target: Target, text: &str) -> Self {
        Self::new(id, created, target, Purpose::Commenting, Some(text.to_owned()))
    }

    /// A highlight without words, made at `created` (ISO 8601, UTC).
    #[must_use]
    pub fn highlight(id: &str, created: &str, target: Target) -> Self {
        Self::new(id, created, target, Purpose::Highlighting, None)
    }

    /// The same annotation with another body, changed at `modified` (ISO 8601, UTC).
    #[must_use]
    pub fn with_body(&self, modified: &str, body: Option<String>) -> Self {
        Self { modified: modified.to_owned(), body, ..self.clone() }
    }

    /// The annotation as a note, where the reader wrote one.
    #[must_use]
    pub fn as_note(&self) -> Option<Note<'_>> {
        self.body.as_deref().map(|text| Note { annotation: self, text })
    }

    /// What is still to be done about it, where its reader means to check something.
    #[must_use]
    pub const fn check(&self) -> Option<Check> {
        match self.purpose {
            Purpose::Questioning => Some(Check::Open),
            Purpose::Assessing => Some(Check::Done),
            _ => None,
        }
    }

    /// Whether there is nothing of the reader's in it: no word, tag or colour, and nothing to check.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let written = self.body.as_deref().is_some_and(|body| !body.trim().is_empty());
        !written && self.tags.is_empty() && self.color.is_none() && self.check().is_none()
    }

    /// Whether the other says the same of the same thing; ids and times may differ.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        let said = |one: &Self| (one.purpose, one.color);
        self.target == other.target
            && said(self) == said(other)
            && self.body == other.body
            && self.tags == other.tags
    }

    /// The order annotations are kept in: by age, then id.
    pub(crate) fn order(&self) -> (&str, &str) {
        (&self.created, &self.id)
    }
}
