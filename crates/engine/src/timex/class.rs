//! What a word can be in an expression of time: the alphabet that the patterns of the rules are written in.

/// Defines [`Class`] and the upper-case names by which patterns call its values.
macro_rules! classes {
    ($($(#[$doc:meta])* $class:ident = $name:literal),+ $(,)?) => {
        /// What a word can be in an expression of time; one word can be several of these.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum Class { $($(#[$doc])* $class),+ }

        impl Class {
            /// The class that patterns call by this name.
            pub(super) fn named(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$class),)+ _ => None }
            }
        }
    };
}

classes! {
    /// A number above zero, in digits or words; the value is the number.
    Number = "NUMBER",
    /// A number with one decimal, `1.5`; the value is ten times the number.
    Decimal = "DECIMAL",
    /// A number, `a`, or a word for an uncertain number; the value is the number, 0 where uncertain.
    Amount = "AMOUNT",
    /// `first`, `2nd`; the value is the number.
    Ordinal = "ORDINAL",
    /// `second`, `twenty-first`, `1st` as the day of a month, where only its place says that it is one.
    OrdinalDay = "ORDAY",
    /// A number in words that can be the day of a month.
    WordDay = "WORDDAY",
    /// A number in words from ten to fifty-nine, as minutes are told.
    Minute = "MINUTE",
    /// A year in words: `two thousand and five`, `nineteen eighty-six`.
    WordYear = "WORDYEAR",
    /// `Dec31`, `14april`: the value is a hundred times the month, and the day.
    MonthDay = "MONTHDAY",
    /// `23.04.2022`: the value is the numbers one after the other, two, two and four digits.
    DottedDate = "DOTTEDDATE",
    /// `20170302`: the value is the number.
    CompactDate = "COMPACTDATE",
    /// `2018Q4`, `18q4`: the value is ten times the year, and the quarter.
    YearQuarter = "YEARQUARTER",
    /// `15h00`, `9h`, `3p`, `3:20a`: the value is the minute of the day.
    GluedClock = "GLUEDCLOCK",
    /// `0930`, which is a time before `hours` or a zone: the value is the minute of the day.
    Military = "MILITARY",
    /// `may`, `march`, `april`, `august` in small letters.
    SmallMonth = "SMALLMONTH",
    /// `mon`, `thu` in small letters.
    SmallWeekday = "SMALLWEEKDAY",
    /// The day of a month: `16`, `10th`.
    Day = "DAY",
    /// The number of a month in a date of digits only.
    MonthNumber = "MM",
    /// Two digits that shorten a year: the `18` of `1914-18`.
    ShortYear = "YY",
    /// Four digits that can well be a year: 1000 to 2199.
    Year = "YEAR",
    /// Four digits that in news are hardly anything but a year: 1700 to 2099.
    LikelyYear = "LIKELYYEAR",
    /// The same in hundreds, which before a plural counts things: `2000 troops`.
    RoundYear = "ROUNDYEAR",
    /// One to four digits: a year once `BC` or `AD` says so.
    AnyYear = "ANYYEAR",
    /// Four digits that are a year nowhere but in a whole date: 0001 to 0999 and 2200 to 9999.
    FarYear = "FARYEAR",
    /// `BC`, `BCE`: the value is -1; `AD`, `CE`: 1.
    Era = "ERA",
    /// `1990s`, `nineties`, `'90s`; the value is its first year.
    Decade = "DECADE",
    /// `1800s` and the like; the value is the first year.
    Hundreds = "HUNDREDS",
    /// The name of a month, written as one; the value is its number.
    Month = "MONTH",
    /// The name of a month that is nothing else as well.
    SureMonth = "SUREMONTH",
    /// The name of a month that is no other word: all but `May` and `March`.
    NameMonth = "NAMEMONTH",
    /// The name of a weekday; the value is 1 for Monday.
    Weekday = "WEEKDAY",
    /// The short name of a weekday without its full stop, which alone could be another word.
    ShortWeekday = "SHORTWEEKDAY",
    /// The name of a weekday in the plural.
    Weekdays = "WEEKDAYS",
    /// `spring`, `summer`, `autumn`, `winter`: the value is 1 to 4.
    Season = "SEASON",
    /// `Q1` to `Q4`.
    QuarterCode = "QUARTERCODE",
    /// `day`, `week`, `month`, `quarter`, `year`, `decade`, `century`: the value is the place in [`Unit::ALL`].
    Unit = "UNIT",
    /// The same in the plural.
    Units = "UNITS",
    /// `second`, `minute`, `hour`.
    ClockUnit = "CLOCKUNIT",
    /// The same in the plural.
    ClockUnits = "CLOCKUNITS",
    /// `daily`, `weekly`, …: the value is that of the unit.
    Frequency = "FREQUENCY",
    /// `this`, `last`, `next`, …: the value is 0, -1, 1.
    Shift = "SHIFT",
    /// `today`, `yesterday`, `tomorrow`: the value is 0, -1, 1.
    Deictic = "DEICTIC",
    /// `weekend`.
    Weekend = "WEEKEND",
    /// `early`, `mid`, `late`: the value is the place in `EDGES`.
    Edge = "EDGE",
    /// `start`, `middle`, `end`.
    EdgeNoun = "EDGENOUN",
    /// `more than`, `about`, …: the value is the place in `LIMITS`.
    Limit = "LIMIT",
    /// `morning`, `afternoon`, …: the value is the place in `PARTS`.
    Part = "PART",
    /// `tonight`.
    Tonight = "TONIGHT",
    /// `10:35`: the value is the minute of the day.
    Clock = "CLOCK",
    /// `10.35`, which is a time only before `a.m.` or `p.m.`.
    DottedClock = "DOTTEDCLOCK",
    /// 1 to 12 in digits or words.
    Hour = "HOUR",
    /// `a.m.`: the value is 0; `p.m.`: 12.
    Meridiem = "MERIDIEM",
    /// `noon`, `midnight`: the value is the minute of the day.
    NamedHour = "NAMEDHOUR",
    /// `GMT`, `EST`: the value is 1 for Greenwich and its equals, else 0.
    Zone = "ZONE",
    /// A named day of the year: the value is the place in `HOLIDAYS`.
    Holiday = "HOLIDAY",
    /// `these days`: the value is the place in `REFERENCES`.
    Reference = "REFERENCE",
    /// A dash of any kind.
    Dash = "DASH",
    /// A sign of money.
    Money = "MONEY",
    /// A word of capitals only.
    AllCaps = "ALLCAPS",
    /// A word of letters that begins with a capital.
    Capital = "CAPITAL",
    /// A word in small letters that ends like a plural and is no number, unit or function word.
    Plural = "PLURAL",
    /// `said`, `told`: after `May`, it is a person.
    Saying = "SAYING",
    /// `Street`, `block`: a number before it is an address.
    Street = "STREET",
    /// `Times`, `League`: after a weekday it makes a name.
    Paper = "PAPER",
    /// `No.`, `flight`, `room`: a number after it is a label.
    Label = "LABEL",
}

/// The units of the calendar and the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

impl Unit {
    /// Every unit, shortest first: lexemes carry a unit as its place here.
    pub(super) const ALL: [Self; 10] = [
        Self::Second,
        Self::Minute,
        Self::Hour,
        Self::Day,
        Self::Week,
        Self::Month,
        Self::Quarter,
        Self::Year,
        Self::Decade,
        Self::Century,
    ];

    /// The unit at this place of [`Unit::ALL`].
    pub(super) fn at(place: i32) -> Option<Self> {
        usize::try_from(place).ok().and_then(|place| Self::ALL.get(place).copied())
    }

    /// The letters after the number in a TIMEX3 duration: `P2W`, `P1DE`, `PT5M`.
    pub(super) const fn letters(self) -> &'static str {
        match self {
            Self::Second => "S",
            Self::Minute | Self::Month => "M",
            Self::Hour => "H",
            Self::Day => "D",
            Self::Week => "W",
            Self::Quarter => "Q",
            Self::Year => "Y",
            Self::Decade => "DE",
            Self::Century => "CE",
        }
    }

    /// Whether clocks count it, so that a duration of it is written `PT…`.
    pub(super) const fn is_clock(self) -> bool {
        matches!(self, Self::Second | Self::Minute | Self::Hour)
    }
}
