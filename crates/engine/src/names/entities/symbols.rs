//! Spellings as numbers, so that names are compared by numbers; spellings that are certainly one name have one number.

use super::kin::in_full;
use rustc_hash::FxHashMap;

/// A spelling, by its number.
pub(super) type Symbol = u32;

/// One given name in the letters of several languages.
const ONE_NAME: &[(&str, &[&str])] = &[
    ("mohammed", &["mohamed", "mohammad", "muhammad", "muhammed", "mohamad", "muhamad"]),
    ("ahmed", &["ahmad"]),
    ("hussein", &["husain", "hussain", "husayn"]),
    ("yusuf", &["yousef", "youssef", "yousuf", "yusef"]),
    ("volodymyr", &["volodimir"]),
    ("defense", &["defence"]),
    ("center", &["centre"]),
    ("labor", &["labour"]),
    ("program", &["programme"]),
    ("organization", &["organisation"]),
    ("and", &["&"]),
];

/// Endings of one Slavic name in Latin letters, longest first.
const SKY: &[&str] = &["skiy", "skyy", "skyi", "skii", "skij"];

/// Every spelling met so far.
#[derive(Debug, Default)]
pub(super) struct Symbols {
    ids: FxHashMap<Vec<u8>, Symbol>,
    /// First letter of each.
    letters: Vec<u8>,
    /// The given name in full that each is short for, else itself.
    fulls: Vec<Symbol>,
    /// For words that were met as they stand: saves the folding.
    met: FxHashMap<Vec<u8>, Symbol>,
}

impl Symbols {
    /// The number of a folded spelling: hyphens and apostrophes do not count.
    pub(super) fn of(&mut self, key: &[u8]) -> Symbol {
        if let Some(&id) = self.met.get(key) {
            return id;
        }
        let mut plain: Vec<u8> =
            key.iter().copied().filter(|byte| !matches!(byte, b'-' | b'\'' | b' ')).collect();
        if let Some((one, _)) =
            ONE_NAME.iter().find(|(_, others)| others.iter().any(|other| other.as_bytes() == plain))
        {
            plain = one.as_bytes().to_vec();
        }
        if let Some(ending) = SKY.iter().find(|ending| plain.ends_with(ending.as_bytes())) {
            plain.truncate(plain.len() - ending.len());
            plain.extend_from_slice(b"sky");
        }
        let next = self.letters.len() as Symbol;
        let letter = plain.first().copied().unwrap_or_default();
        let full = in_full(&plain);
        let id = *self.ids.entry(plain).or_insert(next);
        if id == next {
            self.letters.push(letter);
            self.fulls.push(id);
            if let Some(full) = full {
                let full = self.of(full);
                self.fulls[id as usize] = full;
            }
        }
        self.met.insert(key.to_vec(), id);
        id
    }

    /// The given name in full that it is short for, else itself.
    pub(super) fn full(&self, symbol: Symbol) -> Symbol {
        self.fulls.get(symbol as usize).copied().unwrap_or(symbol)
    }

    /// Its first letter.
    pub(super) fn letter(&self, symbol: Symbol) -> u8 {
        self.letters.get(symbol as usize).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Symbols;

    #[test]
    fn spellings_of_one_name_are_one() {
        let mut symbols = Symbols::default();
        for (one, other) in [
            ("jong-un", "jongun"),
            ("zelenskyy", "zelensky"),
            ("mohamed", "muhammad"),
            ("defence", "defense"),
        ] {
            assert_eq!(symbols.of(one.as_bytes()), symbols.of(other.as_bytes()), "{one} {other}");
        }
        assert_ne!(symbols.of(b"levi"), symbols.of(b"levy"));
        let novak = symbols.of(b"novak");
        assert_eq!(symbols.letter(novak), b'n');
    }
}
