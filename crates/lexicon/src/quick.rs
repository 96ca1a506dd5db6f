//! The weights of the quick tagger: a row of small numbers for every feature that it learned something from.
//!
//! A feature is a number of [`KEY_BITS`] bits. Rows are found by the number's upper bits, then by its lower
//! eight among the few that share them.

use crate::packed::Bytes;
use std::fmt;
use std::ops::Range;

/// How many tags a row has weights for: none, then begin, inside, last and unit of person, organization and place.
pub const QUICK_TAGS: usize = 13;
/// A row, filled up and aligned so that a processor takes it in one or two steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(align(32))]
pub struct QuickRow(pub [i16; 16]);
/// How many bits the number of a feature has.
pub const KEY_BITS: u32 = 24;
/// What the packed weights begin with.
pub const QUICK_MAGIC: &[u8; 4] = b"DLQ1";
/// How many low bits of the distance from feature to feature are packed by themselves.
pub const GAP_BITS: u32 = 6;
/// The upper bits of a distance, where there are more to come.
pub const GAP_MORE: i8 = 127;

const LOW_BITS: u32 = 8;
/// So many features of a bucket are compared in one step; hardly a bucket has more.
const AT_ONCE: usize = 4;
const BUCKETS: usize = 1 << (KEY_BITS - LOW_BITS);

/// The quick tagger's weights, unpacked.
pub struct QuickWeights {
    buckets: Vec<Bucket>,
    /// The low bits of each feature's number.
    lows: Vec<u8>,
    /// One row a feature, and a last one of zeros.
    rows: Vec<QuickRow>,
    steps: [[i16; QUICK_TAGS]; QUICK_TAGS],
}

/// The features that share their upper bits. A processor waits for memory most of the time, so what decides stands
/// side by side.
#[derive(Clone, Copy, Default)]
#[repr(align(8))]
struct Bucket {
    /// The low bits of the first of them.
    lows: [u8; AT_ONCE],
    /// The row of the first above, and in the lowest eight bits how many there are.
    place: u32,
}

impl Bucket {
    fn rows(self) -> Range<usize> {
        let first = (self.place >> 8) as usize;
        first..first + (self.place & 0xff) as usize
    }

    /// Takes one more feature in, which has the row `row`; `None` where there are too many.
    fn push(&mut self, row: usize, low: u8) -> Option<()> {
        let count = self.rows().len();
        if count == 0 {
            self.place = u32::try_from(row).ok().filter(|row| row >> KEY_BITS == 0)? << 8;
        }
        if let Some(free) = self.lows.get_mut(count) {
            *free = low;
        }
        self.place += u32::from(count < 0xff);
        (count < 0xff).then_some(())
    }
}

impl QuickWeights {
    /// Unpacks weights; `None` where they are damaged.
    #[must_use]
    pub fn unpack(packed: &[u8]) -> Option<Self> {
        let mut bytes = Bytes(packed);
        if bytes.take(QUICK_MAGIC.len())? != QUICK_MAGIC {
            return None;
        }
        let mut steps = [[0; QUICK_TAGS]; QUICK_TAGS];
        for step in steps.iter_mut().flatten() {
            *step = i16::from_le_bytes(bytes.take(2)?.try_into().ok()?);
        }
        let count = bytes.number()?;
        let gaps = bytes.number()?;
        // No more than one feature a number, and what a distance takes is bounded too.
        if count > 1 << KEY_BITS || gaps > count + (1 << KEY_BITS) {
            return None;
        }
        let mut high = vec![0; gaps];
        let mut low = vec![0; count];
        bytes.symbols(&mut high)?;
        bytes.symbols(&mut low)?;
        let mut buckets = vec![Bucket::default(); BUCKETS];
        let lows = lows(&high, &low, &mut buckets)?;
        let mut rows = vec![QuickRow::default(); count + 1];
        let mut plane = vec![0; count];
        for tag in 0..QUICK_TAGS {
            bytes.symbols(&mut plane)?;
            rows.iter_mut().zip(&plane).for_each(|(row, &weight)| row.0[tag] = weight.into());
        }
        Some(Self { buckets, lows, rows, steps })
    }

    /// The weights of a feature: zeros where nothing was learned from it.
    #[inline]
    #[must_use]
    pub fn row(&self, key: u32) -> &QuickRow {
        /// What no feature has learned.
        const NOTHING: &QuickRow = &QuickRow([0; 16]);
        let Some(&bucket) = self.buckets.get((key >> LOW_BITS) as usize) else { return NOTHING };
        let rows = bucket.rows();
        // Which of a bucket's features it is, and whether it is any, is hard to foresee, and a processor that guesses loses:
        // so no branches here.
        let at = rows.start + first_of(bucket.lows, key as u8);
        let found = if at < rows.end { at } else { self.rows.len() - 1 };
        let found = if rows.len() > AT_ONCE { self.search(rows, key as u8) } else { found };
        self.rows.get(found).unwrap_or(NOTHING)
    }

    /// The number of the row in a bucket of more than [`AT_ONCE`].
    #[cold]
    fn search(&self, bucket: Range<usize>, low: u8) -> usize {
        let lows = self.lows.get(bucket.clone()).unwrap_or_default();
        let at = lows.iter().position(|&other| other == low);
        at.map_or(self.rows.len() - 1, |at| bucket.start + at)
    }

    /// The weight of each tag after each.
    #[must_use]
    pub fn steps(&self) -> &[[i16; QUICK_TAGS]; QUICK_TAGS] {
        &self.steps
    }
}

/// The place of the first of the bytes that is `byte`; [`AT_ONCE`] where none is.
///
/// Method: Mycroft's test for a byte of zeros (1987).
#[inline]
fn first_of(bytes: [u8; AT_ONCE], byte: u8) -> usize {
    const ONES: u32 = 0x0101_0101;
    let differ = u32::from_le_bytes(bytes) ^ (u32::from(byte) * ONES);
    let alike = differ.wrapping_sub(ONES) & !differ & ONES << 7;
    (alike.trailing_zeros() / 8) as usize
}

/// The low bits of every feature's number, in order; each finds its way into its bucket.
fn lows(high: &[i8], low: &[i8], buckets: &mut [Bucket]) -> Option<Vec<u8>> {
    let mut lows = Vec::with_capacity(low.len());
    let mut high = high.iter();
    let mut key = 0_u32;
    for (index, &low) in low.iter().enumerate() {
        let mut gap = u32::from(low.cast_unsigned());
        loop {
            let &part = high.next()?;
            gap = gap.checked_add(u32::from(part.cast_unsigned()) << GAP_BITS)?;
            if part != GAP_MORE {
                break;
            }
        }
        key = key.checked_add(gap + u32::from(index > 0))?;
        buckets.get_mut((key >> LOW_BITS) as usize)?.push(index, key as u8)?;
        lows.push(key as u8);
    }
    Some(lows)
}

impl fmt::Debug for QuickWeights {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "QuickWeights({} features)", self.rows.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_byte_that_is_alike_is_found() {
        assert_eq!(first_of([7, 1, 0, 1], 1), 1);
        assert_eq!(first_of([1, 0, 0, 0], 0), 1);
        assert_eq!(first_of([0x80, 0x81, 0xff, 0], 1), AT_ONCE);
    }

    #[test]
    fn every_feature_has_its_row_and_all_others_have_zeros() {
        let keys: [u32; 9] = [0x0003, 0x0101, 0x0102, 0x0180, 0x0181, 0x01fe, 0x01ff, 0x0303, 0xff_ffff];
        let mut buckets = vec![Bucket::default(); BUCKETS];
        for (row, key) in keys.into_iter().enumerate() {
            buckets[(key >> LOW_BITS) as usize].push(row, key as u8).unwrap();
        }
        let lows = keys.map(|key| key as u8).to_vec();
        let mut rows: Vec<QuickRow> = (1..=9).map(|row| QuickRow([row; 16])).collect();
        rows.push(QuickRow::default());
        let weights = QuickWeights { buckets, lows, rows, steps: [[0; QUICK_TAGS]; QUICK_TAGS] };
        for key in (0..0x400).chain([0xff_ff00, 0xff_ffff]) {
            let row = keys.iter().position(|&own| own == key).map_or(0, |at| at as i16 + 1);
            assert_eq!(weights.row(key), &QuickRow([row; 16]), "{key:x}");
        }
    }
}
