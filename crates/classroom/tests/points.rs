//! The teacher's own points: bounds, that they stay apart from what is scored, and that nothing depends on an order.
#![allow(clippy::unwrap_used, reason = "a test")]

mod common;

use common::{exercise, key, perfect};
use dateline_classroom::{
    Class, Points, PointsTotal, Rubric, Standing, TaskKind, class_csv, read_key, write_key,
};
use proptest::prelude::*;

#[test]
fn points_are_given_where_a_teacher_reads_what_was_written() {
    for kind in TaskKind::ALL {
        assert!(kind.takes_points() || kind.standing() != Standing::Judged, "{}", kind.name());
    }
    for kind in [TaskKind::Names, TaskKind::NotArticle, TaskKind::Order, TaskKind::FactOrOpinion] {
        assert!(!kind.takes_points(), "{}", kind.name());
    }
}

#[test]
fn a_total_says_out_of_how_many_and_how_much_was_judged() {
    let exercise = exercise();
    let mut rubric = Rubric::default();
    rubric.most.insert("ws".to_owned(), 5);
    let mut points = Points::default();
    let total = |points: &Points| points.total(&exercise, &rubric, "a").unwrap();
    assert_eq!(total(&points), PointsTotal { given: 0, of: 0, judged: 0, tasks: 2 });
    points.give("a", "ws", Some(4));
    points.give("b", "ws", Some(1));
    // Names are scored: what was given for them counts nowhere.
    points.give("a", "names", Some(9));
    assert_eq!(total(&points), PointsTotal { given: 4, of: 5, judged: 1, tasks: 2 });
    points.give("a", "loaded", Some(9));
    assert_eq!(points.of(&rubric, "a", "loaded"), Some(2), "never more than the most");
    assert_eq!(total(&points), PointsTotal { given: 6, of: 7, judged: 2, tasks: 2 });
    points.give("a", "ws", None);
    assert_eq!(total(&points), PointsTotal { given: 2, of: 2, judged: 1, tasks: 2 });
}

#[test]
fn points_change_nothing_that_is_scored_and_have_columns_of_their_own() {
    let (exercise, key) = (exercise(), key(&exercise()));
    let answers = [perfect(&exercise, "a", "Otter"), perfect(&exercise, "b", "Heron")];
    let class = Class::new(&exercise, Some(&key), &answers);
    let mut points = Points::default();
    points.give("a", "ws", Some(1));
    let csv = class_csv(&class, false, &points, &key.rubric);
    let (plain, columns) = (
        class_csv(&class, false, &Points::default(), &key.rubric),
        csv.lines().next().unwrap().split(',').count(),
    );
    assert!(csv.lines().next().unwrap().ends_with("2. points of 2,4. points of 2,points,points of"), "{csv}");
    assert!(csv.contains("\r\nOtter,2026-11-29T10:00:00Z,100,") && csv.contains(",1,,1,2\r\n"), "{csv}");
    assert_eq!(csv.replace(",1,,1,2\r\n", ",,,,\r\n"), plain);
    // One title holds a comma that stands in quotation marks.
    assert!(csv.lines().skip(1).all(|line| line.split(',').count() == columns - 3), "{csv}");
}

#[test]
fn the_most_points_and_the_reasons_are_part_of_the_key() {
    let mut key = key(&exercise());
    key.rubric.most.insert("ws".to_owned(), 5);
    key.rubric.why.insert("ws".to_owned(), "Because.".to_owned());
    let read = read_key(&write_key(&key)).unwrap();
    assert_eq!((read.it, read.left_out), (key, Vec::new()));
    let wrong = r#"{"dateline":"key","form":1,"exercise":"e","rubric":{"measure":"muc","most":{"a":-1,"b":5000},"why":{"a":1}}}"#;
    let read = read_key(wrong).unwrap();
    assert_eq!((read.it.rubric.most("a"), read.it.rubric.most("b"), read.left_out.len()), (2, 100, 2));
}

#[test]
fn what_is_no_record_of_points_is_none() {
    assert!(Points::read("not JSON").is_err());
    assert!(Points::read("[1]").unwrap().is_empty());
    assert!(Points::read(r#"{"a":{"t":-1,"u":"2"},"b":3}"#).unwrap().is_empty());
}

proptest! {
    #[test]
    fn in_whatever_order_points_are_given_they_come_to_the_same(
        given in prop::collection::btree_map(("[a-d]", prop::sample::select(vec!["ws", "loaded", "names", "gone"])), 0u32..9, 0..12),
        turn in 0usize..12,
        most in 0u32..9,
    ) {
        let exercise = exercise();
        let mut rubric = Rubric::default();
        rubric.most.insert("ws".to_owned(), most);
        let mut list: Vec<_> = given.into_iter().collect();
        let points = |list: &[((String, &str), u32)]| {
            let mut points = Points::default();
            for ((sheet, task), number) in list {
                points.give(sheet, task, Some(*number));
            }
            points
        };
        let one = points(&list);
        let by = turn % list.len().max(1);
        list.rotate_left(by);
        prop_assert_eq!(&one, &points(&list));
        prop_assert_eq!(&one, &Points::read(&one.write()).unwrap());
        for sheet in ["a", "b", "c", "d"] {
            let total = one.total(&exercise, &rubric, sheet).unwrap();
            prop_assert!(total.given <= total.of && total.judged <= total.tasks);
            prop_assert!(one.of(&rubric, sheet, "ws").is_none_or(|points| points <= most));
        }
    }
}
