//! The layers of the engine's marks that pupils may be shown.

use dateline_notes::MarkKind;
use dateline_text::CueKind;

/// One layer: all marks of a kind, or of the cue words those of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// Marks of a kind.
    Marks(MarkKind),
    /// Cue words of a kind.
    Cues(CueKind),
}

impl Layer {
    /// Those that a teacher is offered, in order.
    pub const OFFERED: [Self; 9] = [
        Self::Marks(MarkKind::Person),
        Self::Marks(MarkKind::Organization),
        Self::Marks(MarkKind::Place),
        Self::Marks(MarkKind::Date),
        Self::Marks(MarkKind::Quotation),
        Self::Marks(MarkKind::Quantity),
        Self::Cues(CueKind::Hedge),
        Self::Cues(CueKind::Loaded),
        Self::Cues(CueKind::Absolute),
    ];

    /// In files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Marks(kind) => kind.name(),
            Self::Cues(kind) => kind.name(),
        }
    }

    /// The layer of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let cues = || CueKind::from_name(name).map(Self::Cues);
        MarkKind::from_name(name).map(Self::Marks).or_else(cues)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_layer_has_a_name_of_its_own() {
        let marks = MarkKind::ALL.iter().map(|&kind| Layer::Marks(kind));
        for layer in marks.chain(CueKind::ALL.iter().map(|&kind| Layer::Cues(kind))) {
            assert_eq!(Layer::from_name(layer.name()), Some(layer));
        }
        assert_eq!(Layer::from_name("recipe"), None);
    }
}
