//! Putting what comes in beside what is there: the same once, what differs under an id of its own.

use super::report::{ImportReport, KeptBoth, LeftOut, named};
use super::{Destination, Imported};
use crate::{Annotation, Correction, Never, NotName, StoredArticle};

/// How often a caller is asked for an id that is not taken.
const TRIES: usize = 16;

/// The articles during an import.
pub(super) struct Shelf<'a> {
    into: &'a Destination<'a>,
    new_id: &'a mut dyn FnMut() -> String,
    changed: Vec<StoredArticle>,
    never: Never,
    report: ImportReport,
}

impl<'a> Shelf<'a> {
    /// The shelf as it is before anything comes in.
    pub(super) fn new(into: &'a Destination<'a>, new_id: &'a mut dyn FnMut() -> String) -> Self {
        Self { into, new_id, changed: Vec::new(), never: Never::default(), report: ImportReport::default() }
    }

    /// What came of it.
    pub(super) fn done(self) -> Imported {
        let is_changed = |there: &&StoredArticle| self.changed.iter().any(|changed| changed.id == there.id);
        let before = self.into.articles.iter().filter(is_changed).cloned().collect();
        Imported { articles: self.changed, before, never: self.never, report: self.report }
    }

    /// The time now.
    pub(super) fn now(&self) -> &str {
        self.into.now
    }

    /// The id of the article that takes in what belongs to none.
    pub(super) fn open(&self) -> Option<&'a str> {
        self.into.open
    }

    /// The article of this id as it is by now.
    pub(super) fn article(&self, id: &str) -> Option<&StoredArticle> {
        self.all().find(|article| article.id == id)
    }

    /// Notes that something stays out.
    pub(super) fn leave_out(&mut self, what: String, why: String) {
        self.report.left_out.push(LeftOut { what, why });
    }

    /// Takes in a name that is never to be marked.
    pub(super) fn take_never(&mut self, name: &NotName) {
        if self.into.never.contains(name) {
            self.report.never_there += 1;
        } else if self.never.set(name, true) {
            self.report.never_added += 1;
        }
    }

    /// Takes an article in: whole if it is new, else what the reader attached to it.
    pub(super) fn take_article(&mut self, article: StoredArticle) {
        let same_text = |there: &StoredArticle| there.source == article.source && there.html == article.html;
        let taken = self.article(&article.id);
        if taken.is_none() {
            return self.add_article(article);
        }
        // The same article may have come in under another id in an earlier import of the same file.
        let twin = || self.all().find(|there| same_text(there) && there.saved == article.saved);
        let same = taken.filter(|there| same_text(there)).or_else(twin);
        match same.cloned() {
            Some(there) => self.merge(there, article),
            None => self.add_beside(article),
        }
    }

    /// Takes an annotation in on the article of this id, which must be there.
    pub(super) fn take_annotation(&mut self, article_id: &str, annotation: Annotation) {
        let Some(mut article) = self.article(article_id).cloned() else { return };
        let before = article.clone();
        self.attach(&mut article, annotation);
        self.put_changed(&before, article);
    }

    /// Takes a correction in on the article of this id, which must be there.
    pub(super) fn take_correction(&mut self, article_id: &str, correction: Correction) {
        let Some(mut article) = self.article(article_id).cloned() else { return };
        let before = article.clone();
        self.attach_correction(&mut article, correction);
        self.put_changed(&before, article);
    }

    /// Takes in the day of publication that the reader gave an article; one that is not there has none to be given.
    pub(super) fn take_published(&mut self, article_id: &str, day: &str) {
        let Some(mut article) = self.article(article_id).cloned() else { return };
        let before = article.clone();
        self.take_day(&mut article, day);
        self.put_changed(&before, article);
    }

    /// Gives an article its day unless it has one.
    fn take_day(&mut self, article: &mut StoredArticle, day: &str) {
        let there = article.published.get_or_insert_with(|| day.to_owned());
        if there != day {
            let why = "the one that is there was kept";
            self.leave_out(named("day of publication of", &article.title), why.to_owned());
        }
    }

    /// All articles, those that have changed as they are now.
    fn all(&self) -> impl Iterator<Item = &StoredArticle> {
        let untouched = |there: &&StoredArticle| self.changed.iter().all(|changed| changed.id != there.id);
        self.changed.iter().chain(self.into.articles.iter().filter(untouched))
    }

    /// An article whose id nothing has.
    fn add_article(&mut self, article: StoredArticle) {
        self.report.articles_added += 1;
        self.report.annotations_added += article.annotations().len();
        self.report.corrections_added += article.corrections().len();
        self.changed.push(article);
    }

    /// An article whose id another one has.
    fn add_beside(&mut self, mut article: StoredArticle) {
        let what = named("article", &article.title);
        let Some(id) = self.fresh_id(|shelf, id| shelf.article(id).is_none()) else {
            return self.leave_out(what, NO_ID.to_owned());
        };
        let taken = std::mem::replace(&mut article.id, id.clone());
        self.report.kept_both.push(KeptBoth { what, taken, id });
        self.add_article(article);
    }

    /// An article that is there: what the reader did with it comes in where it is free.
    fn merge(&mut self, mut there: StoredArticle, coming: StoredArticle) {
        let before = there.clone();
        self.report.articles_there.push(there.id.clone());
        if there.opened < coming.opened {
            there.opened.clone_from(&coming.opened);
        }
        if there.layout.is_none() {
            there.layout.clone_from(&coming.layout);
        }
        if let Some(day) = &coming.published {
            self.take_day(&mut there, day);
        }
        there.picked = there.picked.or(coming.picked);
        for block in coming.blocks {
            match there.block_kind(block.span) {
                None => there.set_block(block.span, Some(block.kind)),
                Some(kind) if kind == block.kind => {}
                Some(_) => {
                    let why = "the kind that is there was kept";
                    self.leave_out(named("block of", &there.title), why.to_owned());
                }
            }
        }
        for annotation in coming.annotations {
            self.attach(&mut there, annotation);
        }
        for correction in coming.corrections {
            self.attach_correction(&mut there, correction);
        }
        self.put_changed(&before, there);
    }

    /// Attaches an annotation unless it is there already.
    fn attach(&mut self, article: &mut StoredArticle, mut annotation: Annotation) {
        let same = |there: &Annotation| {
            there.says_the_same(&annotation)
                && (there.id == annotation.id || there.created == annotation.created)
        };
        if article.annotations().iter().any(same) {
            self.report.annotations_there += 1;
            return;
        }
        if article.annotation(&annotation.id).is_some() {
            let what = named("note", annotation.body.as_deref().unwrap_or(annotation.target.words()));
            let Some(id) = self.fresh_id(|_, id| article.annotation(id).is_none()) else {
                return self.leave_out(what, NO_ID.to_owned());
            };
            let taken = std::mem::replace(&mut annotation.id, id.clone());
            self.report.kept_both.push(KeptBoth { what, taken, id });
        }
        if article.insert_annotation(annotation) {
            self.report.annotations_added += 1;
        }
    }

    /// Makes a correction unless it is made already.
    fn attach_correction(&mut self, article: &mut StoredArticle, mut correction: Correction) {
        if article.corrections().iter().any(|there| there.says_the_same(&correction)) {
            self.report.corrections_there += 1;
            return;
        }
        if article.corrections().iter().any(|there| there.id == correction.id) {
            let what = named("correction of", &correction.target.quote.exact);
            let free = |_: &Self, id: &str| article.corrections().iter().all(|there| there.id != id);
            let Some(id) = self.fresh_id(free) else { return self.leave_out(what, NO_ID.to_owned()) };
            let taken = std::mem::replace(&mut correction.id, id.clone());
            self.report.kept_both.push(KeptBoth { what, taken, id });
        }
        if article.insert_correction(correction) {
            self.report.corrections_added += 1;
        }
    }

    /// An id of the caller's that is free; none where it gives taken ones again and again.
    fn fresh_id(&mut self, free: impl Fn(&Self, &str) -> bool) -> Option<String> {
        for _ in 0..TRIES {
            let id = (self.new_id)();
            if free(self, &id) {
                return Some(id);
            }
        }
        None
    }

    /// Puts an article among those to be saved, if it has changed.
    fn put_changed(&mut self, before: &StoredArticle, article: StoredArticle) {
        if *before == article {
            return;
        }
        match self.changed.iter_mut().find(|changed| changed.id == article.id) {
            Some(changed) => *changed = article,
            None => self.changed.push(article),
        }
    }
}

/// Why something stays out when the caller's ids are all taken.
const NO_ID: &str = "no free id was to be had for it";
