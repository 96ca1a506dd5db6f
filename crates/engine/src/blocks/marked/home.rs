//! Which element holds the article: the one whose lines hold most of the page's prose, an element that is further
//! out counting for less with each step (Readability's way to score candidates, over lines instead of a tree).

use super::Marked;
use crate::blocks::nesting::Nesting;
use crate::layout::Marks;

/// So many steps outwards are counted.
const STEPS: u32 = 5;

/// The group that holds the article, if any prose stands on the page.
pub(super) fn find(marked: &[Marked<'_>], nesting: &Nesting) -> Option<usize> {
    let mut scores = vec![0_i64; nesting.len()];
    for (at, line) in marked.iter().enumerate().filter(|(_, line)| !line.is_aside()) {
        let weight = if line.hints.marks.has(Marks::BODY) { 2 } else { 1 };
        // Whole numbers, and still something of them after the last step.
        let mut share = (line.prose() * weight) << STEPS;
        let mut group = Some(nesting.of_line(at));
        for _ in 0..=STEPS {
            let Some(here) = group else { break };
            if let Some(score) = scores.get_mut(here) {
                *score += share;
            }
            share /= 2;
            group = nesting.around(here);
        }
    }
    let most = *scores.iter().max().filter(|&&most| most > 0)?;
    scores.iter().position(|&score| score == most)
}
