//! Sums of products of small whole numbers, eight at a time: the one thing that takes time in the tagger.
//!
//! Whole numbers give the same sum in any order, so every target gives the same answer. `wide` finds the
//! instruction for it where the target has one (SSE2, NEON, WebAssembly's simd128).

use wide::{i16x8, i32x4};

/// Eight numbers that a processor multiplies at once.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Eight(i16x8);

impl Eight {
    pub(super) fn new(numbers: [i16; 8]) -> Self {
        Self(i16x8::new(numbers))
    }
}

/// How many rows lie side by side, and how many columns: eight sums are formed at once, which is as many as a
/// processor holds without writing them down.
pub(super) const ROWS: usize = 4;
pub(super) const COLUMNS: usize = 2;

/// The products of rows that lie side by side with such columns, eight numbers of each after the other.
#[inline]
pub(super) fn products(rows: &[[Eight; ROWS]], columns: &[[Eight; COLUMNS]]) -> [[i32; ROWS]; COLUMNS] {
    let mut sums = [[i32x4::ZERO; ROWS]; COLUMNS];
    for (rows, columns) in rows.iter().zip(columns) {
        for (sums, column) in sums.iter_mut().zip(columns) {
            for (sum, row) in sums.iter_mut().zip(rows) {
                *sum += row.0.dot(column.0);
            }
        }
    }
    sums.map(|sums| sums.map(|sum| sum.to_array().iter().sum()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_products_are_those_of_plain_arithmetic() {
        let number = |seed: usize| ((seed * 7919 + 13) % 401) as i16 - 200;
        let line = |seed: usize| -> Vec<i16> { (0..24).map(|at| number(seed * 24 + at)).collect() };
        let eight = |line: &[i16], at: usize| Eight::new(std::array::from_fn(|n| line[8 * at + n]));
        let rows: Vec<Vec<i16>> = (0..4).map(line).collect();
        let columns: Vec<Vec<i16>> = (4..6).map(line).collect();
        let packed_rows: Vec<[Eight; 4]> =
            (0..3).map(|at| std::array::from_fn(|row| eight(&rows[row], at))).collect();
        let packed_columns: Vec<[Eight; 2]> =
            (0..3).map(|at| std::array::from_fn(|column| eight(&columns[column], at))).collect();
        let found = products(&packed_rows, &packed_columns);
        for (column, sums) in columns.iter().zip(found) {
            for (row, sum) in rows.iter().zip(sums) {
                let plain: i32 = row.iter().zip(column).map(|(&a, &b)| i32::from(a) * i32::from(b)).sum();
                assert_eq!(sum, plain);
            }
        }
    }
}
