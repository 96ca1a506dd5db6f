//! Blocks sorted by the reader, and articles picked.

use super::*;
use dateline_notes::{decode, encode};

const SECOND: Span = Span::new(20, 37);

/// What the engine is asked to take for granted.
fn asked(state: &State) -> (Vec<(Span, BlockKind)>, Option<Span>) {
    state.request.as_ref().map(|request| (request.kinds.clone(), request.article)).unwrap_or_default()
}

fn told(state: &State) -> &str {
    state.outbox.to_say().unwrap_or(&state.status.message)
}

#[test]
fn a_block_left_out_is_asked_about_again_and_comes_back_with_undo() {
    let state = after(page(), [paste("a", TEXT), answer(1), Action::Sort(Which::Over(SECOND), Sort::Aside)]);
    assert_eq!(asked(&state).0, [(SECOND, BlockKind::Furniture)]);
    assert_eq!(told(&state), "Set aside: “Nobody heard her.”. Undo takes it back.");
    let state = after(state, [answer(2), Action::Undo]);
    assert_eq!((state.serial, asked(&state).0.len()), (3, 0));
    let state = after(state, [answer(3), Action::Redo]);
    assert_eq!(asked(&state).0, [(SECOND, BlockKind::Furniture)]);
}

#[test]
fn many_blocks_are_sorted_in_one_step() {
    let state =
        after(page(), [paste("a", TEXT), answer(1), Action::Sort(Which::All, Sort::As(BlockKind::Caption))]);
    assert_eq!(asked(&state).0.len(), 2);
    assert!(told(&state).starts_with("2 pieces are now: caption."));
    let state = after(state, [answer(2), Action::Undo]);
    assert_eq!((asked(&state).0.len(), state.can_undo()), (0, false));
}

#[test]
fn sorting_what_is_so_already_is_no_step() {
    let state = after(page(), [paste("a", TEXT), answer(1)]);
    for sort in [Sort::Back, Sort::As(BlockKind::Paragraph)] {
        let same = after(state.clone(), [Action::Sort(Which::All, sort)]);
        assert!(Rc::ptr_eq(&state, &same));
    }
    // Twice before the engine has answered.
    let out = Action::Sort(Which::Over(SECOND), Sort::Aside);
    let state = after(state, [out.clone(), out, Action::Undo]);
    assert!(!state.can_undo());
}

#[test]
fn what_the_reader_said_of_blocks_and_articles_is_kept() {
    let sorted =
        [Action::Sort(Which::Over(SECOND), Sort::As(BlockKind::Caption)), Action::Pick(Some(SECOND))];
    let state = after(page(), [paste("a", TEXT), answer(1)].into_iter().chain(sorted));
    let stored = decode(&encode(&state.article.as_ref().unwrap().stored)).unwrap();
    let state = after(page(), [Action::Open(Box::new(stored), NOW.to_owned())]);
    assert_eq!(asked(&state), (vec![(SECOND, BlockKind::Caption)], Some(SECOND)));
}

#[test]
fn a_picked_article_is_asked_for_and_all_of_them_again() {
    let state = after(page(), [paste("a", TEXT), answer(1), Action::Pick(Some(SECOND))]);
    assert_eq!(asked(&state).1, Some(SECOND));
    assert_eq!(told(&state), "Reading “Nobody heard her.” alone. Undo takes it back.");
    let state = after(state, [answer(2), Action::Undo]);
    assert_eq!((asked(&state).1, state.serial), (None, 3));
}

#[test]
fn a_note_on_words_that_are_set_aside_stays_and_is_told_apart() {
    let state = after(page(), [paste("a", TEXT), answer(1), note_on(Span::new(20, 26)), typed("Who?")]);
    let state = after(state, [Action::CloseNote, Action::Sort(Which::Over(SECOND), Sort::Aside)]);
    let mut analysis = (**state.article.as_ref().unwrap().analysis.as_ref().unwrap()).clone();
    analysis.blocks[1].kind = BlockKind::Furniture;
    let analysis = Rc::new(analysis);
    let answer = Action::Answered { serial: 2, depth: Depth::Complete, text: None, layout: None, analysis };
    let state = after(state, [answer]);
    assert_eq!(notes(&state), ["Who?"]);
    let article = state.article.as_ref().unwrap();
    assert_eq!(article.notes_in_text().count(), 1);
    assert_eq!(article.set_aside_at(Span::new(20, 26)), Some(SECOND));
    assert_eq!(article.set_aside_at(Span::new(0, 3)), None);
}

#[test]
fn the_reader_stays_near_a_block_that_goes() {
    let state = after(page(), [paste("a", TEXT), answer(1), Action::InBlock(Span::new(0, 18))]);
    assert_eq!(state.block, Some(Span::new(0, 18)));
    let state = after(state, [Action::Sort(Which::Over(Span::new(0, 18)), Sort::Aside)]);
    let mut analysis = (**state.article.as_ref().unwrap().analysis.as_ref().unwrap()).clone();
    analysis.blocks[0].kind = BlockKind::Furniture;
    let analysis = Rc::new(analysis);
    let state = after(
        state,
        [Action::Answered { serial: 2, depth: Depth::Complete, text: None, layout: None, analysis }],
    );
    assert_eq!(state.block, Some(SECOND));
}

#[test]
fn nothing_comes_up_for_a_block_while_a_pointer_is_down_in_it() {
    let state = after(page(), [paste("a", TEXT), answer(1), Action::Holds(true), Action::InBlock(SECOND)]);
    assert_eq!(state.block, None);
    assert_eq!(after(state, [Action::Holds(false)]).block, Some(SECOND));
}

#[test]
fn a_long_text_is_drawn_in_parts() {
    let line = "The ferry sails at ten past six in the morning.\n\n";
    let state = after(page(), [paste("a", &line.repeat(4_000))]);
    let drawn = |state: &State| state.article.as_ref().unwrap().blocks(state.drawn).len();
    let first = drawn(&state);
    assert!((450..550).contains(&first), "{first}");
    let state = after(state.clone(), [Action::DrawTo(state.drawn)]);
    let twice = first * 2 - 2..=first * 2;
    assert!(twice.contains(&drawn(&state)), "{}", drawn(&state));
    assert!(Rc::ptr_eq(&state, &after(state.clone(), [Action::DrawTo(7)])));
    let state = after(state, [Action::DrawTo(u32::MAX)]);
    assert_eq!(drawn(&state), 4_000);
    assert_eq!(after(state, [Action::NewArticle]).drawn, PART);
}
