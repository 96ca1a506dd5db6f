//! The notes as they stand in the margin of the printed page: numbered in the order in which their words end, where the numbers stand.

use dateline_notes::Anchored;
use dateline_text::{Span, sort_by_key};

/// A note in the margin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarginNote {
    /// Its number, from 1.
    pub number: usize,
    /// Index in the article's annotations.
    pub index: u32,
    /// Where its words stand; nothing for a note on the whole article and one that lost its place.
    pub span: Option<Span>,
}

/// The notes with places first, in the order in which those end, then the others.
///
/// ```
/// use dateline_app::view_model::margin_notes;
/// use dateline_notes::Anchored;
/// use dateline_text::Span;
/// let placed = [(0, Anchored::Lost, false), (1, Anchored::Exact(Span::new(4, 9)), false)];
/// let notes = margin_notes(placed);
/// assert_eq!(notes.iter().map(|note| (note.number, note.index)).collect::<Vec<_>>(), [(1, 1), (2, 0)]);
/// ```
#[must_use]
pub fn margin_notes(placed: impl IntoIterator<Item = (u32, Anchored, bool)>) -> Vec<MarginNote> {
    let note = |(index, anchored, whole): (u32, Anchored, bool)| {
        let span = anchored.span().filter(|_| !whole);
        MarginNote { number: 0, index, span }
    };
    let mut notes: Vec<MarginNote> = placed.into_iter().map(note).collect();
    sort_by_key(&mut notes, |note| note.span.map_or((1, 0, 0), |span| (0, span.end(), span.start())));
    for (note, number) in notes.iter_mut().zip(1..) {
        note.number = number;
    }
    notes
}
