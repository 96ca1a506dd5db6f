//! Offices and parts of people, in the article's own words: before the name (`French Foreign Minister`, `the union's
//! head, …,`), or behind it (`, the mayor of …,`, `, who heads …`, `is the new mayor of …`). Who somebody is to another
//! (`wife`, `colleague`) is none.

mod apposition;
mod bodies;
mod office;
mod owner;
mod predicate;
mod title;

pub(super) use office::is_made_as_occupation;

use super::candidates::{Candidate, Candidates, Title};
use super::words::{Shape, Words};
use crate::listed::is_in;
use dateline_text::{Document, MentionKind};
use rustc_hash::FxHashMap;

/// Words that make the words after a comma a clause, not an apposition.
const CLAUSE: &[&str] = &[
    "had", "has", "have", "is", "was", "were", "will", "would", "but", "are", "be", "been", "did", "does",
    "can", "could", "may", "might", "that", "if", "because", "not", "came", "took", "made", "went", "got",
    "left", "won", "lost", "met",
];

/// A title of no more letters is a short form.
const SHORT_TITLE: usize = 4;

/// Small words before an office that are no part of it.
const ARTICLES: &[&str] = &["the", "a", "an", "its", "his", "her", "their", "our", "my"];

/// What stands around the names of people.
pub(super) struct Roles<'a> {
    document: &'a Document,
    words: &'a Words<'a>,
    /// Titles by the word after their last.
    titles: FxHashMap<usize, Title>,
    /// All mentions, in order.
    decided: &'a [Candidate],
    /// Mentions by the word after their last.
    ending: FxHashMap<usize, &'a Candidate>,
    /// Mentions by their first word.
    beginning: FxHashMap<usize, &'a Candidate>,
}

impl<'a> Roles<'a> {
    pub(super) fn new(
        document: &'a Document,
        words: &'a Words<'a>,
        decided: &'a [Candidate],
        candidates: &Candidates,
    ) -> Self {
        Self {
            document,
            words,
            decided,
            titles: candidates.titles.iter().map(|&title| (title.last, title)).collect(),
            ending: decided.iter().map(|mention| (mention.last, mention)).collect(),
            beginning: decided.iter().map(|mention| (mention.first, mention)).collect(),
        }
    }

    /// The role that this mention of a person comes with.
    pub(super) fn of(&self, mention: &Candidate) -> Option<String> {
        // `Cllr Ada Example, the council's cabinet member`: a short form says less than what stands behind.
        let title = self.title(mention);
        let short = title.as_ref().is_some_and(|title| title.trim_end_matches('.').len() <= SHORT_TITLE);
        let fuller = if short { self.behind(mention) } else { None };
        fuller
            .or(title)
            .or_else(|| self.behind(mention))
            .or_else(|| self.before(mention))
            .or_else(|| self.predicate(mention))
            .or_else(|| self.rank(mention))
    }

    /// Whether somebody else is named: then the words are about both.
    fn names_a_person(&self, start: usize, last: usize) -> bool {
        let person = |at| self.beginning.get(&at).filter(|mention| mention.kind == MentionKind::Person);
        (start..last).filter_map(person).any(|mention| !self.is_town_before_age(mention))
    }

    /// `mayor of Exampleville, 54`: the age is the mayor's, though a name before an age looks like a person's.
    fn is_town_before_age(&self, mention: &Candidate) -> bool {
        let one = mention.last == mention.first + 1;
        let of = self.words.before(mention.first).is_some_and(|word| word.text == "of");
        let comma = self.words.after(mention.last - 1).is_some_and(|word| word.is_mark(","));
        one && of && comma && self.words.after(mention.last).is_some_and(|word| word.shape == Shape::Number)
    }

    fn is_article(&self, at: usize) -> bool {
        is_in(ARTICLES, self.words.key(at))
    }

    fn text(&self, first: usize, last: usize) -> String {
        let text = self.document.slice(self.words.span(first, last));
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        // `its own mayor`
        text.strip_prefix("own ").map(str::to_owned).unwrap_or(text)
    }
}

fn is_clause(key: &[u8]) -> bool {
    is_in(CLAUSE, key)
}

fn is_owner(kind: MentionKind) -> bool {
    matches!(kind, MentionKind::Place | MentionKind::Organization | MentionKind::Group)
}
