//! The world that the map shows: its projection, its coastlines, the net of parallels and meridians.

mod coast;
mod projection;

pub use coast::{coast, net, sea};
pub use projection::{HEIGHT, WIDTH, project};
