//! The weights of the quick tagger: a row of small numbers for every feature that it learned something from.
//!
//! A feature is a number of [`KEY_BITS`] bits. Rows are found by the number's upper bits, then by its lower
//! eight among the few that share them. Of most features nothing was learned: a table small enough to stay near the
//! processor tells most of those apart first.

use crate::packed::Bytes;
use std::fmt;
use std::ops::Range;

/// How many tags a row has weights for: none, then begin, inside, last and unit of person, organization and place.
pub const QUICK_TAGS: usize = 13;
/// A row, filled up and aligned so that a processor takes it in one step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(align(16))]
pub struct QuickRow(pub [i8; 16]);
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
/// So many low bits of a number are left out where it is asked whether anything was learned of the rest: with 50,000 rows nine in ten
/// of all others are told so, by 64 kB.
const NEAR_BITS: u32 = 5;
/// The bits of a word of that table, as a power of two.
const WORD_BITS: u32 = 6;

/// The quick tagger's weights, unpacked.
pub struct QuickWeights {
    /// A bit for so many numbers side by side: whether there is a row for any of them.
    near: Vec<u64>,
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
        let keys = keys(&high, &low)?;
        let lows = lows(&keys, &mut buckets)?;
        let mut rows = vec![QuickRow::default(); count + 1];
        let mut plane = vec![0; count];
        for tag in 0..QUICK_TAGS {
            bytes.symbols(&mut plane)?;
            rows.iter_mut().zip(&plane).for_each(|(row, &weight)| row.0[tag] = weight);
        }
        Some(Self { near: near(&keys), buckets, lows, rows, steps })
    }

    /// The weights of all these features, added up; so many of eight bits must not be more than sixteen bits hold.
    #[must_use]
    pub fn sum<const COUNT: usize>(&self, keys: &[u32; COUNT]) -> [i16; 16] {
        const { assert!(COUNT < 256) }
        // First those that can have a row are gathered, then their rows are found, then these are added up: so that the
        // processor has nothing to guess, and waits for many rows at once.
        let mut found = [0_u32; COUNT];
        let mut count = 0;
        for &key in keys {
            if let Some(free) = found.get_mut(count) {
                *free = key;
            }
            count += self.may_have(key);
        }
        let found = found.get_mut(..count).unwrap_or_default();
        found.iter_mut().for_each(|key| *key = self.find(*key) as u32);
        let rows = found.iter().filter_map(|&row| self.rows.get(row as usize));
        rows.fold([0; 16], |sum, row| std::array::from_fn(|tag| sum[tag] + i16::from(row.0[tag])))
    }

    /// One where there can be a row for the number, else nothing.
    #[inline]
    fn may_have(&self, key: u32) -> usize {
        let bit = key >> NEAR_BITS;
        let word = self.near.get((bit >> WORD_BITS) as usize).copied().unwrap_or_default();
        (word >> (bit % (1 << WORD_BITS)) & 1) as usize
    }

    /// The number of the feature's row; where nothing was learned from it, that of the last one, of zeros.
    #[inline]
    fn find(&self, key: u32) -> usize {
        let none = self.rows.len() - 1;
        let Some(&bucket) = self.buckets.get((key >> LOW_BITS) as usize) else { return none };
        let rows = bucket.rows();
        // Which of a bucket's features it is, and whether it is any, is hard to foresee, and a processor that guesses loses:
        // so no branches here.
        let at = rows.start + first_of(bucket.lows, key as u8);
        let found = if at < rows.end { at } else { none };
        if rows.len() > AT_ONCE { self.search(rows, key as u8) } else { found }
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

/// Every feature's number, in order.
fn keys(high: &[i8], low: &[i8]) -> Option<Vec<u32>> {
    let mut keys = Vec::with_capacity(low.len());
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
        keys.push(key);
    }
    Some(keys)
}

/// The low bits of every feature's number; each finds its way into its bucket.
fn lows(keys: &[u32], buckets: &mut [Bucket]) -> Option<Vec<u8>> {
    let low = |(row, &key): (usize, &u32)| {
        buckets.get_mut((key >> LOW_BITS) as usize)?.push(row, key as u8)?;
        Some(key as u8)
    };
    keys.iter().enumerate().map(low).collect()
}

/// The table of [`QuickWeights::may_have`].
fn near(keys: &[u32]) -> Vec<u64> {
    let mut near = vec![0; 1 << (KEY_BITS - NEAR_BITS - WORD_BITS)];
    for bit in keys.iter().map(|key| key >> NEAR_BITS) {
        if let Some(word) = near.get_mut((bit >> WORD_BITS) as usize) {
            *word |= 1_u64 << (bit % (1 << WORD_BITS));
        }
    }
    near
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
        let lows = lows(&keys, &mut buckets).unwrap();
        let mut rows: Vec<QuickRow> = (1..=9).map(|row| QuickRow([row; 16])).collect();
        rows.push(QuickRow::default());
        let steps = [[0; QUICK_TAGS]; QUICK_TAGS];
        let weights = QuickWeights { near: near(&keys), buckets, lows, rows, steps };
        let row = |key: u32| keys.iter().position(|&own| own == key).map_or(0, |at| at as i8 + 1);
        for key in (0..0x400).chain([0xff_ff00, 0xff_ffff]) {
            assert_eq!(weights.sum(&[key]), [i16::from(row(key)); 16], "{key:x}");
            assert_eq!(weights.sum(&[key, 0x0181, 0x0182]), [i16::from(row(key)) + 5; 16], "{key:x}");
        }
    }
}
