//! Named days of the year and how each year finds them.

mod hebrew;
mod hijri;
mod tables;

use jiff::civil::{Date, Weekday};

/// How a named day is found in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Feast {
    /// The same month and day every year.
    Fixed(i8, i8),
    /// The n-th such weekday of a month; -1 is the last.
    Nth(i8, Weekday, i8),
    /// So many days after the n-th such weekday of a month.
    AfterNth(i8, Weekday, i8, i64),
    /// So many days after Western Easter.
    Easter(i64),
    /// So many days after Orthodox Easter.
    OrthodoxEaster(i64),
    /// So many days after a day of the Hebrew calendar; it begins on the evening before.
    Hebrew(hebrew::From, i64),
    /// Month and day of the Islamic calendar.
    Islamic(u8, u8),
    /// So many days after the day that a table gives.
    Table(&'static tables::Table, i64),
    /// One day, in no other year.
    Once(i16, i8, i8),
}

use Feast::{AfterNth, Easter, Fixed, Hebrew, Islamic, Nth, Once, OrthodoxEaster, Table};
use Weekday::{Monday, Saturday, Sunday, Thursday};
use hebrew::From::{Hanukkah, Passover, RoshHashanah, TuBishvat};

/// The named days, in small letters, a blank between tokens.
#[rustfmt::skip] // A line a feast or two.
pub(super) const HOLIDAYS: &[(&str, Feast)] = &[
    ("new year 's day", Fixed(1, 1)), ("new years day", Fixed(1, 1)), ("new year day", Fixed(1, 1)),
    ("new year 's eve", Fixed(12, 31)), ("new years eve", Fixed(12, 31)), ("new year 's", Fixed(1, 1)),
    ("epiphany", Fixed(1, 6)), ("three kings ' day", Fixed(1, 6)), ("orthodox christmas", Fixed(1, 7)),
    ("pongal", Fixed(1, 14)), ("makar sankranti", Fixed(1, 14)), ("makara sankranthi", Fixed(1, 14)), ("lohri", Fixed(1, 13)),
    ("martin luther king jr. day", Nth(3, Monday, 1)), ("martin luther king day", Nth(3, Monday, 1)),
    ("martin luther king 's day", Nth(3, Monday, 1)), ("martin luther kings day", Nth(3, Monday, 1)),
    ("mlk day", Nth(3, Monday, 1)), ("mlk jr. day", Nth(3, Monday, 1)), ("civil rights day", Nth(3, Monday, 1)),
    ("australia day", Fixed(1, 26)), ("burns night", Fixed(1, 25)),
    ("holocaust memorial day", Fixed(1, 27)), ("holocaust remembrance day", Fixed(1, 27)), ("groundhog day", Fixed(2, 2)),
    ("waitangi day", Fixed(2, 6)), ("valentine 's day", Fixed(2, 14)), ("valentines day", Fixed(2, 14)), ("valentine day", Fixed(2, 14)),
    ("presidents day", Nth(3, Monday, 2)), ("presidents ' day", Nth(3, Monday, 2)), ("president 's day", Nth(3, Monday, 2)),
    ("international women 's day", Fixed(3, 8)), ("st. david 's day", Fixed(3, 1)),
    ("st. patrick 's day", Fixed(3, 17)), ("st patrick 's day", Fixed(3, 17)), ("saint patrick 's day", Fixed(3, 17)),
    ("saint patricks day", Fixed(3, 17)), ("st paddy 's day", Fixed(3, 17)), ("saint paddy 's day", Fixed(3, 17)),
    ("nowruz", Fixed(3, 20)), ("earth hour", Nth(-1, Saturday, 3)),
    ("april fools ' day", Fixed(4, 1)), ("april fool 's day", Fixed(4, 1)),
    ("shrove tuesday", Easter(-47)), ("pancake day", Easter(-47)), ("mardi gras", Easter(-47)), ("fat tuesday", Easter(-47)),
    ("ash wednesday", Easter(-46)), ("lent", Easter(-46)), ("palm sunday", Easter(-7)), ("branch sunday", Easter(-7)), ("holy week", Easter(-7)),
    ("maundy thursday", Easter(-3)), ("holy thursday", Easter(-3)), ("covenant thursday", Easter(-3)), ("covenant thu", Easter(-3)),
    ("good friday", Easter(-2)), ("holy saturday", Easter(-1)),
    ("easter", Easter(0)), ("easter sunday", Easter(0)), ("easter day", Easter(0)), ("easter monday", Easter(1)), ("easter mon", Easter(1)),
    ("ascension day", Easter(39)), ("pentecost", Easter(49)), ("whit sunday", Easter(49)), ("white sunday", Easter(49)),
    ("whit monday", Easter(50)), ("pentecost monday", Easter(50)), ("trinity sunday", Easter(56)),
    ("orthodox easter", OrthodoxEaster(0)), ("orthodox good friday", OrthodoxEaster(-2)), ("orthodox great friday", OrthodoxEaster(-2)),
    ("clean monday", OrthodoxEaster(-48)), ("orthodox shrove monday", OrthodoxEaster(-48)), ("great lent", OrthodoxEaster(-48)),
    ("great fast", OrthodoxEaster(-48)), ("lazarus saturday", OrthodoxEaster(-8)),
    ("vaisakhi", Fixed(4, 14)), ("baisakhi", Fixed(4, 14)), ("vasakhi", Fixed(4, 14)), ("vaishakhi", Fixed(4, 14)), ("songkran", Fixed(4, 13)),
    ("earth day", Fixed(4, 22)), ("st. george 's day", Fixed(4, 23)), ("anzac day", Fixed(4, 25)), ("king 's day", Fixed(4, 27)),
    ("koningsdag", Fixed(4, 27)), ("may day", Fixed(5, 1)), ("international workers ' day", Fixed(5, 1)), ("labour day", Fixed(5, 1)),
    ("cinco de mayo", Fixed(5, 5)), ("victory day", Fixed(5, 9)), ("ve day", Fixed(5, 8)), ("nakba day", Fixed(5, 15)),
    ("mother 's day", Nth(2, Sunday, 5)), ("mothers ' day", Nth(2, Sunday, 5)), ("memorial day", Nth(-1, Monday, 5)),
    ("juneteenth", Fixed(6, 19)), ("d - day", Once(1944, 6, 6)), ("bloomsday", Fixed(6, 16)),
    ("father 's day", Nth(3, Sunday, 6)), ("fathers ' day", Nth(3, Sunday, 6)), ("canada day", Fixed(7, 1)),
    ("fourth of july", Fixed(7, 4)), ("4th of july", Fixed(7, 4)), ("july fourth", Fixed(7, 4)), ("bastille day", Fixed(7, 14)),
    ("assumption day", Fixed(8, 15)), ("parsi new year", Fixed(8, 16)), ("jamshedi navroz", Fixed(8, 16)),
    ("labor day", Nth(1, Monday, 9)), ("columbus day", Nth(2, Monday, 10)), ("indigenous peoples ' day", Nth(2, Monday, 10)),
    ("boss 's day", Fixed(10, 16)), ("boss day", Fixed(10, 16)),
    ("halloween", Fixed(10, 31)), ("all hallows ' eve", Fixed(10, 31)), ("all saints ' day", Fixed(11, 1)), ("all saints day", Fixed(11, 1)),
    ("all souls ' day", Fixed(11, 2)), ("day of the dead", Fixed(11, 2)), ("world vegan day", Fixed(11, 1)),
    ("guy fawkes night", Fixed(11, 5)), ("bonfire night", Fixed(11, 5)), ("singles ' day", Fixed(11, 11)),
    ("armistice day", Fixed(11, 11)), ("remembrance day", Fixed(11, 11)), ("remembrance sunday", Nth(2, Sunday, 11)),
    ("veterans day", Fixed(11, 11)), ("veterans ' day", Fixed(11, 11)),
    ("thanksgiving", Nth(4, Thursday, 11)), ("thanksgiving day", Nth(4, Thursday, 11)),
    ("black friday", AfterNth(4, Thursday, 11, 1)), ("cyber monday", AfterNth(4, Thursday, 11, 4)),
    ("giving tuesday", AfterNth(4, Thursday, 11, 5)), ("super tuesday", AfterNth(1, Monday, 3, 1)),
    ("st. andrew 's day", Fixed(11, 30)), ("christmas eve", Fixed(12, 24)), ("christmas", Fixed(12, 25)), ("xmas", Fixed(12, 25)),
    ("christmas day", Fixed(12, 25)), ("boxing day", Fixed(12, 26)), ("st. stephen 's day", Fixed(12, 26)), ("kwanzaa", Fixed(12, 26)),
    ("9 / 11", Once(2001, 9, 11)),
    // The Hebrew calendar.
    ("rosh hashanah", Hebrew(RoshHashanah, 0)), ("rosh hashana", Hebrew(RoshHashanah, 0)), ("rosh hashanna", Hebrew(RoshHashanah, 0)),
    ("yom kippur", Hebrew(RoshHashanah, 9)), ("sukkot", Hebrew(RoshHashanah, 14)), ("succos", Hebrew(RoshHashanah, 14)),
    ("feast of the ingathering", Hebrew(RoshHashanah, 14)), ("shemini atzeret", Hebrew(RoshHashanah, 21)),
    ("simchat torah", Hebrew(RoshHashanah, 22)), ("hanukkah", Hebrew(Hanukkah, 0)), ("hanukah", Hebrew(Hanukkah, 0)),
    ("hannukkah", Hebrew(Hanukkah, 0)), ("chanukah", Hebrew(Hanukkah, 0)), ("tu bishvat", Hebrew(TuBishvat, 0)),
    ("purim", Hebrew(Passover, -30)), ("shushan purim", Hebrew(Passover, -29)), ("passover", Hebrew(Passover, 0)), ("pesach", Hebrew(Passover, 0)),
    ("yom hashoah", Hebrew(Passover, 12)), ("holocaust day", Hebrew(Passover, 12)), ("yom haatzmaut", Hebrew(Passover, 19)),
    ("lag b'omer", Hebrew(Passover, 33)), ("lag baomer", Hebrew(Passover, 33)), ("shavuot", Hebrew(Passover, 50)),
    ("tisha b'av", Hebrew(Passover, 113)),
    // The Islamic calendar.
    ("islamic new year", Islamic(1, 1)), ("amun jadid", Islamic(1, 1)), ("ashura", Islamic(1, 10)), ("day of ashura", Islamic(1, 10)),
    ("mawlid", Islamic(3, 12)), ("mawlid al - nabawi", Islamic(3, 12)), ("isra and mi'raj", Islamic(7, 27)),
    ("the night journey", Islamic(7, 27)), ("the prophet 's ascension", Islamic(7, 27)), ("ascension to heaven", Islamic(7, 27)),
    ("ramadan", Islamic(9, 1)), ("laylat al - qadr", Islamic(9, 27)), ("laylat al kadr", Islamic(9, 27)), ("night of power", Islamic(9, 27)),
    ("night of measures", Islamic(9, 27)), ("eid al - fitr", Islamic(10, 1)), ("eid al fitr", Islamic(10, 1)), ("eid ul - fitr", Islamic(10, 1)),
    ("eid al - adha", Islamic(12, 10)), ("eid al adha", Islamic(12, 10)), ("eid ul - adha", Islamic(12, 10)), ("id ul - adha", Islamic(12, 10)),
    ("sacrifice feast", Islamic(12, 10)), ("bakr id", Islamic(12, 10)),
    // The moon over India and Beijing.
    ("diwali", Table(&tables::DIWALI, 0)), ("deepavali", Table(&tables::DIWALI, 0)), ("lakshmi puja", Table(&tables::DIWALI, 0)),
    ("choti diwali", Table(&tables::DIWALI, -1)), ("kali chaudas", Table(&tables::DIWALI, -1)), ("dhanteras", Table(&tables::DHANTERAS, 0)),
    ("dhanatrayodashi", Table(&tables::DHANTERAS, 0)), ("bhai dooj", Table(&tables::BHAI_DOOJ, 0)),
    ("chhath", Table(&tables::CHHATH, 0)), ("chhath puja", Table(&tables::CHHATH, 0)), ("dala puja", Table(&tables::CHHATH, 0)), ("surya shashthi", Table(&tables::CHHATH, 0)),
    ("maha saptami", Table(&tables::SAPTAMI, 0)), ("dussehra", Table(&tables::DUSSEHRA, 0)), ("vijayadashami", Table(&tables::DUSSEHRA, 0)),
    ("navaratri", Table(&tables::NAVARATRI, 0)), ("navratri", Table(&tables::NAVARATRI, 0)), ("durga puja", Table(&tables::NAVARATRI, 0)),
    ("karva chauth", Table(&tables::KARVA_CHAUTH, 0)), ("ratha - yatra", Table(&tables::RATHA_YATRA, 0)), ("rath yatra", Table(&tables::RATHA_YATRA, 0)),
    ("raksha bandhan", Table(&tables::RAKSHA_BANDHAN, 0)), ("rakhi", Table(&tables::RAKSHA_BANDHAN, 0)),
    ("mahavir jayanti", Table(&tables::MAHAVIR_JAYANTI, 0)), ("mahaveer janma kalyanak", Table(&tables::MAHAVIR_JAYANTI, 0)),
    ("maha shivaratri", Table(&tables::MAHA_SHIVARATRI, 0)), ("vasant panchami", Table(&tables::VASANT_PANCHAMI, 0)),
    ("basant panchami", Table(&tables::VASANT_PANCHAMI, 0)), ("saraswati jayanti", Table(&tables::VASANT_PANCHAMI, 0)),
    ("holika dahan", Table(&tables::HOLIKA_DAHAN, 0)), ("chhoti holi", Table(&tables::HOLIKA_DAHAN, 0)), ("kamudu pyre", Table(&tables::HOLIKA_DAHAN, 0)), ("holi", Table(&tables::HOLIKA_DAHAN, 1)),
    ("dhulandi", Table(&tables::HOLIKA_DAHAN, 1)), ("phagwah", Table(&tables::HOLIKA_DAHAN, 1)),
    ("krishna janmashtami", Table(&tables::JANMASHTAMI, 0)), ("janmashtami", Table(&tables::JANMASHTAMI, 0)),
    ("gokulashtami", Table(&tables::JANMASHTAMI, 0)), ("ganesh chaturthi", Table(&tables::GANESH_CHATURTHI, 0)),
    ("rama navami", Table(&tables::RAMA_NAVAMI, 0)), ("ram navami", Table(&tables::RAMA_NAVAMI, 0)), ("ugadi", Table(&tables::UGADI, 0)),
    ("yugadi", Table(&tables::UGADI, 0)), ("samvatsaradi", Table(&tables::UGADI, 0)), ("chaitra sukladi", Table(&tables::UGADI, 0)),
    ("chaitra sukhladi", Table(&tables::UGADI, 0)), ("guru purnima", Table(&tables::GURU_PURNIMA, 0)),
    ("guru ravidas jayanti", Table(&tables::GURU_RAVIDAS, 0)), ("guru ravidass jayanti", Table(&tables::GURU_RAVIDAS, 0)),
    ("guru ravidas birthday", Table(&tables::GURU_RAVIDAS, 0)), ("guru ravidass birthday", Table(&tables::GURU_RAVIDAS, 0)),
    ("valmiki jayanti", Table(&tables::VALMIKI_JAYANTI, 0)), ("pargat diwas", Table(&tables::VALMIKI_JAYANTI, 0)),
    ("maharishi valmiki jayanti", Table(&tables::VALMIKI_JAYANTI, 0)), ("vesak", Table(&tables::VESAK, 0)), ("vaisakha", Table(&tables::VESAK, 0)),
    ("buddha day", Table(&tables::VESAK, 0)), ("buddha purnima", Table(&tables::VESAK, 0)), ("lunar new year", Table(&tables::LUNAR_NEW_YEAR, 0)),
    ("lunar new year 's day", Table(&tables::LUNAR_NEW_YEAR, 0)), ("chinese new year", Table(&tables::LUNAR_NEW_YEAR, 0)),
    ("chinese new years", Table(&tables::LUNAR_NEW_YEAR, 0)), ("chinese new year 's day", Table(&tables::LUNAR_NEW_YEAR, 0)),
    ("chinese lunar new year 's day", Table(&tables::LUNAR_NEW_YEAR, 0)), ("lunar new year 's eve", Table(&tables::LUNAR_NEW_YEAR, -1)),
    ("seollal", Table(&tables::LUNAR_NEW_YEAR, 0)),
];

impl Feast {
    /// The day in this year, where it has one.
    pub(super) fn in_year(self, year: i16) -> Option<Date> {
        match self {
            Self::Fixed(month, day) => Date::new(year, month, day).ok(),
            Self::Nth(nth, weekday, month) => {
                Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok()
            }
            Self::AfterNth(nth, weekday, month, days) => {
                after(Self::Nth(nth, weekday, month).in_year(year)?, days)
            }
            Self::Easter(days) => after(easter(year)?, days),
            Self::OrthodoxEaster(days) => after(orthodox_easter(year)?, days),
            Self::Hebrew(from, days) => hebrew::day_in(year, from, days),
            Self::Islamic(month, day) => hijri::day_in(year, month, day),
            Self::Table(table, days) => after(table.day_in(year)?, days),
            Self::Once(only, month, day) => Date::new(only, month, day).ok(),
        }
    }

    /// Whether it begins on the evening before its day.
    pub(super) const fn begins_at_dusk(self) -> bool {
        matches!(self, Self::Hebrew(..))
    }

    /// The month and day where every year has the same, to write a value without a year.
    pub(super) const fn fixed(self) -> Option<(i8, i8)> {
        match self {
            Self::Fixed(month, day) => Some((month, day)),
            _ => None,
        }
    }
}

fn after(date: Date, days: i64) -> Option<Date> {
    date.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

/// Orthodox Easter Sunday, as a day of the Gregorian calendar (Meeus, Astronomical Algorithms, ch. 8), from 1583.
fn orthodox_easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 4, y % 7, y % 19);
    let d = (19 * c + 15) % 30;
    let e = (2 * a + 4 * b - d + 34) % 7;
    let (month, day) = ((d + e + 114) / 31, (d + e + 114) % 31 + 1);
    let julian = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    after(julian, i64::from(y / 100 - y / 400 - 2))
}

/// Easter Sunday of the Gregorian calendar (the anonymous method printed in Nature, 1876).
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let (month, day) = ((h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn finds_the_days_that_move() {
        assert_eq!(Feast::Easter(0).in_year(2025), Some(date(2025, 4, 20)));
        assert_eq!(Feast::Easter(0).in_year(2024), Some(date(2024, 3, 31)));
        assert_eq!(Feast::OrthodoxEaster(0).in_year(2018), Some(date(2018, 4, 8)));
        assert_eq!(Feast::Islamic(9, 1).in_year(2025), Some(date(2025, 3, 1)));
        assert_eq!(Table(&tables::DIWALI, 0).in_year(2019), Some(date(2019, 10, 27)));
        assert_eq!(Table(&tables::LUNAR_NEW_YEAR, 0).in_year(2014), Some(date(2014, 1, 31)));
        assert_eq!(Table(&tables::LUNAR_NEW_YEAR, 0).in_year(2051), None);
        assert_eq!(Feast::Nth(4, Weekday::Thursday, 11).in_year(2025), Some(date(2025, 11, 27)));
        assert_eq!(Feast::Nth(-1, Weekday::Monday, 5).in_year(2025), Some(date(2025, 5, 26)));
    }

    #[test]
    fn finds_no_day_in_a_year_the_calendar_has_not() {
        assert_eq!(Feast::Nth(1, Weekday::Monday, 13).in_year(2025), None);
    }
}
