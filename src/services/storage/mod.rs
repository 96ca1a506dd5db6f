//! What the browser keeps for this page: articles by way of the [`Keeper`], and a few settings.

mod keeper;
mod local;
mod records;
#[cfg(test)]
mod tests;

pub use keeper::{Changes, Elsewhere, Loaded, Met};

use crate::services::timing;
use dateline_notes::{Never, StoredArticle};
use keeper::Keeper;
use local::Local;
use records::Records;

/// Where the text that is being typed stands until it is opened as an article.
const DRAFT_KEY: &str = "dateline.draft";
/// Where the name of the lists' order stands.
const ORDER_KEY: &str = "dateline.order";
/// Where the name of the library's order stands.
const LIBRARY_ORDER_KEY: &str = "dateline.library-order";

/// Where the keys stand that the reader chose.
const KEYS_KEY: &str = "dateline.keys";

/// Where it stands that the browser was asked to keep the storage.
const ASKED_KEY: &str = "dateline.asked-to-keep";

/// What begins the names of the exercises that are kept.
const LESSON_PREFIX: &str = "dateline.exercise.";
/// What begins the name of everything that this page keeps.
const OURS: &str = "dateline.";

/// What begins the names of the steps that can be undone, in the storage of the tab.
const STEPS_PREFIX: &str = "dateline.steps.";

thread_local! {
    static KEEPER: Keeper<Local> = const { Keeper::new(Local) };
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
pub fn peek(id: &str) -> Option<StoredArticle> {
    KEEPER.with(|keeper| keeper.peek(id))
}

/// Every article that can be read, for a backup.
#[must_use]
pub fn all_articles() -> Vec<StoredArticle> {
    KEEPER.with(Keeper::all_articles)
}

/// The names that are never to be marked.
#[must_use]
pub fn never() -> Never {
    KEEPER.with(Keeper::never)
}

/// What another tab has done, told by the record at `key` as it was and as it is.
#[must_use]
pub fn elsewhere(key: &str, old: Option<String>, new: Option<String>) -> Option<Elsewhere> {
    KEEPER.with(|keeper| keeper.elsewhere(key, old, new))
}

/// Stores all of it. Gives what other tabs had stored meanwhile, which is merged into what is stored, and why not everything could be
/// stored, for the reader: what was there before then stays.
pub fn store(changes: &Changes<'_>) -> (Vec<Met>, Result<(), String>) {
    timing::begin(timing::SAVE, 0);
    let (met, stored) = KEEPER.with(|keeper| keeper.store(changes));
    if stored.is_ok() {
        timing::end(timing::SAVE, 0);
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

/// Whether the browser was asked to keep the storage when the disk runs short.
#[must_use]
pub fn asked_to_keep() -> bool {
    setting(ASKED_KEY).is_some()
}

/// Notes that it was asked.
pub fn keep_asked() {
    keep(ASKED_KEY, "yes");
}

/// The steps that can be undone in the article of this id, as they are written; this tab's alone, until it is closed.
#[must_use]
pub fn steps(id: &str) -> Option<String> {
    session()?.get_item(&format!("{STEPS_PREFIX}{id}")).ok().flatten()
}

/// Keeps them; where there is no room they last until the page is closed.
pub fn keep_steps(id: &str, written: &str) {
    let Some(session) = session() else { return };
    if session.set_item(&format!("{STEPS_PREFIX}{id}"), written).is_err() {
        // Older ones would not fit what is done since.
        let _ = session.remove_item(&format!("{STEPS_PREFIX}{id}"));
    }
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

/// Removes everything that this page keeps in this browser: articles, notes, exercises, settings. Whether nothing is left.
pub fn clear_device() -> bool {
    let keys = Local.keys().unwrap_or_default();
    let mut cleared = true;
    for key in keys.iter().filter(|key| key.starts_with(OURS)) {
        // One that stays does not keep the others.
        cleared &= Local.remove(key).is_ok();
    }
    if let Some(session) = session() {
        let keys: Vec<String> = (0..session.length().unwrap_or_default())
            .filter_map(|index| session.key(index).ok().flatten())
            .collect();
        for key in keys.iter().filter(|key| key.starts_with(OURS)) {
            let _ = session.remove_item(key);
        }
    }
    cleared
}

fn session() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok()?
}

fn setting(key: &str) -> Option<String> {
    Local.get(key).ok().flatten()
}

/// Keeps a setting; an empty one is forgotten. Where the storage takes nothing, it holds until the page is closed.
fn keep(key: &str, value: &str) {
    let _ = if value.is_empty() { Local.remove(key) } else { Local.set(key, value) };
}
