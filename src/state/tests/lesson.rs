//! The classroom, as teachers and pupils meet it.

use super::*;
use dateline_classroom::{
    Answers, Article, Exercise, Task, TaskKind, make_task, write_answers, write_exercise, write_key,
};
use dateline_notes::Passages;

fn exercise() -> Exercise {
    let mut exercise = Exercise::new("e1", "Ada", Article::new("Ada", TEXT));
    exercise.tasks = vec![Task::new("t1", TaskKind::Names), Task::new("t2", TaskKind::FiveWs)];
    exercise
}

fn file(name: &str, file: String) -> Action {
    Action::Lesson(LessonAction::File {
        name: name.to_owned(),
        file,
        id: format!("sheet-{name}"),
        now: NOW.to_owned(),
        kept: None,
    })
}

fn change(change: Change) -> Action {
    Action::Lesson(LessonAction::Change(change, NOW.to_owned()))
}

fn mark(start: u32, end: u32) -> Action {
    change(Change::Mark(0, Passages::new(TEXT).take(Span::new(start, end)), "person"))
}

fn lesson(state: &State) -> &Lesson {
    state.lesson.as_ref().unwrap()
}

#[test]
fn nothing_but_its_own_button_leads_out_of_an_exercise() {
    let state = after(
        page(),
        [file("h", write_exercise(&exercise())), paste("a", "Another article."), Action::ShowSwitcher],
    );
    assert!(state.article.is_none() && state.overlay == Overlay::Nothing);
    assert_eq!(state.status.message, "Leave the exercise first.");
    let state = after(state, [Action::Lesson(LessonAction::Leave), paste("a", "Another article.")]);
    assert!(state.lesson.is_none() && state.article.is_some());
}

#[test]
fn what_a_pupil_marks_and_writes_is_undone_and_made_again() {
    let write = |words: &str| change(Change::Write(1, "who", words.to_owned()));
    let state = after(
        page(),
        [file("h", write_exercise(&exercise())), mark(0, 11), write("A"), write("Ad"), write("Ada")],
    );
    let answer = |state: &State, task: usize| lesson(state).answer(task).unwrap().clone();
    assert_eq!((answer(&state, 0).marks.len(), answer(&state, 1).texts["who"].as_str()), (1, "Ada"));
    // The letters of one field are one step.
    let state = after(state, [Action::Lesson(LessonAction::Undo)]);
    assert!(answer(&state, 1).texts.is_empty() && answer(&state, 0).marks.len() == 1);
    let state = after(state, [Action::Lesson(LessonAction::Undo)]);
    assert!(answer(&state, 0).marks.is_empty() && !lesson(&state).can_undo());
    let again = Action::Lesson(LessonAction::Redo);
    let state = after(state, [again.clone(), again]);
    assert_eq!((answer(&state, 0).marks.len(), answer(&state, 1).texts["who"].as_str()), (1, "Ada"));
}

#[test]
fn the_same_words_marked_again_are_of_another_kind() {
    let place = change(Change::Mark(0, Passages::new(TEXT).take(Span::new(0, 11)), "place"));
    let state = after(page(), [file("h", write_exercise(&exercise())), mark(0, 11), place]);
    let marks = &lesson(&state).answer(0).unwrap().marks;
    assert_eq!((marks.len(), marks[0].kind.as_str()), (1, "place"));
}

#[test]
fn handout_key_and_answers_make_a_class_in_whatever_order_they_come() {
    let exercise = exercise();
    let made = make_task("t1", TaskKind::Names, TEXT, &Analysis::default());
    let mut teacher = Lesson::new(Role::Teacher, exercise.clone(), Answers::new("k", &exercise, "", NOW));
    std::rc::Rc::make_mut(&mut teacher.sheet).tasks = vec![made.proposed];
    let key = file("k", write_key(&teacher.key(NOW)));
    let handout = file("h", write_exercise(&exercise));
    let mut sheet = Answers::new("s1", &exercise, "Otter", NOW);
    sheet.to_mut("t2").texts.insert("who".to_owned(), "Ada".to_owned());
    let answers = file("a", write_answers(&sheet));
    for order in [
        [&key, &handout, &answers],
        [&answers, &key, &handout],
        [&handout, &key, &answers],
        [&key, &answers, &handout],
    ] {
        let state = after(page(), order.map(Clone::clone));
        let lesson = lesson(&state);
        assert_eq!((lesson.role, lesson.class.len()), (Role::Class, 1), "{}", state.status.message);
        let state = after(state, [answers.clone()]);
        assert_eq!(state.lesson.as_ref().unwrap().left_out[0].why, "the same was handed in twice");
    }
}

#[test]
fn a_pupil_who_has_begun_is_not_shown_the_key() {
    let exercise = exercise();
    let key = Lesson::new(Role::Teacher, exercise.clone(), Answers::new("k", &exercise, "", NOW)).key(NOW);
    let state =
        after(page(), [file("h", write_exercise(&exercise)), mark(0, 11), file("k", write_key(&key))]);
    assert_eq!(lesson(&state).role, Role::Pupil);
    let other = file("o", write_exercise(&Exercise::new("e2", "Other", Article::new("O", "Other."))));
    let state = after(state, [other]);
    assert_eq!(lesson(&state).exercise.id, "e1");
}

#[test]
fn a_pupil_can_go_on_from_the_answers_alone() {
    let exercise = exercise();
    let mut sheet = Answers::new("s1", &exercise, "Otter", NOW);
    sheet.to_mut("t2").texts.insert("who".to_owned(), "Ada".to_owned());
    let state = after(page(), [file("h", write_exercise(&exercise)), file("a", write_answers(&sheet))]);
    assert_eq!((lesson(&state).role, lesson(&state).sheet.pupil.as_str()), (Role::Pupil, "Otter"));
}

#[test]
fn a_task_taken_out_comes_back_with_its_key() {
    let exercise = exercise();
    let sheet = Answers::new("k", &exercise, "", NOW);
    let open = Action::Lesson(LessonAction::Open(Box::new(Lesson::new(Role::Teacher, exercise, sheet))));
    let state = after(page(), [open, mark(0, 11), change(Change::Remove(0))]);
    assert_eq!((lesson(&state).exercise.tasks.len(), lesson(&state).key(NOW).tasks.len()), (1, 0));
    let state = after(state, [Action::Lesson(LessonAction::Undo)]);
    assert_eq!((lesson(&state).exercise.tasks.len(), lesson(&state).key(NOW).tasks.len()), (2, 1));
}
