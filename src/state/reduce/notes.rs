//! Notes: begun, typed, closed, deleted.

use crate::state::{Draft, NoteOn, Overlay, State, Step};
use dateline_notes::{Annotation, Edit, Passages, Target};
use dateline_text::Span;
use std::rc::Rc;
use yew::AttrValue;

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
        })
    }

    pub(super) fn write_note(&mut self, on: NoteOn, id: String) {
        self.close_note();
        let Some(target) = self.target(on) else { return };
        self.overlay = Overlay::Note(Rc::new(Draft {
            id: id.into(),
            target,
            text: AttrValue::default(),
            changed: false,
        }));
    }

    pub(super) fn edit_note(&mut self, id: &str) {
        self.close_note();
        let Some(article) = &self.article else { return };
        let Some(note) = article.stored.annotation(id) else { return };
        self.overlay = Overlay::Note(Rc::new(Draft {
            id: id.to_owned().into(),
            target: note.target.clone(),
            text: note.body.clone().unwrap_or_default().into(),
            changed: false,
        }));
    }

    pub(super) fn type_note(&mut self, text: &str, now: &str) {
        let Overlay::Note(draft) = &mut self.overlay else { return };
        let Some(article) = &mut self.article else { return };
        let article = Rc::make_mut(article);
        let edit = match article.stored.annotation(&draft.id) {
            Some(before) => {
                let after = before.with_body(now, Some(text.to_owned()));
                Edit::Replace { before: before.clone(), after }
            }
            None => Edit::Add(Annotation::note(&draft.id, now, draft.target.clone(), text)),
        };
        let is_new = matches!(edit, Edit::Add(_));
        let stored = Rc::make_mut(&mut article.stored);
        let fitted =
            if draft.changed { self.history.amend(stored, edit) } else { self.history.apply(stored, edit) };
        if !fitted {
            return;
        }
        if is_new {
            article.place_notes();
        }
        if !draft.changed {
            self.done.push(Step::Edit);
        }
        self.undone.clear();
        let draft = Rc::make_mut(draft);
        draft.text = text.to_owned().into();
        draft.changed = true;
        self.save();
    }

    /// Ends the writing of a note; one without a word is taken away.
    pub(super) fn close_note(&mut self) {
        let Overlay::Note(draft) = &self.overlay else { return };
        let draft = draft.clone();
        self.overlay = Overlay::Nothing;
        if !draft.changed {
            return;
        }
        if draft.text.trim().is_empty() {
            self.remove_note(&draft.id);
        } else {
            self.announce("Note saved");
        }
    }

    pub(super) fn delete_note(&mut self, id: &str) {
        if matches!(&self.overlay, Overlay::Note(draft) if draft.id == id) {
            self.overlay = Overlay::Nothing;
        }
        self.remove_note(id);
    }

    pub(super) fn remove_note(&mut self, id: &str) {
        let note = self.article.as_ref().and_then(|article| article.stored.annotation(id).cloned());
        if let Some(note) = note {
            self.edit(Edit::Remove(note));
            self.announce("Note deleted. Undo brings it back.");
        }
    }
}
