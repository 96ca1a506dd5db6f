//! What befalls people and things in the news, by the words for it: two numbers of the same fate are numbers of the same thing.

/// What befell those that are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Killed,
    Hurt,
    Missing,
    Arrested,
    Displaced,
    Evacuated,
    Rescued,
    Destroyed,
}

/// The words, in small letters.
const FATES: &[(&str, Fate)] = &[
    ("killed", Fate::Killed),
    ("killing", Fate::Killed),
    ("kills", Fate::Killed),
    ("dead", Fate::Killed),
    ("died", Fate::Killed),
    ("deaths", Fate::Killed),
    ("fatalities", Fate::Killed),
    ("perished", Fate::Killed),
    ("injured", Fate::Hurt),
    ("injuring", Fate::Hurt),
    ("injures", Fate::Hurt),
    ("injuries", Fate::Hurt),
    ("wounded", Fate::Hurt),
    ("wounding", Fate::Hurt),
    ("hurt", Fate::Hurt),
    ("missing", Fate::Missing),
    ("unaccounted", Fate::Missing),
    ("arrested", Fate::Arrested),
    ("arresting", Fate::Arrested),
    ("arrests", Fate::Arrested),
    ("detained", Fate::Arrested),
    ("displaced", Fate::Displaced),
    ("homeless", Fate::Displaced),
    ("evacuated", Fate::Evacuated),
    ("rescued", Fate::Rescued),
    ("destroyed", Fate::Destroyed),
    ("destroying", Fate::Destroyed),
];

/// Whether those whom it befell can follow the word: `injured 35`, but not `dead 35`.
pub(super) fn takes_object(word: &str) -> bool {
    let is_form =
        word == "hurt" || ["ed", "ing", "kills", "injures"].iter().any(|ending| word.ends_with(ending));
    is_form && !matches!(word, "died" | "perished" | "missing") && of(word).is_some()
}

/// The fate that a word in small letters stands for.
pub(super) fn of(word: &str) -> Option<Fate> {
    FATES.iter().find(|(name, _)| *name == word).map(|&(_, fate)| fate)
}
