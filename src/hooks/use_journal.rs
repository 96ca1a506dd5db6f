//! Keeps the steps that are of no one article (imported, deleted, archived, never to be marked), so that a reload of the page keeps
//! them.

use crate::services::storage;
use crate::state::{Action, Journal, Parcel};
use yew::prelude::*;

/// What was written beside the journal, the oldest first: each under its number, as long as there is room for it.
#[derive(Debug, Default)]
struct Written {
    is_begun: bool,
    next: u32,
    parcels: Vec<(Parcel, Option<u32>)>,
}

/// Brings the steps of an earlier page back, and keeps those of this one.
#[hook]
pub fn use_journal(journal: Journal, dispatch: Callback<Action>) {
    let written = use_mut_ref(Written::default);
    {
        let written = written.clone();
        use_effect_with((), move |()| {
            let (journal, parcels) =
                storage::journal().map(|kept| Journal::read(&kept, storage::parcel)).unwrap_or_default();
            let written = &mut *written.borrow_mut();
            written.next =
                parcels.iter().map(|(_, number)| number.saturating_add(1)).max().unwrap_or_default();
            written.parcels = parcels.into_iter().map(|(parcel, number)| (parcel, Some(number))).collect();
            written.forget_others();
            dispatch.emit(Action::BringJournal(journal));
        });
    }
    use_effect_with(journal, move |journal| {
        let written = &mut *written.borrow_mut();
        // At first none is there yet: nothing is written over what was kept.
        if std::mem::replace(&mut written.is_begun, true) {
            written.keep(journal);
        }
    });
}

impl Written {
    fn keep(&mut self, journal: &Journal) {
        let wanted = journal.parcels();
        self.parcels.retain(|(parcel, _)| wanted.contains(parcel));
        self.forget_others();
        for parcel in &wanted {
            if !self.parcels.iter().any(|(known, _)| known == parcel) {
                self.add(parcel);
            }
        }
        let is_kept = journal.is_empty()
            || loop {
                if storage::keep_journal(&journal.written(|parcel| self.number(parcel))) {
                    break true;
                }
                if !self.make_room() {
                    break false;
                }
            };
        if !is_kept || journal.is_empty() {
            storage::forget_journal();
        }
    }

    /// Writes one more; where there is no room, older ones make it.
    fn add(&mut self, parcel: &Parcel) {
        let (number, written) = (self.next, parcel.written());
        self.next = self.next.wrapping_add(1);
        let is_kept = loop {
            if storage::keep_parcel(number, &written) {
                break true;
            }
            if !self.make_room() {
                break false;
            }
        };
        self.parcels.push((parcel.clone(), is_kept.then_some(number)));
    }

    /// Gives the oldest up; whether there was one.
    fn make_room(&mut self) -> bool {
        let oldest = self.parcels.iter_mut().find(|(_, number)| number.is_some());
        let is_there = oldest.is_some_and(|(_, number)| number.take().is_some());
        self.forget_others();
        is_there
    }

    fn forget_others(&self) {
        storage::forget_parcels(|number| self.parcels.iter().any(|(_, kept)| *kept == Some(number)));
    }

    fn number(&self, parcel: &Parcel) -> Option<u32> {
        self.parcels.iter().find(|(known, _)| known == parcel)?.1
    }
}
