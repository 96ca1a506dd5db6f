//! An exercise as it is drawn: its text with the marks of one answer over it.

use crate::view_model::{BlockView, Look, Mark, MarkId, lay_out};
use dateline_classroom::{Exercise, TaskAnswer, Texts};
use dateline_notes::{MarkKind, NoteColor};
use dateline_text::{BlockKind, Span, sort_by_key};
use std::cmp::Reverse;

/// What a mark of this name looks like: the layer that it is, or one of the colours.
fn look(kind: &str) -> (MarkKind, Option<NoteColor>) {
    match kind {
        "named" => (MarkKind::Note, Some(NoteColor::Green)),
        "unnamed" => (MarkKind::Note, Some(NoteColor::Yellow)),
        "loaded" => (MarkKind::Note, Some(NoteColor::Pink)),
        "hedge" => (MarkKind::Note, Some(NoteColor::Blue)),
        kind => (MarkKind::from_name(kind).unwrap_or(MarkKind::Note), None),
    }
}

/// The marks of an answer over the first article; each has its place in the answer for an id.
#[must_use]
pub fn exercise_marks(texts: &Texts<'_>, answer: &TaskAnswer) -> Vec<Mark> {
    let mark = |(index, mark): (u32, &dateline_classroom::Mark)| {
        let span = texts.place(mark).filter(|_| mark.article == 0)?;
        let (kind, color) = look(&mark.kind);
        Some(Mark { span, kind, id: MarkId::Note(index), color, look: Look::Plain })
    };
    let mut marks: Vec<Mark> = (0..).zip(&answer.marks).filter_map(mark).collect();
    sort_by_key(&mut marks, |mark| (mark.span.start(), Reverse(mark.span.end())));
    marks
}

/// Stretches that pupils marked, as marks: the more of the class, the stronger the colour.
#[must_use]
pub fn heat_marks(heat: &[dateline_classroom::Heat], pupils: usize) -> Vec<Mark> {
    let colors = [NoteColor::Yellow, NoteColor::Green, NoteColor::Blue, NoteColor::Pink];
    let mark = |(index, heat): (u32, &dateline_classroom::Heat)| {
        let level = (heat.pupils as usize * colors.len()).div_ceil(pupils.max(1)).clamp(1, colors.len());
        Mark {
            span: heat.span,
            kind: MarkKind::Note,
            id: MarkId::Note(index),
            color: colors.get(level - 1).copied(),
            look: Look::Plain,
        }
    };
    (0..).zip(heat).map(mark).collect()
}

/// The first article with marks over it.
#[must_use]
pub fn exercise_text(exercise: &Exercise, marks: &[Mark]) -> Vec<BlockView> {
    let Some(article) = exercise.articles.first() else { return Vec::new() };
    let shown: Vec<(Span, BlockKind)> = article.shown();
    lay_out(&article.text, &shown, marks, &[])
}
