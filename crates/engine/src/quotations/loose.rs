//! Quoted words that no cue reaches: speech that goes on, words taken from somebody, or marks that only
//! hold a word at a distance.

use super::cue::{self, first_subject};
use super::frame::{Frame, Item, ItemKind};
use super::marks::Quoted;
use super::source;
use super::speaker::Speaker;
use super::verbs::Takes;
use super::{Reader, words};
use dateline_text::{Provenance, QuotationKind, Span};

/// Quoted words fewer than these are a name or a turn of phrase, unless a cue hands them over.
const FEWEST_WORDS: usize = 5;

/// Quoted words fewer than these are a title where a colon follows.
const FEWEST_BEFORE_COLON: usize = 4;

/// The longest name that signs a quotation, in words.
const LONGEST_NAME: usize = 8;

/// Who is to be quoted by the paragraph that follows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Announced {
    speaker: Speaker,
    cue: Option<Span>,
}

impl Reader<'_> {
    /// Adds what is speech among the quoted passages of a sentence that are not yet in a quotation:
    /// those found for this sentence begin at `first`; `goes_on` says that the paragraph before was
    /// left open.
    pub(super) fn loose(&mut self, frame: &Frame, first: usize, goes_on: bool) {
        if !frame.quotes(0, frame.len()) {
            return;
        }
        let contents = self.found.get(first..).unwrap_or_default().iter().map(|quotation| quotation.content);
        let covered = Span::merged(contents.collect());
        let subject = first_subject(frame).and_then(|subject| frame.span(subject.from, subject.to));
        let subject = subject.filter(|&subject| self.names.can_speak(subject));
        for (at, item) in frame.items.iter().enumerate() {
            let Some(passage) = item.quoted() else { continue };
            let before = covered.partition_point(|content| content.end() <= passage.content.start());
            if covered.get(before).is_some_and(|content| content.overlaps(passage.content)) {
                continue;
            }
            let subject = subject.filter(|subject| subject.end() <= passage.outer.start());
            let opens = frame.words(0, at) == 0;
            let alone = opens && frame.words(at + 1, frame.len()) == 0;
            let is_sentence = self.is_sentence(passage, alone && self.speaks_here());
            let announced = if opens { self.announced.take() } else { None };
            if let Some(announced) = announced {
                let Announced { speaker, cue } = announced;
                self.add(passage.content, cue, Some(speaker), QuotationKind::Direct, "after_colon");
            } else if let Some(source) = signature(frame, at + 1).filter(|_| opens) {
                let speaker = self.names.speaker(source, None);
                self.add(passage.content, None, Some(speaker), QuotationKind::Direct, "signed");
            } else if let Some(source) =
                behind_colon(frame, at + 1).filter(|_| opens && self.is_long(passage))
            {
                let speaker = self.names.can_speak(source).then(|| self.names.speaker(source, None));
                self.add(passage.content, None, speaker, QuotationKind::Direct, "before_colon");
            } else if opens && goes_on {
                self.add(passage.content, None, self.last, QuotationKind::Direct, "paragraph_goes_on");
            } else if frame.follows_mark(at, &[":"])
                && (self.speaks(passage)
                    || frame.words(at + 1, frame.len()) == 0 && self.is_sentence(passage, false))
            {
                self.after_colon(subject, passage);
            } else if opens && is_sentence {
                let rule = if self.last.is_some() { "same_speaker_continues" } else { "no_source" };
                self.add(passage.content, None, self.last, QuotationKind::Direct, rule);
            } else if self.speaks(passage) {
                let speaker = subject.map(|source| self.names.speaker(source, self.last));
                let rule = if speaker.is_some() { "subject_of_the_sentence" } else { "no_source" };
                self.add(passage.content, None, speaker, QuotationKind::Mixed, rule);
            }
        }
    }

    /// `NAME wrote:` at the end of a paragraph: what the next one quotes is theirs.
    pub(super) fn announces(&self, frame: &Frame) -> Option<Announced> {
        let last = frame.items.last()?;
        let cue = cue::find(frame, self.verbs).pop();
        let is_stop =
            last.is_mark(&[":"]) || last.is_mark(&[","]) && cue.is_some_and(|cue| cue.to + 1 == frame.len());
        if !is_stop {
            return None;
        }
        let subject = cue.and_then(|cue| cue.subject).or_else(|| first_subject(frame))?;
        let speaker = self.names.speaker(frame.span(subject.from, subject.to)?, self.last);
        let cue = cue.filter(|cue| cue.takes.has(Takes::QUOTE));
        Some(Announced { speaker, cue: cue.and_then(|cue| frame.span(cue.from, cue.to)) })
    }

    /// `"…" — NAME`: a sentence or a paragraph that is only a dash and a name says who spoke the quotation before it.
    pub(super) fn sign(&mut self, frame: &Frame, quotation: usize) -> bool {
        let (Some(source), Some(quotation)) = (signature(frame, 0), self.found.get_mut(quotation)) else {
            return false;
        };
        let speaker = self.names.speaker(source, None);
        quotation.source = Some(speaker.source);
        quotation.entity = speaker.entity;
        quotation.sourcing = speaker.sourcing;
        quotation.provenance = Provenance::rule("signed");
        (self.last, self.age) = (Some(speaker), 0);
        true
    }

    /// `NAME on the deal: "…"`
    fn after_colon(&mut self, source: Option<Span>, passage: Quoted) {
        let speaker = source.map(|source| self.names.speaker(source, self.last)).or(self.last);
        self.add(passage.content, None, speaker, QuotationKind::Direct, "after_colon");
    }

    /// Whether somebody has spoken in this paragraph.
    fn speaks_here(&self) -> bool {
        self.age == 0 && self.last.is_some()
    }

    /// Whether the passage is a sentence by itself: it begins and ends as one. A single word is one only
    /// where it goes on with a broken quotation: `“…,” she said. “Nothing.”`
    fn is_sentence(&self, passage: Quoted, goes_on: bool) -> bool {
        let text = self.names.document.slice(passage.content);
        let begins = text.chars().next().is_some_and(|first| !first.is_lowercase());
        begins
            && text.ends_with(['.', '!', '?', '…', ',', '—'])
            && (goes_on || text.split_whitespace().count() >= 2)
    }

    /// Whether the passage is no name for its length alone.
    fn is_long(&self, passage: Quoted) -> bool {
        self.names.document.slice(passage.content).split_whitespace().nth(FEWEST_BEFORE_COLON - 1).is_some()
    }

    /// Whether the passage has a verb and is no title: somebody's words, not a name.
    fn speaks(&self, passage: Quoted) -> bool {
        let text = self.names.document.slice(passage.content);
        let mut count = 0;
        let mut verbs = 0;
        let mut lower = 0;
        for word in text.split_whitespace() {
            let word = word
                .trim_matches(|character: char| !character.is_alphanumeric())
                .to_lowercase()
                .replace('’', "'");
            count += 1;
            let finite = words::FINITE.contains(&word.as_str());
            verbs += usize::from(finite || words::PRONOUNS.contains(&word.as_str()));
        }
        for word in text.split_whitespace().skip(1) {
            lower += usize::from(word.chars().next().is_some_and(char::is_lowercase));
        }
        count >= FEWEST_WORDS && verbs > 0 && lower * 2 >= count
    }
}

/// `"They will not go": Mayor's warning to the council`: whose words stand before the colon, in a headline.
fn behind_colon(frame: &Frame, colon: usize) -> Option<Span> {
    frame.get(colon).filter(|item| item.is_mark(&[":"]))?;
    let first = frame.get(colon + 1).filter(|item| item.kind == ItemKind::Capital)?;
    if [words::PRONOUNS, words::QUESTION_WORDS, words::PREPOSITIONS].iter().any(|list| first.is_one_of(*list))
    {
        return None;
    }
    let subject = source::after(frame, colon + 1, "before_colon")?;
    let owner = (subject.from..subject.to).find(|&at| frame.get(at).is_some_and(Item::is_possessive));
    let name = || {
        let own = frame.items.get(subject.from..subject.to).unwrap_or_default();
        own.iter().all(|item| item.personal).then_some(subject.to)
    };
    frame.span(subject.from, owner.or_else(name)?)
}

/// The name between the dash at `dash` and the next mark.
fn signature(frame: &Frame, dash: usize) -> Option<Span> {
    frame.get(dash).filter(|item| item.is_mark(&["—", "–", "-", "--", "―"]))?;
    let rest = frame.items.get(dash + 1..)?;
    let name = rest.split(|item| item.kind == ItemKind::Mark).next()?;
    let of_name = |item: &Item| item.kind == ItemKind::Capital || item.is_one_of(words::IN_NAMES);
    (name.first()?.kind == ItemKind::Capital && name.len() <= LONGEST_NAME && name.iter().all(of_name))
        .then(|| frame.span(dash + 1, dash + 1 + name.len()))
        .flatten()
}
