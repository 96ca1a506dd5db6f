//! What a note is sorted by, and where it is put when it lost its place.

use super::*;
use dateline_notes::{Check, NoteColor, Purpose};

fn written(part: NotePart) -> Action {
    Action::Write(part, NOW.to_owned())
}

fn only(state: &State) -> Annotation {
    let article = state.article.as_ref().unwrap();
    assert_eq!(article.stored.annotations().len(), 1);
    article.stored.annotations()[0].clone()
}

#[test]
fn all_that_is_written_of_a_note_is_one_step() {
    let state = after(page(), [paste("a", TEXT), note_on(Span::new(0, 11)), typed("Sure?")]);
    let parts = [
        NotePart::Tags("Budget, #to ask, budget".to_owned()),
        NotePart::Color(Some(NoteColor::Green)),
        NotePart::Check(Some(Check::Open)),
    ];
    let state = after(state, parts.map(written));
    let note = only(&state);
    assert_eq!((note.body.as_deref(), note.color), (Some("Sure?"), Some(NoteColor::Green)));
    assert_eq!(note.tags, ["Budget", "to ask"]);
    assert_eq!((note.purpose, note.check()), (Purpose::Questioning, Some(Check::Open)));
    let article = state.article.as_ref().unwrap();
    assert_eq!(article.notes_in_text().next(), Some((0, Span::new(0, 11), Some(NoteColor::Green))));
    let state = after(state, [Action::CloseNote, Action::Undo]);
    assert!(state.article.as_ref().unwrap().stored.annotations().is_empty());
}

#[test]
fn a_colour_without_a_word_is_a_highlight_and_nothing_at_all_is_taken_away() {
    let state = after(page(), [paste("a", TEXT), note_on(Span::new(0, 11))]);
    let state = after(state, [written(NotePart::Color(Some(NoteColor::Pink))), Action::CloseNote]);
    assert_eq!((only(&state).purpose, only(&state).body), (Purpose::Highlighting, None));
    let state =
        after(state, [Action::EditNote("n1".to_owned()), written(NotePart::Color(None)), Action::CloseNote]);
    assert!(state.article.as_ref().unwrap().stored.annotations().is_empty());
    let state = after(state, [Action::Undo]);
    assert_eq!(only(&state).color, Some(NoteColor::Pink));
}

#[test]
fn what_is_to_be_checked_is_ticked_off_and_back() {
    let state =
        after(page(), [paste("a", TEXT), note_on(Span::new(0, 11)), typed("Sure?"), Action::CloseNote]);
    let check = |check| Action::Check("n1".to_owned(), check, NOW.to_owned());
    let state = after(state, [check(Some(Check::Open)), check(Some(Check::Done))]);
    assert_eq!(only(&state).purpose, Purpose::Assessing);
    let state = after(state, [Action::Undo]);
    assert_eq!(only(&state).check(), Some(Check::Open));
    let state = after(state, [check(None)]);
    assert_eq!((only(&state).purpose, only(&state).body.as_deref()), (Purpose::Commenting, Some("Sure?")));
}

#[test]
fn a_note_is_put_on_the_selected_words_or_on_the_article() {
    let state =
        after(page(), [paste("a", TEXT), note_on(Span::new(0, 3)), typed("Sure?"), Action::CloseNote]);
    let put = |on| Action::PutNote("n1".to_owned(), on, NOW.to_owned());
    let same = after(state.clone(), [put(PutOn::Selected)]);
    assert_eq!(only(&same), only(&state));
    assert!(same.status.message.contains("Select the words"));
    let state = after(state, [Action::Selected(Some(Span::new(4, 11))), put(PutOn::Selected)]);
    assert_eq!(only(&state).target.words(), "Example");
    assert_eq!(state.article.as_ref().unwrap().placed[0].anchored.span(), Some(Span::new(4, 11)));
    let state = after(state, [put(PutOn::Article)]);
    assert_eq!(only(&state).target, Target::Article);
    let state = after(state, [Action::Undo, Action::Undo]);
    assert_eq!(only(&state).target.words(), "Ada");
}
