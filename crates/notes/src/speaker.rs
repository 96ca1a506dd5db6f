//! Who says a quotation, what sort of source that is and how it is given: in the words that the page and the exports share.

use dateline_text::{Analysis, Quotation, QuotationKind, Sourcing};

/// How the words of a speaker are given.
#[must_use]
pub const fn given(kind: QuotationKind) -> &'static str {
    match kind {
        QuotationKind::Direct => "word for word",
        QuotationKind::Indirect => "in the writer’s words",
        QuotationKind::Mixed => "partly in the writer’s words",
    }
}

/// What sort of source a quotation has, in words.
#[must_use]
pub const fn sourcing_in_words(sourcing: Sourcing) -> &'static str {
    match sourcing {
        Sourcing::Named => "named person",
        Sourcing::Anonymous => "not named",
        Sourcing::Organization => "organization",
        Sourcing::Document => "document",
        Sourcing::Unattributed => "quoted without a source",
    }
}

/// A source that has neither a name nor words in the article; nothing where it is nobody.
#[must_use]
pub const fn without_a_name(sourcing: Sourcing) -> Option<&'static str> {
    match sourcing {
        Sourcing::Named | Sourcing::Unattributed => None,
        Sourcing::Anonymous => Some("somebody not named"),
        Sourcing::Organization => Some("an organization not named"),
        Sourcing::Document => Some("a document not named"),
    }
}

/// Who says it: by name, by the words for them, or that they are not named; nothing where nobody is given.
#[must_use]
pub fn speaker_name(text: &str, analysis: &Analysis, quotation: &Quotation) -> Option<String> {
    let entity = quotation.entity.and_then(|id| analysis.entity(id)).map(|entity| entity.name.clone());
    entity
        .or_else(|| quotation.source.map(|words| analysis.line(text, words)))
        .or_else(|| without_a_name(quotation.sourcing).map(str::to_owned))
}
