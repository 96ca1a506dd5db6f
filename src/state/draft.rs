//! A note while it is written: what its fields hold, and the annotation that they make.

use dateline_notes::{Annotation, Check, NoteColor, Purpose, Target, tags_of};
use dateline_text::Span;
use yew::AttrValue;

/// A note while it is being written. What is written is saved at once; this is only who is writing.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The note's id.
    pub id: AttrValue,
    /// What the note is on.
    pub target: Target,
    /// The words so far.
    pub text: AttrValue,
    /// The tags so far, as they are typed.
    pub tags: AttrValue,
    /// The colour chosen.
    pub color: Option<NoteColor>,
    /// What is to be checked.
    pub check: Option<Check>,
    /// Whether this writing has changed the note already, so that more of it belongs to the same step.
    pub changed: bool,
}

/// A part of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotePart {
    /// Its words.
    Words(String),
    /// Its tags, apart by commas.
    Tags(String),
    /// Its colour.
    Color(Option<NoteColor>),
    /// What is to be checked.
    Check(Option<Check>),
}

/// Where a note is put that has another place, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PutOn {
    /// The words that are selected.
    Selected,
    /// These words.
    Words(Span),
    /// The article as a whole.
    Article,
}

impl Draft {
    /// A new note with nothing in it.
    #[must_use]
    pub fn new(id: String, target: Target) -> Self {
        let none = AttrValue::default();
        Self {
            id: id.into(),
            target,
            text: none.clone(),
            tags: none,
            color: None,
            check: None,
            changed: false,
        }
    }

    /// A note that is opened again.
    #[must_use]
    pub fn of(note: &Annotation) -> Self {
        Self {
            text: note.body.clone().unwrap_or_default().into(),
            tags: note.tags.join(", ").into(),
            color: note.color,
            check: note.check(),
            ..Self::new(note.id.clone(), note.target.clone())
        }
    }

    /// Writes one part.
    pub(crate) fn set(&mut self, part: NotePart) {
        match part {
            NotePart::Words(text) => self.text = text.into(),
            NotePart::Tags(tags) => self.tags = tags.into(),
            NotePart::Color(color) => self.color = color,
            NotePart::Check(check) => self.check = check,
        }
    }

    /// The annotation as it is after this writing, given as it was before; now, ISO 8601.
    pub(crate) fn annotation(&self, before: Option<&Annotation>, now: &str) -> Annotation {
        let new = || Annotation::new(&self.id, now, self.target.clone(), Purpose::Commenting, None);
        let mut note = before.cloned().unwrap_or_else(new);
        now.clone_into(&mut note.modified);
        note.body = (!self.text.is_empty()).then(|| self.text.to_string());
        note.tags = tags_of(&self.tags);
        note.color = self.color;
        // Other programs know more purposes: they stay, but where the reader says what is to be checked.
        if note.check() != self.check {
            note.purpose = Check::purpose(self.check);
        }
        match (note.purpose, &note.body) {
            (Purpose::Commenting, None) => note.purpose = Purpose::Highlighting,
            (Purpose::Highlighting, Some(_)) => note.purpose = Purpose::Commenting,
            _ => {}
        }
        note
    }
}
