//! The three files: what is written is read, what is not ours or broken is said, and the handout has no key.
#![allow(clippy::unwrap_used, reason = "a test")]

mod common;

use common::{NOW, exercise, key, perfect};
use dateline_classroom::{
    Article, Exercise, ExerciseFile, Layer, Task, TaskKind, collect, file_kind, from_handout_link, make_task,
    read_answers, read_exercise, read_key, to_handout_link, write_answers, write_exercise, write_key,
};
use dateline_notes::{LONGEST_LINK, MarkKind, TextPositionSelector};
use dateline_text::{Analysis, BlockKind, CueKind, Mention, MentionKind, Provenance, Span};
use proptest::prelude::*;

#[test]
fn each_file_comes_back_as_it_was_and_says_which_it_is() {
    let mut exercise = exercise();
    exercise.layers =
        vec![Layer::Marks(MarkKind::Person), Layer::Cues(CueKind::Loaded), Layer::Marks(MarkKind::Cue)];
    let written = write_exercise(&exercise);
    let read = read_exercise(&written).unwrap();
    assert_eq!((read.it, read.left_out.len()), (exercise.clone(), 0));
    assert_eq!(file_kind(&written), Some(ExerciseFile::Exercise));

    let mut key = key(&exercise);
    key.rubric.weights.insert("names".to_owned(), 3);
    let read = read_key(&write_key(&key)).unwrap();
    assert_eq!((read.it, read.left_out.len()), (key.clone(), 0));
    assert_eq!(file_kind(&write_key(&key)), Some(ExerciseFile::Key));

    let mut answers = perfect(&exercise, "a1", "Otter");
    answers.revealed = Some(NOW.to_owned());
    answers.tasks[0].seconds = Some(240);
    let read = read_answers(&write_answers(&answers)).unwrap();
    assert_eq!((read.it, read.left_out.len()), (answers.clone(), 0));
    assert_eq!(file_kind(&write_answers(&answers)), Some(ExerciseFile::Answers));
    assert_eq!(file_kind(r#"{"dateline":"backup"}"#), None);
    assert_eq!(file_kind("An article { of words }"), None);
}

/// What the teacher knows stands nowhere in what pupils get, whatever the engine proposed.
#[test]
fn the_handout_holds_no_key() {
    let exercise = exercise();
    let handout = write_exercise(&exercise);
    let link = from_handout_link(&to_handout_link(&exercise).unwrap()).unwrap();
    assert_eq!(handout, link);
    // No word of the key that the article and the tasks do not have, and no shape of an answer.
    let shapes = [
        "KEYWHY",
        "KEYNEUTRAL",
        "\"marks\"",
        "\"choices\"",
        "\"texts\"",
        "\"order\":",
        "selectors",
        "rubric",
        "exact",
    ];
    for shape in shapes {
        assert!(!handout.contains(shape), "the handout has {shape}");
    }
    let written = write_key(&key(&exercise));
    for shape in ["KEYWHY", "KEYNEUTRAL", "selectors", "\"order\":", "\"choices\""] {
        assert!(written.contains(shape), "the key has no {shape}");
    }
    // The order that items are handed out in is not the key's, and their ids do not tell it.
    let items: Vec<&str> = exercise.tasks[4].items.iter().map(|item| item.id.as_str()).collect();
    assert_ne!(items, ["a", "b", "c", "d"]);
}

/// What pupils see of a page would tell what is not the article.
#[test]
fn an_exercise_that_asks_what_is_not_the_article_does_not_show_it() {
    let mut exercise = exercise();
    let part = TextPositionSelector { start: 25, end: 94 };
    exercise.articles[0].blocks = vec![(part, BlockKind::Paragraph)];
    let read = read_exercise(&write_exercise(&exercise)).unwrap().it;
    assert_eq!(read, exercise);
    assert_eq!(read.articles[0].shown(), [(Span::new(25, 94), BlockKind::Paragraph)]);
    exercise.tasks.push(Task::new("page", TaskKind::NotArticle));
    let read = read_exercise(&write_exercise(&exercise)).unwrap().it;
    assert!(read.articles[0].blocks.is_empty());
    let shown = read.articles[0].shown();
    assert_eq!((shown.len(), shown[0].1), (2, BlockKind::Headline));
}

#[test]
fn what_the_engine_proposes_is_apart_from_the_task() {
    let text = "Anna Berg left Oxdale.";
    let mention =
        |span, kind| Mention { span, kind, entity: None, provenance: Provenance::Tagger, score: None };
    let analysis = Analysis {
        mentions: vec![
            mention(Span::new(0, 9), MentionKind::Person),
            mention(Span::new(15, 21), MentionKind::Place),
        ],
        sentences: vec![Span::new(0, 22)],
        ..Analysis::default()
    };
    let made = make_task("t1", TaskKind::Names, text, &analysis);
    assert_eq!(made.proposed.marks.len(), 2);
    assert_eq!(made.task, Task::new("t1", TaskKind::Names));
    let made = make_task("t2", TaskKind::FactOrOpinion, text, &analysis);
    assert_eq!((made.task.units.len(), made.proposed.choices["u1"].as_str()), (1, "fact"));
}

#[test]
fn fields_that_are_not_known_are_kept() {
    let written = write_exercise(&exercise()).replacen(r#""form":1"#, r#""form":1,"colour":"red""#, 1);
    let written = written.replacen(r#""kind":"names""#, r#""kind":"names","shape":"round""#, 1);
    let read = read_exercise(&written).unwrap();
    let again = write_exercise(&read.it);
    assert!(again.contains(r#""colour":"red""#) && again.contains(r#""shape":"round""#), "{again}");
}

#[test]
fn a_newer_form_is_refused_with_what_to_make_of_it() {
    let newer = write_exercise(&exercise()).replacen(r#""form":1"#, r#""form":2"#, 1);
    let why = read_exercise(&newer).unwrap_err().to_string();
    assert_eq!(why, "written by a newer Dateline (form 2; this one reads up to 1)");
    assert!(read_key(&write_exercise(&exercise())).is_err());
    assert_eq!(read_answers("{}").unwrap_err().to_string(), "not written by Dateline");
    assert!(read_answers("no").unwrap_err().to_string().starts_with("no JSON"));
}

#[test]
fn what_can_be_read_is_and_the_rest_is_listed_with_the_reason() {
    let written = write_exercise(&exercise()).replacen(r#""kind":"five_ws""#, r#""kind":"dance""#, 1);
    let read = read_exercise(&written).unwrap();
    assert_eq!(read.it.tasks.len(), 4);
    assert_eq!(read.left_out[0].to_string(), "tasks[1]: broken at tasks[1].kind: an unknown name");

    let written =
        write_answers(&perfect(&exercise(), "a", "Otter")).replacen(r#""u1":"opinion""#, r#""u1":7"#, 1);
    let read = read_answers(&written).unwrap();
    assert_eq!(read.left_out[0].to_string(), "tasks[2].choices.u1: a text was expected");
    assert_eq!(read.it.tasks[2].choices.len(), 2);
}

#[test]
fn sentences_that_were_counted_in_another_text_are_left_out() {
    let written = write_exercise(&exercise()).replace("on Monday", "on a Monday");
    let read = read_exercise(&written).unwrap();
    assert!(read.it.tasks[2].units.is_empty());
    assert!(read.left_out[0].why.contains("changed after"), "{:?}", read.left_out);
}

#[test]
fn a_link_that_is_too_long_says_what_to_do_instead() {
    // Letters that no compression makes shorter.
    let mut state = 1u64;
    let mut text = String::new();
    while text.len() < 60_000 {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        text.push(char::from(33 + (state >> 33) as u8 % 90));
    }
    let exercise = Exercise::new("e", "Long", Article::new("Long", &text));
    let too_long = to_handout_link(&exercise).unwrap_err();
    assert!(too_long.letters > LONGEST_LINK);
    assert!(too_long.to_string().ends_with("save the handout as a file instead"), "{too_long}");
    assert!(from_handout_link("1.AAAA").is_err());
}

#[test]
fn files_of_others_are_listed_with_their_reason() {
    let exercise = exercise();
    let good = write_answers(&perfect(&exercise, "a1", "Otter"));
    let mut later = perfect(&exercise, "a1", "Otter");
    later.saved = "2026-11-29T11:00:00Z".to_owned();
    later.tasks.truncate(1);
    let later = write_answers(&later);
    let mut foreign = perfect(&exercise, "a2", "Heron");
    foreign.exercise = "e9".to_owned();
    let foreign = write_answers(&foreign);
    let (handout, key) = (write_exercise(&exercise), write_key(&key(&exercise)));
    let cut = &good[..good.len() / 2];
    let files = [
        ("otter.json", good.as_str()),
        ("heron.json", &foreign),
        ("handout.json", &handout),
        ("key.json", &key),
        ("cut.json", cut),
        ("later.json", &later),
        ("photo.jpg", "\u{fffd}JFIF"),
    ];
    let collected = collect(&exercise, files);
    assert_eq!(collected.answers.len(), 1);
    assert_eq!(collected.answers[0].tasks.len(), 1, "the later sheet counts");
    let said: Vec<String> = collected.left_out.iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 6, "{said:#?}");
    assert_eq!(said[0], "“heron.json”: it answers another exercise");
    assert_eq!(said[1], "“handout.json”: it is an exercise, not a pupil’s answers");
    assert_eq!(said[2], "“key.json”: it is a key, not a pupil’s answers");
    assert!(said[3].starts_with("“cut.json”: no JSON"), "{}", said[3]);
    assert_eq!(said[4], "“later.json”: the same pupil handed in twice: the later answers count");
    let backwards = collect(&exercise, files.into_iter().rev());
    assert_eq!(backwards.answers, collected.answers);
}

#[test]
fn a_name_is_one_line_and_not_too_long() {
    let exercise = exercise();
    let answers = perfect(&exercise, "a", "x");
    let written = write_answers(&answers)
        .replace(r#""pupil":"x""#, &format!(r#""pupil":"A\n\tB\u0000 {}""#, "c".repeat(99)));
    let read = read_answers(&written).unwrap();
    assert!(read.it.pupil.starts_with("A B ccc") && read.it.pupil.len() == 60, "{}", read.it.pupil);
    assert_eq!(dateline_classroom::Answers::new("i", &exercise, " Red  fox\n", NOW).pupil, "Red fox");
}

proptest! {
    #[test]
    fn no_file_breaks_anything(noise in "\\PC{0,80}", at in 0usize..4000, cut in 0usize..4000, by in "[\\[\\]{},:\"0-9a-z-]{0,4}") {
        let exercise = exercise();
        for written in [write_exercise(&exercise), write_key(&key(&exercise)), write_answers(&perfect(&exercise, "a", "Otter"))] {
            let at = at % written.len();
            let cut = (at + cut % 9).min(written.len());
            let broken = match (written.get(..at), written.get(cut..)) {
                (Some(before), Some(after)) => format!("{before}{by}{after}"),
                _ => noise.clone(),
            };
            for file in [broken.as_str(), noise.as_str(), &written[..at.min(40)]] {
                let _ = file_kind(file);
                if let Ok(read) = read_exercise(file) {
                    let again = read_exercise(&write_exercise(&read.it)).unwrap();
                    prop_assert_eq!(again.it, read.it);
                }
                if let Ok(read) = read_key(file) {
                    let again = read_key(&write_key(&read.it)).unwrap();
                    prop_assert_eq!(again.it, read.it);
                }
                let collected = collect(&exercise, [("f", file)]);
                let class = dateline_classroom::Class::new(&exercise, None, &collected.answers);
                let _ = (class.table(false), class.means(), dateline_classroom::class_csv(&class, true, &dateline_classroom::Points::default(), &dateline_classroom::Rubric::default()));
                for (index, task) in exercise.tasks.iter().enumerate() {
                    let _ = (class.agreement(task), class.common_misses(index));
                }
            }
        }
    }
}
