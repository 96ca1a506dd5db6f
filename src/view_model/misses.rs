//! What at least half of a class missed, a line for the same words: what they are, where they stand, how often.

use crate::services::wording::counted;
use crate::view_model::{first_words, paragraph_of, quoted};
use dateline_classroom::{Class, Exercise, Miss};

/// The lines of a task, what was missed most first.
#[must_use]
pub fn missed_lines(exercise: &Exercise, class: &Class<'_>, task: usize) -> Vec<String> {
    let Some(kind) = exercise.tasks.get(task).map(|task| task.kind) else { return Vec::new() };
    let misses = class.common_misses(task).into_iter().map(|miss| {
        let words = first_words(miss.span.text(class.texts().text(miss.article)));
        let place = paragraph_of(exercise, miss.article, miss.span);
        (format!("{} ({})", quoted(&words), kind.words(&miss.key)), place, miss)
    });
    joined(misses.collect())
}

fn joined(misses: Vec<(String, String, Miss)>) -> Vec<String> {
    let mut lines: Vec<(String, Vec<String>, usize, usize)> = Vec::new();
    for (what, place, miss) in misses {
        match lines.iter_mut().find(|(known, ..)| *known == what) {
            Some((_, places, missed, otherwise)) => {
                if !places.contains(&place) {
                    places.push(place);
                }
                *missed += miss.missed;
                *otherwise += miss.otherwise;
            }
            None => lines.push((what, vec![place], miss.missed, miss.otherwise)),
        }
    }
    lines
        .into_iter()
        .map(|(what, places, missed, otherwise)| {
            let places = match places.as_slice() {
                [] | [_] => format!("paragraph {}", places.concat()),
                [rest @ .., last] => format!("paragraphs {} and {last}", rest.join(", ")),
            };
            format!("{what}, {places}: missed {}, something else {}", times(missed), times(otherwise))
        })
        .collect()
}

fn times(count: usize) -> String {
    counted(count, "time")
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_text::Span;

    #[test]
    fn the_same_words_are_one_line_with_every_place() {
        let miss = |missed, otherwise| Miss {
            article: 0,
            span: Span::new(0, 4),
            key: "person".to_owned(),
            missed,
            otherwise,
        };
        let fern = || "“Fern” (A person)".to_owned();
        let lines = joined(vec![
            (fern(), "2".to_owned(), miss(3, 0)),
            ("“Oxdale” (A place)".to_owned(), "1".to_owned(), miss(2, 1)),
            (fern(), "5".to_owned(), miss(2, 1)),
            (fern(), "5".to_owned(), miss(1, 0)),
        ]);
        assert_eq!(
            lines,
            [
                "“Fern” (A person), paragraphs 2 and 5: missed 6 times, something else 1 time",
                "“Oxdale” (A place), paragraph 1: missed 2 times, something else 1 time",
            ]
        );
    }
}
