//! An article with all that is attached to it as a few thousand letters that fit behind an address: its backup, compressed
//! (zlib, RFC 1950, whose checksum tells a changed letter) and written in letters that an address may hold (base64url, RFC 4648).

use crate::export::backup;
use crate::{Never, StoredArticle};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;
use serde_json::Value;
use std::fmt;

/// The most letters that are worth handing on: mail and chat cut longer addresses.
pub const LONGEST_LINK: usize = 32_000;

/// The most bytes that a link unpacks to; larger ones are no article that anybody shared.
const LARGEST: usize = 8 << 20;
/// How hard the text is pressed, of 10.
const EFFORT: u8 = 9;
/// What the letters begin with: the way they were made, so that another one can follow.
const WAY: &str = "1.";

/// Why a link could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// A newer Dateline made it.
    Newer,
    /// Some of it is missing, or other letters came in.
    Damaged,
    /// It unpacks to more than an article.
    TooLarge,
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Newer => "a newer Dateline made it",
            Self::Damaged => "a part of it is missing or was changed on the way",
            Self::TooLarge => "it holds more than an article",
        })
    }
}

impl std::error::Error for LinkError {}

/// The article as the end of an address, without the sign before it; `made` is the time now, ISO 8601 in UTC.
#[must_use]
pub fn to_link(article: &StoredArticle, made: &str) -> String {
    pack(&backup([article], &Never::default(), made))
}

/// A file as letters that an address may hold.
#[must_use]
pub fn pack(file: &str) -> String {
    let packed = compress_to_vec_zlib(file.as_bytes(), EFFORT);
    format!("{WAY}{}", URL_SAFE_NO_PAD.encode(packed))
}

/// The backup that [`to_link`] packed; [`import`](crate::import::import) reads it.
///
/// # Errors
///
/// Why it cannot be read.
pub fn from_link(link: &str) -> Result<String, LinkError> {
    let file = unpack(link)?;
    // Whoever opens a link takes in one article, and not a library.
    let articles = serde_json::from_str::<Value>(&file).ok();
    let count = articles.as_ref().and_then(|file| Some(file.get("articles")?.as_array()?.len()));
    if count == Some(1) { Ok(file) } else { Err(LinkError::Damaged) }
}

/// The file that [`pack`] made letters of.
///
/// # Errors
///
/// Why it cannot be read.
pub fn unpack(link: &str) -> Result<String, LinkError> {
    unpack_within(link, LARGEST)
}

/// The same for a file of up to so many bytes, where it is our own.
///
/// # Errors
///
/// Why it cannot be read.
pub fn unpack_within(link: &str, largest: usize) -> Result<String, LinkError> {
    let packed = link.strip_prefix(WAY).ok_or_else(|| {
        let is_newer = link.split_once('.').is_some_and(|(way, _)| way.parse::<u32>().is_ok());
        if is_newer { LinkError::Newer } else { LinkError::Damaged }
    })?;
    // Programs that find addresses in a text take its end for a part of them.
    let letters = packed
        .trim_end_matches(|letter: char| !(letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')));
    let packed = URL_SAFE_NO_PAD.decode(letters).map_err(|_| LinkError::Damaged)?;
    let bytes = decompress_to_vec_zlib_with_limit(&packed, largest).map_err(|error| {
        let is_large = error.status == miniz_oxide::inflate::TINFLStatus::HasMoreOutput;
        if is_large { LinkError::TooLarge } else { LinkError::Damaged }
    })?;
    String::from_utf8(bytes).map_err(|_| LinkError::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{Destination, import};
    use crate::{Annotation, Edit, Passages, Target, apply};
    use dateline_text::Span;

    const NOW: &str = "2026-01-31T08:00:00Z";

    fn article() -> StoredArticle {
        let text = "The mayor spoke on Monday. ".repeat(40);
        let mut article = StoredArticle::new("a", "Rain ☂ <b>", &text, NOW);
        let target = Target::Passage(Passages::new(&text).take(Span::new(4, 9)));
        assert!(apply(&mut article, &Edit::Add(Annotation::note("n", NOW, target, "Wer? 日"))));
        article
    }

    #[test]
    fn an_article_comes_back_whole_from_its_link() {
        let article = article();
        let link = to_link(&article, NOW);
        assert!(link.len() < 1_000, "{}", link.len());
        assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)));
        let file = from_link(&format!("{link}).")).unwrap();
        let into = Destination { articles: &[], never: &Never::default(), open: None, now: NOW };
        let imported = import(&file, &into, &mut || "new".to_owned()).unwrap();
        assert_eq!(imported.articles, [article]);
    }

    #[test]
    fn a_link_that_was_cut_or_made_by_others_says_so() {
        let link = to_link(&article(), NOW);
        assert_eq!(from_link(&link[..link.len() / 2]), Err(LinkError::Damaged));
        assert_eq!(from_link("2.abc"), Err(LinkError::Newer));
        for at in (2..link.len()).step_by(7) {
            let other = if link.as_bytes()[at] == b'A' { "B" } else { "A" };
            let changed = format!("{}{other}{}", &link[..at], &link[at + 1..]);
            assert_eq!(from_link(&changed), Err(LinkError::Damaged), "letter {at}");
        }
        for broken in ["", "1.", "1.%%%", "x", "1.AAAA"] {
            assert_eq!(from_link(broken), Err(LinkError::Damaged), "{broken}");
        }
    }

    #[test]
    fn a_bomb_is_not_unpacked() {
        let bomb = compress_to_vec_zlib(&vec![b' '; LARGEST + 1], EFFORT);
        assert_eq!(from_link(&format!("1.{}", URL_SAFE_NO_PAD.encode(bomb))), Err(LinkError::TooLarge));
    }
}
