//! A fingerprint of a text, to tell "the same text" from "a text that looks alike" without keeping both.

use std::fmt;

/// What a written fingerprint begins with: the method, so that another could follow it.
const METHOD: &str = "fnv1a64:";

/// The 64-bit FNV-1a hash of a text's UTF-8 bytes (Fowler, Noll and Vo; IETF draft-eastlake-fnv).
///
/// It tells a text from an edited one; it is no protection against somebody who wants two texts to look
/// the same. Where a note stands never rests on it alone: the quote is checked too. That a text is saved already, and which record came
/// after which, do.
///
/// ```
/// use dateline_notes::TextHash;
/// assert_eq!(TextHash::of("a").to_string(), "fnv1a64:af63dc4c8601ec8c");
/// assert_eq!(TextHash::parse("fnv1a64:af63dc4c8601ec8c"), Some(TextHash::of("a")));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextHash(u64);

impl TextHash {
    /// The fingerprint of `text`.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(0xcbf2_9ce4_8422_2325).and(text)
    }

    /// The fingerprint of what was hashed so far with `text` after it.
    fn and(self, text: &str) -> Self {
        let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        Self(text.bytes().fold(self.0, mix))
    }

    /// The fingerprint of what is written in `text`, however it is broken into lines and set off.
    ///
    /// ```
    /// use dateline_notes::TextHash;
    /// assert_eq!(TextHash::of_ink("It  rains.\n"), TextHash::of("Itrains."));
    /// ```
    #[must_use]
    pub fn of_ink(text: &str) -> Self {
        text.split_whitespace().fold(Self::of(""), Self::and)
    }

    /// Reads what `Display` writes: `fnv1a64:` and sixteen hexadecimal digits.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let digits = written.strip_prefix(METHOD)?;
        let plain = digits.len() == 16 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        plain.then(|| u64::from_str_radix(digits, 16).ok().map(Self)).flatten()
    }
}

impl fmt::Display for TextHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{METHOD}{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_published_values() {
        assert_eq!(TextHash::of("").0, 0xcbf2_9ce4_8422_2325);
        assert_eq!(TextHash::of("foobar").0, 0x8594_4171_f739_67e8);
    }

    #[test]
    fn reads_only_its_own_writing() {
        assert_eq!(TextHash::parse("af63dc4c8601ec8c"), None);
        assert_eq!(TextHash::parse("fnv1a64:+f63dc4c8601ec8c"), None);
        assert_eq!(TextHash::parse("fnv1a64:af"), None);
    }
}
