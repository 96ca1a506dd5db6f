//! The stored form: one JSON object an article, with the number of the form it is in.

use super::StoredArticle;
use super::parts::{
    annotation_of, annotation_value, aside_of, aside_text, block_of, block_value, bytes_of, bytes_value,
    correction_of, correction_value,
};
use crate::json::{Fields, Writer};
use crate::{MarkKind, Ruling, StoredError, TextHash, migrate};
use dateline_text::Layout;
use serde_json::Value;

/// The form that this version writes.
pub const FORM: u64 = 2;

/// Writes an article in form [`FORM`].
#[must_use]
pub fn encode(article: &StoredArticle) -> String {
    value_of(article).to_string()
}

/// Reads an article in any form up to [`FORM`].
///
/// # Errors
///
/// Says why the record can not be read; the caller then keeps it under [`aside_key`](crate::aside_key).
pub fn decode(stored: &str) -> Result<StoredArticle, StoredError> {
    article_of(serde_json::from_str(stored)?, "")
}

/// The form that a record says it is in, where this version reads it.
pub(crate) fn check_form(record: &Value) -> Result<u64, StoredError> {
    let Some(form) = record.get("form").and_then(Value::as_u64) else { return Err(StoredError::NotOurs) };
    if form > FORM {
        return Err(StoredError::NewerForm { found: form, known: FORM });
    }
    Ok(form)
}

/// The JSON of an article.
pub(crate) fn value_of(article: &StoredArticle) -> Value {
    Writer::over(&article.other)
        .with("form", FORM)
        .with("id", article.id.as_str())
        .with("title", article.title.as_str())
        .with_some("outlet", article.outlet.as_deref())
        .with("saved", article.saved.as_str())
        .with("opened", article.opened.as_str())
        .with("source", article.source.as_str())
        .with_some("html", article.html.then_some(true))
        .with_some("layout", article.layout.as_ref().map(Layout::code))
        .with_some("published", article.published.as_deref())
        .with_some("dated", article.dated.as_deref())
        .with_some("core", article.core.map(|core| core.to_string()))
        .with_some("aside", aside_text(&article.aside))
        .with_some("archived", article.archived.then_some(true))
        .with_some("picked", article.picked.map(bytes_value))
        .with_list("after", article.after.iter().map(|hash| hash.to_string().into()))
        .with_list("hidden", article.hidden.iter().map(|kind| kind.name().into()))
        .with_list("blocks", article.blocks.iter().map(block_value))
        .with_list("annotations", article.annotations.iter().map(annotation_value))
        .with_list("corrections", in_list(article, "corrections"))
        .with_list("dates", in_list(article, "dates"))
        .with_list("quotations", in_list(article, "quotations"))
        .done()
}

/// The corrections that stand in this list. Those of times and of quotations stand apart: a Dateline that knows the form but no
/// such corrections keeps the list as it is, where it could not read a ruling that it does not know.
fn in_list(article: &StoredArticle, list: &'static str) -> impl Iterator<Item = Value> {
    let list_of = |ruling: &Ruling| match ruling {
        _ if ruling.is_of_time() => "dates",
        _ if ruling.is_of_quotation() => "quotations",
        _ => "corrections",
    };
    let corrections = article.corrections.iter().filter(move |it| list_of(&it.ruling) == list);
    corrections.map(correction_value)
}

/// The article that the record at `at` holds.
pub(crate) fn article_of(record: Value, at: &str) -> Result<StoredArticle, StoredError> {
    let form = check_form(&record)?;
    let mut fields = Fields::new(migrate::to_newest(record, form)?, at)?;
    fields.value("form");
    let mut article = StoredArticle::new(
        &fields.text("id")?,
        &fields.text("title")?,
        &fields.text("source")?,
        &fields.text("saved")?,
    );
    article.outlet = fields.optional_text("outlet")?;
    article.opened = fields.text("opened")?;
    article.html = fields.flag("html")?;
    article.layout = fields.optional_text("layout")?.map(Layout::new);
    article.published = fields.optional_text("published")?;
    article.dated = fields.optional_text("dated")?;
    article.core = fields.optional_text("core")?.and_then(|written| TextHash::parse(&written));
    article.aside = fields.optional_text("aside")?.map(|written| aside_of(&written)).unwrap_or_default();
    article.archived = fields.flag("archived")?;
    article.picked = fields.optional_object("picked")?.map(|mut span| bytes_of(&mut span)).transpose()?;
    let ancestors = fields.list("after")?;
    article.after = ancestors.iter().filter_map(|(_, hash)| TextHash::parse(hash.as_str()?)).collect();
    for (at, item) in fields.list("hidden")? {
        let kind = item.as_str().and_then(MarkKind::from_name);
        article.hidden.push(kind.ok_or(StoredError::Broken { at, what: "an unknown layer" })?);
    }
    for (at, item) in fields.list("blocks")? {
        let block = block_of(item, &at)?;
        if article.block_kind(block.span).is_some() {
            return Err(StoredError::Broken { at, what: "a block that stands there already" });
        }
        article.set_block(block.span, Some(block.kind));
    }
    for (at, item) in fields.list("annotations")? {
        if !article.insert_annotation(annotation_of(item, &at)?) {
            return Err(StoredError::Broken { at, what: "an id that another annotation has" });
        }
    }
    for list in ["corrections", "dates", "quotations"] {
        for (at, item) in fields.list(list)? {
            if !article.insert_correction(correction_of(item, &at)?) {
                return Err(StoredError::Broken { at, what: "an id that another correction has" });
            }
        }
    }
    article.other = fields.rest();
    Ok(article)
}
