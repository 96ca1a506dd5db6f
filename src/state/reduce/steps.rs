//! Changes that can be undone, and undoing them.

use super::done_in_words::{archived, edit_in_words, never};
use crate::state::journal::{apart, bound, together};
use crate::state::{Between, Journal, Overlay, State, Step, Turning};
use dateline_notes::{Edit, History, StoredArticle, inverse};
use std::rc::Rc;

impl State {
    /// Notes that a step was made: nothing that was taken back can be made again.
    pub(super) fn did(&mut self, step: Step) {
        self.done.push(step);
        self.undone.clear();
        bound(&mut self.done, self.history.steps());
    }

    /// Makes a change as a step of its own.
    pub(super) fn edit(&mut self, edit: Edit) {
        let Some(article) = &mut self.article else { return };
        let article = Rc::make_mut(article);
        if Rc::make_mut(&mut self.history).apply(Rc::make_mut(&mut article.stored), edit) {
            article.place_notes();
            article.correct_again(&self.library.never);
            self.did(Step::Edit);
            self.save();
        }
    }

    /// The steps of an earlier page: before all of this one's.
    pub(super) fn bring_journal(&mut self, journal: Journal) {
        let (done, edits_done) = apart(journal.done);
        let (undone, edits_undone) = apart(journal.undone);
        self.done.splice(..0, done);
        self.undone.splice(..0, undone);
        self.between = journal.open.map(|id| Between { id, done: edits_done, undone: edits_undone });
        self.heard = true;
    }

    /// The steps that an earlier page made in the article; nothing where something was done to it already.
    pub(super) fn bring_steps(&mut self, id: &str, written: &str) {
        let Some(article) = self.article.as_ref().filter(|article| article.stored.id == id) else { return };
        if *self.history != History::default() {
            return;
        }
        self.history = Rc::new(History::read(written, &article.stored));
        let between = self.between.take().filter(|between| between.id == id);
        let (done, undone) = between.map(|between| (between.done, between.undone)).unwrap_or_default();
        together(&mut self.done, self.history.steps(), &done);
        together(&mut self.undone, self.history.steps_back(), &undone);
    }

    /// Takes the last step back, or makes the one taken back last again; first its articles are read, where it needs them.
    pub(super) fn turn(&mut self, back: bool) {
        self.close_note();
        self.overlay = Overlay::Nothing;
        if self.turning.is_some() {
            // One after the other.
            return;
        }
        let ids = self.wanted(back);
        if ids.is_empty() {
            self.turn_now(back, &[]);
        } else {
            self.turning = Some(Turning { back, ids });
        }
    }

    /// The same with the articles that it waited for.
    pub(super) fn turn_with(&mut self, articles: Vec<StoredArticle>) {
        let Some(Turning { back, ids }) = self.turning.take() else { return };
        // Something else may have been done since.
        if self.wanted(back) == ids {
            self.turn_now(back, &articles.into_iter().map(Rc::new).collect::<Vec<_>>());
        }
    }

    /// The ids of the articles that must be read for the next step back, or forth.
    fn wanted(&self, back: bool) -> Vec<String> {
        let is_elsewhere = |id: &str| {
            let is_open = self.article.as_ref().is_some_and(|open| open.stored.id == id);
            !is_open && self.waiting(id).is_none() && self.library.entry(id).is_some()
        };
        match if back { self.done.last() } else { self.undone.last() } {
            Some(Step::Imported(brought)) => {
                let needs = brought.needs(back);
                needs.filter(|id| is_elsewhere(id)).map(str::to_owned).collect()
            }
            Some(Step::Deleted(article, _)) if !back && is_elsewhere(&article.id) => vec![article.id.clone()],
            _ => Vec::new(),
        }
    }

    fn turn_now(&mut self, back: bool, read: &[Rc<StoredArticle>]) {
        if back {
            self.undo(read);
        } else {
            self.redo(read);
        }
    }

    /// An article as it is by now: on the desk, waiting to be stored, or as it was read.
    pub(super) fn at_hand(&self, id: &str, read: &[Rc<StoredArticle>]) -> Option<Rc<StoredArticle>> {
        if let Some(open) = self.article.as_ref().filter(|open| open.stored.id == id) {
            return Some(open.stored.clone());
        }
        let waiting = self.waiting(id).cloned().map(Rc::new);
        waiting.or_else(|| read.iter().find(|article| article.id == id).cloned())
    }

    /// Wants everything back that was cleared.
    pub(super) fn bring_all_back(&mut self) {
        if let Some(cleared) = &mut self.cleared {
            cleared.is_wanted = true;
            self.say("Bringing everything back …");
        }
    }

    fn undo(&mut self, read: &[Rc<StoredArticle>]) {
        match self.done.pop() {
            None if self.cleared.is_some() => self.bring_all_back(),
            None => self.say("Nothing to undo"),
            Some(Step::Edit) => match self.step(History::undo) {
                Some(edit) => {
                    self.undone.push(Step::Edit);
                    self.announce(format!("Undone: {}", edit_in_words(&inverse(&edit))));
                }
                None => {
                    Rc::make_mut(&mut self.history).give_up_undo();
                    self.say("That step cannot be undone: another tab has changed the same since.");
                }
            },
            Some(Step::Never(name, there)) => {
                self.set_never([&name], !there);
                self.announce(format!("Undone: {}", never(&name, there)));
                self.undone.push(Step::Never(name, there));
            }
            Some(Step::Archived(id, is_archived)) => {
                self.set_archived(&id, !is_archived);
                self.announce(format!("Undone: {}", archived(is_archived)));
                self.undone.push(Step::Archived(id, is_archived));
            }
            Some(Step::Imported(brought)) => {
                let (brought, stayed) = self.take_import_back(&brought, read);
                match stayed {
                    0 => self.announce("The import is taken back"),
                    stayed => self.announce(format!(
                        "The import is taken back, but for {stayed} you have worked on since, or that cannot be read now: delete what you do not want."
                    )),
                }
                self.undone.push(Step::Imported(Rc::new(brought)));
            }
            Some(Step::Deleted(article, left)) => {
                if self.bring_back(&article, left.as_deref()) {
                    self.undone.push(Step::Deleted(article, left));
                }
            }
        }
    }

    fn redo(&mut self, read: &[Rc<StoredArticle>]) {
        match self.undone.pop() {
            None => self.say("Nothing to redo"),
            Some(Step::Edit) => match self.step(History::redo) {
                Some(edit) => {
                    self.done.push(Step::Edit);
                    self.announce(format!("Redone: {}", edit_in_words(&edit)));
                }
                None => {
                    Rc::make_mut(&mut self.history).give_up_redo();
                    self.say("That step cannot be made again: another tab has changed the same since.");
                }
            },
            Some(Step::Never(name, there)) => {
                self.set_never([&name], there);
                self.announce(format!("Redone: {}", never(&name, there)));
                self.done.push(Step::Never(name, there));
            }
            Some(Step::Archived(id, is_archived)) => {
                self.set_archived(&id, is_archived);
                self.announce(format!("Redone: {}", archived(is_archived)));
                self.done.push(Step::Archived(id, is_archived));
            }
            Some(Step::Imported(brought)) => {
                self.import_again(&brought, read);
                self.announce("Imported again");
                self.done.push(Step::Imported(brought));
            }
            Some(Step::Deleted(article, _)) => {
                // It is deleted as it is by now, so that Undo brings that back.
                let Some(article) = self.at_hand(&article.id, read) else {
                    return self.say(format!("“{}” could not be deleted again.", article.title));
                };
                let title = article.title.clone();
                let step = self.delete_now(article);
                self.announce(format!("Deleted “{title}” again"));
                self.done.push(step);
            }
        }
    }

    /// Goes one step back or forth; gives the change that was made, if it fitted the article as it is.
    pub(super) fn step(&mut self, go: fn(&mut History, &mut StoredArticle) -> Option<Edit>) -> Option<Edit> {
        let article = Rc::make_mut(self.article.as_mut()?);
        let edit = go(Rc::make_mut(&mut self.history), Rc::make_mut(&mut article.stored))?;
        article.place_notes();
        article.correct_again(&self.library.never);
        self.save();
        if reads_anew(&edit) {
            self.ask_again();
        }
        Some(edit)
    }
}

/// Whether the engine is to be asked again after such a change.
pub(super) const fn reads_anew(edit: &Edit) -> bool {
    matches!(edit, Edit::SetBlocks(_) | Edit::Pick { .. } | Edit::SetPublished { .. })
}
