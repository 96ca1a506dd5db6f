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

/// What there is of several things, in one breath; nothing where there is none of any.
///
/// ```
/// use dateline_app::services::wording::all_counted;
/// let said = all_counted(&[(1, "article"), (0, "name"), (3, "note"), (2, "correction")]);
/// assert_eq!(said.as_deref(), Some("1 article, 3 notes and 2 corrections"));
/// assert_eq!(all_counted(&[(0, "note")]), None);
/// ```
#[must_use]
pub fn all_counted(things: &[(usize, &str)]) -> Option<String> {
    let there = things.iter().filter(|(count, _)| *count > 0);
    let mut said: Vec<String> = there.map(|&(count, thing)| counted(count, thing)).collect();
    let last = said.pop()?;
    Some(if said.is_empty() { last } else { format!("{} and {last}", said.join(", ")) })
}

/// The words with a capital letter at their start.
#[must_use]
pub fn capitalized(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
