//! Articles on the desk and in the library: pasted, opened, deleted, imported, changed by another tab.

use super::steps::reads_anew;
use crate::services::protocol::Input;
use crate::state::article::lines;
use crate::state::{Area, Careful, Draft, OpenArticle, Overlay, PART, State, Step, Write};
use dateline_notes::{Edit, LibraryEntry, Met, StoredArticle};
use dateline_text::one_line;
use std::rc::Rc;

/// Characters of a title made from the first line.
const TITLE_CHARS: usize = 90;

impl State {
    pub(super) fn clear_desk(&mut self) {
        self.close_note();
        self.article = None;
        self.request = None;
        self.careful = Careful::default();
        self.kept = None;
        self.overlay = Overlay::Nothing;
        self.selection = None;
        self.block = None;
        self.drawn = PART;
        self.came_from = None;
        self.on_map = None;
        self.known = None;
        self.sought = None;
        self.fresh = false;
        self.area = Area::Article;
        self.history = Rc::default();
        self.done.retain(|step| *step != Step::Edit);
        self.undone.retain(|step| *step != Step::Edit);
    }

    /// Draws whole parts, and never less than before.
    pub(super) fn draw_to(&mut self, byte: u32) {
        let parts = (byte / PART).saturating_add(1);
        self.drawn = self.drawn.max(parts.saturating_mul(PART));
    }

    pub(super) fn lay_on_desk(&mut self, stored: StoredArticle) {
        self.clear_desk();
        self.article = Some(Rc::new(OpenArticle::new(stored)));
    }

    pub(super) fn paste(&mut self, id: &str, now: &str, input: Input, plain: &str) {
        let source = if let Input::Text(text) = &input { text } else { plain };
        let title =
            lines(source).next().map_or_else(|| "Untitled".to_owned(), |line| as_title(line.text(source)));
        let new = Rc::new(StoredArticle::new(id, &title, source, now));
        // What a page says, and what of it is the article, is known once the engine has read it.
        if matches!(input, Input::Text(_)) && self.is_known(&new) {
            return;
        }
        self.take_in(&new, input);
        self.fresh = true;
    }

    pub(super) fn open(&mut self, mut stored: StoredArticle, now: &str) {
        if self.article.as_ref().is_some_and(|open| open.stored.id == stored.id) {
            // It is on the desk, with steps to take back.
            self.close_note();
            self.overlay = Overlay::Nothing;
            self.area = Area::Article;
            return;
        }
        if let Some(newer) = self.waiting(&stored.id) {
            stored = newer.clone();
        }
        if let Some(entry) = self.library.entry(&stored.id) {
            stored.archived = entry.archived;
        }
        now.clone_into(&mut stored.opened);
        let text = stored.source.clone();
        self.lay_on_desk(stored);
        self.save();
        self.ask(Input::Text(text));
    }

    pub(super) fn take_out(&mut self, id: &str) {
        Rc::make_mut(&mut self.library).remove(id);
        self.outbox.queue(id, Write::Remove);
    }

    pub(super) fn put(&mut self, article: &Rc<StoredArticle>) {
        self.put_as(article, LibraryEntry::of(article));
    }

    fn put_as(&mut self, article: &Rc<StoredArticle>, entry: LibraryEntry) {
        if self.library.entry(&article.id) != Some(&entry) {
            Rc::make_mut(&mut self.library).enter(entry);
        }
        self.outbox.queue(&article.id, Write::Put(article.clone()));
    }

    /// Makes the changes of another tab to the open article here too. They are no steps of ours to undo.
    pub(super) fn take_over(&mut self, met: &Met) {
        let Some(article) = self.article.as_mut().filter(|open| open.stored.id == met.after.id) else {
            return self.take_over_waiting(met);
        };
        let open = article.clone();
        let article = Rc::make_mut(article);
        let stored = Rc::make_mut(&mut article.stored);
        let taken = met.take_over(stored);
        if !taken.made.is_empty() {
            article.place_notes();
            article.correct_again(&self.library.never);
            self.follow_card(&open);
        }
        if taken.made.iter().any(reads_anew) {
            self.ask_again();
        }
        self.follow_note(&taken.made);
        // What waits to be stored is to have it too.
        let waits = !taken.made.is_empty() && self.waiting(&met.after.id).is_some();
        if met.behind || taken.kept_both > 0 || waits {
            self.save();
        }
        if taken.kept_both > 0 {
            self.say("Another tab changed a note that you changed here: both are kept.");
        } else if taken.refused > 0 {
            self.say("Another tab changed what you changed here: yours is kept.");
        } else if !taken.made.is_empty() {
            self.say("Another tab changed the notes of this article; they are here too.");
        }
    }

    /// The same for an article that is not on the desk and waits to be stored: it would be stored without them.
    fn take_over_waiting(&mut self, met: &Met) {
        let Some(mut waiting) = self.waiting(&met.after.id).cloned() else { return };
        if !met.take_over(&mut waiting).made.is_empty() || met.behind {
            self.put(&Rc::new(waiting));
        }
    }

    /// The note that is being written shows what another tab made of it: the next letter is not to write over that.
    fn follow_note(&mut self, made: &[Edit]) {
        let (Overlay::Note(draft), Some(article)) = (&self.overlay, &self.article) else { return };
        if made.iter().any(|edit| edit.annotation_id() == Some(&draft.id))
            && let Some(note) = article.stored.annotation(&draft.id)
        {
            self.overlay = Overlay::Note(Rc::new(Draft::of(note)));
        }
    }

    /// The article as it is to be stored, where it is waiting for that: what the storage holds is older.
    pub(super) fn waiting(&self, id: &str) -> Option<&StoredArticle> {
        match self.outbox.writes().get(id)? {
            Write::Put(article) => Some(article),
            Write::Remove | Write::Archived(_) | Write::Never(..) => None,
        }
    }

    /// Stores the open article.
    pub(super) fn save(&mut self) {
        if let Some(open) = self.article.clone() {
            self.put_as(&open.stored, LibraryEntry::with_ink(&open.stored, open.ink));
        }
    }
}

/// The words on one line, cut to the length of a title.
pub(super) fn as_title(words: &str) -> String {
    let line = one_line(words);
    match line.char_indices().nth(TITLE_CHARS) {
        Some((cut, _)) => format!("{}…", line[..cut].trim_end()),
        None => line,
    }
}
