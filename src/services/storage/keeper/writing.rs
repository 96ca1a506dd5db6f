//! How records are written: beside the one that is there, then over it, read back, and only then is the first copy taken away.

use super::words::{NEWER_THERE, in_words};
use super::{Changes, Keeper, Stored, changing, stands_for};
use crate::services::storage::records::{Records, Refusal};
use dateline_notes::{
    ANCESTORS, Held, LIBRARY_KEY, Library, Met, NEVER_KEY, NotName, StoredArticle, StoredError, TextHash,
    article_key, decode, new_key,
};

impl<R: Records> Keeper<R> {
    /// Stores all of it, the index last. What other windows had stored meanwhile is merged into what is written, and given, whatever
    /// comes of the writing. Where not everything could be stored, what was there before stays.
    pub(in crate::services::storage) fn store(&self, changes: &Changes<'_>) -> (Vec<Met>, Stored) {
        let mut met = Vec::new();
        let mut stored = self.try_to_store(changes, &mut met);
        if stored == Err(Refusal::Full) && self.records.make_room() {
            stored = Err(Refusal::Later);
        }
        for &(id, article) in &changes.articles {
            let mut waiting = self.waiting.borrow_mut();
            match article.filter(|_| stored.is_err()) {
                Some(article) => drop(waiting.insert(id.to_owned(), article.clone())),
                // What waited before and is not among these waits on.
                None => drop(waiting.remove(id)),
            }
        }
        let stored = match stored {
            Ok(()) => Stored::All,
            Err(Refusal::Later) => Stored::Later,
            Err(why) => Stored::Failed(in_words(&why)),
        };
        (met, stored)
    }

    fn try_to_store(&self, changes: &Changes<'_>, met: &mut Vec<Met>) -> Result<(), Refusal> {
        // What goes makes room. One article that cannot be stored keeps no other back.
        let mut stored = Ok(());
        for &(id, _) in changes.articles.iter().filter(|(_, article)| article.is_none()) {
            stored = both(stored, self.remove(id));
        }
        for &(id, article) in &changes.articles {
            if let Some(article) = article {
                stored = both(stored, self.put(id, article, met));
            }
        }
        for &(id, archived) in &changes.archived {
            if self.records.get(&article_key(id)) == Err(Refusal::Later) {
                stored = both(stored, Err(Refusal::Later));
                continue;
            }
            // What cannot be read stays as it is.
            let Ok(mut article) = self.article(id) else { continue };
            article.archived = archived;
            stored = both(stored, self.put(id, &article, met));
        }
        stored = both(stored, self.put_index(changes.library));
        if !changes.names.is_empty() {
            stored = both(stored, self.put_names(&changes.names));
        }
        stored
    }

    fn put_index(&self, library: &Library) -> Result<(), Refusal> {
        let index = library.encode();
        if self.records.get(LIBRARY_KEY)?.as_ref() == Some(&index) {
            return Ok(());
        }
        self.records.set(LIBRARY_KEY, &index)
    }

    fn put_names(&self, names: &[(&NotName, bool)]) -> Result<(), Refusal> {
        let mut never = self.never_to_change()?;
        for &(name, there) in names {
            never.set(name, there);
        }
        self.records.set(NEVER_KEY, &never.encode())
    }

    fn remove(&self, id: &str) -> Result<(), Refusal> {
        self.records.remove(&new_key(id))?;
        self.records.remove(&article_key(id))?;
        self.records.forget(id);
        self.seen.borrow_mut().remove(id);
        Ok(())
    }

    /// Writes one article over its record, with what another window wrote there since this one saw it; that is put to `met`.
    fn put(&self, id: &str, article: &StoredArticle, met: &mut Vec<Met>) -> Result<(), Refusal> {
        let mut article = article.clone();
        // What a window left half written is not to be written over.
        self.finish(id)?;
        let there = match self.sure_twice(&article_key(id)) {
            // All that is left of it is here.
            Err(Refusal::Missing) => None,
            there => there?,
        };
        let theirs = match there.as_deref().map(|there| self.decoded(there)) {
            None => None,
            Some(Ok(theirs)) => Some(theirs),
            Some(Err(StoredError::NewerForm { .. })) => return Err(Refusal::Other(NEWER_THERE.to_owned())),
            Some(Err(_)) => {
                self.set_aside(&article_key(id), there.as_deref().unwrap_or_default())?;
                None
            }
        };
        let tried = self.tried.borrow().get(id).cloned();
        let seen = there.clone().filter(|there| Some(there) == tried.as_ref());
        let seen = seen.or_else(|| self.seen.borrow().get(id).cloned());
        if let (Some(there), Some(theirs)) = (&there, &theirs)
            && seen.as_ref() != Some(there)
        {
            // Only what came after what this window saw tells by what is missing that it was taken away. Where it saw nothing, as of
            // an article that comes in with a backup, all that is there stays.
            let had_read = |seen: &&String| theirs.after.contains(&TextHash::of(seen));
            let before = seen.as_ref().filter(had_read).and_then(|seen| decode(seen).ok());
            let other = Met { before: before.map(Box::new), after: Box::new(theirs.clone()), behind: false };
            let taken = other.take_over(&mut article);
            // What comes in may have been compared with it already: then it is no news.
            if seen.is_some() || !taken.made.is_empty() || taken.kept_both > 0 {
                met.push(other);
            }
            // Whatever comes of the writing, this window has it now.
            self.seen.borrow_mut().insert(id.to_owned(), there.clone());
        }
        let ancestors = theirs.iter().flat_map(|theirs| &theirs.after);
        article.after =
            there.as_deref().map(TextHash::of).iter().chain(ancestors).take(ANCESTORS).copied().collect();
        // What is there already is not written again: that would only be news to other windows.
        let mut same = theirs.filter(|theirs| theirs.id == article.id);
        if let Some(same) = &mut same {
            same.after.clone_from(&article.after);
        }
        if same.as_ref() == Some(&article) {
            if let Some(there) = there {
                self.seen.borrow_mut().insert(id.to_owned(), there);
            }
            return Ok(());
        }
        let record = self.encoded(&article);
        self.tried.borrow_mut().insert(id.to_owned(), record.clone());
        self.write(&article, id, &record)?;
        self.records.superseded(id, &article.after);
        self.seen.borrow_mut().insert(id.to_owned(), record);
        Ok(())
    }

    /// Puts a record in the place of another by way of a copy beside it.
    fn write(&self, article: &StoredArticle, id: &str, record: &str) -> Result<(), Refusal> {
        let (key, copy) = (article_key(id), new_key(id));
        match self.records.set_article(&copy, record, article) {
            // No room for two: the browser alone then stands for it that the old or the new one is there.
            Err(Refusal::Full) => self.records.remove(&copy)?,
            written => written?,
        }
        let set_and_check = || {
            self.records.set_article(&key, record, article)?;
            self.check(&key, record)
        };
        let written = match set_and_check() {
            Err(Refusal::Full) => {
                self.records.remove(&copy)?;
                set_and_check()
            }
            written => written,
        };
        // Where it is not written, the copy stays: the next page finishes it.
        written?;
        // A copy that stays is found to be the same at the next opening.
        let _ = self.records.remove(&copy);
        Ok(())
    }

    fn check(&self, key: &str, record: &str) -> Result<(), Refusal> {
        match self.records.get(key)? {
            Some(there) if there == record => Ok(()),
            _ => Err(Refusal::Other("it was not there when read again".to_owned())),
        }
    }

    /// Finishes writing an article, where a page ended in between.
    pub(super) fn finish(&self, id: &str) -> Result<(), Refusal> {
        let (key, copy) = (article_key(id), new_key(id));
        // A look at what stands there itself fetches nothing.
        let Some(raw) = self.records.raw(&copy)? else { return Ok(()) };
        if Held::decode(&raw).is_some() && self.is_free(&key)? {
            // Words that say where a record is were not written before it was there, so it need not be fetched to know that it is whole.
            return self.move_words(&copy, &key, &raw);
        }
        let new = match self.sure_twice(&copy) {
            // Then it is in the way, and no more.
            Err(Refusal::Missing) => return self.records.remove(&copy),
            new => new?,
        };
        let Some(new) = new else { return Ok(()) };
        let there = match self.sure_twice(&key) {
            Err(Refusal::Missing) => None,
            there => there?,
        };
        let is_next = match (decode(&new), &there) {
            // It was not all written; then nothing was written over the old one.
            (Err(_), _) => false,
            (Ok(_), None) => true,
            (Ok(_), Some(there)) if *there == new => false,
            (Ok(article), Some(there)) => match decode(there) {
                Ok(_) => article.after.first() == Some(&TextHash::of(there)),
                Err(StoredError::NewerForm { .. }) => false,
                Err(_) => self.set_aside(&key, there).map(|()| true)?,
            },
        };
        if is_next {
            // As it stands there: the record may be elsewhere.
            let raw = self.records.raw(&copy)?.filter(|raw| stands_for(raw, &new));
            let set = self.records.set(&key, &raw.ok_or_else(changing)?);
            match (set, decode(&new)) {
                // Now that the room is taken it has to go elsewhere.
                (Err(Refusal::Full), Ok(article)) => self.records.set_article(&key, &new, &article)?,
                (set, _) => set?,
            }
            self.check(&key, &new)?;
        }
        self.records.remove(&copy)
    }

    /// Whether nothing stands there; it is looked at twice.
    fn is_free(&self, key: &str) -> Result<bool, Refusal> {
        Ok(self.records.raw(key)?.is_none() && self.records.raw(key)?.is_none())
    }

    /// Moves what stands at one place to another, where nothing stands.
    fn move_words(&self, from: &str, to: &str, raw: &str) -> Result<(), Refusal> {
        if self.records.raw(from)?.as_deref() != Some(raw) {
            return Err(changing());
        }
        self.records.set(to, raw)?;
        if self.records.raw(to)?.as_deref() != Some(raw) {
            return Err(changing());
        }
        self.records.remove(from)
    }
}

/// What came of two things: what is to be tried again is, before anything is said to have failed.
fn both(one: Result<(), Refusal>, other: Result<(), Refusal>) -> Result<(), Refusal> {
    match (one, other) {
        (Err(Refusal::Later), _) | (_, Err(Refusal::Later)) => Err(Refusal::Later),
        (one, other) => one.and(other),
    }
}
