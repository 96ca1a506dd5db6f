//! Whether a text looks like English, the only language that the engine reads.

/// Words that English prose cannot do without, and that other languages rarely share.
const COMMON: [&str; 24] = [
    "the", "of", "and", "to", "that", "is", "was", "for", "with", "by", "at", "from", "his", "her", "he",
    "she", "they", "have", "has", "had", "are", "were", "which", "said",
];

/// Fewer words than these say nothing about their language.
const FEWEST: usize = 40;

/// Whether the text has too few of the commonest English words to be English prose; a short text never has.
///
/// ```
/// use dateline_app::view_model::looks_foreign;
/// let german = "Der Bürgermeister sagte am Montag, die Brücke werde erst im Herbst wieder geöffnet, weil die Stahlträger \
///     stärker beschädigt seien als bisher angenommen. Die Stadt rechnet mit Kosten von mehr als zwei Millionen Euro und \
///     hofft auf Hilfe des Landes, das bislang noch keine Zusage gegeben hat, wie eine Sprecherin am Dienstag erklärte.";
/// assert!(looks_foreign(german));
/// assert!(!looks_foreign("Zu kurz."));
/// ```
#[must_use]
pub fn looks_foreign(text: &str) -> bool {
    let mut words = 0_usize;
    let mut common = 0_usize;
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
        words += 1;
        common += usize::from(COMMON.iter().any(|known| known.eq_ignore_ascii_case(word)));
    }
    // English news has about one such word in five; menus and lists of names have fewer, so the bar is low.
    words >= FEWEST && common * 20 < words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_in_english_is_english_even_with_many_names() {
        let text = "Kyiv, Kharkiv, Odesa and Dnipro were hit, the air force said. Governor Taras Holovatenko of the Kharkiv \
                    region said that two people had been killed by falling debris and that repairs to the grid would take \
                    days. President Volodymyr Zelensky called on Brussels, Berlin and Paris to act.";
        assert!(!looks_foreign(text));
    }

    #[test]
    fn a_text_in_other_letters_is_foreign() {
        assert!(looks_foreign(&"Мэр города сообщил в понедельник ".repeat(12)));
    }
}
