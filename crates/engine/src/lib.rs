//! Text in, [`Analysis`] out: the stages, each adding one layer. No clock, no I/O, no globals, no web
//! types; the same input gives the same answer natively and in the browser, and nothing here can fail.

mod blocks;
mod careful;
mod cues;
mod english;
mod facts;
mod html;
pub mod learning;
mod mend;
mod metadata;
mod names;
mod places;
mod published;
mod quantities;
mod quotations;
mod sentences;
pub mod stages;
mod timex;
mod tokens;

pub use careful::{CarefulReading, Tagger, TaggerError, analyze_carefully};
pub use dateline_lexicon::Lexicon;
pub use published::{Published, PublishedError};

use dateline_text::{Analysis, BlockKind, Document, PublishedFrom, Span};
use names::tagger::Reader;

/// How a text is to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The whole input is article body: nothing is set aside as page furniture.
    pub whole: bool,
    /// Blocks whose kind the reader has set; a block counts as meant when it overlaps the span.
    pub kinds: Vec<(Span, BlockKind)>,
}

/// Reads plain text: blocks, sentences, tokens. The document's text is `text`, unchanged; where it shows accidents of
/// copying it is read without them ([`Document::as_read`]), and every span is one of `text`.
#[must_use]
pub fn read(text: String, reading: &Reading) -> Document {
    let mends = mend::find(&text);
    if mends.is_empty() {
        return read_as_it_is(text, reading);
    }
    let kinds = reading.kinds.iter().map(|&(span, kind)| (mends.to_read(span), kind)).collect();
    let document = read_as_it_is(mends.apply(&text), &Reading { kinds, ..reading.clone() });
    Document::mended(text, mends, document)
}

fn read_as_it_is(text: String, reading: &Reading) -> Document {
    let mut blocks = blocks::find(&text, reading.whole);
    for block in &mut blocks {
        if let Some(&(_, kind)) = reading.kinds.iter().find(|(span, _)| span.overlaps(block.span)) {
            block.kind = kind;
            block.provenance = dateline_text::Provenance::rule("reader");
        }
    }
    let tokens = tokens::find(&text, &blocks);
    let sentences = sentences::find(&text, &blocks, &tokens);
    Document::new(text, blocks, sentences, tokens)
}

/// Reads an HTML page: the document's text is the page's visible text.
#[must_use]
pub fn read_html(html: &str, reading: &Reading) -> Document {
    read(html::visible_text(html), reading)
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
    }
    let published = published.or_else(|| article.published.as_deref().and_then(|day| day.parse().ok()));
    let timexes = timex::find(document, published);
    let quantities = quantities::find(document, &timexes);
    let foreign = english::foreign(document);
    let (mut mentions, mut entities) = names::find(document, lexicon, &timexes, careful, &foreign);
    places::part(document, lexicon, &mut mentions, &mut entities);
    places::locate(document, lexicon, &mentions, &mut entities);
    let quotations = quotations::find(document, &mentions, &entities);
    let cues = cues::find(document);
    let facts = facts::find(document, &article, &mentions, &timexes, &quotations);
    Analysis {
        article,
        blocks: document.blocks().to_vec(),
        sentences: sentences_of_article(document),
        foreign: foreign.blocks,
        mentions,
        entities,
        timexes,
        quotations,
        quantities,
        cues,
        facts,
        mended: Vec::new(),
    }
}

fn sentences_of_article(document: &Document) -> Vec<Span> {
    let sentences = document.article_blocks().flat_map(|block| document.sentences_in(block.span));
    sentences.map(|sentence| sentence.span).collect()
}
