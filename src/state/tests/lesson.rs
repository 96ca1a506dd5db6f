//! The classroom, as teachers and pupils meet it.

use super::*;
use crate::view_model::FeedbackFor;
use dateline_classroom::{
    Answers, Article, Exercise, Layer, Reveal, Task, TaskKind, make_task, write_answers, write_exercise,
    write_key,
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
    change(Change::Mark(0, 0, Passages::new(TEXT).take(Span::new(start, end)), "person"))
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
    let state = after(state, [Action::Lesson(LessonAction::Undo("2026-11-29T10:30:00Z".to_owned()))]);
    assert!(answer(&state, 1).texts.is_empty() && answer(&state, 0).marks.len() == 1);
    let state = after(state, [Action::Lesson(LessonAction::Undo("2026-11-29T10:30:00Z".to_owned()))]);
    assert!(answer(&state, 0).marks.is_empty() && !lesson(&state).can_undo());
    let again = Action::Lesson(LessonAction::Redo("2026-11-29T10:30:00Z".to_owned()));
    let state = after(state, [again.clone(), again]);
    assert_eq!((answer(&state, 0).marks.len(), answer(&state, 1).texts["who"].as_str()), (1, "Ada"));
}

#[test]
fn the_same_words_marked_again_are_of_another_kind() {
    let place = change(Change::Mark(0, 0, Passages::new(TEXT).take(Span::new(0, 11)), "place"));
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
    let state = after(state, [Action::Lesson(LessonAction::Undo("2026-11-29T10:30:00Z".to_owned()))]);
    assert_eq!((lesson(&state).exercise.tasks.len(), lesson(&state).key(NOW).tasks.len()), (2, 1));
}

#[test]
fn what_the_key_says_of_a_task_goes_and_comes_with_it() {
    let exercise = exercise();
    let sheet = Answers::new("k", &exercise, "", NOW);
    let open = Action::Lesson(LessonAction::Open(Box::new(Lesson::new(Role::Teacher, exercise, sheet))));
    let of = |task: &str| task.to_owned();
    let before = after(
        page(),
        [
            open,
            change(Change::Weight(of("t1"), 3)),
            change(Change::Most(of("t2"), 5)),
            change(Change::Why(1, "WHY".to_owned())),
            change(Change::Points(of("s"), of("t1"), Some(1))),
            change(Change::Points(of("s"), of("t2"), Some(4))),
        ],
    );
    let state = after(before.clone(), [change(Change::Remove(1))]);
    let key = write_key(&lesson(&state).key(NOW));
    assert!(!key.contains("WHY") && !key.contains("t2") && key.contains("\"t1\":3"), "{key}");
    let (points, rubric) = (&lesson(&state).points, &lesson(&state).rubric);
    assert_eq!((points.of(rubric, "s", "t1"), points.of(rubric, "s", "t2")), (Some(1), None));
    let state = after(state, [Action::Lesson(LessonAction::Undo(NOW.to_owned()))]);
    assert_eq!(lesson(&state).rubric, lesson(&before).rubric);
    assert_eq!(lesson(&state).points, lesson(&before).points);
}

#[test]
fn an_exercise_that_is_left_is_kept_with_the_last_that_was_done() {
    let spent = Action::Lesson(LessonAction::Spent(0, 7));
    let state =
        after(page(), [file("h", write_exercise(&exercise())), spent, Action::Lesson(LessonAction::Leave)]);
    let left = state.left.as_ref().unwrap();
    assert!(state.lesson.is_none());
    assert_eq!(left.answer(0).unwrap().seconds, Some(7));
    assert!(after(state, [file("h", write_exercise(&exercise()))]).left.is_none());
}

#[test]
fn feedback_hides_names_where_the_table_does() {
    let exercise = exercise();
    let mut class = Lesson::new(Role::Class, exercise.clone(), Answers::new("k", &exercise, "", NOW));
    class.class = Rc::new(["Otter", "Heron"].map(|name| Answers::new(name, &exercise, name, NOW)).to_vec());
    let names = |class: &Lesson| -> Vec<(usize, String)> {
        class.feedback(FeedbackFor::Pupil).into_iter().map(|(sheet, told)| (sheet, told.name)).collect()
    };
    assert_eq!(names(&class), [(0, "Heron".to_owned()), (1, "Otter".to_owned())]);
    class.names_hidden = true;
    assert_eq!(names(&class), [(0, "Pupil 1".to_owned()), (1, "Pupil 2".to_owned())]);
}

/// The same exercise with a second article, on a teacher's page.
fn with_second() -> Rc<State> {
    let exercise = exercise();
    let sheet = Answers::new("k", &exercise, "", NOW);
    let open = Action::Lesson(LessonAction::Open(Box::new(Lesson::new(Role::Teacher, exercise, sheet))));
    let second = Article::new("Eve", "Eve Example was silent.");
    after(page(), [open, change(Change::Second(Some((Box::new(second), "t9".to_owned()))))])
}

#[test]
fn a_second_article_comes_and_goes_with_the_task_that_compares() {
    let state = with_second();
    let both = lesson(&state).exercise.clone();
    assert_eq!((both.articles.len(), both.tasks[2].kind), (2, TaskKind::TwoArticles));
    assert_eq!(lesson(&state).sheet.text_hash, Some(both.text_hash()));
    let only_here = |article: u32, start: u32| {
        let text = both.articles[article as usize].text.clone();
        let selectors = Passages::new(&text).take(Span::new(start, start + 3));
        change(Change::Mark(2, article, selectors, "only_here"))
    };
    // Those of the first article stand first, whenever they were made; the same place in the other is another mark.
    let state = after(state, [only_here(1, 0), only_here(0, 4), only_here(0, 0)]);
    let marks = &lesson(&state).answer(2).unwrap().marks;
    let places: Vec<_> = marks.iter().map(|mark| (mark.article, mark.selectors.position.start)).collect();
    assert_eq!(places, [(0, 0), (0, 4), (1, 0)]);
    let state = after(state, [change(Change::Second(None))]);
    assert_eq!((lesson(&state).exercise.articles.len(), lesson(&state).exercise.tasks.len()), (1, 2));
    assert!(lesson(&state).key(NOW).tasks.is_empty());
    let state = after(state, [Action::Lesson(LessonAction::Undo("2026-11-29T10:30:00Z".to_owned()))]);
    assert_eq!(lesson(&state).answer(2).unwrap().marks.len(), 3);
}

#[test]
fn pupils_see_the_engines_marks_when_the_teacher_lets_them() {
    let exercise = |reveal| {
        let mut exercise = exercise();
        exercise.reveal = reveal;
        exercise.layers = vec![Layer::Marks(dateline_notes::MarkKind::Person)];
        exercise
    };
    let open = |reveal| after(page(), [file("h", write_exercise(&exercise(reveal)))]);
    assert!(lesson(&open(Reveal::AtStart)).shows_engine() && !lesson(&open(Reveal::Never)).shows_engine());
    let done = Action::Lesson(LessonAction::Done("2026-01-31T09:00:00Z".to_owned()));
    let state = after(open(Reveal::AtEnd), [mark(0, 11)]);
    assert!(!lesson(&state).shows_engine());
    let state = after(state, [done.clone()]);
    assert!(lesson(&state).shows_engine() && !lesson(&state).sheet.is_changed_after_reveal());
    // What was seen was seen, whatever is taken back; and what is changed later can be told.
    let state = after(state, [Action::Lesson(LessonAction::Undo("2026-11-29T10:30:00Z".to_owned()))]);
    assert!(lesson(&state).shows_engine() && lesson(&state).sheet.is_empty());
    let later = Change::Write(1, "who", "Ada".to_owned());
    let later = Action::Lesson(LessonAction::Change(later, "2026-01-31T09:05:00Z".to_owned()));
    let state = after(state, [later]);
    assert!(lesson(&state).sheet.is_changed_after_reveal());
    let never = after(open(Reveal::Never), [done]);
    assert!(!lesson(&never).shows_engine() && lesson(&never).sheet.revealed.is_none());
}

#[test]
fn a_teacher_gets_layers_to_begin_with_and_chooses_among_them() {
    let loaded = Layer::Cues(dateline_text::CueKind::Loaded);
    let person = Layer::Marks(dateline_notes::MarkKind::Person);
    let changes = [Change::Reveal(Reveal::AtEnd), Change::Layer(loaded, true), Change::Layer(person, false)];
    let state = after(with_second(), changes.map(change));
    let layers = lesson(&state).exercise.layers.clone();
    assert!(layers.contains(&loaded) && !layers.contains(&person) && layers.len() == 4, "{layers:?}");
}

#[test]
fn time_at_a_task_is_added_up_and_undone_with_nothing() {
    let spent = |task, seconds| Action::Lesson(LessonAction::Spent(task, seconds));
    let state =
        after(page(), [file("h", write_exercise(&exercise())), spent(0, 5), mark(0, 11), spent(0, 7)]);
    let state =
        after(state, [Action::Lesson(LessonAction::Undo("2026-11-29T10:30:00Z".to_owned())), spent(7, 3)]);
    let seconds = |state: &State, task| lesson(state).answer(task).unwrap().seconds;
    assert_eq!((seconds(&state, 0), seconds(&state, 1)), (Some(12), None));
    assert!(lesson(&state).answer(0).unwrap().marks.is_empty() && !lesson(&state).can_undo());
}

#[test]
fn a_teacher_who_opens_the_handout_is_asked_what_for() {
    let exercise = exercise();
    let mut kept = Lesson::new(Role::Teacher, exercise.clone(), Answers::new("k", &exercise, "", NOW));
    std::rc::Rc::make_mut(&mut kept.sheet).to_mut("t2").texts.insert("who".to_owned(), "KEY".to_owned());
    let handout = |kept: &Lesson| {
        Action::Lesson(LessonAction::File {
            name: "h".to_owned(),
            file: write_exercise(&exercise),
            id: "s1".to_owned(),
            now: NOW.to_owned(),
            kept: Some(Box::new(kept.clone())),
        })
    };
    let state = after(page(), [handout(&kept)]);
    assert!(lesson(&state).trial.is_some());
    let as_teacher = after(state.clone(), [Action::Lesson(LessonAction::Try(false))]);
    assert_eq!((lesson(&as_teacher).role, lesson(&as_teacher).is_trial), (Role::Teacher, false));
    let as_pupil = after(state.clone(), [Action::Lesson(LessonAction::Try(true))]);
    assert!(lesson(&as_pupil).role == Role::Pupil && lesson(&as_pupil).is_trial);
    assert!(lesson(&as_pupil).sheet.is_empty(), "nothing of the key is in a trial");
    // Answers are a teacher's to open.
    let answers = file("a", write_answers(&Answers::new("s2", &exercise, "Otter", NOW)));
    let class = after(state, [answers]);
    assert!(lesson(&class).role == Role::Class && lesson(&class).trial.is_none());
}

#[test]
fn a_handout_that_comes_again_with_a_word_put_right_keeps_what_was_answered() {
    let mut kept = Lesson::new(Role::Pupil, exercise(), Answers::new("s1", &exercise(), "Otter", NOW));
    std::rc::Rc::make_mut(&mut kept.sheet).to_mut("t2").texts.insert("who".to_owned(), "Ada".to_owned());
    let mut again = exercise();
    again.instructions = "Take your time.".to_owned();
    let open = Action::Lesson(LessonAction::File {
        name: "h".to_owned(),
        file: write_exercise(&again),
        id: "s2".to_owned(),
        now: NOW.to_owned(),
        kept: Some(Box::new(kept)),
    });
    let state = after(page(), [open]);
    assert_eq!(lesson(&state).exercise.instructions, "Take your time.");
    assert_eq!(lesson(&state).answer(1).unwrap().texts["who"], "Ada");
}

#[test]
fn who_left_before_answering_goes_on_where_they_were() {
    let go = |step| Action::Lesson(LessonAction::Go(step));
    let state = after(
        page(),
        [file("h", write_exercise(&exercise())), go(LessonStep::Task(1)), go(LessonStep::Start)],
    );
    let begun = lesson(&state);
    assert_eq!((begun.step, begun.reached), (LessonStep::Start, Some(1)));
    assert!(begun.sheet.is_empty());
    assert_eq!(begun.unanswered(), [0, 1]);
    let state = after(state, [mark(0, 11)]);
    assert_eq!(lesson(&state).unanswered(), [1]);
    // Somebody else begins at the beginning.
    let state = after(state, [change(Change::Anew("s2".to_owned()))]);
    assert_eq!(lesson(&state).reached, None);
}
