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

/// The kinds of cue words that occur, each once.
#[must_use]
pub fn cue_kinds(analysis: &Analysis) -> Vec<CueKind> {
    let occurs = |kind: &CueKind| analysis.cues.iter().any(|cue| cue.kind == *kind);
    CueKind::ALL.iter().copied().filter(occurs).collect()
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

    /// The set after its switch was pressed in an article that has cue words of these kinds: where none of them could be seen, all can.
    #[must_use]
    pub fn switched(self, layer: Layer, cues: &[CueKind]) -> Self {
        let Layer::Marks(kind) = layer else { return self.toggled(layer) };
        if self.shows_some(kind, cues) {
            return self.toggled(layer);
        }
        let is_without = kind == MarkKind::Cue && self.of(cues) == 0;
        let put_in = |set, &cue: &CueKind| set | Layer::Cues(cue).bit();
        Self(cues.iter().filter(|_| is_without).fold(self.0 | layer.bit(), put_in))
    }

    /// Whether marks of this kind can be seen in an article that has cue words of these kinds: cue words only where one of their
    /// kinds can.
    #[must_use]
    pub fn shows_some(self, kind: MarkKind, cues: &[CueKind]) -> bool {
        self.has(Layer::Marks(kind)) && (kind != MarkKind::Cue || cues.is_empty() || self.of(cues) > 0)
    }

    /// Whether only some of them can.
    #[must_use]
    pub fn shows_part(self, kind: MarkKind, cues: &[CueKind]) -> bool {
        kind == MarkKind::Cue && self.shows_some(kind, cues) && self.of(cues) < cues.len()
    }

    /// How many of these kinds of cue words are in the set.
    fn of(self, cues: &[CueKind]) -> usize {
        cues.iter().filter(|&&kind| self.has(Layer::Cues(kind))).count()
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
    fn the_layer_of_cue_words_is_as_far_on_as_those_kinds_are_that_occur() {
        let cues = [CueKind::Hedge, CueKind::Loaded];
        let language = Layer::Marks(MarkKind::Cue);
        let shown = |layers: Layers| {
            (layers.shows_some(MarkKind::Cue, &cues), layers.shows_part(MarkKind::Cue, &cues))
        };
        assert_eq!(shown(Layers::ALL), (true, false));
        let one = Layers::ALL.toggled(Layer::Cues(CueKind::Hedge));
        assert_eq!(shown(one), (true, true));
        let none = one.toggled(Layer::Cues(CueKind::Loaded));
        assert_eq!(shown(none), (false, false));
        // Switched on again it is on, and else as it was.
        assert_eq!(none.switched(language, &cues), Layers::ALL);
        assert_eq!(one.switched(language, &cues).switched(language, &cues), one);
        assert!(none.shows_some(MarkKind::Person, &cues) && !none.shows_part(MarkKind::Person, &cues));
        // An article without such words.
        assert!(Layers::ALL.shows_some(MarkKind::Cue, &[]) && !Layers::ALL.shows_part(MarkKind::Cue, &[]));
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
