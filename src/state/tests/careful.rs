//! The careful answers that follow the quick one.

use super::*;

/// The whole name, and the first half of it.
const ADA: Span = Span::new(0, 11);
const HALF: Span = Span::new(0, 3);

/// A page with an article that was read quickly.
fn read_quickly(people: &[Span]) -> Rc<State> {
    after(page(), [paste("a", TEXT), answer_of(1, Depth::Quick, people)])
}

#[test]
fn a_careful_answer_takes_the_place_of_the_quick_one_and_says_nothing() {
    let state = read_quickly(&[HALF]);
    assert_eq!(state.careful, Careful::Reads { read: 0, all: 0 });
    let said = state.status.clone();
    let state = after(state, [Action::ReadsOn { serial: 1, read: 3, all: 12 }]);
    assert_eq!(state.careful.percent(), Some(25));
    let state = after(state, [answer_of(1, Depth::Partial, &[])]);
    assert!(people(&state).is_empty() && state.careful.percent() == Some(25));
    let state = after(state, [answer_of(1, Depth::Complete, &[ADA])]);
    assert_eq!((people(&state), state.careful), (vec![ADA], Careful::Rests));
    assert_eq!(state.status, said);
}

#[test]
fn a_careful_answer_that_finds_the_same_draws_nothing() {
    let state = read_quickly(&[ADA]);
    let same = after(state.clone(), [answer_of(1, Depth::Partial, &[ADA])]);
    assert!(Rc::ptr_eq(&state, &same));
}

#[test]
fn stale_careful_answers_are_dropped() {
    let state = after(read_quickly(&[]), [paste("b", "Another text.")]);
    for stale in [
        answer_of(1, Depth::Complete, &[ADA]),
        Action::ReadsOn { serial: 1, read: 1, all: 2 },
        Action::CarefulMissing(1),
    ] {
        assert!(Rc::ptr_eq(&state, &after(state.clone(), [stale.clone()])));
        let empty = after(state.clone(), [Action::NewArticle]);
        assert!(Rc::ptr_eq(&empty, &after(empty.clone(), [stale])));
    }
}

#[test]
fn a_note_that_is_being_typed_survives_a_careful_answer() {
    let state = after(read_quickly(&[HALF]), [note_on(ADA), typed("Half a sent")]);
    let overlay = state.overlay.clone();
    let state = after(state, [answer_of(1, Depth::Complete, &[ADA])]);
    assert_eq!((people(&state), notes(&state)), (vec![ADA], vec!["Half a sent".to_owned()]));
    assert_eq!(state.overlay, overlay);
}

#[test]
fn an_open_card_keeps_its_mark_until_it_is_closed() {
    let card = || Action::OpenCard(vec![MarkId::Mention(0)]);
    // The mark stays: the answer comes under the card.
    let bob = Span::new(12, 17);
    let state = after(read_quickly(&[ADA]), [card(), answer_of(1, Depth::Complete, &[ADA, bob])]);
    assert_eq!(people(&state), [ADA, bob]);
    assert!(matches!(state.overlay, Overlay::Card(_)));
    // The mark would go: the answer waits.
    let state = after(read_quickly(&[HALF]), [card(), answer_of(1, Depth::Complete, &[ADA])]);
    assert_eq!(people(&state), [HALF]);
    let state = after(state, [Action::CloseOverlay]);
    assert_eq!(people(&state), [ADA]);
}

#[test]
fn nothing_changes_under_a_pointer_that_is_down() {
    let state = after(read_quickly(&[]), [Action::Holds(true), answer_of(1, Depth::Complete, &[ADA])]);
    assert!(people(&state).is_empty());
    assert_eq!(people(&after(state, [Action::Holds(false)])), [ADA]);
}

#[test]
fn without_the_careful_reader_the_quick_answer_stands() {
    let state = after(read_quickly(&[ADA]), [Action::CarefulMissing(1)]);
    assert_eq!((people(&state), state.careful), (vec![ADA], Careful::Missing));
    let state = after(state, [Action::LoadsAgain, answer_of(1, Depth::Complete, &[])]);
    assert_eq!((people(&state), state.careful), (Vec::new(), Careful::Rests));
}
