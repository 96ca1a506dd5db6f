//! Annotations in other programs' own forms, turned into those of the W3C: the export of the Hypothesis client (and the answers of its
//! API), and the model that Recogito's annotators hand out.

use crate::Purpose;
use crate::json::Writer;
use serde_json::Value;

/// The file's annotations in the W3C's form; nothing where the file is in neither of these forms.
pub(super) fn as_w3c(file: &Value) -> Option<Value> {
    let items = ["annotations", "rows"].iter().find_map(|name| file.get(name)).unwrap_or(file).as_array()?;
    let first = items.first()?;
    let turn: fn(&Value) -> Value = match first {
        _ if first.get("uri").is_some() && first.get("target").is_some() => of_hypothesis,
        _ if first.get("bodies").is_some() && first.get("target").is_some() => of_recogito,
        _ => return None,
    };
    Some(Value::Array(items.iter().map(turn).collect()))
}

/// One annotation of Hypothesis. A reply is on the page as a whole, where it belongs to what it answers.
fn of_hypothesis(item: &Value) -> Value {
    let text = |name: &str| item.get(name).and_then(Value::as_str);
    let words = text("text").filter(|words| !words.trim().is_empty());
    let tags = item.get("tags").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let bodies: Vec<Value> = words
        .map(|words| body(words, Purpose::Commenting))
        .into_iter()
        .chain(tags.map(|tag| body(tag, Purpose::Tagging)))
        .collect();
    let motivation = match (words, item.get("references")) {
        (_, Some(_)) => Purpose::Replying,
        (Some(_), None) => Purpose::Commenting,
        (None, None) => Purpose::Highlighting,
    };
    annotation(
        text("id").map(|id| format!("https://hypothes.is/a/{id}")),
        (text("created"), text("updated")),
        motivation,
        bodies,
        item.get("target").cloned().or_else(|| item.get("uri").cloned()),
    )
}

/// One annotation of Recogito's, whose selectors have no types.
fn of_recogito(item: &Value) -> Value {
    let text = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
    let target = item.get("target");
    let selectors = target.and_then(|target| target.get("selector"));
    let selector = match selectors {
        Some(Value::Array(all)) => all.first(),
        one => one,
    };
    let place = selector.map(|selector| {
        let quote = Writer::default()
            .with("type", "TextQuoteSelector")
            .with_some("exact", text(selector, "quote"))
            .with_some("prefix", text(selector, "prefix"))
            .with_some("suffix", text(selector, "suffix"));
        let position = Writer::default()
            .with("type", "TextPositionSelector")
            .with_some("start", selector.get("start").cloned())
            .with_some("end", selector.get("end").cloned());
        Writer::default()
            .with("source", "the text that was annotated")
            .with("selector", vec![quote.done(), position.done()])
            .done()
    });
    let bodies = item.get("bodies").and_then(Value::as_array).into_iter().flatten();
    let bodies: Vec<Value> = bodies
        .filter_map(|one| {
            let purpose = text(one, "purpose").and_then(|name| Purpose::from_name(&name));
            Some(body(&text(one, "value")?, purpose.unwrap_or(Purpose::Commenting)))
        })
        .collect();
    let created = target.and_then(|target| text(target, "created"));
    let updated = target.and_then(|target| text(target, "updated"));
    let motivation = if bodies.is_empty() { Purpose::Highlighting } else { Purpose::Commenting };
    annotation(text(item, "id"), (created.as_deref(), updated.as_deref()), motivation, bodies, place)
}

fn annotation(
    id: Option<String>,
    (created, updated): (Option<&str>, Option<&str>),
    motivation: Purpose,
    bodies: Vec<Value>,
    target: Option<Value>,
) -> Value {
    Writer::default()
        .with("type", "Annotation")
        .with_some("id", id)
        .with_some("created", created)
        .with_some("modified", updated)
        .with("motivation", motivation.name())
        .with_list("body", bodies.into_iter())
        .with_some("target", target)
        .done()
}

fn body(words: &str, purpose: Purpose) -> Value {
    Writer::default().with("type", "TextualBody").with("purpose", purpose.name()).with("value", words).done()
}
