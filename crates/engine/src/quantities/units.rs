//! What numbers count: money, measures, and how each is written in a result.

/// Signs of money that stand before a number.
const SIGNS: &[(&str, &str)] = &[
    ("$", "USD"),
    ("£", "GBP"),
    ("€", "EUR"),
    ("¥", "JPY"),
    ("₹", "INR"),
    ("₽", "RUB"),
    ("₴", "UAH"),
    ("₩", "KRW"),
    ("₪", "ILS"),
    ("₺", "TRY"),
    ("₦", "NGN"),
];

/// Letters before a dollar sign that say whose it is.
const DOLLARS: &[(&str, &str)] = &[
    ("US", "USD"),
    ("A", "AUD"),
    ("AU", "AUD"),
    ("C", "CAD"),
    ("CA", "CAD"),
    ("NZ", "NZD"),
    ("HK", "HKD"),
    ("S", "SGD"),
    ("NT", "TWD"),
    ("R", "BRL"),
];

/// Words and codes of money; `pounds` alone is a weight as often.
const MONIES: &[(&str, &str)] = &[
    ("dollar", "USD"),
    ("dollars", "USD"),
    ("usd", "USD"),
    ("cents", "US cents"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("eur", "EUR"),
    ("gbp", "GBP"),
    ("ruble", "RUB"),
    ("rubles", "RUB"),
    ("roubles", "RUB"),
    ("yen", "JPY"),
    ("yuan", "CNY"),
    ("renminbi", "CNY"),
    ("rupees", "INR"),
    ("hryvnia", "UAH"),
    ("hryvnias", "UAH"),
    ("shekels", "ILS"),
    ("lira", "TRY"),
    ("francs", "CHF"),
    ("pesos", "pesos"),
    ("crowns", "crowns"),
    ("kronor", "SEK"),
    ("kroner", "kroner"),
    ("zloty", "PLN"),
    ("won", "KRW"),
    ("naira", "NGN"),
    ("rand", "ZAR"),
];

/// Measures, in every way news writes them.
const MEASURES: &[(&str, &str)] = &[
    ("%", "%"),
    ("percent", "%"),
    ("pct", "%"),
    ("km", "km"),
    ("kilometer", "km"),
    ("kilometers", "km"),
    ("kilometre", "km"),
    ("kilometres", "km"),
    ("m", "m"),
    ("meter", "m"),
    ("meters", "m"),
    ("metre", "m"),
    ("metres", "m"),
    ("cm", "cm"),
    ("centimeters", "cm"),
    ("centimetres", "cm"),
    ("mm", "mm"),
    ("millimeters", "mm"),
    ("millimetres", "mm"),
    ("mile", "miles"),
    ("miles", "miles"),
    ("foot", "ft"),
    ("feet", "ft"),
    ("ft", "ft"),
    ("inch", "in"),
    ("inches", "in"),
    ("yard", "yd"),
    ("yards", "yd"),
    ("acre", "acres"),
    ("acres", "acres"),
    ("hectare", "ha"),
    ("hectares", "ha"),
    ("ha", "ha"),
    ("kg", "kg"),
    ("kilo", "kg"),
    ("kilos", "kg"),
    ("kilogram", "kg"),
    ("kilograms", "kg"),
    ("gram", "g"),
    ("grams", "g"),
    ("ton", "tons"),
    ("tons", "tons"),
    ("tonne", "t"),
    ("tonnes", "t"),
    ("pound", "pounds"),
    ("pounds", "pounds"),
    ("lb", "pounds"),
    ("lbs", "pounds"),
    ("ounce", "oz"),
    ("ounces", "oz"),
    ("liter", "l"),
    ("liters", "l"),
    ("litre", "l"),
    ("litres", "l"),
    ("gallon", "gallons"),
    ("gallons", "gallons"),
    ("barrel", "barrels"),
    ("barrels", "barrels"),
    ("mph", "mph"),
    ("kph", "km/h"),
    ("kmh", "km/h"),
    ("kw", "kW"),
    ("mw", "MW"),
    ("megawatt", "MW"),
    ("megawatts", "MW"),
    ("gw", "GW"),
    ("gigawatt", "GW"),
    ("gigawatts", "GW"),
    ("kwh", "kWh"),
    ("°c", "°C"),
    ("°f", "°F"),
    ("c", "°C"),
    ("f", "°F"),
];

/// Things counted one at a time that news counts most, with their plural.
const ONES: &[(&str, &str)] = &[
    ("person", "people"),
    ("man", "men"),
    ("woman", "women"),
    ("child", "children"),
    ("boy", "boys"),
    ("girl", "girls"),
    ("civilian", "civilians"),
    ("soldier", "soldiers"),
    ("officer", "officers"),
    ("student", "students"),
    ("death", "deaths"),
    ("case", "cases"),
    ("vote", "votes"),
    ("goal", "goals"),
    ("house", "houses"),
    ("member", "members"),
    ("seat", "seats"),
];

/// Plurals without `-s`.
const PLURALS: &[&str] = &[
    "people",
    "men",
    "women",
    "children",
    "police",
    "troops",
    "cattle",
    "sheep",
    "fish",
    "aircraft",
    "feet",
    "teeth",
    "policemen",
    "firefighters",
    "fishermen",
    "servicemen",
    "lawmen",
    "congressmen",
    "alumni",
    "personnel",
    "staff",
    "media",
    "data",
    "crew",
    "species",
    "series",
    "dead",
    "wounded",
    "injured",
    "missing",
];

/// Words that end a search for what is counted: they begin something else, or only look like a plural.
const ENDS: &[&str] = &[
    "a",
    "an",
    "the",
    "of",
    "in",
    "on",
    "at",
    "to",
    "by",
    "for",
    "from",
    "with",
    "as",
    "and",
    "or",
    "but",
    "than",
    "that",
    "which",
    "who",
    "is",
    "are",
    "was",
    "were",
    "has",
    "have",
    "had",
    "be",
    "been",
    "will",
    "would",
    "can",
    "could",
    "may",
    "says",
    "said",
    "does",
    "did",
    "its",
    "his",
    "her",
    "their",
    "this",
    "these",
    "those",
    "across",
    "towards",
    "versus",
    "vs",
    "vs.",
    "per",
    "not",
    "if",
    "when",
    "while",
    "after",
    "before",
    "since",
    "until",
    "over",
    "under",
    "into",
    "about",
    "including",
    "plus",
    "minus",
    "times",
    "out",
    "up",
    "down",
    "he",
    "she",
    "it",
    "they",
    "we",
    "you",
    "us",
    "him",
    "them",
];

fn find(table: &[(&str, &'static str)], word: &str) -> Option<&'static str> {
    table.iter().find(|(name, _)| *name == word).map(|&(_, unit)| unit)
}

/// The currency of a sign; `letters` are those that touch it on the left.
pub(super) fn of_sign(sign: &str, letters: Option<&str>) -> Option<&'static str> {
    let plain = find(SIGNS, sign)?;
    Some(letters.filter(|_| sign == "$").and_then(|letters| find(DOLLARS, letters)).unwrap_or(plain))
}

/// Whether these letters make one sign with a `$` that they touch.
pub(super) fn is_dollar(letters: &str) -> bool {
    find(DOLLARS, letters).is_some()
}

/// The unit that a currency word, in small letters, stands for.
pub(super) fn of_money(word: &str) -> Option<&'static str> {
    find(MONIES, word)
}

/// The unit that a word of measure stands for. One letter counts only where it is glued to the number.
pub(super) fn of_measure(word: &str, glued: bool) -> Option<&'static str> {
    if word.len() == 1 && word != "%" && !glued {
        return None;
    }
    find(MEASURES, word)
}

/// The plural of a thing that `one` may count.
pub(super) fn of_one(word: &str) -> Option<&'static str> {
    find(ONES, word)
}

/// Whether a word in small letters is, by its form, the plural of a thing.
pub(super) fn is_plural(word: &str) -> bool {
    let by_form = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
    (by_form || PLURALS.contains(&word)) && !ends_search(word)
}

/// Whether nothing after this word can be what the number counts.
pub(super) fn ends_search(word: &str) -> bool {
    ENDS.contains(&word)
}

/// Whether news counts this so often that a name before the number is chance: `In Marrow 35 students`.
pub(super) fn is_common(plural: &str) -> bool {
    PLURALS.contains(&plural) || ONES.iter().any(|(_, name)| *name == plural)
}
