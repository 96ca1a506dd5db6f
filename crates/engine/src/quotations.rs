//! Who says what.

use dateline_text::{Document, Entity, Mention, Quotation};

pub(crate) fn find(_document: &Document, _mentions: &[Mention], _entities: &[Entity]) -> Vec<Quotation> {
    Vec::new()
}
