//! Changes to an article as values, each with the change that takes it back.

use crate::{Annotation, Correction, StoredArticle};
use dateline_text::{BlockKind, Span};

/// One change that the reader makes, with all that is needed to take it back.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::large_enum_variant,
    reason = "a hundred at most are kept; on 32 bits the lint is silent, so no `expect`"
)]
pub enum Edit {
    /// Attaches an annotation; its id must be new.
    Add(Annotation),
    /// Takes an annotation away; it must be there exactly so.
    Remove(Annotation),
    /// Puts one annotation in the place of another; the id stays.
    Replace {
        /// What must be there.
        before: Annotation,
        /// What will be there.
        after: Annotation,
    },
    /// Takes corrections away and makes others, all in one step.
    Correct {
        /// What must be there exactly so, and goes.
        gone: Vec<Correction>,
        /// What comes; the ids must be free.
        come: Vec<Correction>,
    },
    /// Sets what blocks are, or leaves them to the engine again, all in one step; each block stands in it once.
    SetBlocks(Vec<BlockChange>),
    /// Picks one of several articles to be read alone, or all of them again.
    Pick {
        /// Where the article stands that the reader had picked, in bytes of the visible text.
        before: Option<Span>,
        /// Where the one stands that the reader picks.
        after: Option<Span>,
    },
    /// Sets the day that relative dates count from, or leaves it to the engine again.
    SetPublished {
        /// What the reader had set, if anything.
        before: Option<String>,
        /// What the reader sets, if anything.
        after: Option<String>,
    },
    /// Puts the article away among the archived ones, or takes it out of them.
    SetArchived {
        /// Whether it was there.
        before: bool,
        /// Whether it will be there.
        after: bool,
    },
}

/// What the reader says of one block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockChange {
    /// The block, in bytes of the visible text.
    pub span: Span,
    /// What the reader had set, if anything.
    pub before: Option<BlockKind>,
    /// What the reader sets, if anything.
    pub after: Option<BlockKind>,
}

impl Edit {
    /// The id of the annotation that the edit changes.
    #[must_use]
    pub fn annotation_id(&self) -> Option<&str> {
        match self {
            Self::Add(annotation) | Self::Remove(annotation) => Some(&annotation.id),
            Self::Replace { after, .. } => Some(&after.id),
            Self::Correct { .. }
            | Self::SetBlocks(_)
            | Self::Pick { .. }
            | Self::SetPublished { .. }
            | Self::SetArchived { .. } => None,
        }
    }
}

/// The change that takes `edit` back.
#[must_use]
pub fn inverse(edit: &Edit) -> Edit {
    match edit.clone() {
        Edit::Add(annotation) => Edit::Remove(annotation),
        Edit::Remove(annotation) => Edit::Add(annotation),
        Edit::Replace { before, after } => Edit::Replace { before: after, after: before },
        Edit::Correct { gone, come } => Edit::Correct { gone: come, come: gone },
        Edit::SetBlocks(mut changes) => {
            for change in &mut changes {
                std::mem::swap(&mut change.before, &mut change.after);
            }
            Edit::SetBlocks(changes)
        }
        Edit::Pick { before, after } => Edit::Pick { before: after, after: before },
        Edit::SetPublished { before, after } => Edit::SetPublished { before: after, after: before },
        Edit::SetArchived { before, after } => Edit::SetArchived { before: after, after: before },
    }
}

/// Makes the change, and says whether it fitted: an edit made for another state of the article (an id
/// that is taken, an annotation that has changed since) changes nothing.
///
/// Where it fitted, applying its [`inverse`] gives back the same article.
#[must_use]
pub fn apply(article: &mut StoredArticle, edit: &Edit) -> bool {
    match edit {
        Edit::Add(annotation) => article.insert_annotation(annotation.clone()),
        Edit::Remove(annotation) => remove(article, annotation),
        Edit::Replace { before, after } => {
            before.id == after.id && remove(article, before) && article.insert_annotation(after.clone())
        }
        Edit::Correct { gone, come } => correct(article, gone, come),
        Edit::SetBlocks(changes) => set_blocks(article, changes),
        Edit::Pick { before, after } => replace(&mut article.picked, before, after),
        Edit::SetPublished { before, after } => replace(&mut article.published, before, after),
        Edit::SetArchived { before, after } => replace(&mut article.archived, before, after),
    }
}

/// Puts one value in the place of another, where that is there.
fn replace<T: Clone + PartialEq>(there: &mut T, before: &T, after: &T) -> bool {
    let fits = there == before;
    if fits {
        there.clone_from(after);
    }
    fits
}

/// Changes corrections, all of them or none.
fn correct(article: &mut StoredArticle, gone: &[Correction], come: &[Correction]) -> bool {
    let before = article.corrections.clone();
    let all_go = gone.iter().all(|correction| {
        let at = article.corrections.iter().position(|other| other == correction);
        at.map(|at| article.corrections.remove(at)).is_some()
    });
    let fits = all_go && come.iter().all(|correction| article.insert_correction(correction.clone()));
    if !fits {
        article.corrections = before;
    }
    fits
}

/// Takes exactly this annotation away.
fn remove(article: &mut StoredArticle, annotation: &Annotation) -> bool {
    let at = article.annotations.iter().position(|other| other == annotation);
    at.map(|at| article.annotations.remove(at)).is_some()
}

/// Sets the kinds of blocks, all of them or none.
fn set_blocks(article: &mut StoredArticle, changes: &[BlockChange]) -> bool {
    let fits = changes.iter().all(|change| article.block_kind(change.span) == change.before);
    if fits {
        for &BlockChange { span, after, .. } in changes {
            article.set_block(span, after);
        }
    }
    fits
}
