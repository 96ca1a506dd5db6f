//! The parts of a stored article: annotations, targets, selectors, blocks. Each position names its unit.

use super::RestoredBlock;
use crate::correction::RulingParts;
use crate::json::{Fields, Writer};
use crate::{
    Annotation, Correction, MarkKind, NoteColor, Purpose, QuoteKey, Ruling, Scope, Selectors, SingledOut,
    StoredError, Target, TextHash, TextPositionSelector, TextQuoteSelector, tags_of,
};
use dateline_text::{BlockKind, MentionKind, QuotationKind, Sourcing, Span, TimexKind};
use serde_json::Value;

/// The unit of a selector's position.
const CODE_POINTS: &str = "code_point";
/// Where an annotation says what the thing is called that it is on.
const ENTITY: &str = "entity";
/// The unit of a block's span.
const BYTES: &str = "utf8_byte";

/// The JSON of an annotation.
pub(super) fn annotation_value(annotation: &Annotation) -> Value {
    Writer::over(&annotation.other)
        .with("id", annotation.id.as_str())
        .with("created", annotation.created.as_str())
        .with("modified", annotation.modified.as_str())
        .with("purpose", annotation.purpose.name())
        .with_some("body", annotation.body.as_deref())
        .with_list("tags", annotation.tags.iter().map(|tag| tag.as_str().into()))
        .with_some("color", annotation.color.map(NoteColor::name))
        .with("target", target_value(&annotation.target))
        .with_some(ENTITY, annotation.target.entity().map(|(name, _)| name))
        .done()
}

/// The annotation that `value` holds.
pub(super) fn annotation_of(value: Value, at: &str) -> Result<Annotation, StoredError> {
    let mut fields = Fields::new(value, at)?;
    let target = target_of(fields.object("target")?)?;
    Ok(Annotation {
        id: fields.text("id")?,
        created: fields.text("created")?,
        modified: fields.text("modified")?,
        purpose: fields.named("purpose", Purpose::from_name)?,
        body: fields.optional_text("body")?,
        tags: tags_in(&mut fields)?,
        // A colour that this version does not know is none, rather than a note that cannot be read.
        color: fields.optional_text("color")?.and_then(|name| NoteColor::from_name(&name)),
        target: with_entity(target, &mut fields)?,
        other: fields.rest(),
    })
}

/// The tags that the fields hold, as a reader would have written them.
fn tags_in(fields: &mut Fields) -> Result<Vec<String>, StoredError> {
    let tags = fields.list("tags")?;
    let words = |(at, tag): &(String, Value)| match tag.as_str() {
        Some(tag) => Ok(tag.to_owned()),
        None => Err(StoredError::Broken { at: at.clone(), what: "a text was expected" }),
    };
    Ok(tags_of(&tags.iter().map(words).collect::<Result<Vec<_>, _>>()?.join(",")))
}

/// The JSON of a correction.
pub(super) fn correction_value(correction: &Correction) -> Value {
    Writer::over(&correction.other)
        .with("id", correction.id.as_str())
        .with("created", correction.created.as_str())
        .with("ruling", correction.ruling.name())
        .with_some("kind", correction.ruling.kind().map(MentionKind::name))
        .with_some("type", correction.ruling.time().map(|(kind, _)| kind.name()))
        .with_some("value", correction.ruling.time().map(|(_, value)| value))
        .with_some("sourcing", correction.ruling.speaker().map(|speaker| speaker.sourcing.name()))
        .with_some("nth", correction.ruling.speaker().map(|speaker| speaker.nth).filter(|nth| *nth > 0))
        .with_some("quotation", correction.ruling.quotation().map(QuotationKind::name))
        .with("scope", correction.scope.name())
        .with("selectors", selectors_value(&correction.target))
        .with_some("other", correction.ruling.other().map(selectors_value))
        .done()
}

/// The correction that `value` holds.
pub(super) fn correction_of(value: Value, at: &str) -> Result<Correction, StoredError> {
    let mut fields = Fields::new(value, at)?;
    let id = fields.text("id")?;
    let created = fields.text("created")?;
    let target = selectors_of(fields.object("selectors")?)?;
    let scope = fields.named("scope", Scope::from_name)?;
    let kind = fields.optional_text("kind")?.and_then(|name| MentionKind::from_name(&name));
    let other = match fields.value("other") {
        Some(other) => Some(selectors_of(Fields::new(other, &format!("{at}.other"))?)?),
        None => None,
    };
    let time = fields.optional_text("type")?.and_then(|name| TimexKind::from_name(&name));
    let time = time.zip(fields.optional_text("value")?);
    let sourcing = fields.optional_text("sourcing")?.and_then(|name| Sourcing::from_name(&name));
    let quotation = fields.optional_text("quotation")?.and_then(|name| QuotationKind::from_name(&name));
    let nth = fields.optional_number("nth")?.unwrap_or_default();
    let parts = RulingParts { kind, other, time, sourcing, nth, quotation };
    let ruling = Ruling::from_parts(&fields.text("ruling")?, parts);
    let ruling =
        ruling.ok_or_else(|| fields.broken("ruling", "an unknown ruling, or one that lacks a part"))?;
    let mut correction = Correction::new(&id, &created, target, ruling, scope);
    correction.other = fields.rest();
    Ok(correction)
}

/// The JSON of a target. To a Dateline that knows no notes on things, one on a thing is on the mark of one mention.
fn target_value(target: &Target) -> Value {
    let (name, mark) = match target {
        Target::Mark { kind, .. } => (target.name(), Some(kind.name())),
        Target::Entity { kind, .. } => ("mark", Some(kind.name())),
        _ => (target.name(), None),
    };
    Writer::default()
        .with("kind", name)
        .with_some("mark", mark)
        .with_some("selectors", target.selectors().map(selectors_value))
        .done()
}

/// The target that the fields hold.
fn target_of(mut fields: Fields) -> Result<Target, StoredError> {
    let kind = fields.text("kind")?;
    let mut selectors = || fields.object("selectors").and_then(selectors_of);
    match kind.as_str() {
        "passage" => Ok(Target::Passage(selectors()?)),
        "mark" => {
            Ok(Target::Mark { selectors: selectors()?, kind: fields.named("mark", MarkKind::from_name)? })
        }
        "block" => Ok(Target::Block(selectors()?)),
        "article" => Ok(Target::Article),
        _ => Err(fields.broken("kind", "an unknown kind of target")),
    }
}

/// The target, on the thing as a whole where the annotation says what that is called. The name stands beside the target: there an
/// older Dateline keeps what it does not know.
fn with_entity(target: Target, fields: &mut Fields) -> Result<Target, StoredError> {
    let Target::Mark { selectors, kind } = target else { return Ok(target) };
    let Some(thing) = MentionKind::from_name(kind.name()) else {
        return Ok(Target::Mark { selectors, kind });
    };
    Ok(match fields.optional_text(ENTITY)? {
        Some(name) => Target::Entity { selectors, name, kind: thing },
        None => Target::Mark { selectors, kind },
    })
}

/// The JSON of selectors.
#[must_use]
pub fn selectors_value(selectors: &Selectors) -> Value {
    let quote = Writer::default()
        .with("exact", selectors.quote.exact.as_str())
        .with("prefix", selectors.quote.prefix.as_str())
        .with("suffix", selectors.quote.suffix.as_str());
    let position = Writer::default()
        .with("unit", CODE_POINTS)
        .with("start", selectors.position.start)
        .with("end", selectors.position.end);
    Writer::default()
        .with("quote", quote.done())
        .with("position", position.done())
        .with_some("text_hash", selectors.text_hash.map(|hash| hash.to_string()))
        .with("singled_out_by", selectors.singled_out.keys().map(QuoteKey::name).collect::<Vec<_>>())
        .done()
}

/// The selectors that the fields hold.
///
/// # Errors
///
/// Which field is not as it should be.
pub fn selectors_of(mut fields: Fields) -> Result<Selectors, StoredError> {
    let mut quote = fields.object("quote")?;
    let quote = TextQuoteSelector {
        exact: quote.text("exact")?,
        prefix: quote.text("prefix")?,
        suffix: quote.text("suffix")?,
    };
    let mut position = fields.object("position")?;
    check_unit(&mut position, CODE_POINTS)?;
    let position = TextPositionSelector { start: position.number("start")?, end: position.number("end")? };
    let text_hash = match fields.optional_text("text_hash")? {
        // A method that this version does not know is as good as none: the quote is checked all the same.
        Some(written) => TextHash::parse(&written),
        None => None,
    };
    let names = fields.list("singled_out_by")?;
    let singled_out = singled_out(names.iter().filter_map(|(_, name)| name.as_str()));
    Ok(Selectors { quote, position, text_hash, singled_out })
}

/// The keys of these names; unknown ones have no say.
pub(crate) fn singled_out<'a>(names: impl Iterator<Item = &'a str>) -> SingledOut {
    let key_of = |name| QuoteKey::ALL.into_iter().find(|key| key.name() == name);
    names.filter_map(key_of).fold(SingledOut::NONE, SingledOut::with)
}

/// The JSON of a restored block.
pub(super) fn block_value(block: &RestoredBlock) -> Value {
    with_bytes(block.span).with("kind", block.kind.name()).done()
}

/// The restored block that `value` holds.
pub(super) fn block_of(value: Value, at: &str) -> Result<RestoredBlock, StoredError> {
    let mut fields = Fields::new(value, at)?;
    Ok(RestoredBlock { span: bytes_of(&mut fields)?, kind: fields.named("kind", BlockKind::from_name)? })
}

/// Spans as one text, with their unit before them: `utf8_byte 0-120 400-910`; nothing where there is none.
pub(super) fn aside_text(spans: &[Span]) -> Option<String> {
    let written = |span: &Span| format!(" {}-{}", span.start(), span.end());
    (!spans.is_empty()).then(|| spans.iter().fold(BYTES.to_owned(), |text, span| text + &written(span)))
}

/// The spans that were written so. They are made anew at every reading: where one cannot be read, none is known.
pub(super) fn aside_of(written: &str) -> Vec<Span> {
    let span = |written: &str| {
        let (start, end) = written.split_once('-')?;
        let (start, end) = (start.parse().ok()?, end.parse().ok()?);
        (start < end).then(|| Span::new(start, end))
    };
    let spans = written.strip_prefix(BYTES).map(|spans| spans.split_whitespace().map(span).collect());
    let spans: Vec<Span> = spans.flatten().unwrap_or_default();
    if spans.is_sorted_by(|one, next| one.end() < next.start()) { spans } else { Vec::new() }
}

/// The JSON of a span.
pub(super) fn bytes_value(span: Span) -> Value {
    with_bytes(span).done()
}

fn with_bytes(span: Span) -> Writer {
    Writer::default().with("unit", BYTES).with("start", span.start()).with("end", span.end())
}

/// The span that the fields hold.
pub(super) fn bytes_of(fields: &mut Fields) -> Result<Span, StoredError> {
    check_unit(fields, BYTES)?;
    Ok(Span::new(fields.number("start")?, fields.number("end")?))
}

/// Positions in a unit that we do not count in would lead to the wrong place.
fn check_unit(fields: &mut Fields, unit: &str) -> Result<(), StoredError> {
    if fields.text("unit")? == unit { Ok(()) } else { Err(fields.broken("unit", "an unknown unit")) }
}
