//! The small words around names, as tables: what can stand before a place, what ends a name, what no name
//! begins with.

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

fn has(table: &[&str], key: &[u8]) -> bool {
    table.iter().any(|word| word.as_bytes() == key)
}

/// Whether a place may follow.
pub(super) fn is_locative(key: &[u8]) -> bool {
    has(LOCATIVE, key)
}

/// Whether no name begins with it or consists of it.
pub(super) fn is_function(key: &[u8]) -> bool {
    has(FUNCTION, key)
}

/// Whether it is a day or month and never anything else.
pub(super) fn is_calendar(key: &[u8]) -> bool {
    has(CALENDAR, key)
}

/// Whether it is a month and may be somebody's name.
pub(super) fn is_month_name(key: &[u8]) -> bool {
    has(MONTH_NAMES, key)
}

/// Whether it joins the parts of a person's name.
pub(super) fn is_particle(key: &[u8]) -> bool {
    has(PARTICLES, key)
}

/// Whether it ends a person's name: `Jr.`
pub(super) fn is_suffix(key: &[u8]) -> bool {
    has(SUFFIXES, key)
}

/// Whether people do it, mostly with words.
pub(super) fn is_speech(key: &[u8]) -> bool {
    has(SPEECH, key)
}

/// Whether these capitals are no organisation.
pub(super) fn is_no_body(key: &[u8]) -> bool {
    has(NOT_BODIES, key)
}

/// Whether a body can be called by it and a country's name after it.
pub(super) fn is_field_of_a_body(key: &[u8]) -> bool {
    has(FIELDS, key)
}

/// Whether it belongs to the office after it: `former`.
pub(super) fn is_role_modifier(key: &[u8]) -> bool {
    has(ROLE_MODIFIERS, key)
}
