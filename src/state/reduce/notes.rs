//! Notes: begun, typed, closed, deleted.

use crate::state::{Draft, NoteOn, NotePart, Overlay, PutOn, State, Step};
use crate::view_model::{MarkId, first_words};
use dateline_notes::{Annotation, Check, Edit, NoteColor, Passages, Target};
use dateline_text::Span;
use std::cmp::Ordering;
use std::rc::Rc;

impl State {
    pub(super) fn target(&self, on: NoteOn) -> Option<Target> {
        let article = self.article.as_ref()?;
        let passage = |span: Span| Passages::new(article.text()).take(span);
        Some(match on {
            NoteOn::Article => Target::Article,
            NoteOn::Passage(span) => Target::Passage(passage(span)),
            NoteOn::Mark(id) => {
                let (span, kind) = article.mark(id)?;
                Target::Mark { selectors: passage(span), kind }
            }
            NoteOn::Thing(id) => {
                let analysis = article.analysis.as_ref()?;
                let thing = analysis.entity(id.mention(analysis)?.entity?)?;
                let first = analysis.mentions_of(thing.id).next()?;
                Target::Entity { selectors: passage(first.span), name: thing.name.clone(), kind: thing.kind }
            }
            NoteOn::Block(span) => Target::Block(passage(span)),
        })
    }

    pub(super) fn write_note(&mut self, on: NoteOn, id: String) {
        self.close_note();
        let Some(target) = self.target(on) else { return };
        self.overlay = Overlay::Note(Rc::new(Draft::new(id, target)));
    }

    /// Highlights words, or takes the highlight away that is on exactly these.
    pub(super) fn highlight(&mut self, on: NoteOn, id: &str, now: &str) {
        self.close_note();
        let Some(target) = self.target(on) else { return };
        let is_bare =
            |note: &&Annotation| note.body.is_none() && note.tags.is_empty() && note.check().is_none();
        let mut notes = self.article.iter().flat_map(|article| article.stored.annotations()).filter(is_bare);
        let there = notes.find(|note| note.target == target).cloned();
        let words = first_words(target.words());
        if let Some(there) = there {
            self.edit(Edit::Remove(there));
            return self.announce(format!("“{words}” is not highlighted any more. Undo takes it back."));
        }
        let mut highlight = Annotation::highlight(id, now, target);
        highlight.color = Some(NoteColor::Yellow);
        self.edit(Edit::Add(highlight));
        self.announce(format!("Highlighted “{words}”. Undo takes it back."));
    }

    pub(super) fn edit_note(&mut self, id: &str) {
        self.close_note();
        let Some(article) = &self.article else { return };
        let Some(note) = article.stored.annotation(id) else { return };
        self.overlay = Overlay::Note(Rc::new(Draft::of(note)));
    }

    /// Writes a part of the open note, which is saved as it is written.
    pub(super) fn write(&mut self, part: NotePart, now: &str) {
        let Overlay::Note(draft) = &mut self.overlay else { return };
        let Some(article) = &mut self.article else { return };
        let article = Rc::make_mut(article);
        let mut written = (**draft).clone();
        written.set(part);
        let before = article.stored.annotation(&draft.id).cloned();
        let after = written.annotation(before.as_ref(), now);
        let looks_new = before.as_ref().is_none_or(|before| before.color != after.color);
        let edit = match before {
            Some(before) => Edit::Replace { before, after },
            None => Edit::Add(after),
        };
        let stored = Rc::make_mut(&mut article.stored);
        let history = Rc::make_mut(&mut self.history);
        let steps = history.steps();
        let fitted = if draft.changed { history.amend(stored, edit) } else { history.apply(stored, edit) };
        if !fitted {
            return;
        }
        if looks_new {
            article.place_notes();
        }
        // Something else may have been done since the last letter.
        let is_step = !draft.changed || self.history.steps() > steps;
        *draft = Rc::new(Draft { changed: true, ..written });
        if is_step {
            self.did(Step::Edit);
        } else {
            self.undone.clear();
        }
        self.save();
    }

    /// Ends the writing of a note; one with nothing in it is taken away.
    pub(super) fn close_note(&mut self) {
        let Overlay::Note(draft) = &self.overlay else { return };
        let draft = draft.clone();
        self.overlay = Overlay::Nothing;
        if !draft.changed {
            return;
        }
        let note = self.article.as_ref().and_then(|article| article.stored.annotation(&draft.id));
        match note.cloned() {
            Some(note) if note.is_blank() => self.take_away(note),
            Some(_) => self.announce("Note saved"),
            // Another tab has deleted it.
            None => {}
        }
    }

    /// Takes away the note that was just emptied, in the step that emptied it; one that was never more than empty leaves no step.
    fn take_away(&mut self, note: Annotation) {
        let Some(article) = &mut self.article else { return };
        let article = Rc::make_mut(article);
        let steps = self.history.steps();
        if !Rc::make_mut(&mut self.history).amend(Rc::make_mut(&mut article.stored), Edit::Remove(note)) {
            return;
        }
        article.place_notes();
        match self.history.steps().cmp(&steps) {
            Ordering::Less => drop(self.done.pop()),
            Ordering::Equal => {}
            Ordering::Greater => self.done.push(Step::Edit),
        }
        self.save();
        self.announce("The empty note was taken away.");
    }

    /// Drops what was written since the note was opened, which is the last step.
    pub(super) fn discard_note(&mut self) {
        let Overlay::Note(draft) = &self.overlay else { return };
        let changed = draft.changed;
        self.overlay = Overlay::Nothing;
        // While a step waits for its articles no other is taken back.
        if changed && self.turning.is_none() && self.done.last() == Some(&Step::Edit) {
            self.turn(true);
            self.announce("Not kept. Redo brings it back.");
        }
    }

    pub(super) fn delete_note(&mut self, id: &str) {
        if matches!(&self.overlay, Overlay::Note(draft) if draft.id == id) {
            self.overlay = Overlay::Nothing;
        }
        self.remove_note(id);
    }

    /// Puts a note on the list of things to check, ticks it off there, or takes it from there.
    pub(super) fn check(&mut self, id: &str, check: Option<Check>, now: &str) {
        let change = |note: &mut Annotation| note.purpose = Check::purpose(check);
        if self.change_note(id, now, change) {
            self.announce(match check {
                Some(Check::Done) => "Checked. Undo takes it back.",
                Some(Check::Open) => "To check. Undo takes it back.",
                None => "Nothing to check any more. Undo takes it back.",
            });
        }
    }

    /// Puts a note on other words, or on the whole article. One on a thing is on what is named by these words, where they name one.
    pub(super) fn put_note(&mut self, id: &str, on: PutOn, now: &str) {
        let of_thing =
            self.article.as_ref().and_then(|article| article.stored.annotation(id)?.target.entity());
        let is_of_thing = of_thing.is_some();
        let on_words = |span: Span| {
            let mark = MarkId::Mention(span.start());
            let named = || mark.mention(self.article.as_ref()?.analysis.as_ref()?)?.entity;
            if is_of_thing && named().is_some() { NoteOn::Thing(mark) } else { NoteOn::Passage(span) }
        };
        let on = match on {
            PutOn::Article => NoteOn::Article,
            PutOn::Words(span) => on_words(span),
            PutOn::Selected => match self.selection {
                Some(span) => on_words(span),
                None => {
                    return self.say("Select the words in the article first, then press the button again.");
                }
            },
        };
        let Some(target) = self.target(on) else { return };
        if self.change_note(id, now, |note| note.target = target) {
            self.announce(match on {
                NoteOn::Article => "The note is on the whole article now. Undo takes it back.",
                _ => "The note has a new place. Undo takes it back.",
            });
        }
    }

    /// Changes a note in a step of its own; whether it is there.
    fn change_note(&mut self, id: &str, now: &str, change: impl FnOnce(&mut Annotation)) -> bool {
        self.close_note();
        let note = self.article.as_ref().and_then(|article| article.stored.annotation(id).cloned());
        let Some(before) = note else { return false };
        let mut after = before.clone();
        now.clone_into(&mut after.modified);
        change(&mut after);
        self.edit(Edit::Replace { before, after });
        true
    }

    pub(super) fn remove_note(&mut self, id: &str) {
        let note = self.article.as_ref().and_then(|article| article.stored.annotation(id).cloned());
        if let Some(note) = note {
            self.edit(Edit::Remove(note));
            self.announce("Note deleted. Undo brings it back.");
        }
    }
}
