//! In which encoding a text is: told by its byte order mark, its own form, what it declares, else guessed.

use std::str;

/// How far into a page its declaration is looked for, as browsers do.
const PRESCAN: usize = 1024;

/// How much of a file is looked at for the form of UTF-16.
const SAMPLE: usize = 4096;

/// Of so many bytes at least one is zero in UTF-16, since spaces and line breaks are: one in so many.
const ZEROS: usize = 64;

/// How an encoding was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grounds {
    /// By a byte order mark.
    Mark,
    /// By the bytes themselves: they make sense in no other.
    Form,
    /// The text says so.
    Declared,
    /// By nothing: it is what most such files are in.
    Guess,
}

/// An encoding, by a label of the WHATWG Encoding Standard, and how it was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoding {
    /// The label, such as `utf-8`, in small letters.
    pub label: String,
    /// How it was told.
    pub grounds: Grounds,
}

/// The encoding of a text; `is_page` where it may declare one.
///
/// ```
/// use dateline_files::{Grounds, encoding};
/// assert_eq!(encoding("Kyiv — né".as_bytes(), false).label, "utf-8");
/// assert_eq!(encoding(b"\xFF\xFEK\0", false).label, "utf-16le");
/// assert_eq!(encoding(b"<meta charset=\"KOI8-R\">\xEB", true).label, "koi8-r");
/// assert_eq!(encoding(b"caf\xE9", false).grounds, Grounds::Guess);
/// ```
#[must_use]
pub fn encoding(bytes: &[u8], is_page: bool) -> Encoding {
    let told = |label: &str, grounds| Encoding { label: label.to_owned(), grounds };
    for (mark, label) in
        [(&b"\xEF\xBB\xBF"[..], "utf-8"), (&b"\xFF\xFE"[..], "utf-16le"), (&b"\xFE\xFF"[..], "utf-16be")]
    {
        if bytes.starts_with(mark) {
            return told(label, Grounds::Mark);
        }
    }
    if let Some(label) = utf_16(bytes) {
        return told(label, Grounds::Form);
    }
    let is_utf_8 = str::from_utf8(bytes).is_ok();
    if is_utf_8 && !bytes.is_ascii() {
        return told("utf-8", Grounds::Form);
    }
    match declared(bytes).filter(|_| is_page) {
        Some(label) => Encoding { label, grounds: Grounds::Declared },
        None if is_utf_8 => told("utf-8", Grounds::Form),
        None => told("windows-1252", Grounds::Guess),
    }
}

/// UTF-16 without a mark: of Latin text every other byte is zero, of others those of spaces and line breaks are.
fn utf_16(bytes: &[u8]) -> Option<&'static str> {
    if bytes.len() % 2 == 1 {
        return None;
    }
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let zeros = |from: usize| sample.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let enough = |count: usize| count > 0 && count * ZEROS >= sample.len();
    match (even, odd) {
        (0, odd) if enough(odd) => Some("utf-16le"),
        (even, 0) if enough(even) => Some("utf-16be"),
        _ => None,
    }
}

/// The label that a page declares: `<meta charset=…>`, `<meta … content="…; charset=…">`, `<?xml … encoding="…"?>`.
fn declared(bytes: &[u8]) -> Option<String> {
    let start = bytes.get(..PRESCAN).unwrap_or(bytes).to_ascii_lowercase();
    let start = String::from_utf8_lossy(&start).into_owned();
    let xml = start.trim_start().strip_prefix("<?xml").and_then(|rest| rest.split("?>").next());
    let metas = start.split("<meta").skip(1).filter_map(|rest| rest.split('>').next());
    let label = xml
        .and_then(|declaration| value(declaration, "encoding"))
        .or_else(|| metas.filter_map(|meta| value(meta, "charset")).next())?;
    // What declares itself in bytes is not in units of two.
    Some(if label.starts_with("utf-16") { "utf-8".to_owned() } else { label })
}

/// What stands behind `name=`, within quotes or not.
fn value(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(name)?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    let end = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ';' | '/' | '>');
    rest.split(end).next().filter(|label| !label.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf_16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn utf_16_is_told_without_a_mark() {
        for text in ["The harbour wall closes.", "Мэр сказал, что мост закроют в мае."]
        {
            assert_eq!(encoding(&utf_16(text, u16::to_le_bytes), false).label, "utf-16le", "{text}");
            assert_eq!(encoding(&utf_16(text, u16::to_be_bytes), false).label, "utf-16be", "{text}");
        }
    }

    #[test]
    fn what_a_page_declares_counts_unless_its_bytes_say_otherwise() {
        for (page, label) in [
            (
                &b"<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-2'>\xB1"[..],
                "iso-8859-2",
            ),
            (b"<?xml version='1.0' encoding='windows-1251'?><html>\xC0", "windows-1251"),
            (b"<meta charset=utf-16>\xE9", "utf-8"),
            (b"<meta charset=iso-8859-1>caf\xC3\xA9", "utf-8"),
            (b"<p>caf\xE9", "windows-1252"),
        ] {
            assert_eq!(encoding(page, true).label, label, "{page:?}");
        }
        assert_eq!(
            encoding(b"<meta charset=koi8-r>\xEB", false).label,
            "windows-1252",
            "a text declares nothing"
        );
    }
}
