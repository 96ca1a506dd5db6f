//! Stores what the state wants stored, at once.
//!
//! What has no room goes into the browser's database, which answers late. Meanwhile everything else is stored as it comes, and of what
//! waits for the database only the newest is kept to be stored next: so a reader who types on has what was typed a moment ago saved
//! again and again, and never waits.

use crate::services::storage::{self, Changes, Stored, TIMES};
use crate::services::{room, timing};
use crate::state::{Action, Outbox};
use dateline_notes::{Library, Met, StoredArticle};
use dateline_text::gather;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// After so many milliseconds it is said that nothing is saved yet.
const PATIENCE: u32 = 10_000;
/// The longest rest between two writes of a long article, which keep the page from doing anything else.
const LONGEST_REST: u32 = 1_000;
/// After so many milliseconds what is of no use in the database is removed.
const SWEEP_AFTER: u32 = 5_000;
/// What is said when the database does not answer.
const SLOW: &str = "The browser has not saved the last change yet: its database does not answer. The change is on the screen; \
                    export a backup before you leave.";

/// The outbox as it was at some time.
#[derive(Clone)]
struct Job {
    outbox: Outbox,
    library: Rc<Library>,
    dispatch: Callback<Action>,
}

/// What is being stored.
#[derive(Default)]
struct Storing {
    /// Whether something waits for the database.
    is_busy: bool,
    /// The articles that do.
    waiting: BTreeSet<String>,
    /// What is to be stored next.
    next: Option<Job>,
}

/// Empties the outbox whenever something is put in it.
#[hook]
pub fn use_storage(outbox: &Outbox, library: &Rc<Library>, dispatch: Callback<Action>) {
    let storing = use_mut_ref(Storing::default);
    let job = Job { outbox: outbox.clone(), library: library.clone(), dispatch };
    use_effect_with((), |()| {
        let later = Timeout::new(SWEEP_AFTER, storage::sweep);
        move || drop(later)
    });
    use_effect_with(outbox.serial(), move |_| {
        if !job.outbox.writes().is_empty() {
            job.begin(&storing);
        }
    });
}

impl Job {
    /// Stores all but what waits for the database already, and goes on until what has to wait for it now is stored as well.
    fn begin(self, storing: &Rc<RefCell<Storing>>) {
        let (is_busy, waiting) = {
            let storing = storing.borrow();
            (storing.is_busy, storing.waiting.clone())
        };
        let (met, stored) = self.store(false, None, |id| !waiting.contains(id));
        if is_busy {
            if let Stored::Failed(why) = &stored {
                self.dispatch.emit(Action::NotStored(why.clone()));
            }
            storing.borrow_mut().next = Some(self.clone());
            self.tell_met(met, &stored);
        } else if stored == Stored::Later && met.is_empty() {
            let ids = self.outbox.writes().keys().filter(|id| storage::is_on_its_way(id));
            *storing.borrow_mut() = Storing { is_busy: true, waiting: gather(ids.cloned()), next: None };
            let storing = storing.clone();
            spawn_local(async move { self.go_on(&storing).await });
        } else {
            self.tell(&stored);
            self.tell_met(met, &stored);
        }
    }

    /// Stores what has to wait for the database.
    async fn go_on(self, storing: &Rc<RefCell<Storing>>) {
        let began = timing::now();
        let dispatch = self.dispatch.clone();
        let slow = Timeout::new(PATIENCE, move || dispatch.emit(Action::NotStored(SLOW.to_owned())));
        let (mut met, mut stored) = (Vec::new(), Stored::Later);
        let heard = self.heard();
        for _ in 0..TIMES {
            storage::settle().await;
            if heard != self.heard() {
                break;
            }
            let (newer, waiting) = {
                let storing = storing.borrow();
                (storing.next.clone(), storing.waiting.clone())
            };
            (met, stored) = self.store(true, newer.as_ref(), |id| waiting.contains(id) || newer.is_none());
            if stored != Stored::Later || !met.is_empty() {
                break;
            }
        }
        drop(slow);
        storage::tidy();
        if stored == Stored::Later && (!met.is_empty() || heard != self.heard()) {
            // What waits to be stored next may not have it either.
            *storing.borrow_mut() = Storing::default();
            met.into_iter().for_each(|met| self.dispatch.emit(Action::StoredElsewhere(met)));
            return self.dispatch.emit(Action::StoreAgain);
        }
        if storing.borrow().next.is_none() {
            *storing.borrow_mut() = Storing::default();
            if stored == Stored::Later {
                stored = Stored::Failed(SLOW.to_owned());
            }
            self.tell(&stored);
            return self.tell_met(met, &stored);
        }
        self.tell_met(met, &stored);
        let took = (timing::now() - began) as u32;
        let storing = storing.clone();
        Timeout::new(took.min(LONGEST_REST), move || {
            let next = storing.take().next;
            if let Some(next) = next {
                next.begin(&storing);
            }
        })
        .forget();
    }

    /// The changes to what `is_wanted`. Where there is something newer by now, only what waits is stored as it was: of the rest, which is
    /// the names and the index too, the newer is there.
    fn changes<'a>(&'a self, newer: Option<&'a Self>, is_wanted: impl Fn(&str) -> bool) -> Changes<'a> {
        Changes {
            articles: self.outbox.changes().filter(|(id, _)| is_wanted(id)).collect(),
            archived: self.outbox.archived().filter(|(id, _)| is_wanted(id)).collect(),
            names: self.outbox.names().filter(|_| newer.is_none()).collect(),
            library: &newer.unwrap_or(self).library,
        }
    }

    /// Stores the [changes](Self::changes); gives what other tabs had stored, and what came of it.
    fn store(
        &self,
        again: bool,
        newer: Option<&Self>,
        is_wanted: impl Fn(&str) -> bool,
    ) -> (Vec<Met>, Stored) {
        let changes = self.changes(newer, is_wanted);
        let (met, stored) = storage::store(&changes, again);
        // Once there is something that only its reader can write again.
        let matters =
            |article: &StoredArticle| !article.annotations().is_empty() || !article.corrections().is_empty();
        if stored == Stored::All && changes.articles.iter().any(|(_, article)| article.is_some_and(matters)) {
            room::ask_to_keep();
        }
        (met, stored)
    }

    fn heard(&self) -> u32 {
        storage::heard(self.outbox.writes().keys())
    }

    fn tell(&self, stored: &Stored) {
        match stored {
            Stored::All => self.dispatch.emit(Action::Stored(self.outbox.serial())),
            Stored::Later => {}
            Stored::Failed(why) => self.dispatch.emit(Action::NotStored(why.clone())),
        }
    }

    /// Tells what other tabs had stored. What is still to be stored is then to be stored with that.
    fn tell_met(&self, met: Vec<Met>, stored: &Stored) {
        let is_behind = !met.is_empty() && *stored == Stored::Later;
        met.into_iter().for_each(|met| self.dispatch.emit(Action::StoredElsewhere(met)));
        if is_behind {
            self.dispatch.emit(Action::StoreAgain);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Write;
    use dateline_notes::NotName;
    use dateline_text::MentionKind;

    const NOW: &str = "2026-01-31T08:00:00Z";

    #[test]
    fn what_waited_is_stored_beside_the_newer_names_and_the_newer_index() {
        let (old, new) =
            (StoredArticle::new("a", "T", "text", NOW), StoredArticle::new("b", "T", "text", NOW));
        let (mut outbox, name) = (Outbox::default(), NotName::new("Rain", MentionKind::Person));
        outbox.queue("a", Write::Put(Rc::new(old.clone())));
        outbox.queue("c", Write::Remove);
        outbox.queue_never(&name, true);
        let job = |outbox: &Outbox, library: Library| Job {
            outbox: outbox.clone(),
            library: Rc::new(library),
            dispatch: Callback::noop(),
        };
        let waiting = job(&outbox, Library::of([&old]));
        let ids = |changes: &Changes<'_>| changes.articles.iter().map(|(id, _)| (*id).to_owned()).collect();
        let alone = waiting.changes(None, |_| true);
        let all: Vec<String> = ids(&alone);
        assert_eq!(
            (all, alone.names.len(), alone.library),
            (vec!["a".into(), "c".into()], 1, &*waiting.library)
        );
        // Meanwhile its reader took the name back, and laid another article on the desk.
        outbox.queue_never(&name, false);
        let newer = job(&outbox, Library::of([&old, &new]));
        let beside = waiting.changes(Some(&newer), |id| id == "a");
        let one: Vec<String> = ids(&beside);
        assert_eq!((one, beside.names.len(), beside.library), (vec!["a".into()], 0, &*newer.library));
    }
}
