//! The lexical layer's data: which word, or run of words, belongs to which classes with which value.
//!
//! Phrases come before their parts: the longest entry that fits is taken as one lexeme. Number words are not
//! here: `quantities::numerals` reads them.

use super::class::Class::{
    self, Amount, ClockUnit, ClockUnits, Deictic, Edge, EdgeNoun, Era, Frequency, Label, Limit, Meridiem,
    Money, NamedHour, Ordinal, Paper, Part, QuarterCode, Reference, Saying, Season, Shift, Street, Tonight,
    Unit, Units, Weekend, Zone,
};
use dateline_text::TimexModifier as Mod;

/// What `early`, `middle`, `end` and their like say about the time they stand with.
pub(super) const EDGES: &[Mod] = &[Mod::Start, Mod::Mid, Mod::End];

/// What `about`, `more than` and their like say about the length they stand with.
pub(super) const LIMITS: &[Mod] =
    &[Mod::Approx, Mod::MoreThan, Mod::LessThan, Mod::EqualOrMore, Mod::EqualOrLess];

/// The codes of TIMEX3 for parts of the day.
pub(super) const PARTS: &[&str] = &["MO", "AF", "EV", "NI", "DT"];

/// The tokens of TIMEX3 for times that no calendar holds.
pub(super) const REFERENCES: &[&str] = &["PRESENT_REF", "PAST_REF", "FUTURE_REF"];

/// The months: name, abbreviations.
#[rustfmt::skip] // A line a topic.
pub(super) const MONTHS: &[(&str, i32)] = &[
    ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6), ("july", 7),
    ("august", 8), ("september", 9), ("october", 10), ("november", 11), ("december", 12),
    ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sept", 9), ("sep", 9),
    ("oct", 10), ("nov", 11), ("dec", 12),
];

/// The months whose names are also given names or common words.
pub(super) const SHARED_MONTHS: &[&str] =
    &["march", "april", "may", "june", "august", "mar", "jan", "dec", "sep"];

/// The weekdays: name, abbreviations.
#[rustfmt::skip]
pub(super) const WEEKDAYS: &[(&str, i32)] = &[
    ("monday", 1), ("tuesday", 2), ("wednesday", 3), ("thursday", 4), ("friday", 5), ("saturday", 6), ("sunday", 7),
    ("mon", 1), ("tue", 2), ("tues", 2), ("wed", 3), ("weds", 3), ("thu", 4), ("thur", 4), ("thurs", 4),
    ("fri", 5), ("sat", 6), ("sun", 7),
];

/// The words and phrases of every other class, in small letters, a blank between tokens.
#[rustfmt::skip]
pub(super) const WORDS: &[(&str, Class, i32)] = &[
    // Units, by their place in `Unit::ALL`.
    ("second", ClockUnit, 0), ("minute", ClockUnit, 1), ("min", ClockUnit, 1), ("hour", ClockUnit, 2),
    ("seconds", ClockUnits, 0), ("minutes", ClockUnits, 1), ("mins", ClockUnits, 1), ("hours", ClockUnits, 2),
    ("hrs", ClockUnits, 2),
    ("day", Unit, 3), ("week", Unit, 4), ("month", Unit, 5), ("quarter", Unit, 6), ("year", Unit, 7),
    ("decade", Unit, 8), ("century", Unit, 9), ("yr", Unit, 7), ("yrs", Units, 7), ("qtr", Unit, 6), ("workweek", Unit, 4), ("hr", ClockUnit, 2),
    ("days", Units, 3), ("weeks", Units, 4), ("months", Units, 5), ("quarters", Units, 6), ("years", Units, 7),
    ("decades", Units, 8), ("centuries", Units, 9),
    ("daily", Frequency, 3), ("weekly", Frequency, 4), ("monthly", Frequency, 5), ("quarterly", Frequency, 6),
    ("annually", Frequency, 7), ("yearly", Frequency, 7), ("hourly", Frequency, 2),
    // Where a period lies from the day of writing.
    ("this", Shift, 0), ("this past", Shift, -1), ("this coming", Shift, 1), ("last", Shift, -1),
    ("next", Shift, 1),
    ("today", Deictic, 0), ("yesterday", Deictic, -1), ("tomorrow", Deictic, 1),
    ("the day before yesterday", Deictic, -2), ("the day after tomorrow", Deictic, 2),
    ("day before yesterday", Deictic, -2), ("day after tomorrow", Deictic, 2),
    ("tonight", Tonight, 0), ("tonite", Tonight, 0), ("weekend", Weekend, 0), ("week - end", Weekend, 0), ("wkend", Weekend, 0),
    ("tmrw", Deictic, 1),
    // Parts of a period, by their place in `EDGES`.
    ("early", Edge, 0), ("beginning", EdgeNoun, 0), ("start", EdgeNoun, 0), ("dawn", EdgeNoun, 0),
    ("early part", EdgeNoun, 0), ("mid", Edge, 1), ("middle", EdgeNoun, 1), ("late", Edge, 2),
    ("later", Edge, 2), ("end", EdgeNoun, 2), ("close", EdgeNoun, 2), ("latter part", EdgeNoun, 2),
    ("very end", EdgeNoun, 2), ("very beginning", EdgeNoun, 0),
    // Limits of a length, by their place in `LIMITS`.
    ("about", Limit, 0), ("around", Limit, 0), ("approximately", Limit, 0), ("roughly", Limit, 0), ("some", Limit, 0),
    ("more than", Limit, 1), ("over", Limit, 1), ("just over", Limit, 1), ("longer than", Limit, 1),
    ("less than", Limit, 2), ("fewer than", Limit, 2), ("under", Limit, 2), ("just under", Limit, 2),
    ("nearly", Limit, 2), ("almost", Limit, 2), ("at least", Limit, 3), ("no less than", Limit, 3),
    ("at most", Limit, 4), ("up to", Limit, 4), ("no more than", Limit, 4),
    // Numbers that stay open.
    ("a", Amount, 1), ("an", Amount, 1), ("a few", Amount, 0), ("few", Amount, 0), ("several", Amount, 0),
    ("many", Amount, 0), ("a couple of", Amount, 0), ("couple of", Amount, 0), ("a number of", Amount, 0),
    ("dozens of", Amount, 0), ("hundreds of", Amount, 0), ("a couple", Amount, 0),
    ("first", Ordinal, 1), ("second", Ordinal, 2), ("third", Ordinal, 3), ("fourth", Ordinal, 4),
    ("fifth", Ordinal, 5), ("sixth", Ordinal, 6), ("seventh", Ordinal, 7), ("eighth", Ordinal, 8),
    ("ninth", Ordinal, 9), ("tenth", Ordinal, 10), ("eleventh", Ordinal, 11), ("twelfth", Ordinal, 12),
    ("thirteenth", Ordinal, 13), ("fourteenth", Ordinal, 14), ("fifteenth", Ordinal, 15),
    ("sixteenth", Ordinal, 16), ("seventeenth", Ordinal, 17), ("eighteenth", Ordinal, 18),
    ("nineteenth", Ordinal, 19), ("twentieth", Ordinal, 20), ("twenty - first", Ordinal, 21), ("twenty first", Ordinal, 21),
    ("twenty - second", Ordinal, 22), ("twenty second", Ordinal, 22), ("twenty - third", Ordinal, 23), ("twenty third", Ordinal, 23),
    ("twenty - fourth", Ordinal, 24), ("twenty fourth", Ordinal, 24), ("twenty - fifth", Ordinal, 25), ("twenty fifth", Ordinal, 25),
    ("twenty - sixth", Ordinal, 26), ("twenty sixth", Ordinal, 26), ("twenty - seventh", Ordinal, 27), ("twenty seventh", Ordinal, 27),
    ("twenty - eighth", Ordinal, 28), ("twenty eighth", Ordinal, 28), ("twenty - ninth", Ordinal, 29), ("twenty ninth", Ordinal, 29),
    ("thirtieth", Ordinal, 30), ("thirty - first", Ordinal, 31), ("thirty first", Ordinal, 31),
    // The day, by its place in `PARTS`.
    ("morning", Part, 0), ("afternoon", Part, 1), ("evening", Part, 2), ("night", Part, 3), ("daytime", Part, 4),
    ("a.m.", Meridiem, 0), ("am", Meridiem, 0), ("a.m", Meridiem, 0), ("p.m.", Meridiem, 12), ("pm", Meridiem, 12),
    ("p.m", Meridiem, 12), ("p m", Meridiem, 12), ("a m", Meridiem, 0),
    ("noon", NamedHour, 720), ("midday", NamedHour, 720), ("midnight", NamedHour, 1440),
    ("gmt", Zone, 1), ("utc", Zone, 1), ("et", Zone, 0), ("est", Zone, 0), ("edt", Zone, 0), ("ct", Zone, 0),
    ("cst", Zone, 0), ("cdt", Zone, 0), ("mt", Zone, 0), ("mst", Zone, 0), ("mdt", Zone, 0), ("pt", Zone, 0),
    ("pst", Zone, 0), ("pdt", Zone, 0), ("bst", Zone, 0), ("cet", Zone, 0), ("cest", Zone, 0), ("eet", Zone, 0),
    ("eest", Zone, 0), ("ist", Zone, 0), ("jst", Zone, 0), ("kst", Zone, 0), ("aest", Zone, 0), ("aedt", Zone, 0),
    ("nzst", Zone, 0), ("msk", Zone, 0), ("eastern time", Zone, 0), ("central time", Zone, 0),
    ("pacific time", Zone, 0), ("mountain time", Zone, 0), ("local time", Zone, 0), ("moscow time", Zone, 0),
    // The year.
    ("spring", Season, 1), ("summer", Season, 2), ("autumn", Season, 3), ("fall", Season, 3), ("winter", Season, 4),
    ("q1", QuarterCode, 1), ("q2", QuarterCode, 2), ("q3", QuarterCode, 3), ("q4", QuarterCode, 4),
    ("bc", Era, -1), ("b.c.", Era, -1), ("b.c", Era, -1), ("bce", Era, -1), ("ad", Era, 1), ("a.d.", Era, 1), ("ce", Era, 1),
    // Outside the calendar, by their place in `REFERENCES`.
    ("right now", Reference, 0), ("just now", Reference, 0), ("at the moment", Reference, 0),
    ("at this time", Reference, 0), ("at the present time", Reference, 0), ("at present", Reference, 0), ("at the minute", Reference, 0),
    ("at the present", Reference, 0), ("nowadays", Reference, 0),
    ("these days", Reference, 0), ("in the near future", Reference, 2),
    // What tells a number that is no time.
    ("$", Money, 0), ("£", Money, 0), ("€", Money, 0), ("¥", Money, 0), ("₹", Money, 0), ("₽", Money, 0), ("#", Label, 0),
    ("no.", Label, 0), ("number", Label, 0), ("flight", Label, 0), ("room", Label, 0), ("page", Label, 0),
    ("route", Label, 0), ("highway", Label, 0), ("model", Label, 0), ("section", Label, 0), ("channel", Label, 0),
    ("resolution", Label, 0), ("version", Label, 0), ("level", Label, 0), ("gate", Label, 0), ("suite", Label, 0),
    ("apartment", Label, 0), ("platform", Label, 0), ("locker", Label, 0), ("windows", Label, 0), ("peugeot", Label, 0),
    ("times", Paper, 0), ("telegraph", Paper, 0), ("mirror", Paper, 0), ("mail", Paper, 0), ("express", Paper, 0),
    ("herald", Paper, 0), ("post", Paper, 0), ("independent", Paper, 0), ("league", Paper, 0), ("school", Paper, 0),
    ("agreement", Paper, 0),
    ("street", Street, 0), ("avenue", Street, 0), ("road", Street, 0), ("block", Street, 0), ("st.", Street, 0),
    ("ave.", Street, 0), ("boulevard", Street, 0), ("drive", Street, 0), ("lane", Street, 0),
    ("said", Saying, 0), ("says", Saying, 0), ("told", Saying, 0), ("added", Saying, 0), ("wrote", Saying, 0),
    ("announced", Saying, 0), ("has", Saying, 0), ("had", Saying, 0), ("was", Saying, 0), ("is", Saying, 0),
    ("will", Saying, 0), ("resigned", Saying, 0), ("promised", Saying, 0),
];

/// The decades that are called by a word, and their first year.
pub(super) const DECADES: &[(&str, i32)] = &[
    ("twenties", 1920),
    ("thirties", 1930),
    ("forties", 1940),
    ("fifties", 1950),
    ("sixties", 1960),
    ("seventies", 1970),
    ("eighties", 1980),
    ("nineties", 1990),
];

/// Words in `-s` that are no plural of a thing that could be counted.
pub(super) const NOT_PLURAL: &[&str] = &[
    "was",
    "has",
    "is",
    "as",
    "this",
    "its",
    "his",
    "does",
    "says",
    "thus",
    "plus",
    "across",
    "towards",
    "us",
    "politics",
    "news",
    "elections",
    "protests",
    "games",
    "sales",
    "profits",
    "earnings",
    "results",
    "figures",
];
