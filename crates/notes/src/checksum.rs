//! The checksum of what lies in a `.zip` (CRC-32, ISO 3309). The one that comes with the crate for `.zip` brings tables of 16 kB, which nothing
//! presses any smaller; this one makes a sixteenth of them when it is asked.

pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    let step = |sum: u32, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 };
    let table: Vec<u32> = (0..256).map(|byte| (0..8).fold(byte, step)).collect();
    !bytes.iter().fold(!0, |sum, &byte| table[((sum ^ u32::from(byte)) & 255) as usize] ^ sum >> 8)
}

#[cfg(test)]
mod tests {
    use super::crc32;

    #[test]
    fn is_the_usual_one() {
        assert_eq!(crc32(b""), 0);
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        let long: Vec<u8> = (0..100_000_u32).map(|at| (at.wrapping_mul(at) >> 5) as u8).collect();
        assert_eq!(crc32(&long), rawzip::crc32(&long));
    }
}
