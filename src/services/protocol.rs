//! What the page and the engine's worker say to each other: an article, a quick answer at once, then careful
//! ones while the worker reads on.
//!
//! Encoded by postcard: an analysis crosses as bytes and needs no parser of text on either side.

use dateline_text::{Analysis, BlockKind, Layout, Span};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// What a reader handed in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Input {
    /// Plain text, analysed as it is.
    Text(String),
    /// An HTML page or a piece of one; its visible text is analysed.
    Html(String),
    /// A mail as programs save it; its page, or its text, is analysed.
    Mail(Vec<u8>),
}

/// An article to analyse.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Comes back with the answer, so that a stale one can be told.
    pub serial: u32,
    /// What to read.
    pub input: Input,
    /// What the engine noted of the page, where the input is the visible text of one.
    pub layout: Option<Layout>,
    /// The day that relative dates count from, `YYYY-MM-DD`, where the reader gave one.
    pub published: Option<String>,
    /// Whether nothing is to be set aside.
    pub whole: bool,
    /// Blocks whose kind the reader has set.
    pub kinds: Vec<(Span, BlockKind)>,
    /// Of several articles in the text, the one that is to be read alone.
    pub article: Option<Span>,
}

impl Request {
    /// Whether the other is about the same text, read in the same way.
    #[must_use]
    pub fn reads_as(&self, other: &Self) -> bool {
        self.whole == other.whole
            && self.kinds == other.kinds
            && self.article == other.article
            && self.input == other.input
            && self.layout == other.layout
    }
}

/// What the page says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ToEngine {
    /// An article is to be read; whatever was read before is not any more.
    Read(Request),
    /// What of the text is in view: it is read first.
    Visible {
        /// The request's.
        serial: u32,
        /// From the first visible byte to the last.
        span: Span,
    },
    /// Nobody waits for the careful reading any more.
    Rest,
    /// The careful reader could not be loaded and is to be tried again.
    LoadAgain,
}

/// How an answer was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Depth {
    /// By lists and rules alone, at once.
    Quick,
    /// Carefully in part, quickly in the rest.
    Partial,
    /// Carefully to the end: no other answer follows.
    Complete,
}

/// What the worker says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(
    clippy::large_enum_variant,
    reason = "there is one such message at a time, and it is boxed when heard"
)]
pub enum FromEngine {
    /// It has started and can be asked.
    Ready,
    /// An answer to a request; the first comes at once, careful ones may follow.
    Answer {
        /// The request's.
        serial: u32,
        /// How it was read.
        depth: Depth,
        /// The text that spans point into, where the request was not that text itself.
        text: Option<String>,
        /// What the engine notes of the page, where the request was HTML.
        layout: Option<Layout>,
        /// What was found.
        analysis: Analysis,
    },
    /// How far the careful reading is.
    Progress {
        /// The request's.
        serial: u32,
        /// Windows read.
        read: u32,
        /// All windows.
        all: u32,
    },
    /// The careful reader could not be loaded: the quick answer to this request stands.
    CarefulMissing {
        /// The request's.
        serial: u32,
    },
}

/// The bytes of a message; empty if it cannot be encoded, which no reader takes for a message.
#[must_use]
pub fn encode<T: Serialize>(message: &T) -> Vec<u8> {
    postcard::to_allocvec(message).unwrap_or_default()
}

/// The message of these bytes.
#[must_use]
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(serial: u32, text: &str) -> Request {
        Request {
            serial,
            input: Input::Text(text.to_owned()),
            layout: Some(Layout::new("1 A".to_owned())),
            published: Some("2025-04-16".to_owned()),
            whole: false,
            kinds: vec![(Span::new(0, 4), BlockKind::Paragraph)],
            article: None,
        }
    }

    #[test]
    fn a_message_arrives_as_it_was_sent() {
        let asked = ToEngine::Read(request(7, "Kyiv — “né”"));
        assert_eq!(decode(&encode(&asked)), Some(asked));
        let answer = FromEngine::Answer {
            serial: 7,
            depth: Depth::Partial,
            text: None,
            layout: None,
            analysis: Analysis::default(),
        };
        assert_eq!(decode(&encode(&answer)), Some(answer));
    }

    #[test]
    fn another_day_is_no_other_reading() {
        let one = request(1, "Kyiv");
        assert!(one.reads_as(&Request { serial: 2, published: None, ..one.clone() }));
        assert!(!one.reads_as(&request(1, "Lviv")));
        assert!(!one.reads_as(&Request { kinds: Vec::new(), ..one.clone() }));
        assert!(!one.reads_as(&Request { layout: None, ..one.clone() }));
        assert!(!one.reads_as(&Request { article: Some(Span::new(0, 4)), ..one.clone() }));
    }

    #[test]
    fn broken_bytes_are_no_message() {
        assert_eq!(decode::<ToEngine>(&[]), None);
        assert_eq!(decode::<FromEngine>(&[9, 9, 9]), None);
    }
}
