//! What an expression of time says before it is known when it was said.

use super::class::Unit;
use dateline_text::TimexModifier;

/// What one expression says, and how its words limit it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// What it says.
    pub(super) meaning: Meaning,
    /// TIMEX3 mod.
    pub(super) modifier: Option<TimexModifier>,
}

impl From<Meaning> for Reading {
    fn from(meaning: Meaning) -> Self {
        Self { meaning, modifier: None }
    }
}

/// What an expression says of the calendar or the clock. `steps` count from the day of writing: 0 is the
/// current one, -1 the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// `April 16, 2025`, `April`, `2025`.
    Date(Date),
    /// `04/05/2025`, of which the article must tell the order.
    Numeric {
        /// The first number.
        first: i8,
        /// The second.
        second: i8,
        /// The year, where given.
        year: Option<i16>,
    },
    /// `490 BC`.
    Ancient {
        /// Years before Christ.
        year: i32,
        /// The month, where given.
        month: Option<i8>,
        /// The day of it, where given.
        day: Option<i8>,
    },
    /// `summer 2025`, `last summer`, `the second quarter`.
    Division {
        /// What divides the year.
        division: Division,
        /// Which of them, from 1.
        number: i8,
        /// The year, where given.
        year: Option<i16>,
        /// Which one, where no year is given.
        steps: Option<i32>,
    },
    /// `the 1990s`: its first year.
    Decade(i16),
    /// `the 20th century`: its number.
    Century(i16),
    /// `the 1800s`: the first year.
    Hundreds(i16),
    /// `Christmas 2024`.
    Holiday {
        /// Its place in `HOLIDAYS`.
        place: usize,
        /// The year, where given.
        year: Option<i16>,
        /// Which one, where no year is given.
        steps: Option<i32>,
        /// Of which year, counted from the current one.
        years: Option<i32>,
    },
    /// `Tuesday`, `next Friday`: 1 is Monday.
    Weekday {
        /// 1 is Monday.
        day: i8,
        /// Which one, where a word such as `last` says so.
        shift: Option<Shift>,
    },
    /// `the weekend`, `last weekend`.
    Weekend(Option<i32>),
    /// `this week`, `last month`, `tomorrow`.
    Shifted(Unit, i32),
    /// `later this week`, `earlier this year`: the rest, or the first part, of the current one.
    PartOfCurrent(Unit, bool),
    /// `three days ago`, `in two weeks`.
    Away(Unit, i32),
    /// `that day`, `two years later`: counts from the time mentioned before.
    Carried(Unit, i32),
    /// `two weeks after Christmas`: so many units from another time.
    Offset {
        /// What is counted.
        unit: Unit,
        /// How many; below zero before it.
        steps: i32,
        /// The other time.
        from: Box<Meaning>,
    },
    /// `the first Monday of May`, `the last week of 2016`, `the 21st of next month`.
    Nth {
        /// Which of them, from 1; from the end below zero.
        nth: i32,
        /// What is counted.
        piece: Piece,
        /// Within which time.
        within: Box<Meaning>,
    },
    /// `the week of October 6`: the stretch of this unit that holds the other time.
    Around(Unit, Box<Meaning>),
    /// `the weekend of October 31`, `Labor Day weekend`: the one nearest to the other time.
    WeekendNear(Box<Meaning>),
    /// `the last four months of 2021`: a length within another time.
    Part {
        /// What is counted.
        unit: Unit,
        /// How many.
        amount: i32,
        /// The first of them, from 1; from the end below zero.
        nth: i32,
        /// Within which time.
        within: Box<Meaning>,
    },
    /// `two years later`: so many units from the time mentioned before.
    CarriedAway(Unit, i32),
    /// `next weekday`: the nearest day from Monday to Friday, ahead or back.
    Workday(i32),
    /// `the next 4 business days`, below zero the last ones.
    Workdays(i32),
    /// `within two weeks`: so many units from the day of writing, that day included.
    Within(Unit, i32),
    /// `in a few minutes`: a length of the clock that ends on the day of writing.
    Soon(String),
    /// A TIMEX3 value that is a length: `P3Y`.
    Duration(String),
    /// `the past three years`, `the next two weeks`: so many units up to the day of writing, or from it where above zero.
    Stretch(Unit, i32),
    /// `in two weeks`, which is a length where the sentence tells of the past.
    AwayOrDuration(Unit, i32),
    /// A TIMEX3 value that is repeated: `XXXX-WXX-1`.
    Set(String),
    /// A TIMEX3 token: `PRESENT_REF`.
    Reference(&'static str),
    /// `10:35 a.m.`, `Tuesday night`: what follows the `T`, and the day where it is given.
    Time {
        /// What follows the `T`: `22:35`, `NI`.
        clock: String,
        /// The day, where the same expression gives it.
        day: Option<Box<Meaning>>,
    },
}

/// A date of which some fields may be missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Date {
    /// 1 to 9999.
    pub(super) year: Option<i16>,
    /// 1 to 12.
    pub(super) month: Option<i8>,
    /// 1 to 31.
    pub(super) day: Option<i8>,
    /// 1 is Monday: where the text gives it too, it helps to find the year.
    pub(super) weekday: Option<i8>,
    /// For a month: which one, as in `last March`.
    pub(super) steps: Option<i32>,
}

/// What is counted within a longer time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// A unit of the calendar.
    Unit(Unit),
    /// A weekday; 1 is Monday.
    Weekday(i8),
    /// The weekend.
    Weekend,
}

/// What divides a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Division {
    /// Meteorological, northern: winter is December to February and belongs to the year it begins in.
    Season,
    /// Of the calendar.
    Quarter,
    /// Of the calendar.
    Half,
}

/// How a weekday is picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shift {
    /// The first one after today: `the coming Friday`.
    Next,
    /// The most recent one before today: `last Friday`.
    Latest,
    /// The one of the week so many weeks away: `this Friday`, `next Friday`, `Friday of last week`.
    OfWeek(i32),
}
