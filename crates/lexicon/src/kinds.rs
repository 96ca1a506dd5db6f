//! What the numbers in the packed lists mean. The packer writes them with `pack`, the lexicon reads them
//! with `unpack`, and nothing else knows the bits.

/// Defines a plain enum whose values are numbered in order, with its names in the hand-written lists.
macro_rules! numbered {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$value_doc])* $value),+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &[Self] = &[$(Self::$value),+];

            /// The value that the hand-written lists call so.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$value),)+ _ => None }
            }

            fn from_bits(bits: u64) -> Option<Self> {
                Self::ALL.get(bits as usize).copied()
            }
        }
    };
}

numbered! {
    /// What sort of place.
    PlaceClass {
        /// A state, or a part of one that has a name of its own in the news, such as Scotland.
        Country = "country",
        /// A continent or a part of the world.
        Continent = "continent",
        /// A province, state, oblast.
        Province = "province",
        /// A city of a million or more.
        Metropolis = "metropolis",
        /// A city of a hundred thousand or more.
        City = "city",
        /// A smaller town.
        Town = "town",
        /// Water, mountains, islands, deserts.
        Natural = "natural",
        /// A building, square, district or the like that the news names.
        Site = "site",
    }
}

numbered! {
    /// What sort of words stand before or after a person's name.
    TitleKind {
        /// `Mr.`, `Sir`, `Sheikh`: nothing but a form of address, good before a surname.
        Honorific = "honorific",
        /// A rank: `Gen.`, `Sergeant`.
        Rank = "rank",
        /// An office: `President`, `Secretary of State`.
        Office = "office",
        /// What somebody does: `spokesman`, `singer`. Words of the page, not of the name, and often lower case.
        Occupation = "occupation",
    }
}

numbered! {
    /// What a head word makes of the name it belongs to.
    HeadKind {
        /// A body of people.
        Organization = "organization",
        /// A place.
        Place = "place",
        /// A happening.
        Event = "event",
        /// A law, treaty, book.
        Work = "work",
    }
}

numbered! {
    /// Where a head word stands in its name.
    HeadPosition {
        /// At the end: `Trade Council`.
        Last = "last",
        /// At the end, or first with `of`, `for` or `on` after it: `University of Leeds`.
        LastOrOf = "last_or_of",
        /// First: `Lake Geneva`.
        First = "first",
        /// First or last: `River Thames`, `Dnipro River`.
        FirstOrLast = "first_or_last",
    }
}

numbered! {
    /// What sort of people.
    GroupKind {
        /// Of a country, region or city.
        Nationality = "nationality",
        /// Of a people or language.
        People = "people",
        /// Of a faith.
        Religion = "religion",
        /// Of a party or movement.
        Party = "party",
    }
}

/// What is known of a single word, from counting names and running text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordUse {
    /// How often it is a given name: 0 never, 1 seldom, 2 often, 3 very often.
    pub given: u8,
    /// How often it is a family name, on the same scale.
    pub family: u8,
    /// How much it is a common word: 0 not known as one, 1 often lower case, 2 nearly always.
    pub common: u8,
}

impl WordUse {
    /// As a number of the packed list.
    #[must_use]
    pub const fn pack(self) -> u64 {
        self.given as u64 | (self.family as u64) << 2 | (self.common as u64) << 4
    }

    /// Back from the number.
    #[must_use]
    pub const fn unpack(bits: u64) -> Self {
        Self { given: (bits & 3) as u8, family: (bits >> 2 & 3) as u8, common: (bits >> 4 & 3) as u8 }
    }
}

/// What is known of an organisation's name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OrganizationUse {
    /// The listed form is all capitals: `WHO` is meant, `Who` is not.
    pub acronym: bool,
    /// The words are common ones too: `Target`, `Labour`; a capital alone proves little.
    pub weak: bool,
}

impl OrganizationUse {
    /// As a number of the packed list.
    #[must_use]
    pub const fn pack(self) -> u64 {
        self.acronym as u64 | (self.weak as u64) << 1
    }

    /// Back from the number.
    #[must_use]
    pub const fn unpack(bits: u64) -> Self {
        Self { acronym: bits & 1 != 0, weak: bits & 2 != 0 }
    }
}

/// What is known of a place's name: its foremost meaning, and where all of them stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlaceUse {
    /// Class of the foremost meaning.
    pub class: PlaceClass,
    /// The listed form is all capitals: `US` is meant, `us` is not.
    pub acronym: bool,
    /// How many places bear the name (15 and more count as 15).
    pub senses: u8,
    /// Where its meanings begin in the column of meanings.
    pub first: u32,
}

impl PlaceUse {
    /// As a number of the packed list.
    #[must_use]
    pub const fn pack(self) -> u64 {
        self.class as u64 | (self.acronym as u64) << 3 | (self.senses as u64) << 4 | (self.first as u64) << 8
    }

    /// Back from the number; none where it is no such number.
    #[must_use]
    pub fn unpack(bits: u64) -> Option<Self> {
        Some(Self {
            class: PlaceClass::from_bits(bits & 7)?,
            acronym: bits & 8 != 0,
            senses: (bits >> 4 & 15) as u8,
            first: (bits >> 8) as u32,
        })
    }
}

/// What is known of a word for people of some sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupUse {
    /// What sort of people.
    pub kind: GroupKind,
    /// Means the people themselves (`Frenchmen`, `Muslims`), not only what is theirs (`French`).
    pub noun: bool,
    /// ISO 3166-1 alpha-2 of the country meant, where there is one.
    pub country: Option<[u8; 2]>,
}

impl GroupUse {
    /// As a number of the packed list.
    #[must_use]
    pub fn pack(self) -> u64 {
        let country = self.country.map_or(0, |[a, b]| u64::from(a) << 8 | u64::from(b));
        self.kind as u64 | u64::from(self.noun) << 2 | country << 3
    }

    /// Back from the number; none where it is no such number.
    #[must_use]
    pub fn unpack(bits: u64) -> Option<Self> {
        let country = bits >> 3;
        Some(Self {
            kind: GroupKind::from_bits(bits & 3)?,
            noun: bits & 4 != 0,
            country: (country != 0).then_some([(country >> 8 & 255) as u8, (country & 255) as u8]),
        })
    }
}

/// A head word: what it makes of a name, and where it stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadUse {
    /// What it makes of the name.
    pub kind: HeadKind,
    /// Where it stands.
    pub position: HeadPosition,
}

impl HeadUse {
    /// As a number of the packed list.
    #[must_use]
    pub const fn pack(self) -> u64 {
        self.kind as u64 | (self.position as u64) << 2
    }

    /// Back from the number; none where it is no such number.
    #[must_use]
    pub fn unpack(bits: u64) -> Option<Self> {
        Some(Self { kind: HeadKind::from_bits(bits & 3)?, position: HeadPosition::from_bits(bits >> 2 & 3)? })
    }
}

impl TitleKind {
    /// Back from the number; none where it is no such number.
    #[must_use]
    pub fn unpack(bits: u64) -> Option<Self> {
        Self::from_bits(bits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back() {
        let word = WordUse { given: 3, family: 1, common: 2 };
        assert_eq!(WordUse::unpack(word.pack()), word);
        for &class in PlaceClass::ALL {
            let place = PlaceUse { class, acronym: true, senses: 15, first: 70_000 };
            assert_eq!(PlaceUse::unpack(place.pack()), Some(place));
        }
        for &kind in GroupKind::ALL {
            let group = GroupUse { kind, noun: true, country: Some(*b"FR") };
            assert_eq!(GroupUse::unpack(group.pack()), Some(group));
        }
        for (&kind, &position) in HeadKind::ALL.iter().zip(HeadPosition::ALL) {
            let head = HeadUse { kind, position };
            assert_eq!(HeadUse::unpack(head.pack()), Some(head));
        }
    }
}
