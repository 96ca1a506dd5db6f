//! What every other crate speaks: spans into a text, the document they point into, the units
//! positions are counted in, and the result types of an analysis.
//!
//! Data only, no behaviour that could fail: the page reads these types, the engine writes them, and
//! neither needs the other.

mod about;
mod analysis;
mod block_rule;
mod calendar;
mod cue_rule;
mod document;
mod layout;
mod line;
mod mends;
mod named;
mod ordered;
mod plain;
mod sources;
mod span;
mod units;

pub use about::{Article, Evidence, Picture};
pub use analysis::{
    Analysis, Cue, CueKind, Entity, EntityId, Fact, FactSlot, Gender, Mention, MentionKind, Place,
    PlaceReason, Provenance, PublishedFrom, Quantity, QuantityModifier, Quotation, QuotationKind, Sourcing,
    Timex, TimexAnchor, TimexKind, TimexModifier,
};
pub use block_rule::BlockRule;
pub use calendar::{Day, MONTHS, WEEKDAYS, days_in_month, month_named, weekday_named};
pub use cue_rule::CueRule;
pub use document::{Block, BlockKind, Document, Sentence, Token, TokenKind};
pub use layout::Layout;
pub use line::one_line;
pub use mends::{Mend, Mends};
pub use ordered::{gather, sort_by, sort_by_key};
pub use plain::plain_letters;
pub use sources::{Relation, RelationKind, Source};
pub use span::Span;
pub use units::Units;
