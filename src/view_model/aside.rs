//! What was set aside, sorted by why: first what a reader is likeliest to miss.

use crate::view_model::block_reason;
use dateline_text::{Block, BlockRule, Provenance, Span, sort_by_key};
use std::collections::BTreeMap;

/// How many reasons stand in a line; the rest is counted.
const SAID: usize = 3;

/// The blocks that one reason set aside.
#[derive(Clone, Debug, PartialEq)]
pub struct AsideGroup {
    /// The reason.
    pub words: String,
    /// The blocks, in order.
    pub blocks: Vec<Block>,
}

/// All that is to be told of a page's sorting.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Aside {
    /// What is set aside, reason by reason.
    pub groups: Vec<AsideGroup>,
    /// What the reader put back.
    pub back: Vec<Block>,
    /// The article, from its first block to its last, and how many blocks are set aside above and below it.
    pub around: Option<(Span, usize, usize)>,
}

impl Aside {
    /// Sorts blocks; `is_set` tells whether the reader has said what a block is.
    #[must_use]
    pub fn of(blocks: &[Block], is_set: impl Fn(Span) -> bool) -> Self {
        let mut groups: BTreeMap<(usize, String), Vec<Block>> = BTreeMap::new();
        let mut aside = Self::default();
        for block in blocks {
            let by_reader = is_set(block.span);
            if block.kind.is_article() {
                aside.back.extend((by_reader && block.was_aside()).then(|| block.clone()));
                let whole = aside.around.map_or(block.span, |(article, ..)| article.cover(block.span));
                aside.around = Some((whole, 0, 0));
            } else {
                let place = if by_reader { 0 } else { 1 + place_of(&block.provenance) };
                groups.entry((place, block_reason(block, by_reader))).or_default().push(block.clone());
            }
        }
        aside.groups = groups.into_iter().map(|((_, words), blocks)| AsideGroup { words, blocks }).collect();
        if let Some((article, above, below)) = &mut aside.around {
            for block in aside.groups.iter().flat_map(|group| &group.blocks) {
                *above += usize::from(block.span.end() <= article.start());
                *below += usize::from(block.span.start() >= article.end());
            }
        }
        aside
    }

    /// How many blocks are set aside.
    #[must_use]
    pub fn count(&self) -> usize {
        self.groups.iter().map(|group| group.blocks.len()).sum()
    }

    /// The reasons in a line, those that set most aside first.
    #[must_use]
    pub fn in_a_line(&self) -> String {
        let mut groups: Vec<&AsideGroup> = self.groups.iter().collect();
        sort_by_key(&mut groups, |group| usize::MAX - group.blocks.len());
        let more: usize = groups.iter().skip(SAID).map(|group| group.blocks.len()).sum();
        let said = groups.iter().take(SAID).map(|group| format!("{} ({})", group.words, group.blocks.len()));
        let rest = (more > 0).then(|| format!("{more} more"));
        said.chain(rest).collect::<Vec<_>>().join(" · ")
    }
}

fn place_of(provenance: &Provenance) -> usize {
    let rule = BlockRule::of(provenance);
    BlockRule::ALL.iter().position(|known| Some(known) == rule).unwrap_or(BlockRule::ALL.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_text::BlockKind;

    fn block(start: u32, kind: BlockKind, rule: &'static str) -> Block {
        Block { span: Span::new(start, start + 5), kind, provenance: Provenance::rule(rule) }
    }

    #[test]
    fn what_is_set_aside_is_sorted_by_why_and_counted() {
        let page = [
            block(0, BlockKind::Furniture, "menu"),
            block(10, BlockKind::Furniture, "menu"),
            block(20, BlockKind::Paragraph, "prose"),
            block(30, BlockKind::Furniture, "prose_apart"),
            block(40, BlockKind::Furniture, "prose"),
            block(50, BlockKind::Paragraph, "sign_up"),
            block(60, BlockKind::Furniture, "sign_up"),
        ];
        let aside = Aside::of(&page, |span| [40, 50].contains(&span.start()));
        let words: Vec<&str> = aside.groups.iter().map(|group| group.words.as_str()).collect();
        let menu = "a menu, or a list of section names";
        assert_eq!(words, ["you set it aside", "prose apart from the article", menu, "a sign-up form"]);
        assert_eq!((aside.count(), aside.back.len()), (5, 1));
        assert_eq!(aside.around, Some((Span::new(20, 55), 2, 1)));
        let line = format!("{menu} (2) · you set it aside (1) · prose apart from the article (1) · 1 more");
        assert_eq!(aside.in_a_line(), line);
    }

    #[test]
    fn nothing_is_told_of_a_page_that_is_all_article() {
        let aside = Aside::of(&[block(0, BlockKind::Paragraph, "prose")], |_| false);
        assert_eq!((aside.count(), aside.in_a_line()), (0, String::new()));
    }
}
