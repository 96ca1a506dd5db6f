//! Frames: a sentence as its grammar sees it, each quoted passage one item, however many sentences it
//! holds inside.

use super::marks::{self, Quoted};
use super::words;
use crate::listed::Listing;
use crate::tokens::folded;
use dateline_text::{Block, Document, Mention, MentionKind, Span, TokenKind};

/// One item of a frame.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) span: Span,
    /// The word in lower case with straight apostrophes; the mark itself for punctuation; nothing for a quoted passage.
    pub(super) lower: String,
    pub(super) kind: ItemKind,
    /// Whether it belongs to the name of a person.
    pub(super) personal: bool,
}

/// A quoted passage, as the grammar around it sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Passage {
    marks: Quoted,
    /// Its last character, which may be the comma that waits for a speaker.
    last: Option<char>,
    /// Whether it begins with a verb: `said the army "melted away"`.
    verbal: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ItemKind {
    /// A word that begins with a capital letter.
    Capital,
    /// Any other word, or a number.
    Plain,
    Mark,
    Quoted(Passage),
}

/// The items of one sentence.
#[derive(Clone, Debug, Default)]
pub(super) struct Frame {
    pub(super) items: Vec<Item>,
    /// Before each item, and after the last: how many words and quoted passages there are up to it.
    counts: Vec<Counts>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    words: usize,
    quoted: usize,
}

/// The longest dateline within a paragraph, in items.
const LONGEST_DATELINE: usize = 16;

/// What a quoted passage counts for where words are counted.
pub(super) const WORDS_OF_A_PASSAGE: usize = 3;

impl Item {
    pub(super) fn quoted(&self) -> Option<Quoted> {
        match self.kind {
            ItemKind::Quoted(passage) => Some(passage.marks),
            _ => None,
        }
    }

    /// Whether it is a quoted passage that ends in a mark that a speaker can follow.
    pub(super) fn waits_for_a_speaker(&self) -> bool {
        matches!(self.kind, ItemKind::Quoted(passage) if matches!(passage.last, Some(',' | '?' | '!')))
    }

    /// Whether it is a quoted passage that begins with a verb.
    pub(super) fn begins_with_a_verb(&self) -> bool {
        matches!(self.kind, ItemKind::Quoted(passage) if passage.verbal)
    }

    pub(super) fn is_word(&self) -> bool {
        matches!(self.kind, ItemKind::Capital | ItemKind::Plain)
    }

    pub(super) fn is_mark(&self, marks: &[&str]) -> bool {
        self.kind == ItemKind::Mark && marks.contains(&self.lower.as_str())
    }

    /// The ending that makes an owner of the words before it.
    pub(super) fn is_possessive(&self) -> bool {
        matches!(self.lower.as_str(), "'s" | "'")
    }

    pub(super) fn is_one_of(&self, words: &(impl Listing + ?Sized)) -> bool {
        self.is_word() && words.has(&self.lower)
    }
}

impl Frame {
    pub(super) fn get(&self, index: usize) -> Option<&Item> {
        self.items.get(index)
    }

    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    /// The item before this one.
    pub(super) fn before(&self, index: usize) -> Option<&Item> {
        index.checked_sub(1).and_then(|index| self.items.get(index))
    }

    /// Whether the item is one of the words.
    pub(super) fn is(&self, index: usize, words: &(impl Listing + ?Sized)) -> bool {
        self.get(index).is_some_and(|item| item.is_one_of(words))
    }

    /// Whether the item is one of the marks.
    pub(super) fn is_mark(&self, index: usize, marks: &[&str]) -> bool {
        self.get(index).is_some_and(|item| item.is_mark(marks))
    }

    /// Whether the item before this one is one of the words.
    pub(super) fn follows(&self, index: usize, words: &(impl Listing + ?Sized)) -> bool {
        self.before(index).is_some_and(|item| item.is_one_of(words))
    }

    /// Whether the item before this one is one of the marks.
    pub(super) fn follows_mark(&self, index: usize, marks: &[&str]) -> bool {
        self.before(index).is_some_and(|item| item.is_mark(marks))
    }

    /// From the first item of the range to its last, marks at either end left out; nothing where the
    /// range holds no words.
    pub(super) fn span(&self, from: usize, to: usize) -> Option<Span> {
        let items = self.items.get(from..to)?;
        let first = items.iter().position(|item| item.kind != ItemKind::Mark)?;
        let last = items.iter().rposition(|item| item.kind != ItemKind::Mark || item.is_mark(&["%"]))?;
        Some(items.get(first)?.span.cover(items.get(last)?.span))
    }

    /// How many words the range holds, those of quoted passages roughly included.
    pub(super) fn words(&self, from: usize, to: usize) -> usize {
        let (first, last) = (self.counts_at(from), self.counts_at(to));
        last.words.saturating_sub(first.words) + last.quoted.saturating_sub(first.quoted) * WORDS_OF_A_PASSAGE
    }

    /// Whether a quoted passage stands in the range.
    pub(super) fn quotes(&self, from: usize, to: usize) -> bool {
        self.counts_at(to).quoted > self.counts_at(from).quoted
    }

    fn counts_at(&self, index: usize) -> Counts {
        self.counts.get(index).or(self.counts.last()).copied().unwrap_or_default()
    }

    fn of(items: Vec<Item>) -> Self {
        let mut counts = vec![Counts::default()];
        let mut here = Counts::default();
        for item in &items {
            here.words += usize::from(item.is_word());
            here.quoted += usize::from(item.quoted().is_some());
            counts.push(here);
        }
        Self { items, counts }
    }
}

/// The frames of one block, `mentions` being all of the article's.
pub(super) fn of_block(document: &Document, block: &Block, mentions: &[Mention]) -> Vec<Frame> {
    let first = mentions.partition_point(|mention| mention.span.end() <= block.span.start());
    let last = mentions.partition_point(|mention| mention.span.start() < block.span.end());
    let mut people = mentions
        .get(first..last)
        .unwrap_or_default()
        .iter()
        .filter(|mention| mention.kind == MentionKind::Person)
        .peekable();
    let quoted = marks::find(document.text(), block.span);
    let mut ends = document.sentences_in(block.span).iter().map(|sentence| sentence.span.end()).peekable();
    let mut frames = Vec::new();
    let mut items: Vec<Item> = Vec::new();
    let mut passages = quoted.iter().peekable();
    for token in document.tokens_in(block.span) {
        while let Some(passage) = passages.peek().filter(|passage| passage.outer.end() <= token.span.start())
        {
            // Its item was laid when its first token came by.
            let end = passage.outer.end();
            if ends_sentence(&mut ends, passage.content.end(), end) {
                frames.push(Frame::of(std::mem::take(&mut items)));
            }
            passages.next();
        }
        if let Some(passage) = passages.peek().filter(|passage| passage.outer.overlaps(token.span)) {
            let laid = items.last().and_then(Item::quoted).is_some_and(|last| last == **passage);
            if !laid {
                let words = document.slice(passage.content);
                let kind = ItemKind::Quoted(Passage {
                    marks: **passage,
                    last: words.chars().next_back(),
                    verbal: begins_with_a_verb(words),
                });
                items.push(Item { span: passage.outer, lower: String::new(), kind, personal: false });
            }
            continue;
        }
        while people.next_if(|person| person.span.end() <= token.span.start()).is_some() {}
        let personal = people.peek().is_some_and(|person| person.span.overlaps(token.span));
        items.push(Item { personal, ..item(document, token.span, token.kind) });
        if ends_sentence(&mut ends, token.span.end(), token.span.end()) {
            frames.push(Frame::of(std::mem::take(&mut items)));
        }
    }
    frames.push(Frame::of(items));
    if let Some(first) = frames.first_mut()
        && let Some(dash) = dateline(document, &first.items)
    {
        *first = Frame::of(first.items.split_off(dash + 1));
    }
    frames.retain(|frame| !frame.items.is_empty());
    frames
}

/// The dash behind `LISBON, March 4 (Reuters)`, `LISBON` at the beginning of a paragraph: the place and the agency are nobody's words.
fn dateline(document: &Document, items: &[Item]) -> Option<usize> {
    let is_dash = |item: &Item| item.is_mark(&["-", "--", "–", "—"]);
    let dash = items.iter().take(LONGEST_DATELINE).position(is_dash)?;
    let (before, after) = (items.get(..dash)?, items.get(dash + 1..)?);
    let set_off = before.last()?.span.end() < items.get(dash)?.span.start();
    let fits = |item: &Item| {
        item.kind == ItemKind::Capital
            || item.is_mark(&[",", "(", ")", ".", "/"])
            || item.lower.starts_with(|character: char| character.is_ascii_digit())
    };
    let agency = before.len() > 3 && before.last()?.is_mark(&[")"]);
    // `LISBON — The levy`, but not `NATO — an alliance — said`
    let capitals = |item: &Item| document.slice(item.span).chars().all(char::is_uppercase);
    let place =
        before.iter().all(capitals) && after.first()?.kind != ItemKind::Plain && !after.iter().any(is_dash);
    let opens = before.first()?.kind == ItemKind::Capital && before.iter().all(fits);
    (set_off && opens && (agency || place)).then_some(dash)
}

/// Whether a sentence ends between `from` and `to`; forgets all the ends up to there.
fn ends_sentence(ends: &mut std::iter::Peekable<impl Iterator<Item = u32>>, from: u32, to: u32) -> bool {
    let mut found = false;
    while let Some(end) = ends.next_if(|&end| end <= to) {
        found |= end >= from;
    }
    found
}

fn item(document: &Document, span: Span, kind: TokenKind) -> Item {
    let word = document.slice(span);
    let kind = match kind {
        TokenKind::Punctuation => ItemKind::Mark,
        TokenKind::Word if word.chars().next().is_some_and(char::is_uppercase) => ItemKind::Capital,
        TokenKind::Word | TokenKind::Number => ItemKind::Plain,
    };
    Item { span, lower: folded(word).into_owned(), kind, personal: false }
}

/// Whether the first word of a passage is a finite verb, or can be one and is no name.
fn begins_with_a_verb(passage: &str) -> bool {
    let word =
        passage.split(|letter: char| !(letter.is_alphabetic() || letter == '\'')).next().unwrap_or_default();
    let regular = word.len() > 4 && word.ends_with("ed") && !words::NOT_PAST.contains(&word);
    words::FINITE.contains(&word) || words::PAST.contains(&word) || regular
}
