//! The layers a reader can switch: one a kind of mark, and of the cue words one a kind of cue.

use crate::view_model::{Mark, MarkId};
use dateline_notes::MarkKind;
use dateline_text::{Analysis, CueKind};

/// Every layer in the order of its switch: kind, name of the layer, name of one mark in it.
pub const LAYERS: [(MarkKind, &str, &str); 11] = [
    (MarkKind::Person, "People", "Person"),
    (MarkKind::Organization, "Organizations", "Organization"),
    (MarkKind::Place, "Places", "Place"),
    (MarkKind::Date, "Dates", "Date"),
    (MarkKind::Quotation, "Quotations", "Quotation"),
    (MarkKind::Quantity, "Numbers", "Number"),
    (MarkKind::Group, "Groups", "Group"),
    (MarkKind::Event, "Events", "Event"),
    (MarkKind::Work, "Works", "Work"),
    (MarkKind::Cue, "Language", "Language"),
    (MarkKind::Note, "Notes", "Note"),
];

fn row(kind: MarkKind) -> Option<&'static (MarkKind, &'static str, &'static str)> {
    LAYERS.iter().find(|(layer, ..)| *layer == kind)
}

/// The name of the layer that marks of this kind are in.
#[must_use]
pub fn layer_name(kind: MarkKind) -> &'static str {
    row(kind).map_or("", |(_, name, _)| name)
}

/// What one mark of this kind is called.
#[must_use]
pub fn singular(kind: MarkKind) -> &'static str {
    row(kind).map_or("", |(.., name)| name)
}

/// What can be switched on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// All marks of a kind.
    Marks(MarkKind),
    /// Of the cue words those of a kind.
    Cues(CueKind),
}

impl Layer {
    const fn bit(self) -> u32 {
        match self {
            Self::Marks(kind) => 1 << kind as u32,
            // After the sixteen of the marks.
            Self::Cues(kind) => 1 << (16 + kind as u32),
        }
    }
}

/// A set of layers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layers(u32);

impl Layers {
    /// Every layer.
    pub const ALL: Self = Self(u32::MAX);

    /// Whether the layer is in the set.
    #[must_use]
    pub const fn has(self, layer: Layer) -> bool {
        self.0 & layer.bit() != 0
    }

    /// The set with the layer put in, or taken out if it was there.
    #[must_use]
    pub const fn toggled(self, layer: Layer) -> Self {
        Self(self.0 ^ layer.bit())
    }

    /// Whether a mark of the analysis is to be drawn: its kind is, and the kind of cue where it is one.
    #[must_use]
    pub fn show(self, mark: &Mark, analysis: &Analysis) -> bool {
        let cue = match mark.id {
            MarkId::Cue(index) => analysis.cues.get(index as usize),
            _ => None,
        };
        self.has(Layer::Marks(mark.kind)) && cue.is_none_or(|cue| self.has(Layer::Cues(cue.kind)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_mark_has_a_layer_of_its_own() {
        assert!(MarkKind::ALL.iter().all(|&kind| row(kind).is_some()));
        assert_eq!(LAYERS.len(), MarkKind::ALL.len());
    }

    #[test]
    fn a_layer_switched_twice_is_as_before() {
        let marks = MarkKind::ALL.iter().map(|&kind| Layer::Marks(kind));
        let all: Vec<Layer> = marks.chain(CueKind::ALL.iter().map(|&kind| Layer::Cues(kind))).collect();
        for &layer in &all {
            let without = Layers::ALL.toggled(layer);
            assert!(all.iter().all(|&other| without.has(other) == (other != layer)));
            assert_eq!(without.toggled(layer), Layers::ALL);
        }
    }
}
