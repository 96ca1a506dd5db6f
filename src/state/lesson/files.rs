//! Files of the classroom as they come in, in any order.

use super::undo::Steps;
use super::{Lesson, Role};
use crate::services::wording::counted;
use dateline_classroom::{
    Answers, Collected, ExerciseFile, collect, file_kind, read_answers, read_exercise, read_key,
    write_answers,
};
use dateline_notes::import::LeftOut;
use dateline_text::sort_by_key;
use std::rc::Rc;

/// Files that wait for the handout that they belong to: name and text.
pub type Waiting = Vec<(String, String)>;

/// What there is to say, and what lesson is open afterwards, once a file of the classroom came in.
pub(in crate::state) fn take_file(
    lesson: Option<Lesson>,
    waiting: &mut Waiting,
    (name, file): (String, String),
    kept: Option<Lesson>,
    (id, now): (&str, &str),
) -> (Option<Lesson>, String) {
    let failed = |why: String| format!("“{name}” cannot be opened: {why}.");
    // Who opens a key or answers is the teacher.
    let lesson = lesson.map(|lesson| Lesson { trial: None, ..lesson });
    match (file_kind(&file), lesson) {
        (Some(ExerciseFile::Exercise), None) => {
            let read = match read_exercise(&file) {
                Ok(read) => read,
                Err(why) => return (None, failed(why.to_string())),
            };
            let said = match read.left_out.first() {
                Some(first) => format!("{} of “{name}” could not be read: {first}.", read.left_out.len()),
                None => String::new(),
            };
            let fresh = || Lesson::new(Role::Pupil, read.it.clone(), Answers::new(id, &read.it, "", now));
            let mut lesson = match kept {
                // Its teacher may want to see what pupils see.
                Some(kept) if kept.role != Role::Pupil => {
                    let trial = Lesson { is_trial: true, ..fresh() };
                    Lesson { trial: Some(Rc::new(trial)), ..kept }
                }
                // Handed out anew, perhaps with a word put right: what was answered stays.
                Some(kept) => Lesson { exercise: Rc::new(read.it.clone()), ..kept },
                None => fresh(),
            };
            let mut all_said = said;
            // A key first: the sheets are scored by it.
            let mut files = std::mem::take(waiting);
            sort_by_key(&mut files, |(_, file)| file_kind(file) != Some(ExerciseFile::Key));
            for file in files {
                let (next, said) = take_file(Some(lesson), waiting, file, None, (id, now));
                let Some(next) = next else { return (None, said) };
                lesson = next;
                all_said = said;
            }
            (Some(lesson), all_said)
        }
        (Some(ExerciseFile::Exercise), Some(lesson)) => {
            let said = format!("“{}” is open. Leave it first.", lesson.exercise.title);
            (Some(lesson), said)
        }
        (Some(ExerciseFile::Key), Some(mut lesson)) => {
            let key = match read_key(&file) {
                Ok(key) => key.it,
                Err(why) => return (Some(lesson), failed(why.to_string())),
            };
            if !key.is_for(&lesson.exercise) {
                return (Some(lesson), format!("“{name}” is the key of another exercise."));
            }
            if lesson.is_trial || lesson.role == Role::Pupil && !lesson.sheet.is_empty() {
                return (Some(lesson), "Hand back the answers and leave the exercise first.".to_owned());
            }
            let mut sheet = Answers::new(id, &lesson.exercise, "", now);
            for answer in key.tasks {
                let task = answer.task.clone();
                *sheet.to_mut(&task) = answer;
            }
            lesson.sheet = Rc::new(sheet);
            lesson.rubric = key.rubric;
            lesson.role = Role::Class;
            lesson.steps = Steps::default();
            (Some(lesson), "The key is open. Now open the answers.".to_owned())
        }
        (Some(ExerciseFile::Answers), Some(mut lesson)) => match lesson.role {
            Role::Pupil => match read_answers(&file) {
                Ok(read) if read.it.exercise == lesson.exercise.id && lesson.sheet.is_empty() => {
                    lesson.sheet = Rc::new(read.it);
                    (Some(lesson), "Your answers are open again.".to_owned())
                }
                Ok(_) => (Some(lesson), "Those are not the answers to what is open here.".to_owned()),
                Err(why) => (Some(lesson), failed(why.to_string())),
            },
            Role::Teacher | Role::Class => {
                lesson.role = Role::Class;
                let said = lesson.collect(&name, &file);
                (Some(lesson), said)
            }
        },
        // What is named as ours but is no file of the classroom was turned away before.
        (kind, lesson) => {
            if kind.is_some() {
                waiting.push((name, file));
                return (lesson, "Now open the exercise that it belongs to.".to_owned());
            }
            let said = "It is no exercise, no key and no answers.".to_owned();
            match lesson {
                Some(mut lesson) if lesson.role == Role::Class => {
                    let said = lesson.collect(&name, &file);
                    (Some(lesson), said)
                }
                lesson => (lesson, failed(said)),
            }
        }
    }
}

impl Lesson {
    /// Lists a file that is no sheet.
    pub(in crate::state) fn leave_out(&mut self, why: &str) {
        let left = LeftOut { what: "a file".to_owned(), why: why.to_owned() };
        Rc::make_mut(&mut self.left_out).push(left);
    }

    /// Takes in one sheet more.
    fn collect(&mut self, name: &str, file: &str) -> String {
        let Collected { answers, left_out } = collect(&self.exercise, [(name, file)]);
        let mut all = (*self.class).clone();
        let mut said = left_out.clone();
        let Some(new) = answers.into_iter().next() else {
            Rc::make_mut(&mut self.left_out).extend(left_out);
            return said.pop().map_or_else(String::new, |why| format!("{why}."));
        };
        // Of one sheet handed in twice the later counts, whichever was opened first.
        match all.iter_mut().find(|other| other.id == new.id) {
            Some(other) if *other == new => said
                .push(LeftOut {
                    what: format!("“{name}”"), why: "the same was handed in twice".to_owned()
                }),
            Some(other) => {
                said.push(LeftOut {
                    what: format!("“{name}”"),
                    why: "the same pupil handed in twice: the later answers count".to_owned(),
                });
                let order = |sheet: &Answers| (sheet.saved.clone(), write_answers(sheet));
                if order(&new) > order(other) {
                    *other = new;
                }
            }
            None => all.push(new),
        }
        self.class = Rc::new(all);
        Rc::make_mut(&mut self.left_out).extend(said);
        format!("{} in the class.", counted(self.class.len(), "sheet"))
    }
}
