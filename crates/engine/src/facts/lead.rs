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
    /// Where the lead begins behind its dateline.
    pub(super) story: u32,
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
        let lead: Vec<Span> = paragraph.map(sentences).unwrap_or_default();
        let story = lead.first().map_or(0, |&first| behind_dateline(document, first));
        Self { headline, lead, story }
    }

    /// What the first sentence of the lead tells, without its dateline.
    pub(super) fn told(&self) -> Option<Span> {
        self.sentence().map(|sentence| Span::new(self.story, sentence.end()))
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

/// How many tokens a dateline may have: `PIRAEUS, Greece, Aug 26, 2025 (Saronic Wire) -`.
const LONGEST_DATELINE: usize = 14;

/// Where a sentence begins behind its dateline: names, numbers and marks up to a dash that stands free.
fn behind_dateline(document: &Document, sentence: Span) -> u32 {
    let mut end = sentence.start();
    let mut tokens = document.tokens_in(sentence).iter().take(LONGEST_DATELINE);
    while let Some(token) = tokens.next() {
        let word = document.slice(token.span);
        if word.starts_with(char::is_lowercase) {
            break;
        }
        if matches!(word, "—" | "–" | "--") || word == "-" && token.span.start() > end {
            return tokens.next().map_or(sentence.start(), |first| first.span.start());
        }
        end = token.span.end();
    }
    sentence.start()
}
