//! The facts panel: rows that each lead to a place in the article.

use crate::view_model::language::{CueRow, language};
use crate::view_model::occurrences::{extent, ticks};
use crate::view_model::{
    AboutRow, Dot, Ledger, MarkId, Numbers, RelationRow, Tick, Timeline, Together, about, dots, relations,
};
use dateline_notes::answers;
use dateline_text::{Analysis, BlockKind, EntityId, FactSlot, MentionKind, PlaceReason, Span, sort_by_key};
use std::rc::Rc;
use yew::AttrValue;

/// What a mention in the headline weighs against one in the text, and one in the first paragraph.
const IN_HEADLINE: usize = 3;
const IN_LEAD: usize = 2;

/// A place in the article that a row leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The words.
    pub span: Span,
    /// The mark on them, where there is one.
    pub mark: Option<MarkId>,
}

/// The answers to one of the six questions.
#[derive(Clone, Debug, PartialEq)]
pub struct Glance {
    /// The question.
    pub slot: FactSlot,
    /// The answers in the article's words; empty when none was found.
    pub answers: Vec<(AttrValue, Place)>,
}

/// A person, body or place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityRow {
    /// Which entity of the analysis.
    pub id: EntityId,
    /// The fullest name.
    pub name: AttrValue,
    /// Office or part.
    pub role: Option<AttrValue>,
    /// Other names in the article.
    pub aliases: Vec<AttrValue>,
    /// Country of a place, ISO 3166-1 alpha-2.
    pub country: Option<AttrValue>,
    /// A place's name on the map, where that says more than the article.
    pub on_map: Option<AttrValue>,
    /// Where a place lies, if that is known.
    pub point: Option<Point>,
    /// Every mention, in order.
    pub places: Vec<Place>,
    /// What it weighs in the article: its mentions, those in the headline and the lead more.
    pub weight: usize,
    /// Where along the article it is named.
    pub ticks: Vec<Tick>,
}

/// A point of the globe, in ten-thousandths of a degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// North of the equator.
    pub latitude_e4: i32,
    /// East of Greenwich.
    pub longitude_e4: i32,
    /// Why it is this place, of all that bear the name.
    pub reason: PlaceReason,
}

/// All that the panel lists, save the reader's notes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Panel {
    /// What the article says of itself.
    pub about: Vec<AboutRow>,
    /// Six answers.
    pub glance: Vec<Glance>,
    /// People, weightiest first.
    pub people: Rc<[EntityRow]>,
    /// Bodies, weightiest first.
    pub organizations: Rc<[EntityRow]>,
    /// Places, weightiest first.
    pub places: Rc<[EntityRow]>,
    /// The places whose point is known.
    pub dots: Rc<[Dot]>,
    /// Who appears together.
    pub together: Rc<Together>,
    /// Who met whom, told whom, went where.
    pub relations: Rc<[RelationRow]>,
    /// Times, in the order of the calendar.
    pub timeline: Rc<Timeline>,
    /// Who says what.
    pub ledger: Rc<Ledger>,
    /// Numbers.
    pub numbers: Rc<Numbers>,
    /// Cue words by kind and reason, most used first.
    pub language: Rc<[CueRow]>,
}

impl Panel {
    /// Lists what an analysis of `text` found.
    #[must_use]
    pub fn new(text: &str, analysis: &Analysis) -> Self {
        let places = entities(text, analysis, MentionKind::Place);
        Self {
            about: about(text, analysis),
            glance: glance(text, analysis),
            people: entities(text, analysis, MentionKind::Person),
            organizations: entities(text, analysis, MentionKind::Organization),
            dots: dots(&places).into(),
            places,
            together: Rc::new(Together::new(text, analysis)),
            relations: relations(text, analysis),
            timeline: Rc::new(Timeline::new(text, analysis)),
            ledger: Rc::new(Ledger::new(text, analysis)),
            numbers: Rc::new(Numbers::new(text, analysis)),
            language: language(text, analysis),
        }
    }
}

fn glance(text: &str, analysis: &Analysis) -> Vec<Glance> {
    let place = |span: Span| Place { span, mark: mark_at(analysis, span) };
    let glance = |&slot: &FactSlot| {
        let answers = answers(text, analysis, slot).into_iter();
        Glance { slot, answers: answers.map(|(answer, span)| (answer.into(), place(span))).collect() }
    };
    FactSlot::ALL.iter().map(glance).collect()
}

/// The mark that stands on exactly these words.
fn mark_at(analysis: &Analysis, span: Span) -> Option<MarkId> {
    let mention = analysis.mentions.iter().find(|mention| mention.span == span);
    let timex = analysis.timexes.iter().zip(0..).find(|(timex, _)| timex.span == span);
    mention.map(MarkId::of_mention).or(timex.map(|(_, index)| MarkId::Timex(index)))
}

fn entities(text: &str, analysis: &Analysis, kind: MentionKind) -> Rc<[EntityRow]> {
    let mut places: Vec<Vec<Place>> = vec![Vec::new(); analysis.entities.len()];
    for mention in &analysis.mentions {
        if let Some(places) = mention.entity.and_then(|id| places.get_mut(id.0 as usize)) {
            places.push(Place { span: mention.span, mark: Some(MarkId::of_mention(mention)) });
        }
    }
    let extent = extent(text, analysis);
    let headline = analysis.article.headline;
    let lead =
        analysis.blocks.iter().find(|block| block.kind == BlockKind::Paragraph).map(|block| block.span);
    let within = |place: &Place, part: Option<Span>| {
        part.is_some_and(|part| part.start() <= place.span.start() && place.span.end() <= part.end())
    };
    let weight = |place: &Place| {
        if within(place, headline) {
            IN_HEADLINE
        } else if within(place, lead) {
            IN_LEAD
        } else {
            1
        }
    };
    let mut rows: Vec<EntityRow> = analysis
        .entities
        .iter()
        .filter(|entity| entity.kind == kind)
        .filter_map(|entity| {
            let places = std::mem::take(places.get_mut(entity.id.0 as usize)?);
            if places.is_empty() {
                return None;
            }
            let place = entity.place.as_ref();
            let name = AttrValue::from(entity.name.clone());
            Some(EntityRow {
                id: entity.id,
                role: entity.role.clone().map(AttrValue::from),
                aliases: entity.aliases.iter().cloned().map(AttrValue::from).collect(),
                country: place.and_then(|place| place.country.clone()).map(AttrValue::from),
                on_map: place
                    .and_then(|place| place.name.clone())
                    .map(AttrValue::from)
                    .filter(|on_map| *on_map != name),
                point: place.map(|place| Point {
                    latitude_e4: place.latitude_e4,
                    longitude_e4: place.longitude_e4,
                    reason: place.reason,
                }),
                name,
                weight: places.iter().map(weight).sum(),
                ticks: ticks(text, extent, &places),
                places,
            })
        })
        .collect();
    sort_by_key(&mut rows, |row| {
        (std::cmp::Reverse(row.weight), row.places.first().map(|place| place.span.start()))
    });
    rows.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_text::{Article, Block, Entity, Mention, Provenance};

    fn mention(start: u32, end: u32, entity: u32) -> Mention {
        Mention {
            span: Span::new(start, end),
            kind: MentionKind::Person,
            entity: Some(EntityId(entity)),
            provenance: Provenance::Gazetteer,
            score: None,
        }
    }

    fn person(id: u32, name: &str) -> Entity {
        Entity {
            id: EntityId(id),
            kind: MentionKind::Person,
            name: name.to_owned(),
            aliases: Vec::new(),
            role: None,
            gender: None,
            described: Vec::new(),
            place: None,
        }
    }

    #[test]
    fn who_is_named_most_often_stands_first() {
        let analysis = Analysis {
            mentions: vec![mention(0, 3, 0), mention(4, 7, 1), mention(8, 11, 1)],
            entities: vec![person(0, "Ada"), person(1, "Bob")],
            ..Analysis::default()
        };
        let panel = Panel::new("Ada Bob Bob", &analysis);
        assert_eq!(panel.people.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["Bob", "Ada"]);
        assert_eq!(panel.people[0].places[1].mark, Some(MarkId::Mention(8)));
    }

    #[test]
    fn headline_and_lead_weigh_more() {
        let block =
            |start, end, kind| Block { span: Span::new(start, end), kind, provenance: Provenance::Tagger };
        let analysis = Analysis {
            article: Article { headline: Some(Span::new(0, 3)), ..Article::default() },
            blocks: vec![
                block(0, 3, BlockKind::Headline),
                block(4, 7, BlockKind::Paragraph),
                block(8, 15, BlockKind::Paragraph),
            ],
            mentions: vec![mention(0, 3, 0), mention(4, 7, 1), mention(8, 11, 2), mention(12, 15, 2)],
            entities: vec![person(0, "Ada"), person(1, "Bob"), person(2, "Cyd")],
            ..Analysis::default()
        };
        let panel = Panel::new("Ada\nBob\nCyd Cyd", &analysis);
        let rows: Vec<(&str, usize)> =
            panel.people.iter().map(|row| (row.name.as_str(), row.weight)).collect();
        assert_eq!(rows, [("Ada", 3), ("Bob", 2), ("Cyd", 2)]);
    }
}
