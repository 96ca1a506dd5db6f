//! Words of a reader, or of anybody, in a page that we write.

/// Text with nothing in it that HTML would take for markup; characters that HTML forbids are replaced.
///
/// ```
/// use dateline_notes::export::escaped;
/// assert_eq!(escaped("<b title='x'>R&D\0"), "&lt;b title=&#39;x&#39;&gt;R&amp;D\u{FFFD}");
/// ```
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\t' => escaped.push(character),
            '\r' if characters.peek() == Some(&'\n') => {}
            '\r' => escaped.push('\n'),
            _ if character.is_control() => escaped.push('\u{FFFD}'),
            _ => escaped.push(character),
        }
    }
    escaped
}
