//! The keeper over a storage that fails at every call in every way, with two windows at work: nothing is lost that was said to be saved.
//!
//! Not dealt: a record torn where there was no room for the copy beside it. A browser's own writing of one record is whole.

use super::keeper::{Changes, Elsewhere, Keeper, Met};
use super::records::{Records, Refusal};
use dateline_notes::{
    Annotation, Edit, Library, NEW_PREFIX, StoredArticle, Target, apply, article_key, new_key, take_over,
};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

const NOW: &str = "2026-01-31T08:00:00Z";
const ID: &str = "a";

/// Numbers that look like chance and are the same for the same seed (Marsaglia's xorshift, 64 bits).
#[derive(Debug)]
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % bound
    }
}

/// What one window writes another hears of: the record as it was and as it is.
type Event = (String, Option<String>, Option<String>);

/// What the windows share.
#[derive(Debug)]
struct Disk {
    records: BTreeMap<String, String>,
    /// What stood under each name before.
    older: BTreeMap<String, Vec<String>>,
    heard: [VecDeque<Event>; 2],
    chance: Chance,
    /// What was read last as it was before: read again, it is as it is.
    stale: Option<String>,
    /// One in so many calls fails; 0 for none.
    one_in: u64,
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
    fn fault(&self, ways: u64) -> Option<u64> {
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
                let count = disk.older.get(key).map_or(0, Vec::len) as u64;
                let which = if count == 0 { 0 } else { disk.chance.below(count) as usize };
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

/// A window with the article on its desk.
struct Window {
    records: Faulty,
    keeper: Keeper<Faulty>,
    article: StoredArticle,
    /// What it wrote since it was last told that all is saved.
    unsaved: bool,
}

impl Window {
    fn open(disk: &Rc<RefCell<Disk>>, window: usize) -> Option<Self> {
        // A new page hears of nothing that was written before it came.
        disk.borrow_mut().heard[window].clear();
        for _ in 0..20 {
            let records = Faulty { disk: disk.clone(), window, gone: Rc::default() };
            let keeper = Keeper::new(records.clone());
            let _loaded = keeper.load();
            if let Ok(article) = keeper.article(ID) {
                return Some(Self { records, keeper, article, unsaved: false });
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
        let library = Library::of([&self.article]);
        let changes = Changes {
            articles: vec![(ID, Some(&self.article))],
            archived: Vec::new(),
            names: Vec::new(),
            library: &library,
        };
        let (met, stored) = self.keeper.store(&changes);
        self.unsaved = stored.is_err();
        met.into_iter().for_each(|met| self.take(&met));
        stored.is_ok()
    }

    fn take(&mut self, met: &Met) {
        let taken = take_over(&mut self.article, met.before.as_deref(), &met.after);
        if met.behind || taken.kept_both > 0 {
            self.unsaved = true;
        }
    }

    fn hear(&mut self) -> bool {
        let event = self.records.disk.borrow_mut().heard[self.records.window].pop_front();
        let Some((key, old, new)) = event else { return false };
        if let Some(Elsewhere::Article(met)) = self.keeper.elsewhere(&key, old, new) {
            self.take(&met);
        }
        true
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
        chance: Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1),
        stale: None,
        one_in: 0,
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
fn run(seed: u64) -> Result<(), String> {
    let disk = calm(seed);
    let reopen = |window| Window::open(&disk, window).ok_or_else(|| format!("seed {seed} lost the article"));
    let mut windows = [reopen(0)?, reopen(1)?];
    let mut told = Told::default();
    for step in 0..60 {
        let (which, what, one_in) = {
            let mut disk = disk.borrow_mut();
            let one_in = [0, 3, 6, 12][disk.chance.below(4) as usize];
            (disk.chance.below(2) as usize, disk.chance.below(10), one_in)
        };
        disk.borrow_mut().one_in = one_in;
        let window = &mut windows[which];
        let at = disk.borrow_mut().chance.below(window.article.annotations().len().max(1) as u64) as usize;
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
            _ => {}
        }
        if window.save() {
            told.saved.extend(words(&window.article));
        }
        if *window.records.gone.borrow() {
            windows[which] = reopen(which)?;
        }
    }
    // A good day: both hear of all, save what is not saved, and are closed.
    disk.borrow_mut().one_in = 0;
    for _ in 0..20 {
        for window in &mut windows {
            while window.hear() {}
            if window.unsaved {
                assert!(window.save(), "seed {seed}");
            }
        }
    }
    drop(windows);
    let there = words(&reopen(0)?.article);
    for saved in &told.saved {
        if !told.is_kept(saved, &there) {
            return Err(format!("seed {seed} lost “{saved}”"));
        }
    }
    Ok(())
}

#[test]
fn nothing_is_lost_that_was_said_to_be_saved() {
    let lost: Vec<String> = (1..=1000).filter_map(|seed| run(seed).err()).collect();
    assert!(lost.is_empty(), "{} of 1,000 runs: {}", lost.len(), lost.join("; "));
}
