//! Text in, [`Analysis`] out: the stages, each adding one layer. No clock, no I/O, no globals, no web
//! types; the same input gives the same answer natively and in the browser, and nothing here can fail.

mod blocks;
mod careful;
mod cues;
mod english;
mod facts;
mod html;
mod layout;
pub mod learning;
mod listed;
mod mend;
mod metadata;
mod names;
mod places;
mod published;
mod quantities;
mod quotations;
mod relations;
mod sentences;
mod sources;
pub mod stages;
mod timex;
mod tokens;

pub use careful::{CarefulReading, Tagger, TaggerError, analyze_carefully};
pub use dateline_lexicon::Lexicon;
pub use published::{Published, PublishedError};

use dateline_text::{Analysis, BlockKind, Document, Layout, Mend, Mends, PublishedFrom, Span};
use names::tagger::Reader;

/// How a text is to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The whole input is article body: nothing is set aside as page furniture.
    pub whole: bool,
    /// Blocks whose kind the reader has set; a block counts as meant when it overlaps the span. Of two that mean one block,
    /// the later holds.
    pub kinds: Vec<(Span, BlockKind)>,
    /// What [`read_html`] noted of the page that the text is the visible text of ([`Document::layout`]).
    pub layout: Option<Layout>,
    /// Of several articles in the text, the one that shares words with this span alone is read; without it, all are.
    pub article: Option<Span>,
}

/// Reads plain text: blocks, sentences, tokens. The document's text is `text`, unchanged; where it shows accidents of
/// copying it is read without them ([`Document::as_read`]), and every span is one of `text`.
#[must_use]
pub fn read(text: String, reading: &Reading) -> Document {
    let mends = mends_of(&text, reading);
    if mends.is_empty() {
        return read_as_it_is(text, reading);
    }
    let kinds = reading.kinds.iter().map(|&(span, kind)| (mends.to_read(span), kind)).collect();
    let article = reading.article.map(|span| mends.to_read(span));
    let document = read_as_it_is(mends.apply(&text), &Reading { kinds, article, ..reading.clone() });
    Document::mended(text, mends, document)
}

/// What is put right in the text. A layout says something of each line of the page, so that the lines have to stay what
/// they are where there is one.
fn mends_of(text: &str, reading: &Reading) -> Mends {
    let mends = mend::find(text);
    if reading.layout.is_none() {
        return mends;
    }
    let breaks = |words: &str| words.contains(blocks::BREAKS);
    let stays = |mend: &&Mend| {
        !breaks(mend.span.text(text)) && !breaks(&mend.reads) && has_words_beside(text, mend.span)
    };
    Mends::new(mends.list().iter().filter(stays).cloned().collect())
}

/// How far words are looked for beside an edit, in characters.
const BESIDE: usize = 64;

/// Whether words stand near the edit in its line, which is then no line of nothing else.
fn has_words_beside(text: &str, edit: Span) -> bool {
    let first = |characters: &mut dyn Iterator<Item = char>| {
        characters.take(BESIDE).find(|&c| c.is_alphanumeric() || blocks::BREAKS.contains(&c))
    };
    let (start, end) = (edit.start() as usize, edit.end() as usize);
    let before = first(&mut text.get(..start).unwrap_or_default().chars().rev());
    let after = first(&mut text.get(end..).unwrap_or_default().chars());
    before.into_iter().chain(after).any(char::is_alphanumeric)
}

fn read_as_it_is(text: String, reading: &Reading) -> Document {
    let (blocks, articles) = blocks::find(&text, reading);
    let tokens = tokens::find(&text, &blocks);
    let sentences = sentences::find(&text, &blocks, &tokens);
    let document = Document::new(text, blocks, sentences, tokens);
    sort(document.with_articles(articles).with_layout(reading.layout.clone()), &reading.kinds)
}

/// Reads a document again of which the reader has sorted some blocks otherwise: what [`read`] would give with these
/// `kinds`, but its lines, sentences and tokens are not looked at anew.
#[must_use]
pub fn read_again(document: Document, kinds: &[(Span, BlockKind)]) -> Document {
    let of_read = |&(span, kind): &(Span, BlockKind)| {
        (document.mends().map_or(span, |mends| mends.to_read(span)), kind)
    };
    let kinds: Vec<(Span, BlockKind)> = kinds.iter().map(of_read).collect();
    sort(document, &kinds)
}

/// Gives the blocks the kinds that the reader set, by spans of the document as it is read.
fn sort(document: Document, kinds: &[(Span, BlockKind)]) -> Document {
    let blocks = blocks::set_by_reader(document.as_read().found_blocks(), kinds);
    let kinds: Vec<BlockKind> = blocks.iter().map(|block| block.kind).collect();
    document.with_kinds(&kinds)
}

/// Reads an HTML page: the document's text is the page's visible text. What the markup says of it is the document's
/// layout: [`read`] gives the same document for that text with that layout.
#[must_use]
pub fn read_html(html: &str, reading: &Reading) -> Document {
    let (text, markup) = html::read(html);
    read(text, &Reading { layout: Some(markup.layout()), ..reading.clone() })
}

/// Everything the engine says about a document in a quick reading; `published` is the day that relative dates count from,
/// where it is known from outside the text.
#[must_use]
pub fn analyze(document: &Document, lexicon: &Lexicon, published: Option<Published>) -> Analysis {
    analysis_of(document, lexicon, published, None)
}

/// The analysis of the document as it is read, over its text as it was pasted.
fn analysis_of(
    document: &Document,
    lexicon: &Lexicon,
    published: Option<Published>,
    careful: Option<&Reader>,
) -> Analysis {
    analysis_as_read(document.as_read(), lexicon, published, careful).over_pasted(document)
}

fn analysis_as_read(
    document: &Document,
    lexicon: &Lexicon,
    published: Option<Published>,
    careful: Option<&Reader>,
) -> Analysis {
    let mut article = metadata::find(document);
    if let Some(published) = published {
        article.published = Some(published.to_string());
        article.published_from = Some(PublishedFrom::Given);
        article.evidence.published = None;
    }
    let published = published.or_else(|| article.published.as_deref().and_then(|day| day.parse().ok()));
    let timexes = timex::find(document, published);
    let foreign = english::foreign(document);
    let (mut mentions, mut entities) =
        names::find(document, lexicon, &timexes, careful, &foreign, &article.bylines);
    places::part(document, lexicon, &mut mentions, &mut entities);
    places::locate(document, lexicon, &mentions, &mut entities);
    let mut analysis = Analysis {
        article,
        articles: document.articles().to_vec(),
        blocks: document.blocks().to_vec(),
        sentences: sentences_of_article(document),
        foreign: foreign.blocks,
        mentions,
        entities,
        timexes,
        ..Analysis::default()
    };
    stages::who_says_so(document, &mut analysis);
    analysis
}

fn sentences_of_article(document: &Document) -> Vec<Span> {
    let sentences = document.article_blocks().flat_map(|block| document.sentences_in(block.span));
    sentences.map(|sentence| sentence.span).collect()
}
