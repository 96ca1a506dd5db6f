//! What the page and the engine's worker say to each other: one message each way for one article.
//!
//! Encoded by postcard: the analysis crosses as bytes, once, and needs no parser of text on either side.

use dateline_text::{Analysis, BlockKind, Span};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// What a reader handed in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Input {
    /// Plain text, analysed as it is.
    Text(String),
    /// An HTML page or a piece of one; its visible text is analysed.
    Html(String),
}

/// An article to analyse.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Comes back with the answer, so that a stale one can be told.
    pub serial: u32,
    /// What to read.
    pub input: Input,
    /// The day that relative dates count from, `YYYY-MM-DD`, where the reader gave one.
    pub published: Option<String>,
    /// Whether nothing is to be set aside.
    pub whole: bool,
    /// Blocks whose kind the reader has set.
    pub kinds: Vec<(Span, BlockKind)>,
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
    /// The answer to a request.
    Answer {
        /// The request's.
        serial: u32,
        /// The visible text, where the request was HTML.
        text: Option<String>,
        /// What was found.
        analysis: Analysis,
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

    #[test]
    fn a_request_arrives_as_it_was_sent() {
        let request = Request {
            serial: 7,
            input: Input::Text("Kyiv — “né”".to_owned()),
            published: Some("2025-04-16".to_owned()),
            whole: false,
            kinds: vec![(Span::new(0, 4), BlockKind::Paragraph)],
        };
        assert_eq!(decode::<Request>(&encode(&request)), Some(request));
    }

    #[test]
    fn broken_bytes_are_no_message() {
        assert_eq!(decode::<Request>(&[]), None);
        assert_eq!(decode::<FromEngine>(&[9, 9, 9]), None);
    }
}
