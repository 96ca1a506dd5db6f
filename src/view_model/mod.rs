//! Pure functions from an analysis and the reader's annotations to what is drawn: segments and facts.

mod about;
mod calendar;
mod corrections;
mod dating;
mod decimal;
mod facts;
mod layers;
mod length;
mod map;
mod mark;
mod occurrences;
mod order;
mod reasons;
mod segments;
mod timeline;
mod together;
pub mod world;

pub use about::{AboutRow, about};
pub use calendar::{MONTHS, day_in_words, in_words, meaning, moment_in_words};
pub use corrections::{extended, lost_ruling_in_words, ruling_in_words, shrunk};
pub use dating::{WorkedOut, covers, published_from, stands_for, worked_out};
pub use decimal::decimal;
pub use facts::{CueRow, EntityRow, Glance, NumberRow, Panel, Place, Point, QuoteRow, SpeakerRow};
pub use layers::{LAYERS, Layers, layer_name, singular};
pub use map::{ASPECT, Dot, Label, Spot, View, dots, label_of, spots, why_this_one};
pub use mark::{Mark, MarkId, kind_of, marks_of};
pub use occurrences::{ROOM, Tick};
pub use order::Order;
pub use reasons::{reason, reason_of};
pub use segments::{BlockView, Node, lay_out};
pub use timeline::{LANE, Moment, Picture, TimeLabel, TimeMark, TimeTick, TimeWords, Timeline, Undated};
pub use together::{Arc, Pair, Together};
