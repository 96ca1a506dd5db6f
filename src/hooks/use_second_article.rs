//! Puts a second article into the open exercise, once the engine has said what of it is the article.

use crate::hooks::use_change;
use crate::services::clock;
use crate::services::protocol::Input;
use crate::services::reading::{self, Reading};
use crate::state::{Change, OpenArticle, exercise_article};
use dateline_notes::StoredArticle;
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

/// Whether one is being read, and what takes one.
#[hook]
pub fn use_second_article() -> (bool, Callback<StoredArticle>) {
    let change = use_change();
    let waits = use_state_eq(|| false);
    let reading = use_mut_ref(|| None::<Reading>);
    let take = {
        let waits = waits.clone();
        Callback::from(move |stored: StoredArticle| {
            waits.set(true);
            let open = OpenArticle::new(stored);
            let request = open.request(0, Input::Text(open.text().to_owned()));
            let heard = {
                let (change, waits, reading) = (change.clone(), waits.clone(), Rc::downgrade(&reading));
                let is_done = Rc::new(Cell::new(false));
                move |answer: Option<(_, _)>| {
                    let Some(reading) = reading.upgrade().filter(|_| !is_done.replace(true)) else { return };
                    // The first answer says what is the article; no other is waited for. It may come before the reading is kept.
                    let here = reading.take();
                    let article = match answer {
                        Some((_, analysis)) => exercise_article(&open.with_analysis(Rc::new(analysis))),
                        // All of it, then.
                        None => exercise_article(&open),
                    };
                    waits.set(false);
                    change.emit(Change::Second(Some((Box::new(article), clock::fresh_id()))));
                    drop(here);
                }
            };
            let started = reading::read(request, heard);
            reading.replace(Some(started));
        })
    };
    (*waits, take)
}
