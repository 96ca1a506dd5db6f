//! W3C Web Annotation, JSON-LD serialization: a collection of one page, the reader's annotations first,
//! then what Dateline marked. Every part of the article is given by both text selectors.

use super::cited::Said;
use super::{Export, Highlight, iri};
use crate::json::Writer;
use crate::{Annotation, Correction, NoteColor, Passages, Purpose, QuoteKey, Ruling, Selectors, Target};
use dateline_text::{MentionKind, QuotationKind, Timex};
use serde_json::Value;

/// The context that the Web Annotation Data Model demands.
const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";
/// What Dateline's own terms begin with in the file.
pub(crate) const PREFIX: &str = "dateline";
/// Which sort of target it is, where the model does not tell.
pub(crate) const TARGET_KIND: &str = "dateline:targetKind";
/// What the target was marked as.
pub(crate) const MARK_KIND: &str = "dateline:markKind";
/// What the thing is called that is meant wherever the article names it.
pub(crate) const ENTITY: &str = "dateline:entity";
/// The fingerprint of the text that the selectors were made from.
pub(crate) const TEXT_HASH: &str = "dateline:textHash";
/// The keys that singled the words out in that text.
pub(crate) const SINGLED_OUT_BY: &str = "dateline:singledOutBy";

/// The colour the reader gave a note.
pub(crate) const COLOR: &str = "dateline:color";
/// The media type of bodies that are plain words.
const PLAIN: &str = "text/plain";

/// What the reader rules in a correction.
pub(crate) const RULING: &str = "dateline:ruling";
/// How far a correction reaches.
pub(crate) const SCOPE: &str = "dateline:scope";
/// The other words that a correction speaks of.
pub(crate) const OTHER_WORDS: &str = "dateline:otherWords";
/// The TIMEX3 type of an expression of time.
pub(crate) const TIMEX_TYPE: &str = "dateline:timexType";
/// Its TIMEX3 value.
pub(crate) const TIMEX_VALUE: &str = "dateline:timexValue";
/// What sort of source a quotation has.
pub(crate) const SOURCING: &str = "dateline:sourcing";
/// Of several quotations of the same words, which one.
pub(crate) const NTH: &str = "dateline:nth";
/// How the words of a speaker are given.
pub(crate) const QUOTATION_KIND: &str = "dateline:quotationKind";
/// The words that hand a quotation to somebody.
const CUE: &str = "dateline:cue";
/// The day that the article's relative dates count from.
const PUBLISHED: &str = "dateline:published";
/// That day where the reader gave it: what an import takes over.
pub(crate) const PUBLISHED_BY_READER: &str = "dateline:publishedByReader";

/// The article's annotations and marks as an `AnnotationCollection`, one JSON document.
#[must_use]
pub fn jsonld(export: &Export<'_>) -> String {
    let article = export.article;
    let collection = iri::article(&article.id);
    let passages = Passages::new(export.text);
    let notes = article.annotations().iter().map(|annotation| annotation_value(&article.id, annotation));
    let marks = export.marks().into_iter().enumerate().map(|(number, mark)| {
        mark_value(&article.id, number, &passages.take_unsearched(mark.span), mark, export)
    });
    let corrections =
        article.corrections().iter().map(|correction| correction_value(&article.id, correction));
    let items: Vec<Value> = notes.chain(corrections).chain(marks).collect();
    let terms = Writer::default().with(PREFIX, iri::TERMS).done();
    let total = items.len();
    let page = Writer::default()
        .with("id", format!("{collection}:page:0"))
        .with("type", "AnnotationPage")
        .with("startIndex", 0)
        .with("items", items);
    Writer::default()
        .with("@context", vec![Value::from(CONTEXT), terms])
        .with("id", iri::collection(&article.id))
        .with("type", "AnnotationCollection")
        .with("label", article.title.as_str())
        .with_some(PUBLISHED, export.published)
        .with_some(PUBLISHED_BY_READER, article.published.as_deref())
        .with("total", total)
        .with("first", page.done())
        .done()
        .to_string()
}

/// An annotation of the reader's.
pub(crate) fn annotation_value(article_id: &str, annotation: &Annotation) -> Value {
    let words = annotation.body.as_deref();
    // A body for tagging is a tag.
    let purpose =
        if annotation.purpose == Purpose::Tagging { Purpose::Commenting } else { annotation.purpose };
    let words = words.map(|text| textual_body(text, "text/markdown", purpose.name()));
    let tags = annotation.tags.iter().map(|tag| textual_body(tag, PLAIN, Purpose::Tagging.name()));
    let mut bodies: Vec<Value> = words.into_iter().chain(tags).collect();
    // One body stands alone, as most programs expect it.
    let body = if bodies.len() > 1 { Some(bodies.into()) } else { bodies.pop() };
    Writer::default()
        .with("id", iri::annotation(article_id, &annotation.id))
        .with("type", "Annotation")
        .with("motivation", annotation.purpose.name())
        .with("created", annotation.created.as_str())
        .with("modified", annotation.modified.as_str())
        .with_some("body", body)
        .with("target", target_value(article_id, &annotation.target))
        .with_some(COLOR, annotation.color.map(NoteColor::name))
        .done()
}

/// A correction of the reader's: to other programs a classification of the words or a word on who they are.
fn correction_value(article_id: &str, correction: &Correction) -> Value {
    let ruling = &correction.ruling;
    let said = match ruling {
        Ruling::Reject(kind) => format!("not {}", kind.name()),
        Ruling::Confirm(kind) | Ruling::Kind(kind) | Ruling::Words(_, kind) | Ruling::Add(kind) => {
            kind.name().to_owned()
        }
        Ruling::SameAs(other) => format!("same as {}", other.quote.exact),
        Ruling::Apart => "somebody or something else".to_owned(),
        Ruling::Time(_, value) => value.clone(),
        Ruling::NoTime => "not date".to_owned(),
        Ruling::Speaker(speaker) => match &speaker.words {
            Some(words) => format!("said by {}", words.quote.exact),
            None => format!("said by: {}", speaker.sourcing.name()),
        },
        Ruling::QuotationKind(kind) | Ruling::AddQuotation(kind) => format!("{} quotation", kind.name()),
        Ruling::Extent(other) => format!("quotation: {}", other.quote.exact),
        Ruling::NoQuotation => "not quotation".to_owned(),
    };
    let classifies = ruling.kind().is_some()
        || ruling.quotation().is_some()
        || matches!(ruling, Ruling::NoTime | Ruling::NoQuotation);
    let purpose = if classifies { "classifying" } else { "identifying" };
    let target = specific_resource(article_id, &correction.target);
    let other = ruling.other().map(|other| with_keys(specific_resource(article_id, other), other).done());
    Writer::default()
        .with("id", iri::annotation(article_id, &correction.id))
        .with("type", "Annotation")
        .with("motivation", purpose)
        .with("created", correction.created.as_str())
        .with("body", textual_body(&said, PLAIN, purpose))
        .with("target", with_keys(target, &correction.target).done())
        .with(RULING, ruling.name())
        .with(SCOPE, correction.scope.name())
        .with_some(MARK_KIND, ruling.kind().map(MentionKind::name))
        .with_some(OTHER_WORDS, other)
        .with_some(TIMEX_TYPE, ruling.time().map(|(kind, _)| kind.name()))
        .with_some(TIMEX_VALUE, ruling.time().map(|(_, value)| value))
        .with_some(SOURCING, ruling.speaker().map(|speaker| speaker.sourcing.name()))
        .with_some(NTH, ruling.speaker().map(|speaker| speaker.nth).filter(|nth| *nth > 0))
        .with_some(QUOTATION_KIND, ruling.quotation().map(QuotationKind::name))
        .done()
}

/// Words that Dateline marked; those of a time with what they stand for, those of somebody with who says them and how.
fn mark_value(
    article_id: &str,
    number: usize,
    selectors: &Selectors,
    mark: Highlight,
    export: &Export<'_>,
) -> Value {
    let (timex, said): (Option<&Timex>, _) = (export.timex(mark), export.said(mark));
    let classified = textual_body(mark.kind.name(), PLAIN, "classifying");
    let generator = Writer::default().with("type", "Software").with("name", "Dateline");
    Writer::default()
        .with("id", iri::mark(article_id, number))
        .with("type", "Annotation")
        .with("motivation", "classifying")
        .with("generator", generator.done())
        .with("body", said.as_ref().map_or(classified.clone(), |said| quoted(classified, said)))
        .with("target", specific_resource(article_id, selectors).done())
        .with_some(TIMEX_TYPE, timex.map(|timex| timex.kind.name()))
        .with_some(TIMEX_VALUE, timex.map(|timex| timex.value.as_str()))
        .with_some(QUOTATION_KIND, said.as_ref().map(|said| said.kind.name()))
        .with_some(SOURCING, said.as_ref().map(|said| said.sourcing.name()))
        .with_some(CUE, said.as_ref().and_then(|said| said.cue.as_deref()))
        .done()
}

/// The bodies of a quotation: what it is, who says it, and both in words for whoever reads bodies alone.
fn quoted(classified: Value, said: &Said) -> Value {
    let kind = textual_body(said.kind.name(), PLAIN, Purpose::Tagging.name());
    let speaker = said.speaker.as_ref().map(|speaker| textual_body(speaker, PLAIN, "identifying"));
    let words = textual_body(&said.in_words(), PLAIN, "describing");
    let bodies = [Some(classified), Some(kind), speaker, Some(words)];
    bodies.into_iter().flatten().collect::<Vec<Value>>().into()
}

/// A body that is words.
fn textual_body(text: &str, format: &str, purpose: &str) -> Value {
    Writer::default()
        .with("type", "TextualBody")
        .with("format", format)
        .with("purpose", purpose)
        .with("value", text)
        .done()
}

/// A target: the article, or the part of it that the selectors give.
fn target_value(article_id: &str, target: &Target) -> Value {
    let Some(selectors) = target.selectors() else { return iri::article(article_id).into() };
    let mark = match target {
        Target::Mark { kind, .. } => Some(kind.name()),
        Target::Entity { kind, .. } => Some(kind.name()),
        _ => None,
    };
    let resource = specific_resource(article_id, selectors)
        .with(TARGET_KIND, target.name())
        .with_some(MARK_KIND, mark)
        .with_some(ENTITY, target.entity().map(|(name, _)| name));
    with_keys(resource, selectors).done()
}

/// What Dateline itself needs to find the words again.
fn with_keys(resource: Writer, selectors: &Selectors) -> Writer {
    resource
        .with_some(TEXT_HASH, selectors.text_hash.map(|hash| hash.to_string()))
        .with(SINGLED_OUT_BY, selectors.singled_out.keys().map(QuoteKey::name).collect::<Vec<_>>())
}

/// The part of the article that the selectors give.
fn specific_resource(article_id: &str, selectors: &Selectors) -> Writer {
    let quote = Writer::default()
        .with("type", "TextQuoteSelector")
        .with("exact", selectors.quote.exact.as_str())
        .with("prefix", selectors.quote.prefix.as_str())
        .with("suffix", selectors.quote.suffix.as_str());
    let position = Writer::default()
        .with("type", "TextPositionSelector")
        .with("start", selectors.position.start)
        .with("end", selectors.position.end);
    Writer::default()
        .with("type", "SpecificResource")
        .with("source", iri::article(article_id))
        .with("selector", vec![quote.done(), position.done()])
}
