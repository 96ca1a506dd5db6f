//! Words with what stands around them, short enough for a title.

use dateline_text::{Span, one_line};

/// Characters of an excerpt, about.
const LONG: usize = 90;

/// The sentence of the words, or as much of it around them as there is room for.
pub(super) fn excerpt(text: &str, span: Span) -> String {
    let (start, end) = (span.start() as usize, span.end() as usize);
    let before = text.get(..start).unwrap_or_default().rsplit('\n').next().unwrap_or_default();
    let after = text.get(end..).unwrap_or_default().split('\n').next().unwrap_or_default();
    // What stands right before or behind the words belongs to them.
    let mut right = after.split_whitespace();
    let mut left = before.split_whitespace();
    let mut middle = one_line(span.text(text));
    if !before.ends_with(char::is_whitespace) {
        middle.insert_str(0, left.next_back().unwrap_or_default());
    }
    if !after.starts_with(char::is_whitespace) {
        middle.push_str(right.next().unwrap_or_default());
    }
    let (mut room, mut goes_on) = (LONG.saturating_sub(middle.chars().count()), [true, true]);
    let (mut first, mut last) = (Vec::new(), Vec::new());
    let mut is_cut = [false, false];
    while goes_on.contains(&true) {
        for side in [0, 1] {
            if !goes_on[side] {
                continue;
            }
            let word = if side == 0 { left.next_back() } else { right.next() };
            let edge = if side == 0 { word } else { Some(last.last().copied().unwrap_or(middle.as_str())) };
            let long = word.map_or(0, |word| word.chars().count() + 1);
            is_cut[side] = word.is_some() && !edge.is_some_and(ends_sentence);
            goes_on[side] = is_cut[side] && long <= room;
            if let Some(word) = word.filter(|_| goes_on[side]) {
                room -= long;
                if side == 0 { first.push(word) } else { last.push(word) }
            }
        }
    }
    first.reverse();
    let pieces = is_cut[0].then_some("…").into_iter().chain(first).chain([middle.as_str()]).chain(last);
    pieces.chain(is_cut[1].then_some("…")).collect::<Vec<_>>().join(" ")
}

/// Whether a sentence ends with this word; an initial or a short form ends none.
fn ends_sentence(word: &str) -> bool {
    let bare = word.trim_end_matches(['"', '”', '’', ')', '\'']);
    match bare.strip_suffix(['.', '!', '?']) {
        Some(rest) => rest.chars().filter(|c| c.is_alphanumeric()).count() > 3 && !rest.contains('.'),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(text: &str, words: &str) -> String {
        let start = text.find(words).unwrap();
        excerpt(text, Span::of(start..start + words.len()))
    }

    #[test]
    fn a_short_sentence_is_given_whole() {
        let text = "Title\nWe waited. On Tuesday, it came “late”, said Mr. Bell. Nobody minded.\nNext";
        assert_eq!(of(text, "Tuesday"), "On Tuesday, it came “late”, said Mr. Bell.");
        assert_eq!(of(text, "Title"), "Title");
        assert_eq!(of(text, "minded"), "Nobody minded.");
    }

    #[test]
    fn a_long_one_is_cut_between_words() {
        let text = format!("{}Tuesday{}", "every word counts ".repeat(9), " and so does this".repeat(9));
        let found = of(&text, "Tuesday");
        assert!(
            found.starts_with("… ") && found.ends_with(" …") && found.chars().count() < LONG + 5,
            "{found}"
        );
        assert!(
            found.split(' ').all(|word| word == "…" || text.split(' ').any(|own| own == word)),
            "{found}"
        );
    }

    proptest! {
        #[test]
        fn any_text_has_excerpts_of_one_line(text in "(?s).{0,80}", from in 0..80_usize, long in 0..20_usize) {
            let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let start = ends[from.min(ends.len() - 1)];
            let end = ends[(from + long).min(ends.len() - 1)];
            let found = excerpt(&text, Span::of(start..end));
            prop_assert!(!found.contains('\n'));
        }
    }
}
