//! Quotations in words, and what the reader can choose from to put one right: speakers of the article, other words.

use dateline_text::{Analysis, Entity, MentionKind, Quotation, Source, Sourcing, Span, sort_by};

/// Words of each end that tell where a quotation begins and ends.
const WORDS_OF_AN_END: usize = 3;

/// `from “I rang it twice” to “read the name,”`; of a few words, the words.
#[must_use]
pub fn from_to(text: &str, content: Span) -> String {
    from_word_to_word(content.text(text))
}

/// The same of words that stand by themselves.
#[must_use]
pub fn from_word_to_word(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    match (words.get(..WORDS_OF_AN_END), words.len().checked_sub(WORDS_OF_AN_END)) {
        (Some(first), Some(last)) if last >= WORDS_OF_AN_END => {
            format!("from “{}” to “{}”", first.join(" "), words.get(last..).unwrap_or_default().join(" "))
        }
        _ => format!("over “{}”", words.join(" ")),
    }
}

/// Somebody who may be the speaker of a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeakerChoice {
    /// What sort of source.
    pub sourcing: Sourcing,
    /// The words for it; none where it is not named, or nobody.
    pub words: Option<Span>,
    /// How it is called.
    pub name: String,
    /// Whether the quotation has this speaker now.
    pub is_now: bool,
}

/// Speakers of one sort, under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeakerGroup {
    /// The heading.
    pub title: &'static str,
    /// In order of name.
    pub choices: Vec<SpeakerChoice>,
}

/// Who may have said a quotation: the words that are selected, who and what has a name, the sources that have none, somebody
/// else, nobody.
#[must_use]
pub fn speaker_choices(
    text: &str,
    analysis: &Analysis,
    quotation: &Quotation,
    selected: Option<Span>,
) -> Vec<SpeakerGroup> {
    let group = |title: &'static str, choices: Vec<SpeakerChoice>| SpeakerGroup { title, choices };
    // A place speaks where a capital stands for a government: it is offered where it does so already.
    let speaks = |entity: &Entity| entity.kind != MentionKind::Place || quotation.entity == Some(entity.id);
    let by_name = |sourcing: Sourcing| {
        let these = analysis.entities.iter();
        let these = these.filter(|entity| Sourcing::of(entity.kind) == Some(sourcing) && speaks(entity));
        let mut choices: Vec<SpeakerChoice> =
            these.filter_map(|entity| of_entity(text, analysis, quotation, entity)).collect();
        sort_by(&mut choices, |one, other| one.name.cmp(&other.name));
        choices
    };
    let of_words = |sourcing, words: Span, name: String| SpeakerChoice {
        sourcing,
        words: Some(words),
        name,
        is_now: false,
    };
    let selected = selected.map(|words| {
        let line = analysis.line(text, words);
        vec![
            of_words(Sourcing::Named, words, format!("“{line}”, by name")),
            of_words(Sourcing::Anonymous, words, format!("“{line}”, not a name")),
        ]
    });
    let mut unnamed: Vec<SpeakerChoice> = analysis
        .sources
        .iter()
        .filter_map(|source| without_entity(text, analysis, quotation, source))
        .collect();
    unnamed.push(SpeakerChoice {
        sourcing: Sourcing::Anonymous,
        words: None,
        name: "somebody else, not named".to_owned(),
        is_now: quotation.sourcing == Sourcing::Anonymous
            && quotation.source.is_none()
            && quotation.entity.is_none(),
    });
    let nobody = SpeakerChoice {
        sourcing: Sourcing::Unattributed,
        words: None,
        name: "nobody is given".to_owned(),
        is_now: quotation.sourcing == Sourcing::Unattributed,
    };
    let groups = vec![
        group("The words you selected", selected.unwrap_or_default()),
        group("People", by_name(Sourcing::Named)),
        group("Organizations", by_name(Sourcing::Organization)),
        group("Documents", by_name(Sourcing::Document)),
        group("Not named", unnamed),
        group("Nobody", vec![nobody]),
    ];
    groups.into_iter().filter(|group| !group.choices.is_empty()).collect()
}

/// An entity, by the words that give its name most fully.
fn of_entity(
    text: &str,
    analysis: &Analysis,
    quotation: &Quotation,
    entity: &Entity,
) -> Option<SpeakerChoice> {
    let mut mentions = analysis.mentions_of(entity.id).map(|mention| mention.span);
    let first = mentions.next()?;
    let full = |span: &Span| analysis.line(text, *span) == entity.name;
    Some(SpeakerChoice {
        sourcing: Sourcing::of(entity.kind)?,
        words: Some(std::iter::once(first).chain(mentions).find(full).unwrap_or(first)),
        name: entity.name.clone(),
        is_now: quotation.entity == Some(entity.id),
    })
}

/// A source of the article that no entity is, by the words for it.
fn without_entity(
    text: &str,
    analysis: &Analysis,
    quotation: &Quotation,
    source: &Source,
) -> Option<SpeakerChoice> {
    let words = *source.called.first().filter(|_| source.entity.is_none())?;
    let is_now = quotation.entity.is_none() && quotation.source.is_some_and(|it| source.called.contains(&it));
    Some(SpeakerChoice {
        sourcing: source.sourcing,
        words: Some(words),
        name: analysis.line(text, words),
        is_now: is_now && quotation.sourcing == source.sourcing,
    })
}

/// The words with one more before or after them, over what is no word; nothing at the end of the text.
#[must_use]
pub fn wider(text: &str, span: Span, before: bool) -> Option<Span> {
    let (start, end) = (span.start() as usize, span.end() as usize);
    if before {
        let rest = text.get(..start)?.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        let word = rest.rsplit(char::is_whitespace).next()?;
        let word = word.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        (!word.is_empty()).then(|| Span::of(rest.len() - word.len()..end))
    } else {
        let rest = text.get(end..)?.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        let word = rest.split(char::is_whitespace).next()?;
        let word = word.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        (!word.is_empty()).then(|| Span::of(start..text.len() - rest.len() + word.len()))
    }
}

/// The words without the first or the last of them; nothing where there is one only.
#[must_use]
pub fn narrower(text: &str, span: Span, before: bool) -> Option<Span> {
    let words = span.text(text);
    let (start, end) = (span.start() as usize, span.end() as usize);
    let no_word = |letter: char| !letter.is_alphanumeric();
    if before {
        let rest =
            words.trim_start_matches(no_word).split_once(char::is_whitespace)?.1.trim_start_matches(no_word);
        (!rest.is_empty()).then(|| Span::of(end - rest.len()..end))
    } else {
        let rest =
            words.trim_end_matches(no_word).rsplit_once(char::is_whitespace)?.0.trim_end_matches(no_word);
        (!rest.is_empty()).then(|| Span::of(start..start + rest.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_notes::speaker_name;
    use dateline_text::{EntityId, Mention, Provenance, QuotationKind};

    static TEXT: &str = "“I rang it twice,” said Ida Hansen.\n\nAn official of the port said that it was so.";

    fn span(words: &str) -> Span {
        let start = TEXT.find(words).unwrap();
        Span::of(start..start + words.len())
    }

    fn quotation(content: &str, source: Option<&str>, entity: Option<u32>, sourcing: Sourcing) -> Quotation {
        Quotation {
            content: span(content),
            cue: None,
            source: source.map(span),
            entity: entity.map(EntityId),
            kind: QuotationKind::Direct,
            sourcing,
            through: None,
            provenance: Provenance::rule("test"),
        }
    }

    #[test]
    fn ends_move_by_a_word_over_marks_and_back() {
        let words = |span: Option<Span>| span.map(|span| span.text(TEXT));
        let rang = span("I rang it twice,");
        assert_eq!(words(wider(TEXT, rang, false)), Some("I rang it twice,” said"));
        assert_eq!(words(wider(TEXT, rang, true)), None);
        assert_eq!(words(wider(TEXT, span("rang"), true)), Some("I rang"));
        assert_eq!(words(narrower(TEXT, rang, false)), Some("I rang it"));
        assert_eq!(words(narrower(TEXT, rang, true)), Some("rang it twice,"));
        assert_eq!(words(narrower(TEXT, span("twice,"), false)), None);
        assert_eq!(words(wider(TEXT, span("so."), false)), None);
    }

    #[test]
    fn a_quotation_says_where_it_begins_and_ends() {
        assert_eq!(from_to(TEXT, span("I rang it twice,")), "over “I rang it twice,”");
        let long = span("An official of the port said");
        assert_eq!(from_to(TEXT, long), "from “An official of” to “the port said”");
    }

    #[test]
    fn names_and_sources_without_one_can_be_chosen() {
        let mention = Mention {
            span: span("Ida Hansen"),
            kind: MentionKind::Person,
            entity: Some(EntityId(0)),
            provenance: Provenance::Tagger,
            score: None,
        };
        let entity = Entity {
            id: EntityId(0),
            kind: MentionKind::Person,
            name: "Ida Hansen".to_owned(),
            aliases: Vec::new(),
            role: None,
            gender: None,
            described: Vec::new(),
            place: None,
        };
        let official = Source {
            sourcing: Sourcing::Anonymous,
            entity: None,
            own: false,
            called: vec![span("An official of the port")],
            quotations: vec![1],
            described: None,
            count: None,
            reason: None,
        };
        let rang = quotation("I rang it twice,", Some("Ida Hansen"), Some(0), Sourcing::Named);
        let analysis = Analysis {
            mentions: vec![mention],
            entities: vec![entity],
            sources: vec![official],
            ..Analysis::default()
        };
        let groups = speaker_choices(TEXT, &analysis, &rang, None);
        let all: Vec<(&str, &str, bool)> = groups
            .iter()
            .flat_map(|group| group.choices.iter().map(|it| (group.title, it.name.as_str(), it.is_now)))
            .collect();
        let expected = [
            ("People", "Ida Hansen", true),
            ("Not named", "An official of the port", false),
            ("Not named", "somebody else, not named", false),
            ("Nobody", "nobody is given", false),
        ];
        assert_eq!(all, expected);
        let groups = speaker_choices(TEXT, &analysis, &rang, Some(span("the port")));
        assert_eq!(groups[0].choices[1].name, "“the port”, not a name");
        assert_eq!(speaker_name(TEXT, &analysis, &rang).as_deref(), Some("Ida Hansen"));
        let nobody = quotation("it was so", None, None, Sourcing::Anonymous);
        assert_eq!(speaker_name(TEXT, &analysis, &nobody).as_deref(), Some("somebody not named"));
    }
}
