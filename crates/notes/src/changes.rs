//! What happened between two versions of an article, so that two windows can work on one article.

use crate::{Annotation, BlockChange, Correction, Edit, StoredArticle};
use dateline_text::{Span, sort_by_key};

/// The edits that lead from `before` to `after`: removals of annotations, then additions and replacements, then corrections,
/// the day of publication, kinds of blocks, the article that is picked, and whether it is archived.
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
    let archived = (before.archived != after.archived)
        .then_some(Edit::SetArchived { before: before.archived, after: after.archived });
    let pick =
        (before.picked != after.picked).then_some(Edit::Pick { before: before.picked, after: after.picked });
    let notes = gone.cloned().map(Edit::Remove).chain(came).chain(of_corrections(before, after));
    notes.chain(day).chain(of_blocks(before, after)).chain(pick).chain(archived).collect()
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

/// One edit for each block, for the same reason.
fn of_blocks(before: &StoredArticle, after: &StoredArticle) -> impl Iterator<Item = Edit> {
    let mut spans: Vec<Span> = before.blocks().iter().chain(after.blocks()).map(|block| block.span).collect();
    sort_by_key(&mut spans, |&span| span);
    spans.dedup();
    let kinds: Vec<BlockChange> = spans
        .into_iter()
        .map(|span| BlockChange { span, before: before.block_kind(span), after: after.block_kind(span) })
        .filter(|change| change.before != change.after)
        .collect();
    kinds.into_iter().map(|change| Edit::SetBlocks(vec![change]))
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
    use dateline_text::BlockKind;

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
    fn kinds_of_blocks_and_the_picked_article_are_led_over_too() {
        let mut before = with(&[]);
        let mut after = before.clone();
        let change = |start| BlockChange {
            span: Span::new(start, start + 2),
            before: None,
            after: Some(BlockKind::Furniture),
        };
        assert!(apply(&mut before, &Edit::SetBlocks(vec![change(0)])));
        assert!(apply(&mut after, &Edit::SetBlocks(vec![change(4), change(8)])));
        assert!(apply(&mut after, &Edit::Pick { before: None, after: Some(Span::new(4, 10)) }));
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
