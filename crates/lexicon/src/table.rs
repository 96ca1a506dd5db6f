//! A packed list: an fst map compiled into the module, read where it lies.

use fst::Map;
use fst::raw::{CompiledAddr, Output};
use std::sync::OnceLock;

/// How many letters a folded word of English can begin with.
const LETTERS: usize = 26;

/// A list of names, each with a small number.
///
/// Data that is not a map of this version gives an empty list; a test of this crate sees that the
/// committed data is one.
pub(crate) struct Table {
    map: Option<Map<&'static [u8]>>,
    /// Where each two letters lead, [`LETTERS`] a row, worked out when first asked for: near its root a map has the most
    /// branches, and there every walk would look through them.
    pairs: OnceLock<Vec<Option<(CompiledAddr, Output)>>>,
}

impl Table {
    pub(crate) fn new(data: &'static [u8]) -> Self {
        Self { map: Map::new(data).ok(), pairs: OnceLock::new() }
    }

    pub(crate) fn get(&self, key: &[u8]) -> Option<u64> {
        self.walk_along(key).value()
    }

    pub(crate) fn walk(&self) -> Walk<'_> {
        let map = self.map.as_ref();
        Walk { map, at: map.map_or(0, |map| map.as_fst().root().addr()), output: Output::zero() }
    }

    /// The walk along all of a folded word.
    pub(crate) fn walk_along(&self, word: &[u8]) -> Walk<'_> {
        let (mut walk, rest) = match word {
            [first @ b'a'..=b'z', second @ b'a'..=b'z', rest @ ..] => (self.after(*first, *second), rest),
            _ => (self.walk(), word),
        };
        rest.iter().all(|&byte| walk.step(byte));
        walk
    }

    /// The walk along two small letters.
    fn after(&self, first: u8, second: u8) -> Walk<'_> {
        let pairs = self.pairs.get_or_init(|| {
            let letters = || b'a'..=b'z';
            let lead = |first, second| {
                let mut walk = self.walk();
                (walk.step(first) && walk.step(second)).then_some((walk.at, walk.output))
            };
            letters().flat_map(|first| letters().map(move |second| lead(first, second))).collect()
        });
        let pair = usize::from(first - b'a') * LETTERS + usize::from(second - b'a');
        match pairs.get(pair) {
            Some(&Some((at, output))) => Walk { map: self.map.as_ref(), at, output },
            _ => Walk { map: None, at: 0, output: Output::zero() },
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.map.as_ref().map_or(0, Map::len)
    }
}

impl std::fmt::Debug for Table {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Table({} names)", self.len())
    }
}

/// A walk along a list, byte by byte, so that the longest name at a place in a text is found in one pass.
#[derive(Clone)]
pub struct Walk<'a> {
    map: Option<&'a Map<&'static [u8]>>,
    at: CompiledAddr,
    output: Output,
}

impl Walk<'_> {
    /// Takes the next byte of a folded name; false, once and for all, where no name of the list goes on so.
    #[must_use]
    pub fn step(&mut self, byte: u8) -> bool {
        let Some(map) = self.map else { return false };
        let node = map.as_fst().node(self.at);
        let Some(index) = node.find_input(byte) else {
            self.map = None;
            return false;
        };
        let transition = node.transition(index);
        self.output = self.output.cat(transition.out);
        self.at = transition.addr;
        true
    }

    /// Whether no name of the list goes on so.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.map.is_none()
    }

    /// The number of the name that ends here, where one does.
    #[must_use]
    pub fn value(&self) -> Option<u64> {
        let node = self.map?.as_fst().node(self.at);
        node.is_final().then(|| self.output.cat(node.final_output()).value())
    }
}

impl std::fmt::Debug for Walk<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Walk(at {})", self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn a_walk_along_a_word_ends_where_one_byte_by_byte_does() {
        let table = Table::new(include_bytes!("../data/places.fst"));
        for word in ["", "p", "pa", "paris", "parisx", "xq", "xqz", "\u{e9}vreux", "a1", "new york"] {
            let mut walk = table.walk();
            let whole = word.bytes().all(|byte| walk.step(byte));
            let along = table.walk_along(word.as_bytes());
            assert_eq!((along.is_over(), along.value()), (!whole, walk.value()), "{word}");
        }
    }
}
