//! What a file holds, told by its bytes: text, and in which encoding; a page; a mail; or something that is no text.
//!
//! Nothing here needs a document or a disk. The page hands bytes in and decodes them with the browser's own decoder,
//! the command with `encoding_rs`; both follow the WHATWG Encoding Standard, so that the text is the same.

#[cfg(feature = "decode")]
mod decode;
mod encoding;
mod kind;
#[cfg(feature = "mail")]
mod mail;

#[cfg(feature = "decode")]
pub use decode::decode;
pub use encoding::{Encoding, Grounds, encoding};
pub use kind::{Kind, kind, unreadable};
#[cfg(feature = "mail")]
pub use mail::{Mail, mail};

/// The largest file or paste that is read, in bytes.
pub const LARGEST: usize = 5 * 1024 * 1024;

/// The largest export: a backup of all that a browser keeps is larger than any article.
const LARGEST_EXPORT: usize = 64 * 1024 * 1024;

/// The most bytes that are read of a file of this name.
///
/// ```
/// use dateline_files::{LARGEST, largest};
/// assert_eq!(largest("page.html"), LARGEST);
/// assert!(largest("backup.json") > LARGEST);
/// ```
#[must_use]
pub fn largest(name: &str) -> usize {
    if matches!(kind(name, b""), Some(Kind::Export | Kind::Archive)) { LARGEST_EXPORT } else { LARGEST }
}
