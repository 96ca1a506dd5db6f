//! The lexical layer: tokens become lexemes, each with every class it can belong to.

use super::class::Class;
use super::hash::ByWord;
use super::holidays::HOLIDAYS;
use super::words::{DECADES, MONTHS, NOT_PLURAL, SHARED_MONTHS, WEEKDAYS, WORDS};
use crate::quantities::numerals;
use crate::tokens::folded;
use dateline_text::{Document, Span, Token, TokenKind};
use std::borrow::Cow;

/// The longest phrase of the tables, in tokens.
const LONGEST: usize = 6;

/// One or more tokens that are read as one word.
#[derive(Clone, Debug)]
pub(super) struct Lexeme<'a> {
    /// Where it stands.
    pub(super) span: Span,
    /// Its words in small letters with straight apostrophes, a blank between tokens.
    pub(super) word: Cow<'a, str>,
    /// What it can be, with the value it then has.
    pub(super) senses: Vec<(Class, i32)>,
    /// Where its sentence starts.
    pub(super) sentence: u32,
}

impl Lexeme<'_> {
    /// The value it has as a member of `class`.
    pub(super) fn value(&self, class: Class) -> Option<i32> {
        self.senses.iter().find(|(sense, _)| *sense == class).map(|&(_, value)| value)
    }
}

/// An entry of the tables: the tokens after the first, and the sense.
struct Entry {
    rest: Vec<&'static str>,
    sense: (Class, i32),
}

/// The tables of words, by the first token of each entry; with no entry the words that other tables hold.
pub(super) struct Vocabulary {
    entries: ByWord<Vec<Entry>>,
}

impl Vocabulary {
    /// Indexes the tables.
    pub(super) fn new() -> Self {
        let mut entries: ByWord<Vec<Entry>> = ByWord::default();
        let feasts = (0..).zip(HOLIDAYS).map(|(place, &(name, _))| (name, Class::Holiday, place));
        let ordinals =
            WORDS.iter().copied().filter(|(_, class, value)| *class == Class::Ordinal && *value <= 31);
        let days = ordinals.map(|(phrase, _, value)| (phrase, Class::OrdinalDay, value));
        for (phrase, class, value) in WORDS.iter().copied().chain(feasts).chain(days) {
            let mut tokens = phrase.split(' ');
            let Some(first) = tokens.next() else { continue };
            let entry = Entry { rest: tokens.collect(), sense: (class, value) };
            entries.entry(first).or_default().push(entry);
        }
        let named = [MONTHS, WEEKDAYS, DECADES].into_iter().flatten().map(|&(name, _)| name);
        for word in named.chain(numerals::openers()).chain(COUNTED.iter().copied()) {
            entries.entry(word).or_default();
        }
        Self { entries }
    }

    /// The lexemes of the tokens that lie within `span`.
    pub(super) fn read<'a>(&self, document: &'a Document, span: Span) -> Vec<Lexeme<'a>> {
        let tokens = document.tokens_in(span);
        let mut words: Vec<Cow<'a, str>> =
            tokens.iter().map(|token| folded(document.slice(token.span))).collect();
        let mut sentences = document.sentences_in(span).iter().peekable();
        let mut sentence = span.start();
        let mut lexemes: Vec<Lexeme<'a>> = Vec::with_capacity(tokens.len());
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            while let Some(next) = sentences.next_if(|next| next.span.start() <= token.span.start()) {
                sentence = next.span.start();
            }
            let (length, senses) = self.senses(document, tokens, &words, at);
            let last = tokens.get(at + length - 1).unwrap_or(token);
            let word = match words.get_mut(at..at + length) {
                Some([word]) => std::mem::take(word),
                words => Cow::Owned(words.unwrap_or_default().join(" ")),
            };
            lexemes.push(Lexeme { span: token.span.cover(last.span), word, senses, sentence });
            at += length;
        }
        lexemes
    }

    /// How many tokens the lexeme at `at` takes (one or more), and its senses.
    fn senses(
        &self,
        document: &Document,
        tokens: &[Token],
        words: &[Cow<'_, str>],
        at: usize,
    ) -> (usize, Vec<(Class, i32)>) {
        let mut senses = Vec::new();
        let mut length = 1;
        let (Some(token), Some(word)) = (tokens.get(at), words.get(at)) else { return (1, senses) };
        let written = document.slice(token.span);
        let entries = self.entries.get(word.as_ref());
        for entry in entries.into_iter().flatten() {
            let size = entry.rest.len() + 1;
            let fits = entry
                .rest
                .iter()
                .enumerate()
                .all(|(i, &part)| words.get(at + 1 + i).is_some_and(|word| word == part));
            if !fits || size < length || !is_written_right(entry.sense.0, written) {
                continue;
            }
            if size > length {
                senses.clear();
                length = size;
            }
            senses.push(entry.sense);
        }
        debug_assert!(length <= LONGEST);
        if length > 1 {
            return (length, senses);
        }
        match token.kind {
            TokenKind::Number => {
                let rest = tokens.get(at..).unwrap_or_default();
                if let Some(numeral) = numerals::with_fraction(document.text(), rest) {
                    senses.push((Class::Decimal, (numeral.value.min(1e6) * 10.0) as i32));
                    return (numeral.tokens, senses);
                }
                number_senses(written, &mut senses);
            }
            TokenKind::Punctuation => {
                if matches!(written, "-" | "--" | "–" | "—" | "‐" | "‑" | "−") {
                    senses.push((Class::Dash, 0));
                }
            }
            // No table holds it, nor with a full stop or in the plural: a name, digits, or nothing at all.
            TokenKind::Word if entries.is_none() && !word.ends_with(['.', 's']) => {
                shape_senses(written, word, &mut senses);
            }
            TokenKind::Word => {
                let rest = tokens.get(at..).unwrap_or_default();
                let window = rest.get(..LONGEST.min(rest.len())).unwrap_or_default();
                if let Some(numeral) = numerals::read(document.text(), window, false)
                    && numeral.value <= 1e6
                {
                    let value = numeral.value as i32;
                    senses.retain(|_| numeral.tokens == 1);
                    if let Some((year, tokens)) = year_in_words(document.text(), rest, numeral) {
                        return (tokens, vec![(Class::WordYear, year)]);
                    }
                    senses.extend([(Class::Number, value), (Class::Amount, value)]);
                    let within = |class, range: std::ops::RangeInclusive<i32>| {
                        range.contains(&value).then_some((class, value))
                    };
                    let hour = if numeral.tokens == 1 { within(Class::Hour, 1..=12) } else { None };
                    senses.extend(
                        [
                            hour,
                            within(Class::WordDay, 1..=31),
                            within(Class::Minute, 10..=59),
                            within(Class::WordYear, 1000..=2199),
                        ]
                        .into_iter()
                        .flatten(),
                    );
                    return (numeral.tokens.max(1), senses);
                }
                word_senses(written, word, &mut senses);
            }
        }
        (length, senses)
    }
}

/// Whether a word of `class` may be written like this: `ET` but not `et`, `daily` but not `Daily`.
fn is_written_right(class: Class, written: &str) -> bool {
    let small = written.chars().all(|c| !c.is_uppercase());
    match class {
        Class::Zone => !small || written.len() > 4,
        Class::Era | Class::QuarterCode => !small || written.contains('.'),
        Class::Frequency => small,
        Class::Holiday => !matches!(written, "lent" | "holi" | "labour" | "singles"),
        Class::Paper => !small,
        _ => true,
    }
}

/// The senses of a token of digits.
fn number_senses(written: &str, senses: &mut Vec<(Class, i32)>) {
    if let Some((hour, minute)) = written.split_once(':') {
        let minute = minute.split(':').next().unwrap_or_default();
        if let Some(minutes) = minutes(hour, minute, 24) {
            senses.push((Class::Clock, minutes));
        }
        return;
    }
    let plain = written.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(date) = dotted_date(written) {
        senses.push((Class::DottedDate, date));
        return;
    }
    if plain && written.len() == 8 {
        senses.extend(written.parse().ok().map(|date| (Class::CompactDate, date)));
        return;
    }
    if plain
        && let Some(minutes) =
            written.split_at_checked(2).and_then(|(hour, minute)| minutes(hour, minute, 24))
    {
        senses.push((Class::Military, minutes));
    }
    let Some(value) = numerals::digits(written) else { return };
    if !(0.0..=1e6).contains(&value) {
        return;
    }
    if value.fract() > 0.0 || written.contains('.') {
        if written.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 1) || !written.contains('.')
        {
            senses.push((Class::Decimal, (value * 10.0) as i32));
        }
        if let Some(minutes) = written.split_once('.').and_then(|(hour, minute)| minutes(hour, minute, 23)) {
            senses.push((Class::DottedClock, minutes));
        }
        return;
    }
    let value = value as i32;
    senses.extend([(Class::Number, value), (Class::Amount, value)]);
    if !plain {
        return;
    }
    let of_length = |class, range: std::ops::RangeInclusive<i32>, lengths: &[usize]| {
        (lengths.contains(&written.len()) && range.contains(&value)).then_some((class, value))
    };
    senses.extend(
        [
            of_length(Class::Day, 1..=31, &[1, 2]),
            of_length(Class::MonthNumber, 1..=12, &[1, 2]),
            of_length(Class::Hour, 0..=12, &[1, 2]),
            of_length(Class::ShortYear, 0..=99, &[2]),
            of_length(Class::AnyYear, 1..=9999, &[1, 2, 3, 4]),
            of_length(Class::Year, 1000..=2199, &[4]),
            of_length(Class::FarYear, 1..=999, &[4]),
            of_length(Class::FarYear, 2200..=9999, &[4]),
            of_length(if value % 100 == 0 { Class::RoundYear } else { Class::LikelyYear }, 1700..=2099, &[4]),
        ]
        .into_iter()
        .flatten(),
    );
}

/// The numbers of `23.04.2022` in one.
fn dotted_date(written: &str) -> Option<i32> {
    let mut fields = written.split('.');
    let (first, second, year) = (fields.next()?, fields.next()?, fields.next()?);
    let small = |field: &str| field.parse::<i32>().ok().filter(|_| matches!(field.len(), 1 | 2));
    let year = year.parse::<i32>().ok().filter(|year| year_of_news(*year) && fields.next().is_none())?;
    Some(small(first)? * 1_000_000 + small(second)? * 10_000 + year)
}

fn year_of_news(year: i32) -> bool {
    (1000..2200).contains(&year)
}

/// A year told in two numbers, `nineteen eighty-six`, and how many tokens it takes.
fn year_in_words(text: &str, tokens: &[Token], hundreds: numerals::Numeral) -> Option<(i32, usize)> {
    if hundreds.tokens != 1 || !(17.0..=20.0).contains(&hundreds.value) {
        return None;
    }
    let rest = tokens.get(1..LONGEST.min(tokens.len()))?;
    let rest = numerals::read(text, rest, false).filter(|rest| !rest.digits && !rest.scaled)?;
    (10.0..=99.0)
        .contains(&rest.value)
        .then(|| ((hundreds.value * 100.0 + rest.value) as i32, 1 + rest.tokens))
}

/// The minute of the day, where hour and minute are on a clock of so many hours.
fn minutes(hour: &str, minute: &str, hours: i32) -> Option<i32> {
    let fits = (1..=2).contains(&hour.len()) && minute.len() == 2;
    let hour: i32 = hour.parse().ok().filter(|hour| (0..=hours).contains(hour))?;
    let minute: i32 = minute.parse().ok().filter(|minute| (0..60).contains(minute))?;
    fits.then_some(hour * 60 + minute).filter(|&minutes| minutes <= 1440)
}

/// What only the word's characters say.
fn shape_senses(written: &str, stem: &str, senses: &mut Vec<(Class, i32)>) {
    if is_capital(written) {
        senses.push((Class::Capital, 0));
        if written.len() == 3 && written.bytes().all(|byte| byte.is_ascii_uppercase()) {
            senses.push((Class::AllCaps, 0));
        }
    }
    if stem.starts_with(|c: char| c.is_ascii_digit()) {
        digit_word_senses(stem, senses);
    } else if stem.ends_with(|c: char| c.is_ascii_digit()) {
        let end = stem.find(|c: char| c.is_ascii_digit()).unwrap_or(stem.len());
        let (name, day) = stem.split_at_checked(end).unwrap_or((stem, ""));
        glued_day(name, day, senses);
    }
}

/// The sense of `dec31` and `14april`.
fn glued_day(name: &str, day: &str, senses: &mut Vec<(Class, i32)>) {
    let month = MONTHS.iter().find(|(known, _)| *known == name).map(|&(_, month)| month);
    let day = day.parse::<i32>().ok().filter(|day| (1..=31).contains(day));
    senses.extend(month.zip(day).map(|(month, day)| (Class::MonthDay, month * 100 + day)));
}

fn is_capital(written: &str) -> bool {
    written.chars().next().is_some_and(char::is_uppercase)
}

/// Plurals without an `s`, and what is as good as one.
const COUNTED: &[&str] = &["people", "men", "women", "children", "schoolchildren", "percent", "feet"];

/// The senses of a word that no table of phrases holds.
fn word_senses(written: &str, word: &str, senses: &mut Vec<(Class, i32)>) {
    let stem = word.strip_suffix('.').unwrap_or(word);
    let capital = is_capital(written);
    shape_senses(written, stem, senses);
    if stem.starts_with(|c: char| c.is_ascii_digit()) {
        return;
    }
    let shared = SHARED_MONTHS.contains(&stem);
    match MONTHS.iter().find(|(name, _)| *name == stem) {
        Some(&(_, month)) if capital || !shared => {
            senses.push((Class::Month, month));
            if !shared || word != stem {
                senses.push((Class::SureMonth, month));
            }
            if !matches!(stem, "may" | "march" | "mar") {
                senses.push((Class::NameMonth, month));
            }
        }
        // An abbreviation in small letters is another word: `217 for 6 dec.`.
        Some(&(name, month)) if name.len() > 3 || name == "may" => senses.push((Class::SmallMonth, month)),
        _ => {}
    }
    if let Some(place) = WEEKDAYS.iter().position(|(name, _)| *name == stem) {
        let value = WEEKDAYS.get(place).map_or(0, |&(_, value)| value);
        let whole = place < 7 || (capital && word != stem);
        if whole || capital {
            senses.push((if whole { Class::Weekday } else { Class::ShortWeekday }, value));
        } else {
            senses.push((Class::SmallWeekday, value));
        }
    } else if let Some(&(_, value)) =
        WEEKDAYS.iter().take(7).find(|(name, _)| stem.strip_suffix('s').is_some_and(|single| single == *name))
    {
        senses.push((Class::Weekdays, value));
    }
    if let Some(&(_, first)) = DECADES.iter().find(|(name, _)| *name == stem) {
        senses.push((Class::Decade, first));
    }
    if !capital
        && senses.is_empty()
        && stem.len() > 2
        && stem.ends_with('s')
        && !stem.ends_with("ss")
        && !NOT_PLURAL.contains(&stem)
    {
        senses.push((Class::Plural, 0));
    }
    if COUNTED.contains(&stem) {
        senses.push((Class::Plural, 1));
    }
}

/// The senses of `10th`, `1990s`, `90s`.
fn digit_word_senses(word: &str, senses: &mut Vec<(Class, i32)>) {
    let end = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
    let (digits, ending) = word.split_at_checked(end).unwrap_or((word, ""));
    let Ok(value) = digits.parse::<i32>() else { return };
    match (ending, digits.len()) {
        ("st" | "nd" | "rd" | "th", 1..=3) => {
            senses.push((Class::Ordinal, value));
            if (1..=31).contains(&value) {
                senses.push((Class::Day, value));
            }
        }
        ("s", 4) if value % 100 == 0 && value != 2000 => senses.push((Class::Hundreds, value)),
        ("s", 4) if value % 10 == 0 => senses.push((Class::Decade, value)),
        ("s", 2) if value % 10 == 0 && value >= 20 => senses.push((Class::Decade, 1900 + value)),
        _ => glued_senses(digits, ending, word, senses),
    }
}

/// The senses of digits with letters: `15h30`, `3:20p`, `2018q4`, `14april`.
fn glued_senses(digits: &str, ending: &str, word: &str, senses: &mut Vec<(Class, i32)>) {
    if let Some(quarter) =
        ending.strip_prefix('q').filter(|quarter| matches!(*quarter, "1" | "2" | "3" | "4"))
    {
        let year = digits.parse::<i32>().ok().map(|year| if digits.len() == 2 { year + 2000 } else { year });
        let quarter = quarter.parse::<i32>().ok();
        let year = year.filter(|year| year_of_news(*year)).zip(quarter);
        senses.extend(year.map(|(year, quarter)| (Class::YearQuarter, year * 10 + quarter)));
        return;
    }
    let half = |rest: &str| match rest {
        "a" => Some(0),
        "p" => Some(12 * 60),
        _ => None,
    };
    let clock = if let Some(minute) = ending.strip_prefix('h') {
        minutes(digits, if minute.is_empty() { "00" } else { minute }, 24)
    } else if let Some(after) = half(ending) {
        minutes(digits, "00", 12).map(|minutes| minutes % 720 + after)
    } else {
        let (clock, letter) = word.split_at_checked(word.len() - 1).unwrap_or_default();
        let clock = clock.split_once(':').and_then(|(hour, minute)| minutes(hour, minute, 12));
        clock.zip(half(letter)).map(|(minutes, after)| minutes % 720 + after)
    };
    senses.extend(clock.map(|minutes| (Class::GluedClock, minutes)));
    glued_day(ending, digits, senses);
}
