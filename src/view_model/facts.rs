//! The facts panel: rows that each lead to a place in the article.

use crate::view_model::occurrences::{extent, ticks};
use crate::view_model::{AboutRow, Dot, MarkId, Tick, Timeline, Together, about, dots};
use dateline_text::{
    Analysis, BlockKind, Cue, CueKind, EntityId, FactSlot, MentionKind, PlaceReason, QuotationKind, Sourcing,
    Span, sort_by, sort_by_key,
};
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

/// One quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct QuoteRow {
    /// What is said.
    pub words: AttrValue,
    /// Word for word or not.
    pub kind: QuotationKind,
    /// Where.
    pub place: Place,
}

/// Everything said by one source.
#[derive(Clone, Debug, PartialEq)]
pub struct SpeakerRow {
    /// The source's name, or how the article calls it; `None` where nobody is given.
    pub name: Option<AttrValue>,
    /// What sort of source.
    pub sourcing: Sourcing,
    /// What they say, in order.
    pub quotes: Vec<QuoteRow>,
}

/// A number with what it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberRow {
    /// As the article has it.
    pub words: AttrValue,
    /// The sentence around it, shortened.
    pub context: AttrValue,
    /// Where.
    pub place: Place,
}

/// Every use of one cue word.
#[derive(Clone, Debug, PartialEq)]
pub struct CueRow {
    /// The word, in lower case.
    pub words: AttrValue,
    /// What it does.
    pub kind: CueKind,
    /// Where, each time.
    pub places: Vec<Place>,
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
    /// Times, in the order of the calendar.
    pub timeline: Rc<Timeline>,
    /// Sources, in order of first word.
    pub speakers: Vec<SpeakerRow>,
    /// Numbers, in order of appearance.
    pub numbers: Vec<NumberRow>,
    /// Cue words by kind, most used first.
    pub language: Vec<CueRow>,
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
            timeline: Rc::new(Timeline::new(text, analysis)),
            speakers: speakers(text, analysis),
            numbers: numbers(text, analysis),
            language: language(text, analysis),
        }
    }
}

fn words(text: &str, analysis: &Analysis, span: Span) -> AttrValue {
    AttrValue::from(analysis.words(text, span).split_whitespace().collect::<Vec<_>>().join(" "))
}

fn glance(text: &str, analysis: &Analysis) -> Vec<Glance> {
    FactSlot::ALL
        .iter()
        .map(|&slot| {
            let mut answers: Vec<(AttrValue, Place)> = Vec::new();
            for span in analysis.facts.iter().filter(|fact| fact.slot == slot).flat_map(|fact| &fact.evidence)
            {
                let mark = mark_at(analysis, *span);
                // A thing that is named is given by its fullest name, once.
                let answer =
                    entity_at(analysis, mark).map_or_else(|| words(text, analysis, *span), AttrValue::from);
                if !answers.iter().any(|(known, _)| *known == answer) {
                    answers.push((answer, Place { span: *span, mark }));
                }
            }
            Glance { slot, answers }
        })
        .collect()
}

/// The mark that stands on exactly these words.
fn mark_at(analysis: &Analysis, span: Span) -> Option<MarkId> {
    let mention = analysis.mentions.iter().find(|mention| mention.span == span);
    let timex = analysis.timexes.iter().zip(0..).find(|(timex, _)| timex.span == span);
    mention.map(MarkId::of_mention).or(timex.map(|(_, index)| MarkId::Timex(index)))
}

/// The fullest name of what a mark names.
fn entity_at(analysis: &Analysis, mark: Option<MarkId>) -> Option<String> {
    let entity = mark?.mention(analysis)?.entity?;
    Some(analysis.entity(entity)?.name.clone())
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

fn speakers(text: &str, analysis: &Analysis) -> Vec<SpeakerRow> {
    let mut rows: Vec<(Option<EntityId>, SpeakerRow)> = Vec::new();
    for (quotation, index) in analysis.quotations.iter().zip(0..) {
        let named =
            quotation.entity.and_then(|id| analysis.entity(id)).map(|entity| entity.name.clone().into());
        let name = named.or_else(|| quotation.source.map(|source| words(text, analysis, source)));
        let quote = QuoteRow {
            words: words(text, analysis, quotation.content),
            kind: quotation.kind,
            place: Place { span: quotation.content, mark: Some(MarkId::Quotation(index)) },
        };
        let same = |(entity, row): &&mut (Option<EntityId>, SpeakerRow)| {
            if entity.is_some() || quotation.entity.is_some() {
                *entity == quotation.entity
            } else {
                row.name == name
            }
        };
        match rows.iter_mut().find(same) {
            Some((_, row)) => row.quotes.push(quote),
            None => {
                rows.push((
                    quotation.entity,
                    SpeakerRow { name, sourcing: quotation.sourcing, quotes: vec![quote] },
                ));
            }
        }
    }
    rows.into_iter().map(|(_, row)| row).collect()
}

fn numbers(text: &str, analysis: &Analysis) -> Vec<NumberRow> {
    analysis
        .quantities
        .iter()
        .zip(0..)
        .map(|(quantity, index)| NumberRow {
            words: words(text, analysis, quantity.span),
            context: context(text, quantity.span).into(),
            place: Place { span: quantity.span, mark: Some(MarkId::Quantity(index)) },
        })
        .collect()
}

/// Some words before and after, cut at the line's ends.
fn context(text: &str, span: Span) -> String {
    const WORDS: usize = 6;
    let before = text.get(..span.start() as usize).unwrap_or_default();
    let after = text.get(span.end() as usize..).unwrap_or_default();
    let before = before.rsplit('\n').next().unwrap_or_default();
    let after = after.split('\n').next().unwrap_or_default();
    let mut left: Vec<&str> = before.split_whitespace().rev().take(WORDS + 1).collect();
    let mut right: Vec<&str> = after.split_whitespace().take(WORDS + 1).collect();
    if left.len() > WORDS {
        left[WORDS] = "…";
    }
    if right.len() > WORDS {
        right[WORDS] = "…";
    }
    left.reverse();
    // Punctuation right behind the number stays with it.
    let glued = after.chars().next().is_some_and(|c| !c.is_whitespace());
    let gap = if glued { "" } else { " " };
    format!("{} {}{gap}{}", left.join(" "), span.text(text), right.join(" ")).trim().to_owned()
}

fn language(text: &str, analysis: &Analysis) -> Vec<CueRow> {
    let cue = |(cue, index): (&Cue, u32)| {
        let place = Place { span: cue.span, mark: Some(MarkId::Cue(index)) };
        (cue.kind, words(text, analysis, cue.span).to_lowercase(), place)
    };
    let mut cues: Vec<(CueKind, String, Place)> = analysis.cues.iter().zip(0..).map(cue).collect();
    sort_by(&mut cues, |one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    let mut rows: Vec<CueRow> = Vec::new();
    for (kind, words, place) in cues {
        match rows.last_mut().filter(|row| row.kind == kind && *row.words == words) {
            Some(row) => row.places.push(place),
            None => rows.push(CueRow { words: words.into(), kind, places: vec![place] }),
        }
    }
    sort_by_key(&mut rows, |row| (row.kind, std::cmp::Reverse(row.places.len())));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_text::{Article, Block, Entity, Mention, Provenance, Quotation};

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

    #[test]
    fn a_speaker_has_all_their_words_in_one_row() {
        let quotation = |start, end, entity: Option<u32>| Quotation {
            content: Span::new(start, end),
            cue: None,
            source: None,
            entity: entity.map(EntityId),
            kind: QuotationKind::Direct,
            sourcing: Sourcing::Named,
            through: None,
            provenance: Provenance::rule("test"),
        };
        let analysis = Analysis {
            entities: vec![person(0, "Ada")],
            quotations: vec![quotation(0, 2, Some(0)), quotation(3, 5, None), quotation(6, 8, Some(0))],
            ..Analysis::default()
        };
        let panel = Panel::new("aa bb cc", &analysis);
        assert_eq!(panel.speakers.len(), 2);
        assert_eq!(panel.speakers[0].quotes.len(), 2);
        assert_eq!(panel.speakers[1].name, None);
    }

    #[test]
    fn a_number_is_shown_with_the_words_around_it() {
        let text =
            "One two three four five six seven eight 35 people, among them two children and a dog of nine.";
        let at = text.find("35").unwrap() as u32;
        assert_eq!(
            context(text, Span::new(at, at + 9)),
            "… three four five six seven eight 35 people, among them two children and …"
        );
    }
}
