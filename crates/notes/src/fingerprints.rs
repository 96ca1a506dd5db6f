//! Where pieces of a text stand, looked up instead of searched for: a thousand quotes are found in the time that reading the text a few
//! times takes.
//!
//! Winnowing (Schleimer, Wilkerson and Aiken 2003): of every [`WINDOW`] grams that follow one another the one with the least
//! hash is kept, so that any piece of [`SHORTEST`] bytes or more holds one that was kept wherever it stands.

use crate::search::occurrences;

/// Bytes of a gram.
const GRAM: usize = 8;
/// Grams of which one is kept.
const WINDOW: usize = 9;
/// Pieces of as many bytes are certain to hold a fingerprint.
pub(crate) const SHORTEST: usize = GRAM + WINDOW - 1;
/// Hashes are put into as many drawers, a power of two.
const DRAWERS: usize = 1 << 15;
/// A gram that stands more often tells nothing of a place.
const COMMON: usize = 64;

/// The fingerprints of a text, by hash.
#[derive(Clone, Debug)]
pub(crate) struct Fingerprints {
    /// Where each drawer begins in `places`, and where the last ends.
    drawers: Vec<u32>,
    /// Bytes of the text at which kept grams begin, in order within a drawer.
    places: Vec<u32>,
}

impl Fingerprints {
    /// Reads the text once.
    pub(crate) fn of(text: &str) -> Self {
        let kept = kept(text.as_bytes());
        let mut drawers = vec![0u32; DRAWERS + 1];
        for &(hash, _) in &kept {
            drawers[drawer(hash) + 1] += 1;
        }
        for at in 1..drawers.len() {
            drawers[at] += drawers[at - 1];
        }
        let mut next = drawers.clone();
        let mut places = vec![0u32; kept.len()];
        for (hash, place) in kept {
            let slot = &mut next[drawer(hash)];
            places[*slot as usize] = place;
            *slot += 1;
        }
        Self { drawers, places }
    }

    /// Every place of the text where `words` stand, in order.
    pub(crate) fn occurrences(&self, text: &str, words: &str) -> Vec<usize> {
        let grams = kept(words.as_bytes());
        let rarest = grams.iter().take(COMMON).min_by_key(|&&(hash, _)| self.drawer(hash).len());
        let Some(&(hash, within)) = rarest.filter(|&&(hash, _)| self.drawer(hash).len() <= COMMON) else {
            return occurrences(text, words);
        };
        let starts = self.drawer(hash).iter().filter_map(|&place| place.checked_sub(within));
        let stands = |&start: &u32| text.get(start as usize..).is_some_and(|rest| rest.starts_with(words));
        starts.filter(stands).map(|start| start as usize).collect()
    }

    /// For every gram of `words` that was kept and is not common: where it stands in the text less where it stands in `words`.
    pub(crate) fn shifts(&self, text: &str, words: &str) -> Vec<i64> {
        let (text, words) = (text.as_bytes(), words.as_bytes());
        let mut shifts = Vec::new();
        for (hash, within) in kept(words) {
            let gram = gram(words, within as usize);
            let places = self.drawer(hash).iter().filter(|&&place| self::gram(text, place as usize) == gram);
            let places: Vec<u32> = places.copied().take(COMMON + 1).collect();
            if places.len() <= COMMON {
                shifts.extend(places.iter().map(|&place| i64::from(place) - i64::from(within)));
            }
        }
        shifts
    }

    fn drawer(&self, hash: u32) -> &[u32] {
        let at = drawer(hash);
        self.places.get(self.drawers[at] as usize..self.drawers[at + 1] as usize).unwrap_or_default()
    }
}

fn drawer(hash: u32) -> usize {
    hash as usize & (DRAWERS - 1)
}

fn gram(bytes: &[u8], at: usize) -> Option<&[u8]> {
    bytes.get(at..at + GRAM)
}

/// The grams that are kept, by hash and place, in order of place: of each window the least, of equals the last.
fn kept(bytes: &[u8]) -> Vec<(u32, u32)> {
    let hashes: Vec<u32> = bytes.windows(GRAM).map(hash).collect();
    let mut kept: Vec<(u32, u32)> = Vec::new();
    let mut least = 0;
    for end in 0..hashes.len() {
        let first = (end + 1).saturating_sub(WINDOW);
        if least < first {
            least = (first..=end).rev().min_by_key(|&at| hashes[at]).unwrap_or(end);
        } else if hashes[end] <= hashes[least] {
            least = end;
        }
        let is_window = end + 1 >= WINDOW;
        if is_window && kept.last().is_none_or(|&(_, place)| place as usize != least) {
            kept.push((hashes[least], least as u32));
        }
    }
    kept
}

/// A mix of eight bytes (Fibonacci hashing, Knuth 6.4).
fn hash(gram: &[u8]) -> u32 {
    let value = gram.iter().fold(0, |value, &byte| value << 8 | u64::from(byte));
    (value.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_what_searching_finds(text in "[ab é]{0,120}", at: prop::sample::Index, length in SHORTEST..40usize) {
            let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let first = at.index(starts.len());
            let words = &text[starts[first]..*starts.get(first + length).unwrap_or(&text.len())];
            if words.len() >= SHORTEST {
                prop_assert_eq!(Fingerprints::of(&text).occurrences(&text, words), occurrences(&text, words));
            }
        }
    }

    #[test]
    fn a_piece_says_how_far_it_was_moved() {
        let text = "The ferry left at noon and came back at dusk.";
        let later = format!("Updated twice. {text}");
        let shifts = Fingerprints::of(&later).shifts(&later, text);
        assert!(!shifts.is_empty() && shifts.iter().all(|&shift| shift == 15));
    }
}
