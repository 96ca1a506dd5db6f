//! A small class to try things on.
#![allow(dead_code, clippy::unwrap_used, reason = "each test file takes what it needs")]

use dateline_classroom::{
    Answers, Article, Exercise, Key, Mark, OrderItem, Task, TaskAnswer, TaskKind, Texts, Unit,
};
use dateline_notes::TextPositionSelector;
use dateline_text::Span;

/// An article of our own.
pub(crate) const TEXT: &str = "Ferry stopped at Oxdale\n\nAnna Berg of the Harbour Board stopped the Oxdale ferry on Monday. \
    A disgraceful delay, residents say. The board may reopen it on Friday.";
/// When everything was done.
pub(crate) const NOW: &str = "2026-11-29T10:00:00Z";

/// Where words stand, the first time or the `nth` after it.
pub(crate) fn at(words: &str, nth: usize) -> Span {
    let (start, _) = TEXT.match_indices(words).nth(nth).unwrap();
    Span::of(start..start + words.len())
}

/// An exercise with a task of every sort of answer.
pub(crate) fn exercise() -> Exercise {
    let mut exercise = Exercise::new("e1", "The ferry", Article::new("Ferry stopped at Oxdale", TEXT));
    exercise.instructions = "Take your time.".to_owned();
    exercise.tasks = vec![
        Task::new("names", TaskKind::Names),
        Task::new("ws", TaskKind::FiveWs),
        Task::new("facts", TaskKind::FactOrOpinion),
        Task::new("loaded", TaskKind::LoadedWords),
        Task::new("order", TaskKind::Order),
    ];
    let sentences = ["Anna Berg of", "A disgraceful", "The board may"].map(|start| at(start, 0).start());
    let ends = [sentences[1] - 1, sentences[2] - 1, TEXT.len() as u32];
    exercise.tasks[2].units = (0..3)
        .map(|index| Unit {
            id: format!("u{index}"),
            position: TextPositionSelector { start: sentences[index], end: ends[index] },
        })
        .collect();
    exercise.tasks[4].items =
        ["b", "c", "a", "d"].map(|id| OrderItem { id: id.to_owned(), words: format!("Event {id}") }).to_vec();
    exercise.tasks[0].hints = vec!["There are two places.".to_owned()];
    exercise.tasks[0].minutes = Some(5);
    exercise
}

pub(crate) fn mark(exercise: &Exercise, span: Span, kind: &str) -> Mark {
    Mark::new(Texts::new(exercise).take(0, span).unwrap(), kind)
}

/// What the teacher says: words that stand nowhere in the handout tell whether it holds any of it.
pub(crate) fn key(exercise: &Exercise) -> Key {
    let mut key = Key::new(exercise, NOW);
    let mut names = TaskAnswer::new("names");
    names.marks = vec![
        mark(exercise, at("Oxdale", 0), "place"),
        mark(exercise, at("Anna Berg", 0), "person"),
        mark(exercise, at("Harbour Board", 0), "organization"),
        mark(exercise, at("Oxdale", 1), "place"),
        mark(exercise, at("Monday", 0), "date"),
        mark(exercise, at("Friday", 0), "date"),
    ];
    let mut ws = TaskAnswer::new("ws");
    ws.texts.insert("why".to_owned(), "KEYWHY nobody knows".to_owned());
    let mut facts = TaskAnswer::new("facts");
    facts.choices = [("u0", "fact"), ("u1", "opinion"), ("u2", "fact")]
        .map(|(unit, choice)| (unit.to_owned(), choice.to_owned()))
        .into();
    let mut loaded = TaskAnswer::new("loaded");
    let mut word = mark(exercise, at("disgraceful", 0), "loaded");
    word.texts.insert("neutral".to_owned(), "KEYNEUTRAL long".to_owned());
    loaded.marks = vec![word, mark(exercise, at("may", 0), "hedge")];
    let mut order = TaskAnswer::new("order");
    order.order = ["a", "b", "c", "d"].map(str::to_owned).to_vec();
    key.tasks = vec![names, ws, facts, loaded, order];
    key
}

/// A sheet that says what the key says.
pub(crate) fn perfect(exercise: &Exercise, id: &str, pupil: &str) -> Answers {
    let mut answers = Answers::new(id, exercise, pupil, NOW);
    answers.tasks = key(exercise).tasks;
    answers
}
