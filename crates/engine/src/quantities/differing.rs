//! Numbers that one article gives for the same thing and that differ: `35 killed` in the lead, `at least 34 dead` below.
//!
//! Few and right: what is counted and what befell it must be the same, and nothing in either sentence may say that another day,
//! another place or only a part is meant. Where nothing befell it, two different speakers must count it by the same words (`210
//! passengers, said its owner`, `260 passengers, said the port`).

use super::fates::{self, Fate};
use super::{is_count, limits};
use crate::tokens::small;
use dateline_text::{
    Day, Document, EntityId, Mention, MentionKind, Quantity, QuantityModifier, Quotation, Sentence, Span,
    Timex, TimexKind, Token, TokenKind,
};
use std::borrow::Cow;

/// Nouns that mean no more than people, or the fate alone.
const PEOPLE: &[&str] = &[
    "people",
    "persons",
    "victims",
    "lives",
    "deaths",
    "fatalities",
    "injuries",
    "dead",
    "wounded",
    "injured",
    "missing",
    "arrests",
];

/// Words beside a number that make it one more, one of a series, or a sum since some day. `More` does so only behind a number.
const OTHERWISE: &[&str] = &[
    "more",
    "another",
    "additional",
    "further",
    "other",
    "since",
    "each",
    "per",
    "every",
    "daily",
    "average",
];

const PRONOUNS: &[&str] = &["he", "she", "they", "it", "i", "we"];

/// How many tokens on either side of a number are looked at.
const REACH: usize = 6;

/// Numbers of one thing rarely differ by more; two that do are of two things.
const WIDEST_RATIO: f64 = 2.0;

/// An article has few topics; what has more is no article, and shall not take long.
const MOST_TOPICS: usize = 100;

/// How many days before or after publication an article's own event lies at most.
const LONGEST_STORY: u32 = 31;

/// What a number is of.
#[derive(Clone, Debug, PartialEq)]
struct Topic<'a> {
    fate: Option<Fate>,
    /// The noun that is counted; nothing for people as such.
    noun: Option<Cow<'a, str>>,
}

/// A number that can be set beside others.
struct Figure<'a> {
    index: u32,
    quantity: &'a Quantity,
    topic: Topic<'a>,
    sentence: Span,
    /// The first days of what its sentence dates, but for the day of a report.
    days: Vec<Day>,
    places: Vec<EntityId>,
    /// Who gives it.
    source: Option<Source<'a>>,
}

/// Who gives a number.
struct Source<'a> {
    words: Span,
    /// The thing that they name, else the words themselves in small letters.
    who: Result<EntityId, Cow<'a, str>>,
}

/// Groups of indices into `quantities`, each of numbers for the same thing that differ; `published` begins with the day.
pub(crate) fn differing(
    document: &Document,
    quantities: &[Quantity],
    mentions: &[Mention],
    timexes: &[Timex],
    quotations: &[Quotation],
    published: Option<&str>,
) -> Vec<Vec<u32>> {
    let published = published.and_then(|moment| Day::parse(moment.get(..10)?));
    let reader = Reader { document, mentions, timexes, quotations, published };
    let figures: Vec<Figure<'_>> = quantities
        .iter()
        .enumerate()
        .filter_map(|(index, quantity)| {
            let before = index.checked_sub(1).and_then(|before| quantities.get(before));
            reader.figure(u32::try_from(index).ok()?, quantity, before, quantities.get(index + 1))
        })
        .collect();
    let mut groups: Vec<Vec<&Figure<'_>>> = Vec::new();
    for figure in &figures {
        let group = groups.iter().position(|group| group.iter().all(|other| other.is_of_the_same(figure)));
        let is_full = groups.len() >= MOST_TOPICS;
        match group.and_then(|at| groups.get_mut(at)) {
            // Each number once.
            Some(group) if group.iter().all(|other| other.differs(figure)) => group.push(figure),
            Some(_) => {}
            None if is_full => {}
            None => groups.push(vec![figure]),
        }
    }
    groups.retain(|group| group.len() > 1);
    groups.iter().map(|group| group.iter().map(|figure| figure.index).collect()).collect()
}

impl Figure<'_> {
    /// Whether nothing says that the two are numbers of two things.
    fn is_of_the_same(&self, other: &Self) -> bool {
        let apart = |one: &[EntityId], two: &[EntityId]| {
            !one.is_empty() && !two.is_empty() && !one.iter().any(|id| two.contains(id))
        };
        let (low, high) =
            (self.quantity.value.min(other.quantity.value), self.quantity.value.max(other.quantity.value));
        let sources = self.source.as_ref().zip(other.source.as_ref());
        let told_twice =
            self.sentence != other.sentence || sources.is_some_and(|(one, two)| one.words != two.words);
        let is_told_otherwise = || sources.is_some_and(|(one, two)| one.who != two.who);
        self.topic == other.topic
            && told_twice
            && (self.topic.fate.is_some() || is_told_otherwise())
            && low > 0.0
            && high / low <= WIDEST_RATIO
            && (self.sentence == other.sentence || !apart(&self.places, &other.places))
            && (self.days.is_empty()
                || other.days.is_empty()
                || self.days.iter().any(|day| other.days.contains(day)))
    }

    /// Whether the two numbers cannot both be said of one count: `about 30` and `31` can.
    fn differs(&self, other: &Self) -> bool {
        let (one, two) = (self.quantity, other.quantity);
        let covers = |rough: &Quantity, exact: f64| match rough.modifier {
            Some(QuantityModifier::About) => (exact - rough.value).abs() <= rough.value * 0.1,
            Some(QuantityModifier::MoreThan) => exact >= rough.value && exact <= rough.value * 1.25,
            Some(QuantityModifier::LessThan) => exact <= rough.value && exact >= rough.value * 0.75,
            _ => rough.upper.is_some_and(|upper| (rough.value..=upper).contains(&exact)),
        };
        one.value != two.value && !covers(one, two.value) && !covers(two, one.value)
    }
}

/// What is known of the article.
struct Reader<'a> {
    document: &'a Document,
    mentions: &'a [Mention],
    timexes: &'a [Timex],
    quotations: &'a [Quotation],
    published: Option<Day>,
}

impl<'a> Reader<'a> {
    fn word(&self, token: &Token) -> Cow<'a, str> {
        small(self.document.slice(token.span))
    }

    fn figure(
        &self,
        index: u32,
        quantity: &'a Quantity,
        before: Option<&Quantity>,
        after: Option<&Quantity>,
    ) -> Option<Figure<'a>> {
        let counts = quantity.part_of.is_none() && is_count(quantity);
        let Sentence { span: sentence } =
            self.document.sentence_at(quantity.span.start()).filter(|_| counts)?;
        let start = before.map_or(0, |before| before.span.end()).max(sentence.start());
        let end = after.map_or(u32::MAX, |after| after.span.start()).min(sentence.end());
        let ahead = self.document.tokens_in(Span::new(start, quantity.span.start()));
        let behind = self.document.tokens_in(Span::new(quantity.span.end(), end.max(quantity.span.end())));
        let topic = self.topic(quantity, ahead, behind)?;
        let is_otherwise = |token: &Token| OTHERWISE.contains(&self.word(token).as_ref());
        let adds = ahead.iter().rev().take(REACH).any(|token| is_otherwise(token) && self.word(token) != "more")
                // `17 of the injured`
            || behind.first().is_some_and(|token| self.word(token) == "of")
            || behind.iter().take(REACH).chain(self.document.tokens_in(quantity.span)).any(is_otherwise);
        if adds || self.is_change(ahead, behind) {
            return None;
        }
        let days = self.days(sentence);
        // What happened long before is another story.
        let is_of_the_story =
            |day: &Day| self.published.is_some_and(|it| it.number().abs_diff(day.number()) <= LONGEST_STORY);
        if !days.is_empty() && !days.iter().any(is_of_the_story) {
            return None;
        }
        let source = self.source(quantity.span);
        (topic.fate.is_some() || source.is_some()).then(|| Figure {
            index,
            quantity,
            topic,
            sentence,
            days,
            places: self.places(sentence),
            source,
        })
    }

    /// What befell those who are counted, by the noun, else the verb right before the number, else what follows.
    fn topic(&self, quantity: &'a Quantity, ahead: &[Token], behind: &[Token]) -> Option<Topic<'a>> {
        let unit = quantity.unit.as_deref();
        let by_noun = || fates::of(unit?);
        let by_words = || fates::of(&small(self.document.slice(quantity.counted?)));
        let verb = ahead.iter().rev().find(|token| !limits::WORDS.contains(&self.word(token).as_ref()));
        let by_verb = || fates::of(&self.word(verb?));
        let by_toll = || {
            let near: Vec<&Token> = ahead.iter().rev().take(REACH).collect();
            let toll =
                near.windows(2).any(|pair| self.word(pair[0]) == "toll" && self.word(pair[1]) == "death");
            toll.then_some(Fate::Killed)
        };
        let clause = behind.iter().take(REACH).take_while(|token| {
            token.kind != TokenKind::Punctuation
                && !matches!(self.word(token).as_ref(), "and" | "but" | "while" | "after" | "when")
        });
        let by_clause = || clause.clone().find_map(|token| fates::of(&self.word(token)));
        let fate = by_noun().or_else(by_words).or_else(by_verb).or_else(by_clause).or_else(by_toll);
        // `12 Example soldiers` are other soldiers than `15 others`: the whole phrase is the noun.
        let noun = unit.filter(|unit| !PEOPLE.contains(unit)).and(quantity.counted);
        let noun = noun.map(|noun| small(self.document.slice(noun)));
        (fate.is_some() || noun.is_some()).then_some(Topic { fate, noun })
    }

    fn days(&self, sentence: Span) -> Vec<Day> {
        let first = self.timexes.partition_point(|timex| timex.span.start() < sentence.start());
        let timexes = self.timexes.get(first..).unwrap_or_default().iter();
        timexes
            .take_while(|timex| timex.span.end() <= sentence.end())
            .filter(|timex| {
                matches!(timex.kind, TimexKind::Date | TimexKind::Time) && !self.is_of_a_report(timex.span)
            })
            .filter_map(|timex| Day::parse(timex.earliest.as_deref()?))
            .collect()
    }

    /// `said late on Wednesday`: the day on which somebody spoke.
    fn is_of_a_report(&self, time: Span) -> bool {
        /// How far before a time the verb of its own report ends, in bytes.
        const NEAR: u32 = 12;
        let near = |cue: Span| cue.end() <= time.start() && time.start() - cue.end() <= NEAR;
        // Quotations of one sentence stand together.
        let here = self.quotations.partition_point(|quotation| quotation.content.end() < time.start());
        let around = self
            .quotations
            .get(here.saturating_sub(4)..(here + 4).min(self.quotations.len()))
            .unwrap_or_default();
        around.iter().filter_map(|quotation| quotation.cue).any(near)
    }

    fn places(&self, sentence: Span) -> Vec<EntityId> {
        let first = self.mentions.partition_point(|mention| mention.span.start() < sentence.start());
        let mentions = self.mentions.get(first..).unwrap_or_default().iter();
        mentions
            .take_while(|mention| mention.span.end() <= sentence.end())
            .filter(|mention| mention.kind == MentionKind::Place)
            .filter_map(|mention| mention.entity)
            .collect()
    }

    /// Who gives the number: the source of the quotation that it stands in.
    fn source(&self, span: Span) -> Option<Source<'a>> {
        let before = self.quotations.partition_point(|quotation| quotation.content.start() < span.end());
        let near = self.quotations.get(before.saturating_sub(4)..before).unwrap_or_default();
        let around = near.iter().rev().find(|quotation| quotation.content.overlaps(span));
        let quotation = around?;
        let words = quotation.source?;
        let who = quotation.entity.ok_or_else(|| small(self.document.slice(words)));
        // Who a pronoun that leads to nobody stands for may be anybody named before.
        let is_told = who.as_ref().map_or_else(|who| !PRONOUNS.contains(&who.as_ref()), |_| true);
        is_told.then_some(Source { words, who })
    }

    /// `from 34 to 35`: the number changed.
    fn is_change(&self, ahead: &[Token], behind: &[Token]) -> bool {
        let near = |word: &str| ahead.iter().rev().take(2).any(|token| self.word(token) == word);
        let follows = behind.first().is_some_and(|token| self.word(token) == "to");
        near("from") && follows || near("to") && ahead.len() <= 2
    }
}
