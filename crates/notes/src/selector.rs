//! How an annotation remembers its place: the words with what stood around them, and where they stood
//! (the two text selectors of the W3C Web Annotation Data Model, section 4.2).

use crate::TextHash;

/// Characters (code points) of context kept on each side of a quote.
pub const CONTEXT_CHARS: usize = 32;

/// The words of a passage and up to [`CONTEXT_CHARS`] code points on either side of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextQuoteSelector {
    /// The words themselves, unchanged.
    pub exact: String,
    /// What stood right before them; shorter at the start of the text.
    pub prefix: String,
    /// What stood right after them; shorter at the end of the text.
    pub suffix: String,
}

/// Where a passage stood: `[start, end)` in Unicode code points, the unit that the W3C model names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TextPositionSelector {
    /// Code points before the passage.
    pub start: u32,
    /// Code points before the end of the passage.
    pub end: u32,
}

/// How much of a quote selector a search compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuoteKey {
    /// Prefix, words and suffix.
    Both,
    /// Prefix and words.
    Prefix,
    /// Words and suffix.
    Suffix,
    /// The words alone.
    Words,
    /// Words and context, nearly: nothing else in the text is much like them.
    Like,
}

impl QuoteKey {
    /// Every key.
    pub const ALL: [Self; 5] = [Self::Both, Self::Prefix, Self::Suffix, Self::Words, Self::Like];
    /// Those that compare letter by letter.
    pub(crate) const EXACT: [Self; 4] = [Self::Both, Self::Prefix, Self::Suffix, Self::Words];

    /// The name that files use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::Prefix => "prefix",
            Self::Suffix => "suffix",
            Self::Words => "words",
            Self::Like => "like",
        }
    }

    /// What the key looks for, and how many bytes of it stand before the words.
    pub(crate) fn wanted(self, quote: &TextQuoteSelector) -> (String, usize) {
        let prefix =
            if matches!(self, Self::Both | Self::Prefix | Self::Like) { quote.prefix.as_str() } else { "" };
        let suffix =
            if matches!(self, Self::Both | Self::Suffix | Self::Like) { quote.suffix.as_str() } else { "" };
        (format!("{prefix}{}{suffix}", quote.exact), prefix.len())
    }
}

/// The keys that singled a passage out in the text it was taken from.
///
/// Words that stood twice there can not be found by the words alone, however rare they have become in
/// another text: what is missing may be the one that was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SingledOut(u8);

impl SingledOut {
    /// No key: another place was alike in words and context.
    pub const NONE: Self = Self(0);
    /// What may be assumed of a selector that somebody else made.
    pub const ASSUMED: Self = Self(1 << QuoteKey::Both as u8);

    /// This and `key`.
    #[must_use]
    pub const fn with(self, key: QuoteKey) -> Self {
        Self(self.0 | 1 << key as u8)
    }

    /// Whether `key` singled the passage out.
    #[must_use]
    pub const fn by(self, key: QuoteKey) -> bool {
        self.0 & (1 << key as u8) != 0
    }

    /// The keys, in order.
    pub fn keys(self) -> impl Iterator<Item = QuoteKey> {
        QuoteKey::ALL.into_iter().filter(move |&key| self.by(key))
    }
}

/// Both selectors of one passage, with what is known of the text it was taken from.
///
/// Made by [`Passages::take`](crate::Passages::take).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selectors {
    /// The words in their context.
    pub quote: TextQuoteSelector,
    /// Where they stood, in code points.
    pub position: TextPositionSelector,
    /// The text they stood in; absent where somebody else made the selectors.
    pub text_hash: Option<TextHash>,
    /// What told them from every other place of that text.
    pub singled_out: SingledOut,
}
