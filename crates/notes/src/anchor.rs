//! Finding an annotation's place in a text: the position checked against the quote, else the quote looked
//! for in its context, else words that are nearly the quote's, else nothing. A place is never guessed and never changed in
//! silence.
//!
//! The exact search asks four keys (words with both sides, with either, alone). A key has a say when it singled
//! the passage out in the text it was taken from and answers to one place in this one. All keys that have
//! a say must name the same place. So text that comes in or goes out elsewhere can not move a note to
//! words that only look like the ones that were meant.
//!
//! The search for edited words ([`alike`]) has a say where nothing in the first text was much like the passage. It takes the
//! likest place above the floors below, and only where no other is nearly as much like it.

use crate::alike::{self, Alike, Floor};
use crate::fingerprints::{Fingerprints, SHORTEST};
use crate::search::occurrences;
use crate::selector::CONTEXT_CHARS;
use crate::{QuoteKey, Selectors, SingledOut, Target, TextHash, TextPositionSelector, TextQuoteSelector};
use dateline_text::{Span, Units};
use std::cell::OnceCell;

/// Fewest code points a key must compare before it may name a new place: shorter ones turn up by chance.
const FEWEST_CHARS: usize = 16;
/// The same for words without any of their context: a sentence that was taken up elsewhere has them too.
const FEWEST_ALONE: usize = 32;

/// The same for words and context together where they need not agree letter by letter.
const FEWEST_ALIKE: usize = 40;
/// So much of the words with their context must be untouched, in percent,
const WHOLE_FLOOR: u8 = 75;
/// so much of the words,
const WORDS_FLOOR: u8 = 70;
/// and so much of one side at least.
const SIDE_FLOOR: u8 = 75;
/// No other place may come as near to the likest.
const MARGIN: u8 = 12;
/// What does not agree letter by letter must stand within so many bytes of where it stood,
const NEAR_BYTES: usize = 400;
/// or within one such part of the text.
const NEAR_PART: usize = 10;
/// What is as much like the passage in the text it was taken from could be taken for it once that is edited.
const DOUBLE: u8 = WHOLE_FLOOR - MARGIN;
/// What is less like the passage is neither it nor could be taken for it.
const RIVAL: Floor = Floor { whole: DOUBLE, words: WORDS_FLOOR - MARGIN, side: SIDE_FLOOR };

/// Where an annotation's target stands in a text; spans are in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchored {
    /// Where it stood when it was made.
    Exact(Span),
    /// The same words in the same context, elsewhere; the reader must be told.
    Moved(Span),
    /// Words that are nearly the same in nearly the same context, and how much of them is, in percent; the reader must be told.
    Changed(Span, u8),
    /// Nowhere for certain; the annotation is to be shown apart from the text, not dropped.
    Lost,
}

impl Anchored {
    /// The place in bytes, where there is one.
    #[must_use]
    pub const fn span(self) -> Option<Span> {
        match self {
            Self::Exact(span) | Self::Moved(span) | Self::Changed(span, _) => Some(span),
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
    /// Made once something is searched for.
    fingerprints: OnceCell<Fingerprints>,
}

/// What the exact search came to.
enum Search {
    /// The keys with a say name this place; whether words and both sides stand there.
    Found(Span, bool),
    /// They name several.
    Disagreed,
    /// None names any.
    Nothing,
}

impl<'a> Passages<'a> {
    /// Reads the text once.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text, units: Units::new(text), hash: TextHash::of(text), fingerprints: OnceCell::new() }
    }

    /// The selectors of `span`, in bytes; an end inside a character counts as that character's start, one
    /// past the text as the text's end.
    #[must_use]
    pub fn take(&self, span: Span) -> Selectors {
        let mut selectors = self.take_unsearched(span);
        selectors.singled_out = self.singled_out(&selectors.quote, self.span(selectors.position));
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
        let place = |span| if span == here { Anchored::Exact(span) } else { Anchored::Moved(span) };
        match self.search(selectors) {
            Search::Found(span, true) => place(span),
            Search::Disagreed => Anchored::Lost,
            // The same words in other company may be a copy, where those that were meant stand edited in their place.
            Search::Found(span, false) if !self.is_near(here, span) || self.has_rival(quote, span) => {
                Anchored::Lost
            }
            Search::Found(span, false) => place(span),
            Search::Nothing => match self.likest(selectors) {
                Some(alike) if !self.is_enough(&alike, quote, here) => Anchored::Lost,
                Some(alike) if alike.words == 100 => place(alike.span),
                Some(alike) => Anchored::Changed(alike.span, alike.words),
                None => Anchored::Lost,
            },
        }
    }

    /// The stretch of this text that is most like the passage of these selectors, and how much of its words is as it was, in percent:
    /// a proposal for a reader to decide on, however unlike it is.
    #[must_use]
    pub fn proposal(&self, selectors: &Selectors) -> Option<(Span, u8)> {
        let found = alike::find(self.text, self.fingerprints(), &selectors.quote, Floor::NONE);
        let likest = found.first().filter(|alike| !alike.span.is_empty())?;
        Some((likest.span, likest.words))
    }

    /// Whether nothing speaks for the words at `here` being others that happen to be alike: the text is
    /// the same, or else both sides of them are. (A double can be taken for them only where a change before
    /// it brought it to this very place, with the same 32 characters on both sides.)
    fn is_untouched(&self, selectors: &Selectors, here: Span) -> bool {
        if selectors.text_hash == Some(self.hash) {
            return true;
        }
        let quote = &selectors.quote;
        let before = self.text.get(..here.start() as usize).unwrap_or_default();
        let after = self.text.get(here.end() as usize..).unwrap_or_default();
        let agrees = before.ends_with(&quote.prefix) && after.starts_with(&quote.suffix);
        agrees && !self.is_cut(quote, here) && !quote.exact.is_empty()
    }

    /// The one place that all keys with a say agree on.
    fn search(&self, selectors: &Selectors) -> Search {
        let quote = &selectors.quote;
        let mut named = None;
        for key in QuoteKey::EXACT.into_iter().filter(|&key| selectors.singled_out.by(key)) {
            let fewest = if key == QuoteKey::Words { FEWEST_ALONE } else { FEWEST_CHARS };
            if key.wanted(quote).0.chars().count() < fewest {
                continue;
            }
            let Some(span) = self.only(quote, key) else { continue };
            match named {
                Some((other, _)) if other != span => return Search::Disagreed,
                Some(_) => {}
                None => named = Some((span, key == QuoteKey::Both)),
            }
        }
        named.map_or(Search::Nothing, |(span, is_whole)| Search::Found(span, is_whole))
    }

    /// The keys that answer to one place only in this text.
    fn singled_out(&self, quote: &TextQuoteSelector, span: Span) -> SingledOut {
        let single = QuoteKey::EXACT.into_iter().filter(|&key| self.only(quote, key).is_some());
        let exact = single.fold(SingledOut::NONE, SingledOut::with);
        let is_long = quote.exact.len() > alike::LONGEST;
        let has_double = || {
            let beside = alike::beside(self.text, span, quote, RIVAL);
            let doubles =
                self.alike(quote).into_iter().filter(|alike| !alike.span.overlaps(span)).chain(beside);
            doubles.into_iter().any(|alike| alike.whole >= DOUBLE && alike.words >= WORDS_FLOOR - MARGIN)
        };
        let is_like = !is_long && exact.by(QuoteKey::Both) && !has_double();
        if is_like { exact.with(QuoteKey::Like) } else { exact }
    }

    /// The only place that answers to `key`.
    fn only(&self, quote: &TextQuoteSelector, key: QuoteKey) -> Option<Span> {
        let (wanted, before) = key.wanted(quote);
        let starts = if wanted.len() < SHORTEST {
            occurrences(self.text, &wanted)
        } else {
            self.fingerprints().occurrences(self.text, &wanted)
        };
        let spans =
            starts.into_iter().map(|start| Span::of(start + before..start + before + quote.exact.len()));
        let mut whole = spans.filter(|&span| !self.is_cut(quote, span));
        let first = whole.next()?;
        whole.next().is_none().then_some(first)
    }

    fn fingerprints(&self) -> &Fingerprints {
        self.fingerprints.get_or_init(|| Fingerprints::of(self.text))
    }

    fn alike(&self, quote: &TextQuoteSelector) -> Vec<Alike> {
        alike::find(self.text, self.fingerprints(), quote, RIVAL)
    }

    /// The place that is most like the passage, where nothing in its first text was, and no other here is nearly as much.
    fn likest(&self, selectors: &Selectors) -> Option<Alike> {
        let quote = &selectors.quote;
        let asked = selectors.singled_out.by(QuoteKey::Like)
            && QuoteKey::Like.wanted(quote).0.chars().count() >= FEWEST_ALIKE;
        let found = if asked { self.alike(quote) } else { Vec::new() };
        let (best, others) = found.split_first()?;
        (!others.iter().any(|other| is_rival(other, best.whole))).then_some(*best)
    }

    /// Whether a place but that at `span` could be meant.
    fn has_rival(&self, quote: &TextQuoteSelector, span: Span) -> bool {
        let found = self.alike(quote);
        let own = found.iter().find(|alike| alike.span.overlaps(span)).map_or(DOUBLE, |own| own.whole);
        found.iter().any(|other| !other.span.overlaps(span) && is_rival(other, own))
    }

    /// Whether a place lies about where the passage stood: what was only edited does, a copy seldom.
    fn is_near(&self, here: Span, place: Span) -> bool {
        here.start().abs_diff(place.start()) as usize <= NEAR_BYTES.max(self.text.len() / NEAR_PART)
    }

    /// Whether what is like the quote may be taken for what was meant. Few words are not: chance brings them back.
    fn is_enough(&self, alike: &Alike, quote: &TextQuoteSelector, here: Span) -> bool {
        !is_short(quote)
            && alike.whole >= WHOLE_FLOOR
            && alike.words >= WORDS_FLOOR
            && alike.prefix.max(alike.suffix) >= SIDE_FLOOR
            && self.is_near(here, alike.span)
    }

    /// Whether the words at `span` end within a word or a letter, and did not when they were taken: the `e` of a decomposed
    /// `é` is not the word that ended in `e`.
    fn is_cut(&self, quote: &TextQuoteSelector, span: Span) -> bool {
        let before = self.text.get(..span.start() as usize).unwrap_or_default();
        let after = self.text.get(span.end() as usize..).unwrap_or_default();
        let continues = |c| COMBINING.iter().any(|&(first, last)| first <= c && c <= last);
        let joins = |one: Option<char>, next: Option<char>| {
            next.is_some_and(continues)
                || one.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric)
        };
        let (first, last) = (quote.exact.chars().next(), quote.exact.chars().next_back());
        let was_cut =
            joins(quote.prefix.chars().next_back(), first) || joins(last, quote.suffix.chars().next());
        !was_cut && (joins(before.chars().next_back(), first) || joins(last, after.chars().next()))
    }

    /// The bytes of a position.
    fn span(&self, position: TextPositionSelector) -> Span {
        Span::new(self.units.from_code_points(position.start), self.units.from_code_points(position.end))
    }
}

/// Whether a place could be meant as well as another that is as much like the quote: by the words with one side of them where
/// the other side was edited.
fn is_rival(alike: &Alike, best: u8) -> bool {
    let side = alike.words >= WORDS_FLOOR && alike.prefix.max(alike.suffix) >= SIDE_FLOOR;
    side || alike.whole >= DOUBLE && alike.whole + MARGIN > best
}

/// Whether the words are few.
fn is_short(quote: &TextQuoteSelector) -> bool {
    quote.exact.chars().count() < FEWEST_CHARS
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
