//! One spelling of a name for looking it up: the packer and the engine fold with the same function, so
//! that `Noël`, `Noe\u{308}l` and `NOEL`, `U.S.` and `US`, `O’Neill` and `O'Neill` meet at one key.

use dateline_text::plain_letters;

/// Appends the folded form of one character: lower case, no accents, no full stops, one kind of
/// apostrophe, hyphen and space.
///
/// ```
/// let mut key = Vec::new();
/// for c in "Île-de-France".chars() {
///     dateline_lexicon::fold_char(c, &mut key);
/// }
/// assert_eq!(key, b"ile-de-france");
/// ```
pub fn fold_char(c: char, key: &mut Vec<u8>) {
    match c {
        '.' | '\u{300}'..='\u{36f}' => {}
        '\'' | '\u{2018}' | '\u{2019}' | '\u{2bb}' | '\u{2bc}' | '`' => key.push(b'\''),
        '\u{2010}'..='\u{2015}' => key.push(b'-'),
        c if c.is_ascii() => key.push(c.to_ascii_lowercase() as u8),
        c if c.is_whitespace() => key.push(b' '),
        c => c.to_lowercase().for_each(|lower| fold_letter(lower, key)),
    }
}

/// The key of a name: every character folded, runs of white space made one space.
///
/// ```
/// assert_eq!(dateline_lexicon::fold("  St.  Étienne "), b"st etienne");
/// ```
#[must_use]
pub fn fold(name: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(name.len());
    for (i, word) in name.split_whitespace().enumerate() {
        if i > 0 {
            key.push(b' ');
        }
        word.chars().for_each(|c| fold_char(c, &mut key));
    }
    key
}

fn fold_letter(c: char, key: &mut Vec<u8>) {
    if c.is_ascii() || ('\u{300}'..='\u{36f}').contains(&c) {
        key.extend(c.is_ascii().then_some(c as u8));
        return;
    }
    match plain_letters(c) {
        Some(plain) => key.extend_from_slice(plain.as_bytes()),
        None => key.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_has_one_key_however_it_is_typed() {
        assert_eq!(fold("Jean\u{2011}Noël"), fold("JEAN-NOE\u{308}L"));
        assert_eq!(fold("U.S."), b"us");
        assert_eq!(fold("O\u{2019}Neill"), b"o'neill");
        assert_eq!(fold("İzmir"), b"izmir");
        assert_eq!(fold("Łódź"), b"lodz");
    }

    #[test]
    fn other_scripts_keep_their_letters() {
        assert_eq!(fold("КИЇВ"), "київ".as_bytes());
    }
}
