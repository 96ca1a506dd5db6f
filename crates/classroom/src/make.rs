//! A task made from an article and what the engine says of it: its units and items, and a proposal for the key that the teacher
//! corrects. The proposal is never part of the task.

mod events;
mod opinion;
mod parts;
#[cfg(test)]
mod quoted;

use crate::{Mark, Task, TaskAnswer, TaskKind, Unit, Units as Choices};
use dateline_notes::{Passages, TextPositionSelector, answers};
use dateline_text::{
    Analysis, BlockKind, CueKind, FactSlot, MentionKind, Source, Sourcing, Span, Units, sort_by_key,
};

/// Words that stand for somebody and name nobody.
const PRONOUNS: [&str; 14] =
    ["he", "she", "it", "they", "we", "i", "you", "him", "her", "them", "who", "this", "that", "one"];

/// A task, and apart from it what the engine would answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    /// For the handout.
    pub task: Task,
    /// For the key.
    pub proposed: TaskAnswer,
}

/// Makes a task of this kind on `text`; `id` is its id.
#[must_use]
pub fn make_task(id: &str, kind: TaskKind, text: &str, analysis: &Analysis) -> Made {
    let mut made = Made { task: Task::new(id, kind), proposed: TaskAnswer::new(id) };
    let units = Units::new(text);
    let position = |span: Span| TextPositionSelector {
        start: units.to_code_points(span.start()),
        end: units.to_code_points(span.end()),
    };
    let opinion = |span: Span| (span, opinion::opinion(text, analysis, span));
    let units: Vec<(Span, &str)> = match kind.units() {
        Choices::Nothing => Vec::new(),
        Choices::Sentences => sentences(analysis).into_iter().map(opinion).collect(),
        Choices::Blocks => parts::parts(analysis),
    };
    for ((span, choice), number) in units.into_iter().zip(1..) {
        let id = format!("u{number}");
        made.proposed.choices.insert(id.clone(), choice.to_owned());
        made.task.units.push(Unit { id, position: position(span) });
    }
    let passages = Passages::new(text);
    let marks =
        marks(kind, text, analysis).into_iter().map(|(span, kind)| Mark::new(passages.take(span), kind));
    made.proposed.marks = marks.collect();
    for (field, words) in fields(kind, text, analysis) {
        made.proposed.texts.insert(field.to_owned(), words);
    }
    if kind == TaskKind::Order {
        (made.task.items, made.proposed.order) = events::events(text, analysis);
    }
    made
}

/// The sentences of the article's prose: a headline states nothing that could be told fact from opinion.
fn sentences(analysis: &Analysis) -> Vec<Span> {
    let is_prose = |span: &&Span| {
        let at = analysis.blocks.partition_point(|block| block.span.end() <= span.start());
        analysis.blocks.get(at).is_none_or(|block| {
            matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::BlockQuote)
        })
    };
    analysis.sentences.iter().filter(is_prose).copied().collect()
}

fn marks(kind: TaskKind, text: &str, analysis: &Analysis) -> Vec<(Span, &'static str)> {
    let mut marks: Vec<(Span, &'static str)> = match kind {
        TaskKind::Names => {
            let mentions = analysis.mentions.iter().filter_map(|mention| match mention.kind {
                MentionKind::Person => Some((mention.span, "person")),
                MentionKind::Organization => Some((mention.span, "organization")),
                MentionKind::Place => Some((mention.span, "place")),
                MentionKind::Group | MentionKind::Event | MentionKind::Work => None,
            });
            mentions.chain(analysis.timexes.iter().map(|timex| (timex.span, "date"))).collect()
        }
        TaskKind::Sources => {
            let named = |sourcing| if sourcing == Sourcing::Anonymous { "unnamed" } else { "named" };
            let sources = analysis.sources.iter().filter(|source| source.sourcing != Sourcing::Unattributed);
            sources
                .filter_map(|source| Some((words_for(text, analysis, source)?, named(source.sourcing))))
                .collect()
        }
        TaskKind::LoadedWords => {
            let name = |kind| match kind {
                CueKind::Loaded => Some("loaded"),
                CueKind::Hedge => Some("hedge"),
                _ => None,
            };
            analysis.cues.iter().filter_map(|cue| Some((cue.span, name(cue.kind)?))).collect()
        }
        _ => Vec::new(),
    };
    sort_by_key(&mut marks, |mark| *mark);
    marks.dedup();
    marks
}

/// The words that a source is pointed out by: where it is called first, save by a word that names nobody; else where it is
/// named.
fn words_for(text: &str, analysis: &Analysis, source: &Source) -> Option<Span> {
    let is_pronoun = |span: &Span| PRONOUNS.contains(&analysis.line(text, *span).to_lowercase().as_str());
    let called = source.called.iter().copied().find(|span| !is_pronoun(span));
    called.or_else(|| {
        let entity = analysis.entity(source.entity?)?;
        let mut mentions = analysis.mentions_of(entity.id).map(|mention| mention.span);
        let first = mentions.next()?;
        let is_full = |span: &Span| analysis.line(text, *span) == entity.name;
        Some(std::iter::once(first).chain(mentions).find(is_full).unwrap_or(first))
    })
}

fn fields(kind: TaskKind, text: &str, analysis: &Analysis) -> Vec<(&'static str, String)> {
    let picture = analysis.article.pictures.first();
    match kind {
        TaskKind::FiveWs => {
            // The same that the panel lists at a glance.
            let words = |slot| {
                let answers: Vec<String> =
                    answers(text, analysis, slot).into_iter().map(|(answer, _)| answer).collect();
                answers.join("; ")
            };
            let slots = FactSlot::ALL.iter().filter(|slot| **slot != FactSlot::How);
            let fields = slots.map(|&slot| (slot.name(), words(slot)));
            fields.filter(|(_, words)| !words.is_empty()).collect()
        }
        TaskKind::Caption => {
            let caption = picture.and_then(|it| it.caption).map(|span| ("shows", analysis.line(text, span)));
            let credit = picture.and_then(|it| it.credit).map(|span| ("credit", analysis.line(text, span)));
            caption.into_iter().chain(credit).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_text::{Entity, EntityId, Fact, Mention, Provenance};

    const TEXT: &str = "Ida Fern came to Oxdale. Fern spoke. “It rains,” she said.";

    fn span(words: &str) -> Span {
        let at = TEXT.find(words).unwrap();
        Span::of(at..at + words.len())
    }

    fn analysis() -> Analysis {
        let entity = |id, kind, name: &str| Entity {
            id: EntityId(id),
            kind,
            name: name.to_owned(),
            aliases: Vec::new(),
            role: None,
            gender: None,
            described: Vec::new(),
            place: None,
        };
        let mention = |words, kind, id| Mention {
            span: span(words),
            kind,
            entity: Some(EntityId(id)),
            provenance: Provenance::Tagger,
            score: None,
        };
        let fact = |evidence| Fact { slot: FactSlot::Who, evidence, provenance: Provenance::rule("test") };
        Analysis {
            entities: vec![
                entity(0, MentionKind::Person, "Ida Fern"),
                entity(1, MentionKind::Place, "Oxdale"),
            ],
            mentions: vec![
                mention("Ida Fern", MentionKind::Person, 0),
                mention("Oxdale", MentionKind::Place, 1),
                mention("Fern spoke", MentionKind::Person, 0),
            ],
            facts: vec![fact(vec![span("Ida Fern"), span("Fern spoke")]), fact(vec![span("Oxdale")])],
            sources: vec![Source {
                sourcing: Sourcing::Named,
                entity: Some(EntityId(0)),
                own: false,
                called: vec![span("she")],
                quotations: Vec::new(),
                described: None,
                count: None,
                reason: None,
            }],
            ..Analysis::default()
        }
    }

    #[test]
    fn a_source_that_is_only_a_pronoun_where_it_speaks_is_pointed_out_by_its_name() {
        let made = make_task("t", TaskKind::Sources, TEXT, &analysis());
        assert_eq!(made.proposed.marks[0].selectors.quote.exact, "Ida Fern");
        let nobody = Analysis { entities: Vec::new(), mentions: Vec::new(), ..analysis() };
        assert!(make_task("t", TaskKind::Sources, TEXT, &nobody).proposed.marks.is_empty());
    }

    #[test]
    fn the_five_ws_are_all_that_the_panel_lists_at_a_glance() {
        let made = make_task("t", TaskKind::FiveWs, TEXT, &analysis());
        assert_eq!(made.proposed.texts.get("who").map(String::as_str), Some("Ida Fern; Oxdale"));
        assert_eq!(made.proposed.texts.len(), 1);
    }
}
