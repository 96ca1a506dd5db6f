//! What a note is sorted by, and where it is put when it lost its place.

use super::*;
use crate::view_model::MarkId;
use dateline_notes::{Check, NoteColor, Purpose};
use dateline_text::Entity;

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
    let drawn = article.notes_in_text().next().unwrap();
    assert_eq!((drawn.index, drawn.span, drawn.color), (0, Span::new(0, 11), Some(NoteColor::Green)));
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

/// An answer that names one person, here and there.
fn names(serial: u32, name: &str, spans: &[Span]) -> Action {
    let Action::Answered { analysis, .. } = answer_of(serial, Depth::Complete, spans) else { unreachable!() };
    let mut analysis = (*analysis).clone();
    for mention in &mut analysis.mentions {
        mention.entity = Some(EntityId(0));
    }
    let (name, kind) = (name.to_owned(), MentionKind::Person);
    let entity = Entity {
        id: EntityId(0),
        kind,
        name,
        aliases: vec![],
        role: None,
        gender: None,
        described: vec![],
        place: None,
    };
    analysis.entities.push(entity);
    Action::Answered { serial, depth: Depth::Complete, text: None, layout: None, analysis: Rc::new(analysis) }
}

const ADA: Span = Span::new(0, 11);
const HER: Span = Span::new(33, 36);

/// A note on all mentions of Ada Example, begun at the second.
fn on_ada() -> Rc<State> {
    let state = after(page(), [paste("a", TEXT), names(1, "Ada Example", &[ADA, HER])]);
    let begin = Action::WriteNote(NoteOn::Thing(MarkId::Mention(33)), "n1".to_owned());
    after(state, [begin, typed("Who pays her?"), Action::CloseNote])
}

#[test]
fn a_note_on_a_thing_keeps_the_words_of_its_first_mention_and_shows_at_all() {
    let state = on_ada();
    let target = only(&state).target;
    assert_eq!(
        (target.words(), target.entity()),
        ("Ada Example", Some(("Ada Example", MentionKind::Person)))
    );
    let article = state.article.as_ref().unwrap();
    assert_eq!(article.notes_on_things().collect::<Vec<_>>(), [(0, EntityId(0))]);
    assert_eq!(article.notes_in_text().count(), 0);
    assert_eq!(article.note_place(0).map(|place| place.span), Some(ADA));
    let state = after(state, [Action::Undo]);
    assert!(state.article.as_ref().unwrap().stored.annotations().is_empty());
    assert_eq!(only(&after(state, [Action::Redo])).target, target);
}

#[test]
fn a_note_on_a_thing_finds_it_when_the_article_is_read_again() {
    let state = on_ada();
    // Her first mention is marked no more.
    let fewer = after(state.clone(), [names(1, "Ada Example", &[HER])]);
    let article = fewer.article.as_ref().unwrap();
    assert!(!article.is_lost(&article.placed[0]));
    assert_eq!(article.note_place(0).map(|place| place.span), Some(HER));
    // Somebody else is named, elsewhere.
    let other = after(state, [names(1, "Her", &[HER])]);
    let article = other.article.as_ref().unwrap();
    assert!(article.is_lost(&article.placed[0]));
    // On the name of somebody it is on all mentions of them.
    let put = Action::PutNote("n1".to_owned(), PutOn::Words(HER), NOW.to_owned());
    let state = after(other, [put]);
    assert_eq!(only(&state).target.entity(), Some(("Her", MentionKind::Person)));
    let article = state.article.as_ref().unwrap();
    assert!(!article.is_lost(&article.placed[0]));
}

#[test]
fn a_note_on_a_paragraph_is_drawn_over_it() {
    let state = after(page(), [paste("a", TEXT), answer(1)]);
    let begin = Action::WriteNote(NoteOn::Block(Span::new(20, 37)), "n1".to_owned());
    let state = after(state, [begin, typed("Says who?"), Action::CloseNote]);
    assert_eq!((only(&state).target.name(), only(&state).target.words()), ("block", "Nobody heard her."));
    let drawn = state.article.as_ref().unwrap().notes_in_text().next().unwrap();
    assert!(drawn.on_block && drawn.span == Span::new(20, 37));
}

#[test]
fn a_highlight_is_made_and_taken_away_with_one_key() {
    let state = after(page(), [paste("a", TEXT), answer(1)]);
    let key = |id: &str| Action::Highlight(NoteOn::Passage(Span::new(0, 3)), id.to_owned(), NOW.to_owned());
    let state = after(state, [key("h1")]);
    assert_eq!((only(&state).purpose, only(&state).color), (Purpose::Highlighting, Some(NoteColor::Yellow)));
    let none = after(state, [key("h2")]);
    assert!(none.article.as_ref().unwrap().stored.annotations().is_empty());
    assert_eq!(only(&after(none, [Action::Undo])).id, "h1");
}

#[test]
fn an_article_that_is_opened_says_how_many_notes_have_another_place() {
    let state =
        after(page(), [paste("a", TEXT), note_on(Span::new(0, 18)), typed("Sure?"), Action::CloseNote]);
    let mut stored = (*state.article.as_ref().unwrap().stored).clone();
    stored.source = format!("Updated.\n\n{TEXT}");
    let opened = after(page(), [Action::Open(Box::new(stored.clone()), NOW.to_owned()), answer(1)]);
    assert!(
        opened.status.message.contains("1 note is found again at another place"),
        "{}",
        opened.status.message
    );
    stored.source = "Another text altogether.".to_owned();
    let lost = after(page(), [Action::Open(Box::new(stored), NOW.to_owned()), answer(1)]);
    assert!(
        lost.status.message.contains("1 note is listed as having lost the place"),
        "{}",
        lost.status.message
    );
}
