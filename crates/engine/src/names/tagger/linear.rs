//! Rows of whole numbers against columns of whole numbers: what a layer of the encoder does.

use super::entropy::Bytes;
use super::lanes::{Eight, products};

/// What the largest number of a column becomes: with weights of six bits, 1,680 products stay within 32 bits.
const LARGEST: f32 = 8191.0;

/// Columns of numbers with a point, each as whole numbers times a unit of its own.
#[derive(Debug, Default)]
pub(super) struct Columns {
    lanes: Vec<Eight>,
    units: Vec<f32>,
    width: usize,
}

impl Columns {
    /// `numbers` are columns of `width`, a multiple of eight, one after the other.
    pub(super) fn round(numbers: &[f32], width: usize) -> Self {
        let mut columns = Self { width, ..Self::default() };
        for column in numbers.chunks_exact(width) {
            let largest = largest(column).max(1e-9);
            let scale = LARGEST / largest;
            columns.units.push(largest / LARGEST);
            columns.lanes.extend(column.chunks_exact(8).map(|part| {
                Eight::new(std::array::from_fn(|at| {
                    let scaled = part[at] * scale;
                    (scaled + if scaled < 0.0 { -0.5 } else { 0.5 }) as i16
                }))
            }));
        }
        columns
    }

    fn column(&self, index: usize) -> &[Eight] {
        let lanes = self.width / 8;
        &self.lanes[index * lanes..(index + 1) * lanes]
    }
}

fn eight(part: &[i8]) -> Eight {
    Eight::new(std::array::from_fn(|at| i16::from(part[at])))
}

fn largest(numbers: &[f32]) -> f32 {
    let mut most = [0.0_f32; 8];
    for part in numbers.chunks_exact(8) {
        for (most, number) in most.iter_mut().zip(part) {
            let size = number.abs();
            *most = if size > *most { size } else { *most };
        }
    }
    most.iter().fold(0.0, |most, &size| if size > most { size } else { most })
}

/// Weights as whole numbers, a unit and a constant for each row.
#[derive(Debug)]
pub(super) struct Linear {
    lanes: Vec<Eight>,
    units: Vec<f32>,
    constants: Vec<f32>,
    width: usize,
}

impl Linear {
    /// Reads as many rows of `width` weights; both must divide, by four and by eight.
    pub(super) fn read(bytes: &mut Bytes<'_>, rows: usize, width: usize) -> Option<Self> {
        let mut weights = vec![0; rows * width];
        bytes.symbols(&mut weights)?;
        let (units, constants) = (bytes.reals(rows)?, bytes.reals(rows)?);
        Some(Self { lanes: weights.chunks_exact(8).map(eight).collect(), units, constants, width })
    }

    fn rows(&self) -> usize {
        self.units.len()
    }

    /// The products of every row with every column, column by column.
    pub(super) fn apply(&self, columns: &Columns, out: &mut Vec<f32>) {
        let (rows, lanes, count) = (self.rows(), self.width / 8, columns.units.len());
        out.clear();
        out.resize(rows * count, 0.0);
        for first in (0..rows).step_by(4) {
            let four: [&[Eight]; 4] = std::array::from_fn(|at| {
                let row = (first + at).min(rows - 1);
                &self.lanes[row * lanes..(row + 1) * lanes]
            });
            for pair in (0..count).step_by(2) {
                let other = (pair + 1).min(count - 1);
                let sums = products(four, [columns.column(pair), columns.column(other)]);
                for (column, sums) in [pair, other].into_iter().zip(sums) {
                    for (row, sum) in (first..rows).zip(sums) {
                        out[column * rows + row] =
                            sum as f32 * (self.units[row] * columns.units[column]) + self.constants[row];
                    }
                }
            }
        }
    }
}
