//! The six questions.

use dateline_text::{Article, Document, Fact, Mention, Quotation, Timex};

pub(crate) fn find(
    _document: &Document,
    _article: &Article,
    _mentions: &[Mention],
    _timexes: &[Timex],
    _quotations: &[Quotation],
) -> Vec<Fact> {
    Vec::new()
}
