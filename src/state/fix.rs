//! The corrections that a reader can ask for, as the page's buttons have them: by spans of the text.

use dateline_notes::Scope;
use dateline_text::{MentionKind, Span};

/// What is to be put right about the words of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fix {
    /// They are marked rightly.
    Right,
    /// They name no thing of the kind they are marked as, as far as the scope reaches.
    NotAName(Scope),
    /// They name none in any article.
    NeverAName,
    /// They name a thing of this kind.
    Kind(MentionKind, Scope),
    /// The words of this span are the name.
    Words(Span),
    /// They name a thing of this kind and are not marked.
    Missed(MentionKind),
    /// They name the same as the mention at this span.
    SameAs(Span),
    /// They name another thing.
    SomebodyElse,
}
