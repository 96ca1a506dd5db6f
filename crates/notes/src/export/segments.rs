//! Layers that overlap, made into runs of text that do not: what lies over each run is the same all along.

use dateline_text::{Span, sort_by_key};

/// Something that lies over a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Layer {
    /// The stretch, in bytes; not empty.
    pub(super) span: Span,
    /// What it is.
    pub(super) kind: &'static str,
    /// The number of the note, where it is one.
    pub(super) note: Option<usize>,
}

/// A run of text that the same layers cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    /// The run, in bytes.
    pub(super) span: Span,
    /// What covers it, each kind once, in alphabetical order.
    pub(super) kinds: Vec<&'static str>,
    /// The notes that end with it.
    pub(super) ends: Vec<usize>,
}

/// The runs of `part`, in order; together they are all of it.
pub(super) fn segments(part: Span, layers: &[Layer]) -> Vec<Segment> {
    let mut over: Vec<_> = layers.iter().filter(|layer| layer.span.overlaps(part)).collect();
    sort_by_key(&mut over, |layer| (layer.span, layer.note));
    let mut cuts: Vec<u32> = over.iter().flat_map(|layer| [layer.span.start(), layer.span.end()]).collect();
    cuts.extend([part.start(), part.end()]);
    cuts.retain(|&cut| part.start() <= cut && cut <= part.end());
    cuts.sort_unstable();
    cuts.dedup();
    let mut coming = over.into_iter().peekable();
    let mut covering: Vec<&Layer> = Vec::new();
    let spans = cuts.windows(2).map(|ends| Span::new(ends[0], ends[1]));
    spans
        .map(|span| {
            covering.retain(|layer| layer.span.end() > span.start());
            while let Some(layer) = coming.next_if(|layer| layer.span.start() <= span.start()) {
                covering.push(layer);
            }
            segment(span, &covering)
        })
        .collect()
}

/// The run at `span`, between two cuts.
fn segment(span: Span, covering: &[&Layer]) -> Segment {
    let mut kinds: Vec<&'static str> = Vec::new();
    for layer in covering {
        if let Err(at) = kinds.binary_search(&layer.kind) {
            kinds.insert(at, layer.kind);
        }
    }
    let ending = covering.iter().filter(|layer| layer.span.end() == span.end());
    Segment { span, kinds, ends: ending.filter_map(|layer| layer.note).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_overlap_is_a_run_of_its_own() {
        let layers = [
            Layer { span: Span::new(2, 6), kind: "person", note: None },
            Layer { span: Span::new(4, 8), kind: "note", note: Some(1) },
        ];
        let runs: Vec<_> = segments(Span::new(0, 10), &layers)
            .into_iter()
            .map(|run| (run.span.start(), run.span.end(), run.kinds.join(" "), run.ends))
            .collect();
        let expected = [
            (0, 2, "", vec![]),
            (2, 4, "person", vec![]),
            (4, 6, "note person", vec![]),
            (6, 8, "note", vec![1]),
            (8, 10, "", vec![]),
        ];
        assert_eq!(runs, expected.map(|(start, end, kinds, ends)| (start, end, kinds.to_owned(), ends)));
    }
}
