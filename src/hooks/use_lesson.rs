//! Keeps the open exercise in the browser's storage, change by change, and finds it again after a reload.

use crate::services::lesson::{self, Record};
use crate::state::{Action, Lesson, Role};
use dateline_classroom::{write_answers, write_exercise, write_key};
use yew::prelude::*;

/// The exercise that was open when the page was left.
#[must_use]
pub fn kept_lesson() -> Option<Lesson> {
    lesson::kept().iter().filter(|record| record.open).find_map(Lesson::of_record)
}

/// Keeps it, or what was `left`, with the last that was done there; says so where the storage does not take it.
#[hook]
pub fn use_lesson(lesson: Option<&Lesson>, left: Option<&Lesson>, dispatch: Callback<Action>) {
    let is_open = lesson.is_some();
    let lesson = lesson.or(left).filter(|lesson| !lesson.is_trial);
    let parts = lesson
        .map(|it| (it.role, it.exercise.clone(), it.sheet.clone(), it.rubric.clone(), it.points.clone()));
    let parts = parts.map(|parts| (is_open, parts, lesson.and_then(|it| it.reached)));
    // The id of the one that was open before, and whether the reader was told that it is not kept.
    let before = use_mut_ref(|| (None::<String>, false));
    use_effect_with(parts, move |parts| {
        let (open, told) = &mut *before.borrow_mut();
        let id = parts.as_ref().map(|(_, (_, exercise, ..), _)| exercise.id.clone());
        if let Some(left) = open.take().filter(|open| Some(open) != id.as_ref()) {
            lesson::close(&left);
        }
        *open = id;
        let Some((is_open, (role, exercise, sheet, rubric, points), reached)) = parts else { return };
        // Of a class nothing is kept but what its teacher made.
        let teacher = *role != Role::Pupil;
        let key = teacher.then(|| {
            let mut own = Lesson::new(*role, (**exercise).clone(), (**sheet).clone());
            own.rubric = rubric.clone();
            write_key(&own.key(&sheet.saved))
        });
        let record = Record {
            open: *is_open,
            teacher,
            exercise: write_exercise(exercise),
            sheet: write_answers(sheet),
            key,
            points: (teacher && !points.is_empty()).then(|| points.write()),
            reached: *reached,
        };
        let kept = lesson::keep(&exercise.id, &record);
        if !kept && !*told {
            let said = "This browser does not keep what you write here: save it as a file before you close the page.";
            dispatch.emit(Action::SayOn(said.to_owned()));
        }
        *told = !kept;
    });
}
