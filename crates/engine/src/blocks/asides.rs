//! What stands within the body's run and is not the article: titles of other articles between its paragraphs, and
//! small islands of prose far from the rest.

use super::line::Line;
use super::parts::caption_or_credit;
use super::phrases::Cue;
use super::tail;
use std::ops::{Range, RangeInclusive};

/// Titles of other articles have so many words.
const TITLE: RangeInclusive<usize> = 5..=18;

/// A title alone may head what follows; so many together do not.
const FEWEST: usize = 2;

/// A question that is a title has no more words than this.
const LONGEST_QUESTION: usize = 12;

/// What stands before the colon of a teaser between paragraphs, in lower case.
const LABELS: &[&str] =
    &["analysis", "explained", "explainer", "in pictures", "obituary", "photos", "ranked"];

/// How a heading over a list begins, in lower case.
const LIST_HEADS: &[&str] = &["at", "how", "key", "the", "what", "when", "where", "who", "why"];

/// A line in capitals of so many words between paragraphs is no title within the article: those are short.
const LONG_CAPITALS: usize = 7;

/// For each line of a gulf so many words an island must have to belong to the mainland, and so many at most.
const WORDS_A_LINE: usize = 10;
const LARGEST: usize = 30;

/// A gulf is no narrower than this, in lines.
const NARROWEST: usize = 3;

/// The runs of titles between paragraphs, those below a heading over other articles, and single ones with a label. Titles
/// below a line that announces a list are its items.
pub(super) fn titles(lines: &[Line<'_>], run: &RangeInclusive<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = *run.start();
    while at <= *run.end() {
        let rest = || lines.iter().take(*run.end() + 1).skip(at);
        let above = at.checked_sub(1).and_then(|above| lines.get(above));
        let is_headed =
            above.is_some_and(|above| matches!(above.cue, Some(Cue::RelatedHeading | Cue::Teaser)));
        let headed = rest().take_while(|line| is_headed && is_headed_title(line)).count();
        let count = rest().take_while(|line| is_title(line)).count().max(headed);
        let is_single = lines.get(at).is_some_and(|line| is_labelled(line) || is_in_capitals(line));
        if headed > 0 || is_single || count >= FEWEST && !above.is_none_or(announces) {
            found.push(at..at + count.max(1));
        }
        at += count.max(1);
    }
    found
}

fn is_title(line: &Line<'_>) -> bool {
    TITLE.contains(&line.words)
        && line.is_titular()
        && (!line.ends || line.text.ends_with('?') && line.words <= LONGEST_QUESTION)
        && !line.is_quotation()
        && line.text.find(':').is_none_or(|at| at > 1)
        && line.text.matches(',').count() < 3
        && line.cue.is_none()
        && !line.text.contains(|c: char| c == '\t' || c.is_ascii_digit())
        && caption_or_credit(line).is_none()
}

/// Below a heading over other articles nothing but a title is short and unended.
fn is_headed_title(line: &Line<'_>) -> bool {
    (3..=*TITLE.end()).contains(&line.words)
        && line.is_titular()
        && line.cue.is_none()
        && (!line.ends || line.text.ends_with('?'))
}

/// `SWAN BLOCKS LIFEBOAT FOR A SECOND TIME IN A WEEK`, alone between paragraphs.
fn is_in_capitals(line: &Line<'_>) -> bool {
    line.words >= LONG_CAPITALS
        && !line.text.contains(char::is_lowercase)
        && !line.ends
        && line.gap_before
        && !line.is_quotation()
}

/// `Analysis: is the quay too long?`, alone between paragraphs.
fn is_labelled(line: &Line<'_>) -> bool {
    let label = line.text.split_once(':').map(|(label, _)| label.to_lowercase());
    line.stands_alone()
        && line.words <= *TITLE.end()
        && (!line.ends || line.text.ends_with('?'))
        && label.is_some_and(|label| LABELS.contains(&label.as_str()))
}

/// Whether the line announces a list: it ends with a colon, or heads what follows and is no label of the page.
fn announces(above: &Line<'_>) -> bool {
    let first = above.text.split([' ', '\'', '’']).next().unwrap_or_default().to_lowercase();
    let heads = above.words <= 4 && above.is_titular() && !above.ends && LIST_HEADS.contains(&first.as_str());
    above.text.ends_with(':') || above.cue.is_none() && heads
}

/// The run without small islands of prose at either end.
pub(super) fn mainland(lines: &[Line<'_>], run: &RangeInclusive<usize>) -> RangeInclusive<usize> {
    let hangs = tail::announced(lines);
    // A list, a table, a stanza or a quotation set off is land too.
    let land = |at: usize| {
        let line = lines.get(at)?;
        let is_land =
            line.is_prose() || line.hangs_on() || hangs.get(at) == Some(&true) || line.text.ends_with(':');
        Some((at, line, is_land && line.cue.is_none() && !line.repeats))
    };
    let (mut first, mut last) = (*run.start(), *run.end());
    while let Some(next) = beyond_gulf((first..=last).rev().map_while(land)) {
        last = next;
    }
    while let Some(next) = beyond_gulf((first..=last).map_while(land)) {
        first = next;
    }
    first..=last
}

/// Where the mainland begins, seen from one end, where only an island and a gulf stand before it.
fn beyond_gulf<'a>(lines: impl Iterator<Item = (usize, &'a Line<'a>, bool)>) -> Option<usize> {
    let (mut island, mut gulf) = (0, 0);
    for (at, line, is_land) in lines {
        if is_land && gulf >= NARROWEST {
            return (island < (gulf * WORDS_A_LINE).min(LARGEST)).then_some(at);
        }
        if is_land {
            (island, gulf) = (island + gulf + line.words, 0);
        } else {
            gulf += 1 + usize::from(line.cue.is_some_and(Cue::ends_the_article));
        }
    }
    None
}
