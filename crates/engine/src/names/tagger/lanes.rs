//! Sums of products of small whole numbers, eight at a time: the one thing that takes time in the tagger.
//!
//! Whole numbers give the same sum in any order, so every target gives the same answer. `wide` finds the
//! instruction for it where the target has one (SSE2, NEON, WebAssembly's simd128).

use wide::{i16x8, i32x4};

/// Eight numbers that a processor multiplies at once.
#[derive(Clone, Copy, Debug)]
pub(super) struct Eight(i16x8);

impl Eight {
    pub(super) fn new(numbers: [i16; 8]) -> Self {
        Self(i16x8::new(numbers))
    }
}

/// The products of four rows with two columns; all are of one length.
#[inline]
pub(super) fn products(rows: [&[Eight]; 4], columns: [&[Eight]; 2]) -> [[i32; 4]; 2] {
    let length = columns[0].len();
    let [a, b, c, d] = rows.map(|row| &row[..length]);
    let [p, q] = columns.map(|column| &column[..length]);
    let mut sums = [[i32x4::ZERO; 4]; 2];
    for at in 0..length {
        for (sums, column) in sums.iter_mut().zip([p[at], q[at]]) {
            for (sum, row) in sums.iter_mut().zip([a[at], b[at], c[at], d[at]]) {
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
        let packed = |line: &[i16]| -> Vec<Eight> {
            line.chunks_exact(8).map(|n| Eight::new(std::array::from_fn(|at| n[at]))).collect()
        };
        let rows: Vec<Vec<i16>> = (0..4).map(line).collect();
        let columns: Vec<Vec<i16>> = (4..6).map(line).collect();
        let (r, c): (Vec<_>, Vec<_>) =
            (rows.iter().map(|l| packed(l)).collect(), columns.iter().map(|l| packed(l)).collect());
        let found = products([&r[0], &r[1], &r[2], &r[3]], [&c[0], &c[1]]);
        for (column, sums) in columns.iter().zip(found) {
            for (row, sum) in rows.iter().zip(sums) {
                let plain: i32 = row.iter().zip(column).map(|(&a, &b)| i32::from(a) * i32::from(b)).sum();
                assert_eq!(sum, plain);
            }
        }
    }
}
