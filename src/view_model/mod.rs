//! Pure functions from an analysis and the reader's annotations to what is drawn: segments and facts.

mod calendar;
mod corrections;
mod decimal;
mod facts;
mod layers;
mod map;
mod mark;
mod occurrences;
mod order;
mod reasons;
mod segments;
mod together;
pub mod world;

pub use calendar::{in_words, meaning};
pub use corrections::{extended, lost_ruling_in_words, ruling_in_words, shrunk};
pub use decimal::decimal;
pub use facts::{CueRow, DateRow, EntityRow, Glance, NumberRow, Panel, Place, Point, QuoteRow, SpeakerRow};
pub use layers::{LAYERS, Layers, layer_name, singular};
pub use map::{ASPECT, Dot, Label, Spot, View, dots, label_of, spots, why_this_one};
pub use mark::{Mark, MarkId, kind_of, marks_of};
pub use occurrences::{ROOM, Tick};
pub use order::Order;
pub use reasons::{reason, reason_of};
pub use segments::{BlockView, Node, lay_out};
pub use together::{Arc, Pair, Together};
