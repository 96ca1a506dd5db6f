//! The lines as they were written, told line by line of the finished text.

use super::lines::Begun;
use crate::blocks::lines_of;
use crate::layout::Hints;

/// What is said of each line of the text that is not blank.
pub(super) fn hints(text: &str, begun: &[Begun]) -> Vec<Hints> {
    let ranks = ranks(begun);
    let rank = |depth: u8| ranks.binary_search(&depth).map_or(0, |at| u8::try_from(at).unwrap_or(u8::MAX));
    let mut hints = Vec::new();
    let mut told = None;
    for line in lines_of(text) {
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        let next = begun.partition_point(|begun| begun.at <= start);
        let Some(begun) = next.checked_sub(1).and_then(|at| begun.get(at)) else { continue };
        // Characters that break a line within an element part lines that no element parts.
        let shared = if told == Some(next) { begun.depth } else { begun.shared };
        told = Some(next);
        hints.push(Hints {
            element: begun.element,
            marks: begun.marks,
            links: ninths(begun.linked, begun.characters),
            shared: rank(shared).min(Hints::DEPTHS - 1),
        });
    }
    hints
}

/// All depths that occur, in order: only their order says something.
fn ranks(begun: &[Begun]) -> Vec<u8> {
    let mut ranks: Vec<u8> = begun.iter().flat_map(|line| [line.shared, line.depth]).collect();
    ranks.sort_unstable();
    ranks.dedup();
    ranks
}

fn ninths(part: u32, whole: u32) -> u8 {
    let ninths = u64::from(part) * u64::from(Hints::ALL) / u64::from(whole.max(1));
    u8::try_from(ninths).unwrap_or(Hints::ALL)
}
