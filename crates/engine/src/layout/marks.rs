//! What the markup around a line says of it, as a set of bits.

use std::ops::{BitAnd, BitOr, BitOrAssign};

/// A set of marks; a line has those of all the elements around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks(u32);

impl Marks {
    /// A menu, the way back, a link for those who cannot see.
    pub(crate) const NAVIGATION: Self = Self(1);
    /// The foot of the page or of a part of it.
    pub(crate) const FOOTER: Self = Self(1 << 1);
    /// The head of the page or of a part of it.
    pub(crate) const HEADER: Self = Self(1 << 2);
    /// Beside the article: a side column, a box, a quotation drawn out of the article.
    pub(crate) const ASIDE: Self = Self(1 << 3);
    /// Something to fill in.
    pub(crate) const FORM: Self = Self(1 << 4);
    /// What readers wrote.
    pub(crate) const COMMENTS: Self = Self(1 << 5);
    /// Other articles.
    pub(crate) const RELATED: Self = Self(1 << 6);
    /// Advertisements, newsletters, cookies, donations.
    pub(crate) const PROMOTION: Self = Self(1 << 7);
    /// Buttons to share, follow, print.
    pub(crate) const SHARING: Self = Self(1 << 8);
    /// Tags, topics, page numbers.
    pub(crate) const LABELS: Self = Self(1 << 9);
    /// Shown only to those who listen to the page.
    pub(crate) const UNSEEN: Self = Self(1 << 10);
    /// About the writer.
    pub(crate) const PROFILE: Self = Self(1 << 11);
    /// Within `<article>`.
    pub(crate) const ARTICLE: Self = Self(1 << 12);
    /// Within `<main>`.
    pub(crate) const MAIN: Self = Self(1 << 13);
    /// Within what is named as the body of an article.
    pub(crate) const BODY: Self = Self(1 << 14);
    /// With a picture.
    pub(crate) const FIGURE: Self = Self(1 << 15);
    /// Who made a picture.
    pub(crate) const CREDIT: Self = Self(1 << 16);
    /// The words below the headline.
    pub(crate) const STANDFIRST: Self = Self(1 << 17);
    /// Who wrote it.
    pub(crate) const BYLINE: Self = Self(1 << 18);
    /// A point in time.
    pub(crate) const TIME: Self = Self(1 << 19);
    /// The headline.
    pub(crate) const HEADLINE: Self = Self(1 << 20);

    /// The marks that a few words give to the line they stand in; all others need the whole line.
    pub(crate) const OF_WORDS: Self = Self(Self::BYLINE.0 | Self::TIME.0);

    /// What speaks for the article, or of it.
    pub(crate) const OF_THE_ARTICLE: Self = Self(
        Self::ARTICLE.0
            | Self::MAIN.0
            | Self::BODY.0
            | Self::FIGURE.0
            | Self::CREDIT.0
            | Self::STANDFIRST.0
            | Self::HEADLINE.0
            | Self::OF_WORDS.0,
    );

    /// The bits.
    pub(super) const fn bits(self) -> u32 {
        self.0
    }

    /// The set of these bits.
    pub(super) const fn of_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// Those of both.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those that are not in the other.
    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether any is in both.
    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Marks {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        self.and(other)
    }
}

impl BitAnd for Marks {
    type Output = Self;
    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl BitOrAssign for Marks {
    fn bitor_assign(&mut self, other: Self) {
        *self = self.and(other);
    }
}
