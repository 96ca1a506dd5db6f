//! Overlapping marks flattened into a tree of nested elements for each block.

use super::mended;
use crate::view_model::{Look, Mark, MarkId};
use dateline_notes::{MarkKind, NoteColor};
use dateline_text::{BlockKind, Mend, Span, sort_by_key};
use yew::AttrValue;

/// A piece of a block as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Bare words.
    Text(AttrValue),
    /// An accident of copying: what is shown, and what was pasted, which stays in the page so that positions count.
    Mended {
        /// What was pasted.
        pasted: AttrValue,
        /// What is shown in its place.
        reads: AttrValue,
    },
    /// Words under a mark. A mark that crosses another is drawn in several pieces, all with its id.
    Mark {
        /// Which mark.
        id: MarkId,
        /// Its kind.
        kind: MarkKind,
        /// The colour that the reader gave it.
        color: Option<NoteColor>,
        /// What else its look tells.
        look: Look,
        /// What lies under it.
        children: Vec<Node>,
    },
}

/// A block ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct BlockView {
    /// Where it stands in the text.
    pub span: Span,
    /// What part of the page it is.
    pub kind: BlockKind,
    /// Its words and marks.
    pub nodes: Vec<Node>,
    /// Whether accidents of copying are mended in it.
    pub mended: bool,
}

/// Lays marks over the blocks. `marks` are in order of start; those that reach over a block's edge are cut
/// there, so that each block can be drawn alone. `mended` is what the article is shown without, in order.
#[must_use]
pub fn lay_out(text: &str, blocks: &[(Span, BlockKind)], marks: &[Mark], mended: &[Mend]) -> Vec<BlockView> {
    let mut from = 0;
    blocks
        .iter()
        .map(|&(span, kind)| {
            // Marks come in order of start, so one that ended before this block is not needed again; the
            // few that begin earlier and reach in are kept by the filter.
            while marks.get(from).is_some_and(|mark| mark.span.end() <= span.start()) {
                from += 1;
            }
            let within: Vec<Mark> = marks
                .get(from..)
                .unwrap_or_default()
                .iter()
                .take_while(|mark| mark.span.start() < span.end())
                .filter(|mark| mark.span.overlaps(span))
                .copied()
                .collect();
            let first = mended.partition_point(|mend| mend.span.start() < span.start());
            let after = mended.partition_point(|mend| mend.span.start() < span.end());
            let mended = mended.get(first..after).unwrap_or_default();
            BlockView { span, kind, nodes: nest(text, span, &within, mended), mended: !mended.is_empty() }
        })
        .collect()
}

/// The tree of one block: at every boundary the marks that cover the next piece, longest outermost; marks
/// that go on from piece to piece in the same nesting stay one element.
fn nest(text: &str, block: Span, marks: &[Mark], mended: &[Mend]) -> Vec<Node> {
    let mut boundaries: Vec<u32> = marks
        .iter()
        .flat_map(|mark| [mark.span.start().max(block.start()), mark.span.end().min(block.end())])
        .chain([block.start(), block.end()])
        .collect();
    boundaries.sort_unstable();
    boundaries.dedup();

    let mut open: Vec<(Mark, Vec<Node>)> = Vec::new();
    let mut root: Vec<Node> = Vec::new();
    let mut covering: Vec<Mark> = Vec::new();
    let mut next = 0;
    for pair in boundaries.windows(2) {
        let piece = Span::new(pair[0], pair[1]);
        covering.retain(|mark| mark.span.end() > piece.start());
        while let Some(mark) = marks.get(next).filter(|mark| mark.span.start() <= piece.start()) {
            if mark.span.end() > piece.start() {
                covering.push(*mark);
            }
            next += 1;
        }
        sort_by_key(&mut covering, |mark| (u32::MAX - mark.span.len(), mark.span.start(), mark.id));
        let kept = open.iter().zip(&covering).take_while(|((mark, _), wanted)| mark.id == wanted.id).count();
        close(&mut open, kept, &mut root);
        open.extend(covering.iter().skip(kept).map(|mark| (*mark, Vec::new())));
        let words = mended::words(text, piece, mended);
        open.last_mut().map_or(&mut root, |(_, children)| children).extend(words);
    }
    close(&mut open, 0, &mut root);
    root
}

/// Closes open marks until `depth` are left, each becoming a child of the one around it.
fn close(open: &mut Vec<(Mark, Vec<Node>)>, depth: usize, root: &mut Vec<Node>) {
    while open.len() > depth {
        let Some((mark, children)) = open.pop() else { return };
        let Mark { id, kind, color, look, .. } = mark;
        let node = Node::Mark { id, kind, color, look, children };
        open.last_mut().map_or(&mut *root, |(_, siblings)| siblings).push(node);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_text::Provenance;

    fn mark(start: u32, end: u32, kind: MarkKind, index: u32) -> Mark {
        Mark { span: Span::new(start, end), kind, id: MarkId::Mention(index), color: None, look: Look::Plain }
    }

    /// The words of the tree alone.
    fn words(nodes: &[Node]) -> String {
        nodes
            .iter()
            .map(|node| match node {
                Node::Text(text) | Node::Mended { pasted: text, .. } => text.to_string(),
                Node::Mark { children, .. } => words(children),
            })
            .collect()
    }

    /// The tree as text: `[p words]` for a mark, so that a case can be read at a glance.
    fn sketch(nodes: &[Node]) -> String {
        nodes
            .iter()
            .map(|node| match node {
                Node::Text(words) | Node::Mended { reads: words, .. } => words.to_string(),
                Node::Mark { kind, children, .. } => format!("[{} {}]", &kind.name()[..2], sketch(children)),
            })
            .collect()
    }

    fn drawn(text: &str, marks: &[Mark]) -> String {
        let whole = [(Span::of(0..text.len()), BlockKind::Paragraph)];
        sketch(&lay_out(text, &whole, marks, &[])[0].nodes)
    }

    #[test]
    fn a_name_within_a_quotation_is_nested() {
        let marks = [mark(0, 10, MarkKind::Quotation, 0), mark(4, 7, MarkKind::Person, 1)];
        assert_eq!(drawn("abcd efg hij klm", &marks), "[qu abcd[pe  ef]g h]ij klm");
    }

    #[test]
    fn a_mark_that_crosses_another_is_split_and_both_stay_reachable() {
        let marks = [mark(0, 6, MarkKind::Quotation, 0), mark(4, 9, MarkKind::Note, 1)];
        assert_eq!(drawn("abcdefghijk", &marks), "[qu abcd[no ef]][no ghi]jk");
    }

    #[test]
    fn two_marks_on_the_same_words_are_both_drawn() {
        let marks = [mark(2, 5, MarkKind::Person, 0), mark(2, 5, MarkKind::Note, 1)];
        assert_eq!(drawn("abcdefg", &marks), "ab[pe [no cde]]fg");
    }

    #[test]
    fn a_mark_over_two_blocks_is_cut_at_the_edge() {
        let blocks = [(Span::new(0, 4), BlockKind::Paragraph), (Span::new(6, 10), BlockKind::Paragraph)];
        let marks = [mark(2, 8, MarkKind::Quotation, 0)];
        let views = lay_out("abcd\n\nefgh", &blocks, &marks, &[]);
        assert_eq!(sketch(&views[0].nodes), "ab[qu cd]");
        assert_eq!(sketch(&views[1].nodes), "[qu ef]gh");
    }

    #[test]
    fn the_words_of_a_block_are_all_drawn_and_in_order() {
        let text = "Überall fällt Schnee, said Ada.";
        let marks = [
            mark(0, 8, MarkKind::Place, 0),
            mark(3, 20, MarkKind::Quotation, 1),
            mark(10, 16, MarkKind::Cue, 2),
        ];
        let whole = [(Span::of(0..text.len()), BlockKind::Paragraph)];
        assert_eq!(words(&lay_out(text, &whole, &marks, &[])[0].nodes), text);
    }

    #[test]
    fn what_is_mended_within_a_mark_keeps_its_pasted_words() {
        let text = "the govern-\nment fell";
        let mend = Mend { span: Span::new(10, 12), reads: "".into(), provenance: Provenance::rule("hyphen") };
        let whole = [(Span::of(0..text.len()), BlockKind::Paragraph)];
        let views = lay_out(text, &whole, &[mark(4, 16, MarkKind::Organization, 0)], &[mend]);
        assert_eq!(sketch(&views[0].nodes), "the [or government] fell");
        assert_eq!(words(&views[0].nodes), text);
    }
}
