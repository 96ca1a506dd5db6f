//! The corrections that a reader can ask for, as the page's buttons have them: by spans of the text.

use dateline_notes::Scope;
use dateline_text::{MentionKind, QuotationKind, Sourcing, Span};

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

/// A quotation that is to be put right, by its words as the page shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// The words.
    pub content: Span,
    /// Of several quotations of the same words which one, from 0.
    pub nth: u32,
}

/// What is to be put right about a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuotationFix {
    /// A source of this sort says it: the one that the words of the span are for.
    Speaker(Sourcing, Option<Span>),
    /// It is given in this way.
    Kind(QuotationKind),
    /// The words of this span are the quotation.
    Words(Span),
    /// It is none.
    NotOne,
    /// It is one and is not marked.
    Missed,
}
