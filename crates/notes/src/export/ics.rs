//! The article's dates for a calendar: iCalendar, RFC 5545. An event for each expression of time that lies on days of
//! the calendar; decades and centuries, which no calendar shows, stay out.

use super::Export;
use super::excerpt::excerpt;
use dateline_text::{Block, BlockKind, Day, Timex, TimexModifier};

/// Octets of a line, its end not counted (section 3.1).
const LINE: usize = 75;
/// The longest stretch that becomes an event, in days: a leap year.
const LONGEST: i32 = 366;
/// What is said of a date that the article blurs.
const BLURRED: [(TimexModifier, &str); 5] = [
    (TimexModifier::Approx, "about then"),
    (TimexModifier::Before, "before then"),
    (TimexModifier::After, "after then"),
    (TimexModifier::OnOrBefore, "then or before"),
    (TimexModifier::OnOrAfter, "then or after"),
];

/// The dated expressions of time as a calendar made at `made` (ISO 8601, UTC, to the second), one event each.
///
/// Whole days become all-day events, times of the clock such with a floating time, or one in UTC where the article tells
/// the zone. An event keeps its UID as long as its words stand where they stand.
#[must_use]
pub fn ics(export: &Export<'_>, made: &str) -> String {
    let article = export.article;
    let stamp: String = made.chars().filter(char::is_ascii_alphanumeric).collect();
    let mut lines: Vec<String> = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Dateline//Dateline//EN".to_owned(),
        format!("NAME:{}", text(&article.title)),
    ];
    // When an article was written, revised, put up is nothing that it tells of.
    let is_told = |timex: &&Timex| {
        let of_the_page = |block: &&Block| matches!(block.kind, BlockKind::Byline | BlockKind::Dateline);
        !export.blocks.iter().filter(of_the_page).any(|block| block.span.contains(timex.span))
    };
    for timex in export.timexes.iter().filter(is_told) {
        let Some(when) = when(timex) else { continue };
        let uid = format!("{}-{}-{}@dateline", article.id, timex.span.start(), timex.span.end());
        let blurred = BLURRED.iter().find(|(modifier, _)| Some(*modifier) == timex.modifier);
        let blurred = blurred.map(|(_, words)| format!(" ({words})")).unwrap_or_default();
        let words = timex.span.text(export.text);
        lines.extend(["BEGIN:VEVENT".to_owned(), format!("UID:{}", text(&uid)), format!("DTSTAMP:{stamp}")]);
        lines.extend(when);
        lines.extend([
            format!("SUMMARY:{}", text(&excerpt(export.text, timex.span))),
            format!("DESCRIPTION:{}", text(&format!("“{words}”{blurred} in “{}”", article.title))),
            // It is read about, not attended.
            "TRANSP:TRANSPARENT".to_owned(),
            "END:VEVENT".to_owned(),
        ]);
    }
    lines.push("END:VCALENDAR".to_owned());
    let mut calendar = String::new();
    for line in lines {
        push_folded(&mut calendar, &line);
    }
    calendar
}

/// The properties that say when the event is: its start and, for whole days, the day after its last.
fn when(timex: &Timex) -> Option<Vec<String>> {
    let day = |text: &Option<String>| text.as_deref().and_then(Day::parse).filter(|day| day.number() >= 0);
    let (first, last) = (day(&timex.earliest)?, day(&timex.latest)?);
    if let Some(start) = moment(&timex.value) {
        return Some(vec![format!("DTSTART:{start}")]);
    }
    if last.number() - first.number() >= LONGEST {
        return None;
    }
    // A calendar ends with the year 9999.
    let end = if last.civil() == (9999, 12, 31) { last } else { last.plus(1) };
    Some(vec![format!("DTSTART;VALUE=DATE:{}", basic(first)), format!("DTEND;VALUE=DATE:{}", basic(end))])
}

/// The moment of a value with a time of the clock: in UTC where it has a zone, floating where it has none.
fn moment(value: &str) -> Option<String> {
    let (day, time) = value.split_once('T')?;
    let (clock, zone) = match time.find(['Z', '+', '-']) {
        Some(at) => time.split_at(at),
        None => (time, ""),
    };
    let seconds = |clock: &str| {
        let fields: Option<Vec<i32>> = clock.split(':').map(|field| field.parse().ok()).collect();
        let [hours, rest @ ..] = fields.as_deref()? else { return None };
        let part = |at: usize| rest.get(at).copied().unwrap_or_default();
        Some(hours * 3600 + part(0) * 60 + part(1))
    };
    let offset = match zone.split_at_checked(1) {
        None | Some(("Z", _)) => 0,
        Some(("-", zone)) => -seconds(zone)?,
        Some((_, zone)) => seconds(zone)?,
    };
    let at = seconds(clock)? - offset;
    let day = Day::parse(day)?.plus(at.div_euclid(86_400));
    let at = at.rem_euclid(86_400);
    let utc = if zone.is_empty() { "" } else { "Z" };
    Some(format!("{}T{:02}{:02}{:02}{utc}", basic(day), at / 3600, at / 60 % 60, at % 60))
}

/// A day without hyphens.
fn basic(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// A value of the type TEXT (section 3.3.11).
fn text(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for character in words.chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            _ if character.is_control() => {}
            _ => escaped.push(character),
        }
    }
    escaped
}

/// Writes a line, folded between characters where it is too long.
fn push_folded(calendar: &mut String, line: &str) {
    let mut taken = 0;
    for character in line.chars() {
        if taken + character.len_utf8() > LINE {
            calendar.push_str("\r\n ");
            taken = 1;
        }
        calendar.push(character);
        taken += character.len_utf8();
    }
    calendar.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{StoredArticle, timex_extent, timex_kind};
    use dateline_text::{Provenance, Span, TimexKind};
    use proptest::prelude::*;

    const TEXT: &str =
        "Rain, sun; and more\nIt rained on Tuesday at 10:35, in May and in the 1940s, said Ada \\ Example.";
    const MADE: &str = "2026-01-31T08:00:00Z";

    fn timex(start: u32, end: u32, value: &str) -> Timex {
        let days = timex_extent(value);
        Timex {
            span: Span::new(start, end),
            kind: timex_kind(value).unwrap_or(TimexKind::Date),
            value: value.to_owned(),
            modifier: None,
            earliest: days.map(|(first, _)| first.to_string()),
            latest: days.map(|(_, last)| last.to_string()),
            anchor: None,
            provenance: Provenance::rule("test"),
        }
    }

    fn calendar(text: &str, title: &str, timexes: &[Timex]) -> String {
        let article = StoredArticle::new("a1", title, text, MADE);
        ics(&Export { timexes, ..Export::of(&article) }, MADE)
    }

    /// Lines as a reader of the format has them.
    fn unfolded(calendar: &str) -> Vec<String> {
        calendar.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn an_event_has_its_day_its_words_and_a_name_that_stays() {
        let found = calendar(TEXT, "Rain, sun; and more", &[timex(33, 40, "2025-04-15")]);
        assert_eq!(
            unfolded(&found),
            [
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Dateline//Dateline//EN",
                "NAME:Rain\\, sun\\; and more",
                "BEGIN:VEVENT",
                "UID:a1-33-40@dateline",
                "DTSTAMP:20260131T080000Z",
                "DTSTART;VALUE=DATE:20250415",
                "DTEND;VALUE=DATE:20250416",
                "SUMMARY:It rained on Tuesday at 10:35\\, in May and in the 1940s\\, said Ada \\\\ Example.",
                "DESCRIPTION:“Tuesday” in “Rain\\, sun\\; and more”",
                "TRANSP:TRANSPARENT",
                "END:VEVENT",
                "END:VCALENDAR",
            ]
        );
    }

    #[test]
    fn the_day_in_a_byline_is_no_event() {
        let article = StoredArticle::new("a1", "Rain", TEXT, MADE);
        let block = |start, end, kind| Block {
            span: Span::new(start, end),
            kind,
            provenance: Provenance::rule("test"),
        };
        let blocks = [block(0, 18, BlockKind::Byline), block(19, 100, BlockKind::Paragraph)];
        let timexes = [timex(0, 4, "2025-04-14"), timex(33, 40, "2025-04-15")];
        let found = ics(&Export { timexes: &timexes, blocks: &blocks, ..Export::of(&article) }, MADE);
        assert_eq!(found.matches("BEGIN:VEVENT").count(), 1);
        assert!(found.contains("20250415") && !found.contains("20250414"), "{found}");
    }

    #[test]
    fn only_what_a_calendar_can_show_is_an_event() {
        let when =
            |value: &str| when(&timex(0, 4, value)).map(|lines| lines.join(" ").replace(";VALUE=DATE", ""));
        for (value, lines) in [
            ("2025-02", Some("DTSTART:20250201 DTEND:20250301")),
            ("2025-W16-WE", Some("DTSTART:20250419 DTEND:20250421")),
            ("2024", Some("DTSTART:20240101 DTEND:20250101")),
            ("194", None),
            ("XXXX-04-16", None),
            ("P3Y", None),
            ("2025-04-16TNI", Some("DTSTART:20250416 DTEND:20250417")),
            ("2025-04-16T10:35", Some("DTSTART:20250416T103500")),
            ("2025-04-16T10", Some("DTSTART:20250416T100000")),
            ("2025-04-16T24:00", Some("DTSTART:20250417T000000")),
            ("2025-04-16T10:35Z", Some("DTSTART:20250416T103500Z")),
            ("2025-01-01T01:30+05:45", Some("DTSTART:20241231T194500Z")),
            ("2025-04-16T23:00-05:00", Some("DTSTART:20250417T040000Z")),
            ("9999-12-31", Some("DTSTART:99991231 DTEND:99991231")),
        ] {
            assert_eq!(when(value).as_deref(), lines, "{value}");
        }
    }

    proptest! {
        #[test]
        fn lines_are_short_and_come_back_whole(words in "(?s).{0,200}", title in "(?s).{0,120}") {
            let whole = Span::of(0..words.len());
            let found = calendar(&words, &title, &[timex(whole.start(), whole.end(), "2025-04-15")]);
            prop_assert!(found.split("\r\n").all(|line| line.len() <= LINE && !line.contains(['\r', '\n'])));
            let lines = unfolded(&found);
            prop_assert_eq!(lines.len(), 14);
            prop_assert_eq!(&lines[3], &format!("NAME:{}", text(&title)));
        }
    }
}
