//! What the reader says of quotations, made in an analysis: another speaker, another kind, other words, none, one more.
//!
//! A ruling names a quotation by the words that the engine gave it, or that the reader marked: those stay its name when it gets
//! other words. Where a reading gives it slightly other words it is told by those; where a reading does not have it, it is made,
//! so that what the reader said holds in every reading.

use crate::{Correction, CorrectionPlace, Ruling, Speaker, resourced};
use dateline_text::{
    Analysis, Mention, MentionKind, Provenance, Quotation, QuotationKind, Sourcing, Span, sort_by_key,
};

/// Of all that either of two quotations covers both cover so many hundredths at least, where they are the same one.
const SAME: u64 = 66;

/// What opens or closes words that somebody said.
const MARKS: [char; 7] = ['“', '”', '"', '„', '‟', '«', '»'];

/// The kind that words between these places of the text have, going by the quotation marks around and in them.
#[must_use]
pub fn quotation_kind_at(text: &str, span: Span) -> QuotationKind {
    let (start, end) = (span.start() as usize, span.end() as usize);
    let before = text.get(..start).and_then(|before| before.chars().next_back());
    let after = text.get(end..).and_then(|after| after.chars().next());
    let is_mark = |letter: Option<char>| letter.is_some_and(|letter| MARKS.contains(&letter));
    if span.text(text).contains(MARKS) {
        QuotationKind::Mixed
    } else if is_mark(before) && is_mark(after) {
        QuotationKind::Direct
    } else {
        QuotationKind::Indirect
    }
}

/// The words without the quotation marks around them, where they hold no others.
#[must_use]
pub fn without_quotation_marks(text: &str, span: Span) -> Span {
    let words = span.text(text);
    let inner = words.trim_matches(MARKS);
    if inner.contains(MARKS) || inner.trim().is_empty() {
        return span;
    }
    let start = span.start() as usize + (words.len() - words.trim_start_matches(MARKS).len());
    Span::of(start..start + inner.len())
}

/// The words by which corrections name the quotation that has these words now: its own, or those it had before the reader gave
/// it these.
#[must_use]
pub fn quotation_origin(
    corrections: &[Correction],
    places: &[Option<CorrectionPlace>],
    content: Span,
) -> Span {
    let mut moves = Moves::default();
    for (correction, place) in corrections.iter().zip(places) {
        if let (Ruling::Extent(_), Some(CorrectionPlace { span, other: Some(to) })) =
            (&correction.ruling, place)
        {
            moves.add(*span, *to);
        }
    }
    moves.back(content)
}

/// Makes every ruling on a quotation, in order, and brings the ledger of sources after them.
pub(crate) fn requote<'a>(
    text: &str,
    analysis: &mut Analysis,
    rulings: impl Iterator<Item = (&'a Ruling, CorrectionPlace)>,
) {
    let mut rulings = rulings.filter(|(ruling, _)| ruling.is_of_quotation()).peekable();
    if rulings.peek().is_none() {
        return;
    }
    let draft = |quotation| Draft { quotation, gone: false, respoken: false };
    let drafts = std::mem::take(&mut analysis.quotations).into_iter().map(draft);
    let mut bench = Bench { text, drafts: drafts.collect(), moves: Moves::default(), analysis };
    for (ruling, place) in rulings {
        bench.make(ruling, place);
    }
    bench.done();
}

/// Words that the reader gave to quotations instead of others.
#[derive(Default)]
struct Moves(Vec<(Span, Span)>);

impl Moves {
    fn add(&mut self, from: Span, to: Span) {
        self.0.retain(|(other, _)| *other != from);
        self.0.push((from, to));
    }

    /// The words that stand for these by now.
    fn on(&self, mut span: Span) -> Span {
        // A step a move at most: those that lead round in a circle end somewhere.
        for _ in 0..self.0.len() {
            match self.0.iter().find(|(from, _)| *from == span) {
                Some(&(_, to)) => span = to,
                None => break,
            }
        }
        span
    }

    /// The words that these stand for.
    fn back(&self, mut span: Span) -> Span {
        for _ in 0..self.0.len() {
            match self.0.iter().rev().find(|(_, to)| *to == span) {
                Some(&(from, _)) => span = from,
                None => break,
            }
        }
        span
    }
}

/// A quotation while it is being corrected. It keeps the index that it had in the analysis, those that are made come after; what
/// another one comes `through` is told by that.
struct Draft {
    quotation: Quotation,
    gone: bool,
    /// Whether the reader gave it a speaker.
    respoken: bool,
}

struct Bench<'a> {
    text: &'a str,
    /// All but its quotations.
    analysis: &'a mut Analysis,
    drafts: Vec<Draft>,
    moves: Moves,
}

impl Bench<'_> {
    fn make(&mut self, ruling: &Ruling, place: CorrectionPlace) {
        match ruling {
            Ruling::Speaker(speaker) => {
                let there = self.ensure(place.span);
                if let Some(&at) = there.get(speaker.nth as usize) {
                    self.speak(at, speaker, place.other);
                }
            }
            Ruling::QuotationKind(kind) => {
                for at in self.ensure(place.span) {
                    self.change(at, |quotation| quotation.kind = *kind);
                }
            }
            Ruling::AddQuotation(kind) => {
                let mut there = self.exactly(place.span);
                if there.is_empty() {
                    there.push(self.found(place.span));
                }
                for at in there {
                    self.change(at, |quotation| quotation.kind = *kind);
                }
            }
            Ruling::Extent(_) => {
                if let Some(words) = place.other {
                    self.stretch(place.span, words);
                }
            }
            Ruling::NoQuotation => {
                for at in self.exactly(self.moves.on(place.span)) {
                    self.remove(at, None);
                }
            }
            _ => {}
        }
    }

    /// Those of exactly these words.
    fn exactly(&self, span: Span) -> Vec<usize> {
        let there = |draft: &Draft| !draft.gone && draft.quotation.content == span;
        self.drafts.iter().enumerate().filter(|(_, draft)| there(draft)).map(|(at, _)| at).collect()
    }

    /// Those of nearly these words.
    fn nearly(&self, span: Span) -> Vec<usize> {
        let alike = |draft: &Draft| (alike(draft.quotation.content, span), draft.quotation.content);
        let all = self.drafts.iter().filter(|draft| !draft.gone).map(alike);
        let best = all.filter(|(alike, _)| *alike >= SAME).max();
        best.map_or_else(Vec::new, |(_, content)| self.exactly(content))
    }

    /// Those that a ruling on these words means; one is made where there is none.
    fn ensure(&mut self, span: Span) -> Vec<usize> {
        let span = self.moves.on(span);
        let mut there = self.exactly(span);
        if there.is_empty() {
            there = self.nearly(span);
        }
        if there.is_empty() {
            there.push(self.found(span));
        }
        there
    }

    /// A new one, of which nobody is given.
    fn found(&mut self, content: Span) -> usize {
        let quotation = Quotation {
            content,
            cue: None,
            source: None,
            entity: None,
            kind: quotation_kind_at(self.text, content),
            sourcing: Sourcing::Unattributed,
            through: None,
            provenance: Provenance::Reader,
        };
        self.drafts.push(Draft { quotation, gone: false, respoken: true });
        self.drafts.len() - 1
    }

    fn change(&mut self, at: usize, change: impl FnOnce(&mut Quotation)) {
        if let Some(draft) = self.drafts.get_mut(at) {
            change(&mut draft.quotation);
            draft.quotation.provenance = Provenance::Reader;
        }
    }

    /// Gives another speaker to a quotation, and to all that the same words hand over: the second half of what a cue breaks.
    fn speak(&mut self, at: usize, speaker: &Speaker, words: Option<Span>) {
        // Who speaks already takes nobody else's words.
        let source = self.drafts.get(at).and_then(|draft| draft.quotation.source);
        let source = source.filter(|&source| Some(source) != words);
        let same = |draft: &Draft| !draft.gone && !draft.respoken && draft.quotation.source == source;
        let with_it: Vec<usize> = match source {
            Some(_) => self.drafts.iter().enumerate().filter(|(_, it)| same(it)).map(|(at, _)| at).collect(),
            None => Vec::new(),
        };
        let by_name = !matches!(speaker.sourcing, Sourcing::Anonymous | Sourcing::Unattributed);
        let named = words.filter(|_| by_name).and_then(|words| mention_at(self.text, self.analysis, words));
        let (entity, kind) = named.map_or((None, None), |mention| (mention.entity, Some(mention.kind)));
        let sourcing = kind.and_then(Sourcing::of).unwrap_or(speaker.sourcing);
        for at in with_it.into_iter().filter(|&other| other != at).chain([at]) {
            self.change(at, |quotation| {
                (quotation.source, quotation.entity, quotation.sourcing) = (words, entity, sourcing);
                if sourcing == Sourcing::Unattributed {
                    (quotation.cue, quotation.through) = (None, None);
                }
            });
            if let Some(draft) = self.drafts.get_mut(at) {
                draft.respoken = true;
            }
        }
    }

    /// Gives what has some words others; what says the same within them is a part of it now.
    fn stretch(&mut self, from: Span, to: Span) {
        let mut there = self.exactly(self.moves.on(from));
        // A reading may have the right words by itself.
        let by_itself = if there.is_empty() { self.exactly(to) } else { Vec::new() };
        if !by_itself.is_empty() {
            there = by_itself;
        }
        if there.is_empty() {
            there = self.ensure(from);
        }
        for &at in &there {
            self.change(at, |quotation| {
                quotation.content = to;
                quotation.cue = quotation.cue.filter(|cue| !cue.overlaps(to));
            });
        }
        self.moves.add(from, to);
        let within = |at: &usize| {
            let draft = self.drafts.get(*at);
            !there.contains(at)
                && draft.is_some_and(|draft| !draft.gone && to.contains(draft.quotation.content))
        };
        let mut parts: Vec<(usize, usize)> = Vec::new();
        for at in (0..self.drafts.len()).filter(within) {
            let own = self.drafts.get(at).map(|draft| &draft.quotation);
            let says = |whole: &usize| {
                let whole = self.drafts.get(*whole).map(|draft| &draft.quotation);
                own.zip(whole).is_some_and(|(part, whole)| part.content == to || is_same_speaker(part, whole))
            };
            parts.extend(there.iter().copied().find(says).map(|whole| (at, whole)));
        }
        for (part, whole) in parts {
            self.remove(part, Some(whole));
        }
    }

    /// Takes one away; what came through it comes through the other now, else through what it came through itself.
    fn remove(&mut self, at: usize, instead: Option<usize>) {
        let Some(draft) = self.drafts.get_mut(at) else { return };
        draft.gone = true;
        let own = draft.quotation.through;
        let through = instead.and_then(|other| u32::try_from(other).ok()).or(own);
        for (other, draft) in self.drafts.iter_mut().enumerate() {
            if draft.quotation.through.is_some_and(|through| through as usize == at) {
                draft.quotation.through = through.filter(|&through| through as usize != other);
            }
        }
    }

    /// Puts the quotations back, in order, and the ledger after them.
    fn done(self) {
        let Self { text, analysis, drafts, .. } = self;
        let mut order: Vec<(usize, &Draft)> = drafts.iter().enumerate().filter(|(_, it)| !it.gone).collect();
        sort_by_key(&mut order, |&(at, draft)| (draft.quotation.content, at));
        let mut numbers: Vec<Option<u32>> = vec![None; drafts.len()];
        for (&(at, _), number) in order.iter().zip(0..) {
            if let Some(slot) = numbers.get_mut(at) {
                *slot = Some(number);
            }
        }
        let after = |was: u32| numbers.get(was as usize).copied().flatten();
        let put = |&(_, own): &(usize, &Draft)| {
            let hands_on = |through: &u32| {
                let other = drafts.get(*through as usize)?;
                // Nobody hands on their own word.
                let is_own = is_same_speaker(&other.quotation, &own.quotation);
                after(*through).filter(|_| !(is_own && (own.respoken || other.respoken)))
            };
            Quotation { through: own.quotation.through.as_ref().and_then(hands_on), ..own.quotation.clone() }
        };
        analysis.quotations = order.iter().map(put).collect();
        let respoken = order.iter().zip(0..).filter(|((_, draft), _)| draft.respoken);
        let respoken: Vec<u32> = respoken.map(|(_, number)| number).collect();
        resourced::reassign(text, analysis, after, &respoken);
        let by_reader = analysis.quotations.iter().filter(|it| it.provenance == Provenance::Reader);
        let touched = by_reader.flat_map(|it| [Some(it.content), it.cue, it.source]).flatten();
        let touched = Span::merged(touched.collect());
        analysis.unattributed.retain(|sentence| {
            let before = touched.partition_point(|span| span.end() <= sentence.start());
            touched.get(before).is_none_or(|span| !span.overlaps(*sentence))
        });
    }
}

/// Of all that either of the two covers, how many hundredths both cover.
fn alike(one: Span, other: Span) -> u64 {
    let both = one.end().min(other.end()).saturating_sub(one.start().max(other.start()));
    let either = one.len() + other.len() - both;
    (u64::from(both) * 100).checked_div(u64::from(either)).unwrap_or_default()
}

fn is_same_speaker(one: &Quotation, other: &Quotation) -> bool {
    match (one.entity, other.entity) {
        (Some(one), Some(other)) => one == other,
        (None, None) => one.sourcing == other.sourcing && one.source == other.source,
        _ => false,
    }
}

/// The name that the words for a speaker mean: those words, else one within or around them, else the same name elsewhere.
fn mention_at<'a>(text: &str, analysis: &'a Analysis, words: Span) -> Option<&'a Mention> {
    let mentions = &analysis.mentions;
    let speaks = |mention: &&Mention| Sourcing::of(mention.kind).is_some();
    let person_first = |mention: &&Mention| mention.kind != MentionKind::Person;
    let near: Vec<&Mention> = mentions.iter().filter(|mention| mention.span.overlaps(words)).collect();
    let exactly = near.iter().copied().find(|mention| mention.span == words);
    let within =
        || near.iter().copied().filter(speaks).filter(|it| words.contains(it.span)).min_by_key(person_first);
    let around = || near.iter().copied().filter(speaks).find(|mention| mention.span.contains(words));
    let elsewhere = || {
        let same = |mention: &&Mention| {
            mention.span.len() == words.len() && mention.span.text(text) == words.text(text)
        };
        mentions.iter().find(same)
    };
    exactly.or_else(within).or_else(around).or_else(elsewhere)
}
