//! Letters with an accent, by the plain letters that they are looked up as.

/// Letters that stand for a plain one, by the plain one.
const PLAIN: &[(&str, &str)] = &[
    ("a", "àáâãäåāăąǎǟȁạảấầẩẫậắằẳẵặə"),
    ("ae", "æǽ"),
    ("c", "çćĉċč"),
    ("d", "ďđðḍ"),
    ("e", "èéêëēĕėęěȩẹẻẽếềểễệ"),
    ("g", "ĝğġģǧ"),
    ("h", "ĥħḥẖ"),
    ("i", "ìíîïĩīĭįıǐỉị"),
    ("j", "ĵ"),
    ("k", "ķḱǩ"),
    ("l", "ĺļľłḷ"),
    ("n", "ñńņňŉŋṇ"),
    ("o", "òóôõöøōŏőơǒọỏốồổỗộớờởỡợ"),
    ("oe", "œ"),
    ("r", "ŕŗřṛ"),
    ("s", "śŝşšșṣ"),
    ("ss", "ß"),
    ("t", "ţťŧțṭ"),
    ("th", "þ"),
    ("u", "ùúûüũūŭůűųưǔụủứừửữự"),
    ("w", "ŵẁẃẅ"),
    ("y", "ýÿŷỳỵỷỹ"),
    ("z", "źżžẓ"),
];

/// The plain letters that a small Latin letter with an accent is looked up as; nothing for any other character.
///
/// ```
/// assert_eq!(dateline_text::plain_letters('ß'), Some("ss"));
/// assert_eq!(dateline_text::plain_letters('s'), None);
/// ```
#[must_use]
pub fn plain_letters(letter: char) -> Option<&'static str> {
    // Most letters of other scripts need not be looked for.
    if !matches!(letter, '\u{df}'..='\u{259}' | '\u{1e00}'..='\u{1eff}') {
        return None;
    }
    PLAIN.iter().find(|(_, letters)| letters.contains(letter)).map(|(plain, _)| *plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_the_table_is_found() {
        for (plain, letters) in PLAIN {
            for letter in letters.chars() {
                assert_eq!(plain_letters(letter), Some(*plain), "{letter}");
            }
        }
    }
}
