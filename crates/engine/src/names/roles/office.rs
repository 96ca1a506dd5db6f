//! Whether words name an office or occupation: a title of the list, or a noun made as those for what people do.

use super::{Roles, is_in, is_owner};
use crate::names::entities::is_relative;
use crate::names::words::Shape;
use dateline_lexicon::{List, TitleKind};

/// A title stands among as many words of an apposition with an article or owner, and without.
const REACH: [usize; 2] = [6, 3];

/// How nouns for what people do end.
const ENDINGS: &[&str] = &[
    "logist", "nomist", "tist", "rist", "list", "nist", "pher", "ician", "arian", "orian", "eer", "tor",
    "ler", "cer", "per", "ter", "cher", "ker", "ner", "mer", "ger", "der", "ver",
];

/// Such nouns that end otherwise.
const OCCUPATIONS: &[&str] = &[
    "academic",
    "accountant",
    "activist",
    "apprentice",
    "archivist",
    "artist",
    "assistant",
    "attendant",
    "bosun",
    "botanist",
    "campaigner",
    "captain",
    "chair",
    "champion",
    "chef",
    "chemist",
    "clerk",
    "coach",
    "consultant",
    "cook",
    "critic",
    "doctor",
    "counsel",
    "coxswain",
    "doyen",
    "envoy",
    "founder",
    "guard",
    "host",
    "judge",
    "laureate",
    "linguist",
    "mechanic",
    "merchant",
    "midwife",
    "nurse",
    "official",
    "partner",
    "physicist",
    "pilot",
    "poet",
    "professor",
    "ranger",
    "sailor",
    "sergeant",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "student",
    "sexton",
    "surgeon",
    "tailor",
    "undersecretary",
    "vicar",
];

/// Words that end so and are no occupation.
const NO_OCCUPATIONS: &[&str] = &[
    "banner",
    "border",
    "center",
    "chapter",
    "checklist",
    "cluster",
    "computer",
    "consumer",
    "corner",
    "counter",
    "cover",
    "debtor",
    "dinner",
    "disaster",
    "elder",
    "elevator",
    "error",
    "ever",
    "factor",
    "fever",
    "fiber",
    "filter",
    "folder",
    "forever",
    "former",
    "freezer",
    "generator",
    "grandmaster",
    "gentleman",
    "harbor",
    "helicopter",
    "however",
    "insider",
    "ladder",
    "later",
    "latter",
    "layman",
    "laughter",
    "layer",
    "leather",
    "letter",
    "locker",
    "manner",
    "matter",
    "meter",
    "mirror",
    "monitor",
    "monster",
    "motor",
    "murder",
    "never",
    "newspaper",
    "number",
    "offer",
    "older",
    "order",
    "outsider",
    "paper",
    "poker",
    "poster",
    "power",
    "prayer",
    "quarter",
    "reactor",
    "register",
    "remainder",
    "river",
    "sector",
    "shelter",
    "shutter",
    "silver",
    "slaughter",
    "starter",
    "steamer",
    "summer",
    "tanker",
    "terror",
    "theater",
    "thriller",
    "together",
    "tower",
    "tractor",
    "trailer",
    "trawler",
    "twitter",
    "under",
    "vector",
    "victor",
    "visitor",
    "wallpaper",
    "water",
    "weather",
    "whaler",
    "whatever",
    "winter",
    "wonder",
    "younger",
    "youngster",
];

/// Who somebody is to another, beside relatives: no office.
const RELATIONS: &[&str] = &[
    "ally",
    "boyfriend",
    "classmate",
    "colleague",
    "companion",
    "counterpart",
    "fiance",
    "friend",
    "girlfriend",
    "heir",
    "man",
    "namesake",
    "neighbor",
    "neighbour",
    "predecessor",
    "rival",
    "schoolmate",
    "successor",
    "teammate",
    "victim",
    "woman",
];

/// What has members who hold an office.
const HAVE_MEMBERS: &[&str] =
    &["assembly", "board", "cabinet", "commission", "committee", "council", "jury", "parliament", "panel"];

/// Words with which the noun's own words end.
const BEHIND_NOUN: &[&str] =
    &["among", "and", "at", "behind", "by", "for", "from", "in", "of", "on", "to", "under", "with"];

/// Forms of address that are offices.
const OFFICES_OF_ADDRESS: &[&str] = &[
    "archbishop",
    "ayatollah",
    "bishop",
    "cardinal",
    "chaplain",
    "chief justice",
    "crown prince",
    "emir",
    "emperor",
    "empress",
    "grand ayatollah",
    "grand mufti",
    "imam",
    "judge",
    "justice",
    "king",
    "metropolitan",
    "mufti",
    "patriarch",
    "pastor",
    "pope",
    "professor",
    "queen",
    "rabbi",
    "sultan",
    "vicar",
];

/// Whether the word is made as nouns are for what people do.
pub(in crate::names) fn is_made_as_occupation(key: &[u8]) -> bool {
    key.len() > 4
        && (ENDINGS.iter().any(|ending| key.ends_with(ending.as_bytes()))
            || key.len() > 5 && key.ends_with(b"man")
            || key.len() > 7 && key.ends_with(b"woman"))
        && !is_in(NO_OCCUPATIONS, key)
}

impl Roles<'_> {
    /// Whether a title stands among the first words, or after an owner: `US special envoy to …`; the mayor's wife
    /// holds none.
    pub(super) fn names_an_office(&self, start: usize, last: usize, article: bool) -> bool {
        let end = self.noun_end(start, last);
        let Some(noun) = end.checked_sub(1).filter(|&noun| noun >= start) else { return false };
        if self.is_relation(noun) {
            return false;
        }
        let owned = self.beginning.get(&start).is_some_and(|owner| is_owner(owner.kind));
        let near = end - start < REACH[0];
        let of_a_body = || noun > start && is_in(HAVE_MEMBERS, self.words.key(noun - 1));
        if near && (self.is_occupation_word(noun) || self.words.key(noun) == b"member" && of_a_body()) {
            return true;
        }
        let reach = if article || owned { REACH[0] } else { REACH[1] };
        (start..end.min(start + reach)).any(|at| {
            self.words.names_from(List::Titles, at).iter().any(|&(last_of, bits)| {
                let office = TitleKind::unpack(bits).is_some_and(|kind| kind != TitleKind::Honorific);
                (office || self.is_office_of_address(at, last_of))
                    && last_of <= last
                    && !self.is_relation(last_of - 1)
            })
        })
    }

    /// Whether the noun is made as those for what people do: `ecologist`, `fishmonger`, `under-secretary`.
    pub(super) fn is_occupation_word(&self, noun: usize) -> bool {
        let key = self.words.key(noun);
        let word = &self.words.all[noun];
        // `Neuroscientist Ada Example` at the start of a sentence.
        let small = word.shape == Shape::Lower || word.initial && word.usage.given + word.usage.family == 0;
        (small && is_made_as_occupation(key) || is_in(OCCUPATIONS, key)) && !self.is_relation(noun)
    }

    /// Whether the words are a form of address that is an office: `Judge`, `archbishop`.
    pub(super) fn is_office_of_address(&self, first: usize, last: usize) -> bool {
        is_in(OFFICES_OF_ADDRESS, self.words.phrase_key(first, last))
    }

    /// Whether the word says who somebody is to another; a partner at a firm holds an office.
    pub(super) fn is_relation(&self, at: usize) -> bool {
        let key = self.words.key(at);
        let at_firm = key == b"partner"
            && self.words.after(at).is_some_and(|next| matches!(next.text, "at" | "in" | "of" | "with"));
        (is_relative(key) || is_in(RELATIONS, key)) && !at_firm
    }

    /// The word after the noun that the first words lead to.
    fn noun_end(&self, start: usize, last: usize) -> usize {
        // `one of the founders of`
        let skipped = self.words.phrase_key(start, (start + 2).min(last)) == b"one of";
        let from = if skipped { start + 2 } else { start };
        let ends = |at: usize| {
            let hyphen = at > from && self.words.all[at - 1].is_mark("-");
            !hyphen && is_in(BEHIND_NOUN, self.words.key(at))
        };
        (from + 1..last).find(|&at| ends(at)).unwrap_or(last)
    }
}
