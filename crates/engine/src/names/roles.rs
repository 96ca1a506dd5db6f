//! Offices and parts of people, in the article's own words: before the name (`French Foreign Minister`), or
//! behind it in apposition (`, the mayor of …,`).

use super::candidates::{Candidate, Candidates, Title};
use super::context;
use super::words::{Shape, Words};
use dateline_lexicon::{Lexicon, List, TitleKind};
use dateline_text::{Document, MentionKind};
use std::collections::HashMap;

/// An apposition longer than this says more than an office.
const MOST_WORDS: usize = 14;

/// Words that make the words after a comma a clause, not an apposition.
const CLAUSE: &[&str] =
    &["had", "has", "have", "is", "was", "were", "who", "whose", "will", "would", "and", "but"];

/// What stands around the names of people.
pub(super) struct Roles<'a> {
    document: &'a Document,
    lexicon: &'a Lexicon,
    words: &'a Words<'a>,
    /// Titles by the word after their last.
    titles: HashMap<usize, Title>,
    /// Mentions by the word after their last.
    ending: HashMap<usize, &'a Candidate>,
    /// Mentions by their first word.
    beginning: HashMap<usize, &'a Candidate>,
}

impl<'a> Roles<'a> {
    pub(super) fn new(
        document: &'a Document,
        lexicon: &'a Lexicon,
        words: &'a Words<'a>,
        decided: &'a [Candidate],
        candidates: &Candidates,
    ) -> Self {
        Self {
            document,
            lexicon,
            words,
            titles: candidates.titles.iter().map(|&title| (title.last, title)).collect(),
            ending: decided.iter().map(|mention| (mention.last, mention)).collect(),
            beginning: decided.iter().map(|mention| (mention.first, mention)).collect(),
        }
    }

    /// The role that this mention of a person comes with.
    pub(super) fn of(&self, mention: &Candidate) -> Option<String> {
        self.before(mention).or_else(|| self.behind(mention))
    }

    fn before(&self, mention: &Candidate) -> Option<String> {
        let title = self.titles.get(&mention.first)?;
        if matches!(title.kind, TitleKind::Honorific | TitleKind::Rank) {
            return None;
        }
        let mut start = title.first;
        while let Some(previous) = self.words.before(start) {
            let joined = !matches!(previous.shape, Shape::Mark | Shape::Possessive);
            let owner = self.ending.get(&start).filter(|owner| joined && is_owner(owner.kind));
            start = match owner {
                Some(owner) => owner.first,
                None if context::is_role_modifier(self.words.key(start - 1)) => start - 1,
                // `ex-`
                None if previous.is_mark("-")
                    && start >= 2
                    && context::is_role_modifier(self.words.key(start - 2)) =>
                {
                    start - 2
                }
                None => break,
            };
        }
        Some(self.text(start, title.last))
    }

    fn behind(&self, mention: &Candidate) -> Option<String> {
        self.words.after(mention.last - 1).filter(|word| word.is_mark(","))?;
        let opening = self.words.after(mention.last)?;
        let article = matches!(opening.text, "the" | "a" | "an");
        let start = mention.last + 1 + usize::from(article);
        let mut last = start;
        while let Some(word) = self.words.after(last - 1) {
            if matches!(word.text, "," | ";" | "." | ")" | "—" | "–" | "\"" | "”") {
                break;
            }
            let key = self.words.key(last);
            let clause = CLAUSE.iter().any(|word| word.as_bytes() == key) || context::is_speech(key);
            if clause || last - start >= MOST_WORDS {
                return None;
            }
            last += 1;
        }
        (last > start && self.names_an_office(start, last, article)).then(|| self.text(start, last))
    }

    /// Whether a title stands among the first words, or after an owner: `US special envoy to …`.
    fn names_an_office(&self, start: usize, last: usize, article: bool) -> bool {
        let owned = self.beginning.get(&start).filter(|owner| is_owner(owner.kind)).map(|owner| owner.last);
        let reach = if article || owned.is_some() { 6 } else { 2 };
        let mut found = Vec::new();
        (start..last.min(start + reach)).any(|at| {
            self.words.names_from(self.lexicon, List::Titles, at, &mut found);
            found
                .iter()
                .any(|&(_, bits)| TitleKind::unpack(bits).is_some_and(|kind| kind != TitleKind::Honorific))
        })
    }

    fn text(&self, first: usize, last: usize) -> String {
        self.document.slice(self.words.span(first, last)).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn is_owner(kind: MentionKind) -> bool {
    matches!(kind, MentionKind::Place | MentionKind::Organization | MentionKind::Group)
}
