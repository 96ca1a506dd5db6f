//! The answer of `dateline annotate`: an [`Analysis`] with every position in Unicode code points and
//! every absent thing left out.

mod sources;

use dateline_text::{
    Analysis, Article, Block, BlockRule, Cue, CueRule, Document, Entity, EntityId, Evidence, Fact, Mend,
    Mention, Picture, Place, PublishedFrom, Quantity, Quotation, Span, Timex, TimexAnchor, Units,
};
use serde::{Serialize, Serializer};
use sources::{RelationAnswer, SourceAnswer};
use std::borrow::Cow;

/// A half-open range in code points.
type Points = [u32; 2];

/// An analysis in the form that other programs depend on.
#[derive(Debug, Serialize)]
pub struct Answer<'a> {
    text: &'a str,
    article: ArticleAnswer<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    articles: Vec<Points>,
    blocks: Vec<BlockAnswer<'a>>,
    mentions: Vec<MentionAnswer<'a>>,
    entities: Vec<EntityAnswer<'a>>,
    timexes: Vec<TimexAnswer<'a>>,
    quotations: Vec<QuotationAnswer<'a>>,
    quantities: Vec<QuantityAnswer<'a>>,
    cues: Vec<CueAnswer<'a>>,
    sources: Vec<SourceAnswer>,
    unattributed: Vec<Points>,
    differing: &'a [Vec<u32>],
    relations: Vec<RelationAnswer>,
    facts: Vec<FactAnswer<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    mended: Vec<MendAnswer<'a>>,
}

#[derive(Debug, Serialize)]
struct ArticleAnswer<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<Points>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    standfirst: Vec<Points>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    bylines: Vec<Points>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published_from: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outlet: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<Points>,
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<Points>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<Points>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pictures: Vec<PictureAnswer>,
    #[serde(skip_serializing_if = "EvidenceAnswer::is_empty")]
    evidence: EvidenceAnswer,
}

#[derive(Debug, Serialize)]
struct PictureAnswer {
    #[serde(skip_serializing_if = "Option::is_none")]
    caption: Option<Points>,
    #[serde(skip_serializing_if = "Option::is_none")]
    credit: Option<Points>,
}

/// The words that values rest on which are not the text's own.
#[derive(Debug, PartialEq, Serialize)]
struct EvidenceAnswer {
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<Points>,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated: Option<Points>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outlet: Option<Points>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<Points>,
}

impl EvidenceAnswer {
    fn is_empty(&self) -> bool {
        [self.published, self.updated, self.outlet, self.url].iter().all(Option::is_none)
    }
}

#[derive(Debug, Serialize)]
struct BlockAnswer<'a> {
    start: u32,
    end: u32,
    kind: &'static str,
    source: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct MentionAnswer<'a> {
    start: u32,
    end: u32,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    entity: Option<u32>,
    source: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<f64>,
}

#[derive(Debug, Serialize)]
struct EntityAnswer<'a> {
    id: u32,
    kind: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    aliases: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    described: Vec<Points>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<PlaceAnswer<'a>>,
}

#[derive(Debug, Serialize)]
struct PlaceAnswer<'a> {
    latitude: f64,
    longitude: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    reason: &'static str,
}

#[derive(Debug, Serialize)]
struct TimexAnswer<'a> {
    start: u32,
    end: u32,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<&'a str>,
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none")]
    modifier: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    earliest: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    latest: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    anchor: Option<AnchorAnswer>,
    source: Cow<'a, str>,
}

/// `"published"`, or the span of the expression that the value was counted from.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum AnchorAnswer {
    Word(&'static str),
    Timex(Points),
}

#[derive(Debug, Serialize)]
struct QuotationAnswer<'a> {
    content: Points,
    #[serde(skip_serializing_if = "Option::is_none")]
    cue: Option<Points>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Points>,
    #[serde(skip_serializing_if = "Option::is_none")]
    entity: Option<u32>,
    kind: &'static str,
    sourcing: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    through: Option<u32>,
    // `source` is the speaker here.
    rule: Cow<'a, str>,
}

#[derive(Debug, Serialize)]
struct QuantityAnswer<'a> {
    start: u32,
    end: u32,
    #[serde(serialize_with = "number")]
    value: f64,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "optional_number")]
    upper: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    counted: Option<Points>,
    #[serde(skip_serializing_if = "Option::is_none")]
    part_of: Option<u32>,
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none")]
    modifier: Option<&'static str>,
    source: Cow<'a, str>,
}

#[derive(Debug, Serialize)]
struct CueAnswer<'a> {
    start: u32,
    end: u32,
    kind: &'static str,
    /// Whether they are a speaker's own words.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    spoken: bool,
    source: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
}

/// An accident of copying, and what was read in its place; nothing where it was passed over.
#[derive(Debug, Serialize)]
struct MendAnswer<'a> {
    start: u32,
    end: u32,
    #[serde(skip_serializing_if = "str::is_empty")]
    reads: &'a str,
    source: Cow<'a, str>,
}

#[derive(Debug, Serialize)]
struct FactAnswer<'a> {
    slot: &'static str,
    evidence: Vec<Points>,
    source: Cow<'a, str>,
}

/// The answer for a document and its analysis.
#[must_use]
pub fn answer<'a>(document: &'a Document, analysis: &'a Analysis) -> Answer<'a> {
    let units = Units::new(document.text());
    let units = &units;
    Answer {
        text: document.text(),
        article: article(&analysis.article, units),
        articles: analysis.articles.iter().map(|&it| points(it, units)).collect(),
        blocks: analysis.blocks.iter().map(|it| block(it, units)).collect(),
        mentions: analysis.mentions.iter().map(|it| mention(it, units)).collect(),
        entities: analysis.entities.iter().map(|it| entity(it, units)).collect(),
        timexes: analysis.timexes.iter().map(|it| timex(it, units)).collect(),
        quotations: analysis.quotations.iter().map(|it| quotation(it, units)).collect(),
        quantities: analysis.quantities.iter().map(|it| quantity(it, units)).collect(),
        cues: analysis.cues.iter().map(|it| cue(it, units)).collect(),
        sources: analysis.sources.iter().map(|it| sources::source(it, units)).collect(),
        unattributed: analysis.unattributed.iter().map(|&it| points(it, units)).collect(),
        differing: &analysis.differing,
        relations: analysis.relations.iter().map(|it| sources::relation(it, units)).collect(),
        facts: analysis.facts.iter().map(|it| fact(it, units)).collect(),
        mended: analysis.mended.iter().map(|it| mend(it, units)).collect(),
    }
}

fn points(span: Span, units: &Units<'_>) -> Points {
    [units.to_code_points(span.start()), units.to_code_points(span.end())]
}

/// The text, where there is any: an absent thing is an absent key, never an empty string.
fn present(text: Option<&String>) -> Option<&str> {
    text.map(String::as_str).filter(|text| !text.is_empty())
}

fn article<'a>(it: &'a Article, units: &Units<'_>) -> ArticleAnswer<'a> {
    let one = |span: Option<Span>| span.map(|span| points(span, units));
    let all = |spans: &[Span]| spans.iter().map(|&span| points(span, units)).collect();
    let Evidence { published, updated, outlet, url } = it.evidence;
    ArticleAnswer {
        headline: one(it.headline),
        standfirst: all(&it.standfirst),
        bylines: all(&it.bylines),
        published: present(it.published.as_ref()),
        published_from: it.published_from.map(PublishedFrom::name),
        updated: present(it.updated.as_ref()),
        outlet: present(it.outlet.as_ref()),
        url: present(it.url.as_ref()),
        place: one(it.place),
        section: one(it.section),
        tags: all(&it.tags),
        pictures: it
            .pictures
            .iter()
            .map(|&Picture { caption, credit }| PictureAnswer { caption: one(caption), credit: one(credit) })
            .collect(),
        evidence: EvidenceAnswer {
            published: one(published),
            updated: one(updated),
            outlet: one(outlet),
            url: one(url),
        },
    }
}

fn block<'a>(it: &'a Block, units: &Units<'_>) -> BlockAnswer<'a> {
    let [start, end] = points(it.span, units);
    let reason = BlockRule::of(&it.provenance).map(|rule| rule.words);
    BlockAnswer { start, end, kind: it.kind.name(), source: it.provenance.name(), reason }
}

fn mention<'a>(it: &'a Mention, units: &Units<'_>) -> MentionAnswer<'a> {
    let [start, end] = points(it.span, units);
    MentionAnswer {
        start,
        end,
        kind: it.kind.name(),
        entity: it.entity.map(|EntityId(id)| id),
        source: it.provenance.name(),
        score: it.score.map(|score| f64::from(score) / 1000.0),
    }
}

fn entity<'a>(it: &'a Entity, units: &Units<'_>) -> EntityAnswer<'a> {
    let EntityId(id) = it.id;
    EntityAnswer {
        id,
        kind: it.kind.name(),
        name: &it.name,
        aliases: &it.aliases,
        role: present(it.role.as_ref()),
        described: it.described.iter().map(|&span| points(span, units)).collect(),
        place: it.place.as_ref().map(place),
    }
}

fn place(it: &Place) -> PlaceAnswer<'_> {
    PlaceAnswer {
        latitude: f64::from(it.latitude_e4) / 10_000.0,
        longitude: f64::from(it.longitude_e4) / 10_000.0,
        country: present(it.country.as_ref()),
        name: present(it.name.as_ref()),
        reason: it.reason.name(),
    }
}

fn timex<'a>(it: &'a Timex, units: &Units<'_>) -> TimexAnswer<'a> {
    let [start, end] = points(it.span, units);
    TimexAnswer {
        start,
        end,
        kind: it.kind.name(),
        value: present(Some(&it.value)),
        modifier: it.modifier.map(dateline_text::TimexModifier::name),
        earliest: present(it.earliest.as_ref()),
        latest: present(it.latest.as_ref()),
        anchor: it.anchor.map(|anchor| match anchor {
            TimexAnchor::Published => AnchorAnswer::Word("published"),
            TimexAnchor::Timex(span) => AnchorAnswer::Timex(points(span, units)),
        }),
        source: it.provenance.name(),
    }
}

fn quotation<'a>(it: &'a Quotation, units: &Units<'_>) -> QuotationAnswer<'a> {
    QuotationAnswer {
        content: points(it.content, units),
        cue: it.cue.map(|span| points(span, units)),
        source: it.source.map(|span| points(span, units)),
        entity: it.entity.map(|EntityId(id)| id),
        kind: it.kind.name(),
        sourcing: it.sourcing.name(),
        through: it.through,
        rule: it.provenance.name(),
    }
}

fn quantity<'a>(it: &'a Quantity, units: &Units<'_>) -> QuantityAnswer<'a> {
    let [start, end] = points(it.span, units);
    QuantityAnswer {
        start,
        end,
        value: it.value,
        upper: it.upper,
        unit: present(it.unit.as_ref()),
        counted: it.counted.map(|span| points(span, units)),
        part_of: it.part_of,
        modifier: it.modifier.map(dateline_text::QuantityModifier::name),
        source: it.provenance.name(),
    }
}

fn cue<'a>(it: &'a Cue, units: &Units<'_>) -> CueAnswer<'a> {
    let [start, end] = points(it.span, units);
    let reason = CueRule::of(&it.provenance).map(|rule| rule.words);
    CueAnswer { start, end, kind: it.kind.name(), spoken: it.spoken, source: it.provenance.name(), reason }
}

fn fact<'a>(it: &'a Fact, units: &Units<'_>) -> FactAnswer<'a> {
    FactAnswer {
        slot: it.slot.name(),
        evidence: it.evidence.iter().map(|&span| points(span, units)).collect(),
        source: it.provenance.name(),
    }
}

fn mend<'a>(it: &'a Mend, units: &Units<'_>) -> MendAnswer<'a> {
    let [start, end] = points(it.span, units);
    MendAnswer { start, end, reads: &it.reads, source: it.provenance.name() }
}

/// Up to here every whole number has its own `f64`.
const LARGEST_EXACT: f64 = 9_007_199_254_740_992.0;

/// A whole number is printed as one: `35`, not `35.0`.
fn number<S: Serializer>(value: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    if value.fract() == 0.0 && value.abs() <= LARGEST_EXACT {
        serializer.serialize_i64(*value as i64)
    } else {
        serializer.serialize_f64(*value)
    }
}

fn optional_number<S: Serializer>(value: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => number(value, serializer),
        None => serializer.serialize_none(),
    }
}
