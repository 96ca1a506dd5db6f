//! A page of W3C Web Annotations: each says where it stands by its words with their surroundings
//! (`TextQuoteSelector`) and by position (`TextPositionSelector`).

use dateline_text::{Analysis, Document, EntityId, Span, Units};
use serde_json::{Value, json};

/// Code points of context on either side of the words.
const CONTEXT: u32 = 32;

/// The name of the text where the article's own address is not known.
const UNKNOWN_SOURCE: &str = "urn:dateline:text";

/// The annotations of one document.
pub(crate) fn page(document: &Document, analysis: &Analysis) -> Value {
    let source = analysis.article.url.as_deref().unwrap_or(UNKNOWN_SOURCE);
    let target = Target { document, units: Units::new(document.text()), source };
    let name = |id: Option<EntityId>| id.and_then(|id| analysis.entity(id)).map(|it| it.name.as_str());
    let mut items = Vec::new();
    let mut add = |layer: &str, span: Span, bodies: Vec<Value>, motivation: &str| {
        items.push(json!({
            "id": format!("#{layer}-{}", items.len()),
            "type": "Annotation",
            "motivation": motivation,
            "body": bodies,
            "target": target.of(span),
        }));
    };
    for it in &analysis.mentions {
        let bodies = [Some(tag(it.kind.name())), name(it.entity).map(identity)];
        add("mention", it.span, bodies.into_iter().flatten().collect(), "identifying");
    }
    for it in &analysis.timexes {
        add("timex", it.span, vec![tag(it.kind.name()), identity(&it.value)], "identifying");
    }
    for it in &analysis.quotations {
        let speaker = name(it.entity).or(it.source.map(|span| document.slice(span)));
        let bodies = [Some(tag("quotation")), Some(tag(it.kind.name())), speaker.map(identity)];
        add("quotation", it.content, bodies.into_iter().flatten().collect(), "describing");
    }
    for it in &analysis.quantities {
        let value = format!("{} {}", it.value, it.unit.as_deref().unwrap_or_default());
        add("quantity", it.span, vec![tag("quantity"), identity(value.trim_end())], "identifying");
    }
    for it in &analysis.cues {
        add("cue", it.span, vec![tag(it.kind.name())], "classifying");
    }
    json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": format!("{source}#annotations"),
        "type": "AnnotationPage",
        "items": items,
    })
}

fn tag(value: &str) -> Value {
    json!({ "type": "TextualBody", "purpose": "tagging", "value": value })
}

fn identity(value: &str) -> Value {
    json!({ "type": "TextualBody", "purpose": "identifying", "value": value })
}

/// Builds targets in one document.
struct Target<'a> {
    document: &'a Document,
    units: Units<'a>,
    source: &'a str,
}

impl Target<'_> {
    fn of(&self, span: Span) -> Value {
        let start = self.units.to_code_points(span.start());
        let end = self.units.to_code_points(span.end());
        let before = self.units.from_code_points(start.saturating_sub(CONTEXT));
        let after = self.units.from_code_points(end.saturating_add(CONTEXT));
        json!({
            "source": self.source,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": self.document.slice(span),
                    "prefix": self.document.slice(Span::new(before, span.start())),
                    "suffix": self.document.slice(Span::new(span.end(), after)),
                },
                { "type": "TextPositionSelector", "start": start, "end": end },
            ],
        })
    }
}
