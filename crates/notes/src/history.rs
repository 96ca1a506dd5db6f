//! What can be undone and redone: two stacks of edits, bounded, newest last.

use crate::{Edit, StoredArticle, apply, inverse};
use std::collections::VecDeque;

/// How many steps can be undone; older ones are forgotten.
pub const HISTORY_STEPS: usize = 100;

/// The edits made to one article since it was opened.
///
/// ```
/// use dateline_notes::{Annotation, Edit, History, StoredArticle, Target};
/// let mut article = StoredArticle::new("a", "T", "text", "2026-01-31T08:00:00Z");
/// let mut history = History::default();
/// let note = Annotation::note("n", "2026-01-31T08:00:00Z", Target::Article, "Hm.");
/// assert!(history.apply(&mut article, Edit::Add(note)));
/// assert!(history.undo(&mut article).is_some());
/// assert!(article.annotations().is_empty() && history.can_redo());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    done: VecDeque<Edit>,
    undone: Vec<Edit>,
}

impl History {
    /// Makes a change that can be undone as a step of its own; says whether it fitted.
    #[must_use]
    pub fn apply(&mut self, article: &mut StoredArticle, edit: Edit) -> bool {
        let fitted = apply(article, &edit);
        if fitted {
            self.undone.clear();
            self.done.push_back(edit);
            if self.done.len() > HISTORY_STEPS {
                self.done.pop_front();
            }
        }
        fitted
    }

    /// Makes a change that is undone together with the step before it, where that step changed the same
    /// annotation: so a note that is saved as it is typed is one step, and one that is emptied at once is none.
    /// Says whether it fitted.
    #[must_use]
    pub fn amend(&mut self, article: &mut StoredArticle, edit: Edit) -> bool {
        let joined = match self.done.back().map(|last| join(last, &edit)) {
            None | Some(Joined::Apart) => return self.apply(article, edit),
            Some(Joined::One(edit)) => Some(edit),
            Some(Joined::Nothing) => None,
        };
        let fitted = apply(article, &edit);
        if fitted {
            self.undone.clear();
            self.done.pop_back();
            self.done.extend(joined);
        }
        fitted
    }

    /// How many steps can be taken back.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.done.len()
    }

    /// Forgets the last step, which does not fit the article any more, so that those before it can be taken back.
    pub fn give_up_undo(&mut self) {
        self.done.pop_back();
    }

    /// Forgets the step that was taken back last and does not fit any more.
    pub fn give_up_redo(&mut self) {
        self.undone.pop();
    }

    /// How many steps that were taken back can be made again.
    #[must_use]
    pub fn steps_back(&self) -> usize {
        self.undone.len()
    }

    /// The steps made, oldest first.
    pub(crate) fn done(&self) -> impl Iterator<Item = &Edit> {
        self.done.iter()
    }

    /// The steps taken back, in the order in which that was done.
    pub(crate) fn undone(&self) -> impl Iterator<Item = &Edit> {
        self.undone.iter()
    }

    /// Of these steps those that fit the article one after the other: back from the last that was made, forth from the last that was
    /// taken back.
    pub(crate) fn fitting(done: Vec<Edit>, undone: Vec<Edit>, article: &StoredArticle) -> Self {
        let (mut back, mut forth) = (article.clone(), article.clone());
        let mut done: Vec<Edit> = done
            .into_iter()
            .rev()
            .take(HISTORY_STEPS)
            .take_while(|edit| apply(&mut back, &inverse(edit)))
            .collect();
        let mut undone: Vec<Edit> =
            undone.into_iter().rev().take(HISTORY_STEPS).take_while(|edit| apply(&mut forth, edit)).collect();
        done.reverse();
        undone.reverse();
        Self { done: done.into(), undone }
    }

    /// Takes the last step back and gives the change that was made to do so.
    pub fn undo(&mut self, article: &mut StoredArticle) -> Option<Edit> {
        let edit = self.done.back().map(inverse)?;
        if !apply(article, &edit) {
            return None;
        }
        self.undone.extend(self.done.pop_back());
        Some(edit)
    }

    /// Makes the step that was taken back last again, and gives it.
    pub fn redo(&mut self, article: &mut StoredArticle) -> Option<Edit> {
        let edit = self.undone.last()?.clone();
        if !apply(article, &edit) {
            return None;
        }
        self.done.extend(self.undone.pop());
        Some(edit)
    }

    /// Whether there is a step to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether there is a step to make again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}

/// Two edits, one after the other.
#[allow(clippy::large_enum_variant, reason = "one at a time; on 32 bits the lint is silent, so no `expect`")]
enum Joined {
    /// They do the same as this one.
    One(Edit),
    /// The second takes the first back.
    Nothing,
    /// They have nothing to do with each other.
    Apart,
}

/// The two edits as one, where both write the same annotation.
fn join(last: &Edit, next: &Edit) -> Joined {
    match (last, next) {
        (Edit::Add(added), Edit::Replace { before, after }) if added == before && before.id == after.id => {
            Joined::One(Edit::Add(after.clone()))
        }
        (Edit::Replace { before, after: middle }, Edit::Replace { before: same, after })
            if middle == same && same.id == after.id =>
        {
            Joined::One(Edit::Replace { before: before.clone(), after: after.clone() })
        }
        (Edit::Replace { before, after }, Edit::Remove(gone)) if after == gone => {
            Joined::One(Edit::Remove(before.clone()))
        }
        (Edit::Add(added), Edit::Remove(gone)) if added == gone => Joined::Nothing,
        _ => Joined::Apart,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Annotation, Target};

    const NOW: &str = "2026-01-31T08:00:00Z";

    fn note(text: &str) -> Annotation {
        Annotation::note("n", NOW, Target::Article, text)
    }

    #[test]
    fn typing_is_one_step() {
        let mut article = StoredArticle::new("a", "T", "text", NOW);
        let empty = article.clone();
        let mut history = History::default();
        assert!(history.apply(&mut article, Edit::Add(note("H"))));
        for (before, after) in [("H", "He"), ("He", "Hey")] {
            let edit = Edit::Replace { before: note(before), after: note(after) };
            assert!(history.amend(&mut article, edit));
        }
        assert!(history.undo(&mut article).is_some());
        assert_eq!(article, empty);
        assert!(!history.can_undo());
        assert!(history.redo(&mut article).is_some());
        assert_eq!(article.annotations(), [note("Hey")]);
    }

    #[test]
    fn what_is_emptied_again_is_no_step_of_its_own() {
        let mut article = StoredArticle::new("a", "T", "text", NOW);
        let mut history = History::default();
        assert!(history.apply(&mut article, Edit::Add(note("H"))));
        assert!(history.amend(&mut article, Edit::Remove(note("H"))));
        assert!(article.annotations().is_empty() && history.steps() == 0);
        assert!(history.apply(&mut article, Edit::Add(note("Hey"))));
        assert!(history.apply(&mut article, Edit::Replace { before: note("Hey"), after: note("") }));
        assert!(history.amend(&mut article, Edit::Remove(note(""))));
        assert!(history.undo(&mut article).is_some());
        assert_eq!(article.annotations(), [note("Hey")]);
    }

    #[test]
    fn forgets_the_oldest_step_past_the_bound() {
        let mut article = StoredArticle::new("a", "T", "text", NOW);
        let mut history = History::default();
        for number in 0..HISTORY_STEPS + 5 {
            let note = Annotation::note(&number.to_string(), NOW, Target::Article, "x");
            assert!(history.apply(&mut article, Edit::Add(note)));
        }
        while history.undo(&mut article).is_some() {}
        assert_eq!(article.annotations().len(), 5);
    }

    #[test]
    fn an_edit_for_another_state_changes_nothing() {
        let mut article = StoredArticle::new("a", "T", "text", NOW);
        let mut history = History::default();
        assert!(!history.apply(&mut article, Edit::Remove(note("x"))));
        assert!(history.apply(&mut article, Edit::Add(note("x"))));
        assert!(!history.apply(&mut article, Edit::Add(note("y"))));
        assert!(!history.apply(&mut article, Edit::Replace { before: note("y"), after: note("z") }));
        assert_eq!(article.annotations(), [note("x")]);
    }
}
