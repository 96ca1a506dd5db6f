//! Which lines are the article's body. Each line counts for it or against it, by its own looks, by its element and by
//! where it stands to the element that holds the article; beginning anew costs something. The best choice over the
//! whole sequence is found by dynamic programming (Viterbi's way, with two states): a body may so be parted by what
//! does not belong to it, but not by every odd line.

use super::{Marked, home};
use crate::blocks::nesting::Nesting;
use crate::blocks::parts;
use crate::layout::{Element, Hints, Marks};

/// What it costs to begin a stretch of the body.
const BEGINNING: i64 = 30;

/// No line counts for more words than this.
const MOST_WORDS: i64 = 60;

/// With fewer words of prose than this the markup has nothing to tell.
const LEAST: i64 = 25;

/// For each line, whether it is of the body.
pub(super) fn find(marked: &[Marked<'_>], hints: &[Hints]) -> Option<Vec<bool>> {
    if marked.iter().map(Marked::prose).sum::<i64>() < LEAST {
        return None;
    }
    let nesting = Nesting::of(hints);
    let home = home::find(marked, &nesting)?;
    let lines: Vec<(usize, i64)> = marked
        .iter()
        .enumerate()
        .filter(|(_, line)| !line.is_aside())
        .map(|(at, line)| (at, worth(line, nesting.way(home, nesting.of_line(at)))))
        .collect();
    let chosen = best(&lines.iter().map(|&(_, worth)| worth).collect::<Vec<_>>());
    let mut body = vec![false; marked.len()];
    for ((at, _), is_body) in lines.into_iter().zip(chosen) {
        if let Some(line) = body.get_mut(at) {
            *line = is_body;
        }
    }
    body.contains(&true).then_some(body)
}

/// The choice of lines with the greatest sum, less what each beginning costs.
fn best(worth: &[i64]) -> Vec<bool> {
    // For each line: whether the best choice that ends within, or outside, came from within.
    let mut came: Vec<(bool, bool)> = Vec::with_capacity(worth.len());
    let (mut within, mut outside) = (-BEGINNING, 0_i64);
    for &value in worth {
        let begin = outside - BEGINNING;
        came.push((within >= begin, within > outside));
        (within, outside) = (within.max(begin) + value, outside.max(within));
    }
    let mut is_within = within > outside;
    let mut chosen = vec![false; worth.len()];
    for (choice, &(from_within, left)) in chosen.iter_mut().zip(&came).rev() {
        *choice = is_within;
        is_within = if is_within { from_within } else { left };
    }
    chosen
}

/// What a line counts for being body. `up` and `down`: how the element that holds it lies to the one that holds the
/// article.
fn worth(marked: &Marked<'_>, (up, down): (usize, usize)) -> i64 {
    let Marked { line, hints, .. } = marked;
    let words = i64::try_from(line.words).unwrap_or(MOST_WORDS).min(MOST_WORDS);
    let is_near = up == 0 || (up == 1 && down <= 1);
    if let Some(cue) = line.cue {
        return if cue.ends_the_article() { -80 } else { -12 };
    }
    if hints.marks.has(Marks::HEADLINE) || hints.element == Element::Title {
        return -20;
    }
    if parts::caption_or_credit(line).is_some() || is_of_picture(*hints) {
        return 0;
    }
    if hints.is_linked() {
        return -10;
    }
    let is_stamp = !line.is_prose() && (parts::is_byline(line) || (line.has_day && line.words <= 14));
    if is_stamp || hints.marks.has(Marks::BYLINE) || hints.marks.has(Marks::HEADER) {
        return -words.clamp(3, 30);
    }
    if !is_near {
        return if line.is_prose() { -words } else { -6 };
    }
    let value = match hints.element {
        Element::Paragraph | Element::Quote if line.is_prose() => words,
        Element::Paragraph | Element::Quote => 3,
        Element::Item if line.is_prose() => words,
        Element::Item => 2,
        Element::Cell if line.is_prose() => words,
        Element::Cell => 0,
        Element::Heading => -2,
        _ => crate::blocks::body::value(line),
    };
    if line.repeats && value > 0 {
        return 0;
    }
    if up == 0 { value } else { value / 2 - 4 }
}

/// Whether a line goes with a picture.
pub(super) fn is_of_picture(hints: Hints) -> bool {
    hints.element == Element::Caption || hints.marks.has(Marks::FIGURE) || hints.marks.has(Marks::CREDIT)
}

#[cfg(test)]
mod tests {
    use super::best;

    #[test]
    fn a_body_is_parted_only_where_that_pays() {
        let chosen = |worth: &[i64]| -> String {
            best(worth).into_iter().map(|within| if within { 'B' } else { '.' }).collect()
        };
        assert_eq!(chosen(&[-6, 40, 30, -6, 50, -6, -6]), ".BBBB..");
        assert_eq!(chosen(&[40, 30, -60, 50, 60]), "BB.BB");
        assert_eq!(chosen(&[40, -30, 8, -6]), "B...");
        assert_eq!(chosen(&[-1, 3, -1]), "...");
        assert_eq!(chosen(&[]), "");
    }
}
