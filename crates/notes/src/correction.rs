//! What a reader corrects in what the engine said of names, times and quotations: one ruling on some words, kept with the
//! article and applied again whenever it is analysed.

use crate::{Selectors, json::Other};
use dateline_text::{MentionKind, QuotationKind, Sourcing, TimexKind, named};

/// What the reader says of the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// They are marked rightly, as this.
    Confirm(MentionKind),
    /// They do not name a thing of this kind.
    Reject(MentionKind),
    /// They name a thing of this kind.
    Kind(MentionKind),
    /// Other words are the name, of this kind.
    Words(Selectors, MentionKind),
    /// They name a thing of this kind, and were not marked.
    Add(MentionKind),
    /// They name the same thing as those other words.
    SameAs(Selectors),
    /// They name another thing than what they were tied to.
    Apart,
    /// They name a time of this TIMEX3 type and value.
    Time(TimexKind, String),
    /// They name no time.
    NoTime,
    /// Somebody else says them, or nobody.
    Speaker(Speaker),
    /// They are somebody's words, given in this way.
    QuotationKind(QuotationKind),
    /// Other words are the quotation.
    Extent(Selectors),
    /// They are no quotation.
    NoQuotation,
    /// They are a quotation given in this way, and were not marked.
    AddQuotation(QuotationKind),
}

/// Who says the words of a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// What sort of source.
    pub sourcing: Sourcing,
    /// The words for it in the article: always there for one by name, never where it is nobody.
    pub words: Option<Selectors>,
    /// Of several quotations of the same words (what Politico reports when it cites two officials), which one; from 0.
    pub nth: u32,
}

/// The parts of a ruling as files have them, each where it is there.
#[derive(Clone, Debug, Default)]
pub(crate) struct RulingParts {
    /// A kind of name.
    pub kind: Option<MentionKind>,
    /// Other words.
    pub other: Option<Selectors>,
    /// A TIMEX3 type and value.
    pub time: Option<(TimexKind, String)>,
    /// A sort of source.
    pub sourcing: Option<Sourcing>,
    /// Which of several quotations of the same words.
    pub nth: u32,
    /// A kind of quotation.
    pub quotation: Option<QuotationKind>,
}

impl Ruling {
    /// What files call it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Confirm(_) => "confirm",
            Self::Reject(_) => "reject",
            Self::Kind(_) => "kind",
            Self::Words(..) => "words",
            Self::Add(_) => "add",
            Self::SameAs(_) => "same_as",
            Self::Apart => "apart",
            Self::Time(..) => "time",
            Self::NoTime => "no_time",
            Self::Speaker(_) => "speaker",
            Self::QuotationKind(_) => "quotation_kind",
            Self::Extent(_) => "extent",
            Self::NoQuotation => "no_quotation",
            Self::AddQuotation(_) => "add_quotation",
        }
    }

    /// The kind of name it speaks of.
    #[must_use]
    pub const fn kind(&self) -> Option<MentionKind> {
        match self {
            Self::Confirm(kind)
            | Self::Reject(kind)
            | Self::Kind(kind)
            | Self::Words(_, kind)
            | Self::Add(kind) => Some(*kind),
            _ => None,
        }
    }

    /// The other words it speaks of.
    #[must_use]
    pub const fn other(&self) -> Option<&Selectors> {
        match self {
            Self::Words(other, _) | Self::SameAs(other) | Self::Extent(other) => Some(other),
            Self::Speaker(speaker) => speaker.words.as_ref(),
            _ => None,
        }
    }

    /// The TIMEX3 type and value it speaks of.
    #[must_use]
    pub fn time(&self) -> Option<(TimexKind, &str)> {
        match self {
            Self::Time(kind, value) => Some((*kind, value)),
            _ => None,
        }
    }

    /// The speaker it names.
    #[must_use]
    pub const fn speaker(&self) -> Option<&Speaker> {
        match self {
            Self::Speaker(speaker) => Some(speaker),
            _ => None,
        }
    }

    /// The kind of quotation it speaks of.
    #[must_use]
    pub const fn quotation(&self) -> Option<QuotationKind> {
        match self {
            Self::QuotationKind(kind) | Self::AddQuotation(kind) => Some(*kind),
            _ => None,
        }
    }

    /// Whether it is about a time.
    #[must_use]
    pub const fn is_of_time(&self) -> bool {
        matches!(self, Self::Time(..) | Self::NoTime)
    }

    /// Whether it is about a quotation.
    #[must_use]
    pub const fn is_of_quotation(&self) -> bool {
        matches!(
            self,
            Self::Speaker(_)
                | Self::QuotationKind(_)
                | Self::Extent(_)
                | Self::NoQuotation
                | Self::AddQuotation(_)
        )
    }

    /// The ruling of this name; nothing where a part is missing or the name is unknown.
    pub(crate) fn from_parts(name: &str, parts: RulingParts) -> Option<Self> {
        let RulingParts { kind, other, time, sourcing, nth, quotation } = parts;
        Some(match name {
            "confirm" => Self::Confirm(kind?),
            "reject" => Self::Reject(kind?),
            "kind" => Self::Kind(kind?),
            "words" => Self::Words(other?, kind?),
            "add" => Self::Add(kind?),
            "same_as" => Self::SameAs(other?),
            "apart" => Self::Apart,
            "time" => time.map(|(kind, value)| Self::Time(kind, value))?,
            "no_time" => Self::NoTime,
            "speaker" => Self::Speaker(Speaker::new(sourcing?, other, nth)?),
            "quotation_kind" => Self::QuotationKind(quotation?),
            "extent" => Self::Extent(other?),
            "no_quotation" => Self::NoQuotation,
            "add_quotation" => Self::AddQuotation(quotation?),
            _ => return None,
        })
    }
}

impl Speaker {
    /// A speaker of this sort; nothing where one by name has no words, or nobody has some.
    #[must_use]
    pub fn new(sourcing: Sourcing, words: Option<Selectors>, nth: u32) -> Option<Self> {
        let fits = match sourcing {
            Sourcing::Named => words.is_some(),
            Sourcing::Unattributed => words.is_none(),
            Sourcing::Anonymous | Sourcing::Organization | Sourcing::Document => true,
        };
        fits.then_some(Self { sourcing, words, nth })
    }
}

named! {
    /// How far a correction reaches.
    Scope {
        /// These words at this place.
        Here = "here",
        /// The name wherever the article has it.
        Article = "article",
    }
}

/// One correction that the reader made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Unique among the corrections of its article; the caller makes it up.
    pub id: String,
    /// When it was made: ISO 8601 in UTC.
    pub created: String,
    /// The words.
    pub target: Selectors,
    /// What the reader says of them.
    pub ruling: Ruling,
    /// How far that reaches.
    pub scope: Scope,
    /// Fields of the stored form that this version does not know.
    pub(crate) other: Other,
}

impl Correction {
    /// A correction made at `created` (ISO 8601, UTC).
    #[must_use]
    pub fn new(id: &str, created: &str, target: Selectors, ruling: Ruling, scope: Scope) -> Self {
        Self {
            id: id.to_owned(),
            created: created.to_owned(),
            target,
            ruling,
            scope,
            other: Other::default(),
        }
    }

    /// Whether the other says the same of the same words; ids and times may differ.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.target == other.target && self.ruling == other.ruling && self.scope == other.scope
    }

    /// The order corrections are kept and applied in: by age, then id.
    pub(crate) fn order(&self) -> (&str, &str) {
        (&self.created, &self.id)
    }
}
