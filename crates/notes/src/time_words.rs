//! TIMEX3 values in words a reader knows.

use crate::length::duration;
use dateline_text::{Day, MONTHS, Timex, TimexKind, TimexModifier, WEEKDAYS};

/// Where a date leaves all open: its value, and what is said.
const OPEN: [(&str, &str); 8] = [
    ("XXXX-XX-XX", "a day not given"),
    ("XXXX-WXX", "a week not given"),
    ("XXXX-WXX-WE", "a weekend not given"),
    ("XXXX-XX", "a month not given"),
    ("XXXX-QX", "a quarter not given"),
    ("XXXX", "a year not given"),
    ("XXX", "a decade not given"),
    ("XX", "a century not given"),
];

/// What a modifier puts before the words of a date.
const MODIFIERS: [(TimexModifier, &str); 12] = [
    (TimexModifier::Before, "before "),
    (TimexModifier::After, "after "),
    (TimexModifier::OnOrBefore, "not after "),
    (TimexModifier::OnOrAfter, "not before "),
    (TimexModifier::LessThan, "less than "),
    (TimexModifier::MoreThan, "more than "),
    (TimexModifier::EqualOrLess, "at most "),
    (TimexModifier::EqualOrMore, "at least "),
    (TimexModifier::Start, "early "),
    (TimexModifier::Mid, "mid-"),
    (TimexModifier::End, "late "),
    (TimexModifier::Approx, "about "),
];

/// The name of a month, from 1 for January.
#[must_use]
pub fn month_name(month: u32) -> &'static str {
    MONTHS.get(month as usize - 1).copied().unwrap_or_default()
}

/// The name of the day of the week.
#[must_use]
pub fn weekday(day: Day) -> &'static str {
    WEEKDAYS.get(day.weekday() as usize).copied().unwrap_or_default()
}

/// A day with its day of the week. Days before the calendar was changed in Britain go without: texts give them in the old
/// one, in which they had another.
///
/// ```
/// use dateline_notes::day_in_words;
/// use dateline_text::Day;
/// assert_eq!(Day::new(2025, 4, 16).map(day_in_words).as_deref(), Some("Wednesday 16 April 2025"));
/// assert_eq!(Day::new(1526, 8, 29).map(day_in_words).as_deref(), Some("29 August 1526"));
/// ```
#[must_use]
pub fn day_in_words(day: Day) -> String {
    let words = in_words(&day.to_string());
    if day.civil() < (1752, 9, 14) { words } else { format!("{} {words}", weekday(day)) }
}

/// A day, perhaps with its time, `YYYY-MM-DDTHH:MM`, as [`day_in_words`] has it; `None` where it is no day.
#[must_use]
pub fn moment_in_words(value: &str) -> Option<String> {
    let (date, time) = value.split_once('T').unwrap_or((value, ""));
    let day = day_in_words(Day::parse(date)?);
    Some(if time.is_empty() { day } else { format!("{day}, {time}") })
}

/// The days from the first to the last, saying once what they share.
#[must_use]
pub fn days_in_words(first: Day, last: Day) -> String {
    let ((year, month, day), (last_year, last_month, _)) = (first.civil(), last.civil());
    let end = in_words(&last.to_string());
    match (year == last_year, month == last_month) {
        (true, true) => format!("{day} to {end}"),
        (true, false) => format!("{day} {} to {end}", month_name(month)),
        _ => format!("{} to {end}", in_words(&first.to_string())),
    }
}

/// The day of a moment, with its month cut short, for where there is little room.
///
/// ```
/// use dateline_notes::day_in_short;
/// assert_eq!(day_in_short("2025-04-16T10:35:00Z"), "16 Apr 2025");
/// assert_eq!(day_in_short("2025-05"), "May 2025");
/// ```
#[must_use]
pub fn day_in_short(moment: &str) -> String {
    let words = in_words(moment.split('T').next().unwrap_or(moment));
    let short = |word| if MONTHS.contains(&word) { word.get(..3).unwrap_or(word) } else { word };
    words.split(' ').map(short).collect::<Vec<_>>().join(" ")
}

/// An ISO day, month or year, or a TIMEX3 value of another shape, in words.
///
/// ```
/// use dateline_notes::in_words;
/// assert_eq!(in_words("2025-04-16"), "16 April 2025");
/// assert_eq!(in_words("2025-04-16T10:35"), "16 April 2025, 10:35");
/// assert_eq!(in_words("2025-04"), "April 2025");
/// assert_eq!(in_words("XXXX-04-16"), "16 April, year not given");
/// assert_eq!(in_words("P3Y"), "3 years");
/// assert_eq!(in_words("PRESENT_REF"), "now");
/// ```
#[must_use]
pub fn in_words(value: &str) -> String {
    match value {
        "PRESENT_REF" => return "now".to_owned(),
        "PAST_REF" => return "some time past".to_owned(),
        "FUTURE_REF" => return "some time to come".to_owned(),
        _ => {}
    }
    if let Some(length) = value.strip_prefix('P').and_then(duration) {
        return length;
    }
    let (day, time) = value.split_once('T').map_or((value, None), |(day, time)| (day, Some(time)));
    let day = date(day).unwrap_or_else(|| day.to_owned());
    let time = time.map(|time| match time.find(['Z', '+', '-']) {
        Some(at) => format!("{} (UTC{})", &time[..at], time[at..].trim_start_matches('Z')),
        None => part_of_day(time).to_owned(),
    });
    match time {
        None => day,
        Some(time) if day == OPEN[0].1 => format!("{time}, day not given"),
        Some(time) => format!("{day}, {time}"),
    }
}

/// What an expression of time stands for. A week is given by its first and last day: nobody counts weeks.
#[must_use]
pub fn meaning(timex: &Timex) -> String {
    let modifier = MODIFIERS.iter().find(|(modifier, _)| Some(*modifier) == timex.modifier);
    let modifier = modifier.map_or("", |(_, words)| words);
    if timex.kind == TimexKind::Set {
        return format!("{modifier}{}", repeated(&timex.value));
    }
    let day = |day: &Option<String>| day.as_deref().and_then(Day::parse);
    let words = match (day(&timex.earliest), day(&timex.latest)) {
        (Some(first), Some(last)) if timex.value.contains("-W") && first < last => {
            let is_whole = last.number() - first.number() == 6;
            let is_part = timex.modifier.is_some_and(|it| {
                matches!(it, TimexModifier::Start | TimexModifier::Mid | TimexModifier::End)
            });
            match (is_part, is_whole) {
                (true, true) => return format!("{modifier}in the week of {}", in_words(&first.to_string())),
                // The days say by themselves which part it is.
                (true, false) => return days_in_words(first, last),
                (false, _) => days_in_words(first, last),
            }
        }
        _ => in_words(&timex.value),
    };
    format!("{modifier}{words}")
}

/// What an expression of time stands for, a single day with its day of the week.
///
/// ```
/// use dateline_notes::stands_for;
/// use dateline_text::{Provenance, Span, Timex, TimexKind};
/// let day = || Some("2025-04-15".to_owned());
/// let tuesday = Timex {
///     span: Span::new(0, 7), kind: TimexKind::Date, value: "2025-04-15".to_owned(), modifier: None,
///     earliest: day(), latest: day(), anchor: None, provenance: Provenance::Tagger,
/// };
/// assert_eq!(stands_for(&tuesday), "Tuesday 15 April 2025");
/// ```
#[must_use]
pub fn stands_for(timex: &Timex) -> String {
    let words = meaning(timex);
    let day = timex.earliest.as_deref().filter(|day| timex.latest.as_deref() == Some(*day));
    match day.and_then(Day::parse).filter(|_| !timex.value.ends_with("_REF")) {
        Some(day) => words.replacen(&in_words(&day.to_string()), &day_in_words(day), 1),
        None => words,
    }
}

fn date(value: &str) -> Option<String> {
    if let Some((_, words)) = OPEN.iter().find(|(open, _)| *open == value) {
        return Some((*words).to_owned());
    }
    if let Some(value) = value.strip_prefix("BC") {
        return Some(format!("{} BC", date(value)?.replace("AD ", "")));
    }
    if let Some(year) = value.strip_prefix("FY") {
        return Some(format!("fiscal year {}", date(year)?));
    }
    let mut parts = value.split('-');
    let year = parts.next()?;
    let known = year.bytes().all(|digit| digit.is_ascii_digit());
    let Some(second) = parts.next() else {
        return match year.len() {
            4 if known => Some(year_in_words(year)),
            3 if known => Some(format!("the {year}0s")),
            2 if known => Some(format!("the {} century", ordinal(year.parse::<u32>().ok()? + 1))),
            _ => None,
        };
    };
    let with_year = |words: String| {
        if known { format!("{words} {}", year_in_words(year)) } else { format!("{words}, year not given") }
    };
    if second == "WXX" {
        let day = WEEKDAYS.get(parts.next()?.parse::<usize>().ok()?.checked_sub(1)?)?;
        return Some(format!("a {day}, week not given"));
    }
    if let Some(week) = second.strip_prefix('W') {
        let week = week.trim_start_matches('0');
        return Some(match parts.next() {
            Some("WE") => with_year(format!("weekend of week {week},")),
            _ => with_year(format!("week {week},")),
        });
    }
    if let Some(quarter) = second.strip_prefix('Q') {
        return Some(with_year(format!("quarter {quarter} of")));
    }
    if let Some(half) = second.strip_prefix('H') {
        return Some(with_year(format!("half {half} of")));
    }
    if let Some(season) = match second {
        "SP" => Some("spring"),
        "SU" => Some("summer"),
        "FA" => Some("autumn"),
        "WI" => Some("winter"),
        _ => None,
    } {
        return Some(with_year(season.to_owned()));
    }
    let month = MONTHS.get(second.parse::<usize>().ok()?.checked_sub(1)?)?;
    Some(match parts.next() {
        Some(day) => with_year(format!("{} {month}", day.trim_start_matches('0'))),
        None => with_year((*month).to_owned()),
    })
}

/// `2025`, `AD 79`: a year of few digits needs its era to be known for a year.
fn year_in_words(year: &str) -> String {
    year.strip_prefix('0')
        .map_or_else(|| year.to_owned(), |rest| format!("AD {}", rest.trim_start_matches('0')))
}

/// `1st`, `20th`.
fn ordinal(number: u32) -> String {
    let end = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{end}")
}

fn part_of_day(time: &str) -> &str {
    match time {
        "MO" => "morning",
        "MI" => "midday",
        "AF" => "afternoon",
        "EV" => "evening",
        "NI" => "night",
        "DT" => "daytime",
        clock => clock,
    }
}

/// How often a repeated time comes, as far as its value tells: `every week`, `every Monday`.
fn repeated(value: &str) -> String {
    let words = in_words(value);
    let words = words.strip_prefix("a ").unwrap_or(&words);
    let words = words.split(", ").next().unwrap_or(words);
    format!("every {}", words.strip_prefix("1 ").unwrap_or(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_quarters_seasons_and_decades_read_as_words() {
        assert_eq!(in_words("2025-W16"), "week 16, 2025");
        assert_eq!(in_words("2025-Q2"), "quarter 2 of 2025");
        assert_eq!(in_words("2024-SU"), "summer 2024");
        assert_eq!(in_words("2025-H1"), "half 1 of 2025");
        assert_eq!(in_words("199"), "the 1990s");
        assert_eq!(in_words("19"), "the 20th century");
        assert_eq!(in_words("11"), "the 12th century");
        assert_eq!(in_words("BC0044"), "44 BC");
        assert_eq!(in_words("BC0490-09"), "September 490 BC");
        assert_eq!(in_words("BC0044-03-15"), "15 March 44 BC");
        assert_eq!(in_words("0079-08-24"), "24 August AD 79");
        assert_eq!(in_words("0814"), "AD 814");
        assert_eq!(in_words("BC04"), "the 5th century BC");
        assert_eq!(in_words("FY2025"), "fiscal year 2025");
        assert_eq!(in_words("XXXX-WXX-3"), "a Wednesday, week not given");
        assert_eq!(in_words("XXXX-XX-XXT10:35"), "10:35, day not given");
        assert_eq!(in_words("2025-04-16T15:11Z"), "16 April 2025, 15:11 (UTC)");
        assert_eq!(in_words("2025-04-16T09:00-05:00"), "16 April 2025, 09:00 (UTC-05:00)");
        assert_eq!(in_words("PT30M"), "30 minutes");
        assert_eq!(in_words("2025-04-15TNI"), "15 April 2025, night");
    }

    #[test]
    fn a_repeated_time_says_how_often() {
        for (value, words) in [
            ("P1W", "every week"),
            ("P2W", "every 2 weeks"),
            ("XXXX-WXX-1", "every Monday"),
            ("XXXX-12-25", "every 25 December"),
        ] {
            assert_eq!(repeated(value), words);
        }
    }

    #[test]
    fn a_part_of_a_week_is_told_by_its_days_or_its_monday() {
        let week = |first: &str, modifier| Timex {
            span: dateline_text::Span::new(0, 1),
            kind: dateline_text::TimexKind::Date,
            value: "2025-W18".to_owned(),
            modifier,
            earliest: Some(first.to_owned()),
            latest: Some("2025-05-04".to_owned()),
            anchor: None,
            provenance: dateline_text::Provenance::rule("test"),
        };
        assert_eq!(meaning(&week("2025-04-28", None)), "28 April to 4 May 2025");
        assert_eq!(meaning(&week("2025-05-01", Some(TimexModifier::End))), "1 to 4 May 2025");
        assert_eq!(
            meaning(&week("2025-04-28", Some(TimexModifier::End))),
            "late in the week of 28 April 2025"
        );
    }

    #[test]
    fn what_it_cannot_read_it_gives_back() {
        assert_eq!(in_words("odd"), "odd");
        assert_eq!(in_words("2025-99"), "2025-99");
        assert_eq!(in_words(""), "");
    }
}
