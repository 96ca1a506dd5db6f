//! One article under the tagger's eyes: windows of whole sentences, read in the order that somebody asks for.

use super::arithmetic::soften;
use super::decode::{Tagged, names};
use super::features::{self, Features};
use super::model::{MOST_PIECES, Model, TAGS, Window};
use super::pieces::{CLS, SEP};
use crate::english;
use crate::names::by_rules;
use crate::names::words::Words;
use dateline_lexicon::Lexicon;
use dateline_text::{Document, Span};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Sentences share a window as long as they have no more pieces together.
const WINDOW: usize = MOST_PIECES - 2;

/// What has been read of an article, and what has not.
#[derive(Debug)]
pub(crate) struct Reader {
    plans: Vec<Plan>,
    features: Vec<Features>,
    read: usize,
}

/// A window before and after it is read.
#[derive(Debug)]
struct Plan {
    words: Range<usize>,
    span: Span,
    pieces: Vec<u16>,
    /// The word of each piece, counted from the window's first.
    at: Vec<Option<usize>>,
    first: Vec<usize>,
    /// The probability of every tag for every word, once it is read.
    tags: Option<Vec<[f32; TAGS]>>,
}

impl Plan {
    fn at(word: usize) -> Self {
        Self {
            words: word..word,
            span: Span::default(),
            pieces: vec![CLS],
            at: vec![None],
            first: Vec::new(),
            tags: None,
        }
    }

    fn push(&mut self, span: Span, pieces: &[u16]) {
        self.span = if self.words.is_empty() { span } else { self.span.cover(span) };
        self.first.push(self.pieces.len());
        self.at.extend(pieces.iter().map(|_| Some(self.words.len())));
        self.pieces.extend_from_slice(pieces);
        self.words.end += 1;
    }
}

impl Reader {
    /// A reading of which nothing is done. A text that is not English has no windows.
    pub(crate) fn new(document: &Document, lexicon: &Lexicon, model: &Model) -> Self {
        if !english::is_english(document) {
            return Self { plans: Vec::new(), features: Vec::new(), read: 0 };
        }
        let words = Words::read(document, lexicon);
        let timexes = crate::timex::find(document, None);
        let (decided, _) = by_rules(&words, document, lexicon, &timexes);
        let features = features::read(&words, &decided);
        Self { plans: plan(&words, model), features, read: 0 }
    }

    /// Takes over what `other` has read, perhaps of another document, in windows that are the same to the model: the same
    /// pieces and the same features. What stands around a window has no say in its numbers.
    pub(crate) fn take_over(&mut self, other: &Self) {
        let read = other.plans.iter().filter(|plan| plan.tags.is_some());
        let there: FxHashMap<Seen<'_>, &Plan> =
            read.map(|plan| (seen(plan, &other.features), plan)).collect();
        for plan in self.plans.iter_mut().filter(|plan| plan.tags.is_none()) {
            if let Some(same) = there.get(&seen(plan, &self.features)) {
                plan.tags.clone_from(&same.tags);
                self.read += 1;
            }
        }
    }

    /// Reads one window; see [`crate::CarefulReading::read_next`].
    pub(crate) fn read_next(&mut self, model: &Model, visible: Span) -> bool {
        let unread = |plan: &&Plan| plan.tags.is_none();
        let behind = self.plans.iter().position(|plan| unread(&plan) && plan.span.end() > visible.start());
        let next = behind.or_else(|| self.plans.iter().position(|plan| unread(&plan)));
        let Some(plan) = next.and_then(|index| self.plans.get_mut(index)) else { return false };
        let window = Window {
            pieces: &plan.pieces,
            words: &plan.at,
            first: &plan.first,
            features: self.features.get(plan.words.clone()).unwrap_or_default(),
        };
        let mut scores = model.scores(&window);
        scores.iter_mut().for_each(|row| soften(row));
        plan.tags = Some(scores);
        self.read += 1;
        true
    }

    pub(crate) fn progress(&self) -> (usize, usize) {
        (self.read, self.plans.len())
    }

    pub(crate) fn covers(&self, span: Span) -> bool {
        self.plans.iter().all(|plan| plan.tags.is_some() || !plan.span.overlaps(span))
    }

    /// The words of the windows that have been read.
    pub(in crate::names) fn covered(&self) -> impl Iterator<Item = Range<usize>> {
        self.plans.iter().filter(|plan| plan.tags.is_some()).map(|plan| plan.words.clone())
    }

    /// The names in what has been read, in order.
    pub(in crate::names) fn names(&self) -> Vec<Tagged> {
        let of_plan = |plan: &Plan| {
            let first = plan.words.start;
            let found = plan.tags.as_deref().map(names).unwrap_or_default();
            found.into_iter().map(move |name| Tagged {
                first: first + name.first,
                last: first + name.last,
                ..name
            })
        };
        self.plans.iter().flat_map(of_plan).collect()
    }

    /// The probabilities of a word's tags, where it has been read.
    pub(crate) fn tags(&self, word: usize) -> Option<&[f32; TAGS]> {
        let plan = self.plans.get(self.plans.partition_point(|plan| plan.words.end <= word))?;
        plan.tags.as_ref()?.get(word.checked_sub(plan.words.start)?)
    }
}

/// All that the model sees of a window.
type Seen<'a> = (&'a [u16], &'a [Option<usize>], &'a [Features]);

fn seen<'a>(plan: &'a Plan, features: &'a [Features]) -> Seen<'a> {
    (&plan.pieces, &plan.at, features.get(plan.words.clone()).unwrap_or_default())
}

fn plan(words: &Words<'_>, model: &Model) -> Vec<Plan> {
    let mut plans = Vec::new();
    let mut plan = Plan::at(0);
    let mut cut: Vec<(usize, Vec<u16>)> = Vec::new();
    for sentence in words.all.chunk_by(|a, b| a.sentence == b.sentence) {
        let start = cut.last().map_or(0, |(word, _)| word + 1);
        cut.clear();
        for (index, word) in sentence.iter().enumerate() {
            let mut pieces = Vec::new();
            model.pieces.cut(word.text, &mut pieces);
            cut.push((start + index, pieces));
        }
        let length: usize = cut.iter().map(|(_, pieces)| pieces.len()).sum();
        if !plan.words.is_empty() && plan.pieces.len() + length + 1 > WINDOW {
            plans.push(std::mem::replace(&mut plan, Plan::at(start)));
        }
        for (index, pieces) in &cut {
            if plan.pieces.len() + pieces.len() > WINDOW + 1 {
                plans.push(std::mem::replace(&mut plan, Plan::at(*index)));
            }
            plan.push(words.all[*index].span, pieces);
        }
        plan.pieces.push(SEP);
        plan.at.push(None);
    }
    if !plan.words.is_empty() {
        plans.push(plan);
    }
    plans
}
