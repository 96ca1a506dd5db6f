//! How many edits away the nearest stretch of a text is: enough to tell what need not be looked at closely.
//!
//! Columns of the alignment as differences of one bit each, 64 rows to a word (Myers 1999, in blocks after Hyyrö 2003).

use dateline_text::sort_by_key;

/// Rows of a block.
const ROWS: usize = u64::BITS as usize;

/// What is looked for, by characters: in which rows each stands.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    length: usize,
    /// The characters there are, in order.
    letters: Vec<char>,
    /// The rows of each letter, a block after the other; then those of any other letter: none.
    rows: Vec<u64>,
}

/// One block of a column: where it rises by one to the next row, and where it falls.
#[derive(Clone, Copy)]
struct Block {
    up: u64,
    down: u64,
}

impl Wanted {
    pub(crate) fn new(wanted: &[char]) -> Self {
        let mut letters = wanted.to_vec();
        sort_by_key(&mut letters, |&letter| letter);
        letters.dedup();
        let blocks = wanted.len().div_ceil(ROWS);
        let mut rows = vec![0; (letters.len() + 1) * blocks];
        for (at, letter) in wanted.iter().enumerate() {
            let number = letters.binary_search(letter).unwrap_or(letters.len());
            rows[number * blocks + at / ROWS] |= 1 << (at % ROWS);
        }
        Self { length: wanted.len(), letters, rows }
    }

    /// The fewest edits (a character put in, taken out, changed) that make what is wanted of a stretch of `text`.
    pub(crate) fn nearest(&self, text: &[char]) -> usize {
        let blocks = self.length.div_ceil(ROWS);
        let Some(last) = blocks.checked_sub(1) else { return 0 };
        let bottom = (self.length - 1) % ROWS;
        let mut column = vec![Block { up: !0, down: 0 }; blocks];
        let (mut edits, mut fewest) = (self.length, self.length);
        for letter in text {
            let number = self.letters.binary_search(letter).unwrap_or(self.letters.len());
            let rows = &self.rows[number * blocks..(number + 1) * blocks];
            // A stretch may begin anywhere: the row above the first is all noughts.
            let (mut rises, mut falls) = (0, 0);
            for (number, (block, &equal)) in column.iter_mut().zip(rows).enumerate() {
                let bottom = if number == last { bottom } else { ROWS - 1 };
                (rises, falls) = block.next(equal, rises, falls, bottom);
            }
            edits = edits + rises as usize - falls as usize;
            fewest = fewest.min(edits);
        }
        fewest
    }
}

impl Block {
    /// The same rows in the next column, where the row above rises or falls by so much; and by how much row `bottom` does.
    fn next(&mut self, equal: u64, rises: u64, falls: u64, bottom: usize) -> (u64, u64) {
        let vertical = equal | self.down;
        let equal = equal | falls;
        let across = ((equal & self.up).wrapping_add(self.up) ^ self.up) | equal;
        let (right_up, right_down) = (self.down | !(across | self.up), self.up & across);
        let below = (right_up >> bottom & 1, right_down >> bottom & 1);
        let (right_up, right_down) = (right_up << 1 | rises, right_down << 1 | falls);
        self.up = right_down | !(vertical | right_up);
        self.down = right_up & vertical;
        below
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same, cell by cell (Sellers 1980).
    fn plainly(wanted: &[char], text: &[char]) -> usize {
        let mut row = vec![0; text.len() + 1];
        for letter in wanted {
            let mut corner = row[0];
            row[0] += 1;
            for (at, there) in text.iter().enumerate() {
                let above = row[at + 1];
                row[at + 1] = (corner + usize::from(letter != there)).min(above + 1).min(row[at] + 1);
                corner = above;
            }
        }
        row.into_iter().min().unwrap_or_default()
    }

    proptest! {
        #[test]
        fn counts_what_comparing_each_with_each_counts(wanted in "[abcé]{0,200}", text in "[abcé]{0,300}") {
            let (wanted, text): (Vec<char>, Vec<char>) = (wanted.chars().collect(), text.chars().collect());
            prop_assert_eq!(Wanted::new(&wanted).nearest(&text), plainly(&wanted, &text));
        }

        #[test]
        fn counts_few_edits_of_a_long_passage(wanted in "[a-z ]{60,140}", at: prop::sample::Index, before in "[a-z ]{0,80}") {
            let mut edited: Vec<char> = wanted.chars().collect();
            edited[at.index(wanted.len())] = '!';
            let text: Vec<char> = before.chars().chain(edited).collect();
            let wanted: Vec<char> = wanted.chars().collect();
            prop_assert_eq!(Wanted::new(&wanted).nearest(&text), plainly(&wanted, &text));
        }
    }
}
