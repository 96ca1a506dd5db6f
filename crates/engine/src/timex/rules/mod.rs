//! The rules, as data: to add one is to add a line with its example and its counter-example.
//!
//! Where several match at one place the longest match wins, then the rule that stands first.

mod calendar;
mod carried;
mod clock;
mod counted;
mod digits;
mod durations;
mod periods;
mod ranges;
mod relative;
mod sets;
mod stamps;

use super::rule::Rule;

/// Every rule, in order.
pub(super) const ALL: &[&[Rule]] = &[
    stamps::RULES,
    ranges::RULES,
    calendar::RULES,
    digits::RULES,
    counted::RULES,
    periods::RULES,
    clock::RULES,
    sets::RULES,
    relative::RULES,
    carried::RULES,
    durations::RULES,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timex::find;
    use crate::{Reading, read};

    fn values(text: &str) -> Vec<(String, String, String)> {
        let document = read(text.to_owned(), &Reading { whole: true, ..Reading::default() });
        let timexes = find(&document, "2025-04-16".parse().ok());
        timexes
            .into_iter()
            .map(|timex| {
                (timex.provenance.name().into_owned(), document.slice(timex.span).to_owned(), timex.value)
            })
            .collect()
    }

    #[test]
    fn every_rule_reads_its_example() {
        let mut wrong = Vec::new();
        for rule in ALL.iter().copied().flatten() {
            let (text, value) = rule.example.rsplit_once(" = ").unwrap();
            let (start, rest) = text.split_once('[').unwrap();
            let (words, end) = rest.split_once(']').unwrap();
            let found = values(&format!("{start}{words}{end}"));
            let expected = (format!("rule:{}", rule.name), words.to_owned(), value.to_owned());
            if !found.contains(&expected) {
                wrong.push(format!("{expected:?} in {found:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn no_rule_takes_anything_in_its_counter_example() {
        let mut wrong = Vec::new();
        for rule in ALL.iter().copied().flatten() {
            let found = values(rule.counter);
            if found.iter().any(|(name, ..)| *name == format!("rule:{}", rule.name)) {
                wrong.push(format!("{}: {found:?}", rule.name));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
