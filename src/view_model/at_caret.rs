//! What the caret comes to, in words for who does not see it.

use crate::services::caret::Step;
use crate::view_model::singular;
use dateline_notes::MarkKind;
use dateline_text::{Span, one_line};

/// Words that are said of a line.
const LINE: usize = 12;
/// Characters that are said of what is selected.
const SELECTED: usize = 160;

/// What is selected.
#[must_use]
pub fn selected(words: &str) -> String {
    let words = one_line(words);
    match words.char_indices().nth(SELECTED) {
        Some((cut, _)) => format!("Selected: {} …", &words[..cut]),
        None => format!("Selected: {words}"),
    }
}

/// What follows the caret at a byte of the text, as much as the step is long; and the kind of the mark that it has come to.
#[must_use]
pub fn come_to(
    text: &str,
    sentences: &[Span],
    at: u32,
    step: Step,
    kind: Option<MarkKind>,
    noted: bool,
) -> String {
    let line = text.get(at as usize..).unwrap_or_default().split('\n').next().unwrap_or_default();
    let words = |most: usize| line.split_whitespace().take(most).collect::<Vec<_>>().join(" ");
    let follows = match (step, line.chars().next()) {
        (_, None) => "end of the paragraph".to_owned(),
        (Step::Character, Some(' ')) => "space".to_owned(),
        (Step::Character, Some(letter)) => letter.to_string(),
        (Step::Word, _) => words(1),
        (Step::Sentence, _) => match sentences.iter().find(|sentence| sentence.contains_byte(at)) {
            Some(sentence) => one_line(sentence.text(text)),
            None => words(LINE),
        },
        (Step::Line | Step::LineEdge | Step::Paragraph | Step::Article, _) => words(LINE),
    };
    let kind = kind.map(|kind| format!(", {}", singular(kind).to_lowercase())).unwrap_or_default();
    let noted = if noted { ", has a note" } else { "" };
    format!("{follows}{kind}{noted}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_as_much_as_the_step_is_long() {
        let text = "Ada spoke. Nobody heard her.\nEnd";
        let sentences = [Span::new(0, 10), Span::new(11, 28)];
        let says = |at, step| come_to(text, &sentences, at, step, None, false);
        assert_eq!((says(0, Step::Character).as_str(), says(3, Step::Character).as_str()), ("A", "space"));
        assert_eq!(says(3, Step::Word), "spoke.");
        assert_eq!(says(11, Step::Sentence), "Nobody heard her.");
        assert_eq!(says(11, Step::Line), "Nobody heard her.");
        assert_eq!(says(28, Step::Character), "end of the paragraph");
        assert_eq!(
            come_to(text, &sentences, 0, Step::Word, Some(MarkKind::Person), true),
            "Ada, person, has a note"
        );
        assert_eq!(selected(" two\nwords "), "Selected: two words");
    }
}
