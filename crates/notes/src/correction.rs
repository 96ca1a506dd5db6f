//! What a reader corrects in what the engine said of names and times: one ruling on some words, kept with the article
//! and applied again whenever it is analysed.

use crate::{Selectors, json::Other};
use dateline_text::{MentionKind, TimexKind, named};

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
        }
    }

    /// The kind it speaks of.
    #[must_use]
    pub const fn kind(&self) -> Option<MentionKind> {
        match self {
            Self::Confirm(kind)
            | Self::Reject(kind)
            | Self::Kind(kind)
            | Self::Words(_, kind)
            | Self::Add(kind) => Some(*kind),
            Self::SameAs(_) | Self::Apart | Self::Time(..) | Self::NoTime => None,
        }
    }

    /// The other words it speaks of.
    #[must_use]
    pub const fn other(&self) -> Option<&Selectors> {
        match self {
            Self::Words(other, _) | Self::SameAs(other) => Some(other),
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

    /// Whether it is about a time and not about a name.
    #[must_use]
    pub const fn is_of_time(&self) -> bool {
        matches!(self, Self::Time(..) | Self::NoTime)
    }

    /// The ruling of this name; nothing where a part is missing or the name is unknown.
    pub(crate) fn from_parts(
        name: &str,
        kind: Option<MentionKind>,
        other: Option<Selectors>,
        time: Option<(TimexKind, String)>,
    ) -> Option<Self> {
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
            _ => return None,
        })
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
