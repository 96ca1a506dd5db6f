//! Changes that can be undone, and undoing them.

use crate::state::{Overlay, State, Step};
use dateline_notes::{Edit, History, StoredArticle};
use std::rc::Rc;

impl State {
    /// Makes a change as a step of its own.
    pub(super) fn edit(&mut self, edit: Edit) {
        let Some(article) = &mut self.article else { return };
        let article = Rc::make_mut(article);
        if self.history.apply(Rc::make_mut(&mut article.stored), edit) {
            article.place_notes();
            article.correct_again(&self.library.never);
            self.done.push(Step::Edit);
            self.undone.clear();
            self.save();
        }
    }

    pub(super) fn undo(&mut self) {
        self.close_note();
        self.overlay = Overlay::Nothing;
        match self.done.pop() {
            None => self.say("Nothing to undo"),
            Some(Step::Edit) => {
                self.step(History::undo);
                self.undone.push(Step::Edit);
                self.announce("Undone");
            }
            Some(Step::Never(name, there)) => {
                self.set_never([&name], !there);
                self.announce("Undone");
                self.undone.push(Step::Never(name, there));
            }
            Some(Step::Archived(id, archived)) => {
                self.set_archived(&id, !archived);
                self.announce("Undone");
                self.undone.push(Step::Archived(id, archived));
            }
            Some(Step::Deleted(article, left)) => {
                self.bring_back(&article, left.as_deref());
                self.undone.push(Step::Deleted(article, left));
            }
        }
    }

    pub(super) fn redo(&mut self) {
        self.close_note();
        self.overlay = Overlay::Nothing;
        match self.undone.pop() {
            None => self.say("Nothing to redo"),
            Some(Step::Edit) => {
                self.step(History::redo);
                self.done.push(Step::Edit);
                self.announce("Redone");
            }
            Some(Step::Never(name, there)) => {
                self.set_never([&name], there);
                self.announce("Redone");
                self.done.push(Step::Never(name, there));
            }
            Some(Step::Archived(id, archived)) => {
                self.set_archived(&id, archived);
                self.announce("Redone");
                self.done.push(Step::Archived(id, archived));
            }
            Some(Step::Deleted(article, _)) => {
                let title = article.title.clone();
                let step = self.delete_now(article);
                self.announce(format!("Deleted “{title}” again"));
                self.done.push(step);
            }
        }
    }

    pub(super) fn step(&mut self, go: fn(&mut History, &mut StoredArticle) -> Option<Edit>) {
        let Some(article) = &mut self.article else { return };
        let article = Rc::make_mut(article);
        let edit = go(&mut self.history, Rc::make_mut(&mut article.stored));
        article.place_notes();
        article.correct_again(&self.library.never);
        self.save();
        if edit.as_ref().is_some_and(reads_anew) {
            self.ask_again();
        }
    }
}

/// Whether the engine is to be asked again after such a change.
pub(super) const fn reads_anew(edit: &Edit) -> bool {
    matches!(edit, Edit::SetBlocks(_) | Edit::Pick { .. } | Edit::SetPublished { .. })
}
