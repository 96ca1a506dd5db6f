//! Words as they are said in a line: how a page breaks or spaces them is no part of them.

/// The words with single spaces between them, and nothing around them.
///
/// ```
/// assert_eq!(dateline_text::one_line("  Anna\n\u{a0} Berg "), "Anna Berg");
/// ```
#[must_use]
pub fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
