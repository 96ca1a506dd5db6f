//! The library: archived, deleted and brought back, and texts that it has already.

use crate::services::protocol::Input;
use crate::state::{Area, Known, LeftDesk, OpenArticle, State, Step, Write};
use dateline_notes::{StoredArticle, TextHash};
use std::rc::Rc;

impl State {
    pub(super) fn archive(&mut self, id: &str, archived: bool) {
        let Some(title) = self.set_archived(id, archived) else { return };
        self.announce(if archived {
            format!("Archived “{title}”. Undo brings it back.")
        } else {
            format!("“{title}” is no longer archived. Undo takes that back.")
        });
        self.did(Step::Archived(id.to_owned(), archived));
    }

    /// Puts an article away or takes it out, and gives its title; nothing where there is nothing to change.
    pub(super) fn set_archived(&mut self, id: &str, archived: bool) -> Option<String> {
        let title = self.library.entry(id).filter(|entry| entry.archived != archived)?.title.clone();
        Rc::make_mut(&mut self.library).set_archived(id, archived);
        if let Some(open) = self.article.as_mut().filter(|open| open.stored.id == id) {
            Rc::make_mut(&mut Rc::make_mut(open).stored).archived = archived;
            self.save();
        } else if let Some(waiting) = self.waiting(id) {
            let mut article = waiting.clone();
            article.archived = archived;
            self.put(&Rc::new(article));
        } else {
            // Its record stays in the storage: what another tab writes into it is kept.
            self.outbox.queue(id, Write::Archived(archived));
        }
        Some(title)
    }

    pub(super) fn delete(&mut self, mut article: Rc<StoredArticle>) {
        self.close_note();
        if let Some(newer) = self.waiting(&article.id) {
            article = Rc::new(newer.clone());
        }
        let title = article.title.clone();
        let step = self.delete_now(article);
        self.announce(format!("Deleted “{title}”. Undo brings it back."));
        self.did(step);
    }

    /// Takes an article out of the library, and off the desk where it is there; gives the step that did it.
    pub(super) fn delete_now(&mut self, mut article: Rc<StoredArticle>) -> Step {
        let mut left = None;
        if let Some(open) = self.article.as_ref().filter(|open| open.stored.id == article.id) {
            // As it is here: the storage may be behind.
            article = open.stored.clone();
            left = Some(Rc::new(LeftDesk { history: self.history.clone(), done: self.done.clone() }));
            let undone = std::mem::take(&mut self.undone);
            self.clear_desk();
            self.undone = undone;
        }
        self.take_out(&article.id);
        Step::Deleted(article, left)
    }

    /// Brings a deleted article back: to the desk, with the steps that led to it, where it was there and nothing else is.
    /// Whether it came: not where the library has it already.
    pub(super) fn bring_back(&mut self, article: &Rc<StoredArticle>, left: Option<&LeftDesk>) -> bool {
        if self.library.entry(&article.id).is_some() {
            // From a backup, say: what is there may be newer.
            self.say(format!("“{}” is in the library already.", article.title));
            return false;
        }
        self.put(article);
        if let Some(left) = left.filter(|_| self.article.is_none()) {
            let undone = std::mem::take(&mut self.undone);
            self.lay_on_desk((**article).clone());
            self.undone = undone;
            self.history = left.history.clone();
            self.done.clone_from(&left.done);
            self.ask(Input::Text(article.source.clone()));
        }
        self.announce(format!("Brought back “{}”", article.title));
        true
    }

    /// Whether the library has this text under another id. Then that article is to be opened instead.
    pub(super) fn is_known(&mut self, new: &Rc<StoredArticle>) -> bool {
        let Some(id) = self.library.like(new).next().map(|entry| entry.id.clone()) else { return false };
        self.close_note();
        let known = Known { id: id.clone().into(), again: new.clone(), opened: false };
        if self.article.as_ref().is_some_and(|open| open.stored.id == id) {
            self.area = Area::Article;
            self.known = Some(Known { opened: true, ..known });
        } else if let Some(waiting) = self.waiting(&id).cloned() {
            self.known = Some(known);
            self.open_known(waiting);
        } else {
            self.known = Some(known);
        }
        true
    }

    /// Opens the saved article of a text that was handed in again.
    pub(super) fn open_known(&mut self, saved: StoredArticle) {
        let Some(known) = self.known.take() else { return };
        let same_text = TextHash::of_ink(&saved.source) == TextHash::of_ink(&known.again.source);
        if !same_text && (saved.core.is_none() || saved.core != known.again.core) {
            // The index was behind.
            self.known = Some(known);
            return self.open_as_new();
        }
        self.open(saved, &known.again.saved);
        self.known = Some(Known { opened: true, ..known });
    }

    /// Opens what was handed in as an article of its own.
    pub(super) fn open_as_new(&mut self) {
        let Some(known) = self.known.take() else { return };
        self.take_in(&known.again, Input::Text(known.again.source.clone()));
    }

    /// Lays a new article on the desk, stores it, and has it read.
    pub(super) fn take_in(&mut self, new: &StoredArticle, input: Input) {
        self.lay_on_desk(new.clone());
        self.save();
        self.ask(input);
    }

    /// What was handed in has been read, and the library has it: it makes way for the saved article, unless something was done to it
    /// already.
    pub(super) fn make_way_for_known(&mut self) {
        let Some(new) = self.article.as_ref().map(|open| open.stored.clone()) else { return };
        let untouched = new.annotations().is_empty()
            && new.corrections().is_empty()
            && new.blocks().is_empty()
            && new.picked.is_none()
            && new.published.is_none();
        if untouched && self.is_known(&new) {
            self.take_out(&new.id);
        }
    }
}

impl OpenArticle {
    /// How many notes it has.
    #[must_use]
    pub fn note_count(&self) -> usize {
        self.stored.annotations().iter().filter(|annotation| annotation.as_note().is_some()).count()
    }
}
