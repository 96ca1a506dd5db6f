//! The article on the desk: what is stored of it, what the engine said, where its notes stand.

use crate::services::protocol::{Input, Request};
use crate::state::Quoted;
use crate::view_model::{MarkId, NoteMark, Place, kind_of, speaker_name};
use dateline_notes::{
    Anchored, Annotation, Correction, CorrectionPlace, MarkKind, Never, Passages, StoredArticle, Target,
    TextHash, correct, place_corrections, quotation_origin, tags_in, thing_of,
};
use dateline_text::{Analysis, BlockKind, Entity, EntityId, Span};
use std::rc::Rc;
use yew::AttrValue;

/// Where one annotation stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// Index in the article's annotations.
    pub index: u32,
    /// Where it stands, if anywhere.
    pub anchored: Anchored,
    /// Whether it is on the article as a whole.
    pub whole: bool,
}

/// Why a correction has no place in the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// Its words are not in the text, or not for certain.
    Gone,
    /// Its words stand in a part that is set aside.
    Aside,
}

/// The article on the desk; two are equal when they share the same parts.
#[derive(Clone, Debug)]
pub struct OpenArticle {
    /// What is stored of it.
    pub stored: Rc<StoredArticle>,
    /// The fingerprint of its text: a long one is not to be read for it at every letter of a note.
    pub(crate) ink: TextHash,
    /// What the engine said, as the reader corrected it; nothing while it is being asked the first time.
    pub analysis: Option<Rc<Analysis>>,
    /// What the engine said.
    pub(crate) said: Option<Rc<Analysis>>,
    /// Where each correction stands in the text; nothing for one whose words are gone.
    pub corrected: Rc<Vec<Option<CorrectionPlace>>>,
    /// Where each annotation stands, in the order of the annotations.
    pub placed: Rc<Vec<Placed>>,
}

impl PartialEq for OpenArticle {
    fn eq(&self, other: &Self) -> bool {
        let same = |one: &Option<Rc<Analysis>>, other: &Option<Rc<Analysis>>| match (one, other) {
            (Some(one), Some(another)) => Rc::ptr_eq(one, another),
            (None, None) => true,
            _ => false,
        };
        same(&self.analysis, &other.analysis)
            && same(&self.said, &other.said)
            && Rc::ptr_eq(&self.corrected, &other.corrected)
            && Rc::ptr_eq(&self.stored, &other.stored)
            && Rc::ptr_eq(&self.placed, &other.placed)
    }
}

impl OpenArticle {
    /// The article as it was stored, not yet analysed.
    #[must_use]
    pub fn new(stored: StoredArticle) -> Self {
        let mut article = Self {
            ink: TextHash::of_ink(&stored.source),
            stored: Rc::new(stored),
            analysis: None,
            said: None,
            corrected: Rc::default(),
            placed: Rc::default(),
        };
        article.place_notes();
        article.place_corrections();
        article
    }

    /// The text that spans point into.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.stored.source
    }

    /// What the engine is asked about it.
    #[must_use]
    pub fn request(&self, serial: u32, input: Input) -> Request {
        Request {
            serial,
            layout: self.stored.layout.clone().filter(|_| matches!(input, Input::Text(_))),
            input,
            published: self.stored.published.clone(),
            whole: false,
            kinds: self.stored.blocks().iter().map(|block| (block.span, block.kind)).collect(),
            article: self.stored.picked,
        }
    }

    /// Finds the place of every annotation anew.
    pub(crate) fn place_notes(&mut self) {
        let passages = Passages::new(self.text());
        let placed = self.stored.annotations().iter().zip(0..).map(|(annotation, index)| Placed {
            index,
            anchored: passages.find(&annotation.target),
            whole: annotation.target.selectors().is_none(),
        });
        self.placed = Rc::new(placed.collect());
    }

    /// The notes that are drawn over the text; those on a thing show at its marks instead.
    pub fn notes_in_text(&self) -> impl Iterator<Item = NoteMark> {
        self.placed.iter().filter(|placed| !placed.whole).filter_map(|placed| {
            let note = self.note(placed.index)?;
            let (span, color) = (placed.anchored.span()?, note.color);
            let on_block = matches!(note.target, Target::Block(_));
            let is_drawn = note.target.entity().is_none();
            is_drawn.then_some(NoteMark { index: placed.index, span, color, on_block })
        })
    }

    /// The annotation of this index.
    #[must_use]
    pub fn note(&self, index: u32) -> Option<&Annotation> {
        self.stored.annotations().get(index as usize)
    }

    /// The thing that a note is about, where it is about one that the article still names.
    #[must_use]
    pub fn thing_noted(&self, index: u32) -> Option<&Entity> {
        let analysis = self.analysis.as_ref()?;
        let (note, placed) = (self.note(index)?, self.placed.get(index as usize)?);
        analysis.entity(thing_of(analysis, &note.target, placed.anchored)?)
    }

    /// The notes on things, each with the thing.
    pub fn notes_on_things(&self) -> impl Iterator<Item = (u32, EntityId)> {
        self.placed.iter().filter_map(|placed| Some((placed.index, self.thing_noted(placed.index)?.id)))
    }

    /// Whether a note has no place in the article. Before the article is read it is not known which things there are.
    #[must_use]
    pub fn is_lost(&self, placed: &Placed) -> bool {
        match self.note(placed.index).and_then(|note| note.target.entity()) {
            Some(_) => self.analysis.is_some() && self.thing_noted(placed.index).is_none(),
            None => placed.anchored == Anchored::Lost,
        }
    }

    /// Where a note leads: its words, or the first mention of what it is about.
    #[must_use]
    pub fn note_place(&self, index: u32) -> Option<Place> {
        if self.note(index)?.target.entity().is_some() {
            let first = self.analysis.as_ref()?.mentions_of(self.thing_noted(index)?.id).next()?;
            return Some(Place { span: first.span, mark: Some(MarkId::of_mention(first)) });
        }
        let placed = self.placed.get(index as usize).filter(|placed| !placed.whole)?;
        Some(Place { span: placed.anchored.span()?, mark: Some(MarkId::Note(index)) })
    }

    /// The tags of its notes, each once, in the order of their letters.
    #[must_use]
    pub fn tags(&self) -> Rc<[AttrValue]> {
        tags_in(self.stored.annotations()).into_iter().map(|tag| tag.to_owned().into()).collect()
    }

    /// The same article, read anew.
    #[must_use]
    pub fn with_analysis(&self, analysis: Rc<Analysis>) -> Self {
        // What is drawn stays where nothing of it has changed.
        let analysis = self.analysis.clone().filter(|shown| *shown == analysis).unwrap_or(analysis);
        Self { analysis: Some(analysis), ..self.clone() }
    }

    /// Finds the place of every correction anew.
    pub(crate) fn place_corrections(&mut self) {
        self.corrected = Rc::new(place_corrections(self.text(), self.stored.corrections()));
    }

    /// The corrections that have no place in the article, oldest first.
    #[must_use]
    pub fn lost(&self) -> Vec<(&Correction, Lost)> {
        let corrections = self.stored.corrections().iter().zip(self.corrected.iter());
        let why = |place: &Option<CorrectionPlace>| match (place, &self.said) {
            (None, _) => Some(Lost::Gone),
            (Some(place), Some(said)) => is_aside(said, *place).then_some(Lost::Aside),
            (Some(_), None) => None,
        };
        corrections.filter_map(|(correction, place)| Some((correction, why(place)?))).collect()
    }

    /// What the page shows of what the engine said: the same, but for the reader's corrections.
    #[must_use]
    pub(crate) fn corrected(&self, said: &Rc<Analysis>, never: &Never) -> Rc<Analysis> {
        let corrections = self.stored.corrections();
        if corrections.is_empty() && never.is_empty() {
            return said.clone();
        }
        let places: Vec<Option<CorrectionPlace>> =
            self.corrected.iter().map(|place| place.filter(|place| !is_aside(said, *place))).collect();
        let corrected = correct(self.text(), said, corrections, &places, never);
        if corrected == **said { said.clone() } else { Rc::new(corrected) }
    }

    /// Shows what the engine said as it is corrected now.
    pub(crate) fn correct_again(&mut self, never: &Never) {
        self.place_corrections();
        let Some(said) = self.said.clone() else { return };
        let corrected = self.corrected(&said, never);
        if self.analysis.as_ref() != Some(&corrected) {
            self.analysis = Some(corrected);
        }
    }

    /// The mark of `other` that stands for the same layer on the same words, whatever kind it has there.
    pub(crate) fn same_mark(&self, id: MarkId, other: &Self) -> Option<MarkId> {
        let (span, _) = self.mark(id)?;
        if other.mark(id).is_some_and(|(words, _)| words == span) {
            return Some(id);
        }
        let MarkId::Quotation(_) = id else { return None };
        let index = other.analysis.as_ref()?.quotations.iter().position(|other| other.content == span)?;
        Some(MarkId::Quotation(u32::try_from(index).ok()?))
    }

    /// The words by which corrections name the quotation that has these words.
    #[must_use]
    pub(crate) fn quotation_origin(&self, content: Span) -> Span {
        quotation_origin(self.stored.corrections(), &self.corrected, content)
    }

    /// The first quotation of exactly these words.
    pub(crate) fn quotation_at(&self, content: Span) -> Option<u32> {
        let quotations = &self.analysis.as_ref()?.quotations;
        u32::try_from(quotations.iter().position(|it| it.content == content)?).ok()
    }

    /// Whether the engine itself found a quotation of exactly these words.
    pub(crate) fn engine_quotes(&self, content: Span) -> bool {
        self.said.iter().flat_map(|said| &said.quotations).any(|it| it.content == content)
    }

    /// A quotation as corrections point at it.
    #[must_use]
    pub fn quoted(&self, index: u32) -> Option<Quoted> {
        let quotations = &self.analysis.as_ref()?.quotations;
        let content = quotations.get(index as usize)?.content;
        let before = quotations.iter().take(index as usize).filter(|it| it.content == content).count();
        Some(Quoted { content, nth: u32::try_from(before).ok()? })
    }

    /// The quotation that corrections name by these words, of several of the same words this one.
    fn quotation_named(&self, origin: Span, nth: u32) -> Option<u32> {
        let quotations = &self.analysis.as_ref()?.quotations;
        let mut named =
            quotations.iter().zip(0..).filter(|(it, _)| self.quotation_origin(it.content) == origin);
        named.nth(nth as usize).map(|(_, index)| index)
    }

    /// The same quotation after corrections.
    pub(crate) fn followed(&self, index: u32, after: &Self) -> Option<u32> {
        let Quoted { content, nth } = self.quoted(index)?;
        after.quotation_named(self.quotation_origin(content), nth)
    }

    /// Who says the quotation that corrections name by these words.
    pub(crate) fn speaker_of(&self, origin: Span, nth: u32) -> Option<String> {
        let analysis = self.analysis.as_ref()?;
        let quotation = analysis.quotations.get(self.quotation_named(origin, nth)? as usize)?;
        speaker_name(self.text(), analysis, quotation)
    }

    /// The words and the kind of a mark.
    #[must_use]
    pub fn mark(&self, id: MarkId) -> Option<(Span, MarkKind)> {
        let analysis = self.analysis.as_ref();
        match id {
            MarkId::Mention(_) => {
                let mention = id.mention(analysis?)?;
                Some((mention.span, kind_of(mention.kind)))
            }
            MarkId::Timex(index) => Some((analysis?.timexes.get(index as usize)?.span, MarkKind::Date)),
            MarkId::Quotation(index) => {
                Some((analysis?.quotations.get(index as usize)?.content, MarkKind::Quotation))
            }
            MarkId::Quantity(index) => {
                Some((analysis?.quantities.get(index as usize)?.span, MarkKind::Quantity))
            }
            MarkId::Cue(index) => Some((analysis?.cues.get(index as usize)?.span, MarkKind::Cue)),
            MarkId::Note(index) => {
                let placed = self.placed.get(index as usize)?;
                Some((placed.anchored.span()?, MarkKind::Note))
            }
        }
    }

    /// The blocks of the article that begin before a byte of the text; before the analysis, the lines.
    #[must_use]
    pub fn blocks(&self, up_to: u32) -> Vec<(Span, BlockKind)> {
        let is_near = |(span, _): &(Span, BlockKind)| span.start() < up_to;
        match &self.analysis {
            Some(analysis) => {
                let blocks = analysis.blocks.iter().map(|block| (block.span, block.kind));
                blocks.take_while(is_near).filter(|(_, kind)| kind.is_article()).collect()
            }
            None => lines(self.text()).map(|span| (span, BlockKind::Paragraph)).take_while(is_near).collect(),
        }
    }

    /// The part of the page that is set aside which holds these words, where one does.
    #[must_use]
    pub fn set_aside_at(&self, span: Span) -> Option<Span> {
        let blocks = &self.said.as_ref()?.blocks;
        let block = blocks.get(blocks.partition_point(|block| block.span.end() <= span.start()))?;
        (block.span.overlaps(span) && !block.kind.is_article()).then_some(block.span)
    }
}

/// Whether words that a correction speaks of stand in a part of the page that is set aside.
fn is_aside(said: &Analysis, place: CorrectionPlace) -> bool {
    [Some(place.span), place.other].into_iter().flatten().any(|span| {
        let at = said.blocks.partition_point(|block| block.span.end() <= span.start());
        let block = said.blocks.get(at).filter(|block| block.span.contains_byte(span.start()));
        block.is_some_and(|block| !block.kind.is_article())
    })
}

/// The lines that hold more than white space.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = Span> {
    text.split('\n')
        .scan(0, |at, line| {
            let start = *at;
            *at += line.len() + 1;
            Some((start, line))
        })
        .filter_map(|(start, line)| {
            let from = start + (line.len() - line.trim_start().len());
            let words = line.trim();
            (!words.is_empty()).then(|| Span::of(from..from + words.len()))
        })
}
