//! What the page says in its live region.

use yew::AttrValue;

/// The latest message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// What happened; empty for nothing.
    pub message: AttrValue,
    /// Counts the messages, so that the same one twice is said twice.
    pub serial: u32,
    /// Whether it stays until the next one.
    pub stays: bool,
}

impl Status {
    /// The message after this one.
    #[must_use]
    pub fn next(&self, message: impl Into<AttrValue>, stays: bool) -> Self {
        Self { message: message.into(), serial: self.serial.wrapping_add(1), stays }
    }
}
