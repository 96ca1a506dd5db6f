//! Boxes within an article that say themselves where they begin and where they end, as screen readers are told.

use super::Part;
use super::line::Line;
use super::phrases::Cue;
use dateline_text::BlockKind;

/// A box has no more lines than this.
const LONGEST: usize = 16;

/// Labels above the title of a box that is folded, in lower case, and what stands below it.
const LABELS: &[&str] = &["quick guide", "q&a", "profile", "explainer", "timeline"];
const FOLDED: &[&str] = &["show", "hide", "show more"];

/// A title has no more words than this.
const LONGEST_TITLE: usize = 12;

/// What stands between two lines of a form is no longer than this, in lines and in words.
const APART: usize = 4;
const LONGEST_OFFER: usize = 30;

/// Sets aside what stands from `skip past the newsletter` to `after the newsletter`, and a folded box: its label, its title, `Show`.
pub(super) fn set_aside(lines: &[Line<'_>], parts: &mut [Part]) {
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let skipped = skipped(lines, at, line).or_else(|| form(lines, at, line));
        let (end, part) = match (skipped, folded(lines, at, line)) {
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

/// The last line of a form that begins with an offer: the lines right below one another up to the last that offers something,
/// with its short labels. Where the page leaves no blank lines between its paragraphs, nothing tells where a form ends.
fn form(lines: &[Line<'_>], at: usize, line: &Line<'_>) -> Option<usize> {
    let offers = |line: &Line<'_>| line.cue == Some(Cue::SignUp);
    if !offers(line) || !line.gap_before {
        return None;
    }
    let below = lines.iter().enumerate().skip(at + 1);
    let group = below.take_while(|(_, next)| !next.gap_before && next.words <= LONGEST_OFFER);
    let mut end = None;
    let mut last = at;
    for (next, line) in group {
        if offers(line) || end.is_some() && last + 1 == next && line.words <= 2 {
            (end, last) = (Some(next), next);
        } else if next - last > APART {
            break;
        }
    }
    end
}

/// The last line of a folded box that this line begins.
fn folded(lines: &[Line<'_>], at: usize, line: &Line<'_>) -> Option<usize> {
    let is = |line: &Line<'_>, of: &[&str]| of.iter().any(|words| line.text.eq_ignore_ascii_case(words));
    let is_title = lines.get(at + 1).is_some_and(|title| title.words <= LONGEST_TITLE);
    (is(line, LABELS) && is_title && lines.get(at + 2).is_some_and(|end| is(end, FOLDED))).then_some(at + 2)
}
