//! What an import brings, and taking it back as one step.

use crate::state::{Brought, OpenArticle, State, Step};
use dateline_notes::{Never, StoredArticle, take_over};
use std::rc::Rc;

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
        for after in articles {
            let there = before.iter().find(|article| article.id == after.id).cloned().map(Rc::new);
            brought.articles.push((there, Rc::new(after.clone())));
            // What is on the desk may be ahead of what the import found in the storage.
            if !self.change_on_desk(None, &after) {
                self.put(&Rc::new(after));
            }
        }
        if brought != Brought::default() {
            self.done.push(Step::Imported(Rc::new(brought)));
            self.undone.clear();
        }
        self.announce_on(message);
    }

    /// Takes an import back, or makes it again. What was done to an article since stays; one that is new and was worked on stays whole.
    /// How many stayed so.
    pub(super) fn turn_import(&mut self, brought: &Brought, back: bool) -> usize {
        let mut stayed = 0;
        self.set_never(&brought.names, !back);
        for (before, after) in &brought.articles {
            match (before, back) {
                (Some(before), _) => {
                    let (from, to) = if back { (after, before) } else { (before, after) };
                    if !self.change_on_desk(Some(from), to) {
                        let mut stored = self.waiting(&from.id).cloned().unwrap_or_else(|| (**from).clone());
                        let _ = take_over(&mut stored, Some(from), to);
                        self.put(&Rc::new(stored));
                    }
                }
                (None, true) if self.was_worked_on(after) => stayed += 1,
                (None, true) => {
                    if self.article.as_ref().is_some_and(|open| open.stored.id == after.id) {
                        self.clear_desk();
                    }
                    self.take_out(&after.id);
                }
                (None, false) => {
                    if !self.change_on_desk(None, after) {
                        self.put(after);
                    }
                }
            }
        }
        stayed
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
