//! Who is quoted, as the exports give it: the speaker of a mark, and the sources with all that rests on each.

use super::{Export, Highlight};
use crate::{MarkKind, given, sourcing_in_words, speaker_name, without_a_name};
use dateline_text::{Quotation, QuotationKind, Source, Sourcing};

/// What is known of a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// Who says it; nothing where nobody is given.
    pub(super) speaker: Option<String>,
    /// What sort of source.
    pub(super) sourcing: Sourcing,
    /// How it is given.
    pub(super) kind: QuotationKind,
    /// The words that hand it to somebody.
    pub(super) cue: Option<String>,
    /// Who hands it on, where it comes through somebody else.
    pub(super) through: Option<String>,
}

/// A source with what rests on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cited {
    /// How it is called.
    pub(super) name: String,
    /// What sort of source.
    pub(super) kind: &'static str,
    /// What the text says of it.
    pub(super) described: Option<String>,
    /// What it says, in order: the words as the article has them, and how they are given.
    pub(super) quotes: Vec<(String, String)>,
}

impl Said {
    /// Who, what sort, how: on one line.
    pub(super) fn in_words(&self) -> String {
        let kind = sourcing_in_words(self.sourcing);
        let who = match &self.speaker {
            Some(speaker) if self.sourcing != Sourcing::Unattributed => format!("{speaker} ({kind})"),
            _ => kind.to_owned(),
        };
        format!("{who}, {}", self.how())
    }

    /// How it is given, with the words that hand it to somebody.
    fn how(&self) -> String {
        let cue = self.cue.as_ref().map(|cue| format!(", “{cue}”")).unwrap_or_default();
        let through = self.through.as_ref().map(|name| format!(", through {name}")).unwrap_or_default();
        format!("{}{cue}{through}", given(self.kind))
    }
}

impl<'a> Export<'a> {
    /// The quotation that a mark stands for.
    pub(super) fn quotation(&self, mark: Highlight) -> Option<&'a Quotation> {
        let analysis = self.analysis.filter(|_| mark.kind == MarkKind::Quotation)?;
        analysis.quotations.iter().find(|quotation| quotation.content == mark.span)
    }

    /// What is known of the quotation that a mark stands for.
    pub(super) fn said(&self, mark: Highlight) -> Option<Said> {
        self.quotation(mark).and_then(|quotation| self.said_in(quotation))
    }

    fn said_in(&self, quotation: &Quotation) -> Option<Said> {
        let analysis = self.analysis?;
        let other = quotation.through.and_then(|at| analysis.quotations.get(at as usize));
        Some(Said {
            speaker: speaker_name(self.text, analysis, quotation),
            sourcing: quotation.sourcing,
            kind: quotation.kind,
            cue: quotation.cue.map(|cue| analysis.line(self.text, cue)),
            through: other.and_then(|other| speaker_name(self.text, analysis, other)),
        })
    }

    /// The sources in order of first word, each with what rests on it.
    pub(super) fn cited(&self) -> Vec<Cited> {
        let Some(analysis) = self.analysis else { return Vec::new() };
        let cited = |source: &Source| {
            let quotations = source.quotations.iter().filter_map(|&at| analysis.quotations.get(at as usize));
            let quote = |quotation: &Quotation| {
                let words = analysis.line(self.text, quotation.content);
                let words =
                    if quotation.kind == QuotationKind::Direct { format!("“{words}”") } else { words };
                (words, self.said_in(quotation).map(|said| said.how()).unwrap_or_default())
            };
            let entity = source.entity.and_then(|id| analysis.entity(id)).map(|entity| entity.name.clone());
            let called = || source.called.first().map(|&words| analysis.line(self.text, words));
            let name = entity.or_else(called).or_else(|| without_a_name(source.sourcing).map(str::to_owned));
            let kind = if source.own { "the outlet itself" } else { sourcing_in_words(source.sourcing) };
            Cited {
                name: name.unwrap_or_else(|| "Nobody given".to_owned()),
                kind,
                described: source.described.map(|words| analysis.line(self.text, words)),
                quotes: quotations.map(quote).collect(),
            }
        };
        analysis.sources.iter().map(cited).filter(|cited| !cited.quotes.is_empty()).collect()
    }
}
