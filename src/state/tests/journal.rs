//! Steps over a reload: all of them, in the order in which they were made.

use super::*;
use dateline_notes::{Never, NotName, StoredArticle, decode, encode};
use std::cell::RefCell;

const LATER: &str = "2026-02-01T08:00:00Z";

/// The articles as the storage has them once all of it is stored.
#[derive(Default)]
struct Shelf(RefCell<Vec<StoredArticle>>);

impl Shelf {
    /// Everything in the outbox is stored, and what is asked for is read.
    fn settle(&self, mut state: Rc<State>) -> Rc<State> {
        loop {
            let mut shelf = self.0.borrow_mut();
            for (id, write) in state.outbox.writes() {
                let there = shelf.iter().position(|article| article.id == *id);
                match (write, there) {
                    (Write::Put(article), Some(at)) => shelf[at] = (**article).clone(),
                    (Write::Put(article), None) => shelf.push((**article).clone()),
                    (Write::Remove, Some(at)) => drop(shelf.remove(at)),
                    (Write::Archived(archived), Some(at)) => shelf[at].archived = *archived,
                    _ => {}
                }
            }
            let serial = state.outbox.serial();
            state = after(state, [Action::Stored(serial)]);
            let Some(turning) = state.turning.clone() else { return state };
            let read = shelf.iter().filter(|article| turning.ids.contains(&article.id)).cloned().collect();
            state = after(state, [Action::Turn(read)]);
        }
    }

    /// The same page after a reload, with the same article on its desk.
    fn reload(&self, state: Rc<State>) -> Rc<State> {
        let state = self.settle(state);
        let journal = state.journal();
        let parcels = journal.parcels();
        let place = |parcel: &Parcel| parcels.iter().position(|other| other == parcel);
        let written = journal.written(|parcel| place(parcel).and_then(|at| u32::try_from(at).ok()));
        let (journal, numbered) =
            Journal::read(&written, |number| Some(parcels.get(number as usize)?.written()));
        assert_eq!(numbered.len(), parcels.len());
        let mut library = Library::of(&*self.0.borrow());
        library.never = state.library.never.clone();
        let mut next = Rc::new(State::new(library, 0, None));
        next = after(next, [Action::BringJournal(journal)]);
        if let Some(open) = &state.article {
            let stored = decode(&encode(&open.stored)).unwrap();
            let id = stored.id.clone();
            let open = Action::Open(Box::new(stored), LATER.to_owned());
            next = after(next, [open, Action::BringSteps(id, state.history().written())]);
        }
        self.settle(next)
    }

    fn ids(&self) -> Vec<String> {
        self.0.borrow().iter().map(|article| article.id.clone()).collect()
    }

    fn bodies(&self, id: &str) -> Vec<String> {
        let shelf = self.0.borrow();
        let article = shelf.iter().find(|article| article.id == id).unwrap();
        article.annotations().iter().filter_map(|note| note.body.clone()).collect()
    }
}

fn noted(state: Rc<State>, id: &str, words: &str) -> Rc<State> {
    let on = Action::WriteNote(NoteOn::Article, id.to_owned());
    after(state, [on, typed(words), Action::CloseNote])
}

fn with_note(article: &StoredArticle, id: &str, words: &str) -> StoredArticle {
    let mut article = article.clone();
    assert!(apply(&mut article, &Edit::Add(Annotation::note(id, NOW, Target::Article, words))));
    article
}

fn said(state: &State) -> &str {
    state.outbox.to_say().unwrap_or(&state.status.message)
}

/// Two articles, of which the second is on the desk.
fn two(shelf: &Shelf) -> Rc<State> {
    let state = shelf.settle(after(page(), [paste("a", TEXT)]));
    shelf.settle(after(state, [paste("b", "Another text.")]))
}

#[test]
fn steps_of_all_kinds_are_taken_back_after_a_reload_in_the_order_in_which_they_were_made() {
    let shelf = Shelf::default();
    let state = noted(two(&shelf), "n1", "First");
    let state = noted(after(state, [Action::Archive("a".to_owned(), true)]), "n2", "Second");
    let state = shelf.reload(state);
    let state = shelf.settle(after(state, [Action::Undo]));
    assert_eq!(notes(&state), ["First"]);
    let state = shelf.reload(state);
    let archived = |state: &State| state.library.entry("a").is_some_and(|entry| entry.archived);
    let state = shelf.settle(after(state, [Action::Undo]));
    assert!(!archived(&state));
    let state = shelf.reload(state);
    let state = shelf.settle(after(state, [Action::Undo]));
    assert!(notes(&state).is_empty() && !state.can_undo());
    let state = shelf.reload(state);
    let state = shelf.settle(after(state, [Action::Redo, Action::Redo, Action::Redo]));
    assert_eq!((notes(&state), archived(&state)), (vec!["First".to_owned(), "Second".to_owned()], true));
    assert!(!state.can_redo());
}

#[test]
fn where_edits_stood_is_known_after_a_reload_that_came_before_the_article() {
    let shelf = Shelf::default();
    let state = noted(two(&shelf), "n1", "First");
    let state = noted(after(state, [Action::Archive("a".to_owned(), true)]), "n2", "Second");
    let state = shelf.settle(after(state, [Action::Undo]));
    let kept = state.journal();
    let mut next = state;
    for _ in 0..2 {
        let library = Library::of(&*shelf.0.borrow());
        next = after(Rc::new(State::new(library, 0, None)), [Action::BringJournal(next.journal())]);
        assert_eq!(next.journal(), kept);
    }
}

#[test]
fn an_import_is_taken_back_and_made_again_across_reloads() {
    let shelf = Shelf::default();
    let state = two(&shelf);
    let before: Vec<StoredArticle> = shelf.0.borrow().clone();
    let mut articles: Vec<StoredArticle> =
        before.iter().map(|article| with_note(article, "theirs", "Theirs")).collect();
    articles.push(with_note(&StoredArticle::new("c", "New", "A third text.", NOW), "came", "Came"));
    let mut never = Never::default();
    let name = NotName::new("Rain", MentionKind::Person);
    never.set(&name, true);
    let import = Action::Import { articles, before, never, said: "Imported".to_owned() };
    let state = shelf.reload(after(state, [import]));
    // Something is written since on one that is not on the desk.
    {
        let mut shelf = shelf.0.borrow_mut();
        shelf[0] = with_note(&shelf[0], "own", "Own");
    }
    let state = shelf.reload(after(state, [Action::Undo]));
    assert_eq!((shelf.bodies("a"), notes(&state)), (vec!["Own".to_owned()], Vec::new()));
    assert_eq!(shelf.ids(), ["a", "b"]);
    assert!(state.library.entry("c").is_none() && !state.library.never.contains(&name));
    let state = shelf.reload(after(state, [Action::Redo]));
    assert_eq!(
        (shelf.bodies("a"), shelf.bodies("c")),
        (vec!["Own".into(), "Theirs".into()], vec!["Came".into()])
    );
    assert_eq!(shelf.0.borrow()[2].source, "A third text.");
    assert!(state.library.never.contains(&name) && notes(&state) == ["Theirs"]);
}

#[test]
fn an_imported_article_that_was_worked_on_stays_and_is_not_written_over() {
    let shelf = Shelf::default();
    let new = StoredArticle::new("c", "New", "A third text.", NOW);
    let import = Action::Import {
        articles: vec![new.clone()],
        before: Vec::new(),
        never: Never::default(),
        said: "Imported".to_owned(),
    };
    let state = shelf.settle(after(two(&shelf), [import]));
    let state =
        shelf.settle(noted(after(state, [Action::Open(Box::new(new), LATER.to_owned())]), "n", "Mine"));
    let state = shelf.reload(after(state, [Action::NewArticle]));
    let state = shelf.settle(after(state, [Action::Undo]));
    assert!(shelf.ids().contains(&"c".to_owned()), "{}", said(&state));
    shelf.settle(after(state, [Action::Redo]));
    assert_eq!(shelf.bodies("c"), ["Mine"]);
}

#[test]
fn a_deleted_article_comes_back_after_a_reload_and_is_deleted_again_as_it_is_by_then() {
    let shelf = Shelf::default();
    let state = two(&shelf);
    let gone = with_note(&shelf.0.borrow()[0], "n", "Mine");
    let state = shelf.reload(after(state, [Action::Delete(Box::new(gone))]));
    assert_eq!((shelf.ids(), state.deleted()), (vec!["b".to_owned()], vec!["a".to_owned()]));
    let state = shelf.reload(after(state, [Action::Undo]));
    assert_eq!((shelf.bodies("a"), state.deleted()), (vec!["Mine".to_owned()], Vec::new()));
    // Another tab writes on it.
    let at = shelf.0.borrow().iter().position(|article| article.id == "a").unwrap();
    let more = with_note(&shelf.0.borrow()[at], "o", "More");
    shelf.0.borrow_mut()[at] = more;
    let state = shelf.reload(after(state, [Action::Redo]));
    assert_eq!(shelf.ids(), ["b"]);
    shelf.settle(after(state, [Action::Undo]));
    assert_eq!(shelf.bodies("a"), ["Mine", "More"]);
}

#[test]
fn a_name_that_is_never_to_be_marked_is_a_step_that_outlives_a_reload() {
    let shelf = Shelf::default();
    let name = NotName::new("Rain", MentionKind::Person);
    let mut never = Never::default();
    never.set(&name, true);
    let import = Action::Import { articles: Vec::new(), before: Vec::new(), never, said: String::new() };
    let state = shelf.reload(after(two(&shelf), [import, Action::MayBeMarked(name.clone())]));
    let state = shelf.reload(after(state, [Action::Undo]));
    assert!(state.library.never.contains(&name));
    let state = shelf.reload(after(state, [Action::Undo]));
    assert!(!state.library.never.contains(&name) && !state.can_undo());
}

#[test]
fn an_article_of_an_import_that_is_gone_keeps_nothing_back() {
    let shelf = Shelf::default();
    let state = two(&shelf);
    let before = vec![shelf.0.borrow()[0].clone()];
    let articles = vec![with_note(&before[0], "theirs", "Theirs")];
    let import = Action::Import { articles, before, never: Never::default(), said: "Imported".to_owned() };
    let state = shelf.settle(after(state, [import]));
    // Another tab deletes it, and this one hears of the index only.
    shelf.0.borrow_mut().remove(0);
    let state = after(state, [Action::Undo]);
    assert_eq!(state.turning.as_ref().map(|turning| turning.ids.clone()), Some(vec!["a".to_owned()]));
    let state = shelf.settle(state);
    assert_eq!(shelf.ids(), ["b"]);
    assert!(said(&state).starts_with("The import is taken back, but for 1 "), "{}", said(&state));
}

#[test]
fn no_more_steps_are_kept_than_can_be_undone() {
    let mut state = after(page(), [paste("a", TEXT)]);
    for at in 0..105 {
        state = noted(state, &format!("n{at}"), "x");
    }
    for at in 0..105 {
        state = after(state, [Action::Archive("a".to_owned(), at % 2 == 0)]);
    }
    let mut steps = 0;
    while state.can_undo() {
        state = after(state, [Action::Undo]);
        assert!(!said(&state).contains("cannot be undone"));
        steps += 1;
    }
    assert_eq!((steps, notes(&state).len()), (200, 5));
}
