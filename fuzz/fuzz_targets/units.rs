//! Positions go from bytes to UTF-16 and code points and back, on every boundary of any text.
#![no_main]

use dateline_text::Units;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, u32)| {
    let (text, at) = input;
    let units = Units::new(text);
    for (code_point, (byte, _)) in text.char_indices().enumerate() {
        let byte = byte as u32;
        assert_eq!(units.to_code_points(byte), code_point as u32);
        assert_eq!(units.from_code_points(code_point as u32), byte);
        assert_eq!(units.from_utf16(units.to_utf16(byte)), byte);
    }
    assert!(text.is_char_boundary(units.from_utf16(at) as usize));
    assert!(text.is_char_boundary(units.from_code_points(at) as usize));
});
