//! The ledger: on whom the article leans, what it says of them, and what rests on each; and what rests on nobody's word.

mod apposition;
mod identity;
mod reason;
mod unattributed;

pub(crate) use unattributed::find as unattributed;

use dateline_text::{
    Analysis, Document, Entity, EntityId, Mention, Quantity, Quotation, Source, Sourcing, Span,
};
use identity::Phrase;

/// Words by which a paper speaks of itself.
const OURSELVES: &[&str] = &[
    "this newspaper",
    "this paper",
    "this magazine",
    "this news agency",
    "this agency",
    "this publication",
    "this broadcaster",
    "this website",
    "this reporter",
];

/// How many people such a word is.
const NUMBERS: &[(&str, u32)] = &[("both", 2), ("couple", 2), ("pair", 2), ("trio", 3), ("dozen", 12)];

/// Over how many sentences somebody is looked for whom a phrase takes up.
const RECENT: usize = 4;

/// The most people that speak as one source.
const MOST_PEOPLE: f64 = 1000.0;

/// The sources of the quotations of `analysis`, which has all layers before them, in order of first quotation.
pub(crate) fn find(document: &Document, analysis: &Analysis) -> Vec<Source> {
    let mut ledger =
        Ledger { document, analysis, sources: Vec::new(), phrases: Vec::new(), latest: Vec::new() };
    for (index, quotation) in analysis.quotations.iter().enumerate() {
        let at = ledger.source_of(quotation);
        if let Some(source) = ledger.sources.get_mut(at) {
            source.quotations.push(index as u32);
            source.called.extend(quotation.source);
        }
        ledger.latest.retain(|&other| other != at);
        ledger.latest.push(at);
    }
    let Ledger { mut sources, .. } = ledger;
    for source in &mut sources {
        source.called.sort();
        source.called.dedup();
        source.described = described(document, analysis, source);
        source.count = count(document, &analysis.quantities, source);
    }
    reason::give(document, &mut sources);
    for source in &mut sources {
        // What says why they are not named need not be told twice.
        let reason = source.reason;
        source.described = source.described.filter(|it| reason.is_none_or(|reason| !reason.overlaps(*it)));
    }
    sources
}

/// The sources so far.
struct Ledger<'a> {
    document: &'a Document,
    analysis: &'a Analysis,
    sources: Vec<Source>,
    /// The phrase that first named each source.
    phrases: Vec<Phrase>,
    /// Indices of the sources, the one quoted last at the end.
    latest: Vec<usize>,
}

impl Ledger<'_> {
    /// The index of the source that answers for the quotation.
    fn source_of(&mut self, quotation: &Quotation) -> usize {
        let phrase = Phrase::of(quotation.source.map_or("", |source| self.document.slice(source)));
        let known = self.known(quotation, &phrase);
        known.unwrap_or_else(|| {
            self.sources.push(Source {
                sourcing: self.sourcing(quotation),
                entity: quotation.entity,
                own: self.is_own(quotation),
                called: Vec::new(),
                quotations: Vec::new(),
                described: None,
                count: None,
                reason: None,
            });
            self.phrases.push(phrase);
            self.sources.len() - 1
        })
    }

    fn known(&self, quotation: &Quotation, phrase: &Phrase) -> Option<usize> {
        if let Some(entity) = quotation.entity {
            return self.sources.iter().position(|source| source.entity == Some(entity));
        }
        let named = quotation.sourcing == Sourcing::Named;
        let alike = |&&at: &&usize| {
            let (Some(source), Some(other)) = (self.sources.get(at), self.phrases.get(at)) else {
                return false;
            };
            source.sourcing == quotation.sourcing
                && if named { phrase.ends(other) } else { source.entity.is_none() && phrase.means(other) }
        };
        let known = self.latest.iter().rev().find(alike).copied()?;
        (!self.is_somebody_new(known, quotation, phrase)).then_some(known)
    }

    /// Whether the phrase takes up somebody who came in since that source was called, and was not quoted by these words: `A government
    /// official disputed that. …, the official said`.
    fn is_somebody_new(&self, known: usize, quotation: &Quotation, phrase: &Phrase) -> bool {
        let called = self.sources.get(known).and_then(|source| source.called.last());
        let Some((called, source)) = called.zip(quotation.source) else { return false };
        let sentences = self.document.sentences();
        let upto = sentences.partition_point(|sentence| sentence.span.start() < source.start());
        let recent = sentences.get(upto.saturating_sub(RECENT)..upto).unwrap_or_default();
        let from = recent.first().map_or(0, |sentence| sentence.span.start()).max(called.end());
        from < source.start() && phrase.is_introduced_in(self.document.slice(Span::new(from, source.start())))
    }

    /// What sort of source: an entity is the same sort wherever it is named.
    fn sourcing(&self, quotation: &Quotation) -> Sourcing {
        let entity = quotation.entity.and_then(|id| self.analysis.entity(id));
        entity.and_then(|entity| Sourcing::of(entity.kind)).unwrap_or(quotation.sourcing)
    }

    /// Whether it is the outlet that publishes the article.
    fn is_own(&self, quotation: &Quotation) -> bool {
        let words = quotation.source.map(|source| self.document.slice(source).to_lowercase());
        if words.is_some_and(|words| OURSELVES.contains(&words.as_str())) {
            return true;
        }
        let entity = quotation.entity.and_then(|id| self.analysis.entity(id));
        entity.is_some_and(|entity| self.analysis.is_outlet(entity))
    }
}

/// What the text says of the source: the office of a person, else the words beside its name where it is quoted.
fn described(document: &Document, analysis: &Analysis, source: &Source) -> Option<Span> {
    if source.sourcing == Sourcing::Unattributed {
        return None;
    }
    let entity = source.entity.and_then(|id| analysis.entity(id));
    let of_person = || office(document, analysis, entity?);
    let beside = || {
        let quotations = source.quotations.iter().filter_map(|&at| analysis.quotations.get(at as usize));
        quotations.into_iter().find_map(|quotation| {
            let source = quotation.source?;
            let name = name_in(&analysis.mentions, source, entity.map(|entity| entity.id));
            apposition::beside(document, source, name, quotation.cue)
        })
    };
    of_person().or_else(beside)
}

/// Where the entity's office stands, beside one of its names.
fn office(document: &Document, analysis: &Analysis, entity: &Entity) -> Option<Span> {
    let role = entity.role.as_deref().filter(|role| !role.is_empty())?;
    analysis.mentions_of(entity.id).find_map(|mention| {
        let sentence = document.sentence_at(mention.span.start())?.span;
        let at = document.slice(sentence).find(role)?;
        let start = sentence.start() as usize + at;
        Some(Span::of(start..start + role.len()))
    })
}

/// The name of the entity within the words for a source.
fn name_in(mentions: &[Mention], source: Span, entity: Option<EntityId>) -> Option<Span> {
    let first = mentions.partition_point(|mention| mention.span.start() < source.start());
    let inside = mentions.get(first..)?.iter().take_while(|mention| mention.span.start() < source.end());
    let mut own = inside.filter(|mention| entity.is_some() && mention.entity == entity);
    own.next().map(|mention| mention.span)
}

/// How many people an unnamed source is, where the words for it begin with a number.
fn count(document: &Document, quantities: &[Quantity], source: &Source) -> Option<u32> {
    if source.sourcing != Sourcing::Anonymous {
        return None;
    }
    source.called.iter().find_map(|&called| {
        let words = document.slice(called).to_lowercase();
        let word = words.split_whitespace().find(|word| !matches!(*word, "a" | "the"))?;
        let listed = NUMBERS.iter().find(|(number, _)| *number == word).map(|&(_, count)| count);
        listed.or_else(|| {
            let first = quantities.partition_point(|it| it.span.start() < called.start());
            let number = quantities.get(first).filter(|it| {
                let before = Span::new(called.start(), it.span.start());
                called.contains_byte(it.span.start())
                    && matches!(document.slice(before).to_lowercase().trim(), "" | "the" | "a" | "all")
            })?;
            let whole = number.value.fract() == 0.0 && (1.0..=MOST_PEOPLE).contains(&number.value);
            (whole && number.upper.is_none() && number.modifier.is_none()).then_some(number.value as u32)
        })
    })
}
