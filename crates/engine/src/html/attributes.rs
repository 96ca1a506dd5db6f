//! What attributes say about visibility, and a guard against tags that hold thousands of them.

use html5ever::Attribute;

/// Tags with more attributes than this are not read: html5ever compares each attribute of a tag with
/// all the others, so that a tag of a million would take hours.
const MOST: usize = 500;

/// Whether the attributes take their element off the page.
pub(super) fn hide(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &*attribute.name.local {
        "hidden" => true,
        "aria-hidden" => attribute.value.trim() == "true",
        "style" => {
            let style: String = attribute.value.chars().filter(|c| !c.is_whitespace()).collect();
            let style = style.to_ascii_lowercase();
            style.contains("display:none") || style.contains("visibility:hidden")
        }
        _ => false,
    })
}

/// The page in pieces, without tags of more than [`MOST`] attributes.
pub(super) fn without_monstrous_tags(html: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut kept, mut from) = (0, 0);
    while let Some(open) = html.get(from..).and_then(|rest| rest.find('<')).map(|at| from + at) {
        let rest = html.get(open..).unwrap_or_default();
        let (length, attributes) = tag(rest);
        if attributes > MOST {
            pieces.push(html.get(kept..open).unwrap_or_default());
            kept = open + length;
        }
        from = open + length;
    }
    pieces.push(html.get(kept..).unwrap_or_default());
    pieces
}

/// How many bytes the tag at the start of `rest` takes, and about how many attributes it holds.
fn tag(rest: &str) -> (usize, usize) {
    if !rest.as_bytes().get(1).is_some_and(|&b| b.is_ascii_alphabetic() || b == b'/') {
        return (1, 0);
    }
    let (mut attributes, mut quote, mut previous) = (0, None, b'<');
    for (at, byte) in rest.bytes().enumerate().skip(1) {
        match (quote, byte) {
            (Some(mark), byte) if byte == mark => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') if previous == b'=' => quote = Some(byte),
            (None, b'>') => return (at + 1, attributes),
            (None, byte) => {
                let parts = |b: u8| b.is_ascii_whitespace() || matches!(b, b'/' | b'"' | b'\'');
                attributes += usize::from(parts(previous) && !parts(byte) && byte != b'=');
            }
        }
        if !(byte.is_ascii_whitespace() && previous == b'=') {
            previous = byte;
        }
    }
    // No end: a browser drops such a tag. A quote that never closes must not hide the rest from us.
    if quote.is_some() { (1, 0) } else { (rest.len(), attributes) }
}
