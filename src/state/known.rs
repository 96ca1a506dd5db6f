//! A text that was handed in and that the library has already.

use dateline_notes::StoredArticle;
use dateline_text::Span;
use std::rc::Rc;
use yew::AttrValue;

/// What is known already.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// The id of the article that is saved.
    pub id: AttrValue,
    /// What was handed in, as an article of its own.
    pub again: Rc<StoredArticle>,
    /// Whether the saved one is on the desk by now.
    pub opened: bool,
}

/// Where a search leads in the article on the desk, once that is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sought {
    /// To these words.
    Words(Span),
    /// To the note of this id.
    Note(AttrValue),
}
