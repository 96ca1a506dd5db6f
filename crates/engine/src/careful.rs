//! The careful reading: the learned tagger goes over the article window by window, so that whoever waits can
//! show what is read, and choose what is read next.
//!
//! The quick reading ([`crate::analyze`]) needs nothing of this and can be shown first.

use crate::names::tagger::Reader;
use crate::{Published, analysis_of};
use dateline_lexicon::Lexicon;
use dateline_text::{Analysis, Document, Mends, Span};
use std::fmt;

/// The tagger's weights, unpacked.
#[derive(Debug)]
pub struct Tagger(pub(crate) crate::names::tagger::Model);

/// The bytes are not weights that this engine reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaggerError;

impl fmt::Display for TaggerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the tagger's weights are damaged or of another version")
    }
}

impl std::error::Error for TaggerError {}

impl Tagger {
    /// Unpacks weights (`crates/lexicon/data/careful.bin`).
    ///
    /// # Errors
    /// Where the bytes are not weights of this version.
    pub fn new(packed: &[u8]) -> Result<Self, TaggerError> {
        crate::names::tagger::Model::unpack(packed).map(Self).ok_or(TaggerError)
    }
}

/// A careful reading of one document, begun and perhaps not ended.
#[derive(Debug)]
pub struct CarefulReading {
    reader: Reader,
    /// From spans of the text as it was pasted to those of the text as it is read.
    mends: Mends,
}

impl CarefulReading {
    /// A reading of which nothing is done.
    #[must_use]
    pub fn new(document: &Document, lexicon: &Lexicon, tagger: &Tagger) -> Self {
        Self {
            reader: Reader::new(document.as_read(), lexicon, &tagger.0),
            mends: document.mends().cloned().unwrap_or_default(),
        }
    }

    /// A reading that takes over all that `before` has read in the same words, seen in the same way: once only the kinds of
    /// blocks have changed, that is nearly everything. What is taken over is what it would find itself.
    #[must_use]
    pub fn after(before: &Self, document: &Document, lexicon: &Lexicon, tagger: &Tagger) -> Self {
        let mut reading = Self::new(document, lexicon, tagger);
        reading.reader.take_over(&before.reader);
        reading
    }

    /// Reads one more window (some hundred words): the first unread one that reaches into `visible` or lies
    /// behind it, else the first unread one. False when there was nothing left to read.
    pub fn read_next(&mut self, tagger: &Tagger, visible: Span) -> bool {
        self.reader.read_next(&tagger.0, self.mends.to_read(visible))
    }

    /// Reads all that is left.
    pub fn finish(&mut self, tagger: &Tagger) {
        while self.read_next(tagger, Span::default()) {}
    }

    /// Windows read, and all windows.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        self.reader.progress()
    }

    /// Whether all of `span` has been read.
    #[must_use]
    pub fn covers(&self, span: Span) -> bool {
        self.reader.covers(self.mends.to_read(span))
    }
}

/// As [`crate::analyze`], with the names that the careful reading found where it has read, and those of the
/// quick reading elsewhere. `reading` must be of the same document.
#[must_use]
pub fn analyze_carefully(
    document: &Document,
    lexicon: &Lexicon,
    published: Option<Published>,
    reading: &CarefulReading,
) -> Analysis {
    analysis_of(document, lexicon, published, Some(&reading.reader))
}
