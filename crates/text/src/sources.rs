//! Who says so: the sources of an article with all that rests on each, and who did what to whom.

use crate::{Analysis, Entity, EntityId, MentionKind, Sourcing, Span, named};
use serde::{Deserialize, Serialize};

/// A source of the article, with everything that it is cited for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// What sort of source.
    pub sourcing: Sourcing,
    /// Who it is, where it has a name.
    pub entity: Option<EntityId>,
    /// Whether it is the outlet that publishes the article.
    pub own: bool,
    /// The words for it at each quotation that names it, in order, without repeats.
    pub called: Vec<Span>,
    /// What rests on it: indices into [`Analysis::quotations`](crate::Analysis::quotations), in order.
    pub quotations: Vec<u32>,
    /// What the text says of it: an office, how they know.
    pub described: Option<Span>,
    /// How many people it is, where the text says so: 2 for `two officials`.
    pub count: Option<u32>,
    /// Why it is not named, as the text gives it: `who was not authorized to speak`.
    pub reason: Option<Span>,
}

impl Source {
    /// Every span in it.
    pub(crate) fn spans_mut(&mut self) -> impl Iterator<Item = &mut Span> {
        self.called.iter_mut().chain(&mut self.described).chain(&mut self.reason)
    }
}

impl Sourcing {
    /// What sort of source a thing of this kind is, where it is one.
    #[must_use]
    pub const fn of(kind: MentionKind) -> Option<Self> {
        match kind {
            MentionKind::Person => Some(Self::Named),
            MentionKind::Organization | MentionKind::Place => Some(Self::Organization),
            MentionKind::Work => Some(Self::Document),
            MentionKind::Group | MentionKind::Event => None,
        }
    }
}

impl Analysis {
    /// Whether a thing is the outlet that publishes the article, by one of its names.
    #[must_use]
    pub fn is_outlet(&self, entity: &Entity) -> bool {
        let bare = |name: &str| {
            let name = name.to_lowercase();
            name.strip_prefix("the ").unwrap_or(&name).to_owned()
        };
        let Some(outlet) = self.article.outlet.as_deref().map(bare) else { return false };
        let mut names = std::iter::once(&entity.name).chain(&entity.aliases);
        entity.kind != MentionKind::Person && names.any(|name| bare(name) == outlet)
    }
}

named! {
    /// What somebody did in a [`Relation`].
    #[derive(Serialize, Deserialize)]
    RelationKind {
        /// Came together with somebody.
        Met = "met",
        /// Spoke to somebody.
        Told = "told",
        /// Moved to a place.
        Went = "went",
    }
}

/// Who met whom, spoke to whom or went where, as one sentence gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// What was done.
    pub kind: RelationKind,
    /// Who did it: the words of a mention.
    pub subject: Span,
    /// The verb.
    pub verb: Span,
    /// With whom or to whom: the words of a mention.
    pub object: Option<Span>,
    /// Where: the words of a mention.
    pub place: Option<Span>,
    /// When: the words of an expression of time.
    pub time: Option<Span>,
}

impl Relation {
    /// Every span in it.
    pub(crate) fn spans_mut(&mut self) -> impl Iterator<Item = &mut Span> {
        let others = self.object.iter_mut().chain(&mut self.place).chain(&mut self.time);
        [&mut self.subject, &mut self.verb].into_iter().chain(others)
    }
}
