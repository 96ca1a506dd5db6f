//! Keeps the index of the library up to date: while somebody searches it is read in the background, piece by piece.

use super::ByAddress;
use crate::services::finding::Finding;
use crate::services::{storage, timing};
use crate::state::{Outbox, Write};
use dateline_notes::{Excerpt, Library, Match, Query, article_id};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::StorageEvent;
use yew::prelude::*;

/// What has changed is read once nothing has changed for so many milliseconds: a note changes at every key.
const REST: u32 = 150;
/// While the library is read what is found so far is shown anew every so many milliseconds.
const GLANCE: f64 = 250.0;

/// The index, as it was when this was made.
#[derive(Clone, Debug)]
pub struct Finder {
    finding: Rc<RefCell<Finding>>,
    version: u32,
    /// How many articles are not in it yet.
    pub unread: usize,
}

impl PartialEq for Finder {
    fn eq(&self, other: &Self) -> bool {
        (self.version, self.unread) == (other.version, other.unread)
    }
}

impl Finder {
    /// What is found, of the articles of these ids.
    pub fn search<'a>(&self, query: &Query, ids: impl IntoIterator<Item = &'a str>) -> Vec<Match> {
        timing::begin(timing::SEARCH, 0);
        let found = self.finding.borrow().search(query, ids);
        timing::end(timing::SEARCH, 0);
        found
    }

    /// What there is to show of these articles.
    #[must_use]
    pub fn excerpts<'a>(&self, query: &Query, ids: impl IntoIterator<Item = &'a str>) -> Vec<Excerpt> {
        self.finding.borrow().excerpts(query, ids)
    }
}

/// The index of the library, read while it is `wanted`.
#[hook]
pub fn use_finding(library: &Rc<Library>, outbox: &Outbox, wanted: bool) -> Finder {
    let finding = use_mut_ref(Finding::default);
    let version = use_state_eq(|| 0_u32);
    // How many records another tab has stored so far.
    let heard = use_state_eq(|| 0_u32);
    {
        let (finding, setter) = (finding.clone(), heard.setter());
        let count = Cell::new(0_u32);
        // What another tab has stored is asked for again.
        use_effect_with((), move |()| {
            let listener = web_sys::window().map(|window| {
                EventListener::new(&window, "storage", move |event| {
                    let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
                    if let Some(id) = key.as_deref().and_then(article_id) {
                        finding.borrow_mut().changed(id, None);
                        count.set(count.get().wrapping_add(1));
                        setter.set(count.get());
                    }
                })
            });
            move || drop(listener)
        });
    }
    {
        let (finding, library, outbox) = (finding.clone(), library.clone(), outbox.clone());
        let (turn, last) = (version.setter(), *version);
        let known = (wanted, ByAddress(Some(library.clone())), outbox.serial(), *heard);
        use_effect_with(known, move |_| {
            for (id, write) in outbox.writes() {
                match write {
                    Write::Put(article) => finding.borrow_mut().changed(id, Some(article.clone())),
                    Write::Remove => finding.borrow_mut().removed(id),
                    Write::Archived(_) | Write::Never(..) => {}
                }
            }
            let reading = Rc::new(Reading {
                finding,
                library,
                turn: Callback::from(move |turned| turn.set(turned)),
                version: Cell::new(last),
                shown: Cell::new(timing::now()),
                timer: RefCell::default(),
            });
            if wanted {
                reading.begin();
            }
            move || drop(reading.timer.take())
        });
    }
    let unread = if wanted { finding.borrow().unread(library) } else { 0 };
    Finder { finding, version: *version, unread }
}

/// One reading of what is new.
struct Reading {
    finding: Rc<RefCell<Finding>>,
    library: Rc<Library>,
    turn: Callback<u32>,
    version: Cell<u32>,
    shown: Cell<f64>,
    timer: RefCell<Option<Timeout>>,
}

impl Reading {
    fn begin(self: &Rc<Self>) {
        let mut finding = self.finding.borrow_mut();
        let was_begun = finding.unread(&self.library) < self.library.entries().len();
        finding.announce(&self.library);
        drop(finding);
        if was_begun {
            return self.go_on(REST);
        }
        // The titles are there already.
        self.show();
        self.go_on(0);
    }

    fn go_on(self: &Rc<Self>, after: u32) {
        if self.finding.borrow().unread(&self.library) == 0 {
            return self.show();
        }
        let reading = Rc::downgrade(self);
        let to_fetch = self.finding.borrow().to_fetch(&self.library);
        if !to_fetch.is_empty() {
            spawn_local(async move {
                storage::fetch(&to_fetch).await;
                if let Some(reading) = reading.upgrade() {
                    reading.finding.borrow_mut().fetched(&to_fetch);
                    storage::tidy();
                    reading.glance();
                    reading.go_on(0);
                }
            });
            return;
        }
        *self.timer.borrow_mut() = Some(Timeout::new(after, move || {
            let Some(reading) = reading.upgrade() else { return };
            reading.finding.borrow_mut().read_on(&reading.library);
            reading.glance();
            reading.go_on(0);
        }));
    }

    /// Shows what is found so far, where that was shown some time ago.
    fn glance(&self) {
        if timing::now() - self.shown.get() > GLANCE {
            self.show();
        }
    }

    /// Has drawn anew what is found.
    fn show(&self) {
        self.shown.set(timing::now());
        self.version.set(self.version.get().wrapping_add(1));
        self.turn.emit(self.version.get());
    }
}
