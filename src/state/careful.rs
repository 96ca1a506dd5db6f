//! How far the careful reading is.

/// The careful reading of the article on the desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Careful {
    /// It is done, or has not begun.
    #[default]
    Rests,
    /// It goes on.
    Reads {
        /// Windows read.
        read: u32,
        /// All windows; none while the careful reader is being loaded.
        all: u32,
    },
    /// The careful reader could not be loaded.
    Missing,
}

impl Careful {
    /// How much is read, in hundredths; nothing while that is not known.
    #[must_use]
    pub fn percent(self) -> Option<u64> {
        match self {
            Self::Reads { read, all } if all > 0 => Some(u64::from(read.min(all)) * 100 / u64::from(all)),
            _ => None,
        }
    }
}
