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
