//! TIMEX3 values in words a reader knows. No arithmetic: the engine has done it.

use dateline_text::Timex;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// An ISO day, month or year, or a TIMEX3 value of another shape, in words.
///
/// ```
/// use dateline_app::view_model::in_words;
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
    match time.map(part_of_day) {
        None => day,
        Some(time) => format!("{day}, {time}"),
    }
}

/// What an expression of time stands for. A week is given by its first and last day: nobody counts weeks.
#[must_use]
pub fn meaning(timex: &Timex) -> String {
    match (&timex.earliest, &timex.latest) {
        (Some(first), Some(last)) if timex.value.contains("-W") => {
            format!("{} to {}", in_words(first), in_words(last))
        }
        _ => in_words(&timex.value),
    }
}

fn date(value: &str) -> Option<String> {
    let mut parts = value.split('-');
    let year = parts.next()?;
    let known = year.bytes().all(|digit| digit.is_ascii_digit());
    let Some(second) = parts.next() else {
        return match year.len() {
            4 if known => Some(year.to_owned()),
            3 if known => Some(format!("the {year}0s")),
            _ => None,
        };
    };
    let with_year =
        |words: String| if known { format!("{words} {year}") } else { format!("{words}, year not given") };
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

fn duration(length: &str) -> Option<String> {
    let (length, timed) = length.strip_prefix('T').map_or((length, false), |rest| (rest, true));
    let unit = length.chars().last()?;
    let number = length.strip_suffix(unit)?;
    let unit = match (unit, timed) {
        ('H', true) => "hour",
        ('M', true) => "minute",
        ('S', true) => "second",
        ('D', _) => "day",
        ('W', _) => "week",
        ('M', false) => "month",
        ('Y', _) => "year",
        _ => return None,
    };
    Some(match number {
        "1" => format!("1 {unit}"),
        "X" => format!("some {unit}s"),
        _ => format!("{number} {unit}s"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_quarters_seasons_and_decades_read_as_words() {
        assert_eq!(in_words("2025-W16"), "week 16, 2025");
        assert_eq!(in_words("2025-Q2"), "quarter 2 of 2025");
        assert_eq!(in_words("2024-SU"), "summer 2024");
        assert_eq!(in_words("199"), "the 1990s");
        assert_eq!(in_words("PT30M"), "30 minutes");
        assert_eq!(in_words("2025-04-15TNI"), "15 April 2025, night");
    }

    #[test]
    fn what_it_cannot_read_it_gives_back() {
        assert_eq!(in_words("odd"), "odd");
        assert_eq!(in_words("2025-99"), "2025-99");
        assert_eq!(in_words(""), "");
    }
}
