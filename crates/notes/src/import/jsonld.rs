//! Reading W3C Web Annotation JSON-LD, ours or another program's, as far as Dateline has a place for it.

mod target;

use super::merge::Shelf;
use crate::correction::RulingParts;
use crate::export::iri::{self, Named};
use crate::export::jsonld::{
    COLOR, MARK_KIND, NTH, OTHER_WORDS, PUBLISHED_BY_READER, QUOTATION_KIND, RULING, SCOPE, SOURCING,
    TIMEX_TYPE, TIMEX_VALUE,
};
use crate::json::Fields;
use crate::{Annotation, Correction, NoteColor, Purpose, Ruling, Scope, Target, tags_of};
use dateline_text::{MentionKind, QuotationKind, Sourcing, TimexKind};
use serde_json::Value;
use target::Place;

/// How deep pages may lie in collections; deeper is no collection that anybody wrote.
const DEEPEST: usize = 4;

/// Whether the file looks like annotations.
pub(super) fn is_annotations(file: &Value) -> bool {
    let first = file.as_array().and_then(|items| items.first()).unwrap_or(file);
    ["Annotation", "AnnotationPage", "AnnotationCollection"].into_iter().any(|name| has_type(first, name))
}

/// Takes in every annotation of the file that can be read.
pub(super) fn read(file: Value, shelf: &mut Shelf<'_>) {
    read_part(file, shelf, "", DEEPEST);
}

/// A collection, a page, a list or one annotation.
fn read_part(part: Value, shelf: &mut Shelf<'_>, at: &str, depth: usize) {
    let inner = |name: &str| if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") };
    let mut object = match part {
        Value::Array(items) => return read_list(items, shelf, at, depth),
        Value::Object(object) => object,
        Value::String(iri) => return shelf.leave_out(iri, "a page that is not in the file".to_owned()),
        _ => return shelf.leave_out(at.to_owned(), "no annotation".to_owned()),
    };
    if !object.contains_key("items") && !object.contains_key("first") {
        return read_annotation(Value::Object(object), shelf, at);
    }
    let name = object.get("id").and_then(Value::as_str).and_then(iri::of_collection);
    if let (Some(article), Some(day)) = (name, object.get(PUBLISHED_BY_READER).and_then(Value::as_str)) {
        shelf.take_published(&article, day);
    }
    for name in ["first", "items", "next"] {
        match object.remove(name) {
            None | Some(Value::Null) => {}
            Some(_) if depth == 0 => shelf.leave_out(inner(name), "pages within pages".to_owned()),
            Some(part) => read_part(part, shelf, &inner(name), depth - 1),
        }
    }
}

/// A list of annotations or pages.
fn read_list(items: Vec<Value>, shelf: &mut Shelf<'_>, at: &str, depth: usize) {
    for (index, item) in items.into_iter().enumerate() {
        let at = format!("{at}[{index}]");
        if depth == 0 {
            shelf.leave_out(at, "pages within pages".to_owned());
        } else {
            read_part(item, shelf, &at, depth - 1);
        }
    }
}

/// One annotation; marks of Dateline's own are passed over, since it finds them again by itself.
fn read_annotation(value: Value, shelf: &mut Shelf<'_>, at: &str) {
    let name = value.get("id").and_then(Value::as_str).and_then(iri::read);
    if name == Some(Named::Mark) {
        return;
    }
    if value.get(RULING).is_some() {
        return match correction_of(&value, name, shelf) {
            Ok((article, correction)) => shelf.take_correction(&article, correction),
            Err(why) => shelf.leave_out(at.to_owned(), why),
        };
    }
    match annotation_of(value, shelf) {
        Ok((article, annotation)) => shelf.take_annotation(&article, annotation),
        Err(why) => shelf.leave_out(at.to_owned(), why),
    }
}

/// The annotation that `value` holds, and the id of the article it belongs to.
pub(super) fn annotation_of(value: Value, shelf: &Shelf<'_>) -> Result<(String, Annotation), String> {
    let name = value.get("id").and_then(Value::as_str).and_then(iri::read);
    if !has_type(&value, "Annotation") {
        return Err("no annotation".to_owned());
    }
    let mut fields = Fields::new(value, "").map_err(|error| error.to_string())?;
    let place = Place::of(fields.value("target"))?;
    let id = match (name, fields.value("id")) {
        (Some(Named::Annotation { annotation, .. }), _) => annotation,
        (_, Some(Value::String(id))) => id,
        _ => return Err("it has no id".to_owned()),
    };
    let article = article_for(&place, shelf)?;
    let (body, tags) = bodies_of(fields.value("body"), fields.value("bodyValue"))?;
    let purpose = purpose_of(fields.value("motivation"), body.is_some());
    let time = |value: Option<Value>| value.as_ref().and_then(Value::as_str).map(str::to_owned);
    let created = time(fields.value("created")).unwrap_or_else(|| shelf.now().to_owned());
    let mut annotation = Annotation::new(&id, &created, place.target, purpose, body);
    annotation.tags = tags;
    annotation.color =
        fields.optional_text(COLOR).ok().flatten().and_then(|name| NoteColor::from_name(&name));
    if let Some(modified) = time(fields.value("modified")) {
        annotation.modified = modified;
    }
    Ok((article, annotation))
}

/// The correction that `value` holds, and the id of the article it belongs to.
fn correction_of(
    value: &Value,
    name: Option<Named>,
    shelf: &Shelf<'_>,
) -> Result<(String, Correction), String> {
    let word = |name: &str| value.get(name).and_then(Value::as_str);
    let Some(Named::Annotation { annotation: id, .. }) = name else {
        return Err("it has no id of Dateline's".to_owned());
    };
    let place = Place::of(value.get("target").cloned())?;
    let article = article_for(&place, shelf)?;
    let selectors = |target: &Target| target.selectors().cloned();
    let other = match value.get(OTHER_WORDS) {
        Some(other) => selectors(&Place::of(Some(other.clone()))?.target),
        None => None,
    };
    let target = selectors(&place.target).ok_or("it does not say which words it means")?;
    let kind = word(MARK_KIND).and_then(MentionKind::from_name);
    let time = word(TIMEX_TYPE).and_then(TimexKind::from_name).zip(word(TIMEX_VALUE).map(str::to_owned));
    let sourcing = word(SOURCING).and_then(Sourcing::from_name);
    let quotation = word(QUOTATION_KIND).and_then(QuotationKind::from_name);
    let nth = value.get(NTH).and_then(Value::as_u64).and_then(|nth| u32::try_from(nth).ok());
    let nth = nth.unwrap_or_default();
    let parts = RulingParts { kind, other, time, sourcing, nth, quotation };
    let ruling = Ruling::from_parts(word(RULING).unwrap_or_default(), parts);
    let ruling = ruling.ok_or("a correction that this Dateline does not know")?;
    let scope = word(SCOPE).and_then(Scope::from_name).unwrap_or(Scope::Here);
    let created = word("created").unwrap_or_else(|| shelf.now());
    Ok((article, Correction::new(&id, created, target, ruling, scope)))
}

/// The article that an annotation with this place belongs to. What names an article of ours is on no other; what others made is
/// taken in by the one that is open.
fn article_for(place: &Place, shelf: &Shelf<'_>) -> Result<String, String> {
    if let Some(Named::Article { article }) = iri::read(&place.source) {
        let article = shelf.article(&article).map(|article| article.id.clone());
        return article.ok_or_else(|| "its article is not saved here".to_owned());
    }
    let article = shelf.open().and_then(|id| shelf.article(id)).map(|article| article.id.clone());
    article.ok_or_else(|| format!("its article ({}) is not saved here, and none is open", place.source))
}

/// What the reader wrote, the words of all textual bodies; and the tags, which are bodies for tagging.
fn bodies_of(body: Option<Value>, plain: Option<Value>) -> Result<(Option<String>, Vec<String>), String> {
    let bodies = match body {
        None => vec![],
        Some(Value::Array(bodies)) => bodies,
        Some(body) => vec![body],
    };
    let no_words = || "its body is something else than words".to_owned();
    let words =
        |body: Value| body.get("value").and_then(Value::as_str).map(str::to_owned).ok_or_else(no_words);
    let is_tag = |body: &Value| body.get("purpose").is_some_and(|purpose| names(purpose, Purpose::Tagging));
    let (tags, texts): (Vec<Value>, Vec<Value>) = bodies.into_iter().partition(is_tag);
    let mut texts = texts.into_iter().map(words).collect::<Result<Vec<_>, _>>()?;
    if let Some(plain) = plain {
        texts.push(plain.as_str().map(str::to_owned).ok_or_else(no_words)?);
    }
    let tags = tags.into_iter().map(words).collect::<Result<Vec<_>, _>>()?;
    Ok(((!texts.is_empty()).then(|| texts.join("\n\n")), tags_of(&tags.join(","))))
}

/// Whether this is the name of the purpose, or a list that holds it.
fn names(value: &Value, purpose: Purpose) -> bool {
    match value {
        Value::Array(names) => names.iter().any(|name| names_one(name, purpose)),
        name => names_one(name, purpose),
    }
}

fn names_one(name: &Value, purpose: Purpose) -> bool {
    name.as_str().is_some_and(|name| name.trim_start_matches("oa:") == purpose.name())
}

/// The first motivation that the vocabulary knows.
fn purpose_of(motivation: Option<Value>, has_words: bool) -> Purpose {
    let names = match motivation {
        Some(Value::Array(names)) => names,
        Some(name) => vec![name],
        None => vec![],
    };
    let known = |name: &Value| Purpose::from_name(name.as_str()?.trim_start_matches("oa:"));
    let otherwise = if has_words { Purpose::Commenting } else { Purpose::Highlighting };
    names.iter().find_map(known).unwrap_or(otherwise)
}

/// Whether the object says that it is of this type, among others perhaps.
fn has_type(value: &Value, name: &str) -> bool {
    match value.get("type") {
        Some(Value::String(one)) => one == name,
        Some(Value::Array(many)) => many.iter().any(|one| one.as_str() == Some(name)),
        _ => false,
    }
}
