//! The time, and ids made from it.

use js_sys::{Date, Math};

/// Now, as ISO 8601 in UTC to the second: `2025-04-16T10:35:00Z`.
#[must_use]
pub fn now() -> String {
    let iso = String::from(Date::new_0().to_iso_string());
    iso.split_once('.').map_or(iso.clone(), |(seconds, _)| format!("{seconds}Z"))
}

/// Now, as milliseconds since 1970.
#[must_use]
pub fn millis() -> u64 {
    Date::now() as u64
}

/// An id that no other record of this browser has: the millisecond and 40 random bits, in base 36.
#[must_use]
pub fn fresh_id() -> String {
    let random = (Math::random() * f64::from(1_u32 << 20)) as u64 * (1 << 20)
        + (Math::random() * f64::from(1_u32 << 20)) as u64;
    format!("{}{}", base36(Date::now() as u64), base36(random))
}

fn base36(mut number: u64) -> String {
    let mut digits = Vec::new();
    loop {
        digits.push(char::from_digit((number % 36) as u32, 36).unwrap_or('0'));
        number /= 36;
        if number == 0 {
            return digits.iter().rev().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_to_base_36() {
        assert_eq!(base36(0), "0");
        assert_eq!(base36(35), "z");
        assert_eq!(base36(36 * 36 + 1), "101");
    }
}
