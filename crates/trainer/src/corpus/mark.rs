//! What stands in the parentheses behind marked words, read and written.

use dateline_text::{MentionKind, QuantityModifier, QuotationKind, Sourcing, TimexKind, TimexModifier};

/// One mark; several on the same words are divided by `;`. The order of the values is the order in which
/// the writer puts them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Mark {
    /// `person ada`; without a key, the words are the key.
    Mention { kind: MentionKind, entity: Option<String> },
    /// `date 2025-03 START`.
    Timex { kind: TimexKind, value: String, modifier: Option<TimexModifier> },
    /// `number >=35 people`, `number 10..15 km`.
    Quantity { value: f64, upper: Option<f64>, unit: Option<String>, modifier: Option<QuantityModifier> },
    /// `quote 1 ada indirect`, and for the parts that follow only `quote 1`.
    Quote { number: u32, head: Option<QuoteHead> },
    /// `source 1`.
    Source(u32),
    /// `cue 1`.
    Cue(u32),
}

/// What the first part of a quotation says of the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct QuoteHead {
    pub(crate) speaker: String,
    pub(crate) kind: QuotationKind,
    /// Where it is not what the speaker's key implies.
    pub(crate) sourcing: Option<Sourcing>,
}

/// The words for TIMEX3's types.
const TIMEX_KINDS: &[(&str, TimexKind)] = &[
    ("date", TimexKind::Date),
    ("time", TimexKind::Time),
    ("duration", TimexKind::Duration),
    ("set", TimexKind::Set),
];

/// The signs for what limits a number; the longer ones first, since they begin with the shorter.
const LIMITS: &[(&str, QuantityModifier)] = &[
    (">=", QuantityModifier::AtLeast),
    ("<=", QuantityModifier::AtMost),
    (">", QuantityModifier::MoreThan),
    ("<", QuantityModifier::LessThan),
    ("~", QuantityModifier::About),
];

/// Reads all the marks between one pair of parentheses.
///
/// # Errors
/// Says in words what cannot be read.
pub(crate) fn parse_all(marks: &str) -> Result<Vec<Mark>, String> {
    marks.split(';').map(|mark| parse(mark.trim())).collect()
}

fn parse(mark: &str) -> Result<Mark, String> {
    let mut words = mark.split_whitespace();
    let Some(kind) = words.next() else { return Err("a mark should stand here".to_owned()) };
    let rest: Vec<&str> = words.collect();
    if let Some(kind) = MentionKind::from_name(kind) {
        return match rest.as_slice() {
            [] => Ok(Mark::Mention { kind, entity: None }),
            [key] => Ok(Mark::Mention { kind, entity: Some((*key).to_owned()) }),
            _ => Err(format!("`{mark}` should be a kind and one key")),
        };
    }
    if let Some(&(_, kind)) = TIMEX_KINDS.iter().find(|(name, _)| *name == kind) {
        return timex(mark, kind, &rest);
    }
    match kind {
        "number" => quantity(mark, &rest),
        "quote" => quote(mark, &rest),
        "source" => number(mark, &rest).map(Mark::Source),
        "cue" => number(mark, &rest).map(Mark::Cue),
        _ => Err(format!("`{kind}` is no kind of mark")),
    }
}

fn timex(mark: &str, kind: TimexKind, rest: &[&str]) -> Result<Mark, String> {
    let (value, modifier) = match rest {
        [value] => (value, None),
        [value, word] => match TimexModifier::from_name(word) {
            Some(modifier) => (value, Some(modifier)),
            None => return Err(format!("`{word}` is no TIMEX3 mod")),
        },
        _ => return Err(format!("`{mark}` should be a type, a TIMEX3 value and perhaps a mod")),
    };
    let allowed = |character: char| {
        character.is_ascii_uppercase() || character.is_ascii_digit() || "-:._".contains(character)
    };
    if !value.chars().all(allowed) {
        return Err(format!("`{value}` is no TIMEX3 value"));
    }
    Ok(Mark::Timex { kind, value: (*value).to_owned(), modifier })
}

fn quantity(mark: &str, rest: &[&str]) -> Result<Mark, String> {
    let Some((figure, unit)) = rest.split_first() else {
        return Err(format!("`{mark}` should have a value"));
    };
    let limit = LIMITS.iter().find(|(sign, _)| figure.starts_with(sign));
    let bare = limit.map_or(*figure, |(sign, _)| &figure[sign.len()..]);
    let (lower, upper) = match bare.split_once("..") {
        Some((lower, upper)) => (lower, Some(upper)),
        None => (bare, None),
    };
    let finite = |text: &str| {
        text.parse::<f64>()
            .ok()
            .filter(|value| value.is_finite())
            .ok_or_else(|| format!("`{text}` is no number"))
    };
    Ok(Mark::Quantity {
        value: finite(lower)?,
        upper: upper.map(finite).transpose()?,
        unit: (!unit.is_empty()).then(|| unit.join(" ")),
        modifier: limit.map(|(_, modifier)| *modifier),
    })
}

fn quote(mark: &str, rest: &[&str]) -> Result<Mark, String> {
    let Some((first, rest)) = rest.split_first() else {
        return Err(format!("`{mark}` should have a number"));
    };
    let number = number(mark, &[first])?;
    let Some((speaker, rest)) = rest.split_first() else { return Ok(Mark::Quote { number, head: None }) };
    let mut head = QuoteHead { speaker: (*speaker).to_owned(), kind: QuotationKind::Direct, sourcing: None };
    for word in rest {
        if let Some(kind) = QuotationKind::from_name(word) {
            head.kind = kind;
        } else if let Some(sourcing) = Sourcing::from_name(word) {
            head.sourcing = Some(sourcing);
        } else {
            return Err(format!("`{word}` is no kind of quotation and no sort of source"));
        }
    }
    Ok(Mark::Quote { number, head: Some(head) })
}

fn number(mark: &str, rest: &[&str]) -> Result<u32, String> {
    match rest {
        [word] => word.parse().map_err(|_| format!("`{word}` should be the number of a quotation")),
        _ => Err(format!("`{mark}` should have the number of a quotation")),
    }
}

impl Mark {
    /// The mark as it stands in a file.
    pub(crate) fn write(&self) -> String {
        match self {
            Self::Mention { kind, entity } => spaced(&[kind.name(), entity.as_deref().unwrap_or_default()]),
            Self::Timex { kind, value, modifier } => {
                let name = TIMEX_KINDS.iter().find(|(_, known)| known == kind).map_or("", |(name, _)| name);
                spaced(&[name, value, modifier.map_or("", TimexModifier::name)])
            }
            Self::Quantity { value, upper, unit, modifier } => {
                let sign =
                    LIMITS.iter().find(|(_, known)| Some(*known) == *modifier).map_or("", |(sign, _)| sign);
                let upper = upper.map_or_else(String::new, |upper| format!("..{upper}"));
                spaced(&["number", &format!("{sign}{value}{upper}"), unit.as_deref().unwrap_or_default()])
            }
            Self::Quote { number, head } => {
                let number = number.to_string();
                let Some(head) = head else { return spaced(&["quote", &number]) };
                let kind = if head.kind == QuotationKind::Direct { "" } else { head.kind.name() };
                spaced(&["quote", &number, &head.speaker, kind, head.sourcing.map_or("", Sourcing::name)])
            }
            Self::Source(number) => format!("source {number}"),
            Self::Cue(number) => format!("cue {number}"),
        }
    }
}

fn spaced(words: &[&str]) -> String {
    words.iter().filter(|word| !word.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_is_written_as_it_was_read() {
        for mark in [
            "person",
            "person ada",
            "date 2025-03 START",
            "duration P3Y",
            "time 2025-04-16T22:35",
            "number >=35 people",
            "number 10..15 km",
            "number ~1200000000 USD",
            "number 54 years old",
            "quote 1 ada",
            "quote 1",
            "quote 2 officials indirect",
            "quote 3 mayor mixed named",
            "source 1",
            "cue 12",
        ] {
            assert_eq!(parse(mark).unwrap().write(), mark);
        }
    }

    #[test]
    fn says_what_cannot_be_read() {
        assert_eq!(parse("persn ada").unwrap_err(), "`persn` is no kind of mark");
        assert_eq!(parse("date 2025-03 EARLY").unwrap_err(), "`EARLY` is no TIMEX3 mod");
        assert_eq!(parse("date april").unwrap_err(), "`april` is no TIMEX3 value");
        assert_eq!(parse("number many people").unwrap_err(), "`many` is no number");
        assert_eq!(parse("cue one").unwrap_err(), "`one` should be the number of a quotation");
    }
}
