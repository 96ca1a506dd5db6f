//! Packed data only: names, places, cue words. `SOURCES.md` says where each came from.

/// All lists, borrowed from the data compiled into the module.
#[derive(Debug, Default)]
pub struct Lexicon {}
