//! A handout as the end of an address, made the way that an article's link is.

use crate::{Exercise, write_exercise};
use dateline_notes::{LONGEST_LINK, LinkError, pack, unpack};
use std::fmt;

/// A handout that no address holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// How many letters the address would have.
    pub letters: usize,
}

impl fmt::Display for TooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "this exercise would make a link of {} letters, and more than {LONGEST_LINK} do not arrive whole: save the handout \
             as a file instead",
            self.letters
        )
    }
}

impl std::error::Error for TooLong {}

/// The handout as the end of an address, without the sign before it.
///
/// # Errors
///
/// That it is too long to be handed on.
pub fn to_handout_link(exercise: &Exercise) -> Result<String, TooLong> {
    let link = pack(&write_exercise(exercise));
    if link.len() > LONGEST_LINK { Err(TooLong { letters: link.len() }) } else { Ok(link) }
}

/// The handout's file that [`to_handout_link`] packed; [`read_exercise`](crate::read_exercise) reads it.
///
/// # Errors
///
/// Why it cannot be read.
pub fn from_handout_link(link: &str) -> Result<String, LinkError> {
    unpack(link)
}
