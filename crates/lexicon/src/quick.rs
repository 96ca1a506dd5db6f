//! The weights of the quick tagger: a row of small numbers for every feature that it learned something from.
//!
//! A feature is a number of [`KEY_BITS`] bits. Rows are found by the number's upper bits, then by its lower
//! eight among the few that share them.

use crate::packed::Bytes;
use std::fmt;

/// How many tags a row has weights for: none, then begin, inside, last and unit of person, organization and place.
pub const QUICK_TAGS: usize = 13;
/// A row, filled up so that a processor takes it in one step.
pub type QuickRow = [i16; 16];
/// How many bits the number of a feature has.
pub const KEY_BITS: u32 = 24;
/// What the packed weights begin with.
pub const QUICK_MAGIC: &[u8; 4] = b"DLQ1";
/// How many low bits of the distance from feature to feature are packed by themselves.
pub const GAP_BITS: u32 = 6;
/// The upper bits of a distance, where there are more to come.
pub const GAP_MORE: i8 = 127;

const LOW_BITS: u32 = 8;
const BUCKETS: usize = 1 << (KEY_BITS - LOW_BITS);

/// The quick tagger's weights, unpacked.
pub struct QuickWeights {
    /// Where the features of each bucket begin.
    starts: Vec<u32>,
    lows: Vec<u8>,
    rows: Vec<QuickRow>,
    steps: [[i16; QUICK_TAGS]; QUICK_TAGS],
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
        let mut starts = vec![0_u32; BUCKETS + 1];
        let lows = lows(&high, &low, &mut starts)?;
        let mut rows = vec![QuickRow::default(); count];
        let mut plane = vec![0; count];
        for tag in 0..QUICK_TAGS {
            bytes.symbols(&mut plane)?;
            rows.iter_mut().zip(&plane).for_each(|(row, &weight)| row[tag] = weight.into());
        }
        Some(Self { starts, lows, rows, steps })
    }

    /// The weights of a feature.
    #[inline]
    #[must_use]
    pub fn row(&self, key: u32) -> Option<&QuickRow> {
        let bucket = (key >> LOW_BITS) as usize;
        let &[first, last] = self.starts.get(bucket..bucket + 2)? else { return None };
        let lows = self.lows.get(first as usize..last as usize)?;
        let at = lows.iter().position(|&low| low == key as u8)?;
        self.rows.get(first as usize + at)
    }

    /// The weight of each tag after each.
    #[must_use]
    pub fn steps(&self) -> &[[i16; QUICK_TAGS]; QUICK_TAGS] {
        &self.steps
    }
}

/// The low bits of every feature's number, in order; `starts` becomes where each bucket begins.
fn lows(high: &[i8], low: &[i8], starts: &mut [u32]) -> Option<Vec<u8>> {
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
        *starts.get_mut((key >> LOW_BITS) as usize + 1)? += 1;
        lows.push(key as u8);
    }
    let mut sum = 0;
    for start in starts {
        sum += *start;
        *start = sum;
    }
    Some(lows)
}

impl fmt::Debug for QuickWeights {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "QuickWeights({} features)", self.rows.len())
    }
}
