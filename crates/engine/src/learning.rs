//! What a model is told of an article, for whoever teaches one: the same words, features and pieces that the
//! engine gives to the tagger when it reads.

use crate::Tagger;
use crate::names;
pub use crate::names::quick::Part as QuickPart;
pub use crate::names::quick::decode::UNIT as QUICK_UNIT;
pub use crate::names::quick::features::KINDS as QUICK_KINDS;
pub use crate::names::tagger::entropy::{CODERS, LEAST, SCALE_BITS};
pub use crate::names::tagger::features::SIZES as FEATURE_SIZES;
pub use crate::names::tagger::model::seal;
pub use crate::names::tagger::pieces::{FIRST_PIECE, Pieces};
use dateline_lexicon::Lexicon;
use dateline_text::{Document, Span};

/// An article as the tagger sees it, a word an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sample {
    /// Where the words stand.
    pub words: Vec<Span>,
    /// Which sentence each word belongs to.
    pub sentences: Vec<u32>,
    /// The features of each word, each less than its entry in [`FEATURE_SIZES`].
    pub features: Vec<[u8; FEATURE_SIZES.len()]>,
    /// The pieces of each word.
    pub pieces: Vec<Vec<u16>>,
}

/// What the tagger is told of a document.
#[must_use]
pub fn sample(document: &Document, lexicon: &Lexicon, pieces: &Pieces) -> Sample {
    let mut sample = names::sample(document.as_read(), lexicon, pieces);
    sample.words.iter_mut().for_each(|word| *word = pasted(document, *word));
    sample
}

/// The probability of every tag for every word of a document, as the careful reading sees it.
#[must_use]
pub fn probabilities(document: &Document, lexicon: &Lexicon, tagger: &Tagger) -> Vec<[f32; 17]> {
    let mut reader = names::tagger::Reader::new(document.as_read(), lexicon, &tagger.0);
    while reader.read_next(&tagger.0, Span::default()) {}
    (0..).map_while(|word| reader.tags(word).copied()).collect()
}

/// As many symbols from the front of a packed stream, for whoever packs one; `None` where it is damaged.
#[must_use]
pub fn symbols(packed: &[u8], count: usize) -> Option<Vec<i8>> {
    let mut symbols = vec![0; count];
    names::tagger::entropy::Bytes(packed).symbols(&mut symbols)?;
    Some(symbols)
}

/// The expressions of time alone, for whoever measures how long they take.
#[must_use]
pub fn timexes(document: &Document, published: Option<crate::Published>) -> Vec<dateline_text::Timex> {
    let mut timexes = crate::timex::find(document.as_read(), published);
    timexes.iter_mut().for_each(|timex| timex.span = pasted(document, timex.span));
    timexes
}

/// What the quick tagger is told of a document: the runs of words in which names can stand.
#[must_use]
pub fn quick_sample(document: &Document, lexicon: &Lexicon) -> Vec<QuickPart> {
    let mut parts = names::quick_sample(document.as_read(), lexicon);
    let words = parts.iter_mut().flat_map(|part| &mut part.words);
    words.for_each(|word| *word = pasted(document, *word));
    parts
}

/// Where words of the text as it is read stand in the document's own.
fn pasted(document: &Document, read: Span) -> Span {
    document.mends().map_or(read, |mends| mends.to_pasted(read))
}
