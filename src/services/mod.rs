//! The edges: the engine's worker and its weights, the browser's storage, files, the selection, the clock.

pub mod blocks;
pub mod caret;
pub mod clock;
pub mod engine;
pub mod extension;
pub mod files;
pub mod finding;
pub mod focus;
pub mod handed_over;
pub mod held;
pub mod intake;
pub mod lesson;
pub mod link;
pub mod offline;
pub mod pace;
pub mod place;
pub mod print;
pub mod protocol;
pub mod reading;
pub mod region;
pub mod restore;
pub mod room;
pub mod samples;
mod start_again;
pub mod storage;
pub mod timing;
pub mod weights;
pub mod wording;

pub use start_again::start_again;
