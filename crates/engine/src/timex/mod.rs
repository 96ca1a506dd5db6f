//! Expressions of time.

use crate::Published;
use dateline_text::{Document, Timex};

pub(crate) fn find(_document: &Document, _published: Option<Published>) -> Vec<Timex> {
    Vec::new()
}
