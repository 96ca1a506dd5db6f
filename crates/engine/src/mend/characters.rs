//! Characters within a line that a reader does not see and a rule trips over: doubled spaces, characters of no width,
//! ligatures, the bullets of other programs.

use super::line::Line;
use super::{Edits, glued};

/// What other programs begin a list item with, by fonts that are not ours or for want of a bullet.
#[rustfmt::skip]
pub(super) const ODD_BULLETS: &[char] = &[
    '\u{F0B7}', '\u{F0A7}', '\u{F0D8}', '\u{F076}', '\u{F02D}', '\u{F0FC}', '■', '□', '◆', '◇', '❖', '➢',
    '➤', '➔', '✓', '✔', '∙', '⁃', '⚫', '⦁', '◘', '○',
];

/// Bullets that may touch the word behind them.
const BULLETS: &[char] = &['•', '‣', '◦', '▪', '●'];

/// Letters that were drawn as one, and what they say.
#[rustfmt::skip]
const LIGATURES: &[(char, &str)] = &[
    ('\u{FB00}', "ff"), ('\u{FB01}', "fi"), ('\u{FB02}', "fl"), ('\u{FB03}', "ffi"), ('\u{FB04}', "ffl"),
    ('\u{FB05}', "st"), ('\u{FB06}', "st"),
];

/// So many spaces part the columns of a table, and say something.
const COLUMNS: &str = "    ";

/// What a character of no width does to the letters on both sides of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Invisible {
    /// Nothing.
    Nothing,
    /// It parts them.
    Parts,
    /// It shapes them in scripts that join letters, and does nothing to Latin ones.
    Shapes,
}

fn invisible(c: char) -> Option<Invisible> {
    Some(match c {
        '\u{AD}' | '\u{180E}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' => Invisible::Nothing,
        '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' => Invisible::Nothing,
        '\u{200B}' | '\u{FEFF}' => Invisible::Parts,
        '\u{200C}' | '\u{200D}' => Invisible::Shapes,
        _ => return None,
    })
}

/// Mends what stands within a line, but for its last `spared` bytes.
pub(super) fn mend(line: &Line<'_>, spared: usize, edits: &mut Edits) {
    let text = line.text.get(..line.text.len() - spared).unwrap_or_default();
    bullet(text, line.start, edits);
    let is_table = text.contains(COLUMNS);
    if text.is_ascii() && (is_table || !text.contains("  ")) {
        return glued::mend(line.start, text, edits);
    }
    let mut before = None;
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let place = line.start + at..line.start + at + c.len_utf8();
        let next = characters.peek().map(|&(_, next)| next);
        if c == ' ' && before == Some(' ') && !is_table {
            edits.push(place, "", "doubled_space");
        } else if let Some((_, letters)) = LIGATURES.iter().find(|(ligature, _)| *ligature == c) {
            edits.push(place, letters, "ligature");
        } else if invisible(c).is_some_and(|kind| is_idle(kind, before, next)) {
            edits.push(place, "", "invisible");
            continue;
        }
        before = Some(c);
    }
    glued::mend(line.start, text, edits);
}

/// Whether a character of no width does nothing where it stands.
fn is_idle(kind: Invisible, before: Option<char>, next: Option<char>) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    // The last of the Latin letters.
    let latin = |c: Option<char>| c.is_none_or(|c| c <= '\u{24F}');
    match kind {
        Invisible::Nothing => true,
        Invisible::Parts => !(letter(before) && letter(next)),
        Invisible::Shapes => latin(before) && latin(next),
    }
}

/// Gives an odd bullet for a bullet, and a space behind one that has none.
fn bullet(text: &str, start: usize, edits: &mut Edits) {
    let mut characters = text.chars();
    let (Some(first), Some(second)) = (characters.next(), characters.next()) else { return };
    let place = start..start + first.len_utf8();
    let is_odd = ODD_BULLETS.contains(&first) || (first == 'o' && second == '\t');
    if is_odd {
        edits.push(place, if second.is_whitespace() { "•" } else { "• " }, "bullet");
    } else if BULLETS.contains(&first) && second.is_alphanumeric() {
        edits.push(place.end..place.end, " ", "bullet");
    }
}

#[cfg(test)]
mod tests {
    use super::super::find;

    fn read(text: &str) -> String {
        find(text).apply(text)
    }

    #[test]
    fn what_nobody_sees_is_passed_over() {
        for (pasted, expected) in [
            ("Mayor  Ida Marsh left.  She came back.", "Mayor Ida Marsh left. She came back."),
            ("\u{FEFF}The wall, \u{200B}she said\u{200B}.", "The wall, she said."),
            ("The har\u{AD}bour mas\u{2060}ter", "The harbour master"),
            ("The \u{FB01}rst o\u{FB03}ce", "The first office"),
            ("zero\u{200B}width, \u{6CC}\u{200C}\u{631}", "zero\u{200B}width, \u{6CC}\u{200C}\u{631}"),
            ("Name    Age     Town", "Name    Age     Town"),
            ("\u{1F469}\u{200D}\u{1F467}", "\u{1F469}\u{200D}\u{1F467}"),
            ("\u{200B}\n\u{FEFF}", "\u{200B}\n\u{FEFF}"),
        ] {
            assert_eq!(read(pasted), expected, "{pasted:?}");
        }
    }

    #[test]
    fn bullets_of_other_programs_are_bullets() {
        assert_eq!(
            read("\u{F0B7}\tropes\n➢paint\n•nails\no\tglue\n• tar"),
            "•\tropes\n• paint\n• nails\n•\tglue\n• tar"
        );
    }
}
