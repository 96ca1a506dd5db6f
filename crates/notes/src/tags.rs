//! Tags: short words that a reader sorts notes by, written apart by commas.

use crate::Annotation;
use dateline_text::{one_line, sort_by_key};

/// The longest tag, in characters; longer ones are cut.
const LONGEST: usize = 64;

/// The tags of a line as a reader writes it: apart by commas, semicolons or line ends, each without the `#` that some write before
/// it and with single spaces; each once, whatever its case.
///
/// ```
/// use dateline_notes::tags_of;
/// assert_eq!(tags_of("#to ask,  second   source, To Ask,"), ["to ask", "second source"]);
/// ```
#[must_use]
pub fn tags_of(written: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for part in written.split([',', ';', '\n', '\r', '\u{3001}', '\u{ff0c}']) {
        let part = one_line(part);
        let tag = part.trim_start_matches(|letter: char| letter == '#' || letter.is_whitespace());
        let tag: String = tag.chars().take(LONGEST).collect();
        let tag = tag.trim_end();
        if !tag.is_empty() && !tags.iter().any(|known| is_same(known, tag)) {
            tags.push(tag.to_owned());
        }
    }
    tags
}

/// The tags of these annotations, each once as it is written first, in the order of their letters.
#[must_use]
pub fn tags_in(annotations: &[Annotation]) -> Vec<&str> {
    let mut tags: Vec<&str> = annotations.iter().flat_map(|note| &note.tags).map(String::as_str).collect();
    sort_by_key(&mut tags, |tag| tag.to_lowercase());
    tags.dedup_by(|one, other| is_same(one, other));
    tags
}

/// Whether two tags are one, whatever their case.
#[must_use]
pub fn is_same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_is_read_the_same_again() {
        for written in ["a, b", "##x;#, ,y", "# #x", " , ", "é,É", &"long ".repeat(40)] {
            let tags = tags_of(written);
            assert_eq!(tags_of(&tags.join(", ")), tags, "{written}");
        }
        assert!(tags_of(" #, ,").is_empty());
    }
}
