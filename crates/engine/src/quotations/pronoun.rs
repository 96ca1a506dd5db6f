//! Whom *he*, *she* or *they* means as a speaker: whoever a sentence since the last speaker has as its subject, else the last
//! speaker, else the person named nearest before; never somebody of whom the text says, or a given name, that they are a woman where
//! it says *he*.

use super::speaker::{Names, Speaker};
use super::words;
use dateline_text::{EntityId, Gender, Mention, MentionKind, Sourcing, Span};

/// How many sentences are looked back over for a subject.
const SENTENCES: usize = 6;
/// How many mentions are looked back over: far enough to reach the paragraph before, near enough to stay cheap.
const MENTIONS: usize = 12;
/// The most words before a name that is a subject: `Her colleague`, `The Labour leader`.
const BEFORE_A_NAME: usize = 5;

/// Whom a sentence is about.
enum About {
    Person(EntityId),
    /// Somebody without a name: `A government official disputed that.`
    Somebody,
}

/// What a pronoun says of whom it means; `they` and `it` say nothing.
fn says(pronoun: &str) -> Option<Gender> {
    match pronoun {
        "he" => Some(Gender::Male),
        "she" => Some(Gender::Female),
        _ => None,
    }
}

impl Names<'_> {
    /// The speaker whom the pronoun at `source` means.
    pub(super) fn pronoun(
        &self,
        source: Span,
        pronoun: &str,
        mention: Option<&Mention>,
        last: Option<Speaker>,
    ) -> Speaker {
        let gender = says(pronoun);
        let known = mention.and_then(|mention| mention.entity);
        let fits = |id: EntityId| self.is_person(id) == gender.is_some() && self.agrees(id, gender);
        let carried = last.filter(|last| last.entity.is_none_or(fits));
        let about = known
            .map(About::Person)
            .or_else(|| gender.and_then(|gender| self.subject_since(last, source, gender)));
        let entity = match about {
            Some(About::Person(id)) => Some(id),
            Some(About::Somebody) => return Speaker { source, entity: None, sourcing: Sourcing::Anonymous },
            None => carried.and_then(|last| last.entity),
        };
        let anonymous =
            carried.is_some_and(|last| last.sourcing == Sourcing::Anonymous && last.entity.is_none());
        let entity = entity
            .or_else(|| if gender.is_some() && !anonymous { self.nearest(source, gender) } else { None });
        let sourcing = match (entity, last) {
            (Some(id), _) if self.is_person(id) => Sourcing::Named,
            (Some(_), _) => Sourcing::Organization,
            (None, Some(last)) if carried.is_some() || gender.is_none() => last.sourcing,
            (None, _) => Sourcing::Anonymous,
        };
        Speaker { source, entity, sourcing }
    }

    fn is_person(&self, id: EntityId) -> bool {
        self.entity(id).is_some_and(|entity| entity.kind == MentionKind::Person)
    }

    /// Whether nothing says that the person is of another gender.
    fn agrees(&self, id: EntityId, gender: Option<Gender>) -> bool {
        let known = self.entity(id).and_then(|entity| entity.gender);
        known.is_none() || gender.is_none() || known == gender
    }

    fn nearest(&self, source: Span, gender: Option<Gender>) -> Option<EntityId> {
        let people = self.mentions_before(source).iter().rev().take(MENTIONS);
        let people = people.filter(|mention| mention.kind == MentionKind::Person);
        people.filter_map(|mention| mention.entity).find(|&id| self.agrees(id, gender))
    }

    /// Whom the last sentence since `last` spoke is about that is about somebody.
    fn subject_since(&self, last: Option<Speaker>, source: Span, gender: Gender) -> Option<About> {
        let since = last.map_or(0, |last| last.source.end());
        let sentences = self.document.sentences();
        let upto = sentences.partition_point(|sentence| sentence.span.start() < source.start());
        let recent = sentences.get(upto.saturating_sub(SENTENCES)..upto)?.iter().rev();
        let recent =
            recent.map(|sentence| Span::new(sentence.span.start(), sentence.span.end().min(source.start())));
        recent
            .take_while(|sentence| sentence.start() >= since)
            .find_map(|sentence| self.about(sentence, gender))
    }

    fn about(&self, sentence: Span, gender: Gender) -> Option<About> {
        let first = self.mentions_in(sentence).first().filter(|mention| mention.kind == MentionKind::Person);
        if let Some(mention) = first
            && let Some(id) = mention.entity.filter(|&id| self.agrees(id, Some(gender)))
            && self.opens(Span::new(sentence.start(), mention.span.start()))
        {
            return Some(About::Person(id));
        }
        let text = self.document.slice(sentence).to_lowercase();
        let mut words = text.split_whitespace();
        let indefinite = words.next().is_some_and(|word| matches!(word, "a" | "an" | "another" | "one"));
        let somebody = || words.take(BEFORE_A_NAME).any(|word| words::ANONYMOUS.contains(&word));
        (indefinite && somebody()).then_some(About::Somebody)
    }

    /// Whether what stands before a name leaves it the subject of its sentence: `Her colleague`, `But Labour MP`.
    fn opens(&self, before: Span) -> bool {
        let text = self.document.slice(before).to_lowercase();
        let mut words = text.split_whitespace();
        let stops = |word: &str| {
            word.contains(|letter: char| !(letter.is_alphanumeric() || "'’-.".contains(letter)))
                || words::PREPOSITIONS.contains(&word)
                || words::FINITE.contains(&word)
        };
        words.clone().count() <= BEFORE_A_NAME && !words.any(stops)
    }
}
