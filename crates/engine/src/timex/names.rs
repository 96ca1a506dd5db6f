//! Weekdays and months that are somebody's name in the article: `Friday said`, `Friday, 61, joined the force`.
//!
//! What shows it once holds for the whole article, except where a preposition makes a day of the word.

use super::scan::Found;
use dateline_text::{Document, Span, Token};
use std::collections::BTreeSet;

/// Rules that take nothing but the bare name of a day or a month.
const BARE: &[&str] = &["weekday", "month", "month_after_preposition", "month_after_in"];

/// Verbs that only people stand before, where the word opens the sentence or follows their quoted words.
const SAYING: &[&str] = &["added", "asked", "replied", "said", "says", "told", "wrote"];

/// Words before which a day is a day.
const BEFORE_DAYS: &[&str] = &[
    "after", "and", "before", "between", "by", "every", "for", "from", "in", "last", "next", "of", "on",
    "or", "since", "this", "through", "till", "to", "until",
];

/// The ages that stand behind a name.
const AGES: std::ops::RangeInclusive<u8> = 10..=99;

/// Takes out of the times those that are names of people.
pub(super) fn drop(document: &Document, found: &mut Vec<Found>) {
    let is_bare = |time: &Found| BARE.contains(&time.rule);
    let word = |time: &Found| document.slice(time.span).to_owned();
    let surnames: BTreeSet<String> = found
        .iter()
        .filter(|time| is_bare(time) && Around::of(document, time.span).is_person())
        .map(word)
        .collect();
    found.retain(|time| !is_broadcast(document, time.span));
    found.retain(|time| {
        let around = || Around::of(document, time.span);
        !is_bare(time)
            || !(around().is_given_name() || surnames.contains(&word(time)) && around().may_be_name())
    });
}

/// What is called `Today` or `Tonight`.
const BROADCASTS: &[&str] =
    &["programme", "program", "show", "newspaper", "magazine", "host", "presenter", "anchor"];

/// `She told the Today programme`: a capital, and what it is the name of.
fn is_broadcast(document: &Document, span: Span) -> bool {
    let word = document.slice(span);
    matches!(word, "Today" | "Tonight") && BROADCASTS.contains(&Around::of(document, span).after[0])
}

/// The words beside a time; empty where the text begins or ends.
struct Around<'a> {
    before: &'a str,
    after: [&'a str; 3],
}

impl<'a> Around<'a> {
    fn of(document: &'a Document, span: Span) -> Self {
        let tokens = document.tokens();
        let at = tokens.partition_point(|token| token.span.start() < span.start());
        let next = tokens.partition_point(|token| token.span.start() < span.end());
        let slice = |token: Option<&Token>| token.map_or("", |token| document.slice(token.span));
        let before = slice(at.checked_sub(1).and_then(|at| tokens.get(at)));
        Self { before, after: std::array::from_fn(|ahead| slice(tokens.get(next + ahead))) }
    }

    fn opens(&self) -> bool {
        matches!(self.before, "" | "." | "?" | "!" | "\"" | "”" | "’" | "'")
    }

    fn is_day(&self) -> bool {
        BEFORE_DAYS.contains(&self.before.to_lowercase().as_str())
    }

    /// `Friday said`; `Friday, 61,`.
    fn is_person(&self) -> bool {
        let [verb, age, comma] = self.after;
        let has_age = verb == "," && comma == "," && age.parse().is_ok_and(|age: u8| AGES.contains(&age));
        self.opens() && SAYING.contains(&verb) || has_age && !self.is_day()
    }

    /// `…, Tuesday Amari, …`.
    fn is_given_name(&self) -> bool {
        let [family, comma, _] = self.after;
        self.before == "," && comma == "," && family.starts_with(char::is_uppercase)
    }

    fn may_be_name(&self) -> bool {
        !self.is_day()
            && (self.opens()
                || self.before.starts_with(char::is_uppercase)
                || SAYING.contains(&self.after[0]))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Reading, read};

    fn times(text: &str) -> Vec<String> {
        let document = read(text.to_owned(), &Reading { whole: true, ..Reading::default() });
        let found = crate::timex::find(&document, "2025-04-16".parse().ok());
        found.into_iter().map(|timex| document.slice(timex.span).to_owned()).collect()
    }

    #[test]
    fn a_day_that_speaks_or_has_an_age_is_a_person() {
        let text = "Sgt. Dolores Friday sat down. Friday, 61, waited. \"I waited,\" Friday said on Friday.";
        assert_eq!(times(text), ["Friday"]);
        assert_eq!(times("One, Tuesday Amari, left."), Vec::<String>::new());
    }

    #[test]
    fn a_broadcast_called_today_is_no_day() {
        assert_eq!(times("She told Radio Quay's Today programme of it."), Vec::<String>::new());
        assert_eq!(times("Today the programme begins, and today programmes end."), ["Today", "today"]);
    }

    #[test]
    fn a_day_of_the_week_stays_one() {
        assert_eq!(times("He met the Kyiv mayor Friday. Friday was quiet."), ["Friday", "Friday"]);
        assert_eq!(times("The firm said Friday, after 61, that it waits."), ["Friday"]);
    }
}
