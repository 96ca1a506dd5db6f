//! A task made from an article and what the engine says of it: its units and items, and a proposal for the key that the teacher
//! corrects. The proposal is never part of the task.

use crate::{Mark, OrderItem, Task, TaskAnswer, TaskKind, Unit, Units as Choices};
use dateline_notes::{Passages, TextHash, TextPositionSelector};
use dateline_text::{
    Analysis, BlockKind, CueKind, FactSlot, MentionKind, Sourcing, Span, Units, sort_by_key,
};

/// The most events that anybody is asked to put in order.
const MOST_EVENTS: usize = 8;

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
    let spans: Vec<Span> = match kind.units() {
        Choices::Nothing => Vec::new(),
        Choices::Sentences => sentences(analysis),
        Choices::Blocks => analysis.blocks.iter().map(|block| block.span).collect(),
    };
    made.task.units = spans
        .iter()
        .zip(1..)
        .map(|(&span, number)| Unit { id: format!("u{number}"), position: position(span) })
        .collect();
    for (unit, &span) in made.task.units.iter().zip(&spans) {
        if let Some(choice) = choice(kind, analysis, span) {
            made.proposed.choices.insert(unit.id.clone(), choice.to_owned());
        }
    }
    let passages = Passages::new(text);
    let marks = marks(kind, analysis).into_iter().map(|(span, kind)| Mark::new(passages.take(span), kind));
    made.proposed.marks = marks.collect();
    for (field, words) in fields(kind, text, analysis) {
        made.proposed.texts.insert(field.to_owned(), words);
    }
    if kind == TaskKind::Order {
        (made.task.items, made.proposed.order) = events(text, analysis);
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

fn choice(kind: TaskKind, analysis: &Analysis, span: Span) -> Option<&'static str> {
    match kind {
        TaskKind::FactOrOpinion => {
            // The writer's own loaded words; what a speaker says is a fact about the speaker.
            let judges = analysis
                .cues
                .iter()
                .any(|cue| cue.kind == CueKind::Loaded && !cue.spoken && span.contains(cue.span));
            Some(if judges { "opinion" } else { "fact" })
        }
        TaskKind::NotArticle => {
            let block = analysis.blocks.iter().find(|block| block.span == span)?;
            Some(match block.kind {
                BlockKind::Related => "teaser",
                BlockKind::Furniture => "other",
                _ => "article",
            })
        }
        _ => None,
    }
}

fn marks(kind: TaskKind, analysis: &Analysis) -> Vec<(Span, &'static str)> {
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
            sources.filter_map(|source| Some((*source.called.first()?, named(source.sourcing)))).collect()
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

fn fields(kind: TaskKind, text: &str, analysis: &Analysis) -> Vec<(&'static str, String)> {
    let picture = analysis.article.pictures.first();
    match kind {
        TaskKind::FiveWs => {
            let facts = analysis.facts.iter().filter(|fact| fact.slot != FactSlot::How);
            let words = |fact: &dateline_text::Fact| {
                fact.evidence.iter().map(|&span| analysis.line(text, span)).collect::<Vec<_>>().join("; ")
            };
            facts.map(|fact| (fact.slot.name(), words(fact))).collect()
        }
        TaskKind::Caption => {
            let caption = picture.and_then(|it| it.caption).map(|span| ("shows", analysis.line(text, span)));
            let credit = picture.and_then(|it| it.credit).map(|span| ("credit", analysis.line(text, span)));
            caption.into_iter().chain(credit).collect()
        }
        _ => Vec::new(),
    }
}

/// Sentences that tell of different days, in an order that says nothing, and the ids in the order of the days.
fn events(text: &str, analysis: &Analysis) -> (Vec<OrderItem>, Vec<String>) {
    let mut days: Vec<(String, Span)> = Vec::new();
    for timex in &analysis.timexes {
        let Some(day) = timex.earliest.as_ref().filter(|day| timex.latest.as_ref() == Some(*day)) else {
            continue;
        };
        let Some(&sentence) = analysis.sentences.iter().find(|sentence| sentence.contains(timex.span)) else {
            continue;
        };
        // One event a day and a sentence: what tells of two days has no place among them.
        if !days.iter().any(|(known, place)| known == day || *place == sentence) {
            days.push((day.clone(), sentence));
        }
    }
    days.truncate(MOST_EVENTS);
    sort_by_key(&mut days, |(day, _)| day.clone());
    let words: Vec<String> = days.iter().map(|(_, span)| analysis.line(text, *span)).collect();
    // By a fingerprint of the words: it cannot be counted back to the days.
    let mut dealt: Vec<usize> = (0..words.len()).collect();
    sort_by_key(&mut dealt, |&index| TextHash::of(&words[index]));
    let item = |(number, &index): (usize, &usize)| OrderItem {
        id: format!("i{}", number + 1),
        words: words[index].clone(),
    };
    let items: Vec<OrderItem> = dealt.iter().enumerate().map(item).collect();
    let id_of = |index: usize| dealt.iter().position(|&other| other == index).and_then(|at| items.get(at));
    let order = (0..words.len()).filter_map(|index| id_of(index).map(|item| item.id.clone())).collect();
    (items, order)
}
