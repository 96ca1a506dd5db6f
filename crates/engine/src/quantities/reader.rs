//! One quantity at one place: the number, what it counts, what limits it.

use super::{fates, limits, numerals, units};
use crate::tokens::small;
use dateline_text::{Provenance, Quantity, QuantityModifier, Span, Token, TokenKind};
use std::borrow::Cow;

/// Words after which a number is a label.
const LABELS: &[&str] = &[
    "no.", "nos.", "number", "#", "room", "flight", "page", "pages", "chapter", "article", "section",
    "route", "highway", "channel", "phase", "level", "act", "episode", "season", "week", "day", "grade",
    "class", "unit", "line", "gate", "version", "part", "step", "game", "round", "covid", "category", "tel",
    "phone", "call", "ext",
];

/// Reads the tokens of one block.
pub(super) struct Reader<'a> {
    text: &'a str,
    pub(super) tokens: &'a [Token],
}

/// One number or a range of two.
pub(super) struct Number {
    pub(super) value: f64,
    pub(super) upper: Option<f64>,
    pub(super) end: usize,
    /// Digits that no word such as `million` multiplies.
    pub(super) bare: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, tokens: &'a [Token]) -> Self {
        Self { text, tokens }
    }

    pub(super) fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map(|token| token.span.text(self.text)).unwrap_or_default()
    }

    pub(super) fn small(&self, at: usize) -> Cow<'a, str> {
        small(self.word(at))
    }

    /// Whether the token touches the one before it.
    pub(super) fn glued(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        matches!((before, self.tokens.get(at)), (Some(before), Some(token)) if before.span.end() == token.span.start())
    }

    pub(super) fn is_dash(&self, at: usize) -> bool {
        matches!(self.word(at), "-" | "–" | "‑" | "‐")
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.word(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// The quantities that begin with the token `at` and end before byte `limit`, and where to go on.
    pub(super) fn read(&self, at: usize, limit: u32) -> (Vec<Quantity>, usize) {
        let quantity = self.money(at).or_else(|| self.plain(at));
        match quantity {
            Some((quantities, end)) => {
                let fits = quantities.iter().all(|quantity| quantity.span.end() <= limit);
                if fits { (quantities, end) } else { (Vec::new(), at + 1) }
            }
            None => (Vec::new(), self.after_number(at)),
        }
    }

    /// Where a run such as `2-1` or `555-0199` that is no quantity ends.
    fn after_number(&self, at: usize) -> usize {
        let is_number = |at: usize| self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
        let mut end = at + 1;
        while is_number(end - 1) && self.glued(end) && self.glued(end + 1) && is_number(end + 1) {
            end += 2;
        }
        end
    }

    pub(super) fn span(&self, start: usize, end: usize) -> Option<Span> {
        Some(self.tokens.get(start)?.span.cover(self.tokens.get(end.checked_sub(1)?)?.span))
    }

    fn modifier(&self, start: usize, end: usize) -> Option<QuantityModifier> {
        let before: Vec<Cow<'_, str>> = (start.saturating_sub(4)..start).map(|at| self.small(at)).collect();
        let after: Vec<Cow<'_, str>> = (end..end + 2).map(|at| self.small(at)).collect();
        limits::before(&before).or_else(|| limits::after(&after))
    }

    fn quantity(
        &self,
        (start, end): (usize, usize),
        number: &Number,
        unit: Option<&str>,
        rule: &'static str,
    ) -> Option<Quantity> {
        let counted = match rule {
            // `two of its ferries`: the ferries.
            "counted" if number.end < end => {
                self.span(number.end + usize::from(self.small(number.end) == "of"), end)
            }
            "money" => self.of_what(end, unit, true),
            "measure" => self.of_what(end, unit, false),
            "number" => self.fate(start, end),
            _ => None,
        };
        Some(Quantity {
            span: self.span(start, end)?,
            value: number.value,
            upper: number.upper.filter(|upper| *upper > number.value),
            unit: unit.map(str::to_owned),
            counted,
            part_of: None,
            modifier: self.modifier(start, end),
            provenance: Provenance::rule(rule),
        })
    }

    /// `$1.2 billion`, `US$20`, `€5-7m`.
    fn money(&self, at: usize) -> Option<(Vec<Quantity>, usize)> {
        let letters = self.word(at);
        let lettered = units::is_dollar(letters)
            && self.word(at + 1) == "$"
            && (self.glued(at + 1) || letters.len() > 1);
        let sign = if lettered { at + 1 } else { at };
        let currency = units::of_sign(self.word(sign), lettered.then_some(letters))?;
        let mut number = self.number(sign + 1, true)?;
        // `$10 million to $15 million`.
        let other = number.end + 1;
        let joined =
            matches!(self.word(number.end), "to" | "-" | "–" | "and") && self.word(other) == self.word(sign);
        let between = at.checked_sub(1).map(|before| self.small(before));
        let is_range = match (self.word(number.end), between.as_deref()) {
            ("and", before) => before == Some("between"),
            (_, before) => before != Some("from"),
        };
        if joined
            && is_range
            && number.upper.is_none()
            && let Some(upper) = self.number(other + 1, true)
        {
            number = Number { value: number.value, upper: Some(upper.value), ..upper };
        }
        let end = number.end;
        Some((vec![self.quantity((at, end), &number, Some(currency), "money")?], end))
    }

    /// The number that begins at `at`, or the range.
    fn number(&self, at: usize, money: bool) -> Option<Number> {
        let rest = self.tokens.get(at..)?;
        let first = numerals::read(self.text, rest.get(..16.min(rest.len()))?, money)?;
        let end = at + first.tokens;
        let one = Number { value: first.value, upper: None, end, bare: first.digits && !first.scaled };
        let before =
            at.checked_sub(if money { 2 } else { 1 }).map(|before| self.small(before)).unwrap_or_default();
        let joined = match self.small(end).as_ref() {
            "to" => before != "from",
            "and" => before == "between",
            _ => self.is_dash(end),
        };
        let second = self
            .tokens
            .get(end + 1..)
            .filter(|_| joined)
            .and_then(|rest| numerals::read(self.text, rest.get(..16.min(rest.len()))?, money));
        let Some(second) = second else { return Some(one) };
        // `10 to 15 million` means ten million; `2-1` and `555-0199` go nowhere upward.
        let scale = if second.scaled && !first.scaled { scale_of(second.value) } else { 1.0 };
        let value = if first.value * scale < second.value { first.value * scale } else { first.value };
        let end = end + 1 + second.tokens;
        if value >= second.value || (self.is_dash(end) && self.glued(end) && self.glued(end + 1)) {
            return Some(one);
        }
        Some(Number { value, upper: Some(second.value), end, bare: one.bare && !second.scaled })
    }

    /// A number without a sign of money.
    fn plain(&self, at: usize) -> Option<(Vec<Quantity>, usize)> {
        if let Some(half) = self.half(at) {
            return Some(half);
        }
        let number = self.number(at, false)?;
        if self.is_inside_a_name(at) {
            return None;
        }
        let labelled = at.checked_sub(1).is_some_and(|before| LABELS.contains(&self.small(before).as_ref()));
        let unit = self.unit(&number, at);
        if let Some(unit) = unit.filter(|unit| !labelled || unit.rule == "measure") {
            let whole = (at, unit.end);
            return Some((vec![self.quantity(whole, &number, Some(&unit.name), unit.rule)?], unit.end));
        }
        let first = Number { upper: None, ..self.number(at, false)? };
        if let Some(change) = self.change(at, &number) {
            return Some(change);
        }
        if let Some(age) = self.age(at, &first) {
            return Some(age);
        }
        let end = number.end;
        // `Posts 542 and 543` numbers the posts; `one in three` counts nobody; `at least one` waits for its noun.
        let before = |back: usize| at.checked_sub(back).map(|at| self.small(at)).unwrap_or_default();
        let numbered = units::is_plural(&before(1)) && fates::of(&before(1)).is_none()
            || (before(1) == "in" && before(2) == "one");
        let one = self.small(at) == "one";
        let joined = self.glued(end)
            && !matches!(self.word(end), "." | "," | ";" | "!" | "?" | ")" | "\"" | "”" | "’" | "'" | "+");
        let capital_before = at.checked_sub(1).is_some_and(|before| self.is_capital(before))
            && self.modifier(at, end).is_none();
        let like_year =
            number.bare && (1000.0..2200.0).contains(&number.value) && !self.word(at).contains(',');
        let telling = number.value >= 10.0
            || self.modifier(at, end).is_some()
            || self.word(at).contains('.')
            || self.is_part(at, end)
            || self.fate(at, end).is_some();
        let is_range = number.upper.is_some();
        let bracketed =
            at.checked_sub(1).is_some_and(|before| self.word(before) == "(") && self.word(end) == ")";
        let list_item = at == 0 && matches!(self.word(end), "." | ")");
        if labelled
            || numbered
            || one
            || joined
            || capital_before
            || like_year
            || !telling
            || is_range
            || list_item
            || bracketed
        {
            return None;
        }
        Some((vec![self.quantity((at, end), &number, None, "number")?], end))
    }

    /// Whether the number is joined to a word on its left: `F-16`, `@user1`, `v2`.
    fn is_inside_a_name(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|_| self.glued(at)) else { return false };
        let opens =
            matches!(self.word(before), "(" | "[" | "\"" | "“" | "‘" | "'" | "—" | "--" | "~" | "…" | "...");
        !opens
    }

    /// `half a million`.
    fn half(&self, at: usize) -> Option<(Vec<Quantity>, usize)> {
        if self.small(at) != "half" || self.small(at + 1) != "a" {
            return None;
        }
        let scale = numerals::read(self.text, self.tokens.get(at + 1..at + 3)?, false)?;
        let number =
            Number { value: scale.value / 2.0, upper: None, end: at + 1 + scale.tokens, bare: false };
        let unit = self.unit(&number, at);
        let end = unit.as_ref().map_or(number.end, |unit| unit.end);
        let name = unit.as_ref().map(|unit| unit.name.as_str());
        Some((
            vec![self.quantity(
                (at, end),
                &number,
                name,
                unit.as_ref().map_or("number", |unit| unit.rule),
            )?],
            end,
        ))
    }

    /// `from 10 to 15 percent`: a change, not a range; both ends have the unit.
    fn change(&self, at: usize, number: &Number) -> Option<(Vec<Quantity>, usize)> {
        if self.small(at.checked_sub(1)?) != "from" || self.small(number.end) != "to" {
            return None;
        }
        let start = number.end + 1;
        let second = self.number(start, false)?;
        let unit = self.unit(&second, start)?;
        let first = self.quantity((at, number.end), number, Some(&unit.name), unit.rule)?;
        Some((vec![first, self.quantity((start, unit.end), &second, Some(&unit.name), unit.rule)?], unit.end))
    }

    /// `Ada Example, 54, …`, `aged 54`.
    fn age(&self, at: usize, number: &Number) -> Option<(Vec<Quantity>, usize)> {
        let before = at.checked_sub(1)?;
        let beside_name = self.word(before) == ","
            && before.checked_sub(1).is_some_and(|name| self.is_capital(name))
            && matches!(self.word(number.end), "," | ".")
            && number.bare
            && (1.0..=115.0).contains(&number.value)
            && number.value.fract() == 0.0;
        let aged = matches!(self.small(before).as_ref(), "aged" | "age");
        if !beside_name && !aged {
            return None;
        }
        Some((vec![self.quantity((at, number.end), number, Some("years old"), "age")?], number.end))
    }
}

/// The power of a thousand that a scaled number was multiplied by.
fn scale_of(value: f64) -> f64 {
    [1e12, 1e9, 1e6, 1e3].into_iter().find(|scale| value >= *scale).unwrap_or(1.0)
}
