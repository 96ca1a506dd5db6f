//! A second floor for what has no room: an article's record then stands in the browser's database, and in its place a few words that
//! say where ([`Held`]).
//!
//! The database answers late, and everything above this is written for a store that answers at once. So this answers at once as well:
//! [`Refusal::Later`] where something must be fetched or put there first, which it notes down ([`Wanted`]); whoever has done that tells
//! it, and tries again. A record is put there under a name of its own, which never gets another record; only when the database says that
//! it is kept do the words that point to it replace those that were there, in one step, by the same way as any record. So at each moment
//! the old record is found or the new one; one that nothing points to is only rubbish.

use super::records::{Records, Refusal};
use dateline_notes::{ASIDE_PREFIX, Held, LibraryEntry, StoredArticle, TextHash, article_id, decode};
use dateline_text::sort_by_key;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

/// A record of so many bytes goes to the database at once: one twentieth of the room would be one article.
const LARGE: usize = 1 << 18;
/// So many bytes are moved to the database when there is no room for something small.
const MOVED: usize = 1 << 20;
/// So many bytes of records from the database stay at hand.
const NEAR: usize = 16 << 20;
/// What nothing points to may be on its way in another window; after so many milliseconds it is not.
const RUBBISH_AFTER: u64 = 3_600_000;
/// What a database is said to do that was waited for long enough.
const SILENT: &str = "its database does not answer";

/// What is to be done in the database.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    /// The names of records to fetch.
    pub(super) fetch: BTreeSet<String>,
    /// Records to put there, by name.
    pub(super) put: BTreeMap<String, String>,
    /// The names of records that nobody asks for any more.
    pub(super) remove: BTreeSet<String>,
    /// The ids of articles of which nothing is to be left.
    pub(super) forget: BTreeSet<String>,
}

impl Wanted {
    /// Whether nothing is to be done.
    pub(super) fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    /// Whether the record of this name is to go.
    pub(super) fn is_rid_of(&self, name: &str) -> bool {
        // An id may have a slash, and begin like another: so the name is taken apart.
        self.remove.contains(name) || Held::parts(name).is_some_and(|(id, ..)| self.forget.contains(id))
    }
}

/// A record on its way to the database.
#[derive(Debug)]
struct OnItsWay {
    held: Held,
    /// Whether it is there; why not.
    done: Option<Result<(), Refusal>>,
    /// Where the record stands that is only to be moved.
    from: Option<String>,
}

/// The two floors.
#[derive(Debug)]
pub(super) struct Overflow<R> {
    ground: R,
    now: fn() -> u64,
    wanted: RefCell<Wanted>,
    /// Records that were fetched or put there, by name; the one that was wanted last has the highest number.
    near: RefCell<BTreeMap<String, (u64, String)>>,
    turn: Cell<u64>,
    /// Names whose record could not be fetched; why.
    not_fetched: RefCell<BTreeMap<String, Refusal>>,
    /// What is on its way, or arrived and may have to be pointed to, by the fingerprint of the record.
    moving: RefCell<BTreeMap<TextHash, OnItsWay>>,
    /// Names that something was seen to point to.
    known: RefCell<BTreeSet<String>>,
    /// Whether the database took nothing the last time.
    refuses: Cell<bool>,
}

impl<R: Records> Overflow<R> {
    /// Over this store; `now` gives milliseconds since 1970.
    pub(super) const fn new(ground: R, now: fn() -> u64) -> Self {
        Self {
            ground,
            now,
            wanted: RefCell::new(Wanted {
                fetch: BTreeSet::new(),
                put: BTreeMap::new(),
                remove: BTreeSet::new(),
                forget: BTreeSet::new(),
            }),
            near: RefCell::new(BTreeMap::new()),
            turn: Cell::new(0),
            not_fetched: RefCell::new(BTreeMap::new()),
            moving: RefCell::new(BTreeMap::new()),
            known: RefCell::new(BTreeSet::new()),
            refuses: Cell::new(false),
        }
    }

    /// What was refused is asked for again from here on.
    pub(super) fn begin_anew(&self) {
        self.not_fetched.borrow_mut().clear();
        self.moving.borrow_mut().retain(|_, it| !matches!(it.done, Some(Err(_))));
    }

    /// Hands over what is to be done in the database.
    pub(super) fn take_wanted(&self) -> Wanted {
        self.wanted.take()
    }

    /// The ids of the articles that stand in the database.
    pub(super) fn held_ids(&self) -> Vec<String> {
        let keys = self.ground.keys().unwrap_or_default();
        let held = keys.iter().filter_map(|key| article_id(key).filter(|_| self.held(key).is_some()));
        held.map(str::to_owned).collect()
    }

    /// The same, as far as it is only to be removed.
    pub(super) fn take_rubbish(&self) -> Wanted {
        let mut wanted = self.wanted.borrow_mut();
        let (remove, forget) = (std::mem::take(&mut wanted.remove), std::mem::take(&mut wanted.forget));
        Wanted { remove, forget, ..Wanted::default() }
    }

    /// Whether the database took nothing the last time.
    pub(super) const fn is_refused(&self) -> bool {
        self.refuses.get()
    }

    /// Whether the record of this article is on its way to the database.
    pub(super) fn is_on_its_way(&self, id: &str) -> bool {
        self.moving.borrow().values().any(|it| it.held.id() == id && it.done.is_none())
    }

    /// The record that was at some time under `key`, told by what stood there: the record itself, or the words that point to it. What
    /// has to be fetched is wanted from here on.
    pub(super) fn resolve(&self, raw: &str) -> Result<String, Refusal> {
        Held::decode(raw).map_or_else(|| Ok(raw.to_owned()), |held| self.fetched(&held))
    }

    /// Hears what came of fetching a record.
    pub(super) fn hear_fetched(&self, name: &str, fetched: Result<Option<String>, Refusal>) {
        // What is not what its name says was not all written.
        let is_whole =
            |record: &String| Held::parts(name).is_some_and(|(.., hash)| hash == TextHash::of(record));
        match fetched {
            Ok(Some(record)) if is_whole(&record) => {
                self.not_fetched.borrow_mut().remove(name);
                self.keep_near(name, &record);
            }
            Ok(_) => drop(self.not_fetched.borrow_mut().insert(name.to_owned(), Refusal::Missing)),
            Err(why) => drop(self.not_fetched.borrow_mut().insert(name.to_owned(), why)),
        }
    }

    /// Hears what came of putting a record there.
    pub(super) fn hear_put(&self, name: &str, record: &str, put: &Result<(), Refusal>) {
        self.refuses.set(put.is_err());
        let Some((.., hash)) = Held::parts(name) else { return };
        if put.is_ok() {
            self.keep_near(name, record);
        }
        let from = {
            let mut moving = self.moving.borrow_mut();
            let Some(it) = moving.get_mut(&hash).filter(|it| it.held.name == name) else {
                // Something newer was written meanwhile.
                self.wanted.borrow_mut().remove.insert(name.to_owned());
                return;
            };
            it.done = Some(put.clone());
            let from = it.from.take().filter(|_| put.is_ok()).map(|key| (key, it.held.encode()));
            if from.is_some() {
                moving.remove(&hash);
            }
            from
        };
        // Where it only moves, and nothing else was written there meanwhile, this is all.
        if let Some((key, pointer)) = from
            && self.ground.get(&key).is_ok_and(|there| there.as_deref() == Some(record))
            && self.ground.get(&key).is_ok_and(|there| there.as_deref() == Some(record))
        {
            // Where it is not written the record is still there.
            let _ = self.ground.set(&key, &pointer);
            self.known.borrow_mut().insert(name.to_owned());
        }
    }

    /// Waits no longer for an answer to this. Should it come after all, it is heard as ever.
    pub(super) fn give_up(&self, wanted: &Wanted) {
        let why = Refusal::Other(SILENT.to_owned());
        for (name, record) in &wanted.put {
            let is_awaited = |it: &OnItsWay| it.held.name == *name && it.done.is_none();
            let is_awaited = self.moving.borrow().values().any(is_awaited);
            if is_awaited {
                self.hear_put(name, record, &Err(why.clone()));
            }
        }
        for name in &wanted.fetch {
            if !self.near.borrow().contains_key(name) {
                self.not_fetched.borrow_mut().entry(name.clone()).or_insert_with(|| why.clone());
            }
        }
    }

    /// Lets go of what was asked for longest ago, where a lot is at hand.
    pub(super) fn tidy(&self) {
        let mut near = self.near.borrow_mut();
        let mut size: usize = near.values().map(|(_, record)| record.len()).sum();
        while size > NEAR && near.len() > 2 {
            let oldest = near.iter().min_by_key(|(_, (turn, _))| *turn).map(|(name, _)| name.clone());
            let gone = oldest.and_then(|name| near.remove(&name));
            size = size.saturating_sub(gone.map_or(0, |(_, record)| record.len()));
        }
    }

    /// Of the names in the database those that are rubbish.
    pub(super) fn rubbish(&self, names: Vec<String>) -> Result<Vec<String>, Refusal> {
        let mut pointed = BTreeSet::new();
        for key in self.ground.keys()? {
            let may_point = Held::may_be_at(&key) || key.starts_with(ASIDE_PREFIX);
            // Twice: what was there before may be read once.
            for raw in
                [self.ground.get(&key)?, self.ground.get(&key)?].into_iter().flatten().filter(|_| may_point)
            {
                pointed.extend(Held::decode(&raw).map(|held| held.name));
            }
        }
        let now = (self.now)();
        let is_old =
            |name: &str| Held::parts(name).is_some_and(|(_, then, _)| now.abs_diff(then) > RUBBISH_AFTER);
        Ok(names.into_iter().filter(|name| !pointed.contains(name) && is_old(name)).collect())
    }

    fn held(&self, key: &str) -> Option<Held> {
        if !Held::may_be_at(key) {
            return None;
        }
        Held::decode(&self.ground.get(key).ok()??)
    }

    fn fetched(&self, held: &Held) -> Result<String, Refusal> {
        self.known.borrow_mut().insert(held.name.clone());
        if let Some((turn, record)) = self.near.borrow_mut().get_mut(&held.name) {
            *turn = self.next_turn();
            return Ok(record.clone());
        }
        if let Some(why) = self.not_fetched.borrow().get(&held.name) {
            return Err(why.clone());
        }
        self.wanted.borrow_mut().fetch.insert(held.name.clone());
        Err(Refusal::Later)
    }

    /// Whether what nothing has pointed to for so long may soon be taken for rubbish.
    fn may_be_swept(&self, held: &Held) -> bool {
        Held::parts(&held.name).is_none_or(|(_, then, _)| (self.now)().abs_diff(then) > RUBBISH_AFTER / 2)
    }

    fn next_turn(&self) -> u64 {
        self.turn.set(self.turn.get().wrapping_add(1));
        self.turn.get()
    }

    fn keep_near(&self, name: &str, record: &str) {
        let turn = self.next_turn();
        self.near.borrow_mut().insert(name.to_owned(), (turn, record.to_owned()));
    }

    /// Wants a record put into the database.
    fn want_put(&self, record: &str, article: &StoredArticle, from: Option<String>) {
        let held = Held::new(article, record, (self.now)());
        let mut moving = self.moving.borrow_mut();
        // What was on its way for the same article is not asked for any more; that it arrives does no harm.
        moving.retain(|_, it| it.held.id() != held.id());
        let mut wanted = self.wanted.borrow_mut();
        wanted.put.retain(|name, _| !is_of(name, held.id()));
        // It was deleted, and is brought back.
        wanted.forget.remove(held.id());
        wanted.put.insert(held.name.clone(), record.to_owned());
        moving.insert(held.hash, OnItsWay { held, done: None, from });
    }
}

impl<R: Records> Records for Overflow<R> {
    fn get(&self, key: &str) -> Result<Option<String>, Refusal> {
        match self.ground.get(key)? {
            Some(raw) if Held::may_be_at(key) => self.resolve(&raw).map(Some),
            raw => Ok(raw),
        }
    }

    fn set(&self, key: &str, record: &str) -> Result<(), Refusal> {
        self.ground.set(key, record)
    }

    fn remove(&self, key: &str) -> Result<(), Refusal> {
        self.ground.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, Refusal> {
        self.ground.keys()
    }

    fn set_article(&self, key: &str, record: &str, article: &StoredArticle) -> Result<(), Refusal> {
        self.moving.borrow_mut().retain(|_, it| it.done.is_none() || !self.may_be_swept(&it.held));
        let known =
            self.moving.borrow().get(&TextHash::of(record)).map(|it| (it.held.clone(), it.done.clone()));
        match known {
            Some((held, Some(Ok(())))) => {
                self.known.borrow_mut().insert(held.name.clone());
                self.ground.set(key, &held.encode())
            }
            // The database does not take it: then as before there was one.
            Some((_, Some(Err(why)))) => match self.ground.set(key, record) {
                Err(Refusal::Full) if why != Refusal::Off => Err(why),
                written => written,
            },
            Some((_, None)) => Err(Refusal::Later),
            None => {
                if record.len() < LARGE {
                    match self.ground.set(key, record) {
                        Err(Refusal::Full) => {}
                        written => return written,
                    }
                }
                self.want_put(record, article, None);
                Err(Refusal::Later)
            }
        }
    }

    fn raw(&self, key: &str) -> Result<Option<String>, Refusal> {
        self.ground.get(key)
    }

    fn entry(&self, key: &str) -> Option<LibraryEntry> {
        self.held(key).map(|held| held.entry)
    }

    fn superseded(&self, id: &str, before: &[TextHash]) {
        self.moving.borrow_mut().retain(|_, it| it.held.id() != id);
        // The last one before stays: another window may still want to compare with it.
        let before = before.get(1..).unwrap_or_default();
        let mut known = self.known.borrow_mut();
        let is_superseded = |name: &String| {
            is_of(name, id) && Held::parts(name).is_some_and(|(.., hash)| before.contains(&hash))
        };
        let gone: Vec<String> = known.iter().filter(|name| is_superseded(name)).cloned().collect();
        known.retain(|name| !is_superseded(name));
        self.wanted.borrow_mut().remove.extend(gone);
    }

    fn forget(&self, id: &str) {
        self.moving.borrow_mut().retain(|_, it| it.held.id() != id);
        self.known.borrow_mut().retain(|name| !is_of(name, id));
        let mut wanted = self.wanted.borrow_mut();
        wanted.put.retain(|name, _| !is_of(name, id));
        wanted.forget.insert(id.to_owned());
    }

    fn make_room(&self) -> bool {
        if self.refuses.get() {
            return false;
        }
        let keys = self.ground.keys().unwrap_or_default();
        let is_free = |id: &str| !self.moving.borrow().values().any(|it| it.held.id() == id);
        let mut records: Vec<(String, String)> = keys
            .into_iter()
            // What is being written makes room by itself.
            .filter(|key| article_id(key).is_some_and(is_free))
            .filter_map(|key| self.ground.get(&key).ok()?.map(|record| (key, record)))
            .filter(|(_, record)| Held::decode(record).is_none())
            .collect();
        sort_by_key(&mut records, |(_, record)| usize::MAX - record.len());
        let mut moved = 0;
        for (key, record) in records {
            if moved >= MOVED {
                break;
            }
            // What cannot be read is not for us to move.
            let Ok(article) = decode(&record) else { continue };
            if article_id(&key) != Some(article.id.as_str()) {
                continue;
            }
            moved += record.len();
            self.want_put(&record, &article, Some(key));
        }
        moved > 0
    }
}

/// Whether a record of this name is one of the article of this id.
fn is_of(name: &str, id: &str) -> bool {
    Held::parts(name).is_some_and(|(of, ..)| of == id)
}
