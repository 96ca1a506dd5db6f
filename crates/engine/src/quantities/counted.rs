//! What stands after a number and is counted by it: a measure, a currency, an age, a plural.

use super::reader::{Number, Reader};
use super::{numerals, units};
use dateline_text::TokenKind;

/// How many words may stand between a number and what it counts: `35 young Marrow students`.
const ADJECTIVES: usize = 3;

/// Words behind `times` with which it counts how often something happened.
const TIMES_END: &[&str] = &[
    "in", "on", "at", "since", "before", "over", "during", "last", "this", ".", ",", "when", "by", "and",
    "but",
];

/// Whose things they are of which a number counts some.
const DETERMINERS: &[&str] = &["its", "their", "his", "her", "our", "my"];

/// What a number counts, and the token after its words.
pub(super) struct Unit {
    pub(super) name: String,
    pub(super) end: usize,
    pub(super) rule: &'static str,
}

impl Reader<'_> {
    /// What stands after the number and is counted by it.
    pub(super) fn unit(&self, number: &Number, start: usize) -> Option<Unit> {
        let at = number.end;
        let unit = |name: &str, end: usize, rule| Some(Unit { name: name.to_owned(), end, rule });
        let (word, next) = (self.small(at), self.small(at + 1));
        // The full stop of a sentence can look like that of an initial: `24°C.`
        let next = if word == "°" { next.trim_end_matches('.').to_owned().into() } else { next };
        let hyphen = self.is_dash(at) && self.glued(at) && self.glued(at + 1);
        if hyphen {
            if matches!(next.as_ref(), "year" | "month")
                && self.is_dash(at + 2)
                && self.small(at + 3) == "old"
            {
                return unit(if next == "year" { "years old" } else { "months old" }, at + 4, "age");
            }
            let name = units::of_measure(&next, false).or_else(|| units::of_money(&next))?;
            return unit(name, at + 2, "measure");
        }
        match (word.as_ref(), next.as_ref()) {
            ("per", "cent") => return unit("%", at + 2, "measure"),
            ("percentage", "point" | "points") => return unit("percentage points", at + 2, "measure"),
            ("square" | "cubic", measure) => {
                let name = units::of_measure(measure, false)?;
                return unit(&format!("{word} {name}"), at + 2, "measure");
            }
            ("degrees", "celsius") => return unit("°C", at + 2, "measure"),
            ("degrees", "fahrenheit") => return unit("°F", at + 2, "measure"),
            ("°", "c") => return unit("°C", at + 2, "measure"),
            ("°", "f") => return unit("°F", at + 2, "measure"),
            ("u.s." | "us" | "american", "dollars") => return unit("USD", at + 2, "money"),
            ("canadian", "dollars") => return unit("CAD", at + 2, "money"),
            ("australian", "dollars") => return unit("AUD", at + 2, "money"),
            ("british", "pounds") => return unit("GBP", at + 2, "money"),
            ("swiss", "francs") => return unit("CHF", at + 2, "money"),
            ("years" | "year", "old") => return unit("years old", at + 2, "age"),
            _ => {}
        }
        // `35 won` is a sentence, `35 million won` a price.
        if let Some(name) = units::of_money(&word).filter(|_| word != "won" || !number.bare) {
            return unit(name, at + 1, "money");
        }
        if let Some(name) = units::of_measure(&word, self.glued(at)) {
            return unit(name, at + 1, "measure");
        }
        // `17 times in ten days`, but `three times as many`, `four times the size`.
        if word == "times" && number.bare && TIMES_END.contains(&next.as_ref()) {
            return unit("times", at + 1, "counted");
        }
        if word == "of" && DETERMINERS.contains(&next.as_ref()) {
            return self.counted_among(number);
        }
        self.counted(number, start)
    }

    /// The things among which the number counts some: `two of its warehouses`.
    fn counted_among(&self, number: &Number) -> Option<Unit> {
        let first = number.end + 2;
        if number.value == 1.0 || number.upper.is_some() {
            return None;
        }
        for at in first..=first + ADJECTIVES {
            let small = self.small(at);
            let is_word = self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word);
            // `two of its five planets`: the five are counted by themselves.
            let is_number = numerals::read_small(&small).is_some();
            if !is_word || is_number || self.is_capital(at) || units::ends_search(&small) {
                return None;
            }
            if units::is_plural(&small) {
                return Some(Unit { name: small.into_owned(), end: at + 1, rule: "counted" });
            }
        }
        None
    }

    /// The plural that the number counts, over at most a few adjectives: `35 young students`.
    fn counted(&self, number: &Number, start: usize) -> Option<Unit> {
        let one_in = start > 1 && self.small(start - 1) == "in" && self.small(start - 2) == "one";
        if one_in {
            return None;
        }
        let single = number.value == 1.0 && number.upper.is_none();
        // `Apple 7 phones`: a number after a name counts only what news is known to count.
        let after_name =
            start > 1 && self.is_capital(start - 1) && self.word(start - 2) != "." && number.bare;
        for at in number.end..=number.end + ADJECTIVES {
            let token = self.tokens.get(at)?;
            let word = self.word(at);
            let small = self.small(at);
            let joined_adjective = self.is_dash(at) && self.glued(at) && self.glued(at + 1);
            if joined_adjective {
                continue;
            }
            if token.kind != TokenKind::Word
                || word.contains('\'')
                || word.contains('’')
                || units::ends_search(&small)
            {
                return None;
            }
            if at == number.end && self.glued(at) {
                return None;
            }
            let name = if single {
                units::of_one(&small)?.to_owned()
            } else if units::is_plural(&small) && !self.is_capital(at) {
                small.into_owned()
            } else if units::is_plural(&small) && at == number.end && !self.is_capital(at + 1) {
                // `500 Greeks`
                word.to_owned()
            } else {
                continue;
            };
            if after_name && name != "people" && !units::is_common(&name) {
                return None;
            }
            // `Police officers`: the first is a plural by itself, the second is what is counted.
            let next = self.small(at + 1);
            let compound =
                units::is_common(&name) && next.ends_with('s') && units::is_plural(&next) && !single;
            return Some(match compound {
                true => Unit { name: next.into_owned(), end: at + 2, rule: "counted" },
                false => Unit { name, end: at + 1, rule: "counted" },
            });
        }
        None
    }
}
