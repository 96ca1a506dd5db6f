//! What a step did, in a few words: what Undo and Redo say of it.

use crate::view_model::{first_words, in_words, kind_of, ruling_in_words, singular};
use dateline_notes::{Annotation, Correction, Edit, NotName};
use dateline_text::BlockKind;

/// What an edit did, to go on from "Undone: ".
pub(super) fn edit_in_words(edit: &Edit) -> String {
    match edit {
        Edit::Add(annotation) => format!("{} added", one(annotation)),
        Edit::Remove(annotation) => format!("{} deleted", one(annotation)),
        Edit::Replace { after, .. } => format!("{} changed", one(after)),
        Edit::Correct { gone, come } => match (come.first(), gone.first()) {
            (Some(correction), _) => ruled(correction),
            (None, Some(correction)) => format!("correction taken away, {}", ruled(correction)),
            (None, None) => "correction".to_owned(),
        },
        Edit::SetBlocks(changes) => {
            let back = changes.iter().all(|change| change.after.is_some_and(BlockKind::is_article));
            let parts = if let [_] = changes.as_slice() { "a part" } else { "parts" };
            if back {
                format!("{parts} taken into the article")
            } else {
                format!("{parts} of the page sorted")
            }
        }
        Edit::Pick { .. } => "another article picked".to_owned(),
        Edit::SetPublished { after: Some(day), .. } => format!("day set to {}", in_words(day)),
        Edit::SetPublished { after: None, .. } => "day taken from the article".to_owned(),
        Edit::SetArchived { after, .. } => archived(*after).to_owned(),
    }
}

/// An article that was put away, or taken out.
pub(super) const fn archived(is_archived: bool) -> &'static str {
    if is_archived { "article archived" } else { "article taken out of the archive" }
}

/// A name that is never to be marked, or is again.
pub(super) fn never(name: &NotName, there: bool) -> String {
    let kind = singular(kind_of(name.kind)).to_lowercase();
    let marked = if there { "never marked" } else { "marked again" };
    format!("“{}” {marked} as {kind}", name.words)
}

/// The annotation: what sort it is, and on which words.
fn one(annotation: &Annotation) -> String {
    let sort = if annotation.body.is_some() { "note" } else { "highlight" };
    let words = annotation.target.words();
    if words.trim().is_empty() { sort.to_owned() } else { format!("{sort} on “{}”", first_words(words)) }
}

fn ruled(correction: &Correction) -> String {
    format!("“{}”: {}", first_words(&correction.target.quote.exact), ruling_in_words(correction))
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_notes::{Passages, Target};
    use dateline_text::Span;

    #[test]
    fn undo_says_what_was_done_and_on_which_words() {
        let target = Target::Passage(Passages::new("The ferry stopped.").take(Span::new(4, 9)));
        let note = Annotation::note("n", "2026-01-31T08:00:00Z", target, "Why?");
        assert_eq!(edit_in_words(&Edit::Add(note)), "note on “ferry” added");
        let whole = Annotation::note("n", "2026-01-31T08:00:00Z", Target::Article, "Why?");
        assert_eq!(edit_in_words(&Edit::Remove(whole)), "note deleted");
        let day = Edit::SetPublished { before: None, after: Some("2026-01-31".to_owned()) };
        assert_eq!(edit_in_words(&day), "day set to 31 January 2026");
    }
}
