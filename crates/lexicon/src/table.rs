//! A packed list: an fst map compiled into the module, read where it lies.

use fst::Map;
use fst::raw::{CompiledAddr, Output};

/// A list of names, each with a small number.
///
/// Data that is not a map of this version gives an empty list; a test of this crate sees that the
/// committed data is one.
pub(crate) struct Table(Option<Map<&'static [u8]>>);

impl Table {
    pub(crate) fn new(data: &'static [u8]) -> Self {
        Self(Map::new(data).ok())
    }

    pub(crate) fn get(&self, key: &[u8]) -> Option<u64> {
        self.0.as_ref()?.get(key)
    }

    pub(crate) fn walk(&self) -> Walk<'_> {
        let map = self.0.as_ref();
        Walk { map, at: map.map_or(0, |map| map.as_fst().root().addr()), output: Output::zero() }
    }

    pub(crate) fn len(&self) -> usize {
        self.0.as_ref().map_or(0, Map::len)
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
