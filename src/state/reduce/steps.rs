//! Changes that can be undone, and undoing them.

use crate::state::{Overlay, State, Step};
use dateline_notes::{Edit, History, StoredArticle};
use std::rc::Rc;

impl State {
    /// Makes a change as a step of its own.
    pub(super) fn edit(&mut self, edit: Edit) {
        let Some(article) = &mut self.article else { return };
        let article = Rc::make_mut(article);
        if Rc::make_mut(&mut self.history).apply(Rc::make_mut(&mut article.stored), edit) {
            article.place_notes();
            article.correct_again(&self.library.never);
            self.done.push(Step::Edit);
            self.undone.clear();
            self.save();
        }
    }

    /// Articles that an earlier page deleted: steps before all of this one's.
    pub(super) fn bring_deleted(&mut self, articles: Vec<StoredArticle>) {
        let steps = articles.into_iter().map(|article| Step::Deleted(Rc::new(article), None));
        self.done.splice(..0, steps);
    }

    /// The steps of an earlier page, under those of this one; nothing where something was done to the article already.
    pub(super) fn bring_steps(&mut self, id: &str, written: &str) {
        let Some(article) = self.article.as_ref().filter(|article| article.stored.id == id) else { return };
        if *self.history != History::default() {
            return;
        }
        self.history = Rc::new(History::read(written, &article.stored));
        self.done.extend(std::iter::repeat_n(Step::Edit, self.history.steps()));
        self.undone.extend(std::iter::repeat_n(Step::Edit, self.history.steps_back()));
    }

    pub(super) fn undo(&mut self) {
        self.close_note();
        self.overlay = Overlay::Nothing;
        match self.done.pop() {
            None => self.say("Nothing to undo"),
            Some(Step::Edit) if self.step(History::undo) => {
                self.undone.push(Step::Edit);
                self.announce("Undone");
            }
            Some(Step::Edit) => {
                Rc::make_mut(&mut self.history).give_up_undo();
                self.say("That step cannot be undone: another tab has changed the same since.");
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
            Some(Step::Imported(brought)) => {
                match self.turn_import(&brought, true) {
                    0 => self.announce("The import is taken back"),
                    stayed => self.announce(format!(
                        "The import is taken back, but for {stayed} you have worked on since: delete what you do not want."
                    )),
                }
                self.undone.push(Step::Imported(brought));
            }
            Some(Step::Deleted(article, left)) => {
                if self.bring_back(&article, left.as_deref()) {
                    self.undone.push(Step::Deleted(article, left));
                }
            }
        }
    }

    pub(super) fn redo(&mut self) {
        self.close_note();
        self.overlay = Overlay::Nothing;
        match self.undone.pop() {
            None => self.say("Nothing to redo"),
            Some(Step::Edit) if self.step(History::redo) => {
                self.done.push(Step::Edit);
                self.announce("Redone");
            }
            Some(Step::Edit) => {
                Rc::make_mut(&mut self.history).give_up_redo();
                self.say("That step cannot be made again: another tab has changed the same since.");
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
            Some(Step::Imported(brought)) => {
                self.turn_import(&brought, false);
                self.announce("Imported again");
                self.done.push(Step::Imported(brought));
            }
            Some(Step::Deleted(article, _)) => {
                let title = article.title.clone();
                let step = self.delete_now(article);
                self.announce(format!("Deleted “{title}” again"));
                self.done.push(step);
            }
        }
    }

    /// Goes one step back or forth; whether it fitted the article as it is.
    pub(super) fn step(&mut self, go: fn(&mut History, &mut StoredArticle) -> Option<Edit>) -> bool {
        let Some(article) = &mut self.article else { return false };
        let article = Rc::make_mut(article);
        let Some(edit) = go(Rc::make_mut(&mut self.history), Rc::make_mut(&mut article.stored)) else {
            return false;
        };
        article.place_notes();
        article.correct_again(&self.library.never);
        self.save();
        if reads_anew(&edit) {
            self.ask_again();
        }
        true
    }
}

/// Whether the engine is to be asked again after such a change.
pub(super) const fn reads_anew(edit: &Edit) -> bool {
    matches!(edit, Edit::SetBlocks(_) | Edit::Pick { .. } | Edit::SetPublished { .. })
}
