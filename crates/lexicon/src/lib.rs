//! Packed data only: names, places, titles, head words. `SOURCES.md` says where each list came from,
//! and how to add one.
//!
//! The lists are fst maps from folded names ([`fold`]) to small numbers, compiled into the module and read
//! where they lie: [`Lexicon::new`] parses nothing. The quick tagger's weights are unpacked on first use.

mod fold;
mod kinds;
pub mod packed;
mod places;
mod quick;
mod table;

pub use fold::{fold, fold_char};
pub use kinds::{
    GroupKind, GroupUse, HeadKind, HeadPosition, HeadUse, OrganizationUse, PlaceClass, PlaceUse, TitleKind,
    WordUse,
};
pub use places::{PLACE_BYTES, PlacePoint, pack_places};
pub use quick::{GAP_BITS, GAP_MORE, KEY_BITS, QUICK_MAGIC, QUICK_TAGS, QuickRow, QuickWeights};
pub use table::Walk;

use places::Places;
use std::borrow::Cow;
use std::sync::OnceLock;
use table::Table;

/// The weights of the careful reading, packed; the engine's `Tagger` unpacks them.
#[cfg(feature = "careful")]
pub const CAREFUL: &[u8] = include_bytes!("../data/careful.bin");

/// A list that can be walked along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Names of places, with [`PlaceUse`].
    Places,
    /// Names of towns that have no point on the map: evidence, no more.
    Towns,
    /// Names of organisations, with [`OrganizationUse`].
    Organizations,
    /// Words for people of some sort, with [`GroupUse`].
    Groups,
    /// Titles, ranks, offices, occupations, with [`TitleKind`].
    Titles,
    /// Head words of names, with [`HeadUse`].
    Heads,
}

impl List {
    /// Every list, in order.
    pub const ALL: [Self; 6] =
        [Self::Places, Self::Towns, Self::Organizations, Self::Groups, Self::Titles, Self::Heads];
}

/// All lists, borrowed from the data compiled into the module.
///
/// ```
/// use dateline_lexicon::Lexicon;
/// let lexicon = Lexicon::new();
/// let kyiv = lexicon.places("Kyiv").next().unwrap();
/// assert_eq!(kyiv.country_code(), Some("UA"));
/// assert!(lexicon.word("Maria").given > 0);
/// ```
#[derive(Debug)]
pub struct Lexicon {
    words: Table,
    places: Table,
    towns: Table,
    organizations: Table,
    groups: Table,
    titles: Table,
    heads: Table,
    points: Places,
    /// Worked out when first asked for.
    states: OnceLock<Vec<([u8; 2], u16)>>,
    senses: &'static [u8],
    quick: Cow<'static, [u8]>,
    unpacked: OnceLock<Option<QuickWeights>>,
}

impl Lexicon {
    /// The lists as they lie in the module; costs nothing worth naming.
    #[must_use]
    pub fn new() -> Self {
        Self {
            words: Table::new(include_bytes!("../data/words.fst")),
            places: Table::new(include_bytes!("../data/places.fst")),
            towns: Table::new(include_bytes!("../data/towns.fst")),
            organizations: Table::new(include_bytes!("../data/organizations.fst")),
            groups: Table::new(include_bytes!("../data/groups.fst")),
            titles: Table::new(include_bytes!("../data/titles.fst")),
            heads: Table::new(include_bytes!("../data/heads.fst")),
            points: Places(include_bytes!("../data/places.bin")),
            states: OnceLock::new(),
            senses: include_bytes!("../data/senses.bin"),
            quick: Cow::Borrowed(include_bytes!("../data/quick.bin")),
            unpacked: OnceLock::new(),
        }
    }

    /// The same lists with other weights for the quick tagger; with none (or damaged ones) lists and rules decide.
    #[must_use]
    pub fn with_quick(packed: Vec<u8>) -> Self {
        Self { quick: Cow::Owned(packed), ..Self::new() }
    }

    /// The quick tagger's weights, unpacked when they are first asked for; `None` where they are damaged.
    #[must_use]
    pub fn quick(&self) -> Option<&QuickWeights> {
        self.unpacked.get_or_init(|| QuickWeights::unpack(&self.quick)).as_ref()
    }

    /// What is known of a single word; all zero where nothing is.
    #[must_use]
    pub fn word(&self, word: &str) -> WordUse {
        self.word_folded(&fold(word))
    }

    /// As [`Lexicon::word`], for a word that is folded already.
    #[must_use]
    pub fn word_folded(&self, key: &[u8]) -> WordUse {
        self.words.get(key).map(WordUse::unpack).unwrap_or_default()
    }

    /// A walk along a list, to find the longest name at a place in a text.
    #[must_use]
    pub fn walk(&self, list: List) -> Walk<'_> {
        self.table(list).walk()
    }

    /// The walk along all of a word that is folded already.
    #[must_use]
    pub fn walk_along(&self, list: List, word: &[u8]) -> Walk<'_> {
        self.table(list).walk_along(word)
    }

    /// What is known of a whole name as one of a place.
    #[must_use]
    pub fn place(&self, name: &str) -> Option<PlaceUse> {
        self.get(List::Places, name).and_then(PlaceUse::unpack)
    }

    /// The places that bear the name, the foremost first.
    pub fn places(&self, name: &str) -> impl Iterator<Item = PlacePoint> + '_ {
        self.place_ids(name).filter_map(|id| self.points.get(usize::from(id)))
    }

    /// Which places bear the name, the foremost first: two names of one place share its number.
    pub fn place_ids(&self, name: &str) -> impl Iterator<Item = u16> + '_ {
        let (first, count) = self.place(name).map_or((0, 0), |place| (place.first as usize, place.senses));
        (first..first + usize::from(count)).filter_map(|sense| {
            let &[low, high] = self.senses.get(sense * 2..sense * 2 + 2)? else { return None };
            Some(u16::from_le_bytes([low, high]))
        })
    }

    /// Whether a town bears the name that has no point on the map.
    #[must_use]
    pub fn is_town(&self, name: &str) -> bool {
        self.get(List::Towns, name).is_some()
    }

    /// What is known of a whole name as one of an organisation.
    #[must_use]
    pub fn organization(&self, name: &str) -> Option<OrganizationUse> {
        self.get(List::Organizations, name).map(OrganizationUse::unpack)
    }

    /// What is known of a whole name as one of a group of people.
    #[must_use]
    pub fn group(&self, name: &str) -> Option<GroupUse> {
        self.get(List::Groups, name).and_then(GroupUse::unpack)
    }

    /// What sort of title the words are.
    #[must_use]
    pub fn title(&self, words: &str) -> Option<TitleKind> {
        self.get(List::Titles, words).and_then(TitleKind::unpack)
    }

    /// What sort of head word the words are.
    #[must_use]
    pub fn head(&self, words: &str) -> Option<HeadUse> {
        self.get(List::Heads, words).and_then(HeadUse::unpack)
    }

    fn get(&self, list: List, name: &str) -> Option<u64> {
        self.table(list).get(&fold(name))
    }

    fn table(&self, list: List) -> &Table {
        match list {
            List::Places => &self.places,
            List::Towns => &self.towns,
            List::Organizations => &self.organizations,
            List::Groups => &self.groups,
            List::Titles => &self.titles,
            List::Heads => &self.heads,
        }
    }
}

impl Default for Lexicon {
    fn default() -> Self {
        Self::new()
    }
}
