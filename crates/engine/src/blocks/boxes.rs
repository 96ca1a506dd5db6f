//! Boxes within an article that say themselves where they begin and where they end, as screen readers are told.

use super::Part;
use super::line::Line;
use dateline_text::BlockKind;

/// A box has no more lines than this.
const LONGEST: usize = 16;

/// Labels above the title of a box that is folded, in lower case, and what stands below it.
const LABELS: &[&str] = &["quick guide", "q&a", "profile", "explainer", "timeline"];
const FOLDED: &[&str] = &["show", "hide", "show more"];

/// A title has no more words than this.
const LONGEST_TITLE: usize = 12;

/// Sets aside what stands from `skip past the newsletter` to `after the newsletter`, and a folded box: its label, its title, `Show`.
pub(super) fn set_aside(lines: &[Line<'_>], parts: &mut [Part]) {
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let (end, part) = match (skipped(lines, at, line), folded(lines, at, line)) {
            (Some(end), _) => (end, (BlockKind::Furniture, "sign_up")),
            (None, Some(end)) => (end, (BlockKind::Furniture, "menu")),
            (None, None) => (at, (BlockKind::Furniture, "menu")),
        };
        if end > at {
            parts.iter_mut().take(end + 1).skip(at).for_each(|own| *own = part);
        }
        at = end.max(at) + 1;
    }
}

/// The last line of what this line offers to skip.
fn skipped(lines: &[Line<'_>], at: usize, line: &Line<'_>) -> Option<usize> {
    let start = line.text.get(.."skip past ".len())?;
    let what = line.text.get(start.len()..).filter(|_| start.eq_ignore_ascii_case("skip past "))?;
    let ends = |line: &Line<'_>| {
        let start = line.text.get(.."after ".len()).filter(|start| start.eq_ignore_ascii_case("after "));
        start.is_some_and(|start| {
            line.text.get(start.len()..).is_some_and(|rest| rest.eq_ignore_ascii_case(what))
        })
    };
    (at + 1..at + LONGEST).find(|&end| lines.get(end).is_some_and(ends))
}

/// The last line of a folded box that this line begins.
fn folded(lines: &[Line<'_>], at: usize, line: &Line<'_>) -> Option<usize> {
    let is = |line: &Line<'_>, of: &[&str]| of.iter().any(|words| line.text.eq_ignore_ascii_case(words));
    let is_title = lines.get(at + 1).is_some_and(|title| title.words <= LONGEST_TITLE);
    (is(line, LABELS) && is_title && lines.get(at + 2).is_some_and(|end| is(end, FOLDED))).then_some(at + 2)
}
