//! Scoring: worked cases, bounds, symmetry, and that nothing depends on the order in which sheets come in.
#![allow(clippy::unwrap_used, reason = "a test")]

mod common;

use common::{NOW, TEXT, at, exercise, key, mark, perfect};
use dateline_classroom::{
    Answers, Class, Exercise, Key, Measure, Points, Rubric, Standing, TaskAnswer, Texts, Verdict, class_csv,
    collect, heat, krippendorff_alpha, said_precision, said_recall, said_share, said_verdict, score,
    write_answers,
};
use dateline_text::Span;
use proptest::prelude::*;

fn sheet_with(exercise: &Exercise, id: &str, task: TaskAnswer) -> Answers {
    let mut answers = Answers::new(id, exercise, id, NOW);
    answers.tasks = vec![task];
    answers
}

#[test]
fn the_keys_own_answers_are_all_right() {
    let exercise = exercise();
    let texts = Texts::new(&exercise);
    let scored = score(&exercise, &texts, Some(&key(&exercise)), &perfect(&exercise, "a", "Otter"));
    assert_eq!(scored.total, Some(1.0));
    let shares: Vec<_> = scored.tasks.iter().map(|task| task.share).collect();
    assert_eq!(shares, [Some(1.0), None, Some(1.0), Some(1.0), Some(1.0)]);
    assert_eq!(scored.tasks[2].standing, Standing::Compared);
    assert_eq!(scored.tasks[4].tau, Some(1.0));
}

#[test]
fn a_name_with_other_ends_or_another_kind_earns_half() {
    use Verdict::{Ends, Extra, Kind, Missed, Right};
    let exercise = exercise();
    let mut answer = TaskAnswer::new("names");
    answer.marks = vec![
        mark(&exercise, at("Anna", 0), "person"),
        mark(&exercise, at("Harbour Board", 0), "person"),
        mark(&exercise, at("on Monday.", 0), "date"),
        mark(&exercise, at("the Oxdale", 0), "place"),
        mark(&exercise, at("residents", 0), "person"),
    ];
    let texts = Texts::new(&exercise);
    let mut key = key(&exercise);
    let names = |key: &Key| {
        score(&exercise, &texts, Some(key), &sheet_with(&exercise, "a", answer.clone())).tasks[0].clone()
    };
    let task = names(&key);
    let verdicts: Vec<Verdict> = task.items.iter().map(|item| item.verdict).collect();
    assert_eq!(verdicts, [Missed, Ends, Kind, Right, Ends, Extra, Missed]);
    // One right, three halves: 2.5 of 6 in the key and of 5 answered.
    assert_eq!(
        (task.counts.recall(Measure::Muc), task.counts.precision(Measure::Muc)),
        (Some(2.5 / 6.0), Some(0.5))
    );
    assert_eq!(
        said_precision(&task, Measure::Muc).unwrap(),
        "Of the 5 things you marked, 1 is right, 3 in part."
    );
    assert_eq!(said_recall(&task, Measure::Muc).unwrap(), "The key has 6 things. You found 4 of them.");
    assert_eq!(task.items[1].span.text(TEXT), "Anna");
    assert_eq!(task.items[1].key_span.unwrap().text(TEXT), "Anna Berg");
    let share = |measure, key: &mut Key| {
        key.rubric.measure = measure;
        names(key).share.unwrap() * 11.0
    };
    // SemEval-2013's four: halves of all eleven.
    assert_eq!(share(Measure::Strict, &mut key), 2.0);
    assert_eq!(share(Measure::Exact, &mut key), 4.0);
    assert_eq!(share(Measure::Partial, &mut key), 6.0);
    assert_eq!(share(Measure::Type, &mut key), 6.0);
}

#[test]
fn what_has_no_single_right_answer_is_never_called_wrong_and_never_counts() {
    let exercise = exercise();
    let mut answers = perfect(&exercise, "a", "Otter");
    answers.to_mut("facts").choices.insert("u1".to_owned(), "fact".to_owned());
    answers.to_mut("loaded").marks.clear();
    let texts = Texts::new(&exercise);
    let scored = score(&exercise, &texts, Some(&key(&exercise)), &answers);
    assert_eq!(scored.total, Some(1.0));
    let facts = &scored.tasks[2];
    assert_eq!(facts.share, Some(2.0 / 3.0));
    let said: Vec<String> =
        facts.items.iter().map(|item| said_verdict(exercise.tasks[2].kind, item)).collect();
    assert_eq!(said[1], "You said: Fact. The key says: Opinion. What speaks for each?");
    assert!(said.iter().all(|said| !said.to_lowercase().contains("wrong") && !said.contains("Right")));
    assert!(said_share(facts).contains("no single right answer"));
}

#[test]
fn free_answers_stand_beside_the_key() {
    let exercise = exercise();
    let mut answers = perfect(&exercise, "a", "Otter");
    answers.to_mut("ws").texts.insert("why".to_owned(), "Bad weather".to_owned());
    answers.to_mut("loaded").marks[0].texts.insert("neutral".to_owned(), "slow".to_owned());
    let scored = score(&exercise, &Texts::new(&exercise), Some(&key(&exercise)), &answers);
    let ws = &scored.tasks[1];
    assert_eq!((ws.share, ws.standing), (None, Standing::Judged));
    assert_eq!(
        (ws.beside[0].answered.as_str(), ws.beside[0].key.as_str()),
        ("Bad weather", "KEYWHY nobody knows")
    );
    let loaded = &scored.tasks[3].beside[0];
    assert_eq!(
        (loaded.about.as_deref(), loaded.answered.as_str(), loaded.key.as_str()),
        (Some("disgraceful"), "slow", "KEYNEUTRAL long")
    );
}

#[test]
fn weights_count_and_what_was_not_done_counts_as_nothing() {
    let exercise = exercise();
    let mut key = key(&exercise);
    let mut answers = perfect(&exercise, "a", "Otter");
    answers.tasks.retain(|task| task.task != "order");
    let texts = Texts::new(&exercise);
    assert_eq!(score(&exercise, &texts, Some(&key), &answers).total, Some(0.5));
    key.rubric.weights.insert("names".to_owned(), 3);
    assert_eq!(score(&exercise, &texts, Some(&key), &answers).total, Some(0.75));
    key.rubric.weights.insert("order".to_owned(), 0);
    assert_eq!(score(&exercise, &texts, Some(&key), &answers).total, Some(1.0));
    assert_eq!(score(&exercise, &texts, None, &answers).total, None);
}

#[test]
fn half_the_pairs_the_right_way_round_is_half() {
    let exercise = exercise();
    let mut order = TaskAnswer::new("order");
    order.order = ["b", "a", "d", "c"].map(str::to_owned).to_vec();
    let scored = score(
        &exercise,
        &Texts::new(&exercise),
        Some(&key(&exercise)),
        &sheet_with(&exercise, "a", order.clone()),
    );
    // Two of six pairs are round.
    assert_eq!((scored.tasks[4].pairs, scored.tasks[4].tau), (Some((4, 6)), Some(2.0 * 4.0 / 6.0 - 1.0)));
    assert_eq!(said_share(&scored.tasks[4]), "4 of 6 pairs of events are the right way round.");
}

#[test]
fn a_mark_whose_words_are_not_in_the_article_is_counted_apart() {
    let exercise = exercise();
    let mut answers = perfect(&exercise, "a", "Otter");
    let mark = &mut answers.to_mut("names").marks[0];
    mark.selectors.quote.exact = "Nowhere at all".to_owned();
    mark.selectors.text_hash = None;
    let scored = score(&exercise, &Texts::new(&exercise), Some(&key(&exercise)), &answers);
    assert_eq!((scored.tasks[0].lost, scored.tasks[0].counts.missed), (1, 1));
}

#[test]
fn a_class_has_a_table_means_agreement_and_what_many_missed() {
    let exercise = exercise();
    let key = key(&exercise);
    let mut heron = perfect(&exercise, "s2", "heron");
    heron.to_mut("names").marks.remove(0);
    heron.to_mut("facts").choices.insert("u1".to_owned(), "fact".to_owned());
    let answers = [perfect(&exercise, "s1", "Otter"), heron, Answers::new("s0", &exercise, "=cmd()", NOW)];
    let class = Class::new(&exercise, Some(&key), &answers);
    let table = class.table(false);
    let names: Vec<&str> = table.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["=cmd()", "heron", "Otter"]);
    assert!(!table[0].cells[0].done && table[0].total == Some(0.0));
    assert_eq!(table[1].cells[0].share, Some(10.0 / 11.0));
    let means = class.means();
    assert_eq!((means[0].done, means[0].mean), (2, Some((1.0 + 10.0 / 11.0) / 2.0)));
    assert_eq!((means[1].done, means[1].mean), (2, None));
    let misses = class.common_misses(0);
    assert_eq!((misses.len(), misses[0].span, misses[0].missed), (1, at("Oxdale", 0), 1));
    // Fact or opinion: aba against aaa, by hand: of 6 values 5 fact and 1 opinion; alpha = 1 - 5 * 2 / (2 * 5 * 1) = 0.
    let agreement = class.agreement(&exercise.tasks[2]).unwrap();
    assert_eq!(
        (agreement.pupils, agreement.units, agreement.alpha, agreement.kappa),
        (2, 3, Some(0.0), Some(0.0))
    );
    let words = class.agreement(&exercise.tasks[0]).unwrap();
    assert!(
        words.alpha.unwrap() > 0.8
            && words.kappa.unwrap() > 0.8
            && words.units == TEXT.split_whitespace().count()
    );
    assert!(class.agreement(&exercise.tasks[1]).is_none());

    let csv = class_csv(&class, false, &Points::default(), &Rubric::default());
    assert!(
        csv.starts_with("pupil,saved,total,\"1. People, organizations, places, dates\",1. seconds,"),
        "{csv}"
    );
    assert!(csv.contains("\r\n'=cmd(),"), "{csv}");
    assert!(csv.contains("\r\nheron,2026-11-29T10:00:00Z,95,91,,done,,67,,100,,100,,,,,\r\n"), "{csv}");
    assert!(csv.contains("\r\nmedian,,,,,,,,"), "nobody's time is known: {csv}");
    let hidden = class_csv(&class, true, &Points::default(), &Rubric::default());
    assert!(!hidden.contains("heron") && !hidden.contains("Otter") && hidden.contains("Pupil 3"), "{hidden}");
}

#[test]
fn the_time_of_a_task_is_the_median_of_those_who_did_it() {
    let exercise = exercise();
    let mut answers = [10, 500, 20, 90].map(|seconds| {
        let mut sheet = perfect(&exercise, &seconds.to_string(), "Fox");
        sheet.to_mut("names").seconds = Some(seconds);
        sheet
    });
    // Who only looked at it did not do it.
    answers[1].to_mut("names").marks.clear();
    let class = Class::new(&exercise, None, &answers);
    let times: Vec<_> = class.means().iter().map(|mean| mean.seconds).collect();
    assert_eq!(times, [Some(20), None, None, None, None]);
    assert!(class_csv(&class, false, &Points::default(), &Rubric::default()).contains("\r\nmedian,,,,20,"));
    let two = Class::new(&exercise, None, &answers[2..]);
    assert_eq!(two.means()[0].seconds, Some(55));
}

#[test]
fn two_of_one_name_are_told_apart() {
    let exercise = exercise();
    let answers =
        [perfect(&exercise, "b", "Fox"), perfect(&exercise, "a", "Fox"), perfect(&exercise, "c", "")];
    let class = Class::new(&exercise, None, &answers);
    let names: Vec<String> = class.table(false).into_iter().map(|row| row.name).collect();
    assert_eq!(names, ["No name", "Fox", "Fox (2)"]);
}

#[test]
fn the_heat_counts_each_pupil_once() {
    let exercise = exercise();
    let mut twice = TaskAnswer::new("names");
    twice.marks =
        vec![mark(&exercise, at("Anna Berg", 0), "person"), mark(&exercise, at("Anna", 0), "place")];
    let mut once = TaskAnswer::new("names");
    once.marks = vec![mark(&exercise, at("Berg of", 0), "person")];
    let answers = [sheet_with(&exercise, "a", twice), sheet_with(&exercise, "b", once)];
    let texts = Texts::new(&exercise);
    let heat: Vec<_> = heat(&texts, &exercise.tasks[0], 0, None, &answers)
        .into_iter()
        .map(|it| (it.span.text(TEXT), it.pupils))
        .collect();
    assert_eq!(heat, [("Anna ", 1), ("Berg", 2), (" of", 1)]);
}

/// Marks anywhere in the text, of two kinds.
fn marks() -> impl Strategy<Value = Vec<(u32, u32, bool)>> {
    prop::collection::vec((0..TEXT.len() as u32, 1u32..12, any::<bool>()), 0..12)
}

fn answer_of(exercise: &Exercise, marks: &[(u32, u32, bool)]) -> TaskAnswer {
    let mut answer = TaskAnswer::new("names");
    let texts = Texts::new(exercise);
    let mark = |&(start, len, person): &(u32, u32, bool)| {
        let span = Span::new(start, (start + len).min(TEXT.len() as u32));
        dateline_classroom::Mark::new(texts.take(0, span).unwrap(), if person { "person" } else { "place" })
    };
    answer.marks = marks.iter().map(mark).collect();
    answer
}

fn class_of(exercise: &Exercise, sheets: &[Vec<(u32, u32, bool)>]) -> Vec<Answers> {
    let sheet = |(index, marks): (usize, &Vec<(u32, u32, bool)>)| {
        let mut sheet = sheet_with(exercise, &format!("s{index}"), answer_of(exercise, marks));
        let choose = |unit: usize, (start, ..): &(u32, u32, bool)| {
            (format!("u{unit}"), if start % 2 == 0 { "fact" } else { "opinion" }.to_owned())
        };
        sheet.to_mut("facts").choices =
            marks.iter().take(3).enumerate().map(|(unit, it)| choose(unit, it)).collect();
        sheet
    };
    sheets.iter().enumerate().map(sheet).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_share_lies_between_nothing_and_all(key_marks in marks(), answered in marks(), measure in prop::sample::select(Measure::ALL)) {
        let exercise = exercise();
        let mut key = Key::new(&exercise, NOW);
        key.tasks = vec![answer_of(&exercise, &key_marks)];
        key.rubric.measure = measure;
        let answers = sheet_with(&exercise, "a", answer_of(&exercise, &answered));
        let scored = score(&exercise, &Texts::new(&exercise), Some(&key), &answers);
        let task = &scored.tasks[0];
        let shares = [task.share, scored.total, task.counts.precision(measure), task.counts.recall(measure)];
        prop_assert!(shares.into_iter().flatten().all(|share| (0.0..=1.0).contains(&share)), "{:?}", shares);
        // Every mark is accounted for once.
        let items = task.items.len() as u32;
        prop_assert_eq!(task.counts.in_key() + task.counts.in_answer() - items, items - task.counts.missed - task.counts.extra);
    }

    #[test]
    fn key_and_answer_may_change_places(one in marks(), other in marks()) {
        let exercise = exercise();
        let counts = |key: &[(u32, u32, bool)], answer: &[(u32, u32, bool)]| {
            let mut sheet = Key::new(&exercise, NOW);
            sheet.tasks = vec![answer_of(&exercise, key)];
            let answers = sheet_with(&exercise, "a", answer_of(&exercise, answer));
            score(&exercise, &Texts::new(&exercise), Some(&sheet), &answers).tasks[0].counts
        };
        let (there, back) = (counts(&one, &other), counts(&other, &one));
        for measure in [Measure::Muc, Measure::Strict] {
            prop_assert_eq!(there.f1(measure), back.f1(measure));
            prop_assert_eq!(there.precision(measure), back.recall(measure));
        }
    }

    #[test]
    fn it_does_not_matter_whose_file_is_opened_first(sheets in prop::collection::vec(marks(), 1..5), turn in 0usize..5) {
        let exercise = exercise();
        let key = key(&exercise);
        let answers = class_of(&exercise, &sheets);
        let mut turned = answers.clone();
        turned.rotate_left(turn % answers.len());
        let (one, other) = (Class::new(&exercise, Some(&key), &answers), Class::new(&exercise, Some(&key), &turned));
        prop_assert_eq!(one.table(false), other.table(false));
        prop_assert_eq!(one.table(true), other.table(true));
        prop_assert_eq!(one.means(), other.means());
        let (points, rubric) = (Points::default(), Rubric::default());
        prop_assert_eq!(class_csv(&one, true, &points, &rubric), class_csv(&other, true, &points, &rubric));
        for (index, task) in exercise.tasks.iter().enumerate() {
            prop_assert_eq!(one.agreement(task), other.agreement(task));
            prop_assert_eq!(one.common_misses(index), other.common_misses(index));
            prop_assert_eq!(
                heat(one.texts(), task, 0, None, &answers),
                heat(other.texts(), task, 0, None, &turned)
            );
        }
        let files: Vec<String> = answers.iter().map(write_answers).collect();
        let there = collect(&exercise, files.iter().map(|file| ("f", file.as_str())));
        let back = collect(&exercise, files.iter().rev().map(|file| ("f", file.as_str())));
        prop_assert_eq!(there.answers, back.answers);
    }

    #[test]
    fn those_who_say_the_same_agree_wholly(labels in prop::collection::vec(prop::option::of(0u8..4), 2..20), raters in 2usize..5) {
        let units: Vec<Vec<Option<u8>>> = labels.iter().map(|label| vec![*label; raters]).collect();
        let mut kinds: Vec<u8> = labels.iter().flatten().copied().collect();
        kinds.sort_unstable();
        kinds.dedup();
        let alpha = krippendorff_alpha(&units);
        prop_assert_eq!(alpha, (kinds.len() > 1).then_some(1.0));
    }

    #[test]
    fn nobody_agrees_more_than_wholly(units in prop::collection::vec(prop::collection::vec(prop::option::of(0u8..3), 4), 1..20)) {
        let alpha = krippendorff_alpha(&units);
        prop_assert!(alpha.is_none_or(|alpha| alpha <= 1.0));
        let mut turned = units.clone();
        turned.iter_mut().for_each(|unit| unit.reverse());
        prop_assert_eq!(krippendorff_alpha(&turned), alpha);
    }
}
