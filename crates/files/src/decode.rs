//! Bytes to text natively, as a browser's `TextDecoder` does it.

use encoding_rs::Encoding;

/// The text of bytes in the encoding of this label, without its byte order mark; characters that it does not have are
/// given as U+FFFD. None where nobody knows the label.
#[must_use]
pub fn decode(bytes: &[u8], label: &str) -> Option<String> {
    let encoding = Encoding::for_label_no_replacement(label.as_bytes())?;
    Some(encoding.decode_with_bom_removal(bytes).0.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding;

    #[test]
    fn the_same_words_are_read_from_every_encoding() {
        let words = "Café “Zur Brücke” — 5 €";
        let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(words);
        let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut marked = b"\xFF\xFE".to_vec();
        marked.extend(&wide);
        for bytes in
            [words.as_bytes(), &windows, &wide, &marked, &[b"\xEF\xBB\xBF", words.as_bytes()].concat()]
        {
            assert_eq!(decode(bytes, &encoding(bytes, false).label).as_deref(), Some(words));
        }
        assert_eq!(decode(b"one", "no-such-encoding"), None);
    }
}
