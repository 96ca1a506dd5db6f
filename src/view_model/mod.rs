//! Pure functions from an analysis and the reader's annotations to what is drawn: segments and facts.

mod calendar;
mod facts;
mod language;
mod layers;
mod mark;
mod reasons;
mod segments;

pub use calendar::{in_words, meaning};
pub use facts::{CueRow, DateRow, EntityRow, Glance, NumberRow, Panel, Place, QuoteRow, SpeakerRow};
pub use language::looks_foreign;
pub use layers::{LAYERS, Layers, layer_name, singular};
pub use mark::{Mark, MarkId, kind_of, marks_of};
pub use reasons::{reason, reason_of};
pub use segments::{BlockView, Node, lay_out};
