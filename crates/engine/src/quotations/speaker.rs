//! What sort of source a speaker is, and which entity.

use super::words;
use dateline_text::{Document, Entity, EntityId, Mention, MentionKind, Sourcing, Span};

/// The longest office that is looked up without a name, in words.
const LONGEST_OFFICE: usize = 3;

/// Words of a role that say that somebody else holds the office.
const NOT_HOLDING: &[&str] =
    &["former", "ex", "deputy", "vice", "acting", "then", "late", "spokesman", "spokeswoman"];

/// Who speaks: what is carried on to the quotations that follow.
#[derive(Clone, Copy, Debug)]
pub(super) struct Speaker {
    pub(super) source: Span,
    pub(super) entity: Option<EntityId>,
    pub(super) sourcing: Sourcing,
}

/// What there is to know speakers by.
pub(super) struct Names<'a> {
    pub(super) document: &'a Document,
    mentions: &'a [Mention],
    entities: &'a [Entity],
    /// What certainly means an entity without naming it, in order.
    described: Vec<(Span, EntityId)>,
}

impl<'a> Names<'a> {
    pub(super) fn new(document: &'a Document, mentions: &'a [Mention], entities: &'a [Entity]) -> Self {
        let of_entity = |entity: &'a Entity| entity.described.iter().map(move |&span| (span, entity.id));
        let mut described: Vec<(Span, EntityId)> = entities.iter().flat_map(of_entity).collect();
        described.sort();
        Self { document, mentions, entities, described }
    }

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
            && let Some(pronoun) = carried(word)
        {
            return self.pronoun(source, pronoun, inside.first(), last);
        }
        // `her colleague from Exampleville, Sen. Ada Example`: with a title or none.
        let apposed = |person: &Mention| {
            let before = self.document.slice(Span::new(source.start(), person.span.start()));
            before.rsplit_once(',').is_some_and(|(_, title)| title.split_whitespace().all(is_capital))
        };
        // `Ada Example's office` is not she.
        let owns = |mention: &Mention| {
            let behind = self.document.slice(Span::new(mention.span.end(), source.end()));
            ["'s ", "’s "].iter().any(|ending| behind.starts_with(ending))
        };
        let is_it = |person: &&Mention| apposed(person) || !owns(person) && !anonymous_head(&words, text);
        if let Some(person) = person.filter(is_it) {
            return Speaker { source, entity: person.entity, sourcing: Sourcing::Named };
        }
        if let Some(person) = self.described(source, &words).filter(|_| person.is_none()) {
            return Speaker { source, entity: Some(person), sourcing: Sourcing::Named };
        }
        let head = head(&words);
        let sourcing = if words::DOCUMENTS.contains(&head) {
            Sourcing::Document
        } else if words::ANONYMOUS.contains(&head) {
            Sourcing::Anonymous
        } else if words::BODIES.contains(&head) {
            Sourcing::Organization
        } else {
            match inside.iter().find(|mention| !owns(mention)).map(|mention| mention.kind) {
                Some(MentionKind::Person) => Sourcing::Named,
                None if !inside.is_empty() => Sourcing::Anonymous,
                Some(MentionKind::Organization | MentionKind::Place) => Sourcing::Organization,
                Some(MentionKind::Work) => Sourcing::Document,
                // Nothing knows the name: it is one all the same, where it is written as one.
                None if looks_like_a_name(text) => Sourcing::Named,
                _ => Sourcing::Anonymous,
            }
        };
        let entity = match sourcing {
            Sourcing::Anonymous | Sourcing::Document => None,
            _ => inside
                .first()
                .filter(|mention| self.is_itself(source, mention) && !owns(mention))
                .and_then(|mention| mention.entity),
        };
        Speaker { source, entity, sourcing }
    }

    /// Whether the name is the speaker's own: `the water regulator for England` is not England.
    fn is_itself(&self, source: Span, mention: &Mention) -> bool {
        let before = Span::new(source.start(), mention.span.start().max(source.start()));
        let before = self.document.slice(before).to_lowercase();
        !before
            .split_whitespace()
            .skip(1)
            .any(|word| matches!(word, "for" | "in" | "at" | "from" | "with" | "near" | "by"))
    }

    /// The person whom the phrase means by an office: `the mayor`, with her name elsewhere.
    fn described(&self, source: Span, words: &[String]) -> Option<EntityId> {
        let first = self.described.partition_point(|(span, _)| span.end() <= source.start());
        let certain = self.described.get(first).filter(|(span, _)| {
            let article = self.document.slice(Span::new(source.start(), span.start()));
            span.end() >= source.end() && (article.is_empty() || article.eq_ignore_ascii_case("the "))
        });
        let id = certain.map(|&(_, id)| id).or_else(|| self.only_holder(source, words))?;
        (self.entity(id)?.kind == MentionKind::Person).then_some(id)
    }

    /// The only person named so far whose office is that: `the mayor`, `the foreign minister`.
    fn only_holder(&self, source: Span, words: &[String]) -> Option<EntityId> {
        let [article, office @ ..] = words else { return None };
        let holds_one = office.last().is_some_and(|head| words::ANONYMOUS.contains(&head.as_str()));
        if article != "the" || office.len() > LONGEST_OFFICE || !holds_one {
            return None;
        }
        let holds = |entity: &&Entity| {
            let role = entity.role.as_deref().unwrap_or_default().to_lowercase();
            let role: Vec<&str> = role.split_whitespace().collect();
            entity.kind == MentionKind::Person
                && !role.iter().any(|word| NOT_HOLDING.contains(word))
                && role.windows(office.len()).any(|part| part == office)
        };
        let mut holders = self.entities.iter().filter(holds);
        let holder = holders.next().filter(|_| holders.next().is_none())?;
        let named = self.mentions_before(source).iter().rev().any(|it| it.entity == Some(holder.id));
        named.then_some(holder.id)
    }

    /// Whether the words can mean somebody: a lone word that neither a list nor a name knows is no noun (`Second, "…"`).
    pub(super) fn can_speak(&self, source: Span) -> bool {
        let text = self.document.slice(source);
        let word = text.to_lowercase();
        let known = [words::ANONYMOUS, words::BODIES, words::DOCUMENTS, words::CARRIED];
        text.contains(' ')
            || !self.mentions_in(source).is_empty()
            || matches!(word.as_str(), "i" | "we")
            || known.iter().any(|list| list.contains(&word.as_str()))
    }

    pub(super) fn entity(&self, id: EntityId) -> Option<&Entity> {
        self.entities.get(id.0 as usize)
    }

    /// All that was named before.
    pub(super) fn mentions_before(&self, span: Span) -> &[Mention] {
        let before = self.mentions.partition_point(|mention| mention.span.end() <= span.start());
        self.mentions.get(..before).unwrap_or_default()
    }

    pub(super) fn mentions_in(&self, span: Span) -> &[Mention] {
        let first = self.mentions.partition_point(|mention| mention.span.end() <= span.start());
        let last = self.mentions.partition_point(|mention| mention.span.start() < span.end());
        self.mentions.get(first..last).unwrap_or_default()
    }
}

/// The pronoun that carries a speaker on; `her` in `her claim` is *she*.
fn carried(word: &str) -> Option<&str> {
    match word {
        "his" => Some("he"),
        "her" => Some("she"),
        "its" => Some("it"),
        "their" => Some("they"),
        _ => words::CARRIED.contains(&word).then_some(word),
    }
}

/// The noun that a phrase is about: the last word before the first preposition.
fn head(words: &[String]) -> &str {
    let stop =
        words.iter().skip(1).position(|word| words::PREPOSITIONS.contains(&word.as_str()) || word == "who");
    let end = stop.map_or(words.len(), |at| at + 1);
    // `a report published by the agency`
    let participle = |at: &usize| *at > 1 && words.get(at - 1).is_some_and(|word| word.ends_with("ed"));
    let end = stop.map(|at| at + 1).filter(participle).map_or(end, |at| at - 1);
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
    let pronoun = words::PRONOUNS.contains(&text.to_lowercase().as_str());
    !pronoun && words.next().is_some_and(is_capital) && words.next_back().is_none_or(is_capital)
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}
