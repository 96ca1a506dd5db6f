//! Small words that several messages share.

/// So many of a thing: `1 note`, `2 notes`.
///
/// ```
/// use dateline_app::services::wording::counted;
/// assert_eq!(counted(1, "note"), "1 note");
/// assert_eq!(counted(0, "note"), "0 notes");
/// ```
#[must_use]
pub fn counted(count: usize, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}
