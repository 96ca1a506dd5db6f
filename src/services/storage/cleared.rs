//! "Clear this device": everything goes at once. For two minutes this tab alone holds it, pressed, in its own session storage, so that
//! whoever pressed the button by mistake can bring it back, also after a reload; then it is gone for good.
//!
//! The next reader at a shared machine is not to see it: it is not read where the page was not merely loaded again (a tab that was
//! closed and opened again, say), nor after its time.

use super::local::Local;
use super::records::{Records, Refusal};
use super::{
    CLOSED, JOURNAL_KEY, OURS, clock, database, note_had, over, remove_session_item, session_item,
    session_names, set_session_item,
};
use dateline_notes::json::{Value, Writer};
use dateline_notes::{LIBRARY_KEY, NEVER_KEY, Never, pack, unpack_within};
use dateline_text::gather;
use gloo::timers::callback::Timeout;
use js_sys::Reflect;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::poll_fn;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Poll, Waker};
use wasm_bindgen_futures::spawn_local;

/// So many milliseconds it can be brought back.
const LASTS: u64 = 120_000;
/// Where it stands meanwhile, in the storage of the tab.
const KEY: &str = "dateline.cleared";
/// What `performance.navigation.type` says of a page that was loaded again.
const RELOAD: f64 = 1.0;
/// So many milliseconds the database is waited for: somebody is waiting to clear the device.
const PATIENCE: u32 = 5_000;
/// More is not held: a library of so many bytes is none that is unpacked in a moment.
const LARGEST: usize = 64 << 20;

/// What came of clearing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cleared {
    /// It is all gone, from here.
    All,
    /// Nothing was done: it is more than the tab can hold.
    TooMuch,
    /// The browser did not let all of it go.
    NotAll,
}

/// All that this page keeps, by where and by name.
#[derive(Debug, Default, PartialEq, Eq)]
struct Everything {
    local: BTreeMap<String, String>,
    session: BTreeMap<String, String>,
    database: BTreeMap<String, String>,
}

/// Removes everything that this page keeps in this browser: articles, notes, exercises, settings. Unless it is to go `for_good`, this tab
/// holds it for two minutes.
pub async fn clear_device(for_good: bool) -> Cleared {
    if !for_good {
        let Ok(everything) = Everything::gather().await else { return Cleared::TooMuch };
        let packed = pack(&everything.written());
        let until = clock::millis().saturating_add(LASTS);
        // Its room is for this now.
        everything.session.keys().for_each(|name| remove_session_item(name));
        if packed.len() > LARGEST || !set_session_item(KEY, &format!("{until} {packed}")) {
            remove_session_item(KEY);
            for (name, record) in &everything.session {
                set_session_item(name, record);
            }
            return Cleared::TooMuch;
        }
    }
    // What other tabs hear of is that the index goes: so there is one.
    let _ = Local.set(LIBRARY_KEY, "");
    CLOSED.set(true);
    let gone = remove_all(for_good);
    CLOSED.set(gone == Cleared::All);
    gone
}

fn remove_all(for_good: bool) -> Cleared {
    let mut gone = Cleared::All;
    for key in ours(Local.keys().unwrap_or_default()) {
        // One that stays does not keep the others.
        if Local.remove(&key).is_err() {
            gone = Cleared::NotAll;
        }
    }
    let stays = |name: &String| name == KEY && !for_good;
    ours(session_names()).iter().filter(|name| !stays(name)).for_each(|name| remove_session_item(name));
    spawn_local(async {
        // It goes once the pages that have it open are left.
        let _ = database::drop_all().await;
    });
    gone
}

/// Until when (milliseconds since 1970) this tab can bring back what was cleared; what it cannot any more is removed unread.
#[must_use]
pub fn cleared_until() -> Option<u64> {
    let until = time_of(&session_item(KEY)?, clock::millis()).filter(|_| is_loaded_again());
    if until.is_none() {
        forget_cleared();
    }
    until
}

/// Removes for good what was cleared.
pub fn forget_cleared() {
    remove_session_item(KEY);
}

/// Brings back what was cleared. What was written since stays.
///
/// # Errors
///
/// Why not all of it could be brought back, for the reader.
pub async fn bring_back() -> Result<(), String> {
    let held = session_item(KEY).filter(|held| time_of(held, clock::millis()).is_some());
    let everything = held.and_then(|held| Everything::read(held.split_once(' ')?.1));
    let Some(everything) = everything else {
        forget_cleared();
        return Err("It is gone for good: the two minutes are over.".to_owned());
    };
    match everything.put_back().await {
        Ok(()) => {
            forget_cleared();
            Ok(())
        }
        Err(Refusal::Full) => {
            Err("There is no room for all of it. Delete what was saved since, and press Undo again."
                .to_owned())
        }
        Err(_) => {
            Err("The browser did not let all of it be brought back. Press Undo to try again.".to_owned())
        }
    }
}

/// Up to when it can be brought back, where that is not over. A clock that was set back does not make it last.
fn time_of(held: &str, now: u64) -> Option<u64> {
    let until: u64 = held.split_once(' ')?.0.parse().ok()?;
    (until > now && until - now <= LASTS).then_some(until)
}

/// Whether this page was in this tab right before.
fn is_loaded_again() -> bool {
    let way = || {
        let performance = web_sys::window()?.performance()?;
        let navigation = Reflect::get(&performance, &"navigation".into()).ok()?;
        Reflect::get(&navigation, &"type".into()).ok()?.as_f64()
    };
    way() == Some(RELOAD)
}

fn ours(names: Vec<String>) -> Vec<String> {
    names.into_iter().filter(|name| name.starts_with(OURS)).collect()
}

impl Everything {
    async fn gather() -> Result<Self, Refusal> {
        let mut everything = Self::default();
        for key in ours(Local.keys()?) {
            everything.local.extend(Local.get(&key)?.map(|record| (key, record)));
        }
        for name in ours(session_names()).into_iter().filter(|name| name != KEY) {
            everything.session.extend(session_item(&name).map(|record| (name, record)));
        }
        if !over(super::Overflow::held_ids).is_empty() || everything.local.contains_key(super::HAD_KEY) {
            let fetched = in_time(async { Ok(database::fetch(database::names().await?).await) }).await?;
            for (name, fetched) in fetched {
                everything.database.extend(fetched?.map(|record| (name, record)));
            }
        }
        Ok(everything)
    }

    fn written(&self) -> String {
        let written = |records: &BTreeMap<String, String>| {
            let all = Writer::default();
            records.iter().fold(all, |all, (name, record)| all.with(name, record.as_str())).done()
        };
        Writer::default()
            .with("local", written(&self.local))
            .with("session", written(&self.session))
            .with("database", written(&self.database))
            .done()
            .to_string()
    }

    fn read(packed: &str) -> Option<Self> {
        let record: Value = unpack_within(packed, LARGEST).ok()?.parse().ok()?;
        let read = |name: &str| -> Option<BTreeMap<String, String>> {
            let all = record.get(name)?.as_object()?;
            Some(gather(all.iter().filter_map(|(name, it)| Some((name.clone(), it.as_str()?.to_owned())))))
        };
        Some(Self { local: read("local")?, session: read("session")?, database: read("database")? })
    }

    async fn put_back(&self) -> Result<(), Refusal> {
        if !self.database.is_empty() {
            note_had();
            // Before the words that say that it is there.
            in_time(database::put(&self.database)).await?;
        }
        let mut put = Ok(());
        for (key, record) in &self.local {
            let there = Local.get(key)?;
            let record = match there {
                Some(there) if key == NEVER_KEY => both_names(&there, record),
                // Made again, when the page is loaded, where it has not all.
                Some(_) => continue,
                None => record.clone(),
            };
            // One that has no room does not keep the others.
            put = put.and(Local.set(key, &record));
        }
        put?;
        let has_steps = session_item(JOURNAL_KEY).is_some();
        for (name, record) in &self.session {
            if session_item(name).is_none() && !(has_steps && name.starts_with(JOURNAL_KEY)) {
                set_session_item(name, record);
            }
        }
        Ok(())
    }
}

/// What the browser's database answers, if it does within [`PATIENCE`].
async fn in_time<T>(answer: impl Future<Output = Result<T, Refusal>>) -> Result<T, Refusal> {
    let waits = Rc::new(RefCell::new(None::<Waker>));
    let is_over = Rc::new(Cell::new(false));
    let _timeout = {
        let (waits, is_over) = (waits.clone(), is_over.clone());
        Timeout::new(PATIENCE, move || {
            is_over.set(true);
            waits.take().into_iter().for_each(Waker::wake);
        })
    };
    let mut answer = pin!(answer);
    poll_fn(|context| match answer.as_mut().poll(context) {
        Poll::Pending if is_over.get() => Poll::Ready(Err(Refusal::Off)),
        Poll::Pending => {
            waits.replace(Some(context.waker().clone()));
            Poll::Pending
        }
        ready => ready,
    })
    .await
}

/// The names that are never to be marked of both records.
fn both_names(there: &str, held: &str) -> String {
    match (Never::decode(there), Never::decode(held)) {
        (Ok(mut all), Ok(held)) => {
            for name in held.iter() {
                all.set(name, true);
            }
            all.encode()
        }
        _ => there.to_owned(),
    }
}

/// Whether another tab has cleared the device, told by the record at `key` as it is by now: nothing else ever takes the index away.
#[must_use]
pub fn is_cleared_elsewhere(key: &str, new: Option<&String>) -> bool {
    key == LIBRARY_KEY && new.is_none()
}

/// Empties the storage of this tab, since another one cleared the device.
pub fn clear_tab() {
    CLOSED.set(true);
    ours(session_names()).iter().for_each(|name| remove_session_item(name));
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_notes::NotName;
    use dateline_text::MentionKind;

    #[test]
    fn everything_comes_back_from_its_letters() {
        let one = |name: &str| BTreeMap::from([(name.to_owned(), format!("{{\"of\":\"{name} ☂\"}}"))]);
        let everything = Everything { local: one("a"), session: one("b"), database: one("c") };
        assert_eq!(Everything::read(&pack(&everything.written())), Some(everything));
        assert_eq!(Everything::read("1.AAAA"), None);
    }

    #[test]
    fn it_lasts_two_minutes_by_whatever_clock() {
        let held = format!("{} 1.x", 500_000 + LASTS);
        assert_eq!(time_of(&held, 500_000), Some(620_000));
        for now in [620_000, 700_000, 499_999] {
            assert_eq!(time_of(&held, now), None, "{now}");
        }
        assert_eq!(time_of("soon 1.x", 0), None);
    }

    #[test]
    fn names_of_before_and_since_are_both_kept() {
        let of = |words: &str| {
            let mut never = Never::default();
            never.set(&NotName::new(words, MentionKind::Person), true);
            never.encode()
        };
        let both = Never::decode(&both_names(&of("Rain"), &of("Snow"))).unwrap();
        assert_eq!(both.iter().count(), 2);
        assert_eq!(both_names("{}", &of("Snow")), "{}");
    }
}
