//! How far an analysis agrees with an annotated article, layer by layer.

use super::{Article, Page};
use dateline_text::{Analysis, MentionKind, Quotation, Span};

/// What is scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// Persons, organizations and places: same words, same kind.
    Mentions,
    /// Words that overlap, same TIMEX3 value.
    Timexes,
    /// Content that overlaps by half, the right speaker.
    Quotations,
    /// Words that overlap, same number or range.
    Quantities,
    /// On whole pasted pages: each block's kind.
    Blocks,
}

/// Every layer, with the name it has in tables.
pub const LAYERS: [(Layer, &str); 5] = [
    (Layer::Mentions, "mentions"),
    (Layer::Timexes, "timexes"),
    (Layer::Quotations, "quotations"),
    (Layer::Quantities, "quantities"),
    (Layer::Blocks, "blocks"),
];

/// Counts that add up over articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// What the engine has right.
    pub right: u32,
    /// What the engine gives.
    pub given: u32,
    /// What people found.
    pub wanted: u32,
}

impl Tally {
    /// F1 in percent; 100 where there is nothing to find and nothing was found.
    #[must_use]
    pub fn f1(self) -> f64 {
        if self.given + self.wanted == 0 {
            return 100.0;
        }
        200.0 * f64::from(self.right) / f64::from(self.given + self.wanted)
    }

    /// How much of what is given is right, in percent; 0 where nothing is given.
    #[must_use]
    pub fn precision(self) -> f64 {
        100.0 * f64::from(self.right) / f64::from(self.given.max(1))
    }

    /// How much of what is wanted is given, in percent; 0 where nothing is wanted.
    #[must_use]
    pub fn recall(self) -> f64 {
        100.0 * f64::from(self.right) / f64::from(self.wanted.max(1))
    }

    /// The counts of both.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            right: self.right + other.right,
            given: self.given + other.given,
            wanted: self.wanted + other.wanted,
        }
    }

    fn of(right: usize, given: usize, wanted: usize) -> Self {
        let count = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
        Self { right: count(right), given: count(given), wanted: count(wanted) }
    }
}

/// One tally a layer, in the order of [`LAYERS`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scores([Tally; LAYERS.len()]);

impl Scores {
    /// Compares an analysis of the article's text with the article.
    #[must_use]
    pub fn of(article: &Article, analysis: &Analysis) -> Self {
        Self([
            mentions(article, analysis),
            timexes(article, analysis),
            quotations(article, analysis),
            quantities(article, analysis),
            blocks(article, analysis),
        ])
    }

    /// The tally of one layer.
    #[must_use]
    pub fn layer(self, layer: Layer) -> Tally {
        self.0[layer as usize]
    }

    /// The counts of both.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(std::array::from_fn(|index| self.0[index].plus(other.0[index])))
    }
}

fn mentions(article: &Article, analysis: &Analysis) -> Tally {
    let scored = |kind| matches!(kind, MentionKind::Person | MentionKind::Organization | MentionKind::Place);
    let wanted: Vec<_> =
        article.mentions.iter().filter(|mention| scored(mention.kind)).map(|m| (m.span, m.kind)).collect();
    let given: Vec<_> =
        analysis.mentions.iter().filter(|mention| scored(mention.kind)).map(|m| (m.span, m.kind)).collect();
    let right = given.iter().filter(|mention| wanted.contains(mention)).count();
    Tally::of(right, given.len(), wanted.len())
}

fn timexes(article: &Article, analysis: &Analysis) -> Tally {
    let wanted: Vec<Span> = article.timexes.iter().map(|timex| timex.span).collect();
    let given: Vec<Span> = analysis.timexes.iter().map(|timex| timex.span).collect();
    let right = pairs(&wanted, &given, |a, b| shared(a, b) > 0)
        .into_iter()
        .filter(|&(wanted, given)| article.timexes[wanted].value == analysis.timexes[given].value)
        .count();
    Tally::of(right, given.len(), wanted.len())
}

fn quantities(article: &Article, analysis: &Analysis) -> Tally {
    let wanted: Vec<Span> = article.quantities.iter().map(|quantity| quantity.span).collect();
    let given: Vec<Span> = analysis.quantities.iter().map(|quantity| quantity.span).collect();
    let right = pairs(&wanted, &given, |a, b| shared(a, b) > 0)
        .into_iter()
        .filter(|&(wanted, given)| {
            let (wanted, given) = (&article.quantities[wanted], &analysis.quantities[given]);
            same(wanted.value, given.value)
                && same(wanted.upper.unwrap_or(wanted.value), given.upper.unwrap_or(given.value))
        })
        .count();
    Tally::of(right, given.len(), wanted.len())
}

/// Whether two readings of the same figure agree; `1.2 * 10^9` need not be exact in binary.
fn same(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs())
}

fn quotations(article: &Article, analysis: &Analysis) -> Tally {
    let parts: Vec<_> = article
        .quotations
        .iter()
        .flat_map(|quotation| {
            quotation.contents.iter().map(move |&content| (bare(article, content), quotation))
        })
        .collect();
    let wanted: Vec<Span> = parts.iter().map(|(content, _)| *content).collect();
    let given: Vec<Span> =
        analysis.quotations.iter().map(|quotation| bare(article, quotation.content)).collect();
    let half = |a: Span, b: Span| 2 * shared(a, b) >= a.cover(b).len().max(1);
    let right = pairs(&wanted, &given, half)
        .into_iter()
        .filter(|&(wanted, given)| speaks(article, analysis, parts[wanted].1, &analysis.quotations[given]))
        .count();
    Tally::of(right, given.len(), wanted.len())
}

/// Whether the engine has the right speaker: its source shares words with ours, or its entity is named
/// somewhere by a mention of ours with the speaker's key; where nobody is given, it gives nobody.
fn speaks(article: &Article, analysis: &Analysis, wanted: &super::Quotation, given: &Quotation) -> bool {
    if wanted.speaker == "-" {
        return given.source.is_none() && given.entity.is_none();
    }
    let overlaps = |span: Span| {
        wanted.source.is_some_and(|source| source.overlaps(span))
            || article.mentions.iter().any(|mention| mention.entity == wanted.speaker && mention.span == span)
    };
    given.source.is_some_and(overlaps)
        || given.entity.is_some_and(|id| analysis.mentions_of(id).any(|mention| overlaps(mention.span)))
}

fn blocks(article: &Article, analysis: &Analysis) -> Tally {
    if article.front.page == Page::Article {
        return Tally::default();
    }
    let right = article
        .blocks
        .iter()
        .filter(|block| {
            let found = analysis.blocks.iter().max_by_key(|found| shared(found.span, block.span));
            found.is_some_and(|found| found.span.overlaps(block.span) && found.kind == block.kind)
        })
        .count();
    Tally::of(right, article.blocks.len(), article.blocks.len())
}

/// How many bytes two spans share.
fn shared(one: Span, other: Span) -> u32 {
    one.end().min(other.end()).saturating_sub(one.start().max(other.start()))
}

/// A span without the quotation marks and the punctuation around its words.
fn bare(article: &Article, span: Span) -> Span {
    let words = span.text(&article.text);
    let edge = |character: char| !character.is_alphanumeric();
    let lead = words.len() - words.trim_start_matches(edge).len();
    let start = span.range().start;
    Span::of(start + lead..start + words.trim_end_matches(edge).len())
}

/// Pairs each wanted span with at most one given span that fits it, those that share most first.
fn pairs(wanted: &[Span], given: &[Span], fits: impl Fn(Span, Span) -> bool) -> Vec<(usize, usize)> {
    let mut candidates: Vec<(bool, u32, usize, usize)> = Vec::new();
    for (index, &one) in wanted.iter().enumerate() {
        for (other_index, &other) in given.iter().enumerate() {
            if fits(one, other) {
                candidates.push((one != other, u32::MAX - shared(one, other), index, other_index));
            }
        }
    }
    candidates.sort_unstable();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (.., one, other) in candidates {
        if pairs.iter().all(|&(a, b)| a != one && b != other) {
            pairs.push((one, other));
        }
    }
    pairs
}
