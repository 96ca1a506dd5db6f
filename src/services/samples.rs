//! Worked exercises of our own: an article or two, a handout, a key with its reasons.

use dateline_classroom::{Exercise, Key, read_sample};

/// The files.
const FILES: [&str; 4] = [
    include_str!("../sample/bridge.txt"),
    include_str!("../sample/market.txt"),
    include_str!("../sample/swan.txt"),
    include_str!("../sample/fire.txt"),
];

/// All of them, the keys made at `now`.
#[must_use]
pub fn samples(now: &str) -> Vec<(Exercise, Key)> {
    FILES.iter().filter_map(|file| read_sample(file, now).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_classroom::{
        Answers, Standing, TaskKind, Texts, Verdict, read_exercise, read_key, score, write_exercise,
        write_key,
    };

    const NOW: &str = "2026-11-29T10:00:00Z";

    #[test]
    fn every_kind_of_task_has_a_worked_sample() {
        let faults: Vec<_> = FILES.iter().filter_map(|file| read_sample(file, NOW).err()).collect();
        assert_eq!(faults, []);
        let samples = samples(NOW);
        for kind in TaskKind::ALL {
            let has =
                samples.iter().any(|(exercise, _)| exercise.tasks.iter().any(|task| task.kind == *kind));
            assert!(has, "{}", kind.name());
        }
    }

    #[test]
    fn handout_and_key_are_read_without_anything_left_out() {
        for (exercise, key) in samples(NOW) {
            let (handout, teachers) = (write_exercise(&exercise), write_key(&key));
            let (read, key_read) = (read_exercise(&handout).unwrap(), read_key(&teachers).unwrap());
            assert_eq!((&read.it, read.left_out.len()), (&exercise, 0));
            assert_eq!((&key_read.it, key_read.left_out.len()), (&key, 0));
            assert!(key_read.it.is_for(&read.it));
            for shape in ["selectors", "choices", "rubric", "why"] {
                assert!(
                    !handout.contains(&format!("\"{shape}\"")),
                    "the handout of {} has {shape}",
                    exercise.title
                );
            }
        }
    }

    #[test]
    fn every_mark_is_found_and_every_key_says_something_and_why() {
        for (exercise, key) in samples(NOW) {
            let texts = Texts::new(&exercise);
            for task in &exercise.tasks {
                let answer = key.to(task).unwrap();
                assert!(!answer.is_empty() && key.rubric.why.contains_key(&task.id), "{}", task.kind.name());
                for mark in &answer.marks {
                    let span = texts.place(mark).unwrap();
                    assert_eq!(span.text(texts.text(mark.article)), mark.selectors.quote.exact);
                }
                assert_eq!(answer.choices.len(), task.units.len());
                let all = exercise.articles[0].shown().len();
                assert!(
                    task.kind != TaskKind::NotArticle || task.units.len() == all,
                    "every part of the page"
                );
                assert!(task.kind.fields().iter().all(|field| answer.texts.contains_key(field.name)));
                let written =
                    answer.marks.iter().all(|mark| mark.texts.len() == task.kind.mark_fields().len());
                assert!(written, "{}", task.kind.name());
            }
        }
    }

    #[test]
    fn a_sheet_that_is_the_key_earns_everything() {
        for (exercise, key) in samples(NOW) {
            let texts = Texts::new(&exercise);
            let mut sheet = Answers::new("a", &exercise, "Otter", NOW);
            sheet.tasks.clone_from(&key.tasks);
            let scored = score(&exercise, &texts, Some(&key), &sheet);
            for score in &scored.tasks {
                assert!(score.done && score.lost == 0);
                assert!(score.items.iter().all(|item| item.verdict == Verdict::Right), "{:?}", score.items);
                assert_eq!(
                    score.share,
                    (score.standing != Standing::Judged).then_some(1.0),
                    "{}",
                    score.task
                );
            }
            assert!(scored.total.is_none_or(|total| (total - 1.0).abs() < 1e-9));
        }
    }

    #[test]
    fn the_events_are_not_dealt_in_their_order() {
        for (exercise, key) in samples(NOW) {
            for task in exercise.tasks.iter().filter(|task| !task.items.is_empty()) {
                let dealt: Vec<&str> = task.items.iter().map(|item| item.id.as_str()).collect();
                assert_ne!(dealt, key.to(task).unwrap().order);
            }
        }
    }
}
