//! From a run of characters without a gap to its tokens.

use super::{addresses, is_apostrophe, token};
use dateline_text::{Token, TokenKind};
use unicode_segmentation::UnicodeSegmentation;

/// The endings that lean on the word before them and are tokens of their own.
const CLITICS: &[&str] = &["s", "re", "ve", "ll", "d", "m"];

/// Endings of a number that make a word of it: `10th`, `1990s`, `5G`.
const WORD_ENDINGS: &[&str] = &["st", "nd", "rd", "th", "s", "G", "D"];

/// Appends the tokens of `chunk`, which begins at byte `at` of the text.
pub(super) fn split(chunk: &str, at: usize, tokens: &mut Vec<Token>) {
    if let Some((letters, mark)) = plain(chunk) {
        tokens.push(Token { kind: TokenKind::Word, ..token(letters, at) });
        if !mark.is_empty() {
            tokens.push(token(mark, at + letters.len()));
        }
        return;
    }
    split_by_rules(chunk, at, tokens);
}

/// The letters of a chunk that is letters of English alone, perhaps with a comma or full stop behind: most are, and Unicode
/// has nothing to say of them.
fn plain(chunk: &str) -> Option<(&str, &str)> {
    let letters = chunk.strip_suffix([',', '.']).unwrap_or(chunk);
    let all = !letters.is_empty() && letters.bytes().all(|byte| byte.is_ascii_alphabetic());
    all.then(|| chunk.split_at_checked(letters.len())).flatten()
}

fn split_by_rules(chunk: &str, at: usize, tokens: &mut Vec<Token>) {
    let first = tokens.len();
    let address = addresses::find(chunk);
    let part = |range: std::ops::Range<usize>| chunk.get(range).unwrap_or_default();
    words(part(0..address.start), at, first, tokens);
    let inside = part(address.clone());
    if !inside.is_empty() {
        tokens.push(Token { kind: TokenKind::Word, ..token(inside, at + address.start) });
    }
    words(part(address.end..chunk.len()), at + address.end, first, tokens);
}

/// Appends the tokens of `words`, part of a chunk whose tokens begin at index `first`.
fn words(words: &str, at: usize, first: usize, tokens: &mut Vec<Token>) {
    for (offset, piece) in words.split_word_bound_indices() {
        let here = at + offset;
        let text_of = |token: &Token| {
            let start = (token.span.start() as usize).checked_sub(at)?;
            words.get(start..start + token.span.len() as usize)
        };
        let before = match tokens.get(first..) {
            Some([.., before, last]) => {
                (Some((before.kind, text_of(before).unwrap_or_default())), text_of(last))
            }
            Some([last]) => (None, text_of(last)),
            _ => (None, None),
        };
        match before {
            (_, Some(last)) if runs_on(last, piece) => widen(tokens, piece),
            (Some((TokenKind::Number, hour)), Some(":")) if is_minute(hour, piece) => {
                tokens.pop();
                let (minute, rest) = piece.split_at_checked(2).unwrap_or((piece, ""));
                widen(tokens, ":");
                widen(tokens, minute);
                divide(rest, here + minute.len(), tokens);
            }
            (Some((TokenKind::Word | TokenKind::Number, _)), Some(last)) if is_loose_clitic(last, piece) => {
                widen(tokens, piece);
                if let Some(clitic) = tokens.last_mut() {
                    clitic.kind = TokenKind::Word;
                }
            }
            _ => divide(piece, here, tokens),
        }
    }
}

/// Whether `piece` lengthens a run of full stops or hyphens.
fn runs_on(last: &str, piece: &str) -> bool {
    matches!(piece, "." | "-") && last.ends_with(piece) && last.starts_with(piece)
}

/// Whether `piece` after a colon tells the minutes, or seconds, of `10:35`, which UAX #29 keeps apart.
fn is_minute(hour: &str, piece: &str) -> bool {
    let digits = piece.bytes().take_while(u8::is_ascii_digit).count();
    digits == 2 && hour.len() <= 8 && hour.bytes().all(|b| b.is_ascii_digit() || b == b':')
}

/// Whether the two are a clitic after a digit, as in `G7's`: UAX #29 joins an apostrophe to letters only.
fn is_loose_clitic(last: &str, piece: &str) -> bool {
    let mut characters = last.chars();
    characters.next().is_some_and(is_apostrophe) && characters.next().is_none() && is_clitic(piece)
}

fn is_clitic(ending: &str) -> bool {
    CLITICS.iter().any(|clitic| clitic.eq_ignore_ascii_case(ending))
}

/// Lengthens the last token by `more`, which follows it without a gap.
fn widen(tokens: &mut [Token], more: &str) {
    if let Some(last) = tokens.last_mut() {
        let span = last.span.range();
        last.span = dateline_text::Span::of(span.start..span.end + more.len());
    }
}

/// Appends one piece of UAX #29, parted where news reads more than one token in it.
fn divide(piece: &str, at: usize, tokens: &mut Vec<Token>) {
    let mut rest = piece;
    let mut here = at;
    // `2025-04-16T10:35` brings `16T10`.
    if let [_, _, b'T', hour @ ..] = piece.as_bytes()
        && hour.len() == 2
        && piece.bytes().filter(u8::is_ascii_digit).count() == 4
    {
        for range in [0..2, 2..3, 3..5] {
            tokens.push(token(piece.get(range.clone()).unwrap_or_default(), at + range.start));
        }
        return;
    }
    while !rest.is_empty() {
        let length = first_part(rest).clamp(1, rest.len());
        let (part, more) = rest.split_at_checked(length).unwrap_or((rest, ""));
        tokens.push(token(part, here));
        here += part.len();
        rest = more;
    }
}

/// How many bytes of `piece` its first token takes.
fn first_part(piece: &str) -> usize {
    let whole = piece.len();
    let Some(initial) = piece.chars().next() else { return whole };
    if initial.is_ascii_digit() {
        return number(piece);
    }
    if is_apostrophe(initial) {
        return whole;
    }
    if initial == '.' || initial == ':' {
        return 1;
    }
    // A colon inside a word, or a full stop whose space got lost: `end.Next`.
    let mut lower = 0;
    for (at, c) in piece.char_indices() {
        let next = piece.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
        if at > 0 && (c == ':' || (c == '.' && lower > 1 && next.is_some_and(char::is_uppercase))) {
            return at;
        }
        lower = if c.is_lowercase() { lower + 1 } else { 0 };
    }
    let clitic = piece.char_indices().rfind(|&(_, c)| is_apostrophe(c)).filter(|&(at, c)| {
        let ending = piece.get(at + c.len_utf8()..).unwrap_or_default();
        at > 0 && is_clitic(ending)
    });
    clitic.map_or(whole, |(at, _)| at)
}

/// How many bytes of a piece that begins with a digit its first token takes.
fn number(piece: &str) -> usize {
    let letters = piece.find(char::is_alphabetic).unwrap_or(piece.len());
    let ending = piece.get(letters..).unwrap_or_default();
    let word = ending.split(is_apostrophe).next().unwrap_or_default();
    if ending.is_empty() || !piece.is_char_boundary(letters) {
        return piece.len();
    }
    if WORD_ENDINGS.contains(&word) {
        return letters + word.len();
    }
    // Digits after the letters make a code of it: `4x100m`.
    if ending.contains(|c: char| c.is_ascii_digit()) { piece.len() } else { letters }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_plain_chunk_is_cut_as_the_rules_cut_it(chunk in "[A-Za-z]{1,9}[,.]?") {
            let (mut quick, mut by_rules) = (Vec::new(), Vec::new());
            prop_assert!(plain(&chunk).is_some());
            split(&chunk, 3, &mut quick);
            split_by_rules(&chunk, 3, &mut by_rules);
            prop_assert_eq!(quick, by_rules);
        }
    }
}
