//! The library: archived, deleted and brought back, known again, searched.

use super::*;
use dateline_notes::{LibraryEntry, StoredArticle};

const LATER: &str = "2026-02-01T08:00:00Z";

fn told(state: &State) -> String {
    // What is said once it is stored, else what is said.
    state.outbox.to_say().unwrap_or(&state.status.message).to_owned()
}

fn stored(state: &State) -> StoredArticle {
    (*state.article.as_ref().unwrap().stored).clone()
}

fn open_id(state: &State) -> Option<&str> {
    state.article.as_ref().map(|open| open.stored.id.as_str())
}

fn entry<'a>(state: &'a State, id: &str) -> &'a LibraryEntry {
    state.library.entry(id).unwrap()
}

/// Everything in the outbox is stored.
fn all_stored(state: Rc<State>) -> Rc<State> {
    let serial = state.outbox.serial();
    after(state, [Action::Stored(serial)])
}

fn noted(id: &str, text: &str, words: &str) -> Rc<State> {
    after(page(), [paste(id, text), note_on(Span::new(0, 11)), typed(words), Action::CloseNote])
}

#[test]
fn an_article_that_was_deleted_on_the_desk_comes_back_to_it_with_the_steps_that_led_there() {
    let state = noted("a", TEXT, "Mine");
    let state = after(state.clone(), [Action::Delete(Box::new(stored(&state)))]);
    assert_eq!(open_id(&state), None);
    let state = after(state, [Action::Undo]);
    assert_eq!((open_id(&state), notes(&state)), (Some("a"), vec!["Mine".to_owned()]));
    assert!(state.request.is_some(), "it is read again");
    let state = after(state, [Action::Undo]);
    assert!(notes(&state).is_empty());
    let state = after(state, [Action::Redo, Action::Redo]);
    assert_eq!((open_id(&state), told(&state)), (None, "Deleted “Ada Example spoke.” again".to_owned()));
    assert_eq!(notes(&after(state, [Action::Undo])), ["Mine"]);
}

#[test]
fn a_deleted_article_comes_back_whole_where_another_was_opened_since() {
    let state = noted("a", TEXT, "Mine");
    let state = after(state, [Action::SetPublished(Some("2026-01-30".to_owned()))]);
    let before = stored(&state);
    let state =
        after(all_stored(state), [Action::Delete(Box::new(before.clone())), paste("b", "Another text.")]);
    let state = after(state, [note_on(Span::new(0, 7)), typed("Other"), Action::CloseNote]);
    // First the note on the other article is taken back, then the deletion.
    let state = after(state, [Action::Undo, Action::Undo]);
    assert_eq!((open_id(&state), told(&state)), (Some("b"), "Brought back “Ada Example spoke.”".to_owned()));
    assert_eq!(state.outbox.writes().get("a"), Some(&Write::Put(Rc::new(before))));
}

#[test]
fn a_deleted_article_that_came_back_by_itself_is_not_overwritten() {
    let state = noted("a", TEXT, "Mine");
    let old = stored(&state);
    let state = after(state, [Action::Delete(Box::new(old.clone()))]);
    let mut newer = old.clone();
    newer.title = "Newer".to_owned();
    let import = import_of(vec![newer], Vec::new());
    let state = all_stored(after(state, [import]));
    // It was opened since, so that taking the import back leaves it; and the deletion finds it there.
    let mut opened = stored_article(&state, "a");
    opened.opened = "2026-02-01T00:00:00Z".to_owned();
    let state = after(
        state,
        [Action::Open(Box::new(opened), "2026-02-01T00:00:00Z".to_owned()), paste("b", "Another text.")],
    );
    let state = after(state, [Action::Undo, Action::Undo]);
    assert_eq!(entry(&state, "a").title, "Newer");
}

/// An import of these, of which some were there.
fn import_of(articles: Vec<StoredArticle>, before: Vec<StoredArticle>) -> Action {
    Action::Import { articles, before, never: Default::default(), said: "Imported".to_owned() }
}

/// An article that waits to be stored, or was.
fn stored_article(state: &State, id: &str) -> StoredArticle {
    match state.outbox.writes().get(id) {
        Some(Write::Put(article)) => (**article).clone(),
        _ => StoredArticle::new(id, &entry(state, id).title, TEXT, "2026-01-31T08:00:00Z"),
    }
}

#[test]
fn an_import_is_one_step_and_taking_it_back_leaves_what_was_written_since() {
    let state = noted("a", TEXT, "Mine");
    let before = stored(&state);
    let mut with_note = before.clone();
    let theirs = Annotation::note("theirs", "2026-01-30T08:00:00Z", Target::Article, "Theirs");
    assert!(dateline_notes::apply(&mut with_note, &Edit::Add(theirs)));
    let other = StoredArticle::new("b", "Other", "Another text.", "2026-01-31T08:00:00Z");
    let state = after(state, [import_of(vec![with_note, other], vec![before])]);
    assert_eq!(notes(&state), ["Theirs", "Mine"]);
    let state = after(state, [Action::Undo]);
    assert_eq!(
        (notes(&state), told(&state)),
        (vec!["Mine".to_owned()], "The import is taken back".to_owned())
    );
    assert!(state.library.entry("b").is_none());
    let state = after(state, [Action::Redo]);
    assert_eq!(notes(&state), ["Theirs", "Mine"]);
    assert!(state.library.entry("b").is_some());
}

#[test]
fn an_article_is_archived_and_taken_out_with_undo_and_keeps_what_was_written_since() {
    let state = all_stored(noted("a", TEXT, "Mine"));
    let state = all_stored(after(state, [paste("b", "Another text.")]));
    let state = after(state, [Action::Archive("a".to_owned(), true)]);
    assert!(entry(&state, "a").archived && !entry(&state, "b").archived);
    assert_eq!(state.outbox.writes().get("a"), Some(&Write::Archived(true)));
    assert_eq!(told(&state), "Archived “Ada Example spoke.”. Undo brings it back.");
    // As the storage has it before that is stored.
    let mut old = StoredArticle::new("a", "Ada Example spoke.", TEXT, NOW);
    let state = after(state, [Action::Open(Box::new(old.clone()), LATER.to_owned())]);
    assert!(stored(&state).archived);
    let state =
        after(state, [note_on(Span::new(0, 11)), typed("Since"), Action::CloseNote, Action::NewArticle]);
    let state = after(state, [Action::Undo]);
    assert!(!entry(&state, "a").archived);
    old.archived = false;
    let Some(Write::Put(waiting)) = state.outbox.writes().get("a") else { panic!("it waits to be stored") };
    assert!(!waiting.archived && waiting.annotations().len() == 1);
    assert!(entry(&after(state, [Action::Redo]), "a").archived);
}

#[test]
fn what_is_archived_already_is_no_step() {
    let state = after(page(), [paste("a", TEXT), Action::Archive("a".to_owned(), true)]);
    assert!(stored(&state).archived && state.can_undo());
    assert!(Rc::ptr_eq(&state, &after(state.clone(), [Action::Archive("a".to_owned(), true)])));
    assert!(Rc::ptr_eq(&state, &after(state.clone(), [Action::Archive("gone".to_owned(), true)])));
}

#[test]
fn what_another_tab_archives_is_archived_here_too() {
    let state = after(page(), [paste("a", TEXT)]);
    let (before, mut theirs) = (stored(&state), stored(&state));
    theirs.archived = true;
    let state = after(state, [elsewhere(before, theirs)]);
    assert!(stored(&state).archived);
}

#[test]
fn a_text_that_is_saved_already_is_opened_as_it_was_left() {
    let state = all_stored(noted("a", TEXT, "Mine"));
    let saved = stored(&state);
    let state = after(state, [Action::NewArticle, paste("b", "Ada  Example spoke.\nNobody heard her.\n")]);
    // The desk waits for what is saved, and nothing is stored twice.
    assert_eq!((open_id(&state), state.library.entries().len()), (None, 1));
    assert_eq!(state.known.as_ref().map(|known| (known.id.as_str(), known.opened)), Some(("a", false)));
    let state = after(state, [Action::OpenKnown(Box::new(saved.clone()))]);
    assert_eq!((open_id(&state), notes(&state)), (Some("a"), vec!["Mine".to_owned()]));
    assert!(state.known.as_ref().is_some_and(|known| known.opened));
    let new = after(state.clone(), [Action::OpenAsNew]);
    assert_eq!((open_id(&new), new.library.entries().len()), (Some("b"), 2));
    assert!(new.article.as_ref().unwrap().text().ends_with("her.\n") && new.known.is_none());
    assert_eq!(after(state.clone(), [Action::LeaveKnown]).known, None);
    // Whoever goes on with it has read that; what the page does by itself takes nothing away.
    assert!(after(state.clone(), [Action::Selected(None), Action::DrawTo(0)]).known.is_some());
    assert_eq!(after(state.clone(), [Action::OpenCard(Vec::new())]).known, None);
    assert_eq!(after(state, [Action::NewArticle]).known, None);
}

#[test]
fn a_text_that_is_on_the_desk_stays_there_with_its_steps() {
    let state = noted("a", TEXT, "Mine");
    let state = after(state, [paste("b", TEXT)]);
    assert_eq!((open_id(&state), state.can_undo()), (Some("a"), true));
    assert!(state.known.as_ref().is_some_and(|known| known.opened));
}

#[test]
fn a_text_whose_saved_article_is_gone_is_opened_as_a_new_one() {
    let state = all_stored(noted("a", TEXT, "Mine"));
    let state = after(state, [Action::NewArticle, paste("b", TEXT), Action::OpenAsNew]);
    assert_eq!(open_id(&state), Some("b"));
    // So is one that is another by now.
    let state = after(all_stored(noted("a", TEXT, "Mine")), [Action::NewArticle, paste("b", TEXT)]);
    let other = StoredArticle::new("a", "T", "Not that.", NOW);
    assert_eq!(open_id(&after(state, [Action::OpenKnown(Box::new(other))])), Some("b"));
}

#[test]
fn a_text_that_waits_to_be_stored_is_known_without_the_storage() {
    let state = after(noted("a", TEXT, "Mine"), [Action::NotStored("full".to_owned()), Action::NewArticle]);
    let state = after(state, [paste("b", TEXT)]);
    assert_eq!((open_id(&state), notes(&state)), (Some("a"), vec!["Mine".to_owned()]));
}

#[test]
fn a_page_is_known_once_it_is_read_and_makes_way_unless_it_was_worked_on() {
    let html = |id: &str| Action::Paste {
        id: id.to_owned(),
        now: LATER.to_owned(),
        input: Input::Html(format!("<p>{TEXT}</p>")),
        plain: TEXT.to_owned(),
    };
    let answered = |serial| Action::Answered {
        serial,
        depth: Depth::Quick,
        text: Some(TEXT.to_owned()),
        layout: Some(Layout::new("1 A".to_owned())),
        analysis: Rc::default(),
    };
    let first = all_stored(after(page(), [paste("a", TEXT)]));
    let saved = stored(&first);
    let pasted = after(first, [html("b")]);
    assert_eq!(open_id(&pasted), Some("b"));
    let state = after(pasted.clone(), [answered(2)]);
    assert!(state.library.entry("b").is_none());
    assert_eq!(state.known.as_ref().map(|known| known.id.as_str()), Some("a"));
    let state = after(state, [Action::OpenKnown(Box::new(saved))]);
    assert_eq!(open_id(&state), Some("a"));
    let state = after(state, [Action::OpenAsNew]);
    assert_eq!((open_id(&state), stored(&state).layout), (Some("b"), Some(Layout::new("1 A".to_owned()))));
    let state = after(pasted, [note_on(Span::new(0, 11)), typed("At once"), answered(2)]);
    assert_eq!((open_id(&state), state.known.clone()), (Some("b"), None));
}

#[test]
fn an_article_is_known_by_its_paragraphs_with_another_page_around_them() {
    let paragraph = "Ada Example spoke at length, and nobody heard her. ".repeat(8);
    let page_of = |menu: &str| format!("{menu}\n\n{paragraph}\n");
    let read = |serial, menu: &str| {
        let start = menu.len() as u32 + 2;
        let block = |start, end, kind| Block {
            span: Span::new(start, end),
            kind,
            provenance: Provenance::rule("prose"),
        };
        let blocks = vec![
            block(0, menu.len() as u32, BlockKind::Furniture),
            block(start, start + paragraph.trim_end().len() as u32, BlockKind::Paragraph),
        ];
        let analysis = Rc::new(Analysis { blocks, ..Analysis::default() });
        Action::Answered { serial, depth: Depth::Quick, text: None, layout: None, analysis }
    };
    let first = after(page(), [paste("a", &page_of("News Sport")), read(1, "News Sport")]);
    let saved = stored(&first);
    let state = after(all_stored(first), [paste("b", &page_of("Weather")), read(2, "Weather")]);
    assert_eq!(state.known.as_ref().map(|known| known.id.as_str()), Some("a"));
    let state = after(state, [Action::OpenKnown(Box::new(saved))]);
    assert_eq!(open_id(&state), Some("a"));
    // As a new one it stays, when it is read and when it is opened again.
    let state = after(state, [Action::OpenAsNew, read(4, "Weather")]);
    assert_eq!((open_id(&state), state.known.clone()), (Some("b"), None));
    let again = stored(&state);
    let state =
        after(all_stored(state), [Action::NewArticle, Action::Open(Box::new(again), LATER.to_owned())]);
    assert_eq!(open_id(&after(state, [read(5, "Weather")])), Some("b"));
}

#[test]
fn what_is_open_is_not_opened_again() {
    let state = after(noted("a", TEXT, "Mine"), [Action::ShowArea(Area::Library)]);
    let state = after(state.clone(), [Action::Open(Box::new(stored(&state)), LATER.to_owned())]);
    assert_eq!((state.area, state.can_undo()), (Area::Article, true));
}

#[test]
fn a_search_leads_into_the_article_that_it_opened_and_no_other() {
    let state = after(page(), [paste("a", TEXT)]);
    let words = Sought::Words(Span::new(0, 3));
    assert_eq!(after(state.clone(), [Action::Seek("b".to_owned(), words.clone())]).sought, None);
    let state = after(state, [Action::Seek("a".to_owned(), words.clone())]);
    assert_eq!(state.sought, Some(words));
    assert_eq!(after(state.clone(), [Action::NewArticle]).sought, None);
    assert_eq!(after(state, [Action::Found]).sought, None);
}

#[test]
fn the_day_that_the_engine_found_is_listed_until_the_reader_gives_another() {
    let mut analysis = Analysis::default();
    analysis.article.published = Some("2026-01-30".to_owned());
    let answer = |serial| Action::Answered {
        serial,
        depth: Depth::Quick,
        text: None,
        layout: None,
        analysis: Rc::new(analysis.clone()),
    };
    let state = after(page(), [paste("a", TEXT), answer(1)]);
    assert_eq!(entry(&state, "a").published.as_deref(), Some("2026-01-30"));
    let state = after(state, [Action::SetPublished(Some("2026-01-29".to_owned())), answer(2)]);
    assert_eq!(entry(&state, "a").published.as_deref(), Some("2026-01-29"));
}
