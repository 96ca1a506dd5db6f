//! What an import brings, and taking it back as one step.

use crate::state::{Brought, BroughtArticle, OpenArticle, State, Step};
use dateline_notes::{Never, StoredArticle, take_over};
use std::rc::Rc;

impl Brought {
    /// The ids of the articles that are to be at hand when it is taken back, or made again.
    pub(super) fn needs(&self, back: bool) -> impl Iterator<Item = &str> {
        let is_needed = move |it: &&BroughtArticle| it.before.is_some() || (back && !it.is_whole);
        self.articles.iter().filter(is_needed).map(|it| it.after.id.as_str())
    }
}

impl State {
    /// Takes in what an import made of the articles; `before` are those of them that were there.
    pub(super) fn import(
        &mut self,
        articles: Vec<StoredArticle>,
        before: &[StoredArticle],
        never: &Never,
        message: String,
    ) {
        let names: Vec<_> = never.iter().filter(|name| !self.library.never.contains(name)).cloned().collect();
        self.set_never(never.iter(), true);
        let mut brought = Brought { articles: Vec::new(), names };
        for after in articles.into_iter().map(Rc::new) {
            let there = before.iter().find(|article| article.id == after.id).cloned().map(Rc::new);
            brought.articles.push(BroughtArticle { before: there, after: after.clone(), is_whole: true });
            // What is on the desk may be ahead of what the import found in the storage.
            if !self.change_on_desk(None, &after) {
                self.put(&after);
            }
        }
        if brought != Brought::default() {
            self.did(Step::Imported(Rc::new(brought)));
        }
        self.announce_on(message);
    }

    /// Takes an import back. What was done to an article since stays; one that is new and was worked on stays whole. What is to be
    /// imported again, and how many stayed so.
    pub(super) fn take_import_back(
        &mut self,
        brought: &Brought,
        read: &[Rc<StoredArticle>],
    ) -> (Brought, usize) {
        let (mut again, mut stayed) = (brought.clone(), 0);
        self.set_never(&brought.names, false);
        for it in &mut again.articles {
            let id = it.after.id.clone();
            if let Some(before) = &it.before {
                if !self.change(&it.after, before, read) {
                    stayed += 1;
                }
            } else if self.was_worked_on(&it.after) {
                stayed += 1;
            } else if self.library.entry(&id).is_some() {
                if !it.is_whole {
                    let Some(article) = self.at_hand(&id, read) else {
                        // Its words are nowhere else: it stays.
                        stayed += 1;
                        continue;
                    };
                    (it.after, it.is_whole) = (article, true);
                }
                if self.article.as_ref().is_some_and(|open| open.stored.id == id) {
                    self.clear_desk();
                }
                self.take_out(&id);
            }
        }
        (again, stayed)
    }

    /// Makes an import again.
    pub(super) fn import_again(&mut self, brought: &Brought, read: &[Rc<StoredArticle>]) {
        self.set_never(&brought.names, true);
        for it in &brought.articles {
            if let Some(before) = &it.before {
                let _had = self.change(before, &it.after, read);
            } else if it.is_whole && self.library.entry(&it.after.id).is_none() {
                // One that stayed is as it was left.
                self.put(&it.after);
            }
        }
    }

    /// Makes the changes that led from one state of an article to another, wherever it is; one that is gone stays so. Whether it could be had.
    fn change(&mut self, from: &StoredArticle, to: &StoredArticle, read: &[Rc<StoredArticle>]) -> bool {
        if self.library.entry(&to.id).is_none() || self.change_on_desk(Some(from), to) {
            return true;
        }
        let Some(mut article) = self.at_hand(&to.id, read) else { return false };
        let _taken = take_over(Rc::make_mut(&mut article), Some(from), to);
        self.put(&article);
        true
    }

    /// Makes the changes that led from one state of an article to another to the article on the desk, if it is that one; whether it is.
    fn change_on_desk(&mut self, from: Option<&StoredArticle>, to: &StoredArticle) -> bool {
        let Some(open) = self.article.as_mut().filter(|open| open.stored.id == to.id) else { return false };
        let open: &mut OpenArticle = Rc::make_mut(open);
        let reads_as = |one: &StoredArticle| (one.published.clone(), one.picked, one.blocks().to_vec());
        let before = reads_as(&open.stored);
        let stored = Rc::make_mut(&mut open.stored);
        let _taken = take_over(stored, from, to);
        if stored.layout.is_none() {
            stored.layout.clone_from(&to.layout);
        }
        open.place_notes();
        open.correct_again(&self.library.never);
        let reads_other = before != reads_as(&open.stored);
        if reads_other {
            self.ask_again();
        }
        self.save();
        true
    }

    /// Whether something was done to an article since it came in.
    fn was_worked_on(&self, came: &StoredArticle) -> bool {
        match self.article.as_ref().filter(|open| open.stored.id == came.id) {
            Some(open) => {
                open.stored.annotations() != came.annotations()
                    || open.stored.corrections() != came.corrections()
            }
            None => self.library.entry(&came.id).is_some_and(|entry| entry.opened != came.opened),
        }
    }
}
