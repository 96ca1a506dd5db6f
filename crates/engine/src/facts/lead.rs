//! The head of an article: its headline and its lead, where news puts the main event first.

use dateline_text::{Article, Block, BlockKind, Document, Sentence, Span, TokenKind};

/// Shorter paragraphs before the first real one are notes of the page: `This audio is …`.
const FEWEST_WORDS: usize = 8;

/// Where the main event is told, most important first.
#[derive(Clone, Debug, Default)]
pub(super) struct Head {
    pub(super) headline: Option<Span>,
    /// The sentences of the lead.
    pub(super) lead: Vec<Span>,
}

impl Head {
    pub(super) fn find(document: &Document, article: &Article) -> Self {
        let titled = document.article_blocks().find(|block| block.kind == BlockKind::Headline);
        let headline = article.headline.or(titled.map(|block| block.span)).filter(|span| !span.is_empty());
        let after = headline.map_or(0, Span::end);
        let prose = |block: &&Block| block.kind == BlockKind::Paragraph && block.span.start() >= after;
        let words = |block: &&Block| {
            let tokens = document.tokens_in(block.span);
            tokens.iter().filter(|token| token.kind != TokenKind::Punctuation).count() >= FEWEST_WORDS
        };
        let paragraph =
            document.article_blocks().filter(prose).find(words).or(document.article_blocks().find(prose));
        let sentences =
            |block: &Block| document.sentences_in(block.span).iter().map(|&Sentence { span }| span).collect();
        Self { headline, lead: paragraph.map(sentences).unwrap_or_default() }
    }

    /// The first sentence of the lead.
    pub(super) fn sentence(&self) -> Option<Span> {
        self.lead.first().copied()
    }

    /// Headline, then lead.
    pub(super) fn spans(&self) -> impl Iterator<Item = Span> + '_ {
        self.headline.iter().chain(&self.lead).copied()
    }
}
