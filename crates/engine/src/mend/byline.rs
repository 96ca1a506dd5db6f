//! A writer's name glued to what stood beside it in the byline: `Ada WrenStaff reporter`, `By ADA WRENJuly 16, 2026`,
//! `Ada Wren3 hours ago`, `ByAda Wren`.

use dateline_text::{month_named, weekday_named};

/// A byline is no longer than this, in bytes.
const LONGEST: usize = 160;

/// Its name, or names, have so many words.
const WORDS: std::ops::RangeInclusive<usize> = 2..=7;

/// What leads to the name.
const LEADS: &[&str] = &["By ", "by ", "BY ", "Words by ", "Written by ", "Story by "];

/// Leads that a name is glued to.
const GLUED_LEADS: &[&str] = &["By", "Words by", "Written by", "Story by"];

/// Small words between names and within.
const LINKS: &[&str] =
    &["and", "&", "al", "bin", "da", "de", "del", "der", "di", "la", "le", "van", "von", "y"];

/// Words that an office begins with.
const OFFICES: &[&str] = &[
    "Chief",
    "Columnist",
    "Contributor",
    "Correspondent",
    "Editor",
    "News",
    "Political",
    "Reporter",
    "Senior",
    "Special",
    "Staff",
    "Sports",
    "Writer",
];

/// What is counted up to now, or as a time to read.
const COUNTED: &[&str] = &[
    "d", "day", "days", "h", "hour", "hours", "hr", "hrs", "m", "min", "mins", "minute", "minutes", "week",
    "weeks",
];

/// Bytes of the lead that a name is glued to, at the front of the line.
pub(super) fn lead(line: &str) -> Option<usize> {
    let lead = GLUED_LEADS.iter().find(|lead| {
        line.strip_prefix(**lead)
            .is_some_and(|rest| rest.starts_with(char::is_uppercase) && is_names(first_words(rest, 2)))
    })?;
    (line.len() <= LONGEST).then_some(lead.len())
}

/// Whether `head` is a byline's name and `tail` what was glued to it.
pub(super) fn is_met(head: &str, tail: &str) -> bool {
    head.len() + tail.len() <= LONGEST && tells(tail) && is_names(without_lead(head))
}

fn without_lead(head: &str) -> &str {
    LEADS.iter().chain(GLUED_LEADS).find_map(|lead| head.strip_prefix(lead)).unwrap_or(head)
}

/// Whether the words are names: with capitals, without figures.
fn is_names(words: &str) -> bool {
    let is_name = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | ',' | '\'' | '’' | '-'))
    };
    let last = words.rsplit(' ').next().unwrap_or_default();
    WORDS.contains(&words.split(' ').count())
        && is_name(last)
        && last.chars().count() > 1
        && words.split(' ').all(|word| is_name(word) || LINKS.contains(&word))
}

/// Whether the words begin with an office, a day, or how long ago it was.
fn tells(tail: &str) -> bool {
    let letters = tail.len() - tail.trim_start_matches(char::is_alphabetic).len();
    let (word, rest) = tail.split_at(letters);
    if OFFICES.contains(&word) {
        return rest.is_empty() || rest.starts_with(' ') && rest.split(' ').count() <= 6;
    }
    if names_day(word) {
        return rest.starts_with([' ', ',', '.']) && rest.contains(|c: char| c.is_ascii_digit());
    }
    let digits = tail.len() - tail.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let counted = tail.get(digits..).map(str::trim_start).unwrap_or_default();
    let unit = counted.split([' ', ',', '.']).next().unwrap_or_default();
    (1..=2).contains(&digits) && (names_day(unit) || COUNTED.contains(&unit))
}

/// Whether a word with a capital is a month or a day of the week.
fn names_day(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && (month_named(word).is_some() || weekday_named(word).is_some())
}

fn first_words(text: &str, count: usize) -> &str {
    let end = text.match_indices(' ').nth(count - 1).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::find;

    #[test]
    fn a_writers_name_is_parted_from_what_it_touches() {
        for (pasted, expected) in [
            ("Ada WrenStaff reporter", "Ada Wren\nStaff reporter"),
            ("By ADA WRENStaff Writer", "By ADA WREN\nStaff Writer"),
            ("By Ada WrenJuly 16, 2026 at 11:00 am", "By Ada Wren\nJuly 16, 2026 at 11:00 am"),
            ("By Ada Wren and Mo BellSenior Reporters", "By Ada Wren and Mo Bell\nSenior Reporters"),
            ("Ada Wren3 hours ago", "Ada Wren\n3 hours ago"),
            ("By Ada Wren3 November 2026", "By Ada Wren\n3 November 2026"),
            ("ByAda Wren", "By Ada Wren"),
            ("Written byAda Wren", "Written by Ada Wren"),
        ] {
            assert_eq!(find(pasted).apply(pasted), expected);
        }
    }

    #[test]
    fn other_words_with_a_capital_or_a_figure_within_stay_whole() {
        for text in [
            "ByteDance Ltd",
            "Open the TextEditor app",
            "She flew an Airbus A320 for 3 hours",
            "The MacDonald Staff",
            "Covid19 days",
        ] {
            assert!(find(text).is_empty(), "{text}");
        }
    }
}
