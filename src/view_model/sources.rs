//! Who says so: the sources of an article with what rests on each, and how much of it stands on whose word.

use crate::services::wording::{capitalized, counted};
use crate::view_model::{MarkId, Place, speaker_name, without_a_name};
use dateline_text::{Analysis, BlockKind, Provenance, QuotationKind, Source, Sourcing, Span, sort_by_key};
use std::rc::Rc;
use yew::AttrValue;

/// What sort of source, as the panel parts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceKind {
    /// A person by name.
    Named,
    /// People who are not named.
    Unnamed,
    /// A body.
    Organization,
    /// A report, a law, a post.
    Document,
    /// The outlet that publishes the article.
    Outlet,
    /// Words between quotation marks of which nobody is given.
    Nobody,
}

impl SourceKind {
    /// Every kind, in the panel's order.
    pub const ALL: [Self; 6] =
        [Self::Named, Self::Unnamed, Self::Organization, Self::Document, Self::Outlet, Self::Nobody];

    /// The kind of a source of the analysis.
    #[must_use]
    pub const fn of(source: &Source) -> Self {
        match source.sourcing {
            _ if source.own => Self::Outlet,
            Sourcing::Named => Self::Named,
            Sourcing::Anonymous => Self::Unnamed,
            Sourcing::Organization => Self::Organization,
            Sourcing::Document => Self::Document,
            Sourcing::Unattributed => Self::Nobody,
        }
    }

    /// How the panel says it.
    #[must_use]
    pub const fn said(self) -> SourceWords {
        match self {
            Self::Named => words("named", "named person", "Named people", "●"),
            Self::Unnamed => words("unnamed", "not named", "People not named", "◐"),
            Self::Organization => words("organization", "organization", "Organizations", "■"),
            Self::Document => words("document", "document", "Documents", "▤"),
            Self::Outlet => words("outlet", "the outlet itself", "The outlet itself", "◆"),
            Self::Nobody => words("nobody", "quoted without a source", "Quoted, nobody given", "○"),
        }
    }
}

/// How the panel says what sort of source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceWords {
    /// What its classes are called after.
    pub name: &'static str,
    /// One.
    pub one: &'static str,
    /// Several.
    pub several: &'static str,
    /// A sign that tells it without colour.
    pub sign: &'static str,
}

const fn words(
    name: &'static str,
    one: &'static str,
    several: &'static str,
    sign: &'static str,
) -> SourceWords {
    SourceWords { name, one, several, sign }
}

/// One quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct QuoteRow {
    /// What is said.
    pub words: AttrValue,
    /// Word for word or not.
    pub kind: QuotationKind,
    /// The words that hand it over: `denied` is another thing than `said`.
    pub cue: Option<AttrValue>,
    /// Who hands it on, where it comes through somebody else.
    pub through: Option<AttrValue>,
    /// Whether the reader put it right.
    pub by_reader: bool,
    /// Where.
    pub place: Place,
}

/// A source with everything that rests on it.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceRow {
    /// Its name, or how the article calls it; `None` where nobody is given.
    pub name: Option<AttrValue>,
    /// What sort of source.
    pub kind: SourceKind,
    /// What the text says of it.
    pub described: Option<AttrValue>,
    /// How many people it is, where the text says so.
    pub count: Option<u32>,
    /// Why it is not named, and where that stands.
    pub reason: Option<(AttrValue, Place)>,
    /// How many of the body's words it says.
    pub words: usize,
    /// Their share, in percent.
    pub share: usize,
    /// What it says, in order.
    pub quotes: Rc<[QuoteRow]>,
}

impl SourceRow {
    /// How it is called.
    #[must_use]
    pub fn called(&self) -> AttrValue {
        self.name.clone().unwrap_or_else(|| "No speaker given".into())
    }

    /// What sort of source it is, and how much rests on it: `not named, 2 people · 1 quotation`.
    #[must_use]
    pub fn told(&self) -> String {
        let several = self.count.map(|count| format!(", {count} people")).unwrap_or_default();
        format!("{}{several} · {}", self.kind.said().one, counted(self.quotes.len(), "quotation"))
    }
}

/// All that is known of who says what.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    /// In order of first word.
    pub sources: Rc<[SourceRow]>,
    /// The share of the body's words by kind of source, in percent, greatest kinds in the order of [`SourceKind::ALL`].
    pub shares: Vec<(SourceKind, usize)>,
    /// The share that is in the article's own words.
    pub own_words: usize,
    /// Sentences that claim something and give no source.
    pub unattributed: Rc<[(AttrValue, Place)]>,
    /// What is and is not attributed, in a sentence; nothing where there is no sentence.
    pub summary: Option<AttrValue>,
}

impl Ledger {
    /// The ledger of an analysis of `text`.
    #[must_use]
    pub fn new(text: &str, analysis: &Analysis) -> Self {
        let body: Vec<Span> = analysis
            .blocks
            .iter()
            .filter(|block| {
                matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::BlockQuote)
            })
            .map(|block| block.span)
            .collect();
        let all_words: usize = body.iter().map(|&span| words_in(text, span)).sum();
        let percent =
            |words: usize| (200 * words + all_words).checked_div(2 * all_words).unwrap_or_default().min(100);
        let said: Vec<usize> = analysis
            .sources
            .iter()
            .map(|source| {
                let contents =
                    source.quotations.iter().filter_map(|&at| analysis.quotations.get(at as usize));
                Span::merged(contents.map(|it| it.content).collect())
                    .iter()
                    .map(|&span| words_in(text, span))
                    .sum()
            })
            .collect();
        let row = |(source, &words): (&Source, &usize)| row(text, analysis, source, (words, percent(words)));
        let by_kind = by_kind(text, analysis);
        let shares: Vec<(SourceKind, usize)> = by_kind
            .into_iter()
            .map(|(kind, words)| (kind, percent(words)))
            .filter(|(_, share)| *share > 0)
            .collect();
        let own_words = 100usize.saturating_sub(shares.iter().map(|(_, share)| share).sum());
        let place = |&span: &Span| (analysis.line(text, span).into(), Place { span, mark: None });
        Self {
            sources: analysis.sources.iter().zip(&said).map(row).collect(),
            shares: if all_words == 0 { Vec::new() } else { shares },
            own_words,
            unattributed: analysis.unattributed.iter().map(place).collect(),
            summary: summary(analysis),
        }
    }

    /// Whether one source hands on what another says: those words count for the other in the shares.
    #[must_use]
    pub fn hands_on(&self) -> bool {
        self.sources.iter().flat_map(|source| source.quotes.iter()).any(|quote| quote.through.is_some())
    }

    /// How many quotations there are.
    #[must_use]
    pub fn quotes(&self) -> usize {
        self.sources.iter().map(|source| source.quotes.len()).sum()
    }
}

fn words_in(text: &str, span: Span) -> usize {
    span.text(text).split_whitespace().count()
}

/// How a source is called: its fullest name, else its first words in the text.
fn name_of(text: &str, analysis: &Analysis, source: &Source) -> Option<AttrValue> {
    let named = source.entity.and_then(|id| analysis.entity(id)).map(|entity| entity.name.clone().into());
    named
        .or_else(|| source.called.first().map(|&span| analysis.line(text, span).into()))
        .or_else(|| without_a_name(source.sourcing).map(|name| capitalized(name).into()))
}

fn row(text: &str, analysis: &Analysis, source: &Source, (words, share): (usize, usize)) -> SourceRow {
    let hands_on =
        |at: u32| speaker_name(text, analysis, analysis.quotations.get(at as usize)?).map(AttrValue::from);
    let quote = |&at: &u32| {
        let quotation = analysis.quotations.get(at as usize)?;
        Some(QuoteRow {
            words: analysis.line(text, quotation.content).into(),
            kind: quotation.kind,
            cue: quotation.cue.map(|span| analysis.line(text, span).into()),
            through: quotation.through.and_then(hands_on),
            by_reader: quotation.provenance == Provenance::Reader,
            place: Place { span: quotation.content, mark: Some(MarkId::Quotation(at)) },
        })
    };
    SourceRow {
        name: name_of(text, analysis, source),
        kind: SourceKind::of(source),
        described: source.described.map(|span| analysis.line(text, span).into()),
        count: source.count,
        reason: source.reason.map(|span| (analysis.line(text, span).into(), Place { span, mark: None })),
        words,
        share,
        quotes: source.quotations.iter().filter_map(quote).collect(),
    }
}

/// How many words stand on the word of each kind of source. What comes through somebody counts for who said it first; what is
/// said within what another says, for the other.
fn by_kind(text: &str, analysis: &Analysis) -> Vec<(SourceKind, usize)> {
    let mut contents: Vec<(Span, bool, SourceKind)> = Vec::new();
    for source in &analysis.sources {
        let own = source.quotations.iter().filter_map(|&at| analysis.quotations.get(at as usize));
        contents.extend(own.map(|it| (it.content, it.through.is_none(), SourceKind::of(source))));
    }
    sort_by_key(&mut contents, |&(span, is_first_hand, kind)| {
        (span.start(), is_first_hand, span.end(), kind)
    });
    let mut words = SourceKind::ALL.map(|kind| (kind, 0));
    let mut counted_to = 0;
    for (span, _, kind) in contents {
        let start = span.start().max(counted_to);
        if start < span.end() {
            let own = words_in(text, Span::new(start, span.end()));
            words.iter_mut().filter(|(other, _)| *other == kind).for_each(|(_, words)| *words += own);
            counted_to = span.end();
        }
    }
    words.to_vec()
}

/// `Of 24 sentences, 15 rest on 6 sources (4 named, 2 not); 9 claim something and give no source.`
fn summary(analysis: &Analysis) -> Option<AttrValue> {
    let is_prose = |span: &&Span| {
        let at = analysis.blocks.partition_point(|block| block.span.end() <= span.start());
        analysis.blocks.get(at).is_some_and(|block| block.kind == BlockKind::Paragraph)
    };
    let sentences: Vec<Span> = analysis.sentences.iter().filter(is_prose).copied().collect();
    if sentences.is_empty() || analysis.is_all_foreign() {
        return None;
    }
    let given = Span::merged(
        analysis
            .quotations
            .iter()
            .filter(|it| it.sourcing != Sourcing::Unattributed)
            .map(|it| it.content)
            .collect(),
    );
    let rests = |sentence: &&Span| {
        let at = given.partition_point(|span| span.end() <= sentence.start());
        given.get(at).is_some_and(|span| span.overlaps(**sentence))
    };
    let resting = sentences.iter().filter(rests).count();
    let kinds: Vec<SourceKind> = analysis.sources.iter().map(SourceKind::of).collect();
    let unnamed = kinds.iter().filter(|kind| **kind == SourceKind::Unnamed).count();
    let known = kinds.iter().filter(|kind| **kind != SourceKind::Nobody).count();
    let first = match (resting, known, unnamed) {
        (0, ..) | (_, 0, _) => "none gives a source".to_owned(),
        (_, _, 0) => format!("{} on {}", rest(resting), counted(known, "named source")),
        (_, _, all) if all == known => format!("{} on {} not named", rest(resting), counted(known, "source")),
        _ => format!(
            "{} on {} ({} named, {unnamed} not)",
            rest(resting),
            counted(known, "source"),
            known - unnamed
        ),
    };
    let second = match analysis.unattributed.len() {
        0 => "none claims something without naming anybody".to_owned(),
        1 => "1 claims something and gives no source".to_owned(),
        many => format!("{many} claim something and give no source"),
    };
    Some(format!("Of {}, {first}; {second}.", counted(sentences.len(), "sentence")).into())
}

fn rest(count: usize) -> String {
    format!("{count} {}", if count == 1 { "rests" } else { "rest" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_text::{Block, Provenance, Quotation};

    const TEXT: &str =
        "The mayor said it rained. Rivers rose. Two officials said bridges fell, Politico reported.";

    fn span(words: &str) -> Span {
        let at = TEXT.find(words).unwrap_or_default();
        Span::of(at..at + words.len())
    }

    fn quotation(content: &str, source: &str, sourcing: Sourcing, through: Option<u32>) -> Quotation {
        Quotation {
            content: span(content),
            cue: None,
            source: Some(span(source)),
            entity: None,
            kind: QuotationKind::Indirect,
            sourcing,
            through,
            provenance: Provenance::rule("test"),
        }
    }

    fn source(called: &str, sourcing: Sourcing, at: u32) -> Source {
        Source {
            sourcing,
            entity: None,
            own: false,
            called: vec![span(called)],
            quotations: vec![at],
            described: None,
            count: None,
            reason: None,
        }
    }

    fn analysis() -> Analysis {
        Analysis {
            blocks: vec![Block {
                span: Span::of(0..TEXT.len()),
                kind: BlockKind::Paragraph,
                provenance: Provenance::Tagger,
            }],
            sentences: vec![
                span("The mayor said it rained."),
                span("Rivers rose."),
                span("Two officials said bridges fell, Politico reported."),
            ],
            quotations: vec![
                quotation("it rained", "The mayor", Sourcing::Named, None),
                quotation("Two officials said bridges fell", "Politico", Sourcing::Organization, None),
                quotation("bridges fell", "Two officials", Sourcing::Anonymous, Some(1)),
            ],
            sources: vec![
                source("The mayor", Sourcing::Named, 0),
                source("Politico", Sourcing::Organization, 1),
                Source { count: Some(2), ..source("Two officials", Sourcing::Anonymous, 2) },
            ],
            unattributed: vec![span("Rivers rose.")],
            ..Analysis::default()
        }
    }

    #[test]
    fn a_sentence_says_what_is_attributed() {
        let ledger = Ledger::new(TEXT, &analysis());
        let said =
            "Of 3 sentences, 2 rest on 3 sources (2 named, 1 not); 1 claims something and gives no source.";
        assert_eq!(ledger.summary.as_deref(), Some(said));
        let nobody =
            Analysis { sources: Vec::new(), quotations: Vec::new(), unattributed: Vec::new(), ..analysis() };
        let said = "Of 3 sentences, none gives a source; none claims something without naming anybody.";
        assert_eq!(Ledger::new(TEXT, &nobody).summary.as_deref(), Some(said));
        assert_eq!(Ledger::new("", &Analysis::default()).summary, None);
    }

    #[test]
    fn every_word_counts_once_in_the_shares() {
        let ledger = Ledger::new(TEXT, &analysis());
        // 14 words: 2 the mayor's, 5 Politico's, of which two are the officials'.
        assert_eq!(ledger.shares, [(SourceKind::Named, 14), (SourceKind::Organization, 36)]);
        assert_eq!(ledger.own_words, 50);
        assert_eq!(ledger.sources.iter().map(|row| row.share).collect::<Vec<_>>(), [14, 36, 14]);
    }

    #[test]
    fn what_comes_through_somebody_says_so() {
        let ledger = Ledger::new(TEXT, &analysis());
        assert_eq!(ledger.sources[2].quotes[0].through.as_deref(), Some("Politico"));
        assert!(ledger.hands_on());
        assert_eq!(
            (ledger.sources[2].count, ledger.sources[2].name.as_deref()),
            (Some(2), Some("Two officials"))
        );
        assert_eq!(ledger.sources[2].told(), "not named, 2 people · 1 quotation");
    }
}
