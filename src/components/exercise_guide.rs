//! How marking goes, tried on one sentence: select words, say what they are, see them listed, take them away. It is the same text and
//! the same list as in a task, and nothing of it is kept.

use crate::components::{ExerciseMarks, ExerciseText};
use crate::hooks::{Desk, use_desk, use_words};
use crate::services::clock;
use crate::services::place::{self, Drawn};
use crate::state::{Action, Lesson, LessonAction, Role};
use crate::view_model::{MarkId, exercise_marks, exercise_text};
use dateline_classroom::{Answers, Article, Exercise, Task, TaskKind, Texts};
use std::rc::Rc;
use yew::prelude::*;

/// What is practised on.
const SENTENCE: &str = "Otto Lund feeds the ducks every morning.";
/// The steps, and what is said of each.
const STEPS: [(&str, &str); 4] = [
    (
        "Select words",
        "Select the name Otto Lund: draw over it with the mouse, or hold a finger on it and pull the ends. With the keyboard: press \
         Tab until the sentence has a frame, then hold Shift and press the right arrow.",
    ),
    ("Say what they are", "Now press “Person”, below the sentence."),
    (
        "See them listed",
        "It is marked, and it stands in the list. If it was wrong, press “Remove” beside it: try it.",
    ),
    (
        "That is all",
        "The mark is gone. In a task you do the same with the article, and Undo takes any step back.",
    ),
];

/// What closes it.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExerciseGuideProps {
    /// It was done, or skipped.
    pub close: Callback<()>,
}

/// The steps, the sentence, the list.
#[component]
pub fn ExerciseGuide(props: &ExerciseGuideProps) -> Html {
    let practice = use_state_eq(practice);
    // How far somebody has come: a mark that is gone was there.
    let marked = use_state_eq(|| false);
    let desk = use_desk();
    let texts = use_memo((), |()| -> Rc<[AttrValue]> { Rc::from([AttrValue::from(SENTENCE)]) });
    let (words, forget) = use_words(&texts);
    let answer = practice.answer(0).cloned();
    let has_mark = answer.as_ref().is_some_and(|answer| !answer.marks.is_empty());
    let blocks = use_memo(answer, |answer| {
        let texts = Texts::new(&practice.exercise);
        let marks = answer.as_ref().map(|answer| exercise_marks(&texts, 0, answer)).unwrap_or_default();
        exercise_text(&practice.exercise, 0, &marks)
    });
    let at = match (has_mark, *marked, words.is_some()) {
        (true, ..) => 2,
        (false, true, _) => 3,
        (false, false, true) => 1,
        (false, false, false) => 0,
    };
    let desk = Desk {
        dispatch: {
            let (practice, marked) = (practice.clone(), marked.clone());
            Callback::from(move |action: Action| {
                // Only what changes the practice itself.
                if let Action::Lesson(LessonAction::Change(change, now)) = action {
                    practice.set((*practice).clone().changed(change, &now));
                    marked.set(true);
                }
            })
        },
        visit: desk.visit,
    };
    let lead = {
        let practice = practice.clone();
        Callback::from(move |index: usize| {
            let mark = practice.answer(0).and_then(|answer| answer.marks.get(index));
            if let Some(span) = mark.and_then(|mark| Texts::new(&practice.exercise).place(mark)) {
                let mark = MarkId::Note(index as u32).to_string();
                place::show(Drawn::of_exercise(0, SENTENCE), span, Some(&mark));
            }
        })
    };
    let close = props.close.reform(|_: MouseEvent| ());
    html! {
        <section class="exercise-guide" aria-labelledby="exercise-guide-title">
            <h3 id="exercise-guide-title">{"Try it once"}</h3>
            <ol class="exercise-guide__steps">
                { for STEPS.iter().enumerate().map(|(index, (name, _))| html! {
                    <li aria-current={(index == at).then_some("step")}>{*name}</li>
                }) }
            </ol>
            <p role="status">{STEPS[at].1}</p>
            <ContextProvider<Desk> context={desk}>
                <ExerciseText text={SENTENCE} blocks={Rc::clone(&blocks)} />
                <ExerciseMarks lesson={(*practice).clone()} task={0} {words} {forget} {lead} />
            </ContextProvider<Desk>>
            <button type="button" onclick={close}>{ if at == 3 { "Done" } else { "Skip this" } }</button>
        </section>
    }
}

fn practice() -> Lesson {
    let mut exercise = Exercise::new("practice", "", Article::new("", SENTENCE));
    exercise.tasks.push(Task::new("t1", TaskKind::Names));
    let sheet = Answers::new("practice", &exercise, "", &clock::now());
    Lesson::new(Role::Pupil, exercise, sheet)
}
