//! What a match took, asked for by class.

use super::class::{Class, Unit};
use super::lexeme::Lexeme;
use super::meaning::{Date, Meaning, Reading};
use super::pattern::{Atom, Taken};
use super::words::{EDGES, LIMITS, PARTS};
use dateline_text::TimexModifier;

/// The lexemes that a match took, seen from one of the times it holds.
///
/// A field that the time itself does not give is taken from the rest of the match: in `April 11-14, 2025`
/// the second time has its month from the first, the first its year from the second.
pub(super) struct Captures<'a, 't> {
    pub(super) lexemes: &'a [Lexeme<'t>],
    pub(super) taken: &'a [Taken],
    /// Which of the match's times is asked for, from 1.
    pub(super) part: usize,
    /// What another rule read at the end of the match, where the pattern asks for it.
    pub(super) tail: Option<&'a Reading>,
}

impl Captures<'_, '_> {
    fn of(&self, class: Class, own: bool) -> Option<i32> {
        let mut found = self
            .taken
            .iter()
            .filter(|taken| (taken.part == self.part) == own && taken.atom == Atom::Class(class));
        found.next().and_then(|taken| self.lexemes.get(taken.at)).and_then(|lexeme| lexeme.value(class))
    }

    /// The value of the first lexeme taken as this class: of this time, else of the rest of the match.
    pub(super) fn value(&self, class: Class) -> Option<i32> {
        self.of(class, true).or_else(|| self.of(class, false))
    }

    /// The values of all lexemes taken as this class, in order.
    pub(super) fn values(&self, class: Class) -> impl Iterator<Item = i32> {
        let taken = self.taken.iter().filter(move |taken| taken.atom == Atom::Class(class));
        taken.filter_map(move |taken| self.lexemes.get(taken.at)?.value(class))
    }

    /// Whether this time itself has a lexeme of the class.
    pub(super) fn has_own(&self, class: Class) -> bool {
        self.of(class, true).is_some()
    }

    /// The value as a small number.
    pub(super) fn small(&self, class: Class) -> Option<i8> {
        self.value(class).and_then(|value| i8::try_from(value).ok())
    }

    /// Whether the match took this word.
    pub(super) fn has_word(&self, word: &str) -> bool {
        self.taken.iter().any(|taken| self.lexemes.get(taken.at).is_some_and(|lexeme| lexeme.word == word))
    }

    /// The year, from whichever class of year the pattern asked for.
    pub(super) fn year(&self) -> Option<i16> {
        let classes = [
            Class::Year,
            Class::LikelyYear,
            Class::RoundYear,
            Class::FarYear,
            Class::AnyYear,
            Class::WordYear,
        ];
        let given = |own: bool| classes.into_iter().find_map(|class| self.of(class, own));
        given(true)
            .or_else(|| given(false))
            .and_then(|year| i16::try_from(year).ok())
            .filter(|year| (1..=9999).contains(year))
    }

    /// The day, month, year and weekday that the match gives.
    pub(super) fn date(&self) -> Date {
        let months =
            [Class::Month, Class::SureMonth, Class::NameMonth, Class::SmallMonth, Class::MonthNumber];
        let month = months
            .into_iter()
            .find_map(|class| self.of(class, true))
            .or_else(|| months.into_iter().find_map(|class| self.of(class, false)))
            .and_then(|month| i8::try_from(month).ok());
        let days = [Class::Day, Class::OrdinalDay, Class::WordDay];
        let weekday = [Class::Weekday, Class::ShortWeekday, Class::SmallWeekday]
            .into_iter()
            .find_map(|class| self.of(class, true));
        Date {
            year: self.year(),
            month,
            day: days
                .into_iter()
                .find_map(|class| self.of(class, true))
                .or_else(|| days.into_iter().find_map(|class| self.of(class, false)))
                .and_then(|day| i8::try_from(day).ok()),
            weekday: weekday.and_then(|day| i8::try_from(day).ok()),
            steps: None,
        }
    }

    /// The units that the match took, in order.
    pub(super) fn units_in_order(&self) -> Vec<Unit> {
        let units = self.taken.iter().filter_map(|taken| match taken.atom {
            Atom::Class(class @ (Class::Unit | Class::Units | Class::ClockUnit | Class::ClockUnits)) => {
                self.lexemes.get(taken.at)?.value(class)
            }
            _ => None,
        });
        units.filter_map(Unit::at).collect()
    }

    /// Whether one of the lexemes taken can be of this class, as whatever it was taken.
    pub(super) fn is_any(&self, class: Class) -> bool {
        self.taken
            .iter()
            .any(|taken| self.lexemes.get(taken.at).is_some_and(|lexeme| lexeme.value(class).is_some()))
    }

    /// What the time at the end of the match says.
    pub(super) fn tail(&self) -> Option<Box<Meaning>> {
        self.tail.map(|reading| Box::new(reading.meaning.clone()))
    }

    /// The unit, from whichever class of unit the pattern asked for.
    pub(super) fn unit(&self) -> Option<Unit> {
        [Class::Unit, Class::Units, Class::ClockUnit, Class::ClockUnits, Class::Frequency]
            .into_iter()
            .find_map(|class| self.value(class))
            .and_then(Unit::at)
    }

    /// What `early`, `the end of`, `about`, `more than` say.
    pub(super) fn modifier(&self) -> Option<TimexModifier> {
        let of = |class: Class, table: &[TimexModifier]| {
            self.of(class, true)
                .and_then(|place| usize::try_from(place).ok())
                .and_then(|place| table.get(place).copied())
        };
        of(Class::Edge, EDGES).or_else(|| of(Class::EdgeNoun, EDGES)).or_else(|| of(Class::Limit, LIMITS))
    }

    /// The code of the part of the day.
    pub(super) fn part_of_day(&self) -> Option<&'static str> {
        if self.value(Class::Tonight).is_some() {
            return Some("NI");
        }
        self.value(Class::Part)
            .and_then(|place| usize::try_from(place).ok())
            .and_then(|place| PARTS.get(place).copied())
    }
}
