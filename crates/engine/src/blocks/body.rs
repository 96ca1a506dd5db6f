//! Where the article's body runs: the stretch of lines with the greatest sum, prose counting for it and
//! everything else against it (the maximum-subarray method, which Kadane gave in linear time).

use super::line::Line;
use super::phrases::Cue;
use super::{asides, comments, further, head, parts, tail};
use std::ops::RangeInclusive;

/// No line counts for more words than this, so that one long notice does not outweigh an article.
const MOST_WORDS: i64 = 60;

/// What a short line counts that a list or a stanza holds: little, for menus have no such lines.
const IN_LIST: i64 = -1;

/// So many lines that speak of furniture, or stand as menus do, make a text a pasted page; with fewer it
/// is an article pasted by itself, of which nothing may get lost.
pub(super) const PAGE: usize = 3;

/// So many short lines right below one another stand as a menu does.
const MENU: usize = 5;

/// The first and last line of the body; none where the text holds nothing to set aside.
pub(super) fn find(lines: &[Line<'_>]) -> Option<RangeInclusive<usize>> {
    let mut best: Option<(i64, RangeInclusive<usize>)> = None;
    let (mut sum, mut first) = (0, 0);
    let hangs = tail::announced(lines);
    for (at, line) in lines.iter().enumerate().take(comments::thread(lines).start) {
        if sum <= 0 {
            (sum, first) = (0, at);
        }
        sum += if hangs.get(at) == Some(&true) { value(line).max(IN_LIST) } else { value(line) };
        if sum > best.as_ref().map_or(0, |(most, _)| *most) {
            best = Some((sum, first..=at));
        }
    }
    let (_, run) = best?;
    (furniture(lines) >= PAGE).then(|| {
        let run = asides::mainland(lines, &run);
        let run = further::with_its_beginning(lines, &run)..=*run.end();
        let last = further::with_its_rest(lines, &run);
        head::below_byline(lines, &run)..=tail::with_its_tables(lines, with_its_lists(lines, last))
    })
}

/// The last line of the body once what hangs on to it is taken in: the items of a list, the rows of a table,
/// a quotation set off, each perhaps with a line above that announces it; up to the first other line.
fn with_its_lists(lines: &[Line<'_>], mut last: usize) -> usize {
    let is_plain = |at: usize| lines.get(at).filter(|line| line.cue.is_none() && !line.repeats);
    let hangs_on = |at: usize| is_plain(at).is_some_and(Line::hangs_on);
    let announces = |at: usize| is_plain(at).is_some_and(|line| line.text.ends_with(':'));
    loop {
        last += match last + 1 {
            next if hangs_on(next) => 1,
            next if announces(next) && hangs_on(next + 1) => 2,
            _ => return last,
        };
    }
}

/// How many lines speak of furniture or stand as menus do.
pub(super) fn furniture(lines: &[Line<'_>]) -> usize {
    let (mut count, mut menu) = (0, 0);
    for line in lines {
        let is_short = !line.is_prose() && !line.has_marker();
        menu = if is_short && !line.gap_before { menu + 1 } else { usize::from(is_short) };
        count += usize::from(line.cue.is_some() || menu >= MENU);
    }
    count
}

/// What a line counts for, or against, being body.
pub(super) fn value(line: &Line<'_>) -> i64 {
    let words = i64::try_from(line.words).unwrap_or(MOST_WORDS).min(MOST_WORDS);
    match line.cue {
        Some(Cue::Comments) => return -80,
        Some(cue) if cue.ends_the_article() => return -60,
        Some(_) => return -12,
        None => {}
    }
    if parts::caption_or_credit(line).is_some() {
        return 0;
    }
    if line.is_prose() {
        return match (line.words, line.repeats) {
            (0..=9, true) => -4,
            (0..=9, false) if line.stands_alone() => words,
            (0..=9, false) => 1,
            (_, true) => 0,
            _ => words,
        };
    }
    match (line.hangs_on(), line.stands_alone(), line.repeats) {
        (_, _, true) => -8,
        (true, ..) => 0,
        (_, true, _) => -3,
        _ => -6,
    }
}
