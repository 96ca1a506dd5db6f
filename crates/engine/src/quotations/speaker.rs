//! What sort of source a speaker is, and which entity.

use super::words;
use dateline_text::{Document, Entity, EntityId, Mention, MentionKind, Sourcing, Span};

/// Who speaks: what is carried on to the quotations that follow.
#[derive(Clone, Copy, Debug)]
pub(super) struct Speaker {
    pub(super) source: Span,
    pub(super) entity: Option<EntityId>,
    pub(super) sourcing: Sourcing,
}

/// What there is to know speakers by.
#[derive(Clone, Copy)]
pub(super) struct Names<'a> {
    pub(super) document: &'a Document,
    pub(super) mentions: &'a [Mention],
    pub(super) entities: &'a [Entity],
}

impl Names<'_> {
    /// The speaker that the words of `source` name; pronouns go back to `last`.
    pub(super) fn speaker(&self, source: Span, last: Option<Speaker>) -> Speaker {
        let text = self.document.slice(source);
        let words: Vec<String> = text
            .split(|character: char| character.is_whitespace() || character == ',')
            .filter(|word| !word.is_empty())
            .map(|word| word.to_lowercase().replace('’', "'"))
            .collect();
        let inside = self.mentions_in(source);
        let person = inside.iter().rev().find(|mention| mention.kind == MentionKind::Person);
        if let [word] = &words[..]
            && words::CARRIED.contains(&word.as_str())
        {
            return self.pronoun(source, word, inside.first(), last);
        }
        let apposed = |person: &Mention| {
            let before = Span::new(source.start(), person.span.start());
            self.document.slice(before).trim_end().ends_with(',')
        };
        if let Some(person) = person.filter(|person| apposed(person) || !anonymous_head(&words, text)) {
            return Speaker { source, entity: person.entity, sourcing: Sourcing::Named };
        }
        let head = head(&words);
        let sourcing = if words::DOCUMENTS.contains(&head) {
            Sourcing::Document
        } else if words::ANONYMOUS.contains(&head) {
            Sourcing::Anonymous
        } else if words::BODIES.contains(&head) {
            Sourcing::Organization
        } else {
            match inside.first().map(|mention| mention.kind) {
                Some(MentionKind::Person) => Sourcing::Named,
                Some(MentionKind::Organization | MentionKind::Place) => Sourcing::Organization,
                Some(MentionKind::Work) => Sourcing::Document,
                // Nothing knows the name: it is one all the same, where it is written as one.
                None if looks_like_a_name(text) => Sourcing::Named,
                _ => Sourcing::Anonymous,
            }
        };
        let entity = match sourcing {
            Sourcing::Anonymous | Sourcing::Document => None,
            _ => inside.first().and_then(|mention| mention.entity),
        };
        Speaker { source, entity, sourcing }
    }

    fn mentions_in(&self, span: Span) -> &[Mention] {
        let first = self.mentions.partition_point(|mention| mention.span.end() <= span.start());
        let last = self.mentions.partition_point(|mention| mention.span.start() < span.end());
        self.mentions.get(first..last).unwrap_or_default()
    }

    fn pronoun(&self, source: Span, word: &str, mention: Option<&Mention>, last: Option<Speaker>) -> Speaker {
        let is_person = |id: EntityId| {
            self.entities.get(id.0 as usize).is_some_and(|entity| entity.kind == MentionKind::Person)
        };
        let personal = matches!(word, "he" | "she");
        let known = mention.and_then(|mention| mention.entity);
        let carried = last.and_then(|last| last.entity).filter(|&id| is_person(id) == personal);
        let nearest = || {
            let before = self.mentions.partition_point(|mention| mention.span.end() <= source.start());
            // Far enough to reach the paragraph before, near enough to stay cheap.
            let recent = self.mentions.get(before.saturating_sub(12)..before).unwrap_or_default();
            recent
                .iter()
                .rev()
                .find(|mention| mention.kind == MentionKind::Person)
                .and_then(|mention| mention.entity)
        };
        let anonymous =
            last.is_some_and(|last| last.sourcing == Sourcing::Anonymous && last.entity.is_none());
        let entity = known.or(carried).or_else(|| if personal && !anonymous { nearest() } else { None });
        let sourcing = match (entity, last) {
            (Some(id), _) if is_person(id) => Sourcing::Named,
            (Some(_), _) => Sourcing::Organization,
            (None, Some(last)) => last.sourcing,
            (None, None) => Sourcing::Anonymous,
        };
        Speaker { source, entity, sourcing }
    }
}

/// The noun that a phrase is about: the last word before the first preposition.
fn head(words: &[String]) -> &str {
    let stop =
        words.iter().skip(1).position(|word| words::PREPOSITIONS.contains(&word.as_str()) || word == "who");
    let end = stop.map_or(words.len(), |at| at + 1);
    end.checked_sub(1).and_then(|at| words.get(at)).map(String::as_str).unwrap_or_default()
}

/// `a spokesman for Ada Example`: the name is not the speaker's.
fn anonymous_head(words: &[String], text: &str) -> bool {
    let head = head(words);
    let cut = words.iter().any(|word| matches!(word.as_str(), "for" | "of" | "to" | "from" | "with"));
    let possessive = text.contains("'s ") || text.contains("’s ");
    (cut || possessive) && (words::ANONYMOUS.contains(&head) || words::DOCUMENTS.contains(&head))
}

fn looks_like_a_name(text: &str) -> bool {
    let mut words =
        text.split_whitespace().filter(|word| !words::DETERMINERS.contains(&word.to_lowercase().as_str()));
    let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    words.next().is_some_and(capital) && words.next_back().is_none_or(capital)
}
