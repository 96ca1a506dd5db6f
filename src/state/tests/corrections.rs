//! The reader's corrections and the names that are never to be marked.

use super::*;
use dateline_notes::{Never, NotName, Scope};

fn fix(span: Span, fix: Fix) -> Action {
    Action::Correct(span, fix, "c1".to_owned(), NOW.to_owned())
}

#[test]
fn a_correction_holds_for_every_answer_and_is_undone_and_redone() {
    let ada = Span::new(0, 11);
    let state = after(page(), [paste("a", TEXT), answer_of(1, Depth::Quick, &[ada])]);
    let state = after(state, [fix(ada, Fix::NotAName(Scope::Here))]);
    assert!(people(&state).is_empty());
    let state = after(state, [answer_of(1, Depth::Complete, &[ada, Span::new(20, 26)])]);
    assert_eq!(people(&state), [Span::new(20, 26)]);
    let state = after(state, [Action::Undo]);
    assert_eq!(people(&state).len(), 2);
    let state = after(state, [Action::Redo]);
    assert_eq!(people(&state).len(), 1);
    let stored = state.article.as_ref().unwrap().stored.clone();
    let reopened = after(page(), [Action::Open(Box::new((*stored).clone()), NOW.to_owned())]);
    let reopened = after(reopened, [answer_of(1, Depth::Quick, &[ada])]);
    assert!(people(&reopened).is_empty());
    let back = after(reopened, [Action::TakeBack("c1".to_owned())]);
    assert_eq!(people(&back), [ada]);
}

#[test]
fn a_missed_name_is_marked_and_another_kind_given() {
    let nobody = Span::new(20, 26);
    let state = after(page(), [paste("a", TEXT), answer_of(1, Depth::Complete, &[])]);
    let state = after(state, [fix(nobody, Fix::Missed(MentionKind::Person))]);
    assert_eq!(people(&state), [nobody]);
    let mut kind = fix(nobody, Fix::Kind(MentionKind::Work, Scope::Article));
    if let Action::Correct(_, _, id, _) = &mut kind {
        *id = "c2".to_owned();
    }
    let state = after(state, [kind]);
    let analysis = state.article.as_ref().unwrap().analysis.clone().unwrap();
    assert_eq!(analysis.mentions[0].kind, MentionKind::Work);
    assert_eq!(analysis.mentions[0].provenance, Provenance::Reader);
    let state = after(state, [Action::Undo, Action::Undo]);
    assert!(people(&state).is_empty());
}

#[test]
fn a_mark_with_other_words_is_told_by_its_new_words() {
    let (ada, example) = (Span::new(0, 11), Span::new(4, 11));
    let state = after(page(), [paste("a", TEXT), answer_of(1, Depth::Complete, &[example])]);
    let state = after(state, [fix(example, Fix::Words(ada))]);
    assert_eq!(people(&state), [ada]);
    let told = state.outbox.to_say();
    assert_eq!(told, Some("The mark has other words now: “Ada Example”. Undo takes it back."));
}

#[test]
fn a_name_that_is_never_one_is_none_in_the_next_article_either() {
    let ada = Span::new(0, 11);
    let state = after(page(), [paste("a", TEXT), answer_of(1, Depth::Complete, &[ada])]);
    let state = after(state, [fix(ada, Fix::NeverAName)]);
    assert!(people(&state).is_empty() && !state.library.never.is_empty());
    assert!(state.outbox.names().count() == 1);
    let state = after(state, [paste("b", TEXT), answer_of(2, Depth::Complete, &[ada])]);
    assert!(people(&state).is_empty());
    let state = after(state, [Action::Undo]);
    assert_eq!(people(&state), [ada]);
}

/// An answer whose second block is set aside.
fn answer_without_the_second_line(serial: u32) -> Action {
    let block =
        |start, end, kind| Block { span: Span::new(start, end), kind, provenance: Provenance::Tagger };
    let blocks = vec![block(0, 18, BlockKind::Paragraph), block(20, 37, BlockKind::Furniture)];
    let analysis = Rc::new(Analysis { blocks, ..Analysis::default() });
    Action::Answered { serial, depth: Depth::Complete, text: None, layout: None, analysis }
}

fn lost(state: &State) -> Vec<Lost> {
    state.article.iter().flat_map(|article| article.lost()).map(|(_, why)| why).collect()
}

#[test]
fn a_correction_in_a_part_that_is_set_aside_marks_nothing_and_is_listed() {
    let nobody = Span::new(20, 26);
    let state = after(page(), [paste("a", TEXT), answer(1), fix(nobody, Fix::Missed(MentionKind::Person))]);
    assert_eq!((people(&state), lost(&state)), (vec![nobody], Vec::new()));
    let block = Span::new(20, 37);
    let state =
        after(state, [Action::Sort(Which::Over(block), Sort::Aside), answer_without_the_second_line(2)]);
    assert_eq!((people(&state), lost(&state)), (Vec::new(), vec![Lost::Aside]));
    // So the library knows what is no part of it.
    assert_eq!(state.article.as_ref().unwrap().stored.aside, [block]);
    let state = after(state, [Action::Sort(Which::Over(block), Sort::Back), answer(3)]);
    assert_eq!((people(&state), lost(&state)), (vec![nobody], Vec::new()));
    assert!(state.article.as_ref().unwrap().stored.aside.is_empty());
}

#[test]
fn a_correction_whose_words_are_gone_is_said_listed_and_dropped() {
    let state =
        after(page(), [paste("a", TEXT), answer(1), fix(Span::new(0, 11), Fix::Missed(MentionKind::Work))]);
    let mut stored = (*state.article.as_ref().unwrap().stored).clone();
    stored.source = TEXT.replace("Ada Example", "Another woman");
    let state = after(page(), [Action::Open(Box::new(stored), NOW.to_owned()), answer(1)]);
    assert_eq!(lost(&state), [Lost::Gone]);
    assert!(state.status.message.ends_with("A correction lost its place: it is listed under Notes."));
    let state = after(state, [Action::TakeBack("c1".to_owned())]);
    assert!(lost(&state).is_empty());
    assert_eq!(lost(&after(state, [Action::Undo])), [Lost::Gone]);
}

fn never_of(words: &str) -> Never {
    let mut never = Never::default();
    never.set(&NotName::new(words, MentionKind::Person), true);
    never
}

#[test]
fn names_that_come_with_a_backup_join_those_that_are_there() {
    let ada = Span::new(0, 11);
    let state =
        after(page(), [paste("a", TEXT), answer_of(1, Depth::Complete, &[ada]), fix(ada, Fix::NeverAName)]);
    let import = Action::Import {
        articles: Vec::new(),
        before: Vec::new(),
        never: never_of("Grand Slam"),
        said: "Imported".to_owned(),
    };
    let state = after(state, [import]);
    assert_eq!((state.library.never.iter().len(), state.outbox.names().count()), (2, 2));
}

#[test]
fn what_waits_to_be_stored_outlives_what_another_tab_stores() {
    let ada = Span::new(0, 11);
    let state =
        after(page(), [paste("a", TEXT), answer_of(1, Depth::Complete, &[ada]), fix(ada, Fix::NeverAName)]);
    let mut elsewhere = Library::default();
    elsewhere.never = never_of("Grand Slam");
    let state = after(state, [Action::LibraryElsewhere(elsewhere)]);
    let names: Vec<&str> = state.library.never.iter().map(|name| name.words.as_str()).collect();
    assert_eq!(names, ["ada example", "grand slam"]);
    assert!(people(&state).is_empty() && state.library.entry("a").is_some());
}
