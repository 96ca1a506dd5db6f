//! The first full day of the calendar in a line, with the time of day where one stands right by it.

use dateline_text::month_named;
use std::ops::Range;

/// What stands behind a time of day: `17.42 GMT`.
const ZONES: &[&str] =
    &["GMT", "UTC", "BST", "IST", "CET", "CEST", "EET", "EST", "EDT", "PST", "PDT", "am", "pm", "AM", "PM"];

/// A run of letters or of digits, and whether only what may part a date stands before it.
#[derive(Clone, Copy)]
struct Field<'a> {
    text: &'a str,
    before: &'a str,
    /// Where it begins in the line.
    at: usize,
}

/// A day with the words that tell it.
pub(crate) struct Dated {
    /// Its bytes in the line.
    pub(crate) range: Range<usize>,
    /// The day as `YYYY-MM-DD`, or with its time as `YYYY-MM-DDTHH:MM`.
    pub(crate) value: String,
}

/// The first day of a line, with its time.
///
/// Reads `April 16, 2025`, `16th April 2025`, `2025-04-16`, `2025/04/16`, and a time before or after it.
pub(crate) fn find(line: &str) -> Option<String> {
    find_all(line).into_iter().next().map(|dated| dated.value)
}

/// Every day of a line, in order.
pub(crate) fn find_all(line: &str) -> Vec<Dated> {
    let mut found = Vec::new();
    if !line.bytes().any(|b| b.is_ascii_digit()) {
        return found;
    }
    let fields = fields(line);
    let (mut at, mut free) = (0, 0);
    while let Some((day, used)) = next_day(&fields, &mut at) {
        let end_of =
            |field: Option<&Field<'_>>| field.map_or(line.len(), |field| field.at + field.text.len());
        let (first, last) = (at, at + used - 1);
        at = last + 1;
        let after = time(fields.get(at..).unwrap_or_default());
        let before = || {
            let hour = first.checked_sub(2).filter(|&hour| hour >= free)?;
            let gap = fields.get(first)?.before;
            let is_beside = gap.len() <= 4 && !gap.contains(['|', '·']);
            is_beside.then(|| time(fields.get(hour..first)?).map(|(time, _)| (time, hour))).flatten()
        };
        let (start, end, time) = match after {
            Some((time, taken)) => {
                at += taken;
                (first, at - 1, Some(time))
            }
            None => before().map_or((first, last, None), |(time, hour)| (hour, last, Some(time))),
        };
        free = at;
        found.push(Dated {
            range: fields.get(start).map_or(0, |field| field.at)..end_of(fields.get(end)),
            value: time.map_or_else(|| day.clone(), |time| format!("{day}T{time}")),
        });
    }
    found
}

/// The first day at or after the field `at`, which is moved there, and how many fields it takes.
fn next_day(fields: &[Field<'_>], at: &mut usize) -> Option<(String, usize)> {
    while let Some(three) = fields.get(*at..*at + 3) {
        if let Some(day) = day_at(three) {
            return Some(day);
        }
        *at += 1;
    }
    None
}

/// What stands before a day without its year, or with it, at the end of a dateline: `KYIV, April 16`.
pub(crate) fn without_day(line: &str) -> &str {
    let fields = fields(line);
    let day = fields.iter().find(|field| {
        field.text.starts_with(|c: char| c.is_ascii_digit())
            || month(field.text).is_some() && field.text.chars().any(char::is_lowercase)
    });
    day.and_then(|day| line.get(..day.at)).unwrap_or(line)
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
    let mut fields: Vec<Field<'_>> = Vec::new();
    let (mut start, mut gap, mut current) = (0, 0, 0);
    for (at, c) in line.char_indices().chain([(line.len(), ' ')]) {
        let next = class(c);
        if next != current {
            if current != 0 {
                let text = line.get(start..at).unwrap_or_default();
                // `16th`: the ending of an ordinal is no field of its own.
                let is_ending = gap == start && matches!(text, "st" | "nd" | "rd" | "th");
                if !is_ending {
                    fields.push(Field { text, before: line.get(gap..start).unwrap_or_default(), at: start });
                }
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
    // With dots the day stands first, wherever it is written so.
    if joined && b.before == "." && is_year(c.text) && !is_year(a.text) {
        return Some((civil(c.text, b.text.parse().ok()?, a.text)?, 3));
    }
    let month: i8 = b.text.parse().ok().filter(|_| joined && a.text.len() == 4)?;
    Some((civil(a.text, month, c.text)?, 3))
}

fn month(word: &str) -> Option<i8> {
    month_named(word).and_then(|month| i8::try_from(month).ok())
}

fn civil(year: &str, month: i8, day: &str) -> Option<String> {
    let year: i16 = year.parse().ok().filter(|_| year.len() == 4)?;
    let day: i8 = day.parse().ok().filter(|_| day.len() <= 2)?;
    if !(1500..=2200).contains(&year) {
        return None;
    }
    jiff::civil::Date::new(year, month, day).ok().map(|date| date.to_string())
}

/// The time of day that the fields begin with, perhaps past one word such as `at`, and how many fields it takes.
fn time(fields: &[Field<'_>]) -> Option<(String, usize)> {
    let skipped = usize::from(fields.first().is_some_and(|field| matches!(field.text, "at" | "T" | "t")));
    let rest = fields.get(skipped..)?;
    let [hour, minute, ..] = rest else { return None };
    // `17.42 GMT`: with a dot only what stands behind it makes a time of it.
    let dotted = || {
        let beside = rest.get(2).filter(|next| next.before == " ").map(|next| next.text);
        minute.before == "." && beside.is_some_and(|beside| ZONES.contains(&beside))
    };
    if !(minute.before == ":" || dotted()) || minute.text.len() != 2 || hour.before.len() > 4 {
        return None;
    }
    let (mut hour, minute): (u8, u8) = (hour.text.parse().ok()?, minute.text.parse().ok()?);
    let half = |count: usize| {
        let half = rest.get(2..2 + count)?.iter().map(|field| field.text).collect::<String>().to_lowercase();
        matches!(half.as_str(), "am" | "pm").then_some((half == "pm", count))
    };
    let half = half(1).or_else(|| half(2));
    match half {
        Some((true, _)) if hour < 12 => hour += 12,
        Some((false, _)) if hour == 12 => hour = 0,
        _ => {}
    }
    let taken = skipped + 2 + half.map_or(0, |(_, count)| count);
    (hour < 24 && minute < 60).then(|| (format!("{hour:02}:{minute:02}"), taken))
}

#[cfg(test)]
mod tests {
    use super::{find, find_all};

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
            ("Thursday, 27th November, 2025", "2025-11-27"),
            ("Published: 11:48, 22 Jul 2025", "2025-07-22T11:48"),
            ("Wed 14 May 2025 18.07 BST", "2025-05-14T18:07"),
            ("Stand: 09.06.2025, 14:30 Uhr", "2025-06-09T14:30"),
        ] {
            assert_eq!(find(line).as_deref(), Some(day), "{line}");
        }
    }

    #[test]
    fn reads_every_day_of_a_line_with_its_own_time() {
        let line = "PUBLISHED: 10:05, 26 January 2026 | UPDATED: 13:41, 27 January 2026";
        let found: Vec<(String, &str)> =
            find_all(line).into_iter().map(|dated| (dated.value, &line[dated.range])).collect();
        assert_eq!(
            found,
            [
                ("2026-01-26T10:05".to_owned(), "10:05, 26 January 2026"),
                ("2026-01-27T13:41".to_owned(), "13:41, 27 January 2026")
            ]
        );
    }

    #[test]
    fn takes_no_part_of_a_day_for_one() {
        for line in [
            "version 1.13.2025",
            "April 16",
            "March 2025",
            "Feb. 30, 2025",
            "10:35 AM",
            "2025-13-01",
            "may 5 people 2025 say",
        ] {
            assert_eq!(find(line), None, "{line}");
        }
    }
}
