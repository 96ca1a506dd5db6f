//! What the page does, said as what a reader would see.

mod blocks;
mod careful;
mod corrections;
mod dates;
mod journal;
mod lesson;
mod library;
mod notes;
mod quotations;

use super::*;
use crate::services::protocol::{Depth, Input};
use dateline_notes::{Annotation, Edit, Met, Target, apply};
use dateline_text::{Analysis, Block, BlockKind, EntityId, Layout, Mention, MentionKind, Provenance};
use yew::Reducible;

const NOW: &str = "2026-01-31T08:00:00Z";
const TEXT: &str = "Ada Example spoke.\n\nNobody heard her.";

fn page() -> Rc<State> {
    Rc::new(State::new(Library::default(), 0, None))
}

fn after(state: Rc<State>, actions: impl IntoIterator<Item = Action>) -> Rc<State> {
    actions.into_iter().fold(state, Reducible::reduce)
}

fn paste(id: &str, text: &str) -> Action {
    Action::Paste {
        id: id.to_owned(),
        now: NOW.to_owned(),
        input: Input::Text(text.to_owned()),
        plain: text.to_owned(),
    }
}

fn answer(serial: u32) -> Action {
    answer_of(serial, Depth::Quick, &[])
}

/// An answer that finds people at these places.
fn answer_of(serial: u32, depth: Depth, people: &[Span]) -> Action {
    let block = |start, end| Block {
        span: Span::new(start, end),
        kind: BlockKind::Paragraph,
        provenance: Provenance::rule("prose"),
    };
    let blocks = vec![block(0, 18), block(20, 37)];
    let person = |&span: &Span| Mention {
        span,
        kind: MentionKind::Person,
        entity: None,
        provenance: Provenance::Tagger,
        score: None,
    };
    let mentions = people.iter().map(person).collect();
    let analysis = Rc::new(Analysis { blocks, mentions, ..Analysis::default() });
    Action::Answered { serial, depth, text: None, layout: None, analysis }
}

/// Where people are marked.
fn people(state: &State) -> Vec<Span> {
    let analysis = state.article.as_ref().and_then(|article| article.analysis.clone());
    analysis.iter().flat_map(|analysis| &analysis.mentions).map(|mention| mention.span).collect()
}

fn typed(text: &str) -> Action {
    Action::Write(NotePart::Words(text.to_owned()), NOW.to_owned())
}

/// Another tab made of `before` what is `after`.
fn elsewhere(before: StoredArticle, after: StoredArticle) -> Action {
    Action::StoredElsewhere(Met { before: Some(Box::new(before)), after: Box::new(after), behind: false })
}

fn note_on(span: Span) -> Action {
    Action::WriteNote(NoteOn::Passage(span), "n1".to_owned())
}

fn notes(state: &State) -> Vec<String> {
    let article = state.article.as_ref().unwrap();
    article.stored.annotations().iter().filter_map(|note| note.body.clone()).collect()
}

#[test]
fn a_pasted_article_is_stored_before_it_is_analysed() {
    let state = after(page(), [paste("a", TEXT)]);
    assert!(state.outbox.writes().contains_key("a"));
    assert_eq!(state.library.entries()[0].title, "Ada Example spoke.");
    assert_eq!(state.request.as_ref().map(|request| request.serial), Some(1));
}

#[test]
fn a_stale_answer_is_dropped() {
    let state = after(page(), [paste("a", TEXT), paste("b", "Another text.")]);
    let same = after(state.clone(), [answer(1)]);
    assert!(Rc::ptr_eq(&state, &same));
    let state = after(state, [answer(2)]);
    assert!(state.article.as_ref().is_some_and(|article| article.analysis.is_some()));
    assert_eq!(state.request, None);
}

#[test]
fn the_visible_text_of_a_page_takes_the_place_of_its_markup() {
    let html = Action::Paste {
        id: "a".to_owned(),
        now: NOW.to_owned(),
        input: Input::Html("<p>Seen</p>".to_owned()),
        plain: "plain".to_owned(),
    };
    let layout = Some(Layout::new("1 A".to_owned()));
    let answered = |text: &str| Action::Answered {
        serial: 1,
        depth: Depth::Quick,
        text: Some(text.to_owned()),
        layout: layout.clone(),
        analysis: Rc::default(),
    };
    let state = after(page(), [html.clone(), answered("Seen")]);
    assert_eq!(state.article.as_ref().unwrap().text(), "Seen");
    // What its markup said is kept with it and goes back to the engine whenever it is read again.
    let picked = Action::Pick(Some(Span::new(0, 4)));
    let stored = state.article.as_ref().unwrap().stored.as_ref().clone();
    let opened = Action::Open(Box::new(stored), NOW.to_owned());
    for again in [vec![picked], vec![Action::NewArticle, opened]] {
        let state = after(state.clone(), again);
        let request = state.request.as_ref().unwrap();
        assert_eq!((&request.input, &request.layout), (&Input::Text("Seen".to_owned()), &layout));
    }
    // A page without a visible word leaves the plain form.
    let state = after(page(), [html, answered("  ")]);
    assert_eq!(state.article.as_ref().unwrap().text(), "plain");
}

#[test]
fn a_note_is_saved_as_it_is_typed_and_undone_as_one_step() {
    let state =
        after(page(), [paste("a", TEXT), note_on(Span::new(0, 11)), typed("W"), typed("Wh"), typed("Who?")]);
    assert_eq!(notes(&state), ["Who?"]);
    let state = after(state, [Action::CloseNote, Action::Undo]);
    assert!(notes(&state).is_empty());
    let state = after(state, [Action::Redo]);
    assert_eq!(notes(&state), ["Who?"]);
}

#[test]
fn a_note_without_a_word_is_not_kept() {
    let state = after(page(), [paste("a", TEXT), note_on(Span::new(0, 11)), Action::CloseNote]);
    assert!(notes(&state).is_empty() && !state.can_undo());
    let state = after(state, [note_on(Span::new(0, 11)), typed("x"), typed(" "), Action::CloseNote]);
    assert!(notes(&state).is_empty());
}

#[test]
fn what_could_not_be_stored_stays_on_the_screen_and_in_the_outbox() {
    let state =
        after(page(), [paste("a", TEXT), note_on(Span::new(0, 11)), typed("Keep me"), Action::CloseNote]);
    let state = after(state, [Action::NotStored("full".to_owned())]);
    assert_eq!(notes(&state), ["Keep me"]);
    assert!(state.outbox.writes().contains_key("a"));
    assert_eq!(state.outbox.failure.as_deref(), Some("full"));
    let again = after(state.clone(), [Action::TryAgain]);
    assert_ne!(again.outbox.serial(), state.outbox.serial());
    let stored = after(again.clone(), [Action::Stored(again.outbox.serial())]);
    assert!(stored.outbox.writes().is_empty() && stored.outbox.failure.is_none());
    assert_eq!(stored.status.message, "Saved");
}

#[test]
fn what_came_while_storing_is_not_forgotten() {
    let state = after(page(), [paste("a", TEXT)]);
    let storing = state.outbox.serial();
    let state = after(state, [note_on(Span::new(0, 11)), typed("late"), Action::Stored(storing)]);
    assert!(!state.outbox.writes().is_empty());
}

#[test]
fn a_deleted_article_comes_back_with_its_notes() {
    let state =
        after(page(), [paste("a", TEXT), note_on(Span::new(0, 11)), typed("Mine"), Action::CloseNote]);
    let stored = (*state.article.as_ref().unwrap().stored).clone();
    let state = after(state, [Action::Delete(Box::new(stored.clone()))]);
    assert!(state.article.is_none() && state.library.entries().is_empty());
    assert_eq!(state.outbox.writes().get("a"), Some(&Write::Remove));
    let state = after(state, [Action::Undo]);
    assert_eq!(state.library.entries()[0].notes, 1);
    assert_eq!(state.outbox.writes().get("a"), Some(&Write::Put(Rc::new(stored))));
}

#[test]
fn an_engine_that_cannot_start_leaves_the_article_readable() {
    let state = after(page(), [paste("a", TEXT), Action::EngineFailed("no workers".to_owned())]);
    assert_eq!(state.engine, Engine::Failed("no workers".into()));
    assert_eq!(state.article.as_ref().unwrap().blocks(PART).len(), 2);
    assert_eq!(state.request, None);
}

#[test]
fn an_action_that_changes_nothing_draws_nothing() {
    let state = page();
    for action in [Action::CloseOverlay, Action::Selected(None), Action::ShowArea(Area::Article)] {
        assert!(Rc::ptr_eq(&state, &after(state.clone(), [action])));
    }
}

#[test]
fn the_way_back_leads_to_the_fact_one_came_from() {
    let state = after(
        page(),
        [paste("a", TEXT), Action::ShowArea(Area::Facts), Action::Visited("people-0-3".into())],
    );
    assert_eq!((state.area, state.came_from.as_deref()), (Area::Article, Some("people-0-3")));
    let state = after(state, [Action::WentBack]);
    assert_eq!((state.area, state.came_from.clone()), (Area::Facts, None));
}

#[test]
fn what_another_tab_wrote_is_taken_over_and_nothing_of_ours_is_lost() {
    let state = after(page(), [paste("a", TEXT)]);
    let before = (*state.article.as_ref().unwrap().stored).clone();
    let mut theirs = before.clone();
    let note = Annotation::note("theirs", NOW, Target::Article, "Theirs");
    assert!(apply(&mut theirs, &Edit::Add(note)));
    let state = after(state, [note_on(Span::new(0, 11)), typed("Ours"), Action::CloseNote]);
    let state = after(state, [elsewhere(before, theirs)]);
    let mut both = notes(&state);
    both.sort();
    assert_eq!(both, ["Ours", "Theirs"]);
}

#[test]
fn an_article_that_waits_to_be_stored_is_opened_as_it_is_here() {
    let state = after(page(), [paste("a", TEXT)]);
    let stored = (*state.article.as_ref().unwrap().stored).clone();
    let state = after(state, [note_on(Span::new(0, 11)), typed("Not stored"), Action::CloseNote]);
    let state = after(state, [Action::NotStored("full".to_owned()), Action::NewArticle]);
    let state = after(state, [Action::Open(Box::new(stored), NOW.to_owned())]);
    assert_eq!(notes(&state), ["Not stored"]);
}

#[test]
fn the_way_to_the_map_leads_to_the_facts_and_is_new_each_time() {
    let state = after(page(), [paste("a", TEXT), Action::ShowKeys, Action::ShowOnMap(EntityId(3))]);
    assert_eq!((state.area, state.overlay.clone()), (Area::Facts, Overlay::Nothing));
    let again = after(state.clone(), [Action::ShowOnMap(EntityId(3))]);
    assert!(again.on_map != state.on_map && again.on_map.map(|on_map| on_map.place) == Some(EntityId(3)));
    assert_eq!(after(again, [Action::NewArticle]).on_map, None);
}

#[test]
fn lists_stay_in_the_order_that_was_chosen() {
    let state = after(page(), [Action::OrderBy(Order::Appearance), paste("a", TEXT), answer(1)]);
    assert_eq!(state.order, Order::Appearance);
}
