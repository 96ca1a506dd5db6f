//! Before a name: `French Foreign Minister Ada Example`, `Mayor of Exampleville Ada Example`.

use super::{Roles, is_in, is_owner};
use crate::names::candidates::Candidate;
use crate::names::context::Use;
use crate::names::words::{Shape, Word};
use dateline_lexicon::{List, TitleKind};

/// A title has no more words.
const LONGEST: usize = 4;
/// A rank of no more letters is a short form.
const SHORT_RANK: usize = 4;

/// Nouns and adjectives before an office that say which.
const KINDS: &[&str] = &[
    "agriculture",
    "army",
    "assistant",
    "associate",
    "bank",
    "board",
    "chief",
    "city",
    "club",
    "communications",
    "company",
    "council",
    "county",
    "cup",
    "defence",
    "defense",
    "deputy",
    "district",
    "economy",
    "education",
    "election",
    "energy",
    "environment",
    "executive",
    "faction",
    "finance",
    "fire",
    "foreign",
    "former",
    "general",
    "government",
    "head",
    "health",
    "hospital",
    "human",
    "infrastructure",
    "interior",
    "joint",
    "junior",
    "justice",
    "labor",
    "labour",
    "lead",
    "legal",
    "local",
    "managing",
    "market",
    "medical",
    "military",
    "national",
    "navy",
    "new",
    "opposition",
    "parish",
    "parliamentary",
    "party",
    "police",
    "political",
    "port",
    "press",
    "prime",
    "principal",
    "prison",
    "project",
    "provincial",
    "public",
    "regional",
    "research",
    "rights",
    "river",
    "school",
    "security",
    "senior",
    "shadow",
    "sports",
    "state",
    "tax",
    "team",
    "tourism",
    "town",
    "trade",
    "transport",
    "union",
    "university",
    "veteran",
    "vice",
    "village",
    "water",
    "women's",
    "youth",
];

impl Roles<'_> {
    /// `French Foreign Minister Ada Example`
    pub(super) fn title(&self, mention: &Candidate) -> Option<String> {
        let end = self.name_start(mention);
        let mut start = self.title_before(end).or_else(|| self.occupation_before(end))?;
        let colon = self.words.before(end).is_some_and(|word| word.is_mark(":"));
        let last = end - usize::from(colon);
        let capital = self.words.all[start].is_capital();
        while let Some(previous) = self.words.before(start) {
            let joined = !matches!(previous.shape, Shape::Mark | Shape::Possessive);
            let owner = self.ending.get(&start).filter(|owner| joined && is_owner(owner.kind));
            start = match owner {
                Some(owner) => owner.first,
                None if self.words.is(start - 1, Use::RoleModifier) || self.is_kind(start - 1) => start - 1,
                // `Social Welfare Secretary`, `Costa Rican president`
                None if self.is_field(start - 1, capital) => start - 1,
                // `ex-`
                None if previous.is_mark("-")
                    && start >= 2
                    && self.words.is(start - 2, Use::RoleModifier) =>
                {
                    start - 2
                }
                None => break,
            };
        }
        Some(self.with_owner(start, last))
    }

    /// `Captain Ada Example`, `Judge Ada Example`, where the article gives no office; short forms of ranks say too
    /// little.
    pub(super) fn rank(&self, mention: &Candidate) -> Option<String> {
        let title = self.titles.get(&mention.first)?;
        let text = self.text(title.first, title.last);
        let says = match title.kind {
            TitleKind::Rank => text.len() > SHORT_RANK && !text.contains('.'),
            TitleKind::Honorific => self.is_office_of_address(title.first, title.last),
            _ => false,
        };
        says.then_some(text)
    }

    /// `Mayor of Exampleville Ada Example`
    pub(super) fn office_of_owner(&self, mention: &Candidate) -> Option<String> {
        let owner = self.ending.get(&mention.first).filter(|owner| is_owner(owner.kind))?;
        let of = owner
            .first
            .checked_sub(1)
            .filter(|&of| matches!(self.words.all[of].text, "of" | "for" | "at"))?;
        self.words.before(owner.first)?;
        let start = self.title_before(of)?;
        let same = self.words.all[start].sentence == self.words.all[mention.first].sentence;
        same.then(|| self.text(start, mention.first))
    }

    /// Where the name begins with its form of address and rank.
    pub(super) fn name_start(&self, mention: &Candidate) -> usize {
        let title = self.titles.get(&mention.first);
        title
            .filter(|title| matches!(title.kind, TitleKind::Honorific | TitleKind::Rank))
            .map_or(mention.first, |title| title.first)
    }

    /// Where the title begins that ends before the name; forms of address, ranks and relatives are none.
    fn title_before(&self, end: usize) -> Option<usize> {
        if let Some(title) = self.titles.get(&end)
            && !self.is_relation(title.last - 1)
        {
            return (!matches!(title.kind, TitleKind::Honorific | TitleKind::Rank)).then_some(title.first);
        }
        let before =
            self.words.before(end).filter(|_| self.words.get(end).is_some_and(|word| word.spaced))?;
        // `Coach: Ada Example`
        let end = if before.is_mark(":") { end - 1 } else { end };
        let office = |kind| matches!(kind, TitleKind::Office | TitleKind::Occupation);
        (end.saturating_sub(LONGEST)..end).find(|&start| {
            self.words.all[start].sentence == self.words.all[end].sentence
                && !self.is_relation(end - 1)
                && self
                    .words
                    .names_from(List::Titles, start)
                    .iter()
                    .any(|&(last, bits)| last == end && TitleKind::unpack(bits).is_some_and(office))
        })
    }

    /// `the curator Ada Example`: no list has the word, but it is made as one for what people do.
    fn occupation_before(&self, end: usize) -> Option<usize> {
        let noun = end.checked_sub(1)?;
        self.words.before(end).filter(|_| self.words.all[end].spaced && self.is_occupation_word(noun))?;
        let mut before = noun;
        while before > 0
            && self.words.before(before).is_some()
            && !self.ending.contains_key(&before)
            && self.is_kind(before - 1)
        {
            before -= 1;
        }
        let owned = self.ending.get(&before).is_some_and(|owner| is_owner(owner.kind));
        let told = self.words.before(before).is_some_and(|word| word.shape == Shape::Possessive)
            || before > 0 && self.words.before(before).is_some() && self.is_article(before - 1);
        (owned || told || self.words.all[noun].is_capital()).then_some(noun)
    }

    /// A word with a capital that is no name of its own: before a title with one, a common word.
    fn is_field(&self, at: usize, capital: bool) -> bool {
        let told = |word: &Word<'_>| {
            word.shape == Shape::Capital
                && !word.initial
                && !(word.is(Use::Calendar) || word.is(Use::MonthName) || word.is(Use::Function))
                && (!capital || word.usage.common > 0)
        };
        !self.ending.contains_key(&(at + 1)) && self.words.get(at).is_some_and(told)
    }

    fn is_kind(&self, at: usize) -> bool {
        let lower = |word: &Word<'_>| matches!(word.shape, Shape::Lower | Shape::Capital);
        self.words.get(at).is_some_and(lower) && is_in(KINDS, self.words.key(at))
    }
}
