//! What the browser keeps for this page: articles by way of the [`Keeper`], and a few settings.

mod cleared;
mod database;
mod errands;
mod keeper;
mod local;
mod overflow;
mod records;
#[cfg(test)]
mod tests;

pub use cleared::{
    Cleared, bring_back, clear_device, clear_tab, cleared_until, forget_cleared, is_cleared_elsewhere,
};
pub use keeper::{Changes, Elsewhere, Loaded, Peek, Stored};

use crate::services::{clock, timing};
use dateline_notes::{Met, Never, StoredArticle, article_key};
use dateline_text::gather;
use errands::Errands;
use gloo::timers::callback::Timeout;
use keeper::Keeper;
use local::Local;
use overflow::{Overflow, Wanted};
use records::{Records, Refusal};
use std::cell::Cell;
use std::future::poll_fn;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// Where the text that is being typed stands until it is opened as an article.
const DRAFT_KEY: &str = "dateline.draft";
/// Where the name of the lists' order stands.
const ORDER_KEY: &str = "dateline.order";
/// Where the name of the library's order stands.
const LIBRARY_ORDER_KEY: &str = "dateline.library-order";

/// Where the keys stand that the reader chose.
const KEYS_KEY: &str = "dateline.keys";

/// Where it stands that screen readers are told what marks are.
const TOLD_KEY: &str = "dateline.marks-told";

/// Where it stands that the browser was asked to keep the storage.
const ASKED_KEY: &str = "dateline.asked-to-keep";

/// Where it stands that somebody was shown how an exercise is done.
const GUIDED_KEY: &str = "dateline.guided";

/// Where it stands that something was put into the browser's database.
const HAD_KEY: &str = "dateline.has-database";
/// What begins the names of the exercises that are kept.
const LESSON_PREFIX: &str = "dateline.exercise.";
/// What begins the name of everything that this page keeps.
const OURS: &str = "dateline.";

/// Where the steps stand that can be undone and are of no one article, in the storage of the tab; what begins the names of what belongs
/// to one of them.
const JOURNAL_KEY: &str = "dateline.journal";
const PARCEL_PREFIX: &str = "dateline.journal.";

/// What begins the names of the steps that can be undone, in the storage of the tab.
const STEPS_PREFIX: &str = "dateline.steps.";

thread_local! {
    static KEEPER: Keeper<Overflow<Local>> = const { Keeper::new(Overflow::new(Local, clock::millis)) };
    static ERRANDS: Errands = const { Errands::new() };
    /// Whether the device was cleared: nothing is written any more until the page is loaded again.
    static CLOSED: Cell<bool> = const { Cell::new(false) };
    /// Whether this page put something into the browser's database.
    static HAD: Cell<bool> = const { Cell::new(false) };
}

/// What is fetched or put there may be out of date by the time it is; after so many times it is given up for now.
pub const TIMES: usize = 6;
/// An errand to the browser's database is given up after so many milliseconds, and as many as the second says for each record more.
const GIVEN_UP_AFTER: usize = 30_000;
const MORE_FOR_EACH: usize = 500;

/// Does `then` once the records of these articles are at hand, as all that reads them asks for: at once where none stands in the browser's
/// database.
pub fn once_at_hand(ids: Vec<String>, then: impl FnOnce() + 'static) {
    over(Overflow::begin_anew);
    if is_at_hand(&ids) {
        return then();
    }
    spawn_local(async move {
        fetch(&ids).await;
        then();
        tidy();
    });
}

/// The same for all articles.
pub fn once_all_at_hand(then: impl FnOnce() + 'static) {
    once_at_hand(over(Overflow::held_ids), then);
}

/// Fetches the records of these articles from the browser's database, as far as they stand there and it gives them.
pub async fn fetch(ids: &[String]) {
    over(Overflow::begin_anew);
    for _ in 0..TIMES {
        if is_at_hand(ids) {
            break;
        }
        settle().await;
    }
}

/// Fetches all that stands there.
pub async fn fetch_all() {
    fetch(&over(Overflow::held_ids)).await;
}

/// Lets go of what was fetched longest ago, where that is a lot.
pub fn tidy() {
    over(Overflow::tidy);
}

/// Whether the text of this article was put into the browser's database and is not there any more.
#[must_use]
pub fn is_missing(id: &str) -> bool {
    over(|records| records.get(&article_key(id))) == Err(Refusal::Missing)
}

/// Whether this article has still to be put into the browser's database, or fetched from there.
#[must_use]
pub fn is_on_its_way(id: &str) -> bool {
    KEEPER.with(|keeper| keeper.records().is_on_its_way(id) || !keeper.is_at_hand(id))
}

/// Whether the browser has a database, and took what it was given last.
#[must_use]
pub fn has_database() -> bool {
    !over(Overflow::is_refused) && database::is_there()
}

/// Whether the records of these articles can be read at once.
#[must_use]
pub fn is_at_hand(ids: &[String]) -> bool {
    KEEPER.with(|keeper| ids.iter().filter(|id| !keeper.is_at_hand(id)).count() == 0)
}

/// Fetches from the browser's database, and puts there, what was found wanting, and waits until that is done, and what others had begun
/// to; or until the database has not answered for so long that it is given up.
pub async fn settle() {
    let wanted = over(Overflow::take_wanted);
    if !wanted.is_nothing() {
        send(wanted);
    }
    let awaited = ERRANDS.with(Errands::under_way);
    poll_fn(|context| ERRANDS.with(|errands| errands.poll(&awaited, context))).await;
}

/// Has that done. It goes on where it is given up: what comes of it late is heard as well.
fn send(wanted: Wanted) {
    let errand = ERRANDS.with(Errands::begin);
    let wanted = Rc::new(wanted);
    let more = (wanted.put.len() + wanted.fetch.len()).saturating_mul(MORE_FOR_EACH);
    let limit = u32::try_from(GIVEN_UP_AFTER.saturating_add(more)).unwrap_or(u32::MAX);
    let slow = {
        let wanted = wanted.clone();
        Timeout::new(limit, move || {
            over(|records| records.give_up(&wanted));
            ERRANDS.with(|errands| errands.end(errand));
        })
    };
    spawn_local(async move {
        carry_out(&wanted).await;
        drop(slow);
        ERRANDS.with(|errands| errands.end(errand));
    });
}

async fn carry_out(wanted: &Wanted) {
    if !wanted.put.is_empty() && !CLOSED.get() {
        note_had();
        let put = database::put(&wanted.put).await;
        for (name, record) in &wanted.put {
            over(|records| records.hear_put(name, record, &put));
        }
    }
    if !wanted.fetch.is_empty() {
        for (name, fetched) in database::fetch(wanted.fetch.clone()).await {
            over(|records| records.hear_fetched(&name, fetched));
        }
    }
    clear(wanted).await;
}

/// Removes from the browser's database what is of no use to anybody any more.
pub fn sweep() {
    if over(Overflow::held_ids).is_empty() && setting(HAD_KEY).is_none() {
        // Nothing was ever put there: then it is not made only to be looked into.
        return;
    }
    spawn_local(async {
        let Ok(names) = database::names().await else { return };
        let Ok(rubbish) = over(|records| records.rubbish(names)) else { return };
        clear(&Wanted { remove: gather(rubbish), ..Wanted::default() }).await;
    });
}

/// Notes that something stands in the browser's database, as far as there is room for that.
fn note_had() {
    HAD.set(true);
    if setting(HAD_KEY).is_none() {
        keep(HAD_KEY, "yes");
    }
}

async fn clear(wanted: &Wanted) {
    if !wanted.remove.is_empty() || !wanted.forget.is_empty() {
        // What is not removed now is found at a later sweep.
        let _ = database::clear(wanted).await;
    }
}

fn over<T>(act: impl FnOnce(&Overflow<Local>) -> T) -> T {
    KEEPER.with(|keeper| act(keeper.records()))
}

/// Finishes what an earlier page began, and reads the index.
#[must_use]
pub fn load() -> Loaded {
    KEEPER.with(Keeper::load)
}

/// Reads one article.
///
/// # Errors
///
/// Why it cannot be read, for the reader; its record is then kept aside, unchanged.
pub fn article(id: &str) -> Result<StoredArticle, String> {
    KEEPER.with(|keeper| keeper.article(id))
}

/// Reads one article and leaves its record alone, even where it cannot be read.
#[must_use]
pub fn peek(id: &str) -> Peek {
    KEEPER.with(|keeper| keeper.peek(id))
}

/// Every article that can be read, for a backup, and how many cannot.
#[must_use]
pub fn all_articles() -> (Vec<StoredArticle>, usize) {
    KEEPER.with(Keeper::all_articles)
}

/// The names that are never to be marked.
#[must_use]
pub fn never() -> Never {
    KEEPER.with(Keeper::never)
}

/// Tells `heard` what another tab has done, told by the record at `key` as it was and as it is.
pub fn elsewhere(
    key: String,
    old: Option<String>,
    new: Option<String>,
    heard: impl FnOnce(Option<Elsewhere>) + 'static,
) {
    let is_near = |old: Option<&String>, new: Option<&String>| {
        over(|records| {
            let later = |raw: &&String| records.resolve(raw) == Err(Refusal::Later);
            old.iter().chain(new.iter()).filter(|raw| later(raw)).count() == 0
        })
    };
    let tell = move |old: Option<String>, new: Option<String>| {
        // Of what cannot be had nothing is known.
        let whole = |raw: String| over(|records| records.resolve(&raw)).unwrap_or(raw);
        heard(KEEPER.with(|keeper| keeper.elsewhere(&key, old.map(whole), new.map(whole))));
    };
    over(Overflow::begin_anew);
    if is_near(old.as_ref(), new.as_ref()) {
        return tell(old, new);
    }
    spawn_local(async move {
        // What is older than what is there by now may be gone.
        settle().await;
        tell(old, new);
        tidy();
    });
}

/// How often this tab has heard of what others stored of these articles: what is to be stored `again` must be from after that.
pub fn heard<'a>(ids: impl IntoIterator<Item = &'a String>) -> u32 {
    KEEPER.with(|keeper| ids.into_iter().map(|id| keeper.heard(id)).sum())
}

/// Stores all of it. Gives what other tabs had stored meanwhile, which is merged into what is stored, and what came of it: what could
/// not be stored is as it was before. Where it is to be stored `again`, this goes on with what was begun.
pub fn store(changes: &Changes<'_>, again: bool) -> (Vec<Met>, Stored) {
    if !again {
        over(Overflow::begin_anew);
        timing::begin(timing::SAVE, 0);
    }
    let (met, stored) = KEEPER.with(|keeper| keeper.store(changes));
    match stored {
        Stored::All => {
            timing::end(timing::SAVE, 0);
            if HAD.get() {
                // There may have been no room for it before.
                note_had();
            }
            // That a database is made for nothing is better than that what was deleted stays in one.
            let rubbish = over(Overflow::take_rubbish);
            spawn_local(async move { clear(&rubbish).await });
        }
        Stored::Later | Stored::Failed(_) => {}
    }
    (met, stored)
}

/// The text that was being typed into the field for an article.
#[must_use]
pub fn draft() -> String {
    setting(DRAFT_KEY).unwrap_or_default()
}

/// Keeps the text that is being typed; an empty one is forgotten.
pub fn keep_draft(text: &str) {
    keep(DRAFT_KEY, text);
}

/// The name of the order that the lists were put in last, if any was chosen.
#[must_use]
pub fn order() -> Option<String> {
    setting(ORDER_KEY)
}

/// Keeps the name of the lists' order.
pub fn keep_order(name: &str) {
    keep(ORDER_KEY, name);
}

/// The name of the order that the library was put in last, if any was chosen.
#[must_use]
pub fn library_order() -> Option<String> {
    setting(LIBRARY_ORDER_KEY)
}

/// Keeps the name of the library's order.
pub fn keep_library_order(name: &str) {
    keep(LIBRARY_ORDER_KEY, name);
}

/// The keys that the reader chose, as they are written.
#[must_use]
pub fn keymap() -> Option<String> {
    setting(KEYS_KEY)
}

/// Keeps the keys.
pub fn keep_keymap(written: &str) {
    keep(KEYS_KEY, written);
}

/// Whether screen readers are told what marks are.
#[must_use]
pub fn told() -> bool {
    setting(TOLD_KEY).is_some()
}

/// Keeps whether they are told.
pub fn keep_told(told: bool) {
    keep(TOLD_KEY, if told { "yes" } else { "" });
}

/// Whether the browser was asked to keep the storage when the disk runs short.
#[must_use]
pub fn asked_to_keep() -> bool {
    setting(ASKED_KEY).is_some()
}

/// Notes that it was asked.
pub fn keep_asked() {
    keep(ASKED_KEY, "yes");
}

/// Whether somebody was shown in this browser how an exercise is done.
#[must_use]
pub fn guided() -> bool {
    setting(GUIDED_KEY).is_some()
}

/// Notes that somebody was, or did not want to be.
pub fn keep_guided() {
    keep(GUIDED_KEY, "yes");
}

/// The steps that can be undone in the article of this id, as they are written; this tab's alone, until it is closed.
#[must_use]
pub fn steps(id: &str) -> Option<String> {
    session_item(&format!("{STEPS_PREFIX}{id}"))
}

/// Forgets the steps of all articles but those whose id `is_known`.
pub fn forget_steps(is_known: impl Fn(&str) -> bool) {
    let is_gone = |name: &String| name.strip_prefix(STEPS_PREFIX).is_some_and(|id| !is_known(id));
    session_names().into_iter().filter(is_gone).for_each(|name| remove_session_item(&name));
}

/// Keeps them; where there is no room they last until the page is closed.
pub fn keep_steps(id: &str, written: &str) {
    let name = format!("{STEPS_PREFIX}{id}");
    if !set_session_item(&name, written) {
        // Older ones would not fit what is done since.
        remove_session_item(&name);
    }
}

/// The steps that are of no one article, as they are written; this tab's alone, until it is closed.
#[must_use]
pub fn journal() -> Option<String> {
    session_item(JOURNAL_KEY)
}

/// Keeps them; whether there was room.
pub fn keep_journal(written: &str) -> bool {
    set_session_item(JOURNAL_KEY, written)
}

/// Forgets them.
pub fn forget_journal() {
    remove_session_item(JOURNAL_KEY);
}

/// What is kept beside them under this number.
#[must_use]
pub fn parcel(number: u32) -> Option<String> {
    session_item(&format!("{PARCEL_PREFIX}{number}"))
}

/// Keeps something beside them under a number; whether there was room.
pub fn keep_parcel(number: u32, written: &str) -> bool {
    set_session_item(&format!("{PARCEL_PREFIX}{number}"), written)
}

/// Forgets what is kept beside them, but for that under a number that `is_wanted`.
pub fn forget_parcels(is_wanted: impl Fn(u32) -> bool) {
    let number = |name: &String| name.strip_prefix(PARCEL_PREFIX)?.parse().ok();
    let is_gone = |name: &String| number(name).is_some_and(|number| !is_wanted(number));
    session_names().into_iter().filter(is_gone).for_each(|name| remove_session_item(&name));
}

/// What is kept of the exercise of this id, as it is written.
#[must_use]
pub fn lesson(id: &str) -> Option<String> {
    setting(&format!("{LESSON_PREFIX}{id}"))
}

/// Keeps it; whether there was room.
pub fn keep_lesson(id: &str, written: &str) -> bool {
    Local.set(&format!("{LESSON_PREFIX}{id}"), written).is_ok()
}

/// Every exercise that is kept.
#[must_use]
pub fn lessons() -> Vec<String> {
    let keys = Local.keys().unwrap_or_default();
    keys.iter().filter(|key| key.starts_with(LESSON_PREFIX)).filter_map(|key| setting(key)).collect()
}

/// How many articles are saved, wherever they stand.
#[must_use]
pub fn saved() -> usize {
    load().library.entries().len()
}

fn session() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok()?
}

fn session_names() -> Vec<String> {
    let Some(session) = session() else { return Vec::new() };
    let count = session.length().unwrap_or_default();
    (0..count).filter_map(|index| session.key(index).ok().flatten()).collect()
}

fn session_item(name: &str) -> Option<String> {
    session()?.get_item(name).ok().flatten()
}

fn set_session_item(name: &str, written: &str) -> bool {
    !CLOSED.get() && session().is_some_and(|session| session.set_item(name, written).is_ok())
}

/// What stays all the same is of no use, and does no harm.
fn remove_session_item(name: &str) {
    let _ = session().map(|session| session.remove_item(name));
}

fn setting(key: &str) -> Option<String> {
    Local.get(key).ok().flatten()
}

/// Keeps a setting; an empty one is forgotten. Where the storage takes nothing, it holds until the page is closed.
fn keep(key: &str, value: &str) {
    let _ = if value.is_empty() { Local.remove(key) } else { Local.set(key, value) };
}
