//! Lengths of time, as TIMEX3 writes them, in words.

/// Units of lengths: their letters, whether they stand after the `T`, one of them, several.
const UNITS: [(&str, bool, &str, &str); 10] = [
    ("DE", false, "decade", "decades"),
    ("CE", false, "century", "centuries"),
    ("Y", false, "year", "years"),
    ("Q", false, "quarter", "quarters"),
    ("M", false, "month", "months"),
    ("W", false, "week", "weeks"),
    ("D", false, "day", "days"),
    ("H", true, "hour", "hours"),
    ("M", true, "minute", "minutes"),
    ("S", true, "second", "seconds"),
];

/// `2Y3M`, `T30M`, `XDE`: numbers with their units.
pub(crate) fn duration(length: &str) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    let (mut rest, mut is_timed) = (length, false);
    while !rest.is_empty() {
        if let Some(timed) = rest.strip_prefix('T').filter(|_| !is_timed) {
            (rest, is_timed) = (timed, true);
        }
        let units = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == 'X');
        let number = rest.strip_suffix(units).filter(|number| !number.is_empty())?;
        let (letters, _, one, many) =
            UNITS.iter().find(|(letters, timed, ..)| *timed == is_timed && units.starts_with(letters))?;
        parts.push(match number {
            "1" => format!("1 {one}"),
            "X" => format!("some {many}"),
            _ => format!("{number} {many}"),
        });
        rest = units.strip_prefix(letters)?;
    }
    (!parts.is_empty()).then(|| parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::duration;

    #[test]
    fn every_part_of_a_length_is_said() {
        for (length, words) in [
            ("3Y", "3 years"),
            ("2Y3M", "2 years, 3 months"),
            ("1DT2H", "1 day, 2 hours"),
            ("XDE", "some decades"),
            ("1.5Y", "1.5 years"),
            ("T30M", "30 minutes"),
        ] {
            assert_eq!(duration(length).as_deref(), Some(words));
        }
        for none in ["", "3", "Y", "3H", "T", "3YY", "é"] {
            assert_eq!(duration(none), None, "{none}");
        }
    }
}
