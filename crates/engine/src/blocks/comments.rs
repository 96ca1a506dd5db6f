//! Where a thread of readers' answers begins. Comments read like prose, so that no line tells by itself: what gives
//! them away is the run of buttons, dates and names between them.

use super::line::Line;
use std::ops::Range;

/// Buttons that only stand below an answer, in lower case.
const BUTTONS: &[&str] = &[
    "click to rate",
    "delete",
    "flag",
    "like",
    "like reply",
    "permalink",
    "quote",
    "reply",
    "reply with quote",
    "report",
    "report abuse",
    "report comment",
    "show replies",
    "upvote",
];

/// How a line begins or ends that stands above an answer.
const BEGINNINGS: &[&str] = &["join date:", "joined:", "location:", "originally posted by", "posts:", "#"];
const ENDINGS: &[&str] = &[" ago", " says:", " wrote:", " like reply"];

/// A line above or below an answer has no more words than this.
const LONGEST: usize = 8;

/// So many lines are looked at together.
const WINDOW: usize = 14;

/// So many of them must be buttons, and so many marks of a thread in all.
const FEWEST_BUTTONS: usize = 2;
const FEWEST_MARKS: usize = 3;

/// So many words of prose stand above a thread at least; what has fewer may itself be the first post.
const FEWEST_WORDS: usize = 60;

/// The lines of the thread, from its first mark to its last; empty, at the end, where there is none.
pub(super) fn thread(lines: &[Line<'_>]) -> Range<usize> {
    let marks: Vec<Mark> = lines.iter().map(mark).collect();
    let window = |at: usize| marks.get(at..(at + WINDOW).min(lines.len())).unwrap_or_default();
    let begins = |at: usize| {
        let buttons = window(at).iter().filter(|&&mark| mark == Mark::Button).count();
        let heads = window(at).iter().filter(|&&mark| mark == Mark::Head).count();
        marks.get(at) != Some(&Mark::None) && buttons >= FEWEST_BUTTONS && buttons + heads >= FEWEST_MARKS
    };
    let mut words = 0;
    for (at, line) in lines.iter().enumerate() {
        if words >= FEWEST_WORDS && begins(at) {
            let mut last = at;
            while let Some(next) = window(last + 1).iter().rposition(|&mark| mark != Mark::None) {
                last += next + 1;
            }
            return below_article(lines, at)..last + 1;
        }
        if line.is_prose() && line.cue.is_none() {
            words += line.words;
        }
    }
    lines.len()..lines.len()
}

/// Where the thread begins: where the first mark stands below what it marks, the answer and the name above it belong to it.
fn below_article(lines: &[Line<'_>], mark: usize) -> usize {
    let above = |up: usize| mark.checked_sub(up).and_then(|at| lines.get(at));
    let is_name = |line: &Line<'_>| line.words <= 3 && !line.is_prose() && !line.gap_after;
    if above(1).is_some_and(Line::is_prose) && above(2).is_some_and(is_name) { mark - 2 } else { mark }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    None,
    /// Who answers, and when.
    Head,
    /// What can be done with an answer.
    Button,
}

fn mark(line: &Line<'_>) -> Mark {
    if line.words > LONGEST {
        return Mark::None;
    }
    let text = line.text.to_lowercase();
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    if BUTTONS.contains(&bare) {
        return Mark::Button;
    }
    let is_stamp = line.has_day && text.contains(':');
    let heads = is_stamp
        || BEGINNINGS.iter().any(|words| text.starts_with(words))
        || ENDINGS.iter().any(|words| text.ends_with(words));
    if heads { Mark::Head } else { Mark::None }
}
