//! Who says what: direct, indirect and mixed quotations with the words that hand them over, the
//! speaker, and what sort of source that is.
//!
//! By the patterns that grammars name: subject and verb of saying, verb and subject, apposition,
//! *according to*; quoted words that no pattern reaches go on with the speaker before, or are left out
//! where they are a name or a turn of phrase in quotation marks.

mod aside;
mod clause;
mod content;
mod cue;
mod frame;
mod levels;
mod loose;
mod manner;
mod marks;
mod nominal;
mod object;
mod office;
mod opener;
mod phrasal;
mod pronoun;
mod quoted;
mod source;
mod speaker;
mod verbs;
pub(crate) mod words;

pub(crate) use verbs::{Form, Takes, Verbs};

use content::Content;
use cue::{Cue, Shape};
use dateline_text::{
    Block, BlockKind, Document, Entity, Mention, Provenance, Quotation, QuotationKind, Sourcing, Span,
};
use frame::{Frame, ItemKind, WORDS_OF_A_PASSAGE};
use loose::Announced;
use speaker::{Names, Speaker};

/// How many paragraphs a speaker is remembered over.
const MEMORY: u8 = 2;

/// All quotations of the article, in order.
pub(crate) fn find(document: &Document, mentions: &[Mention], entities: &[Entity]) -> Vec<Quotation> {
    let names = Names::new(document, mentions, entities);
    let verbs = Verbs::all();
    let mut reader = Reader {
        names,
        verbs,
        found: Vec::new(),
        last: None,
        age: 0,
        open: false,
        announced: None,
        alone: None,
    };
    for block in document.article_blocks() {
        if matches!(block.kind, BlockKind::Byline | BlockKind::Credit | BlockKind::Dateline) {
            continue;
        }
        reader.block(&frame::of_block(document, block, mentions));
    }
    levels::in_order(reader.found)
}

/// The passages between quotation marks of a block, in order, marks included.
pub(crate) fn passages(document: &Document, block: &Block) -> Vec<Span> {
    marks::find(document.text(), block.span).iter().map(|passage| passage.outer).collect()
}

/// What is carried from sentence to sentence.
struct Reader<'a> {
    names: Names<'a>,
    verbs: &'static Verbs,
    found: Vec<Quotation>,
    /// Who spoke last.
    last: Option<Speaker>,
    /// How many paragraphs ago.
    age: u8,
    /// Whether the paragraph before ended within a quotation.
    open: bool,
    /// The cue of the paragraph before, where that ended with it and a colon: `NAME wrote:`
    announced: Option<Announced>,
    /// The quotation that was all of the sentence before: its speaker may stand behind it after a dash.
    alone: Option<usize>,
}

impl Reader<'_> {
    fn block(&mut self, frames: &[Frame]) {
        self.age = self.age.saturating_add(1);
        if self.age > MEMORY && !self.open {
            self.last = None;
        }
        let goes_on = std::mem::take(&mut self.open);
        for (index, frame) in frames.iter().enumerate() {
            let first = self.found.len();
            let quotation_before = self.alone.take();
            if let Some(quotation) = quotation_before
                && self.sign(frame, quotation)
            {
                continue;
            }
            self.frame(frame);
            self.loose(frame, first, goes_on && index == 0);
            self.open = frame.items.iter().any(|item| item.quoted().is_some_and(|passage| !passage.closed));
            // Only what opens the paragraph was announced.
            self.announced = None;
            let is_all = frame.words(0, frame.len()) == WORDS_OF_A_PASSAGE && frame.quotes(0, frame.len());
            self.alone = (is_all && self.found.len() == first + 1).then_some(first);
        }
        self.announced = frames.last().and_then(|frame| self.announces(frame));
    }

    /// What the cues of one sentence hand over.
    fn frame(&mut self, frame: &Frame) {
        let cues = cue::find(frame, self.verbs);
        let limits = limits(frame, &cues);
        // Where what another says ends, and where the clause begins that a cue may close.
        let (mut said_up_to, mut clause) = (0, 0);
        let first = self.found.len();
        for (index, cue) in cues.iter().enumerate() {
            let limit = limits.get(index).copied().unwrap_or_default().max(cue.to);
            let after = content::after(frame, cue, limit).or_else(|| aside::behind_aside(frame, cue, limit));
            let hands_on_both = cue.shape == Shape::VerbFirst
                || after.is_some_and(|content| content.quoted)
                || aside::is_aside(frame, cue);
            // What `according to` closes can hold what others say.
            let from = if closes(frame, cue) { clause } else { said_up_to };
            clause = clause.max(clause_behind(frame, cue).unwrap_or(0));
            let both = hands_on_both && !aside::opens_its_clause(frame, cue);
            let before = if after.is_none() || both { content::before(frame, cue, from) } else { None };
            let broken = before.is_some() && after.is_some();
            for (content, rule) in [(before, None), (after, broken.then_some("broken_by_cue"))] {
                let Some(content) = content else { continue };
                self.push(frame, cue, content, rule);
                // `the poll had it at 40 percent, and it rose, according to NAME`
                if frame.is_mark(content.to, &[","]) && frame.is(content.to + 1, &["and", "but", "while"]) {
                    clause = clause.max(content.to + 2);
                }
                said_up_to = said_up_to.max(content.to).max(cue.to);
            }
        }
        for cue in cues.iter().filter(|cue| matches!(cue.shape, Shape::Citing | Shape::Quoting)) {
            self.hand_on(frame, cue, first);
        }
    }

    fn push(&mut self, frame: &Frame, cue: &Cue, content: Content, rule: Option<&'static str>) {
        let items = frame.items.get(content.from..content.to).unwrap_or_default();
        let passage = items.first().and_then(frame::Item::quoted).filter(|_| content.quoted);
        let span = match passage {
            Some(passage) if cue.takes.has(Takes::FRAGMENT) => self.fragment(passage.content),
            Some(passage) => Some(passage.content),
            None => frame.span(content.from, content.to),
        };
        let Some(span) = span else { return };
        let kind = if passage.is_some() && !cue.takes.has(Takes::FRAGMENT) {
            QuotationKind::Direct
        } else if frame.quotes(content.from, content.to) {
            QuotationKind::Mixed
        } else {
            QuotationKind::Indirect
        };
        let source = cue.subject.and_then(|subject| frame.span(subject.from, subject.to));
        let speaker = source.map(|source| self.names.speaker(source, self.last));
        let rule = rule.or(cue.subject.map(|subject| subject.rule)).unwrap_or("no_source");
        self.add(span, frame.span(cue.from, cue.to), speaker, kind, rule);
    }

    /// The words of a fragment without the stop that typesetters put inside the marks; nothing where it
    /// is a name in quotation marks and no words of anybody's.
    fn fragment(&self, content: Span) -> Option<Span> {
        let text = self.names.document.slice(content);
        let words = text.trim_end_matches(['.', ',']);
        let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
        let small = |word: &str| words::IN_NAMES.contains(&word) || words::PREPOSITIONS.contains(&word);
        let mut parts = words.split_whitespace();
        let name = capital(parts.next()?) && parts.all(|word| capital(word) || small(word));
        let end = content.start() as usize + words.len();
        (!name || words.len() < text.len() && words.contains(' '))
            .then(|| Span::of(content.start() as usize..end))
    }

    fn add(
        &mut self,
        content: Span,
        cue: Option<Span>,
        speaker: Option<Speaker>,
        kind: QuotationKind,
        rule: &'static str,
    ) {
        // Who speaks on is a person or a body, not the report that they spoke of in the same paragraph.
        let is_writing = speaker.is_some_and(|speaker| speaker.sourcing == Sourcing::Document);
        let aside = rule == "agent_of_passive";
        if speaker.is_some() && !aside && !(is_writing && self.age == 0 && self.last.is_some()) {
            self.last = speaker;
            self.age = 0;
        }
        self.found.push(Quotation {
            content,
            cue,
            source: speaker.map(|speaker| speaker.source),
            entity: speaker.and_then(|speaker| speaker.entity),
            kind,
            sourcing: speaker.map_or(Sourcing::Unattributed, |speaker| speaker.sourcing),
            through: None,
            provenance: Provenance::rule(rule),
        });
    }
}

/// For each cue, where the first clause beside its own begins.
fn limits(frame: &Frame, cues: &[Cue]) -> Vec<usize> {
    let mut limit = frame.len();
    let mut limits: Vec<usize> = cues
        .iter()
        .enumerate()
        .rev()
        .map(|(index, cue)| {
            let own = limit;
            let mut earlier = cues.iter().take(index);
            if !earlier.any(|earlier| is_before(frame, earlier, cue)) {
                limit = coordinated(frame, cue).unwrap_or(limit);
            }
            own
        })
        .collect();
    limits.reverse();
    limits
}

/// `NAME said it had backed the road, but had told them that CLAUSE`: what came before the saying is part of what is said.
fn is_before(frame: &Frame, saying: &Cue, cue: &Cue) -> bool {
    let had = |cue: &Cue| frame.follows(cue.from, &["had"]);
    let joined = cue.from.checked_sub(1).is_some_and(|had| frame.follows(had, &["and", "but"]));
    joined && cue.shape == Shape::SubjectFirst && had(cue) && !had(saying)
}

/// Whether the cue closes its sentence: `CLAUSE, according to NAME.`, `CLAUSE, NAME said.`, `CLAUSE, said NAME, a nurse.`
fn closes(frame: &Frame, cue: &Cue) -> bool {
    let ends = |at: usize| frame.words(at, frame.len()) == 0;
    let behind = |at: usize| frame.follows_mark(at, &[","]);
    cue.starts > 0
        && match cue.shape {
            Shape::According => {
                ends(cue.ends) || frame.is(cue.ends, words::RELATIVES) || relative_follows(frame, cue.ends)
            }
            Shape::SubjectFirst => {
                !cue.shared
                    && cue.takes.has(Takes::THAT)
                    && cue.subject.is_some_and(|subject| subject.rule != "relative_clause")
                    && behind(cue.starts)
                    // `hopes to hang the bell by July`
                    && !frame.is(cue.to, &["to"])
                    && (tells_somebody_last(frame, cue) || {
                        let end = clause::without_adverbials(frame, cue.to, frame.len());
                        // `CLAUSE, NAME said, speaking on condition of anonymity.`
                        ends(end)
                            || frame.is_mark(end, &[","]) && opens_adjunct(frame, end + 1)
                            || is_last_adjunct(frame, end)
                    })
            }
            Shape::VerbFirst => behind(cue.starts) && (ends(cue.ends) || frame.is_mark(cue.ends, &[","])),
            Shape::Citing | Shape::Quoting => false,
        }
}

/// `CLAUSE, NAME admits over tea.`
fn is_last_adjunct(frame: &Frame, from: usize) -> bool {
    let words = (from..frame.len().min(from + content::REACH)).take_while(|&at| {
        frame.get(at).is_some_and(frame::Item::is_word)
            && !frame.is(at, words::FINITE)
            && !frame.is(at, &["that"])
    });
    let end = words.last().map_or(from, |last| last + 1);
    frame.is(from, words::PREPOSITIONS)
        && !frame.is(from, &["to", "of", "against", "about"])
        && frame.words(end, frame.len()) == 0
}

/// `CLAUSE, NAME told the council.`: nothing follows but whom somebody told.
fn tells_somebody_last(frame: &Frame, cue: &Cue) -> bool {
    if !cue.takes.has(Takes::TOLD)
        || cue.shape != Shape::SubjectFirst
        || !frame.follows_mark(cue.starts, &[","])
    {
        return false;
    }
    let opens = |at: usize| {
        [words::FINITE, words::QUESTION_WORDS].iter().any(|list| frame.is(at, *list))
            || frame.is(at, &["that", "to"])
    };
    let stops = |&at: &usize| opens(at) || frame.get(at).is_none_or(|item| !item.is_word());
    let end = (cue.to..frame.len()).find(stops).unwrap_or(frame.len());
    let ends = frame.words(end, frame.len()) == 0 || frame.is(end, words::RELATIVES);
    let first = cue.starts.saturating_sub(clause::LONGEST_SUBJECT);
    end > cue.to && ends && (first..cue.starts).any(|at| clause::is_finite(frame, at))
}

/// `although CLAUSE`, `speaking on condition of anonymity`
fn opens_adjunct(frame: &Frame, at: usize) -> bool {
    let participle = |item: &frame::Item| item.kind == ItemKind::Plain && item.lower.ends_with("ing");
    frame.is(at, &["though", "although", "while"]) || frame.get(at).is_some_and(participle)
}

/// `according to the memo, which …`, `according to two people, both of whom asked not to be named`
fn relative_follows(frame: &Frame, comma: usize) -> bool {
    let of_whom = frame.is(comma + 2, &["of"]) && frame.is(comma + 3, words::RELATIVES);
    frame.is_mark(comma, &[","]) && (of_whom || frame.is(comma + 1, words::RELATIVES))
}

/// Where a clause begins behind a cue, as far as what another closes is concerned.
fn clause_behind(frame: &Frame, cue: &Cue) -> Option<usize> {
    let comma = |at: usize| frame.is_mark(at, &[","]);
    match cue.shape {
        Shape::According => Some(cue.ends),
        _ if cue.shared => None,
        // `CLAUSE, NAME said, and CLAUSE`: what follows is no word of NAME's.
        Shape::SubjectFirst | Shape::VerbFirst
            if cue.starts > 0 && comma(cue.starts - 1) && comma(cue.ends) =>
        {
            Some(cue.ends)
        }
        _ => coordinated(frame, cue),
    }
}

/// Where a cue that opens a clause beside the one before it, and not within it, begins: its conjunction.
fn coordinated(frame: &Frame, cue: &Cue) -> Option<usize> {
    if cue.shape == Shape::Quoting {
        return None;
    }
    // `NAME reported, citing two officials, that CLAUSE`: the clause belongs to the verb before.
    let inside = cue.shape == Shape::Citing
        && frame.is_mark(cue.ends, &[","])
        && (frame.is(cue.ends + 1, &["that"]) || frame.follows(cue.from, words::RELATIVES));
    if inside {
        return None;
    }
    if let Some(comma) = relative_before(frame, cue) {
        return Some(comma);
    }
    if cue.shared || cue.shape == Shape::Citing {
        return Some(cue.starts);
    }
    // `by NAME's account, she shouted, demanding to know why`: within what is handed over.
    let inner = cue.subject.is_some_and(|subject| subject.rule == "subject_of_the_sentence")
        && frame.get(cue.from).is_some_and(|item| item.lower.ends_with("ing"));
    if inner {
        return None;
    }
    let before = frame.before(cue.starts)?;
    if closes(frame, cue) && before.is_mark(&[","]) {
        return Some(cue.starts - 1);
    }
    if before.is_mark(&[";"]) {
        return Some(cue.starts);
    }
    if before.is_mark(&[","])
        && let Some(and) = before_adjunct(frame, cue.starts - 1)
    {
        return Some(and);
    }
    let conjunction = before.is_one_of(&["and", "but", "while", "whereas", "although", "though"]);
    let comma = frame.follows_mark(cue.starts - 1, &[","]);
    // `with one saying that CLAUSE and another calling it a farce`
    let absolute = cue.subject.is_some_and(|subject| subject.rule == "source_then_participle");
    (conjunction && (comma || absolute)).then_some(cue.starts - 1)
}

/// `the court, which, NAME said, had ruled so`, `a new roof, something NAME called a farce`: the comma before a relative clause that
/// the cue hands over, which says more about a word of what another says.
fn relative_before(frame: &Frame, cue: &Cue) -> Option<usize> {
    let aside =
        cue.starts.checked_sub(1).filter(|&at| frame.is_mark(at, &[","]) && aside::is_aside(frame, cue));
    let edge = aside.unwrap_or(cue.starts);
    let opens = frame.follows(edge, words::RELATIVES) || frame.follows(edge, words::SOMETHING);
    let pronoun = edge.checked_sub(1).filter(|_| opens)?;
    let comma = frame.follows_mark(pronoun, &[","]);
    // The comma can stand within quotation marks.
    let set_off = comma || frame.before(pronoun).is_some_and(frame::Item::waits_for_a_speaker);
    let hands_over = aside.is_some() || frame.is(cue.to, words::FINITE) || frame.is(cue.to, &["to"]);
    (set_off && hands_over).then_some(pronoun - usize::from(comma))
}

/// `…, but when asked about it, NAME said`: the conjunction before the adjunct that opens a clause and ends at the comma.
fn before_adjunct(frame: &Frame, comma: usize) -> Option<usize> {
    let first = comma.saturating_sub(cue::LONGEST_ADJUNCT);
    let adjunct = (first..comma).rev().take_while(|&at| frame.get(at).is_some_and(frame::Item::is_word));
    let opens = |at: usize| {
        frame.is(at, words::PREPOSITIONS) || frame.is(at, &["when", "if", "asked", "pressed", "while", "as"])
    };
    let and = adjunct.clone().find(|&at| frame.is(at, &["but", "and"]) && opens(at + 1))?;
    (frame.is(and, &["but"]) || frame.follows_mark(and, &[","])).then_some(and)
}
