//! The one module that converts positions: bytes inside, UTF-16 units in the browser, code points in files.

/// Bytes between two remembered positions: small enough that a look-up reads one cache line or so of text.
const STRIDE: usize = 128;

/// Converts positions in one text between bytes, UTF-16 code units (the browser's unit) and Unicode code
/// points (the unit of the W3C Web Annotation Data Model's `TextPositionSelector`).
///
/// A position inside a character counts as the start of that character; one past the end as the end.
///
/// ```
/// use dateline_text::Units;
/// let units = Units::new("a😀b");
/// assert_eq!(units.to_utf16(5), 3);
/// assert_eq!(units.to_code_points(5), 2);
/// assert_eq!(units.from_utf16(3), 5);
/// assert_eq!(units.from_code_points(2), 5);
/// ```
#[derive(Clone, Debug)]
pub struct Units<'a> {
    text: &'a str,
    marks: Vec<Mark>,
}

/// One character boundary in all three units.
#[derive(Clone, Copy, Debug, Default)]
struct Mark {
    byte: u32,
    utf16: u32,
    code_point: u32,
}

impl Mark {
    fn past(self, character: char) -> Self {
        Self {
            byte: self.byte + character.len_utf8() as u32,
            utf16: self.utf16 + character.len_utf16() as u32,
            code_point: self.code_point + 1,
        }
    }
}

impl<'a> Units<'a> {
    /// Reads the text once; each conversion then costs a search and at most `STRIDE` bytes of it.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let mut marks = vec![Mark::default()];
        let mut here = Mark::default();
        let mut next = STRIDE;
        for character in text.chars() {
            if here.byte as usize >= next {
                marks.push(here);
                next = here.byte as usize + STRIDE;
            }
            here = here.past(character);
        }
        Self { text, marks }
    }

    /// UTF-16 code units before the byte.
    #[must_use]
    pub fn to_utf16(&self, byte: u32) -> u32 {
        self.find(byte, |mark| mark.byte).utf16
    }

    /// Code points before the byte.
    #[must_use]
    pub fn to_code_points(&self, byte: u32) -> u32 {
        self.find(byte, |mark| mark.byte).code_point
    }

    /// The byte at which so many UTF-16 code units have passed.
    #[must_use]
    pub fn from_utf16(&self, utf16: u32) -> u32 {
        self.find(utf16, |mark| mark.utf16).byte
    }

    /// The byte at which so many code points have passed.
    #[must_use]
    pub fn from_code_points(&self, code_point: u32) -> u32 {
        self.find(code_point, |mark| mark.code_point).byte
    }

    /// The last character boundary that is not past `target`, counted by `unit`.
    fn find(&self, target: u32, unit: impl Fn(&Mark) -> u32) -> Mark {
        let index = self.marks.partition_point(|mark| unit(mark) <= target).saturating_sub(1);
        let mut here = self.marks.get(index).copied().unwrap_or_default();
        for character in self.text.get(here.byte as usize..).unwrap_or_default().chars() {
            let next = here.past(character);
            if unit(&next) > target {
                break;
            }
            here = next;
        }
        here
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_boundary_round_trips(text in "(?s).{0,400}") {
            let units = Units::new(&text);
            for (code_point, (byte, _)) in text.char_indices().enumerate() {
                let byte = byte as u32;
                prop_assert_eq!(units.to_code_points(byte), code_point as u32);
                prop_assert_eq!(units.from_code_points(code_point as u32), byte);
                prop_assert_eq!(units.from_utf16(units.to_utf16(byte)), byte);
                prop_assert_eq!(units.to_utf16(byte) as usize, text[..byte as usize].encode_utf16().count());
            }
        }

        #[test]
        fn any_position_lands_on_a_boundary(text in "\\PC{0,60}", at in 0u32..300) {
            let units = Units::new(&text);
            prop_assert!(text.is_char_boundary(units.from_utf16(at) as usize));
            prop_assert!(text.is_char_boundary(units.from_code_points(at) as usize));
        }
    }
}
