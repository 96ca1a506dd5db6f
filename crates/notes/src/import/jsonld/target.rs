//! What an annotation of JSON-LD is about, as far as both text selectors tell.

use crate::export::jsonld::{ENTITY, MARK_KIND, SINGLED_OUT_BY, TARGET_KIND, TEXT_HASH};
use crate::stored::singled_out;
use crate::{MarkKind, Selectors, SingledOut, Target, TextHash, TextPositionSelector, TextQuoteSelector};
use dateline_text::MentionKind;
use serde_json::Value;

/// The target of an annotation, and the name of what it is a target in.
pub(super) struct Place {
    /// The name of the whole that the target is a part of.
    pub(super) source: String,
    /// The target.
    pub(super) target: Target,
}

impl Place {
    /// The place that the field `target` gives, or why it gives none.
    pub(super) fn of(target: Option<Value>) -> Result<Self, String> {
        let target = match target {
            Some(Value::Array(mut targets)) if targets.len() == 1 => targets.pop(),
            Some(Value::Array(_)) => return Err("it has several targets".to_owned()),
            target => target,
        };
        match target {
            Some(Value::String(source)) => Ok(Self { source, target: Target::Article }),
            Some(target @ Value::Object(_)) => Self::of_object(&target),
            _ => Err("it has no target".to_owned()),
        }
    }

    /// The place that a specific resource gives, or any other resource as a whole.
    fn of_object(target: &Value) -> Result<Self, String> {
        let name = |value: &Value| value.as_str().or_else(|| value.get("id")?.as_str()).map(str::to_owned);
        let source = target.get("source").and_then(name).or_else(|| name(target));
        let Some(selector) = target.get("selector") else {
            let source = source.ok_or_else(|| "its target has no source".to_owned())?;
            return Ok(Self { source, target: Target::Article });
        };
        // Some programs leave out which text it is in: the one on the screen then.
        let source = source.unwrap_or_default();
        let selectors = selectors_of(target, selector)?;
        let word = |name: &str| target.get(name).and_then(Value::as_str);
        let target = match (word(TARGET_KIND), word(MARK_KIND).and_then(MarkKind::from_name)) {
            (Some("mark"), Some(kind)) => Target::Mark { selectors, kind },
            (Some("entity"), Some(mark)) => match (word(ENTITY), MentionKind::from_name(mark.name())) {
                (Some(name), Some(kind)) => Target::Entity { selectors, name: name.to_owned(), kind },
                _ => Target::Mark { selectors, kind: mark },
            },
            (Some("block"), _) => Target::Block(selectors),
            _ => Target::Passage(selectors),
        };
        Ok(Self { source, target })
    }
}

/// Our selectors from those of the target.
fn selectors_of(target: &Value, selector: &Value) -> Result<Selectors, String> {
    let Some(quote) = of_type(selector, "TextQuoteSelector") else {
        return Err("it does not say which words it means".to_owned());
    };
    let text = |name: &str| quote.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let quote = TextQuoteSelector { exact: text("exact"), prefix: text("prefix"), suffix: text("suffix") };
    if quote.exact.is_empty() && of_type(selector, "TextPositionSelector").is_none() {
        return Err("it does not say which words it means".to_owned());
    }
    let position = of_type(selector, "TextPositionSelector").map(|position| {
        let number =
            |name: &str| position.get(name).and_then(Value::as_u64).and_then(|at| u32::try_from(at).ok());
        TextPositionSelector {
            start: number("start").unwrap_or_default(),
            end: number("end").unwrap_or_default(),
        }
    });
    let keys = target.get(SINGLED_OUT_BY).and_then(Value::as_array);
    Ok(Selectors {
        quote,
        position: position.unwrap_or_default(),
        text_hash: target.get(TEXT_HASH).and_then(Value::as_str).and_then(TextHash::parse),
        singled_out: keys
            .map_or(SingledOut::ASSUMED, |keys| singled_out(keys.iter().filter_map(Value::as_str))),
    })
}

/// The selector of this type, among several or as a refinement of another.
fn of_type<'a>(selector: &'a Value, name: &str) -> Option<&'a Value> {
    let mut waiting = vec![selector];
    while let Some(selector) = waiting.pop() {
        match selector {
            Value::Array(items) => waiting.extend(items),
            _ if selector.get("type").and_then(Value::as_str) == Some(name) => return Some(selector),
            _ => waiting.extend(selector.get("refinedBy")),
        }
    }
    None
}
