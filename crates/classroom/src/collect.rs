//! Any number of answer files at once: those of this exercise are taken, the others listed with the reason.

use crate::{Answers, Exercise, file_kind, read_answers, write_answers};
use dateline_notes::import::LeftOut;

/// What came in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Collected {
    /// One sheet a pupil who handed in, in no order that files were opened in.
    pub answers: Vec<Answers>,
    /// Files, and parts of files, that were not taken.
    pub left_out: Vec<LeftOut>,
}

/// Takes in files, by their names; of one sheet handed in twice the later counts.
#[must_use]
pub fn collect<'a>(exercise: &Exercise, files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Collected {
    let mut collected = Collected::default();
    for (name, file) in files {
        let mut leave = |why: String| collected.left_out.push(LeftOut { what: format!("“{name}”"), why });
        let read = match read_answers(file) {
            Ok(read) => read,
            Err(why) => {
                match file_kind(file).filter(|kind| *kind != crate::ExerciseFile::Answers) {
                    Some(kind) => leave(format!("it is {}, not a pupil’s answers", kind.words())),
                    None => leave(why.to_string()),
                }
                continue;
            }
        };
        if read.it.exercise != exercise.id {
            leave("it answers another exercise".to_owned());
            continue;
        }
        for part in read.left_out {
            leave(part.to_string());
        }
        if read.it.text_hash.is_some_and(|hash| hash != exercise.text_hash()) {
            leave(
                "it was done on another text of the article: marks are looked for by their words".to_owned(),
            );
        }
        let twin = collected.answers.iter_mut().find(|other| other.id == read.it.id);
        let Some(twin) = twin else {
            collected.answers.push(read.it);
            continue;
        };
        if *twin == read.it {
            leave("the same was handed in twice".to_owned());
            continue;
        }
        leave("the same pupil handed in twice: the later answers count".to_owned());
        // By what is in them where the times are the same, so that it does not matter which was opened first.
        let age = |answers: &Answers| (answers.saved.clone(), write_answers(answers));
        if age(&read.it) > age(twin) {
            *twin = read.it;
        }
    }
    dateline_text::sort_by_key(&mut collected.answers, |answers| {
        (answers.pupil.to_lowercase(), answers.id.clone())
    });
    collected
}
