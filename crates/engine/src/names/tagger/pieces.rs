//! Words cut into the pieces that the model knows: WordPiece, the longest piece first.
//!
//! Method: Wu et al., Google's Neural Machine Translation System (2016), section 4.1, as BERT uses it: a
//! piece that goes on within a word has `##` before it.

use dateline_lexicon::fold_char;
use fst::Map;

/// Stands before the first piece of a window.
pub(crate) const CLS: u16 = 0;
/// Stands after each sentence.
pub(crate) const SEP: u16 = 1;
/// Stands for what no piece fits.
const UNKNOWN: u16 = 2;
/// The first number that is a piece with letters.
pub const FIRST_PIECE: u16 = 3;

/// A word gives at most as many pieces.
const MOST: usize = 12;

/// The pieces, each with its number.
pub struct Pieces(Map<Vec<u8>>);

impl Pieces {
    /// The pieces of this map; `None` where the bytes are not a map, or were changed since they were one.
    #[must_use]
    pub fn new(map: Vec<u8>) -> Option<Self> {
        Map::new(map).ok().filter(|map| map.as_fst().verify().is_ok()).map(Self)
    }

    /// Adds the pieces of a word to `pieces`; at least one, at most twelve.
    pub fn cut(&self, word: &str, pieces: &mut Vec<u16>) {
        let before = pieces.len();
        let mut folded = Vec::with_capacity(word.len());
        for c in word.chars() {
            if c.is_alphanumeric() {
                fold_char(c, &mut folded);
                continue;
            }
            self.cut_run(&folded, pieces);
            folded.clear();
            if c == '.' {
                folded.push(b'.');
            } else {
                fold_char(c, &mut folded);
            }
            self.cut_run(&folded, pieces);
            folded.clear();
        }
        self.cut_run(&folded, pieces);
        if pieces.len() == before {
            pieces.push(UNKNOWN);
        }
        pieces.truncate(before + MOST);
    }

    /// Cuts letters that stand together; where they cannot be cut to the end, they are unknown as a whole.
    fn cut_run(&self, mut rest: &[u8], pieces: &mut Vec<u16>) {
        let before = pieces.len();
        let mut goes_on = false;
        while !rest.is_empty() {
            let Some((length, piece)) = self.longest(rest, goes_on) else {
                pieces.truncate(before);
                pieces.push(UNKNOWN);
                return;
            };
            pieces.push(piece);
            rest = &rest[length..];
            goes_on = true;
        }
    }

    fn longest(&self, letters: &[u8], goes_on: bool) -> Option<(usize, u16)> {
        let fst = self.0.as_fst();
        let mut node = fst.root();
        let mut output = fst::raw::Output::zero();
        let mut found = None;
        let prefix: &[u8] = if goes_on { b"##" } else { b"" };
        for (at, &byte) in prefix.iter().chain(letters).enumerate() {
            let Some(index) = node.find_input(byte) else { break };
            let transition = node.transition(index);
            output = output.cat(transition.out);
            node = fst.node(transition.addr);
            if node.is_final() && at >= prefix.len() {
                let number = output.cat(node.final_output()).value();
                found = Some((at + 1 - prefix.len(), number as u16));
            }
        }
        found
    }
}

impl std::fmt::Debug for Pieces {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Pieces({})", self.0.len())
    }
}
