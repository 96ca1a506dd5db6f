//! The first full day of the calendar in a line, with the time of day where one stands right by it.

/// The months, by their first three letters.
const MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The months in full, which an abbreviation must begin.
const FULL: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A run of letters or of digits, and whether only what may part a date stands before it.
#[derive(Clone, Copy)]
struct Field<'a> {
    text: &'a str,
    before: &'a str,
}

/// The day as `YYYY-MM-DD`, or with its time as `YYYY-MM-DDTHH:MM`.
///
/// Reads `April 16, 2025`, `16 April 2025`, `2025-04-16`, `2025/04/16`, and a time after it.
pub(crate) fn find(line: &str) -> Option<String> {
    if !line.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let fields = fields(line);
    (0..fields.len()).find_map(|at| {
        let (day, used) = day_at(fields.get(at..at + 3)?)?;
        let rest = fields.get(at + used..).unwrap_or_default();
        Some(match time(rest) {
            Some(time) => format!("{day}T{time}"),
            None => day,
        })
    })
}

fn fields(line: &str) -> Vec<Field<'_>> {
    let class = |c: char| {
        if c.is_ascii_digit() {
            1
        } else if c.is_alphabetic() {
            2
        } else {
            0
        }
    };
    let mut fields = Vec::new();
    let (mut start, mut gap, mut current) = (0, 0, 0);
    for (at, c) in line.char_indices().chain([(line.len(), ' ')]) {
        let next = class(c);
        if next != current {
            if current != 0 {
                let text = line.get(start..at).unwrap_or_default();
                fields.push(Field { text, before: line.get(gap..start).unwrap_or_default() });
                gap = at;
            }
            start = at;
            current = next;
        }
    }
    fields
}

/// The day that the three fields spell, and how many of them it takes.
fn day_at(fields: &[Field<'_>]) -> Option<(String, usize)> {
    let [a, b, c] = fields else { return None };
    // Most runs of three fields hold no year: the cheap question first.
    let is_year = |text: &str| text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_year(a.text) && !is_year(c.text) {
        return None;
    }
    let parted = |field: &Field<'_>| field.before.len() <= 3 && !field.before.contains(['(', ')', ';', ':']);
    if let (Some(month), true, true) = (month(a.text), parted(b), parted(c)) {
        return Some((civil(c.text, month, b.text)?, 3));
    }
    if let (Some(month), true, true) = (month(b.text), parted(b), parted(c)) {
        return Some((civil(c.text, month, a.text)?, 3));
    }
    let joined = b.before == c.before && matches!(b.before, "-" | "/" | ".");
    let month: i8 = b.text.parse().ok().filter(|_| joined && a.text.len() == 4)?;
    Some((civil(a.text, month, c.text)?, 3))
}

fn month(word: &str) -> Option<i8> {
    if !(3..=9).contains(&word.len()) {
        return None;
    }
    let word = word.to_lowercase();
    let index = MONTHS.iter().position(|month| word.starts_with(month))?;
    let full = FULL.get(index)?;
    (full.starts_with(&word) || word == "sept").then(|| i8::try_from(index + 1).ok())?
}

fn civil(year: &str, month: i8, day: &str) -> Option<String> {
    let year: i16 = year.parse().ok().filter(|_| year.len() == 4)?;
    let day: i8 = day.parse().ok().filter(|_| day.len() <= 2)?;
    if !(1500..=2200).contains(&year) {
        return None;
    }
    jiff::civil::Date::new(year, month, day).ok().map(|date| date.to_string())
}

/// The time of day that the fields after a day begin with, perhaps past one word such as `at`.
fn time(fields: &[Field<'_>]) -> Option<String> {
    let skipped = fields.first().filter(|field| matches!(field.text, "at" | "T" | "t"));
    let rest = if skipped.is_some() { fields.get(1..)? } else { fields };
    let [hour, minute, ..] = rest else { return None };
    if minute.before != ":" || minute.text.len() != 2 || hour.before.len() > 4 {
        return None;
    }
    let (mut hour, minute): (u8, u8) = (hour.text.parse().ok()?, minute.text.parse().ok()?);
    let half = rest.get(2..).map(|rest| rest.iter().take(2).map(|field| field.text).collect::<String>());
    let half = half.unwrap_or_default().to_lowercase();
    if half.starts_with("pm") && hour < 12 {
        hour += 12;
    } else if half.starts_with("am") && hour == 12 {
        hour = 0;
    }
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn reads_the_ways_news_pages_write_a_day() {
        for (line, day) in [
            ("by Ada Wren April 16, 2025 10:35 AM 2 min read", "2025-04-16T10:35"),
            ("Published: 16 April 2025", "2025-04-16"),
            ("Updated Sept. 3, 2024 at 7:05 p.m. EDT", "2024-09-03T19:05"),
            ("date 2025-04-16 The Lamp", "2025-04-16"),
            ("2025-04-16T09:02:11Z", "2025-04-16T09:02"),
            ("https://example.org/2025/04/16/harbour", "2025-04-16"),
            ("Tue 1 Oct 2024, 12:15 am", "2024-10-01T00:15"),
        ] {
            assert_eq!(find(line).as_deref(), Some(day), "{line}");
        }
    }

    #[test]
    fn takes_no_part_of_a_day_for_one() {
        for line in
            ["April 16", "March 2025", "Feb. 30, 2025", "10:35 AM", "2025-13-01", "may 5 people 2025 say"]
        {
            assert_eq!(find(line), None, "{line}");
        }
    }
}
