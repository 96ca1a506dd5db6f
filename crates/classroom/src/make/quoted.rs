//! A quotation as the tests of this room need it.

use dateline_text::{Provenance, Quotation, QuotationKind, Sourcing, Span};

/// Words that somebody says, whoever it is.
pub(super) fn quotation(content: Span) -> Quotation {
    Quotation {
        content,
        cue: None,
        source: None,
        entity: None,
        kind: QuotationKind::Direct,
        sourcing: Sourcing::Named,
        through: None,
        provenance: Provenance::rule("test"),
    }
}
