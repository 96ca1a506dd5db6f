//! The layers a reader can switch, one a kind of mark.

use dateline_notes::MarkKind;

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

/// A set of layers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layers(u16);

impl Layers {
    /// Every layer.
    pub const ALL: Self = Self(u16::MAX);

    /// Whether the layer is in the set.
    #[must_use]
    pub const fn has(self, kind: MarkKind) -> bool {
        self.0 & (1 << kind as u16) != 0
    }

    /// The set with the layer put in, or taken out if it was there.
    #[must_use]
    pub const fn toggled(self, kind: MarkKind) -> Self {
        Self(self.0 ^ (1 << kind as u16))
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
        let without = Layers::ALL.toggled(MarkKind::Cue);
        assert!(!without.has(MarkKind::Cue) && without.has(MarkKind::Person));
        assert_eq!(without.toggled(MarkKind::Cue), Layers::ALL);
    }
}
