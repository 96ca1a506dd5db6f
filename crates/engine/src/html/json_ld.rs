//! The article that a page describes in JSON-LD, by the words of schema.org.

use crate::layout::Declared;
use serde_json::Value;

/// Characters of HTML that pages leave in JSON.
const ENTITIES: &[(&str, &str)] =
    &[("&quot;", "\""), ("&#039;", "'"), ("&#39;", "'"), ("&rsquo;", "’"), ("&nbsp;", " "), ("&amp;", "&")];

/// The first article of a script; nothing where there is none or the script is no JSON. Nesting is bounded by the
/// parser, length by the caller.
pub(super) fn read(json: &str) -> Option<Declared> {
    let page: Value = serde_json::from_str(json.trim()).ok()?;
    let node = nodes(&page).find(|node| is_article(node))?;
    let text = |name: &str| node.get(name).and_then(Value::as_str).and_then(text);
    let is_address = |address: &&str| address.starts_with("http");
    let address = ["mainEntityOfPage", "url"].into_iter().find_map(|name| {
        let value = node.get(name)?;
        value.as_str().or_else(|| value.get("@id")?.as_str()).filter(is_address)
    });
    Some(Declared {
        headline: text("headline").or_else(|| text("name")),
        authors: node.get("author").map(names).unwrap_or_default(),
        published: text("datePublished"),
        outlet: node.get("publisher").and_then(|publisher| names(publisher).into_iter().next()),
        url: address.and_then(Declared::text),
    })
}

/// The things described: those of a list or of a graph, or the one.
fn nodes(page: &Value) -> impl Iterator<Item = &Value> {
    let top = page.as_array().map_or(std::slice::from_ref(page), Vec::as_slice);
    top.iter().flat_map(|node| match node.get("@graph").and_then(Value::as_array) {
        Some(graph) => graph.as_slice(),
        None => std::slice::from_ref(node),
    })
}

fn is_article(node: &Value) -> bool {
    let is = |kind: &Value| {
        kind.as_str().is_some_and(|kind| kind.ends_with("Article") || kind.ends_with("Posting"))
    };
    match node.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(is),
        Some(kind) => is(kind),
        None => false,
    }
}

/// The names of people or of a firm: written out, or each a thing with a name.
fn names(value: &Value) -> Vec<String> {
    let all = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
    let named = all.iter().filter_map(|one| one.as_str().or_else(|| one.get("name")?.as_str()));
    named.filter(|name| !name.contains("://")).filter_map(text).take(Declared::MOST_AUTHORS).collect()
}

fn text(value: &str) -> Option<String> {
    let plain = |value: String, (entity, character): &(&str, &str)| value.replace(entity, character);
    Declared::text(&ENTITIES.iter().fold(Declared::text(value)?, plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_article_among_what_is_described() {
        let declared = read(
            r#"{"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "name": "no"},
            {"@type": ["NewsArticle"], "headline": "Wall &amp; quay\n to close", "author": [{"@type": "Person", "name": "Ada Wren"},
             "Jo de Pell", {"url": "x"}], "datePublished": "2025-04-16T22:35:00Z",
             "publisher": {"name": "The Quay Lamp"}, "mainEntityOfPage": {"@id": "https://example.org/wall"}}]}"#,
        );
        assert_eq!(
            declared,
            Some(Declared {
                headline: Some("Wall & quay to close".to_owned()),
                authors: vec!["Ada Wren".to_owned(), "Jo de Pell".to_owned()],
                published: Some("2025-04-16T22:35:00Z".to_owned()),
                outlet: Some("The Quay Lamp".to_owned()),
                url: Some("https://example.org/wall".to_owned()),
            })
        );
    }

    #[test]
    fn what_is_no_article_or_no_json_declares_nothing() {
        for json in [
            "",
            "{",
            "[]",
            "7",
            "null",
            r#"{"@type": "Person", "name": "Ada"}"#,
            r#"[[{"@type": "Article"}]]"#,
        ] {
            assert_eq!(read(json), None, "{json}");
        }
        assert_eq!(read(&"[".repeat(100_000)), None);
        assert_eq!(
            read(r#"{"@type": "Article", "author": 7, "headline": ["x"]}"#),
            Some(Declared::default())
        );
    }
}
