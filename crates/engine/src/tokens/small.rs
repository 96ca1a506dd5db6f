//! Words in small letters, as the lists of every stage have them; the most are written so and cost nothing.

use std::borrow::Cow;

/// The word in small letters.
pub(crate) fn small(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        Cow::Borrowed(word)
    } else if word.is_ascii() {
        Cow::Owned(word.to_ascii_lowercase())
    } else {
        Cow::Owned(word.to_lowercase())
    }
}

/// The word in small letters, its apostrophes straight.
pub(crate) fn folded(word: &str) -> Cow<'_, str> {
    match small(word) {
        Cow::Owned(small) if !small.is_ascii() && small.contains('’') => {
            Cow::Owned(small.replace('’', "'"))
        }
        small => small,
    }
}
