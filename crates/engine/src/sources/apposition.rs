//! What stands beside the words for a source and says who it is: an office before the name, an apposition, a relative
//! clause, what follows the noun.

use super::identity::AFTER_NOUN;
use crate::quotations::words;
use dateline_text::{Document, Span, Token};

/// The longest description, in bytes.
const LONGEST: usize = 160;

/// Nouns of office beside [`words::ANONYMOUS`] that open or hold an apposition.
const OFFICES: &[&str] = &[
    "chair",
    "chairman",
    "chairwoman",
    "chairperson",
    "secretary",
    "editor",
    "founder",
    "engineer",
    "professor",
    "farmer",
    "fisherman",
    "master",
    "member",
    "organiser",
    "organizer",
    "spokesperson",
    "shopkeeper",
    "curator",
    "captain",
    "deputy",
    "former",
    "aged",
    "sergeant",
    "keeper",
    "trader",
    "pilot",
    "principal",
    "partner",
];

const SET_OFF: &[char] = &[',', '(', '—', '–'];

/// What the text says of the source beside the words for it; `name` is the name of its entity in them.
pub(super) fn beside(
    document: &Document,
    source: Span,
    name: Option<Span>,
    cue: Option<Span>,
) -> Option<Span> {
    let within = match name {
        Some(name) => before_or_after_name(document, source, name),
        None => after_noun(document, source),
    };
    within.or_else(|| between(document, source, cue)).or_else(|| behind(document, source, cue))
}

/// `Mayor NAME`, `the city's mayor, NAME`, `NAME of the Tea Association`: what else is in the words for the source.
fn before_or_after_name(document: &Document, source: Span, name: Span) -> Option<Span> {
    let before = Span::new(source.start(), name.start());
    let after = Span::new(name.end(), source.end());
    [before, after].into_iter().find_map(|part| {
        let part = trimmed(document, part);
        let text = document.slice(part);
        let says =
            text.contains(char::is_alphabetic) && !words::DETERMINERS.contains(&text.to_lowercase().as_str());
        says.then_some(part)
    })
}

/// `officials familiar with the talks`, `an official at the ministry`: what follows the noun.
fn after_noun(document: &Document, source: Span) -> Option<Span> {
    let mut words = document.tokens_in(source).iter().skip(1);
    let opens = words.find(|token| {
        let word = document.slice(token.span);
        words::PREPOSITIONS.contains(&word) && word != "of" || AFTER_NOUN.contains(&word)
    })?;
    Some(Span::new(opens.span.start(), source.end()))
}

/// `NAME, 54, a nurse, said`, `two officials who were at the talks said`.
fn between(document: &Document, source: Span, cue: Option<Span>) -> Option<Span> {
    let cue = cue.filter(|cue| cue.start() > source.end())?;
    let gap = Span::new(source.end(), cue.start());
    let text = document.slice(gap);
    let words = without_auxiliaries(document, trimmed(document, gap));
    let set_off = text.trim_start().starts_with(SET_OFF);
    let relative = words::RELATIVES.contains(&first_word(document.slice(words)).as_str());
    (set_off && says_who(document.slice(words)) || relative).then_some(words).filter(|&it| fits(document, it))
}

/// `who were at the talks have`: what stands before the cue belongs to it.
fn without_auxiliaries(document: &Document, words: Span) -> Span {
    let tokens = document.tokens_in(words);
    let is_of_the_cue = |token: &&Token| words::BETWEEN.contains(&document.slice(token.span));
    let cut = tokens.iter().rev().take_while(is_of_the_cue).last();
    cut.map_or(words, |cut| trimmed(document, Span::new(words.start(), cut.span.start())))
}

/// `said NAME, duty officer at the West Police District.`
fn behind(document: &Document, source: Span, cue: Option<Span>) -> Option<Span> {
    cue.filter(|cue| cue.end() <= source.start())?;
    let sentence = document.sentence_at(source.start())?.span;
    let rest = Span::new(source.end(), sentence.end());
    let text = document.slice(rest);
    let inner = text.strip_prefix(", ").or_else(|| text.strip_prefix(" ("))?;
    let offset = text.len() - inner.len();
    let age = inner.find(',').filter(|&comma| is_age(&inner[..comma]));
    let from = age.map_or(0, |comma| comma + 1);
    let ends = [',', ';', ':', '"', '“', ')', '—', '–'];
    let end = inner.get(from..)?.find(ends).map_or(inner.len(), |at| from + at);
    let start = rest.start() as usize + offset;
    let words = trimmed(document, Span::of(start..start + end));
    says_who(document.slice(words)).then_some(words).filter(|&it| fits(document, it))
}

fn fits(document: &Document, words: Span) -> bool {
    let text = document.slice(words);
    // An age alone says nothing of who it is.
    !text.is_empty() && !is_age(text) && text.len() <= LONGEST && !text.contains(['"', '“', '”', '\n'])
}

/// Whether words set off beside a name tell who it is, and not when or how it was said.
fn says_who(text: &str) -> bool {
    let text =
        text.split_once(',').filter(|(age, _)| is_age(age)).map_or(text, |(_, rest)| rest.trim_start());
    let first = first_word(text);
    let phrase = text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let head = phrase.take_while(|word| !words::PREPOSITIONS.contains(word));
    let holds = |word: &str| words::ANONYMOUS.contains(&word) || OFFICES.contains(&word);
    let others = [words::PREPOSITIONS, words::CALENDAR, words::CLAUSE_OPENERS];
    !others.iter().any(|list| list.contains(&first.as_str()))
        && (is_age(text)
            || words::RELATIVES.contains(&first.as_str())
            || ["a", "an", "the", "his", "her", "their", "its", "one"].contains(&first.as_str())
            || head.into_iter().any(holds))
}

fn is_age(text: &str) -> bool {
    let text = text.trim();
    (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn first_word(text: &str) -> String {
    text.split(|c: char| !c.is_alphanumeric())
        .find(|word| !word.is_empty())
        .unwrap_or_default()
        .to_lowercase()
}

/// Without marks and white space at either end; the bracket of an abbreviation stays.
fn trimmed(document: &Document, span: Span) -> Span {
    let edge = |character: char| {
        character.is_whitespace() || matches!(character, ',' | '(' | ')' | '—' | '–' | '.' | ';')
    };
    let text = document.slice(span);
    let start = span.start() as usize + (text.len() - text.trim_start_matches(edge).len());
    Span::of(start..start + text.trim_matches(edge).len())
}
