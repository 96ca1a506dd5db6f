//! How the engine came by the value of a time, in words.

use crate::view_model::timeline::{day_of, days};
use crate::view_model::{MarkId, Place};
use dateline_notes::{day_in_words, meaning, weekday};
use dateline_text::{
    Analysis, Article, Day, MONTHS, Provenance, PublishedFrom, Timex, TimexAnchor, TimexKind, one_line,
};

/// Days up to which a distance is told in days.
const NEAR: i32 = 60;

/// How a value was worked out.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkedOut {
    /// In words, such as `the Tuesday before publication, Wednesday 16 April 2025`.
    pub words: String,
    /// What it was counted from, where that is in the article, and how far from it.
    pub from: Option<(Place, String)>,
}

/// The days that a longer time covers, from the first to the last; nothing where [`stands_for`] says them.
#[must_use]
pub fn covers(timex: &Timex) -> Option<String> {
    let (first, last) = days(timex).filter(|(first, last)| first < last)?;
    // Everybody knows the days of a month or a year.
    let is_plain = timex.value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if is_plain && timex.modifier.is_none() && matches!(timex.value.len(), 4 | 7) {
        return None;
    }
    Some(format!("from {} to {}", day_in_words(first), day_in_words(last)))
}

/// How the value of a time was worked out; nothing where the reader gave it.
#[must_use]
pub fn worked_out(text: &str, analysis: &Analysis, timex: &Timex) -> Option<WorkedOut> {
    if timex.provenance == Provenance::Reader {
        return None;
    }
    let said = |words: &str| Some(WorkedOut { words: words.to_owned(), from: None });
    match timex.anchor {
        None => said(match timex.kind {
            TimexKind::Duration => "a length of time, on no calendar",
            TimexKind::Set => "a time that comes again and again",
            _ => open_or_outright(timex),
        }),
        Some(TimexAnchor::Published) => {
            let published = analysis.article.published.as_deref().and_then(day_of);
            let Some(published) = published else { return said("counted from the day of publication") };
            let words = timex.span.text(text).to_lowercase();
            let has_month = words.split(|c: char| !c.is_alphabetic()).any(is_month);
            let day = day_in_words(published);
            let words = if has_month {
                format!("the year is taken from the day of publication, {day}")
            } else {
                format!("{}, {day}", counted(timex, (published, published), "publication"))
            };
            Some(WorkedOut { words, from: None })
        }
        Some(TimexAnchor::Timex(span)) => {
            let found = analysis.timexes.iter().zip(0..).find(|(other, _)| other.span == span);
            let Some((other, index)) = found else {
                let words = one_line(span.text(text));
                return said(&format!("counted from “{words}”"));
            };
            let name = meaning(other);
            let words = match days(other).filter(|_| other.provenance != Provenance::Reader) {
                Some(there) => counted(timex, there, &name),
                // What the reader has changed since tells nothing of the way.
                None => format!("counted from what Dateline read as “{}”", span.text(text)),
            };
            let place = Place { span, mark: Some(MarkId::Timex(index)) };
            Some(WorkedOut { words, from: Some((place, distance(analysis, other, timex))) })
        }
    }
}

/// What is said of a time that counts from nothing.
fn open_or_outright(timex: &Timex) -> &'static str {
    let value = timex.value.as_str();
    if value.ends_with("_REF") {
        "names no day"
    } else if value.starts_with("XXXX-WXX-") {
        "the article does not say which week"
    } else if value.starts_with("XXXX-XX") || value == "XXXX" {
        "the article does not say when"
    } else if value.contains('X') {
        "the article does not say which year"
    } else {
        "said outright"
    }
}

/// Whether a word is the name of a month, or short for one.
fn is_month(word: &str) -> bool {
    word.len() >= 3 && MONTHS.iter().any(|month| month.to_lowercase().starts_with(word) || word == "sept")
}

/// How far a time lies from the days that it counts from: `two weeks after 3 May 1945`.
fn counted(timex: &Timex, (from, to): (Day, Day), name: &str) -> String {
    let Some((first, last)) = days(timex) else { return format!("counted from {name}") };
    let value = timex.value.split_once('T').map_or(timex.value.as_str(), |(day, _)| day);
    let is_within = from <= first && last <= to && from < to;
    let years = |day: Day| day.civil().0;
    let months = |day: Day| years(day) * 12 + day.civil().1 as i32;
    if is_within {
        return format!("within {name}");
    }
    if first == last {
        return match first.number() - from.number() {
            0 => format!("the day of {name}"),
            days @ (-6..=-2 | 2..=6) => format!("the {} {} {name}", weekday(first), side(days)),
            days if days % 7 == 0 && days.abs() <= NEAR => apart(days / 7, "week", name),
            days if days.abs() <= NEAR => apart(days, "day", name),
            _ => format!("counted from {name}"),
        };
    }
    if value.len() == 8 && value.contains("-W") {
        let monday = from.plus(-(from.weekday() as i32));
        return apart((first.number() - monday.number()) / 7, "week", name);
    }
    match value.len() {
        7 if !value.contains(['Q', 'H']) && value.as_bytes()[5].is_ascii_digit() => {
            apart(months(first) - months(from), "month", name)
        }
        4 => apart(years(first) - years(from), "year", name),
        _ => format!("counted from {name}"),
    }
}

/// So many units before or after, in words.
fn apart(steps: i32, unit: &str, name: &str) -> String {
    match steps {
        0 => format!("the {unit} of {name}"),
        -1 | 1 => format!("the {unit} {} {name}", side(steps)),
        _ => format!("{} {unit}s {} {name}", number_in_words(steps.unsigned_abs()), side(steps)),
    }
}

fn side(steps: i32) -> &'static str {
    if steps < 0 { "before" } else { "after" }
}

fn number_in_words(number: u32) -> String {
    const WORDS: [&str; 11] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    WORDS.get(number as usize).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// How far above a time another one stands.
fn distance(analysis: &Analysis, one: &Timex, other: &Timex) -> String {
    let block = |timex: &Timex| {
        analysis
            .blocks
            .iter()
            .filter(|block| block.kind.is_article())
            .position(|block| block.span.contains(timex.span))
    };
    match (block(one), block(other)) {
        (Some(one), Some(other)) if one < other => match other - one {
            1 => "one paragraph above".to_owned(),
            many => format!("{} paragraphs above", number_in_words(many as u32)),
        },
        (Some(one), Some(other)) if one > other => "further down".to_owned(),
        _ => "in the same paragraph".to_owned(),
    }
}

/// Where the day of publication comes from, in words.
#[must_use]
pub const fn published_from(article: &Article) -> &'static str {
    match article.published_from {
        Some(PublishedFrom::Given) => "you set it",
        Some(PublishedFrom::Byline) => "from the byline",
        Some(PublishedFrom::Announced) => "from the line that announces it",
        Some(PublishedFrom::Dateline) => "from the dateline",
        Some(PublishedFrom::Address) => "from the article’s address",
        Some(PublishedFrom::Declared) => "as the page declares it",
        None => "not found",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_notes::stands_for;
    use dateline_text::{Block, BlockKind, Span};

    const TEXT: &str = "On Tuesday it rained.\nThree May days.\nMore.\nTwo weeks later, 14 May.";

    fn timex(words: &str, value: &str, anchor: Option<TimexAnchor>) -> Timex {
        let start = TEXT.find(words).unwrap();
        let days = dateline_notes::timex_extent(value);
        Timex {
            span: Span::of(start..start + words.len()),
            kind: dateline_notes::timex_kind(value).unwrap(),
            value: value.to_owned(),
            modifier: None,
            earliest: days.map(|(first, _)| first.to_string()),
            latest: days.map(|(_, last)| last.to_string()),
            anchor,
            provenance: Provenance::rule("test"),
        }
    }

    fn analysis(timexes: Vec<Timex>) -> Analysis {
        let mut start = 0;
        let blocks = TEXT.split('\n').map(|line| {
            let span = Span::of(start..start + line.len());
            start += line.len() + 1;
            Block { span, kind: BlockKind::Paragraph, provenance: Provenance::rule("test") }
        });
        let article = Article { published: Some("2025-04-16T10:35".to_owned()), ..Article::default() };
        Analysis { article, blocks: blocks.collect(), timexes, ..Analysis::default() }
    }

    fn from_publication(words: &str, value: &str) -> String {
        let timex = timex(words, value, Some(TimexAnchor::Published));
        worked_out(TEXT, &analysis(vec![timex.clone()]), &timex).unwrap().words
    }

    #[test]
    fn what_counts_from_publication_says_how_far() {
        let day = ", Wednesday 16 April 2025";
        for (words, value, told) in [
            ("Tuesday", "2025-04-15", "the day before publication"),
            ("Tuesday", "2025-04-16", "the day of publication"),
            ("Tuesday", "2025-04-11", "the Friday before publication"),
            ("Tuesday", "2025-04-30TNI", "two weeks after publication"),
            ("Tuesday", "2025-04-07", "nine days before publication"),
            ("Tuesday", "2025-W16", "the week of publication"),
            ("Tuesday", "2025-W14", "two weeks before publication"),
            ("Tuesday", "2025-05", "the month after publication"),
            ("Tuesday", "2022", "three years before publication"),
            ("Tuesday", "2025-Q2", "counted from publication"),
            ("14 May", "2025-05-14", "the year is taken from the day of publication"),
        ] {
            assert_eq!(from_publication(words, value), format!("{told}{day}"), "{value}");
        }
    }

    #[test]
    fn what_counts_from_the_text_leads_there() {
        let there = timex("Three May", "1945-05-03", None);
        let here = timex("Two weeks later", "1945-05-17", Some(TimexAnchor::Timex(there.span)));
        let told = worked_out(TEXT, &analysis(vec![there.clone(), here.clone()]), &here).unwrap();
        assert_eq!(told.words, "two weeks after 3 May 1945");
        let (place, far) = told.from.unwrap();
        assert_eq!((place.mark, far.as_str()), (Some(MarkId::Timex(0)), "two paragraphs above"));
        // What the reader changed there does not make this one wrong.
        let changed = Timex { provenance: Provenance::Reader, ..there };
        let told = worked_out(TEXT, &analysis(vec![changed, here.clone()]), &here).unwrap();
        assert_eq!(told.words, "counted from what Dateline read as “Three May”");
    }

    #[test]
    fn what_counts_from_nothing_says_what_is_missing() {
        for (value, told) in [
            ("2025-04-16", "said outright"),
            ("XXXX-04-16", "the article does not say which year"),
            ("XXXX-WXX-2", "the article does not say which week"),
            ("XXXX-XX-XX", "the article does not say when"),
            ("P2W", "a length of time, on no calendar"),
            ("PAST_REF", "names no day"),
        ] {
            let timex = timex("Tuesday", value, None);
            assert_eq!(
                worked_out(TEXT, &analysis(vec![timex.clone()]), &timex).unwrap().words,
                told,
                "{value}"
            );
        }
    }

    #[test]
    fn a_day_is_told_with_its_day_of_the_week() {
        assert_eq!(stands_for(&timex("Tuesday", "2025-04-16T10:35", None)), "Wednesday 16 April 2025, 10:35");
        assert_eq!(stands_for(&timex("Tuesday", "2025-04", None)), "April 2025");
        let week = timex("Tuesday", "2025-W16", None);
        assert_eq!(covers(&timex("Tuesday", "2025-04", None)), None);
        assert_eq!(covers(&week).as_deref(), Some("from Monday 14 April 2025 to Sunday 20 April 2025"));
    }
}
