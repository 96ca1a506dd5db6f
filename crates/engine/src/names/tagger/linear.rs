//! Rows of whole numbers against columns of whole numbers: what a layer of the encoder does.

use super::entropy::Bytes;
use super::lanes::{COLUMNS, Eight, ROWS, products};

/// What the largest number of a column becomes: with weights of six bits, 1,680 products stay within 32 bits.
const LARGEST: f32 = 8191.0;
/// Added to a small number it leaves the nearest whole number in the lowest bits.
const TO_WHOLE: f32 = 12_582_912.0;

/// Columns of numbers with a point, each as whole numbers times a unit of its own.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// Columns side by side; the last may stand beside zeros.
    lanes: Vec<[Eight; COLUMNS]>,
    units: Vec<f32>,
}

impl Columns {
    /// `numbers` are columns of `width`, a multiple of eight, one after the other.
    pub(super) fn round(numbers: &[f32], width: usize) -> Self {
        let mut columns = Self::default();
        for pair in numbers.chunks(COLUMNS * width) {
            let begin = columns.lanes.len();
            columns.lanes.resize(begin + width / 8, [Eight::default(); COLUMNS]);
            for (place, column) in pair.chunks_exact(width).enumerate() {
                let largest = largest(column).max(1e-9);
                let scale = LARGEST / largest;
                columns.units.push(largest / LARGEST);
                for (lanes, part) in columns.lanes[begin..].iter_mut().zip(column.chunks_exact(8)) {
                    lanes[place] = Eight::new(std::array::from_fn(|at| whole(part[at] * scale)));
                }
            }
        }
        columns
    }
}

/// The nearest whole number, of numbers that have no more than 15 bits.
#[inline]
fn whole(number: f32) -> i16 {
    (number + TO_WHOLE).to_bits() as i16
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
    /// Rows side by side; the last may stand beside zeros.
    lanes: Vec<[Eight; ROWS]>,
    units: Vec<f32>,
    constants: Vec<f32>,
    width: usize,
}

impl Linear {
    /// Reads as many rows of `width` weights, a multiple of eight.
    pub(super) fn read(bytes: &mut Bytes<'_>, rows: usize, width: usize) -> Option<Self> {
        let mut weights = vec![0; rows * width];
        bytes.symbols(&mut weights)?;
        let (units, constants) = (bytes.reals(rows)?, bytes.reals(rows)?);
        let mut lanes = Vec::with_capacity(rows.div_ceil(ROWS) * width / 8);
        for rows in weights.chunks(ROWS * width) {
            lanes.extend((0..width / 8).map(|at| -> [Eight; ROWS] {
                std::array::from_fn(|row| {
                    let begin = row * width + 8 * at;
                    rows.get(begin..begin + 8).map_or_else(Eight::default, eight)
                })
            }));
        }
        Some(Self { lanes, units, constants, width })
    }

    fn rows(&self) -> usize {
        self.units.len()
    }

    /// The products of every row with every column, column by column.
    pub(super) fn apply(&self, columns: &Columns, out: &mut Vec<f32>) {
        let (rows, lanes, count) = (self.rows(), self.width / 8, columns.units.len());
        out.clear();
        out.resize(rows * count, 0.0);
        for (group, weights) in self.lanes.chunks_exact(lanes).enumerate() {
            let first = group * ROWS;
            for (pair, numbers) in columns.lanes.chunks_exact(lanes).enumerate() {
                let sums = products(weights, numbers);
                for (column, sums) in (pair * COLUMNS..count).zip(sums) {
                    let unit = columns.units[column];
                    for (row, sum) in (first..rows).zip(sums) {
                        out[column * rows + row] =
                            sum as f32 * (self.units[row] * unit) + self.constants[row];
                    }
                }
            }
        }
    }
}
