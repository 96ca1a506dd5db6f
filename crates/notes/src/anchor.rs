//! Finding an annotation's place in a text: the position checked against the quote, else the quote looked
//! for in its context, else nothing. A place is never guessed and never changed in silence.
//!
//! The search asks four keys (words with both sides, with either, alone). A key has a say when it singled
//! the passage out in the text it was taken from and answers to one place in this one. All keys that have
//! a say must name the same place. So text that comes in or goes out elsewhere can not move a note to
//! words that only look like the ones that were meant.

use crate::search::occurrences;
use crate::selector::CONTEXT_CHARS;
use crate::{QuoteKey, Selectors, SingledOut, Target, TextHash, TextPositionSelector, TextQuoteSelector};
use dateline_text::{Span, Units};

/// Fewest code points a key must compare before it may name a new place: shorter ones turn up by chance.
const FEWEST_CHARS: usize = 16;

/// Where an annotation's target stands in a text; spans are in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchored {
    /// Where it stood when it was made.
    Exact(Span),
    /// The same words in the same context, elsewhere; the reader must be told.
    Moved(Span),
    /// Nowhere for certain; the annotation is to be shown apart from the text, not dropped.
    Lost,
}

impl Anchored {
    /// The place in bytes, where there is one.
    #[must_use]
    pub const fn span(self) -> Option<Span> {
        match self {
            Self::Exact(span) | Self::Moved(span) => Some(span),
            Self::Lost => None,
        }
    }
}

/// Finds the place of one target in `text`; for many in the same text, see [`Passages`].
#[must_use]
pub fn anchor(text: &str, target: &Target) -> Anchored {
    Passages::new(text).find(target)
}

/// A text made ready for taking passages from it and finding them in it.
///
/// ```
/// use dateline_notes::{Anchored, Passages, Target};
/// use dateline_text::Span;
/// let target = Target::Passage(Passages::new("The mayor spoke on Monday.").take(Span::new(4, 9)));
/// let later = "Updated. The mayor spoke on Monday.";
/// assert_eq!(Passages::new(later).find(&target), Anchored::Moved(Span::new(13, 18)));
/// ```
#[derive(Clone, Debug)]
pub struct Passages<'a> {
    text: &'a str,
    units: Units<'a>,
    hash: TextHash,
}

/// One place where the words of a quote stand, and which sides of it agree.
struct Occurrence {
    span: Span,
    prefix: bool,
    suffix: bool,
}

impl<'a> Passages<'a> {
    /// Reads the text once.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text, units: Units::new(text), hash: TextHash::of(text) }
    }

    /// The selectors of `span`, in bytes; an end inside a character counts as that character's start, one
    /// past the text as the text's end.
    #[must_use]
    pub fn take(&self, span: Span) -> Selectors {
        let mut selectors = self.take_unsearched(span);
        selectors.singled_out = self.singled_out(&selectors.quote);
        selectors
    }

    /// The selectors of `span` without the search for places that look like it: enough to write a mark
    /// down, and what keeps writing thousands of them linear.
    pub(crate) fn take_unsearched(&self, span: Span) -> Selectors {
        let position = TextPositionSelector {
            start: self.units.to_code_points(span.start()),
            end: self.units.to_code_points(span.end()),
        };
        let span = self.span(position);
        let before = self.text.get(..span.start() as usize).unwrap_or_default();
        let after = self.text.get(span.end() as usize..).unwrap_or_default();
        let prefix_at = before.char_indices().rev().take(CONTEXT_CHARS).last().map_or(0, |(at, _)| at);
        let suffix_end = after.char_indices().nth(CONTEXT_CHARS).map_or(after.len(), |(at, _)| at);
        let quote = TextQuoteSelector {
            exact: span.text(self.text).to_owned(),
            prefix: before.get(prefix_at..).unwrap_or_default().to_owned(),
            suffix: after.get(..suffix_end).unwrap_or_default().to_owned(),
        };
        Selectors { quote, position, text_hash: Some(self.hash), singled_out: SingledOut::NONE }
    }

    /// Where `target` stands in this text.
    #[must_use]
    pub fn find(&self, target: &Target) -> Anchored {
        match target.selectors() {
            None => Anchored::Exact(Span::of(0..self.text.len())),
            Some(selectors) => self.find_passage(selectors),
        }
    }

    /// Where the passage of these selectors stands in this text.
    #[must_use]
    pub fn find_passage(&self, selectors: &Selectors) -> Anchored {
        let quote = &selectors.quote;
        let here = self.span(selectors.position);
        if here.text(self.text) == quote.exact && self.is_untouched(selectors, here) {
            return Anchored::Exact(here);
        }
        // A fuzzy search for words that were themselves edited belongs after this one.
        match self.search(selectors) {
            Some(span) if span == here => Anchored::Exact(span),
            Some(span) => Anchored::Moved(span),
            None => Anchored::Lost,
        }
    }

    /// Whether nothing speaks for the words at `here` being others that happen to be alike: the text is
    /// the same, or else both sides of them are. (A double can be taken for them only where a change before
    /// it brought it to this very place, with the same 32 characters on both sides.)
    fn is_untouched(&self, selectors: &Selectors, here: Span) -> bool {
        if selectors.text_hash == Some(self.hash) {
            return true;
        }
        let occurrence = self.occurrence(&selectors.quote, here);
        let agrees =
            occurrence.prefix && occurrence.suffix && !self.cuts_a_letter(&selectors.quote, &occurrence);
        agrees && !selectors.quote.exact.is_empty()
    }

    /// The one place that all keys with a say agree on.
    fn search(&self, selectors: &Selectors) -> Option<Span> {
        let quote = &selectors.quote;
        let places = self.occurrences(quote);
        let mut named = None;
        for key in selectors.singled_out.keys().filter(|key| key.chars(quote) >= FEWEST_CHARS) {
            let Some(span) = only(&places, key) else { continue };
            if named.is_some_and(|other| other != span) {
                return None;
            }
            named = Some(span);
        }
        named
    }

    /// The keys that answer to one place only in this text.
    fn singled_out(&self, quote: &TextQuoteSelector) -> SingledOut {
        let places = self.occurrences(quote);
        let single = QuoteKey::ALL.into_iter().filter(|&key| only(&places, key).is_some());
        single.fold(SingledOut::NONE, SingledOut::with)
    }

    /// Every place where the words of `quote` stand and do not end inside a letter.
    fn occurrences(&self, quote: &TextQuoteSelector) -> Vec<Occurrence> {
        occurrences(self.text, &quote.exact)
            .into_iter()
            .map(|start| self.occurrence(quote, Span::of(start..start + quote.exact.len())))
            .filter(|place| !self.cuts_a_letter(quote, place))
            .collect()
    }

    /// Which sides of `span` agree with `quote`.
    fn occurrence(&self, quote: &TextQuoteSelector, span: Span) -> Occurrence {
        let before = self.text.get(..span.start() as usize).unwrap_or_default();
        let after = self.text.get(span.end() as usize..).unwrap_or_default();
        Occurrence { span, prefix: before.ends_with(&quote.prefix), suffix: after.starts_with(&quote.suffix) }
    }

    /// Whether what follows belongs to the last character of the words, and did not when they were taken:
    /// the `e` of a decomposed `é` is not the word that ended in `e`.
    fn cuts_a_letter(&self, quote: &TextQuoteSelector, place: &Occurrence) -> bool {
        let as_it_was = place.suffix && !quote.suffix.is_empty();
        let next = self.text.get(place.span.end() as usize..).and_then(|after| after.chars().next());
        let continues = |next| COMBINING.iter().any(|&(first, last)| first <= next && next <= last);
        !as_it_was && next.is_some_and(continues)
    }

    /// The bytes of a position.
    fn span(&self, position: TextPositionSelector) -> Span {
        Span::new(self.units.from_code_points(position.start), self.units.from_code_points(position.end))
    }
}

/// The only place that answers to `key`.
fn only(places: &[Occurrence], key: QuoteKey) -> Option<Span> {
    let mut fitting = places.iter().filter(|place| key.fits(place.prefix, place.suffix));
    let first = fitting.next()?;
    fitting.next().is_none().then_some(first.span)
}

/// Characters that continue the one before them, by range: the Unicode blocks of combining marks, the
/// zero-width joiner, variation selectors and skin tones.
const COMBINING: [(char, char); 8] = [
    ('\u{300}', '\u{36F}'),
    ('\u{1AB0}', '\u{1AFF}'),
    ('\u{1DC0}', '\u{1DFF}'),
    ('\u{200D}', '\u{200D}'),
    ('\u{20D0}', '\u{20FF}'),
    ('\u{FE00}', '\u{FE0F}'),
    ('\u{FE20}', '\u{FE2F}'),
    ('\u{1F3FB}', '\u{1F3FF}'),
];
