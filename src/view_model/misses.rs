//! What at least half of a class missed, a line for the same words: what they are, where they stand, how often.

use crate::services::wording::counted;
use crate::view_model::{first_words, paragraph_of, quoted};
use dateline_classroom::{Class, Exercise, Miss};
use dateline_text::sort_by_key;

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

/// Where something stands: the article, the byte, the paragraph's label.
type Place = (u32, u32, String);

fn joined(misses: Vec<(String, String, Miss)>) -> Vec<String> {
    let mut lines: Vec<(String, Vec<Place>, usize, usize)> = Vec::new();
    for (what, label, miss) in misses {
        let place = (miss.article, miss.span.start(), label);
        match lines.iter_mut().find(|(known, ..)| *known == what) {
            Some((_, places, missed, otherwise)) => {
                places.push(place);
                *missed += miss.missed;
                *otherwise += miss.otherwise;
            }
            None => lines.push((what, vec![place], miss.missed, miss.otherwise)),
        }
    }
    lines
        .into_iter()
        .map(|(what, places, missed, otherwise)| {
            let counts = [(missed, "missed"), (otherwise, "something else")];
            let said = counts.iter().filter(|(count, _)| *count > 0);
            let said: Vec<String> =
                said.map(|(count, what)| format!("{what} {}", counted(*count, "time"))).collect();
            format!("{what}, {}: {}", in_words(places), said.join(", "))
        })
        .collect()
}

/// `headline and paragraphs 2, 5 and 7`, in the order of the text.
fn in_words(mut places: Vec<Place>) -> String {
    sort_by_key(&mut places, |(article, at, _)| (*article, *at));
    let mut labels: Vec<String> = places.into_iter().map(|(.., label)| label).collect();
    labels.dedup();
    let headline = labels.iter().position(|label| label == "H").map(|at| labels.remove(at));
    let paragraphs = match labels.as_slice() {
        [] => None,
        [one] => Some(format!("paragraph {one}")),
        [rest @ .., last] => Some(format!("paragraphs {} and {last}", rest.join(", "))),
    };
    let headline = headline.map(|_| "headline".to_owned());
    headline.into_iter().chain(paragraphs).collect::<Vec<_>>().join(" and ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_text::Span;

    #[test]
    fn the_same_words_are_one_line_with_every_place() {
        let miss = |at, missed, otherwise| Miss {
            article: 0,
            span: Span::new(at, at + 4),
            key: "person".to_owned(),
            missed,
            otherwise,
        };
        let fern = || "“Fern” (A person)".to_owned();
        let lines = joined(vec![
            (fern(), "5".to_owned(), miss(50, 3, 0)),
            ("“Oxdale” (A place)".to_owned(), "H".to_owned(), miss(0, 2, 0)),
            (fern(), "2".to_owned(), miss(20, 2, 1)),
            (fern(), "5".to_owned(), miss(60, 1, 0)),
            (fern(), "H".to_owned(), miss(4, 1, 0)),
        ]);
        // What never happened is not counted up.
        assert_eq!(
            lines,
            [
                "“Fern” (A person), headline and paragraphs 2 and 5: missed 7 times, something else 1 time",
                "“Oxdale” (A place), headline: missed 2 times",
            ]
        );
    }
}
