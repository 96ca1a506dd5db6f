//! The kinds of blocks in words.

use dateline_text::BlockKind;

/// What a reader can say that a block is: every kind, with its words.
pub const BLOCK_KINDS: [(BlockKind, &str); 11] = [
    (BlockKind::Headline, "Headline"),
    (BlockKind::Subhead, "Subhead"),
    (BlockKind::Byline, "Byline"),
    (BlockKind::Dateline, "Dateline"),
    (BlockKind::Paragraph, "Paragraph"),
    (BlockKind::ListItem, "List item"),
    (BlockKind::BlockQuote, "Block quote"),
    (BlockKind::Caption, "Caption"),
    (BlockKind::Credit, "Credit"),
    (BlockKind::Related, "Another article’s teaser"),
    (BlockKind::Furniture, "Part of the page around it"),
];

/// What a block of this kind is called.
#[must_use]
pub fn block_kind_name(kind: BlockKind) -> &'static str {
    BLOCK_KINDS.iter().find(|(known, _)| *known == kind).map_or("", |(_, words)| words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_block_has_words() {
        assert!(BlockKind::ALL.iter().all(|&kind| !block_kind_name(kind).is_empty()));
    }
}
