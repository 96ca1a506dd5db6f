//! The names that exports give to articles and annotations on the web: URNs, since nothing of them has an
//! address.

/// What the name of every article begins with.
const ARTICLE: &str = "urn:dateline:article:";
/// What stands between the ids of an article and of an annotation of the reader's.
const ANNOTATION: &str = ":annotation:";
/// What stands between the id of an article and the number of a mark of Dateline's.
const MARK: &str = ":mark:";
/// What the name of the collection of an article's annotations ends with.
const COLLECTION: &str = ":collection";
/// What the terms that only Dateline uses begin with.
pub(crate) const TERMS: &str = "urn:dateline:term:";

/// What a name of ours names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Named {
    /// An article.
    Article { article: String },
    /// An annotation of the reader's.
    Annotation { article: String, annotation: String },
    /// Words that Dateline marked.
    Mark,
}

/// The name of an article.
pub(crate) fn article(id: &str) -> String {
    format!("{ARTICLE}{}", encode(id))
}

/// The name of the collection of an article's annotations.
pub(crate) fn collection(id: &str) -> String {
    format!("{}{COLLECTION}", article(id))
}

/// The id of the article whose annotations this collection holds.
pub(crate) fn of_collection(iri: &str) -> Option<String> {
    decode(iri.strip_prefix(ARTICLE)?.strip_suffix(COLLECTION)?)
}

/// The name of an annotation of the reader's.
pub(crate) fn annotation(article_id: &str, id: &str) -> String {
    format!("{}{ANNOTATION}{}", article(article_id), encode(id))
}

/// The name of the mark of this number.
pub(crate) fn mark(article_id: &str, number: usize) -> String {
    format!("{}{MARK}{number}", article(article_id))
}

/// What `iri` names, where the name is one of ours.
pub(crate) fn read(iri: &str) -> Option<Named> {
    let rest = iri.strip_prefix(ARTICLE)?;
    if let Some((article, annotation)) = rest.split_once(ANNOTATION) {
        return Some(Named::Annotation { article: decode(article)?, annotation: decode(annotation)? });
    }
    if rest.contains(MARK) {
        return Some(Named::Mark);
    }
    decode(rest).map(|article| Named::Article { article })
}

/// Percent-encodes every byte that RFC 3986 does not count as unreserved.
fn encode(id: &str) -> String {
    let mut encoded = String::with_capacity(id.len());
    for byte in id.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => encoded.push(byte.into()),
            _ => {
                encoded.push('%');
                encoded.extend([byte >> 4, byte & 15].map(|digit| HEX[usize::from(digit)]));
            }
        }
    }
    encoded
}

/// The digits of a percent-encoded byte.
const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];

/// Takes the percent-encoding off.
fn decode(encoded: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            bytes.push(u8::try_from(digit()? * 16 + digit()?).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_name_leads_back_to_its_ids(article_id in "\\PC{0,12}", id in "(?s).{0,12}") {
            let annotation_name = annotation(&article_id, &id);
            let allowed = annotation_name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~:%".contains(&byte));
            prop_assert!(allowed);
            prop_assert_eq!(read(&article(&article_id)), Some(Named::Article { article: article_id.clone() }));
            prop_assert_eq!(read(&annotation_name), Some(Named::Annotation { article: article_id, annotation: id }));
        }
    }

    #[test]
    fn other_names_are_not_ours() {
        assert_eq!(read("https://example.org/a"), None);
        assert_eq!(read("urn:dateline:article:%4"), None);
        assert_eq!(read(&mark("a", 3)), Some(Named::Mark));
    }
}
