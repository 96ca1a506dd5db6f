//! Phrases in which a word of the lists means something plain: they are no cue. A longer phrase wins, so that each of these
//! passes over the words it holds.

#[rustfmt::skip]
pub(in crate::cues) const LITERAL: &[&str] = &[
    // May, might and could as ability, month and noun.
    "could not", "could no longer", "could only", "could hardly", "could barely", "could see", "could hear",
    "could feel", "could smell", "could afford", "could be seen", "could be heard", "could be felt",
    "could be found", "military might", "economic might", "full might", "as best they could",
    "as best he could", "as best she could", "as well as they could", "come what may", "whatever may",
    // Likelihood, appearance and degree.
    "more likely", "less likely", "as likely", "equally likely", "generally speaking", "in part of",
    "in part one", "in part two", "supposed to", "in part because",
    // Epithets and labels.
    "vicious circle", "vicious cycle", "reckless driving", "reckless endangerment", "reckless homicide",
    "free radicals", "tax regime", "sanctions regime", "inspection regime", "legal regime",
    "regulatory regime", "training regime", "exercise regime", "fitness regime", "visa regime",
    "trade regime", "tariff regime", "fire regime", "flow regime", "flash mob", "flash mobs",
    "necessary evil", "lesser evil", "brave new",
    // Verbs.
    "slammed into", "slammed shut", "slammed the door", "slammed on the", "slammed against", "slams into",
    "slams shut", "blasted off", "blasted into", "blasted through", "blasted out", "torched the car",
    "torched cars", "torched vehicles", "torched the house",
    // Alarm.
    "nuclear meltdown", "reactor meltdown", "core meltdown", "partial meltdown", "chaos theory",
    "free fall of", "slaughter of cattle", "slaughter of animals", "slaughter of livestock",
    "ritual slaughter", "sound and fury", "catastrophic injuries", "catastrophic failure", "sheer drop",
    "sheer drops", "sheer cliff", "sheer cliffs",
    // Verbs of saying.
    "claimed the life", "claimed the lives", "claimed lives", "claims the lives", "admitted to hospital",
    "admitted to the hospital", "told apart", "denied access", "denied entry", "denied bail", "said to be",
    // Absolutes.
    "clearly visible", "clearly marked", "clearly labelled", "clearly labeled", "clearly defined",
    "clearly seen", "clearly heard", "clearly audible", "clearly stated", "see clearly", "seen clearly",
    "hear clearly", "speak clearly", "speaking clearly", "spoke clearly", "more clearly", "plainly dressed",
    "nothing but", "next to nothing", "nothing to do", "all or nothing", "none of your", "none other than",
    "none the less", "never mind", "if not all", "the best way", "the best of", "the best known",
    "the best-known", "the best interests", "at the best", "the only child", "the only son",
    "the only daughter", "degree in history", "interest in history", "interested in history",
    "lessons in history", "doctorate in history", "course in history", "everything from",
    // Requests and quotations that are none.
    "join the dots", "imagine that", "no better place", "nothing more than", "may day",
    "what you need to know",
];
