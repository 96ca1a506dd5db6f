//! A quick hash for short words: FNV-1a, a byte a multiplication. Every word of an article is looked up twice.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A table by words.
pub(super) type ByWord<T> = HashMap<&'static str, T, BuildHasherDefault<Fnv>>;

/// The hash so far, without the offset that FNV begins with.
#[derive(Default)]
pub(super) struct Fnv(u64);

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        // The table takes its tag from the upper bits, which a short word barely reaches.
        self.0 ^ self.0.rotate_left(32)
    }
}
