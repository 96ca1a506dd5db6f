//! What a reader says of blocks: which are meant, and what is to become of them.

use dateline_text::{Block, BlockKind, Span};
use std::rc::Rc;

/// The blocks that are meant. Of these only those that the sorting changes are touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those that share words with this span.
    Over(Span),
    /// Those above the block at this span.
    Above(Span),
    /// Those below it.
    Below(Span),
    /// Those that look like the block at this span: of the same kind, found by the same rule.
    Like(Span),
    /// Those at exactly these spans, which are in order.
    These(Rc<[Span]>),
    /// All.
    All,
}

/// What is to become of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// They are set aside.
    Aside,
    /// They are put back into the article.
    Back,
    /// They are of this kind.
    As(BlockKind),
}

impl Which {
    /// The blocks meant, in order.
    #[must_use]
    pub fn of<'a>(&self, blocks: &'a [Block]) -> Vec<&'a Block> {
        let like = match self {
            Self::Like(span) => blocks.iter().find(|block| block.span.overlaps(*span)),
            _ => None,
        };
        let is_meant = |block: &&Block| match self {
            Self::Over(span) => block.span.overlaps(*span),
            Self::Above(span) => block.span.end() <= span.start(),
            Self::Below(span) => block.span.start() >= span.end(),
            Self::Like(_) => {
                like.is_some_and(|like| like.kind == block.kind && like.provenance == block.provenance)
            }
            Self::These(spans) => spans.binary_search(&block.span).is_ok(),
            Self::All => true,
        };
        blocks.iter().filter(is_meant).collect()
    }
}

impl Sort {
    /// Whether it changes what this block is.
    #[must_use]
    pub fn changes(self, block: &Block) -> bool {
        match self {
            Self::Aside => block.kind.is_article(),
            Self::Back => !block.kind.is_article(),
            Self::As(kind) => block.kind != kind,
        }
    }

    /// What the reader then says of the block; nothing where the engine would say so by itself.
    #[must_use]
    pub fn said_of(self, block: &Block) -> Option<BlockKind> {
        match self {
            Self::Aside => (!block.was_aside()).then_some(BlockKind::Furniture),
            Self::Back => block.was_aside().then_some(BlockKind::Paragraph),
            Self::As(kind) => Some(kind),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_text::Provenance;

    fn block(start: u32, kind: BlockKind, rule: &'static str) -> Block {
        Block { span: Span::new(start, start + 5), kind, provenance: Provenance::rule(rule) }
    }

    fn page() -> Vec<Block> {
        vec![
            block(0, BlockKind::Furniture, "menu"),
            block(10, BlockKind::Paragraph, "prose"),
            block(20, BlockKind::Furniture, "sign_up"),
            block(30, BlockKind::Paragraph, "prose"),
            block(40, BlockKind::Furniture, "menu"),
        ]
    }

    fn starts(which: &Which) -> Vec<u32> {
        which.of(&page()).iter().map(|block| block.span.start()).collect()
    }

    #[test]
    fn blocks_are_meant_by_place_or_by_what_they_look_like() {
        let third = Span::new(20, 25);
        assert_eq!(starts(&Which::Over(Span::new(12, 21))), [10, 20]);
        assert_eq!(starts(&Which::Above(third)), [0, 10]);
        assert_eq!(starts(&Which::Below(third)), [30, 40]);
        assert_eq!(starts(&Which::Like(Span::new(0, 5))), [0, 40]);
        let these = [Span::new(10, 15), Span::new(40, 45)];
        assert_eq!(starts(&Which::These(these.into())), [10, 40]);
        assert_eq!(starts(&Which::All).len(), 5);
    }

    #[test]
    fn what_is_set_aside_and_put_back_is_the_engines_again() {
        let prose = block(0, BlockKind::Paragraph, "prose");
        assert_eq!(Sort::Aside.said_of(&prose), Some(BlockKind::Furniture));
        let aside = Block { kind: BlockKind::Furniture, ..prose };
        assert_eq!((Sort::Back.said_of(&aside), Sort::Aside.changes(&aside)), (None, false));
        let menu = block(0, BlockKind::Furniture, "menu");
        assert_eq!(Sort::Back.said_of(&menu), Some(BlockKind::Paragraph));
    }
}
