//! The engine's analysis as the reader corrected it: a pure function, so that the same corrections give the same
//! page after every reading. Corrections are applied in the order they were made, those of quotations after the others; a later
//! one has the last word.

use crate::redated::{no_time, redate};
use crate::requoted::requote;
use crate::resourced;
use crate::{Correction, Never, Passages, Ruling, Scope, Selectors};
use dateline_text::{
    Analysis, Entity, EntityId, Mention, MentionKind, Provenance, Span, one_line, sort_by_key,
};

/// Where one correction stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CorrectionPlace {
    /// Its words.
    pub span: Span,
    /// The other words that it speaks of.
    pub other: Option<Span>,
}

/// Where each correction stands; nothing for one that lost a place that it needs.
#[must_use]
pub fn place_corrections(text: &str, corrections: &[Correction]) -> Vec<Option<CorrectionPlace>> {
    if corrections.is_empty() {
        return Vec::new();
    }
    let passages = Passages::new(text);
    let find =
        |selectors: &Selectors| passages.find_passage(selectors).span().filter(|span| !span.is_empty());
    let place = |correction: &Correction| {
        let span = find(&correction.target)?;
        let other = correction.ruling.other().map(find);
        match other {
            Some(None) => None,
            other => Some(CorrectionPlace { span, other: other.flatten() }),
        }
    };
    corrections.iter().map(place).collect()
}

/// The analysis of `text` with the corrections made in it, each at its place; what has none changes nothing.
///
/// Every invariant of [`Analysis`] holds in the result where it held before: mentions in order and apart, entities
/// numbered by their index, each with a mention.
#[must_use]
pub fn correct(
    text: &str,
    analysis: &Analysis,
    corrections: &[Correction],
    places: &[Option<CorrectionPlace>],
    never: &Never,
) -> Analysis {
    let mut desk = Desk::new(text, analysis);
    if !never.is_empty() {
        desk.remove(|words, mention| never.has(words, mention.kind));
    }
    for (correction, place) in corrections.iter().zip(places) {
        if let Some(place) = place {
            desk.make(correction, *place);
        }
    }
    let mut analysis = desk.done();
    // Who speaks is told by name: quotations follow once the names are right.
    let placed = corrections.iter().zip(places).filter_map(|(it, place)| Some((&it.ruling, (*place)?)));
    requote(text, &mut analysis, placed);
    analysis
}

/// An analysis while it is being corrected. Entities keep their number until the end.
struct Desk<'a> {
    text: &'a str,
    analysis: Analysis,
    /// Entities whose mentions have changed.
    touched: Vec<bool>,
    /// What an entity was merged into.
    merged: Vec<Option<EntityId>>,
}

impl<'a> Desk<'a> {
    fn new(text: &'a str, analysis: &Analysis) -> Self {
        let entities = analysis.entities.len();
        Self {
            text,
            analysis: analysis.clone(),
            touched: vec![false; entities],
            merged: vec![None; entities],
        }
    }

    fn make(&mut self, correction: &Correction, place: CorrectionPlace) {
        let whole = correction.scope == Scope::Article;
        match &correction.ruling {
            Ruling::Confirm(kind) | Ruling::Add(kind) => {
                self.ensure(place.span, *kind, None);
            }
            Ruling::Reject(kind) => {
                let text = self.text;
                self.remove(|_, mention| {
                    mention.kind == *kind
                        && (mention.span == place.span
                            || (whole && same_words(text, mention.span, place.span)))
                });
            }
            Ruling::Kind(kind) => self.relabel(place.span, *kind, whole),
            Ruling::Words(_, kind) => {
                let Some(words) = place.other else { return };
                let entity = self.at(place.span).filter(|mention| mention.kind == *kind);
                let entity = entity.and_then(|mention| mention.entity);
                if words != place.span {
                    self.remove(|_, mention| mention.span == place.span);
                }
                self.ensure(words, *kind, entity);
            }
            Ruling::SameAs(_) => {
                if let Some(other) = place.other {
                    self.merge(place.span, other);
                }
            }
            Ruling::Apart => self.set_apart(place.span),
            Ruling::Time(kind, value) => redate(&mut self.analysis, place.span, *kind, value),
            Ruling::NoTime => no_time(&mut self.analysis, place.span),
            Ruling::Speaker(_)
            | Ruling::QuotationKind(_)
            | Ruling::Extent(_)
            | Ruling::NoQuotation
            | Ruling::AddQuotation(_) => {}
        }
    }

    /// Index of the mention at exactly these words, or where it would stand.
    fn index(&self, span: Span) -> Result<usize, usize> {
        let at = self.analysis.mentions.partition_point(|mention| mention.span.start() < span.start());
        match self.analysis.mentions.get(at) {
            Some(mention) if mention.span == span => Ok(at),
            _ => Err(at),
        }
    }

    fn at(&self, span: Span) -> Option<&Mention> {
        self.index(span).ok().and_then(|at| self.analysis.mentions.get(at))
    }

    fn touch(&mut self, id: Option<EntityId>) {
        if let Some(touched) = id.and_then(|id| self.touched.get_mut(id.0 as usize)) {
            *touched = true;
        }
    }

    /// Takes mentions away.
    fn remove(&mut self, goes: impl Fn(&str, &Mention) -> bool) {
        let text = self.text;
        let touched = &mut self.touched;
        self.analysis.mentions.retain(|mention| {
            let gone = goes(mention.span.text(text), mention);
            if gone && let Some(touched) = mention.entity.and_then(|id| touched.get_mut(id.0 as usize)) {
                *touched = true;
            }
            !gone
        });
    }

    /// A new entity called by these words.
    fn found(&mut self, span: Span, kind: MentionKind) -> EntityId {
        let id = EntityId(u32::try_from(self.analysis.entities.len()).unwrap_or(u32::MAX));
        self.analysis.entities.push(Entity {
            id,
            kind,
            name: one_line(span.text(self.text)),
            aliases: Vec::new(),
            role: None,
            gender: None,
            described: Vec::new(),
            place: None,
        });
        self.touched.push(true);
        self.merged.push(None);
        id
    }

    /// The entity of other words that are the same name, of this kind; else a new one.
    fn home(&mut self, span: Span, kind: MentionKind) -> EntityId {
        let same = self.analysis.mentions.iter().find(|mention| {
            mention.kind == kind
                && mention.span != span
                && mention.entity.is_some()
                && same_words(self.text, mention.span, span)
        });
        match same.and_then(|mention| mention.entity) {
            Some(id) => id,
            None => self.found(span, kind),
        }
    }

    /// Makes these words, and no others that overlap them, a mention of this kind.
    fn ensure(&mut self, span: Span, kind: MentionKind, entity: Option<EntityId>) {
        if span.text(self.text).trim().is_empty() {
            return;
        }
        let kept = self.at(span).filter(|mention| mention.kind == kind).and_then(|mention| mention.entity);
        let entity = entity.or(kept);
        self.remove(|_, mention| mention.span.overlaps(span) || mention.span == span);
        let entity = entity.unwrap_or_else(|| self.home(span, kind));
        self.touch(Some(entity));
        let (Ok(at) | Err(at)) = self.index(span);
        let mention =
            Mention { span, kind, entity: Some(entity), provenance: Provenance::Reader, score: None };
        self.analysis.mentions.insert(at, mention);
    }

    /// Gives the words another kind, here or wherever the article has the name.
    fn relabel(&mut self, span: Span, kind: MentionKind, whole: bool) {
        let before = self.at(span).and_then(|mention| mention.entity);
        if !whole {
            return self.ensure(span, kind, None);
        }
        let entity = match before {
            Some(id) => id,
            None => {
                self.ensure(span, kind, None);
                let Some(id) = self.at(span).and_then(|mention| mention.entity) else { return };
                id
            }
        };
        let mut left = Vec::new();
        for mention in &mut self.analysis.mentions {
            if mention.entity == Some(entity) || same_words(self.text, mention.span, span) {
                left.extend(mention.entity.filter(|&id| id != entity));
                *mention = Mention {
                    span: mention.span,
                    kind,
                    entity: Some(entity),
                    provenance: Provenance::Reader,
                    score: None,
                };
            }
        }
        for id in left {
            self.touch(Some(id));
        }
        self.touch(Some(entity));
        if let Some(entity) = self.analysis.entities.get_mut(entity.0 as usize) {
            turn(entity, kind);
        }
    }

    /// Makes one entity of the two.
    fn merge(&mut self, span: Span, other: Span) {
        // Of two mentions that overlap one has to go: there is nothing to be the same as.
        if span.overlaps(other) {
            return;
        }
        // Where those very words are no mention any more, the same name elsewhere stands for them.
        let there = self.at(other).or_else(|| {
            self.analysis
                .mentions
                .iter()
                .find(|mention| mention.span != span && same_words(self.text, mention.span, other))
        });
        // Words cannot be the same as a part of themselves.
        let there = there.filter(|_| !span.overlaps(other));
        let Some((kind, into)) = there.and_then(|mention| Some((mention.kind, mention.entity?))) else {
            return;
        };
        let from = self.at(span).and_then(|mention| mention.entity);
        match from {
            Some(from) if from == into => {}
            Some(from) => {
                for mention in &mut self.analysis.mentions {
                    if mention.entity == Some(from) {
                        mention.entity = Some(into);
                        mention.kind = kind;
                    }
                }
                self.join(from, into);
            }
            None => self.ensure(span, kind, Some(into)),
        }
        if let Ok(at) = self.index(span)
            && let Some(mention) = self.analysis.mentions.get_mut(at)
        {
            mention.provenance = Provenance::Reader;
            mention.score = None;
        }
        self.touch(Some(into));
    }

    /// What is known of one entity goes over to the other.
    fn join(&mut self, from: EntityId, into: EntityId) {
        let Some(old) = self.analysis.entities.get(from.0 as usize).cloned() else { return };
        if let Some(new) = self.analysis.entities.get_mut(into.0 as usize) {
            if new.kind == MentionKind::Person && old.kind == MentionKind::Person && new.role.is_none() {
                new.role = old.role;
            }
            new.described.extend(old.described);
            sort_by_key(&mut new.described, |&words| words);
            new.described.dedup();
        }
        if let Some(merged) = self.merged.get_mut(from.0 as usize) {
            *merged = Some(into);
        }
        self.touch(Some(from));
    }

    /// Gives the words an entity of their own, unless they have one.
    fn set_apart(&mut self, span: Span) {
        let Ok(at) = self.index(span) else { return };
        let Some(mention) = self.analysis.mentions.get(at).cloned() else { return };
        let alone = mention.entity.is_some_and(|id| self.analysis.mentions_of(id).nth(1).is_none());
        let entity = if alone { mention.entity } else { Some(self.found(span, mention.kind)) };
        self.touch(mention.entity);
        if let Some(mention) = self.analysis.mentions.get_mut(at) {
            *mention = Mention { entity, provenance: Provenance::Reader, score: None, ..mention.clone() };
        }
    }

    /// The analysis, its entities named and numbered anew.
    fn done(mut self) -> Analysis {
        if !self.touched.contains(&true) {
            return self.analysis;
        }
        let mut names: Vec<Vec<String>> = vec![Vec::new(); self.analysis.entities.len()];
        let mut has_mention = vec![false; self.analysis.entities.len()];
        for mention in &self.analysis.mentions {
            let Some(at) = mention.entity.map(|id| id.0 as usize) else { continue };
            if let Some(has) = has_mention.get_mut(at) {
                *has = true;
            }
            if self.touched.get(at) == Some(&true)
                && let Some(names) = names.get_mut(at)
            {
                let name = one_line(mention.span.text(self.text));
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        let mut numbers: Vec<Option<EntityId>> = Vec::with_capacity(has_mention.len());
        let mut kept = Vec::new();
        let entities = std::mem::take(&mut self.analysis.entities);
        for ((mut entity, names), has) in entities.into_iter().zip(names).zip(has_mention) {
            let touched = self.touched.get(entity.id.0 as usize) == Some(&true);
            // What the engine left without a mention stays as it was.
            if !has && touched {
                numbers.push(None);
                continue;
            }
            entity.id = EntityId(u32::try_from(kept.len()).unwrap_or(u32::MAX));
            numbers.push(Some(entity.id));
            if touched {
                rename(&mut entity, names);
            }
            kept.push(entity);
        }
        self.analysis.entities = kept;
        for mention in &mut self.analysis.mentions {
            mention.entity = mention.entity.and_then(|id| *numbers.get(id.0 as usize)?);
        }
        self.point_quotations(&numbers);
        resourced::regroup(&mut self.analysis);
        self.analysis
    }

    /// Quotations follow the mention that is their source, else their entity.
    fn point_quotations(&mut self, numbers: &[Option<EntityId>]) {
        let mentions = &self.analysis.mentions;
        for quotation in &mut self.analysis.quotations {
            let Some(mut id) = quotation.entity else { continue };
            // A merged entity may have been merged on; that there are no more steps than entities ends it.
            for _ in 0..self.merged.len() {
                match self.merged.get(id.0 as usize) {
                    Some(&Some(into)) => id = into,
                    _ => break,
                }
            }
            let by_number = numbers.get(id.0 as usize).copied().flatten();
            let by_source = quotation.source.and_then(|source| {
                let at = mentions.partition_point(|mention| mention.span.start() < source.start());
                let mut within =
                    mentions.get(at..)?.iter().take_while(|mention| mention.span.start() < source.end());
                within
                    .find(|mention| {
                        source.contains(mention.span) && mention.provenance == Provenance::Reader
                    })?
                    .entity
            });
            quotation.entity = by_source.or(by_number);
        }
    }
}

/// Makes a thing of another kind of it: what is only known of the old kind is forgotten.
fn turn(entity: &mut Entity, kind: MentionKind) {
    if entity.kind == kind {
        return;
    }
    entity.kind = kind;
    entity.role = entity.role.take().filter(|_| kind == MentionKind::Person);
    entity.place = entity.place.take().filter(|_| kind == MentionKind::Place);
}

/// Calls an entity whose mentions have changed by what they say.
fn rename(entity: &mut Entity, names: Vec<String>) {
    // The engine's name may be fuller than any mention ("Ada" of "Ada and Ben Example"): it stays while one is part of it.
    let own = entity.name.clone();
    if !names.iter().any(|name| own.contains(name.as_str()) || name.contains(&own)) {
        entity.name = names.iter().rev().max_by_key(|name| name.chars().count()).cloned().unwrap_or(own);
    }
    entity.aliases = names.into_iter().filter(|name| *name != entity.name).collect();
}

/// Whether the same name stands at both places, letter by letter; lengths first, since most differ in that.
fn same_words(text: &str, one: Span, other: Span) -> bool {
    one.len() == other.len() && one.text(text) == other.text(text)
}
