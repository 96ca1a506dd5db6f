//! The index: of each article a row of numbers, one a word, with the texts that it was made of.

use super::query::Query;
use super::words::each_word;
use crate::{LibraryEntry, StoredArticle};
use dateline_text::Span;
use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

/// Stands between two parts in a row, so that no phrase goes from one into the other.
const GAP: u32 = 0;

/// All that is saved, ready for searching.
///
/// ```
/// use dateline_notes::{Index, Query, StoredArticle};
/// let mut index = Index::default();
/// index.enter(&StoredArticle::new("a", "Rain in Málaga", "It will rain.", "2026-01-31T08:00:00Z"));
/// let found = index.search(&Query::new("malaga rai"), ["a", "b"]);
/// assert_eq!((found[0].id.as_str(), found[0].hits), ("a", 3));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Index {
    numbers: HashMap<Box<str>, u32, BuildHasherDefault<Fnv>>,
    pub(super) pages: BTreeMap<String, Page>,
}

/// What is known of one article.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    pub(super) row: Vec<u32>,
    pub(super) parts: Vec<PagePart>,
    /// Which places of the row hold words that are set aside, in order.
    aside: Vec<Range<usize>>,
    /// Whether its text and notes are in it.
    whole: bool,
}

/// One text of an article, and where its words stand in the row.
#[derive(Clone, Debug)]
pub(super) struct PagePart {
    pub(super) kind: PartKind,
    pub(super) first: usize,
    pub(super) text: Box<str>,
}

/// Which text it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PartKind {
    Title,
    Outlet,
    Text,
    /// The note of this id.
    Note(Box<str>),
}

/// An article in which everything occurs that was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Its id.
    pub id: String,
    /// How often anything that was looked for occurs.
    pub hits: u32,
    /// Whether it takes what was set aside to find all of it: else that does not count.
    pub aside: bool,
}

/// Where all of the query stands, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Title,
    OneNote,
    Anywhere,
    Aside,
}

impl Index {
    /// Enters an article, in the place of what was known of it.
    pub fn enter(&mut self, article: &StoredArticle) {
        let mut page = self.page(&article.title, article.outlet.as_deref());
        self.add(&mut page, PartKind::Text, &article.source, &article.aside);
        for annotation in article.annotations() {
            if let Some(note) = annotation.as_note() {
                self.add(&mut page, PartKind::Note(annotation.id.as_str().into()), note.text, &[]);
            }
        }
        page.whole = true;
        self.pages.insert(article.id.clone(), page);
    }

    /// Enters what the library says of an article that is not known yet.
    pub fn announce(&mut self, entry: &LibraryEntry) {
        if !self.pages.contains_key(&entry.id) {
            let page = self.page(&entry.title, entry.outlet.as_deref());
            self.pages.insert(entry.id.clone(), page);
        }
    }

    /// Strikes the article of this id out.
    pub fn remove(&mut self, id: &str) {
        self.pages.remove(id);
    }

    /// Whether the article of this id is known with its text and notes.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.pages.get(id).is_some_and(|page| page.whole)
    }

    /// The articles, of those of these ids, in which everything occurs that is looked for: first those whose title and
    /// outlet have all of it, then those with a note that has, then the others, at last those where it takes what was set aside;
    /// within that in the order of the ids.
    pub fn search<'a>(&self, query: &Query, ids: impl IntoIterator<Item = &'a str>) -> Vec<Match> {
        let Some(marks) = self.marks(query) else { return Vec::new() };
        let mut ranked: [Vec<Match>; 4] = Default::default();
        for id in ids {
            let Some(page) = self.pages.get(id) else { continue };
            if let Some((rank, hits)) = marks.look_through(page) {
                ranked[rank as usize].push(Match { id: id.to_owned(), hits, aside: rank == Rank::Aside });
            }
        }
        ranked.into_iter().flatten().collect()
    }

    /// The marks of every word that the query speaks of; nothing where one of its words is nowhere.
    pub(super) fn marks<'a>(&self, query: &'a Query) -> Option<Marks<'a>> {
        if query.is_empty() {
            return None;
        }
        let mut marks = Marks { query, of: vec![0; self.numbers.len() + 1], first: Vec::new() };
        let mut bit = 1u32;
        for term in &query.terms {
            marks.first.push(bit);
            for (number, word) in term.words.iter().enumerate() {
                let may_go_on = term.open && number + 1 == term.words.len();
                let mut occurs = false;
                if may_go_on {
                    // The order in which the map is read does not show.
                    for (_, &number) in self.numbers.iter().filter(|(known, _)| known.starts_with(word)) {
                        marks.of[number as usize] |= bit;
                        occurs = true;
                    }
                } else if let Some(&number) = self.numbers.get(word.as_str()) {
                    marks.of[number as usize] |= bit;
                    occurs = true;
                }
                if !occurs {
                    return None;
                }
                // After the last word that is heard there is no bit.
                bit = bit.wrapping_shl(1);
            }
        }
        Some(marks)
    }

    fn page(&mut self, title: &str, outlet: Option<&str>) -> Page {
        let mut page = Page::default();
        self.add(&mut page, PartKind::Title, title, &[]);
        if let Some(outlet) = outlet {
            self.add(&mut page, PartKind::Outlet, outlet, &[]);
        }
        page
    }

    fn add(&mut self, page: &mut Page, kind: PartKind, text: &str, aside: &[Span]) {
        page.parts.push(PagePart { kind, first: page.row.len(), text: text.into() });
        let numbers = &mut self.numbers;
        each_word(text, |at, word| {
            let near = aside.get(aside.partition_point(|span| span.end() as usize <= at.start));
            if near.is_some_and(|span| span.start() as usize <= at.start) {
                let place = page.row.len();
                match page.aside.last_mut().filter(|last| last.end == place) {
                    Some(last) => last.end += 1,
                    None => page.aside.push(place..place + 1),
                }
            }
            let next = numbers.len() as u32 + 1;
            let number = match numbers.get(word) {
                Some(&number) => number,
                None => *numbers.entry(word.into()).or_insert(next),
            };
            page.row.push(number);
        });
        page.row.push(GAP);
    }
}

impl Page {
    /// Whether the word at this place of the row is set aside.
    pub(super) fn is_aside(&self, place: usize) -> bool {
        let near = self.aside.get(self.aside.partition_point(|places| places.end <= place));
        near.is_some_and(|places| places.contains(&place))
    }

    /// The words of each part.
    pub(super) fn parts(&self) -> impl Iterator<Item = (&PagePart, &[u32])> {
        let ends = self.parts.iter().skip(1).map(|part| part.first).chain([self.row.len()]);
        self.parts.iter().zip(ends).filter_map(|(part, end)| Some((part, self.row.get(part.first..end)?)))
    }
}

/// For each number of a word the bits of the words in the query that it answers to.
pub(super) struct Marks<'a> {
    query: &'a Query,
    of: Vec<u32>,
    /// Of each term the bit of its first word.
    first: Vec<u32>,
}

impl Marks<'_> {
    /// What stands at this place of a row: each term that begins there, with the number of its words.
    pub(super) fn at(&self, row: &[u32], place: usize) -> impl Iterator<Item = (usize, usize)> {
        let bits = row.get(place).map_or(0, |&number| self.of(number));
        let terms = if bits == 0 { 0 } else { self.first.len() };
        (0..terms).filter_map(move |term| {
            let first = *self.first.get(term)?;
            let words = self.query.terms.get(term)?.words.len();
            let stands = bits & first != 0
                && (1..words).all(|on| {
                    let number = row.get(place + on).copied().unwrap_or(GAP);
                    self.of(number) & (first << on) != 0
                });
            stands.then_some((term, words))
        })
    }

    fn of(&self, number: u32) -> u32 {
        self.of.get(number as usize).copied().unwrap_or_default()
    }

    /// How many terms there are.
    pub(super) fn terms(&self) -> usize {
        self.first.len()
    }

    fn look_through(&self, page: &Page) -> Option<(Rank, u32)> {
        let all = u32::MAX >> (32 - self.terms());
        let (mut hits, mut seen, mut head, mut rank) = (0u32, 0u32, 0u32, Rank::Anywhere);
        let (mut hits_aside, mut seen_aside) = (0u32, 0u32);
        for (part, row) in page.parts() {
            let mut here = 0u32;
            for place in 0..row.len() {
                for (term, _) in self.at(row, place) {
                    if page.is_aside(part.first + place) {
                        seen_aside |= 1 << term;
                        hits_aside = hits_aside.saturating_add(1);
                    } else {
                        here |= 1 << term;
                        hits = hits.saturating_add(1);
                    }
                }
            }
            seen |= here;
            match part.kind {
                PartKind::Title | PartKind::Outlet => head |= here,
                PartKind::Note(_) if here == all => rank = Rank::OneNote,
                PartKind::Note(_) | PartKind::Text => {}
            }
        }
        if seen != all {
            return (seen | seen_aside == all).then_some((Rank::Aside, hits.saturating_add(hits_aside)));
        }
        Some((if head == all { Rank::Title } else { rank }, hits))
    }
}

/// FNV-1a, as in [`TextHash`](crate::TextHash): words are short, and nobody gains by making ours collide.
#[derive(Clone, Copy, Debug)]
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        let mix = |hash: u64, &byte: &u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        self.0 = bytes.iter().fold(self.0, mix);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
