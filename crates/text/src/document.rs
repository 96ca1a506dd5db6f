//! The immutable text with the layers that reading it lays down: blocks, sentences, tokens.

use crate::analysis::Provenance;
use crate::{BlockRule, Layout, Mends, Span, named};
use serde::{Deserialize, Serialize};

named! {
    /// What part of a news page a block is.
    #[derive(Serialize, Deserialize)]
    BlockKind {
        /// The article's title.
        Headline = "headline",
        /// A title within the article, or the standfirst below the headline.
        Subhead = "subhead",
        /// Who wrote it, often with the day of publication.
        Byline = "byline",
        /// A line that holds only place and day.
        Dateline = "dateline",
        /// Prose.
        Paragraph = "paragraph",
        /// One item of a list.
        ListItem = "list_item",
        /// A passage set apart as quoted.
        BlockQuote = "block_quote",
        /// Words below a picture.
        Caption = "caption",
        /// Who made a picture, a recording, the article.
        Credit = "credit",
        /// A teaser for another article.
        Related = "related",
        /// Menus, sign-ups, share bars, cookie notices, comments.
        Furniture = "furniture",
    }
}

impl BlockKind {
    /// Whether the block belongs to the article; only such blocks are searched.
    #[must_use]
    pub const fn is_article(self) -> bool {
        !matches!(self, Self::Related | Self::Furniture)
    }
}

/// A run of lines that belong together. Blocks are in order, do not overlap, and cover all that is not
/// white space.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Where it stands, without the white space around it.
    pub span: Span,
    /// What part of the page it is.
    pub kind: BlockKind,
    /// Why it is taken for that. Where the reader has said what it is: why the engine took it for what it did.
    pub provenance: Provenance,
}

impl Block {
    /// Whether the engine would set it aside, whatever the reader says.
    #[must_use]
    pub fn was_aside(&self) -> bool {
        BlockRule::of(&self.provenance).map_or(!self.kind.is_article(), |rule| rule.aside)
    }
}

/// What sort of token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, perhaps with digits, apostrophes, inner hyphens or the full stops of an abbreviation.
    Word,
    /// Digits, perhaps with separators: `1,200`, `3.5`, `10:35`.
    Number,
    /// Punctuation and symbols, one character each, save runs of full stops or dashes.
    Punctuation,
}

/// The smallest piece that rules look at; tokens are in order and never overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What sort it is.
    pub kind: TokenKind,
}

/// A sentence within one block; sentences are in order and never overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, without the white space around it.
    pub span: Span,
}

/// A text and what reading it found. The text never changes; spans point into it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    text: String,
    blocks: Vec<Block>,
    /// What the blocks were found to be, before the reader said otherwise of any.
    found: Vec<BlockKind>,
    tokens: Vec<Token>,
    sentences: Vec<Sentence>,
    layout: Option<Layout>,
    articles: Vec<Span>,
    mended: Option<Box<Mended>>,
}

/// How a document is read whose text shows accidents of copying.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Mended {
    document: Document,
    mends: Mends,
}

impl Document {
    /// A document of these layers, each of which must be in order and free of overlaps.
    #[must_use]
    pub fn new(text: String, blocks: Vec<Block>, sentences: Vec<Sentence>, tokens: Vec<Token>) -> Self {
        debug_assert!(blocks.windows(2).all(|pair| pair[0].span.end() <= pair[1].span.start()));
        debug_assert!(sentences.windows(2).all(|pair| pair[0].span.end() <= pair[1].span.start()));
        debug_assert!(tokens.windows(2).all(|pair| pair[0].span.end() <= pair[1].span.start()));
        let found = blocks.iter().map(|block| block.kind).collect();
        Self { text, blocks, found, tokens, sentences, articles: Vec::new(), layout: None, mended: None }
    }

    /// The blocks as they were found, whatever the reader said of them.
    #[must_use]
    pub fn found_blocks(&self) -> Vec<Block> {
        let blocks = self.blocks.iter().zip(&self.found);
        blocks.map(|(block, &kind)| Block { kind, ..block.clone() }).collect()
    }

    /// The same document with its blocks of these kinds, in order: the other layers do not depend on them.
    #[must_use]
    pub fn with_kinds(mut self, kinds: &[BlockKind]) -> Self {
        let mended = self.mended.as_mut().map(|mended| &mut mended.document.blocks);
        for blocks in [Some(&mut self.blocks), mended].into_iter().flatten() {
            debug_assert_eq!(blocks.len(), kinds.len());
            blocks.iter_mut().zip(kinds).for_each(|(block, &kind)| block.kind = kind);
        }
        self
    }

    /// The same document, with what the markup of its page said.
    #[must_use]
    pub fn with_layout(mut self, layout: Option<Layout>) -> Self {
        self.layout = layout;
        self
    }

    /// What the markup said of the text, where it was an HTML page.
    #[must_use]
    pub const fn layout(&self) -> Option<&Layout> {
        self.layout.as_ref()
    }

    /// The same, known to hold these articles, in order.
    #[must_use]
    pub fn with_articles(mut self, articles: Vec<Span>) -> Self {
        debug_assert!(articles.windows(2).all(|pair| pair[0].end() <= pair[1].start()));
        self.articles = articles;
        self
    }

    /// The articles that the text holds, in order; none where it holds one, or none for certain.
    #[must_use]
    pub fn articles(&self) -> &[Span] {
        &self.articles
    }

    /// The document of a pasted text that is read as another: `read` is of the text with the edits made. Its layers are
    /// laid over the pasted text; what an edit passes over beside a block belongs to it, so that blocks still cover all
    /// that is not white space.
    #[must_use]
    pub fn mended(text: String, mends: Mends, read: Self) -> Self {
        let mut blocks = read.blocks.clone();
        let mut covered = 0;
        for block in &mut blocks {
            let span = mends.to_pasted(block.span);
            let before = Span::new(covered, span.start());
            let gap = before.text(&text);
            let start = before.end() - gap.trim_start().len() as u32;
            block.span = Span::new(start, span.end());
            covered = span.end();
        }
        if let Some(last) = blocks.last_mut() {
            let rest = text.get(covered as usize..).unwrap_or_default();
            last.span = Span::new(last.span.start(), covered + rest.trim_end().len() as u32);
        }
        let sentences = read.sentences.iter().map(|it| Sentence { span: mends.to_pasted(it.span) }).collect();
        let tokens = read.tokens.iter().map(|it| Token { span: mends.to_pasted(it.span), ..*it }).collect();
        let articles = read.articles.iter().map(|&article| mends.to_pasted(article)).collect();
        let (found, layout) = (read.found.clone(), read.layout.clone());
        let mended = Some(Box::new(Mended { document: read, mends }));
        Self { mended, articles, found, layout, ..Self::new(text, blocks, sentences, tokens) }
    }

    /// The document as it is read: itself, unless accidents of copying were put right.
    #[must_use]
    pub fn as_read(&self) -> &Self {
        self.mended.as_ref().map_or(self, |mended| &mended.document)
    }

    /// What was put right, where anything was.
    #[must_use]
    pub fn mends(&self) -> Option<&Mends> {
        self.mended.as_ref().map(|mended| &mended.mends)
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// All blocks, furniture too.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The blocks that belong to the article.
    pub fn article_blocks(&self) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(|block| block.kind.is_article())
    }

    /// All sentences.
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// All tokens.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The sentences that lie wholly within `span`.
    #[must_use]
    pub fn sentences_in(&self, span: Span) -> &[Sentence] {
        within(&self.sentences, |sentence| sentence.span, span)
    }

    /// The tokens that lie wholly within `span`.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> &[Token] {
        within(&self.tokens, |token| token.span, span)
    }

    /// The words that `span` covers.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        span.text(&self.text)
    }

    /// The block that holds the byte at `at`.
    #[must_use]
    pub fn block_at(&self, at: u32) -> Option<&Block> {
        let index = self.blocks.partition_point(|block| block.span.end() <= at);
        self.blocks.get(index).filter(|block| block.span.contains_byte(at))
    }

    /// The sentence that holds the byte at `at`.
    #[must_use]
    pub fn sentence_at(&self, at: u32) -> Option<Sentence> {
        let index = self.sentences.partition_point(|sentence| sentence.span.end() <= at);
        self.sentences.get(index).copied().filter(|sentence| sentence.span.contains_byte(at))
    }
}

/// The items of an ordered layer that lie wholly within `span`.
fn within<T>(items: &[T], span_of: impl Fn(&T) -> Span, span: Span) -> &[T] {
    let first = items.partition_point(|item| span_of(item).start() < span.start());
    let last = items.partition_point(|item| span_of(item).end() <= span.end());
    items.get(first..last.max(first)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Document {
        let tokens = text
            .split_whitespace()
            .map(|word| {
                let start = word.as_ptr() as usize - text.as_ptr() as usize;
                Token { span: Span::of(start..start + word.len()), kind: TokenKind::Word }
            })
            .collect();
        Document::new(text.to_owned(), Vec::new(), Vec::new(), tokens)
    }

    #[test]
    fn tokens_in_a_span_lie_wholly_within_it() {
        let document = words("one two three four");
        let inside = document.tokens_in(Span::new(2, 13));
        assert_eq!(
            inside.iter().map(|token| document.slice(token.span)).collect::<Vec<_>>(),
            ["two", "three"]
        );
        assert!(document.tokens_in(Span::new(5, 6)).is_empty());
    }
}
