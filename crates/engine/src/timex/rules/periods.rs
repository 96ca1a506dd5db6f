//! Parts of a year, and what is longer than one: seasons, quarters, decades, centuries.

use crate::timex::captures::Captures;
use crate::timex::class::Class;
use crate::timex::meaning::{Division, Meaning, Reading};
use crate::timex::rule::{Rule, rule};

pub(super) const RULES: &[Rule] = &[
    rule(
        "season_year",
        "<edge> the? SEASON ,? of? YEAR",
        season,
        "in [the summer of 2024] = 2024-SU",
        "the fall of Rome in 2024",
    ),
    rule(
        "season",
        "<edge> the? SEASON",
        season,
        "in [the summer], = 2025-SU",
        "the fall of the king; a winter coat",
    )
    .left("in|during|since|until|by|through|throughout|over|this")
    .not_right("of|CAPITAL|DASH"),
    rule(
        "shifted_season",
        "<edge> SHIFT SEASON",
        season,
        "[last summer] = 2024-SU",
        "the last fall from grace",
    )
    .not_right("from|of"),
    rule(
        "quarter_year",
        "<edge> the? ORDINAL DASH? quarter ,? of? YEAR",
        quarter,
        "in [the first quarter of 2025] = 2025-Q1",
        "a fourth quarter comeback",
    ),
    rule(
        "quarter_results",
        "ORDINAL DASH? quarter",
        quarter,
        "[first-quarter] profit = 2025-Q1",
        "their fourth-quarter touchdown",
    )
    .right("profit|profits|earnings|results|revenue|revenues|sales|growth|loss|net|gdp|income"),
    rule(
        "quarter_alone",
        "the? ORDINAL DASH? quarter|qtr (,? of? YEAR)?",
        quarter,
        "[third quarter] = 2025-Q3",
        "the third quarter was lost",
    )
    .left("__")
    .right("__"),
    rule("quarter_code", "QUARTERCODE (of|DASH|/)? YEAR?", quarter, "in [Q1] he = 2025-Q1", "in q1 group"),
    rule(
        "half_year",
        "the? ORDINAL half of YEAR",
        half,
        "in [the first half of 2024] = 2024-H1",
        "the first half of the match",
    ),
    rule("decade", "<edge> the? DECADE 's?", decade, "in [the 1990s] = 199", "in his nineties")
        .not_left("his|her|their|my|our|your|mid"),
    rule("decade_apostrophe", "<edge> the? YEAR 's", decade, "in [the 1930's] = 193", "in 1931's census")
        .left("in|of|since|by|during|from|to|until|and"),
    rule(
        "century",
        "<edge> the? ORDINAL DASH? century ERA?",
        century,
        "in [the 20th century] = 19",
        "his second century for England",
    ),
    rule("hundreds", "<edge> the? HUNDREDS", hundreds, "in [the 1800s] = 18", "1800 sons"),
];

fn season(captures: &Captures<'_, '_>) -> Option<Reading> {
    division(captures, Division::Season, captures.small(Class::Season)?)
}

fn quarter(captures: &Captures<'_, '_>) -> Option<Reading> {
    let number = captures.small(Class::QuarterCode).or_else(|| captures.small(Class::Ordinal))?;
    (1..=4).contains(&number).then_some(())?;
    division(captures, Division::Quarter, number)
}

fn half(captures: &Captures<'_, '_>) -> Option<Reading> {
    let number = captures.small(Class::Ordinal).filter(|number| (1..=2).contains(number))?;
    division(captures, Division::Half, number)
}

fn division(captures: &Captures<'_, '_>, division: Division, number: i8) -> Option<Reading> {
    let meaning =
        Meaning::Division { division, number, year: captures.year(), steps: captures.value(Class::Shift) };
    Some(Reading { meaning, modifier: captures.modifier() })
}

fn decade(captures: &Captures<'_, '_>) -> Option<Reading> {
    let first = captures.value(Class::Decade).or_else(|| captures.value(Class::Year))?;
    let meaning = Meaning::Decade(i16::try_from(first).ok().filter(|first| first % 10 == 0)?);
    Some(Reading { meaning, modifier: captures.modifier() })
}

fn century(captures: &Captures<'_, '_>) -> Option<Reading> {
    let number = captures.value(Class::Ordinal).filter(|number| (1..=30).contains(number))?;
    let bare = number < 5 && captures.value(Class::Era).is_none();
    if bare && !captures.has_word("the") {
        return None;
    }
    let number = number * captures.value(Class::Era).unwrap_or(1);
    Some(Reading { meaning: Meaning::Century(i16::try_from(number).ok()?), modifier: captures.modifier() })
}

fn hundreds(captures: &Captures<'_, '_>) -> Option<Reading> {
    let meaning = Meaning::Hundreds(i16::try_from(captures.value(Class::Hundreds)?).ok()?);
    Some(Reading { meaning, modifier: captures.modifier() })
}
