//! The small words around names, as tables: what can stand before a place, what ends a name, what no name
//! begins with.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Before a place.
const LOCATIVE: &[&str] = &[
    "across",
    "around",
    "at",
    "from",
    "in",
    "inside",
    "into",
    "near",
    "outside",
    "over",
    "southern",
    "northern",
    "eastern",
    "western",
    "throughout",
    "through",
    "to",
    "toward",
    "towards",
    "within",
    "central",
    "downtown",
];

/// Words that are capitals at the start of a sentence and no names, though some list has them as names.
const FUNCTION: &[&str] = &[
    "a", "about", "after", "all", "also", "although", "am", "an", "and", "another", "any", "are", "as", "at",
    "be", "because", "before", "both", "but", "by", "can", "could", "did", "do", "does", "during", "each",
    "even", "few", "for", "from", "had", "has", "have", "he", "her", "here", "his", "how", "however", "i",
    "i'm", "i've", "if", "in", "into", "is", "it", "its", "just", "last", "like", "many", "me", "more",
    "most", "much", "my", "new", "no", "not", "now", "of", "on", "one", "only", "or", "other", "our", "out",
    "over", "same", "several", "she", "should", "since", "so", "some", "still", "such", "than", "that",
    "the", "their", "them", "then", "there", "these", "they", "this", "those", "three", "through", "to",
    "too", "two", "under", "until", "up", "us", "was", "we", "well", "were", "what", "when", "where",
    "which", "while", "who", "why", "with", "would", "yes", "yet", "you", "your",
];

/// Days, months and the like: capitals, never names by themselves; `may` and others are left to context.
const CALENDAR: &[&str] = &[
    "apr",
    "aug",
    "christmas",
    "dec",
    "december",
    "easter",
    "feb",
    "february",
    "fri",
    "friday",
    "jan",
    "january",
    "jul",
    "july",
    "jun",
    "mar",
    "mon",
    "monday",
    "nov",
    "november",
    "oct",
    "october",
    "sat",
    "saturday",
    "sep",
    "sept",
    "september",
    "sun",
    "sunday",
    "thu",
    "thursday",
    "tue",
    "tuesday",
    "wed",
    "wednesday",
    "gmt",
    "est",
    "edt",
    "utc",
    "bst",
    "pst",
    "pdt",
];

/// Months that are given names or words as well.
const MONTH_NAMES: &[&str] = &["april", "august", "june", "march", "may"];

/// Inside a person's name, in small letters.
const PARTICLES: &[&str] = &[
    "al", "ap", "as", "ben", "bin", "bint", "da", "dal", "de", "del", "della", "den", "der", "di", "do",
    "dos", "du", "e", "el", "ibn", "la", "le", "ould", "san", "ter", "ul", "van", "vom", "von", "y", "zu",
];

/// After a person's name and part of it.
const SUFFIXES: &[&str] = &["esq", "ii", "iii", "iv", "jr", "sr"];

/// What people do with words, near a name that no list has.
const SPEECH: &[&str] = &[
    "acknowledged",
    "added",
    "admitted",
    "agreed",
    "announced",
    "argued",
    "asked",
    "called",
    "claimed",
    "commented",
    "confirmed",
    "declined",
    "denied",
    "explained",
    "insisted",
    "joked",
    "noted",
    "pleaded",
    "posted",
    "recalled",
    "replied",
    "said",
    "says",
    "stated",
    "suggested",
    "testified",
    "thinks",
    "told",
    "tweeted",
    "urged",
    "warned",
    "wrote",
    "who",
    "whose",
    "died",
];

/// Capital letters that are no organisation.
const NOT_BODIES: &[&str] = &[
    "ad", "ai", "aids", "am", "bc", "bce", "btw", "cd", "ce", "ceo", "cfo", "covid", "dna", "dvd", "faq",
    "gdp", "gop", "gps", "hd", "hiv", "html", "id", "ii", "iii", "ip", "iq", "it", "iv", "ix", "lgbt",
    "lgbtq", "mp", "mps", "mep", "meps", "no", "ok", "pc", "pdf", "phd", "pm", "ps", "pr", "rip", "rna",
    "sms", "suv", "tv", "ufo", "uk", "url", "us", "usa", "usb", "usd", "vi", "vii", "viii", "vip", "vs",
    "wwi", "wwii", "xi", "xii", "pt", "st", "mr", "dr", "km", "kg", "mph", "op", "ed", "eds", "min", "max",
    "aka", "asap", "diy", "ev", "evs", "gps", "hr", "ipo", "lol", "nsfw", "omg", "os", "pe", "ppe", "q&a",
    "vat", "xl", "xx", "video", "watch", "read", "more", "news", "live", "update", "breaking", "photo",
    "related", "editor", "note", "by", "the",
];

/// Before an office, and part of how the article words it.
const ROLE_MODIFIERS: &[&str] = &[
    "acting", "deputy", "ex", "former", "incoming", "interim", "longtime", "outgoing", "senior", "then",
    "veteran",
];

/// What a body does, before the country it does it for: `Police Scotland`.
const FIELDS: &[&str] = &[
    "athletics",
    "cricket",
    "cycling",
    "education",
    "elections",
    "environment",
    "health",
    "historic",
    "natural",
    "parks",
    "police",
    "rowing",
    "rugby",
    "sport",
    "statistics",
    "swimming",
    "tennis",
    "transport",
    "universities",
];

/// What a small word does around names.
#[derive(Clone, Copy, Debug)]
pub(super) enum Use {
    /// A place may follow.
    Locative,
    /// No name begins with it or consists of it.
    Function,
    /// A day or month and never anything else.
    Calendar,
    /// A month that may be somebody's name.
    MonthName,
    /// Joins the parts of a person's name.
    Particle,
    /// Ends a person's name: `Jr.`
    Suffix,
    /// People do it, mostly with words.
    Speech,
    /// Capitals that are no organisation.
    NoBody,
    /// A body can be called by it and a country's name after it.
    Field,
    /// Belongs to the office after it: `former`.
    RoleModifier,
}

const TABLES: [(Use, &[&str]); 10] = [
    (Use::Locative, LOCATIVE),
    (Use::Function, FUNCTION),
    (Use::Calendar, CALENDAR),
    (Use::MonthName, MONTH_NAMES),
    (Use::Particle, PARTICLES),
    (Use::Suffix, SUFFIXES),
    (Use::Speech, SPEECH),
    (Use::NoBody, NOT_BODIES),
    (Use::Field, FIELDS),
    (Use::RoleModifier, ROLE_MODIFIERS),
];

/// The tables by their words: a constant that the compiler cannot work out.
static BY_WORD: LazyLock<FxHashMap<&[u8], Uses>> = LazyLock::new(|| {
    let mut words: FxHashMap<&[u8], Uses> = FxHashMap::default();
    for (what, table) in TABLES {
        for word in table {
            words.entry(word.as_bytes()).or_default().0 |= 1 << what as u16;
        }
    }
    words
});

/// Everything that a word does, a bit each.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Uses(u16);

impl Uses {
    /// What the folded word does.
    pub(super) fn of(key: &[u8]) -> Self {
        BY_WORD.get(key).copied().unwrap_or_default()
    }

    pub(super) fn has(self, one: Use) -> bool {
        self.0 & 1 << one as u16 != 0
    }
}
