//! The words that sentences begin with, and those that show one going on.

/// Words that open a sentence and hardly ever follow an abbreviation within a name.
#[rustfmt::skip]
const OPENERS: &[&str] = &[
    "A", "About", "According", "Across", "After", "Again", "Against", "All", "Almost", "Also", "Although",
    "Amid", "Among", "An", "And", "Another", "Any", "Are", "Around", "As", "Asked", "At", "Because",
    "Before", "Both", "But", "By", "Can", "Could", "Despite", "Did", "Do", "Does", "During", "Each",
    "Earlier", "Even", "Every", "Few", "First", "Following", "For", "From", "Had", "Has", "Have", "He",
    "Her", "Here", "His", "How", "However", "I", "If", "In", "Instead", "Is", "It", "Its", "Just", "Last",
    "Later", "Like", "Many", "Meanwhile", "More", "Most", "My", "Nearly", "Neither", "Never", "Nobody",
    "None", "Nor", "Not", "Nothing", "Now", "Of", "On", "Once", "One", "Only", "Or", "Other", "Others",
    "Our", "Out", "Over", "People", "Perhaps", "Police", "Residents", "Officials", "Several", "She",
    "Should", "Since", "So", "Some", "Soon", "Still", "Such", "Than", "That", "The", "Their", "Then",
    "There", "These", "They", "This", "Those", "Though", "Through", "Thus", "To", "Today", "Together",
    "Two", "Under", "Unless", "Until", "Was", "We", "Were", "What", "When", "Where", "Whether", "Which",
    "While", "Who", "Why", "With", "Within", "Without", "Would", "Yet", "You", "Your",
];

/// Words that follow a time of day without a new sentence: `10 a.m. Tuesday`, `5 p.m. Eastern time`.
#[rustfmt::skip]
const OF_THE_CLOCK: &[&str] = &[
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February",
    "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.",
    "Eastern", "Central", "Mountain", "Pacific", "Atlantic", "Greenwich", "Moscow", "Kyiv", "GMT", "UTC",
    "BST", "CET", "CEST", "EET", "EEST", "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "MT", "PST",
    "PDT", "PT", "IST", "JST", "HKT", "AEST", "AEDT", "SAST", "WAT", "EAT",
];

/// Verbs that hand the words before them to a speaker.
pub(super) const SPEECH: &[&str] = &[
    "said",
    "says",
    "asked",
    "asks",
    "told",
    "added",
    "adds",
    "wrote",
    "writes",
    "replied",
    "shouted",
    "cried",
    "yelled",
    "answered",
    "exclaimed",
    "posted",
    "tweeted",
    "declared",
    "wondered",
    "joked",
    "recalled",
    "quipped",
];

/// Whether the word opens sentences.
pub(super) fn is_opener(word: &str) -> bool {
    OPENERS.contains(&word)
}

/// Whether the word goes on with a time of day.
pub(super) fn is_of_the_clock(word: &str) -> bool {
    OF_THE_CLOCK.contains(&word)
}

/// Whether a sentence can begin with the word: a capital, a number, a script without case, or a name
/// that is written with a small letter first, as `iExample`.
pub(super) fn begin(word: &str) -> bool {
    let mut characters = word.chars();
    let Some(initial) = characters.next() else { return false };
    if initial.is_lowercase() {
        return characters.next().is_some_and(char::is_uppercase);
    }
    initial.is_alphanumeric() || matches!(initial, '$' | '£' | '€' | '¥' | '₹' | '@' | '#')
}

/// Whether the word is an opening mark, after which even a small letter begins a new sentence.
pub(super) fn is_mark(word: &str) -> bool {
    matches!(word, "“" | "«" | "„" | "•" | "\"")
}
