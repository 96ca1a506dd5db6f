//! An annotated article as data: the types that the parser fills and the writer reads.

use super::FrontMatter;
use dateline_text::{
    BlockKind, MentionKind, QuantityModifier, QuotationKind, Sourcing, Span, TimexKind, TimexModifier,
};

/// One article with what people found in it. Every layer is in order of start.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// What is known of the article from outside its text.
    pub front: FrontMatter,
    /// The text as a reader would paste it; spans point into it.
    pub text: String,
    /// The parts of the page, without the white space around them.
    pub blocks: Vec<Block>,
    /// Names.
    pub mentions: Vec<Mention>,
    /// Expressions of time.
    pub timexes: Vec<Timex>,
    /// Who says what, in order of number.
    pub quotations: Vec<Quotation>,
    /// Numbers with what they count.
    pub quantities: Vec<Quantity>,
}

/// One part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its words.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// Words that name something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The words.
    pub span: Span,
    /// What they name.
    pub kind: MentionKind,
    /// The key that all mentions of the same thing share.
    pub entity: String,
}

/// An expression of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timex {
    /// The words.
    pub span: Span,
    /// TIMEX3 type.
    pub kind: TimexKind,
    /// TIMEX3 value.
    pub value: String,
    /// TIMEX3 mod.
    pub modifier: Option<TimexModifier>,
}

/// One act of saying; it may be broken into several parts by its cue or by paragraphs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// What ties its parts together in the file.
    pub number: u32,
    /// What is said, without the marks around it; at least one part.
    pub contents: Vec<Span>,
    /// The verb or phrase that hands it to somebody.
    pub cue: Option<Span>,
    /// Who says it, as the text names them there.
    pub source: Option<Span>,
    /// The key of the speaker, or `-` where nobody is given.
    pub speaker: String,
    /// How it is given.
    pub kind: QuotationKind,
    /// What sort of source.
    pub sourcing: Sourcing,
}

/// A number with what it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The words, unit included, words that limit it not.
    pub span: Span,
    /// The number, or the lower end of a range.
    pub value: f64,
    /// The upper end of a range.
    pub upper: Option<f64>,
    /// What is counted.
    pub unit: Option<String>,
    /// How the words beside it limit it.
    pub modifier: Option<QuantityModifier>,
}

impl Article {
    /// The sourcing that a speaker's key implies: a person is named, a document is a document, any other
    /// name stands for a body, and a key that no mention bears is somebody whom the article does not name.
    #[must_use]
    pub fn sourcing_of(&self, speaker: &str) -> Sourcing {
        if speaker == "-" {
            return Sourcing::Unattributed;
        }
        match self.mentions.iter().find(|mention| mention.entity == speaker).map(|mention| mention.kind) {
            Some(MentionKind::Person) => Sourcing::Named,
            Some(MentionKind::Work) => Sourcing::Document,
            Some(_) => Sourcing::Organization,
            None => Sourcing::Anonymous,
        }
    }
}

/// The key that a mention without a key of its own has: its words in lower case, joined by hyphens.
///
/// ```
/// assert_eq!(dateline_trainer::corpus::key_of("Bank of  Ghana"), "bank-of-ghana");
/// ```
#[must_use]
pub fn key_of(words: &str) -> String {
    words
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect::<Vec<_>>()
        .join("-")
}
