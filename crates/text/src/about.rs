//! What an article says of itself: by whom, where, when. Everything with the words it rests on.

use crate::{PublishedFrom, Span};
use serde::{Deserialize, Serialize};

/// What the page says of the article as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// The headline.
    pub headline: Option<Span>,
    /// The lines below it that sum the article up.
    pub standfirst: Vec<Span>,
    /// The names of those who wrote it.
    pub bylines: Vec<Span>,
    /// Day of publication, `YYYY-MM-DD`, perhaps with `THH:MM`.
    pub published: Option<String>,
    /// Where that day was found.
    pub published_from: Option<PublishedFrom>,
    /// When it was last changed, in the same form, where the page says so.
    pub updated: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// Where it stands on the web.
    pub url: Option<String>,
    /// The place of its dateline: `KYIV, Ukraine`.
    pub place: Option<Span>,
    /// The section of the paper.
    pub section: Option<Span>,
    /// What it is filed under.
    pub tags: Vec<Span>,
    /// Its pictures, in order.
    pub pictures: Vec<Picture>,
    /// The words that the values rest on.
    pub evidence: Evidence,
}

impl Article {
    /// Moves every span. Every field is named here, so that a new one cannot be forgotten.
    pub(crate) fn move_spans(&mut self, to: &impl Fn(Span) -> Span) {
        let Self {
            headline,
            standfirst,
            bylines,
            published: _,
            published_from: _,
            updated: _,
            outlet: _,
            url: _,
            place,
            section,
            tags,
            pictures,
            evidence: Evidence { published, updated, outlet, url },
        } = self;
        let known = [headline, place, section, published, updated, outlet, url].into_iter().flatten();
        let lists = [standfirst, bylines, tags].into_iter().flatten();
        let of_pictures = pictures.iter_mut().flat_map(|it| [&mut it.caption, &mut it.credit]).flatten();
        known.chain(lists).chain(of_pictures).for_each(|span| *span = to(*span));
    }
}

/// Where the values of an [`Article`] stand that are not the text's own words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The words of [`Article::published`].
    pub published: Option<Span>,
    /// The words of [`Article::updated`].
    pub updated: Option<Span>,
    /// The words of [`Article::outlet`].
    pub outlet: Option<Span>,
    /// The words of [`Article::url`].
    pub url: Option<Span>,
}

/// A picture, as far as words tell of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// What it shows; where the page has only a credit, there is none.
    pub caption: Option<Span>,
    /// Who made it, where that is said apart from the caption.
    pub credit: Option<Span>,
}
