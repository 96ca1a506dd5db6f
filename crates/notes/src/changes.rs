//! What happened between two versions of an article, so that two windows can work on one article.

use crate::{Annotation, Correction, Edit, StoredArticle};

/// The edits of annotations, corrections and the day of publication that lead from `before` to `after`: removals, then
/// additions and replacements.
///
/// Applied to a third version with [`apply`](crate::apply), each fits only where that version has not changed
/// the same one itself, so nothing is overwritten.
///
/// ```
/// use dateline_notes::{Annotation, StoredArticle, Target, apply, changes};
/// let before = StoredArticle::new("a", "T", "text", "2026-01-31T08:00:00Z");
/// let note = |id: &str| Annotation::note(id, "2026-01-31T08:00:00Z", Target::Article, "Hm.");
/// let (mut theirs, mut ours) = (before.clone(), before.clone());
/// assert!(apply(&mut theirs, &dateline_notes::Edit::Add(note("theirs"))));
/// assert!(apply(&mut ours, &dateline_notes::Edit::Add(note("ours"))));
/// for edit in changes(&before, &theirs) {
///     assert!(apply(&mut ours, &edit));
/// }
/// assert_eq!(ours.annotations().len(), 2);
/// ```
#[must_use]
pub fn changes(before: &StoredArticle, after: &StoredArticle) -> Vec<Edit> {
    let gone = before.annotations().iter().filter(|old| after.annotation(&old.id).is_none());
    let came = after.annotations().iter().filter_map(|new| change(before.annotation(&new.id), new));
    let day = (before.published != after.published)
        .then(|| Edit::SetPublished { before: before.published.clone(), after: after.published.clone() });
    gone.cloned().map(Edit::Remove).chain(came).chain(of_corrections(before, after)).chain(day).collect()
}

/// One edit for each correction that went or came, so that one which does not fit keeps no other back.
fn of_corrections(before: &StoredArticle, after: &StoredArticle) -> impl Iterator<Item = Edit> {
    let only = |one: &StoredArticle, other: &StoredArticle| -> Vec<Correction> {
        let missing = |correction: &&Correction| !other.corrections().contains(correction);
        one.corrections().iter().filter(missing).cloned().collect()
    };
    let gone = only(before, after).into_iter().map(|one| Edit::Correct { gone: vec![one], come: Vec::new() });
    let came = only(after, before).into_iter().map(|one| Edit::Correct { gone: Vec::new(), come: vec![one] });
    gone.chain(came)
}

fn change(before: Option<&Annotation>, after: &Annotation) -> Option<Edit> {
    match before {
        None => Some(Edit::Add(after.clone())),
        Some(before) if before == after => None,
        Some(before) => Some(Edit::Replace { before: before.clone(), after: after.clone() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Target, apply};

    const NOW: &str = "2026-01-31T08:00:00Z";

    fn with(notes: &[(&str, &str)]) -> StoredArticle {
        let mut article = StoredArticle::new("a", "T", "text", NOW);
        for (id, text) in notes {
            assert!(apply(&mut article, &Edit::Add(Annotation::note(id, NOW, Target::Article, text))));
        }
        article
    }

    #[test]
    fn leads_from_one_version_to_the_other() {
        let mut before = with(&[("a", "1"), ("b", "2"), ("c", "3")]);
        let after = with(&[("b", "2"), ("c", "changed"), ("d", "4")]);
        for edit in changes(&before, &after) {
            assert!(apply(&mut before, &edit));
        }
        assert_eq!(before, after);
    }

    #[test]
    fn what_both_changed_stays_as_we_have_it() {
        let before = with(&[("a", "1")]);
        let theirs = with(&[("a", "theirs")]);
        let mut ours = with(&[("a", "ours")]);
        for edit in changes(&before, &theirs) {
            assert!(!apply(&mut ours, &edit));
        }
        assert_eq!(ours, with(&[("a", "ours")]));
    }
}
