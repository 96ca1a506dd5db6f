//! The keeper over a storage that fails at every call in every way, and a database that does, and is slow, with two windows at work:
//! nothing is lost that was said to be saved.
//!
//! Not dealt: a record torn where there was no room for the copy beside it. A browser's own writing of one record is whole, and so is
//! a transaction of its database.

#[path = "../../../tests/seeded/random.rs"]
mod random;

use super::keeper::{Changes, Elsewhere, Keeper, Stored};
use super::overflow::{Overflow, Wanted};
use super::records::{Records, Refusal};
use dateline_notes::{
    ASIDE_PREFIX, Annotation, Edit, Held, LIBRARY_KEY, Library, Met, NEVER_KEY, NEW_PREFIX, NotName,
    StoredArticle, Target, apply, article_key, encode, new_key,
};
use dateline_text::MentionKind;
use random::Random;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

const NOW: &str = "2026-01-31T08:00:00Z";
const ID: &str = "a";

/// What one window writes another hears of: the record as it was and as it is.
type Event = (String, Option<String>, Option<String>);

/// What the windows share.
#[derive(Debug)]
struct Disk {
    records: BTreeMap<String, String>,
    /// What stood under each name before.
    older: BTreeMap<String, Vec<String>>,
    heard: [VecDeque<Event>; 2],
    chance: Random,
    /// What was read last as it was before: read again, it is as it is.
    stale: Option<String>,
    /// One in so many calls fails; 0 for none.
    one_in: usize,
    /// The longest record of an article that has room, in bytes.
    room: usize,
    /// What stands in the database.
    database: BTreeMap<String, String>,
    /// Whether there is no room to keep anything aside.
    no_aside: bool,
}

thread_local! {
    /// Milliseconds by which names are told apart.
    static MILLIS: Cell<u64> = const { Cell::new(0) };
}

fn now() -> u64 {
    MILLIS.set(MILLIS.get() + 1);
    MILLIS.get()
}

/// The storage as one window has it.
#[derive(Clone, Debug)]
struct Faulty {
    disk: Rc<RefCell<Disk>>,
    window: usize,
    /// The window is gone in the middle of what it did.
    gone: Rc<RefCell<bool>>,
}

impl Faulty {
    /// Whether this call fails, and in which of so many ways.
    fn fault(&self, ways: usize) -> Option<usize> {
        let mut disk = self.disk.borrow_mut();
        let one_in = disk.one_in;
        (one_in > 0 && disk.chance.below(one_in) == 0).then(|| disk.chance.below(ways))
    }

    fn alive(&self) -> Result<(), Refusal> {
        if *self.gone.borrow() { Err(Refusal::Off) } else { Ok(()) }
    }

    fn crash(&self) -> Refusal {
        *self.gone.borrow_mut() = true;
        Refusal::Off
    }

    fn put(&self, key: &str, record: Option<&str>) {
        let mut disk = self.disk.borrow_mut();
        let old = disk.records.get(key).cloned();
        match record {
            Some(record) => disk.records.insert(key.to_owned(), record.to_owned()),
            None => disk.records.remove(key),
        };
        if let Some(old) = &old {
            disk.older.entry(key.to_owned()).or_default().push(old.clone());
        }
        if old.as_deref() != record {
            disk.heard[1 - self.window].push_back((key.to_owned(), old, record.map(str::to_owned)));
        }
    }
}

impl Records for Faulty {
    fn get(&self, key: &str) -> Result<Option<String>, Refusal> {
        self.alive()?;
        match self.fault(4) {
            Some(0) => Err(Refusal::Off),
            Some(1) => Err(Refusal::Other("SecurityError".to_owned())),
            Some(2) => Err(self.crash()),
            Some(_) if self.disk.borrow().stale.as_deref() != Some(key) => {
                // As it was some time ago.
                let mut disk = self.disk.borrow_mut();
                disk.stale = Some(key.to_owned());
                let count = disk.older.get(key).map_or(0, Vec::len);
                let which = disk.chance.below(count);
                Ok(disk.older.get(key).and_then(|older| older.get(which)).cloned())
            }
            _ => {
                let mut disk = self.disk.borrow_mut();
                disk.stale = None;
                Ok(disk.records.get(key).cloned())
            }
        }
    }

    fn set(&self, key: &str, record: &str) -> Result<(), Refusal> {
        self.alive()?;
        if key.starts_with(ASIDE_PREFIX) && self.disk.borrow().no_aside {
            return Err(Refusal::Full);
        }
        let has_copy = {
            let disk = self.disk.borrow();
            key.starts_with(NEW_PREFIX) || disk.records.get(&new_key(ID)).is_some_and(|copy| copy == record)
        };
        match self.fault(6) {
            Some(0) => return Err(Refusal::Full),
            Some(1) => return Err(Refusal::Off),
            Some(2) => return Err(self.crash()),
            Some(which @ (3 | 4)) if has_copy => {
                self.put(key, Some(&record[..record.len() / 2]));
                return Err(if which == 3 { self.crash() } else { Refusal::Other("torn".to_owned()) });
            }
            Some(5) => {
                self.put(key, Some(record));
                return Err(self.crash());
            }
            _ => {}
        }
        if Held::may_be_at(key) && Held::decode(record).is_none() && record.len() > self.disk.borrow().room {
            return Err(Refusal::Full);
        }
        self.put(key, Some(record));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Refusal> {
        self.alive()?;
        match self.fault(3) {
            Some(0) => return Err(Refusal::Other("SecurityError".to_owned())),
            Some(1) => return Err(self.crash()),
            Some(_) => {
                self.put(key, None);
                return Err(self.crash());
            }
            None => {}
        }
        self.put(key, None);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, Refusal> {
        self.alive()?;
        match self.fault(2) {
            Some(0) => Err(Refusal::Off),
            Some(_) => Err(self.crash()),
            None => Ok(self.disk.borrow().records.keys().cloned().collect()),
        }
    }
}

impl Faulty {
    /// What the database does, as far as it does it, and what it answers.
    fn answer(&self, records: &Overflow<Self>, wanted: &Wanted) {
        if self.alive().is_err() {
            return;
        }
        if !wanted.put.is_empty() {
            let fault = self.fault(5);
            if !matches!(fault, Some(0..=3)) {
                self.disk.borrow_mut().database.extend(wanted.put.clone());
            }
            let put = match fault {
                Some(0) => Err(Refusal::Full),
                Some(1) => Err(Refusal::Off),
                Some(2) => Err(Refusal::Other("AbortError".to_owned())),
                Some(_) => return drop(self.crash()),
                None => Ok(()),
            };
            wanted.put.iter().for_each(|(name, record)| records.hear_put(name, record, &put));
        }
        for name in &wanted.fetch {
            let fetched = match self.fault(3) {
                Some(0) => Err(Refusal::Off),
                Some(1) => Err(Refusal::Other("UnknownError".to_owned())),
                Some(_) => return drop(self.crash()),
                None => Ok(self.disk.borrow().database.get(name).cloned()),
            };
            records.hear_fetched(name, fetched);
        }
        self.clear(wanted);
    }

    fn clear(&self, wanted: &Wanted) {
        if self.fault(2).is_none() {
            let mut disk = self.disk.borrow_mut();
            disk.database.retain(|name, _| !wanted.is_rid_of(name));
        }
    }
}

/// A window with the article on its desk.
struct Window {
    records: Faulty,
    keeper: Keeper<Overflow<Faulty>>,
    article: StoredArticle,
    /// What it wrote since it was last told that all is saved.
    unsaved: bool,
    /// The article as it waits for the database.
    waiting: Option<StoredArticle>,
    /// What it had heard of when that began.
    heard: u32,
}

impl Window {
    fn open(disk: &Rc<RefCell<Disk>>, window: usize) -> Option<Self> {
        // A new page hears of nothing that was written before it came.
        disk.borrow_mut().heard[window].clear();
        for _ in 0..100 {
            let records = Faulty { disk: disk.clone(), window, gone: Rc::default() };
            let keeper = Keeper::new(Overflow::new(records.clone(), now));
            let _loaded = keeper.load();
            for _ in 0..6 {
                if keeper.is_at_hand(ID) {
                    break;
                }
                records.answer(keeper.records(), &keeper.records().take_wanted());
            }
            if let Ok(article) = keeper.article(ID) {
                return Some(Self { records, keeper, article, unsaved: false, waiting: None, heard: 0 });
            }
            // Its reader tries again, until the storage has a good moment.
            let calm = disk.borrow_mut().chance.below(3) == 0;
            if calm {
                disk.borrow_mut().one_in = 0;
            }
        }
        None
    }

    /// Whether it was told that all is saved.
    fn save(&mut self) -> bool {
        if self.waiting.is_some() {
            // Once that is stored.
            self.unsaved = true;
            return false;
        }
        self.keeper.records().begin_anew();
        let (met, stored) = self.store(&self.article);
        let is_behind = !met.is_empty();
        self.unsaved = stored != Stored::All;
        met.into_iter().for_each(|met| self.take(&met));
        match stored {
            Stored::Later if !is_behind => {
                self.waiting = Some(self.article.clone());
                self.heard = self.keeper.heard(ID);
            }
            _ => {}
        }
        stored == Stored::All
    }

    fn store(&self, article: &StoredArticle) -> (Vec<Met>, Stored) {
        let library = Library::of([article]);
        let articles = vec![(ID, Some(article))];
        self.keeper.store(&Changes { articles, archived: Vec::new(), names: Vec::new(), library: &library })
    }

    /// The database answers, and what waits for it is stored as it was when it began to wait: the words that are saved then.
    fn go_on(&mut self) -> BTreeSet<String> {
        let Some(waiting) = self.waiting.take() else { return BTreeSet::new() };
        for _ in 0..6 {
            self.records.answer(self.keeper.records(), &self.keeper.records().take_wanted());
            if self.heard != self.keeper.heard(ID) {
                self.unsaved = true;
                break;
            }
            let (met, stored) = self.store(&waiting);
            let has_met = !met.is_empty();
            met.into_iter().for_each(|met| self.take(&met));
            match stored {
                Stored::All => {
                    self.unsaved = self.unsaved && words(&self.article) != words(&waiting);
                    return words(&waiting);
                }
                Stored::Later if !has_met => {}
                Stored::Later | Stored::Failed(_) => break,
            }
        }
        BTreeSet::new()
    }

    fn take(&mut self, met: &Met) {
        let taken = met.take_over(&mut self.article);
        if met.behind || taken.kept_both > 0 {
            self.unsaved = true;
        }
    }

    fn hear(&mut self) -> bool {
        let event = self.records.disk.borrow_mut().heard[self.records.window].pop_front();
        let Some((key, old, new)) = event else { return false };
        let records = self.keeper.records();
        let later = |raw: &&String| records.resolve(raw) == Err(Refusal::Later);
        records.begin_anew();
        if old.iter().chain(&new).filter(later).count() > 0 {
            self.records.answer(records, &records.take_wanted());
        }
        let whole = |raw: String| records.resolve(&raw).unwrap_or(raw);
        if let Some(Elsewhere::Article(met)) = self.keeper.elsewhere(&key, old.map(whole), new.map(whole)) {
            self.take(&met);
        }
        true
    }

    /// Removes what is of no use in the database any more.
    fn sweep(&self) {
        let names = self.records.disk.borrow().database.keys().cloned().collect();
        if let Ok(rubbish) = self.keeper.records().rubbish(names) {
            self.records.clear(&Wanted { remove: rubbish.into_iter().collect(), ..Wanted::default() });
        }
    }
}

/// What the readers did, by the words of the notes, each of which is written once.
#[derive(Default)]
struct Told {
    /// Words that were said to be saved.
    saved: BTreeSet<String>,
    /// What became of words at a reader's own hand: other words, or none.
    became: BTreeMap<String, Vec<Option<String>>>,
}

impl Told {
    /// Whether these words are there, or what their reader made of them.
    fn is_kept(&self, words: &str, there: &BTreeSet<String>) -> bool {
        there.contains(words)
            || self.became.get(words).is_some_and(|became| {
                became.iter().any(|next| next.as_ref().is_none_or(|next| self.is_kept(next, there)))
            })
    }
}

fn words(article: &StoredArticle) -> BTreeSet<String> {
    article.annotations().iter().filter_map(|note| note.body.clone()).collect()
}

/// A storage without faults that holds the first version of the article.
fn calm(seed: u64) -> Rc<RefCell<Disk>> {
    let first = StoredArticle::new(ID, "T", "The mayor spoke.", NOW);
    Rc::new(RefCell::new(Disk {
        records: BTreeMap::from([(article_key(ID), dateline_notes::encode(&first))]),
        older: BTreeMap::new(),
        heard: [VecDeque::new(), VecDeque::new()],
        chance: Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1),
        stale: None,
        one_in: 0,
        room: usize::MAX,
        database: BTreeMap::new(),
        no_aside: false,
    }))
}

#[test]
fn typing_in_one_window_while_another_is_open_comes_to_rest_and_makes_no_copy() {
    let disk = calm(1);
    let mut windows = [Window::open(&disk, 0).unwrap(), Window::open(&disk, 1).unwrap()];
    let writes = |disk: &Rc<RefCell<Disk>>| disk.borrow().older.get(&article_key(ID)).map_or(0, Vec::len);
    let mut text = String::new();
    for key in 0..30 {
        text.push('x');
        let note = windows[0].article.annotation("n").cloned();
        let edit = match note {
            None => Edit::Add(Annotation::note("n", NOW, Target::Article, &text)),
            Some(before) => Edit::Replace { after: before.with_body(NOW, Some(text.clone())), before },
        };
        assert!(apply(&mut windows[0].article, &edit));
        assert!(windows[0].save());
        // The other hears late, of one record at a time, and once saves something of its own in between.
        if key % 3 == 0 {
            windows[1].hear();
        }
        if key == 10 {
            let own = Annotation::note("own", NOW, Target::Article, "own");
            assert!(apply(&mut windows[1].article, &Edit::Add(own)));
            assert!(windows[1].save());
        }
        for window in &mut windows {
            if window.unsaved {
                assert!(window.save());
            }
        }
    }
    for _ in 0..200 {
        for window in &mut windows {
            window.hear();
            if window.unsaved {
                assert!(window.save());
            }
        }
    }
    assert!(disk.borrow().heard.iter().all(VecDeque::is_empty), "they still tell each other news");
    assert!(writes(&disk) < 40, "{} writes", writes(&disk));
    let there = BTreeSet::from([text, "own".to_owned()]);
    assert_eq!([words(&windows[0].article), words(&windows[1].article)], [there.clone(), there.clone()]);
    drop(windows);
    assert_eq!(words(&Window::open(&disk, 0).unwrap().article), there);
}

/// One run: two windows write, delete, save, are told of each other, and end in the middle of it.
fn run(seed: u64, is_tight: bool) -> Result<usize, String> {
    let disk = calm(seed);
    let mut windows_that_waited = 0;
    let reopen = |window| Window::open(&disk, window).ok_or_else(|| format!("seed {seed} lost the article"));
    let mut windows = [reopen(0)?, reopen(1)?];
    let mut told = Told::default();
    for step in 0..60 {
        let (which, what, answers) = {
            let mut disk = disk.borrow_mut();
            disk.one_in = [0, 3, 6, 12][disk.chance.below(4)];
            if is_tight && disk.chance.below(4) == 0 {
                disk.room = [0, 600, 2000, usize::MAX][disk.chance.below(4)];
            }
            (disk.chance.below(2), disk.chance.below(10), disk.chance.below(2) == 0)
        };
        let window = &mut windows[which];
        let at = disk.borrow_mut().chance.below(window.article.annotations().len().max(1));
        let there = window.article.annotations().get(at).cloned();
        let written = format!("words {step}");
        match (what, there) {
            (0..=2, _) => {
                let note = Annotation::note(&format!("n{step}"), NOW, Target::Article, &written);
                assert!(apply(&mut window.article, &Edit::Add(note)));
            }
            (3 | 4, Some(before)) => {
                let after = before.with_body(NOW, Some(written.clone()));
                told.became.entry(before.body.clone().unwrap()).or_default().push(Some(written));
                assert!(apply(&mut window.article, &Edit::Replace { before, after }));
            }
            (5, Some(gone)) => {
                told.became.entry(gone.body.clone().unwrap()).or_default().push(None);
                assert!(apply(&mut window.article, &Edit::Remove(gone)));
            }
            (6, _) => while window.hear() {},
            (7, _) => *window.records.gone.borrow_mut() = true,
            (8, _) => {
                MILLIS.set(MILLIS.get() + 4_000_000);
                window.sweep();
            }
            _ => {}
        }
        if answers {
            let now = window.go_on();
            told.saved.extend(now);
        }
        if window.save() {
            told.saved.extend(words(&window.article));
        }
        windows_that_waited += usize::from(window.waiting.is_some());
        if *window.records.gone.borrow() {
            windows[which] = reopen(which)?;
        }
    }
    // A good day: both hear of all, save what is not saved, and are closed.
    disk.borrow_mut().one_in = 0;
    for _ in 0..20 {
        for window in &mut windows {
            while window.hear() {}
            let _saved = window.go_on();
            if window.unsaved && !window.save() {
                let _saved = window.go_on();
            }
        }
    }
    for window in &windows {
        assert!(!window.unsaved && window.waiting.is_none(), "seed {seed} does not come to rest");
    }
    drop(windows);
    MILLIS.set(MILLIS.get() + 4_000_000);
    let last = reopen(0)?;
    last.sweep();
    assert!(
        disk.borrow().database.len() <= 2,
        "seed {seed} leaves rubbish: {:?}",
        disk.borrow().database.keys()
    );
    let there = words(&reopen(1)?.article);
    for saved in &told.saved {
        if !told.is_kept(saved, &there) {
            return Err(format!("seed {seed} lost “{saved}”"));
        }
    }
    Ok(windows_that_waited)
}

fn nothing_is_lost(is_tight: bool) -> usize {
    let runs: Vec<Result<usize, String>> = (1..=1000).map(|seed| run(seed, is_tight)).collect();
    let lost: Vec<&str> = runs.iter().filter_map(|run| Some(run.as_ref().err()?.as_str())).collect();
    assert!(lost.is_empty(), "{} of 1,000 runs: {}", lost.len(), lost.join("; "));
    runs.into_iter().flatten().sum()
}

#[test]
fn nothing_is_lost_that_was_said_to_be_saved() {
    nothing_is_lost(false);
}

#[test]
fn nothing_is_lost_that_was_said_to_be_saved_where_the_room_is_short() {
    assert!(nothing_is_lost(true) > 10_000, "the database was hardly asked for anything");
}

/// A window alone, where records of articles longer than `room` have none.
fn alone(room: usize) -> (Rc<RefCell<Disk>>, Window) {
    let disk = calm(1);
    disk.borrow_mut().room = room;
    let window = Window::open(&disk, 0).unwrap();
    (disk, window)
}

fn write(window: &mut Window, words: &str) {
    assert!(apply(&mut window.article, &Edit::Add(Annotation::note(words, NOW, Target::Article, words))));
}

#[test]
fn what_has_no_room_is_said_to_be_saved_once_it_is_in_the_database() {
    let (disk, mut window) = alone(0);
    write(&mut window, "one");
    assert!(!window.save() && window.waiting.is_some());
    assert!(Held::decode(&disk.borrow().records[&article_key(ID)]).is_none(), "it waits for the database");
    // Meanwhile its reader goes on.
    write(&mut window, "two");
    assert!(!window.save());
    assert_eq!(window.go_on(), BTreeSet::from(["one".to_owned()]));
    assert!(!window.save());
    assert_eq!(window.go_on().len(), 2);
    let held = Held::decode(&disk.borrow().records[&article_key(ID)]).unwrap();
    assert_eq!((held.entry.notes, disk.borrow().database.contains_key(&held.name)), (2, true));
    assert_eq!(words(&Window::open(&disk, 1).unwrap().article).len(), 2);
    // It comes back where there is room.
    disk.borrow_mut().room = usize::MAX;
    write(&mut window, "three");
    assert!(window.save());
    assert!(Held::decode(&disk.borrow().records[&article_key(ID)]).is_none());
}

#[test]
fn without_a_database_all_is_as_it_was_before_there_was_one() {
    let (disk, mut window) = alone(0);
    write(&mut window, "one");
    assert!(!window.save());
    let wanted = window.keeper.records().take_wanted();
    let refused = Err(Refusal::Off);
    wanted.put.iter().for_each(|(name, record)| window.keeper.records().hear_put(name, record, &refused));
    let (_, stored) = window.store(&window.article);
    assert!(matches!(stored, Stored::Failed(why) if why.contains("is full")));
    assert!(disk.borrow().database.is_empty());
}

#[test]
fn the_index_is_made_again_without_fetching_anything() {
    let (disk, mut window) = alone(0);
    write(&mut window, "one");
    let _later = window.save();
    let _saved = window.go_on();
    disk.borrow_mut().records.remove(LIBRARY_KEY);
    disk.borrow_mut().database.clear();
    let keeper = Keeper::new(Overflow::new(window.records.clone(), now));
    let loaded = keeper.load();
    assert_eq!(loaded.library.entry(ID).map(|entry| entry.notes), Some(1));
    assert_eq!(keeper.records().take_wanted(), Wanted::default());
    // What is gone from the database is said to be, and what is on the desk is written anew.
    assert!(!keeper.is_at_hand(ID));
    window.records.answer(keeper.records(), &keeper.records().take_wanted());
    assert!(keeper.article(ID).unwrap_err().contains("no longer in this browser"));
    drop(keeper);
    let mut window = Window { keeper: Keeper::new(Overflow::new(window.records.clone(), now)), ..window };
    let _later = window.save();
    assert_eq!(window.go_on().len(), 1);
    assert_eq!(disk.borrow().database.len(), 1);
}

#[test]
fn where_nothing_has_room_articles_are_moved_to_make_some() {
    let (disk, window) = alone(usize::MAX);
    let records = window.keeper.records();
    assert!(records.make_room());
    window.records.answer(records, &records.take_wanted());
    let held = Held::decode(&disk.borrow().records[&article_key(ID)]).unwrap();
    assert!(disk.borrow().database.contains_key(&held.name));
    assert_eq!(window.keeper.article(ID).unwrap().title, "T");
    assert!(!records.make_room(), "there is no more to be moved");
    // To the other window it is no news.
    let mut other = Window::open(&disk, 1).unwrap();
    let moved = (article_key(ID), Some(encode(&window.keeper.article(ID).unwrap())), Some(held.encode()));
    disk.borrow_mut().heard[1].push_back(moved);
    assert!(other.hear() && !other.unsaved);
}

#[test]
fn nothing_is_left_of_a_deleted_article() {
    let (disk, mut window) = alone(0);
    write(&mut window, "one");
    let _later = window.save();
    let _saved = window.go_on();
    let library = Library::default();
    let changes =
        Changes { articles: vec![(ID, None)], archived: Vec::new(), names: Vec::new(), library: &library };
    assert_eq!(window.keeper.store(&changes).1, Stored::All);
    window.records.answer(window.keeper.records(), &window.keeper.records().take_wanted());
    let disk = disk.borrow();
    assert!(disk.database.is_empty() && disk.records.keys().all(|key| key == LIBRARY_KEY), "{disk:?}");
}

#[test]
fn what_is_brought_back_is_not_removed_with_what_was_deleted() {
    let (disk, mut window) = alone(0);
    write(&mut window, "one");
    let _later = window.save();
    let _saved = window.go_on();
    let library = Library::default();
    let articles = vec![(ID, None)];
    let gone = Changes { articles, archived: Vec::new(), names: Vec::new(), library: &library };
    assert_eq!(window.keeper.store(&gone).1, Stored::All);
    // Before anything was removed its reader takes that back.
    let _later = window.save();
    assert_eq!(window.go_on().len(), 1);
    drop(window);
    assert_eq!(words(&Window::open(&disk, 1).unwrap().article).len(), 1);
}

#[test]
fn what_cannot_be_read_and_has_no_room_aside_is_not_written_over() {
    for (key, room) in [(article_key(ID), true), (article_key(ID), false), (NEVER_KEY.to_owned(), false)] {
        let (disk, mut window) = alone(usize::MAX);
        disk.borrow_mut().records.insert(key.clone(), "broken".to_owned());
        disk.borrow_mut().no_aside = !room;
        write(&mut window, "one");
        let library = Library::default();
        let name = NotName::new("x", MentionKind::Person);
        let changes = Changes {
            articles: vec![(ID, Some(&window.article))],
            archived: Vec::new(),
            names: vec![(&name, true)],
            library: &library,
        };
        let (_, stored) = window.keeper.store(&changes);
        let disk = disk.borrow();
        assert_eq!(stored == Stored::All, room);
        let is_aside =
            |(key, record): (&String, &String)| key.starts_with(ASIDE_PREFIX) && record == "broken";
        assert_eq!(disk.records.iter().any(is_aside), room);
        assert_eq!(disk.records[&key] == "broken", !room);
    }
}

/// Keeps on storing the article, with what other windows had stored, while the database answers; how much that was, and what came of
/// it.
fn store_with_answers(
    records: &Faulty,
    keeper: &Keeper<Overflow<Faulty>>,
    article: &StoredArticle,
) -> (usize, Stored) {
    let (mut article, mut met) = (article.clone(), 0);
    for _ in 0..6 {
        let (others, stored) = {
            let articles = vec![(article.id.as_str(), Some(&article))];
            let library = Library::of([&article]);
            let (archived, names) = (Vec::new(), Vec::new());
            keeper.store(&Changes { articles, archived, names, library: &library })
        };
        met += others.len();
        others.iter().for_each(|met| drop(met.take_over(&mut article)));
        if stored != Stored::Later {
            return (met, stored);
        }
        records.answer(keeper.records(), &keeper.records().take_wanted());
    }
    (met, Stored::Later)
}

#[test]
fn what_stands_there_unseen_is_not_written_over_by_what_comes_in() {
    for room in [0, usize::MAX] {
        let (disk, mut window) = alone(room);
        let mut coming = window.article.clone();
        assert!(apply(&mut coming, &Edit::Add(Annotation::note("in", NOW, Target::Article, "in"))));
        write(&mut window, "later");
        assert_eq!(store_with_answers(&window.records, &window.keeper, &window.article).1, Stored::All);
        // A page that never read the article takes a backup in.
        let keeper = Keeper::new(Overflow::new(window.records.clone(), now));
        assert_eq!(store_with_answers(&window.records, &keeper, &coming), (1, Stored::All));
        let both = Window::open(&disk, 1).unwrap().article;
        assert_eq!(words(&both), BTreeSet::from(["in".to_owned(), "later".to_owned()]));
        // Where what comes in has all that is there, there is nothing to tell.
        let keeper = Keeper::new(Overflow::new(window.records.clone(), now));
        let mut more = both;
        assert!(apply(&mut more, &Edit::Add(Annotation::note("more", NOW, Target::Article, "more"))));
        assert_eq!(store_with_answers(&window.records, &keeper, &more), (0, Stored::All));
        assert_eq!(words(&Window::open(&disk, 1).unwrap().article).len(), 3);
    }
}

#[test]
fn what_could_not_be_stored_is_in_a_backup_though_something_else_is_stored_since() {
    let (disk, mut window) = alone(700);
    write(&mut window, &"long ".repeat(200));
    assert!(!window.save());
    let refused = Err(Refusal::Off);
    let wanted = window.keeper.records().take_wanted();
    wanted.put.iter().for_each(|(name, record)| window.keeper.records().hear_put(name, record, &refused));
    assert!(matches!(window.store(&window.article).1, Stored::Failed(_)));
    let other = StoredArticle::new("b", "T", "Rain.", NOW);
    assert_eq!(store_with_answers(&window.records, &window.keeper, &other), (0, Stored::All));
    let in_backup = |window: &Window| -> usize {
        window.keeper.all_articles().0.iter().map(|article| words(article).len()).sum()
    };
    assert_eq!((in_backup(&window), window.keeper.all_articles().0.len()), (1, 2));
    // Once it is stored, what is there is in the backup.
    disk.borrow_mut().room = usize::MAX;
    assert_eq!(window.store(&window.article).1, Stored::All);
    let mut elsewhere = Window::open(&disk, 1).unwrap();
    write(&mut elsewhere, "two");
    assert!(elsewhere.save());
    assert_eq!(in_backup(&window), 2);
}

#[test]
fn a_new_article_whose_page_ended_before_its_place_was_taken_is_in_the_list_of_the_next() {
    let (disk, mut window) = alone(0);
    write(&mut window, "one");
    assert_eq!(store_with_answers(&window.records, &window.keeper, &window.article).1, Stored::All);
    // Only the copy says yet where it is.
    let pointer = disk.borrow_mut().records.remove(&article_key(ID)).unwrap();
    disk.borrow_mut().records.insert(new_key(ID), pointer.clone());
    disk.borrow_mut().records.remove(LIBRARY_KEY);
    let keeper = Keeper::new(Overflow::new(window.records.clone(), now));
    let loaded = keeper.load();
    assert_eq!(loaded.library.entry(ID).map(|entry| entry.notes), Some(1));
    assert_eq!(keeper.records().take_wanted(), Wanted::default(), "nothing has to be fetched for that");
    assert_eq!(disk.borrow().records.get(&article_key(ID)), Some(&pointer));
    assert!(!disk.borrow().records.contains_key(&new_key(ID)));
    assert_eq!(words(&Window::open(&disk, 1).unwrap().article).len(), 1);
}

#[test]
fn a_database_that_was_given_up_is_heard_when_it_answers_after_all() {
    let (disk, mut window) = alone(0);
    write(&mut window, "one");
    assert!(!window.save());
    let records = window.keeper.records();
    let wanted = records.take_wanted();
    records.give_up(&wanted);
    assert!(
        matches!(window.store(&window.article).1, Stored::Failed(why) if why.contains("does not answer"))
    );
    // A later try begins anew; the first answer comes during it, and is only rubbish then.
    records.begin_anew();
    assert_eq!(window.store(&window.article).1, Stored::Later);
    window.records.answer(records, &wanted);
    let again = records.take_wanted();
    assert_eq!(again.put.len(), 1);
    window.records.answer(records, &again);
    assert_eq!(window.store(&window.article).1, Stored::All);
    // What could not be fetched is, once the answer is here.
    let keeper = Keeper::new(Overflow::new(window.records.clone(), now));
    assert!(!keeper.is_at_hand(ID));
    let wanted = keeper.records().take_wanted();
    keeper.records().give_up(&wanted);
    assert!(keeper.is_at_hand(ID) && keeper.article(ID).is_err());
    window.records.answer(keeper.records(), &wanted);
    assert_eq!(words(&keeper.article(ID).unwrap()).len(), 1);
    drop(keeper);
    let names = records.take_wanted().remove;
    window.records.clear(&Wanted { remove: names, ..Wanted::default() });
    assert_eq!(disk.borrow().database.len(), 1);
}

#[test]
fn with_a_deleted_article_no_other_goes_whose_id_begins_like_its() {
    let (disk, mut window) = alone(0);
    write(&mut window, "one");
    assert_eq!(store_with_answers(&window.records, &window.keeper, &window.article).1, Stored::All);
    let other = StoredArticle::new("a/b", "T", "Rain.", NOW);
    assert_eq!(store_with_answers(&window.records, &window.keeper, &other).1, Stored::All);
    let library = Library::of([&other]);
    let changes =
        Changes { articles: vec![(ID, None)], archived: Vec::new(), names: Vec::new(), library: &library };
    assert_eq!(window.keeper.store(&changes).1, Stored::All);
    window.records.answer(window.keeper.records(), &window.keeper.records().take_wanted());
    let disk = disk.borrow();
    assert_eq!(
        disk.database.keys().filter_map(|name| Some(Held::parts(name)?.0)).collect::<Vec<_>>(),
        ["a/b"]
    );
}
