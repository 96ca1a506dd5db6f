//! What sort of file it is: by its first bytes where those are certain, else by the end of its name.

/// What a file is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Plain text or Markdown.
    Text,
    /// An HTML page.
    Html,
    /// A mail as programs save it.
    Mail,
    /// Something exported from Dateline.
    Export,
    /// A `.zip`, which may hold a backup.
    Archive,
}

/// How files begin that are no text, and what to tell whoever brings one.
const MAGIC: &[(&[u8], &str)] = &[
    (b"%PDF-", "is a PDF. Open it, select all, copy, and paste"),
    (
        b"PK\x03\x04",
        "is a Word, OpenDocument or zip file. Open it in its own program, select all, copy, and paste",
    ),
    (b"\xD0\xCF\x11\xE0", "is an Office document. Open it in its own program, select all, copy, and paste"),
    (b"{\\rtf", "is a rich text document. Open it in its own program, select all, copy, and paste"),
    (b"\x89PNG", "is a picture. Only text can be read here"),
    (b"\xFF\xD8\xFF", "is a picture. Only text can be read here"),
    (b"GIF8", "is a picture. Only text can be read here"),
    (b"RIFF", "is a picture or a recording. Only text can be read here"),
    (b"\x1F\x8B", "is a compressed file. Unpack it first"),
    (b"BZh", "is a compressed file. Unpack it first"),
    (b"7z\xBC\xAF", "is a compressed file. Unpack it first"),
    (b"ID3", "is a recording. Only text can be read here"),
    (b"\x7FELF", "is a program. Only text can be read here"),
    (b"\0\0\xFE\xFF", "is in UTF-32, which is not read here. Save it as UTF-8"),
    (b"\xFF\xFE\0\0", "is in UTF-32, which is not read here. Save it as UTF-8"),
];

/// Ends of names.
const ENDS: &[(Kind, &[&str])] = &[
    (Kind::Text, &["txt", "text", "md", "markdown"]),
    (Kind::Html, &["html", "htm", "xhtml"]),
    (Kind::Mail, &["eml"]),
    (Kind::Export, &["json", "jsonld"]),
    (Kind::Archive, &["zip"]),
];

/// How a page begins, whatever its name.
const PAGES: &[&[u8]] = &[b"<!doctype html", b"<html"];

/// Why a file cannot be read, if its first bytes say so; the end of a sentence that begins with its name.
#[must_use]
pub fn unreadable(bytes: &[u8]) -> Option<&'static str> {
    MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, why)| *why)
}

/// What a file of this name and content is read as; none where its name promises nothing that is read here.
///
/// ```
/// use dateline_files::{Kind, kind};
/// assert_eq!(kind("Page.HTML", b""), Some(Kind::Html));
/// assert_eq!(kind("saved.txt", b"\n<!DOCTYPE html><p>one"), Some(Kind::Html));
/// assert_eq!(kind("README", b"one"), Some(Kind::Text));
/// assert_eq!(kind("photo.jpg", b"one"), None);
/// ```
#[must_use]
pub fn kind(name: &str, bytes: &[u8]) -> Option<Kind> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let begins = |page: &&[u8]| bytes.get(..page.len()).is_some_and(|start| start.eq_ignore_ascii_case(page));
    let end = name.rsplit_once('.').map_or("txt", |(_, end)| end).to_ascii_lowercase();
    let named = ENDS.iter().find(|(_, ends)| ends.contains(&end.as_str())).map(|(kind, _)| *kind);
    match named {
        Some(Kind::Text) | None if PAGES.iter().any(begins) => Some(Kind::Html),
        named => named,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_told_by_its_first_bytes() {
        assert!(unreadable(b"%PDF-1.7\n").is_some_and(|why| why.contains("paste")));
        assert!(unreadable(b"PK\x03\x04word").is_some());
        assert_eq!(unreadable(b"Percent signs: %PDF-"), None);
    }
}
